//! Words set apart from the text around them.

use leptos::prelude::*;

/// A part of the text, in paragraphs, that stands out from the rest.
#[component]
pub fn InsetText(
    /// The paragraphs.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">"Information: "</span>
            {children()}
        </div>
    }
    .into_any()
}
