//! A box to write in, saved as it is typed.

use crate::domain::text::{MAX_TEXT, clean_text};
use crate::ui::nhsuk::{CharacterCount, Title};
use leptos::prelude::*;

/// Several lines of text. What is typed is kept at once, as long as it is not too long; a longer
/// text stays in the box, which says by how much.
#[component]
pub fn TextBox(
    /// The field's id.
    #[prop(into)]
    id: String,
    /// The words that name it.
    #[prop(into)]
    label: Title,
    /// Help under the label.
    #[prop(into)]
    hint: String,
    /// What is kept.
    #[prop(into)]
    kept: Signal<String>,
    /// Called with the text to keep.
    #[prop(into)]
    keep: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(kept.get_untracked());
    let fits = |text: &str| text.chars().count() <= MAX_TEXT;
    Effect::new(move |_| {
        // Another tab may have written here too; what is too long to keep is left alone.
        let kept = kept.get();
        typed.update(|typed| {
            if fits(typed) && clean_text(typed) != kept {
                *typed = kept;
            }
        });
    });
    let on_input = move |text: String| {
        if fits(&text) {
            keep.run(clean_text(&text));
        }
        typed.set(text);
    };
    view! {
        <CharacterCount
            id=id
            label=label
            hint=hint
            value=typed
            on_input=on_input
            limit=MAX_TEXT
            threshold=75
            rows=3
        />
    }
}
