//! The way back to the page before.

use leptos::prelude::*;

/// A link to the page before, above everything else on the page.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="nhsuk-back-link" href=href>
            "Back"
        </a>
    }
    .into_any()
}
