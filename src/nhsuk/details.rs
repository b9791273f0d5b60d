//! Something to read only when it is wanted.

use leptos::prelude::*;

use super::text::Text;

/// Text that opens under a line of its own.
#[component]
pub fn Details(
    /// The line that is always there.
    #[prop(into)]
    summary: Text,
    /// Whether it is open to begin with.
    #[prop(optional)]
    open: bool,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="nhsuk-details" open=open>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{summary}</span>
            </summary>
            <div class="nhsuk-details__text">{children()}</div>
        </details>
    }
    .into_any()
}
