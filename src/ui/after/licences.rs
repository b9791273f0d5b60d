//! Whose work is in the page, on which terms.

use crate::ui::browser;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::details;
use crate::ui::pages::{
    link, list, page_heading, paragraph, section_heading, set_title, two_thirds,
};
use crate::ui::state::App;

/// Our own licence, as it lies beside the code.
const LICENCE: &str = include_str!("../../../LICENSE");

/// Made beside the page by the build, from what is really in it.
const NOTICES: &str = "./third-party-notices.txt";
/// The id of the element that holds the notices in a single file: see `xtask/single.mjs`.
const NOTICES_HELD: &str = "third-party-notices";
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
    ]);
    parts.extend(every_part());
    two_thirds(parts)
}

/// The notices: beside the page, or in the page where that is a single file.
fn every_part() -> Vec<Node> {
    if let Some(notices) = browser::text_held(NOTICES_HELD) {
        let text = el("pre").class("app-notices").child(notices);
        return vec![
            details(
                "Every part, with its licence in full",
                false,
                vec![text.into()],
            )
            .into(),
        ];
    }
    let file = |address, title: &'static str| el("p").child(link(address, title)).into();
    vec![
        file(NOTICES, "Every part, with its licence in full (text)"),
        file(PARTS, "The same parts as a list for machines (CycloneDX)"),
    ]
}
