//! Several lines of text with room for so many characters.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::form_group::Description;
use super::label::Label;
use super::title::Title;

/// How long a person has stopped typing before a screen reader is told what is left.
const PAUSE: Duration = Duration::from_secs(1);

/// What is left of `limit` when `text` has been written, in words, and whether it is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Room {
    message: String,
    too_long: bool,
    /// Whether enough has been written for the message to be of use.
    shown: bool,
}

impl Room {
    /// `threshold` is how much of the limit must be used before it is spoken of, in per cent.
    fn after(text: &str, limit: usize, threshold: u8) -> Self {
        let used = text.chars().count();
        let difference = used.abs_diff(limit);
        let too_long = used > limit;
        let noun = if difference == 1 {
            "character"
        } else {
            "characters"
        };
        let message = if too_long {
            format!("You have {difference} {noun} too many")
        } else {
            format!("You have {difference} {noun} remaining")
        };
        Self {
            message,
            too_long,
            shown: used * 100 >= limit * usize::from(threshold),
        }
    }
}

/// Several lines of text with their label, and how many characters are left.
///
/// Nothing is cut off: a text that is too long says so, and stays as it was written.
#[component]
pub fn CharacterCount(
    /// The field's id, which is also its name.
    #[prop(into)]
    id: String,
    /// The words that name it.
    #[prop(into)]
    label: Title,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// How many characters there is room for.
    maxlength: usize,
    /// How much of that must be used before the count is shown, in per cent.
    #[prop(optional)]
    threshold: u8,
    /// Help under the label.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u8,
) -> impl IntoView {
    let room = Memo::new(move |_| value.with(|text| Room::after(text, maxlength, threshold)));
    let spoken = RwSignal::new(String::new());
    let mut speak = debounce(PAUSE, move |()| {
        // The pause may outlast the page that the field is on.
        if let Some(room) = room.try_get_untracked() {
            let _ = spoken.try_set(if room.shown {
                room.message
            } else {
                String::new()
            });
        }
    });

    let description = Description {
        id: id.clone(),
        hint,
        error,
    };
    let (class, described_by) = (description.clone(), description.clone());
    let info = format!("{id}-info");
    let info_first = info.clone();
    let inner = view! {
        <Label title=label field=id.clone() />
        {description.view()}
        <textarea
            class="nhsuk-textarea nhsuk-js-character-count"
            class:nhsuk-textarea--error=move || class.has_error() || room.read().too_long
            id=id.clone()
            name=id
            rows=rows.to_string()
            aria-describedby=move || match described_by.ids() {
                Some(others) => format!("{info_first} {others}"),
                None => info_first.clone(),
            }
            prop:value=value
            on:input:target=move |event| {
                on_input.run(event.target().value());
                speak(());
            }
        ></textarea>
        <div class="nhsuk-hint nhsuk-character-count__message nhsuk-u-visually-hidden" id=info>
            {format!("You can enter up to {maxlength} characters")}
        </div>
        <div
            class="nhsuk-character-count__message nhsuk-character-count__status"
            class:nhsuk-hint=move || !room.read().too_long
            class:nhsuk-error-message=move || room.read().too_long
            hidden=move || !room.read().shown
            aria-hidden="true"
        >
            {move || room.get().message}
        </div>
        <div
            class="nhsuk-character-count__sr-status nhsuk-u-visually-hidden"
            aria-live="polite"
        >
            {spoken}
        </div>
    };
    description.group("nhsuk-character-count", inner.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, threshold: u8, expected: &str, too_long: bool, shown: bool) {
        let room = Room::after(text, 10, threshold);
        assert_eq!(
            (room.message.as_str(), room.too_long, room.shown),
            (expected, too_long, shown)
        );
    }

    #[test]
    fn counts_what_is_left_and_what_is_too_many() {
        check("", 0, "You have 10 characters remaining", false, true);
        check(
            "123456789",
            0,
            "You have 1 character remaining",
            false,
            true,
        );
        check(
            "1234567890",
            0,
            "You have 0 characters remaining",
            false,
            true,
        );
        check(
            "12345678901",
            0,
            "You have 1 character too many",
            true,
            true,
        );
        check(
            "123456789012",
            0,
            "You have 2 characters too many",
            true,
            true,
        );
    }

    #[test]
    fn counts_characters_and_not_bytes() {
        check("é😀", 0, "You have 8 characters remaining", false, true);
    }

    #[test]
    fn says_nothing_below_the_threshold() {
        check(
            "12345678",
            90,
            "You have 2 characters remaining",
            false,
            false,
        );
        check(
            "123456789",
            90,
            "You have 1 character remaining",
            false,
            true,
        );
    }
}
