//! A box to write in, saved as it is typed.

use crate::domain::text::{MAX_TEXT, clean_text};
use crate::nhsuk::{CharacterCount, MaybeText, Title};
use leptos::prelude::*;

/// Several lines of text. What is typed is kept at once, as long as it is not longer than
/// [`MAX_TEXT`]; a longer text stays in the box, which says by how much.
#[component]
pub fn TextBox(
    /// The field's id.
    #[prop(into)]
    id: String,
    /// The words that name it.
    #[prop(into)]
    label: Title,
    /// Help under the label.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// What is kept.
    #[prop(into)]
    kept: Signal<String>,
    /// Called with the text to keep.
    #[prop(into)]
    on_keep: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let shown =
        Memo::new(move |_| typed.with(|typed| kept.with(|kept| shown(typed.as_ref(), kept))));
    let on_input = move |text: String| {
        typed.set(Some(text.clone()));
        if fits(&text) {
            on_keep.run(clean_text(&text));
        }
    };
    view! {
        <CharacterCount
            id
            label
            hint
            error=move || error.get()
            value=shown
            on_input
            maxlength=MAX_TEXT
            threshold=75
            rows=3
        />
    }
    .into_any()
}

fn fits(text: &str) -> bool {
    text.chars().count() <= MAX_TEXT
}

/// What the box holds: what was typed, as long as it is too long to be kept or is what is kept, and
/// otherwise what is kept, since another tab may have written here too.
fn shown(typed: Option<&String>, kept: &String) -> String {
    let typed = typed.filter(|typed| !fits(typed) || clean_text(typed) == *kept);
    typed.unwrap_or(kept).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: Option<&str>, kept: &str, expected: &str) {
        let typed = typed.map(str::to_owned);
        assert_eq!(shown(typed.as_ref(), &kept.to_owned()), expected);
    }

    #[test]
    fn what_is_kept_is_shown() {
        check(None, "kept", "kept");
        check(Some("one\r\ntwo"), "one\ntwo", "one\r\ntwo");
    }

    #[test]
    fn what_another_tab_wrote_is_shown() {
        check(Some("here"), "there", "there");
    }

    #[test]
    fn what_is_too_long_to_keep_stays() {
        let long = "x".repeat(MAX_TEXT + 1);
        check(Some(&long), "kept", &long);
    }
}
