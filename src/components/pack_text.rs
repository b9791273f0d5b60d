//! Words of the pack, in the language of the pack.

use crate::app::state::Content;
use leptos::prelude::*;

/// Words of the pack. They are marked where they are in another language than the page, so that a
/// screen reader says them as they are meant (WCAG 2.2, 3.1.2).
#[component]
pub fn PackText(
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    match Content::expect().other_language() {
        Some(language) => view! { <span lang=language>{text}</span> }.into_any(),
        None => text.into_any(),
    }
}

/// A part of a page that is words of the pack alone, or nearly so.
#[component]
pub fn InPackLanguage(
    /// The part.
    children: Children,
) -> impl IntoView {
    match Content::expect().other_language() {
        Some(language) => view! { <div lang=language>{children()}</div> }.into_any(),
        None => children().into_any(),
    }
}
