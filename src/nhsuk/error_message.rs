//! What is wrong with one field.

use leptos::prelude::*;

/// What is wrong, by the field it is about: the sentence says what to do.
#[component]
pub fn ErrorMessage(
    /// Its id, for the field that it describes.
    #[prop(optional, into)]
    id: Option<String>,
    /// The sentence.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="nhsuk-error-message" id=id>
            <span class="nhsuk-u-visually-hidden">"Error: "</span>
            {text}
        </span>
    }
    .into_any()
}
