//! Help beside a field.

use leptos::prelude::*;

use super::text::Text;

/// A sentence that helps to answer, under the name of a field.
#[component]
pub fn Hint(
    /// Its id, for the field that it describes.
    #[prop(optional, into)]
    id: Option<String>,
    /// The sentence.
    #[prop(into)]
    text: Text,
) -> impl IntoView {
    view! {
        <div class="nhsuk-hint" id=id>
            {text}
        </div>
    }
    .into_any()
}
