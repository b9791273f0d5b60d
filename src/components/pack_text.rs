//! Words of the pack, in the language of the pack.

use crate::app::state::Site;
use crate::nhsuk::Text;
use leptos::prelude::*;

/// Words of the pack for a label, a hint or a heading of the design system. They are marked where they
/// are in another language than the page, so that a screen reader says them as they are meant (WCAG
/// 2.2, 3.1.2).
#[must_use]
pub fn of_pack(words: impl Into<String>) -> Text {
    let language = Site::expect().other_language();
    Text::in_language(words, language.map(str::to_owned))
}

/// Words of the pack, marked as [`of_pack`] marks them.
#[component]
pub fn PackText(
    /// The words.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { {of_pack(text)} }
}

/// A part of a page that is words of the pack alone, or nearly so.
#[component]
pub fn InPackLanguage(
    /// The part.
    children: Children,
) -> impl IntoView {
    match Site::expect().other_language() {
        Some(language) => view! { <div lang=language>{children()}</div> }.into_any(),
        None => children().into_any(),
    }
}
