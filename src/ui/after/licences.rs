//! Whose work is in the page, on which terms.

use crate::ui::dom::{Node, el};
use crate::ui::pages::{
    link, list, page_heading, paragraph, section_heading, set_title, two_thirds,
};
use crate::ui::state::App;

/// Our own licence, as it lies beside the code.
const LICENCE: &str = include_str!("../../../LICENSE");

/// Made beside the page by the build, from what is really in it.
const NOTICES: &str = "./third-party-notices.txt";
const PARTS: &str = "./sbom.cdx.json";

/// Licences.
pub(super) fn licences_page(app: App) -> Node {
    const TITLE: &str = "Licences";
    set_title(app, TITLE);
    let others = [
        "The look of the pages is that of the NHS.UK frontend, by NHS England (MIT licence). This check is not a service of theirs.",
        "The app is written in Rust, with the libraries Leptos reactive graph, wasm-bindgen, serde and others (MIT, Apache 2.0, Zlib and similar licences).",
        "Files for Word and Excel are made with zip and rust_xlsxwriter (MIT or Apache 2.0 licence).",
    ];
    let mut parts = vec![
        page_heading(TITLE),
        section_heading("This check"),
        paragraph("Anybody may use, change and pass on this check, on these terms:"),
    ];
    parts.extend(LICENCE.split("\n\n").map(paragraph));
    parts.extend([
        section_heading("The work of others"),
        list(true, others.into_iter().map(Node::from)),
        el("p")
            .child(link(NOTICES, "Every part, with its licence in full (text)"))
            .into(),
        el("p")
            .child(link(
                PARTS,
                "The same parts as a list for machines (CycloneDX)",
            ))
            .into(),
    ]);
    two_thirds(parts)
}
