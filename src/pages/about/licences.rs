//! Whose work is in the page, on which terms.

use crate::app::platform::page;
use crate::components::{PageHeading, TwoThirds, use_title};
use crate::nhsuk::Details;
use leptos::prelude::*;

/// Our own licence, as it lies beside the code.
const LICENCE: &str = include_str!("../../../LICENSE");

/// The id of the element that holds the notices in a single file: see `xtask/src/build/single.rs`.
const NOTICES_HELD: &str = "third-party-notices";

/// Licences.
#[component]
pub fn LicencesPage() -> impl IntoView {
    use_title(|| "Licences".to_owned());
    let terms = LICENCE
        .split("\n\n")
        .map(|paragraph| view! { <p>{paragraph}</p> });
    view! {
        <TwoThirds>
            <PageHeading>"Licences"</PageHeading>
            <h2 class="nhsuk-heading-m">"This check"</h2>
            <p>"Anybody may use, change and pass on this check, on these terms:"</p>
            {terms.collect_view()}
            <h2 class="nhsuk-heading-m">"The work of others"</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>
                    "The look of the pages is that of the NHS.UK frontend, by NHS England (MIT licence). This check is not a service of theirs."
                </li>
                <li>
                    "The app is written in Rust, with the libraries Leptos, wasm-bindgen, serde, gloo and others (MIT, Apache 2.0, Zlib and similar licences)."
                </li>
                <li>
                    "Files for Word and Excel are made with quick-xml, zip and rust_xlsxwriter (MIT or Apache 2.0 licence)."
                </li>
            </ul>
            <Notices />
        </TwoThirds>
    }
    .into_any()
}

/// The notices, which the build makes from what is really in the page: beside it, or in it where that
/// is a single file.
#[component]
fn Notices() -> impl IntoView {
    match page::text_held(NOTICES_HELD) {
        Some(notices) => view! {
            <Details summary="Every part, with its licence in full">
                <pre class="app-notices">{notices}</pre>
            </Details>
        }
        .into_any(),
        None => view! {
            <p>
                <a href="./third-party-notices.txt">
                    "Every part, with its licence in full (text)"
                </a>
            </p>
            <p>
                <a href="./sbom.cdx.json">
                    "The same parts as a list for machines (CycloneDX)"
                </a>
            </p>
        }
        .into_any(),
    }
}
