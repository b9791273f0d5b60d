//! Several lines of text with room for so many characters.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::form_group::{Description, FormGroup, HintAndError};
use super::label::Label;
use super::text::MaybeText;
use super::title::Title;

/// How long a person has stopped typing before a screen reader is told what is left.
const PAUSE: Duration = Duration::from_secs(1);

/// What is left of a limit when a text has been written, in words, and whether it is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Room {
    message: String,
    too_long: bool,
    /// Whether enough has been written for the message to be of use.
    shown: bool,
}

impl Room {
    /// `limit` is in characters; `threshold` is how much of it must be used before it is spoken of,
    /// in per cent.
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
    /// Help under the label.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
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
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u8,
) -> impl IntoView {
    let room = Memo::new(move |_| value.with(|text| Room::after(text, maxlength, threshold)));
    let spoken = RwSignal::new(String::new());
    let mut speak = debounce(PAUSE, move |text: String| {
        let room = Room::after(&text, maxlength, threshold);
        // The pause may outlast the page that the field is on.
        _ = spoken.try_set(if room.shown {
            room.message
        } else {
            String::new()
        });
    });
    let description = Description::new(&id, hint, error);
    let info = format!("{id}-info");
    let described_by = {
        let info = info.clone();
        move || match description.ids() {
            Some(others) => format!("{info} {others}"),
            None => info.clone(),
        }
    };
    let wrong = move || description.has_error() || room.read().too_long;
    view! {
        <FormGroup description=description class="nhsuk-form-group nhsuk-character-count">
            <Label title=label field=id.clone() />
            <HintAndError description=description />
            <textarea
                class="nhsuk-textarea nhsuk-js-character-count"
                class=("nhsuk-textarea--error", wrong)
                id=id.clone()
                name=id
                rows=rows.to_string()
                aria-describedby=described_by
                prop:value=value
                on:input:target=move |event| {
                    let text = event.target().value();
                    on_input.run(text.clone());
                    speak(text);
                }
            >
                {value.get_untracked()}
            </textarea>
            <div
                class="nhsuk-hint nhsuk-character-count__message nhsuk-u-visually-hidden"
                id=info
            >
                {format!("You can enter up to {maxlength} characters")}
            </div>
            <Status room=room />
            <div
                class="nhsuk-character-count__sr-status nhsuk-u-visually-hidden"
                aria-live="polite"
            >
                {spoken}
            </div>
        </FormGroup>
    }
    .into_any()
}

/// What is left, for those who see it: it changes at every keystroke, too often to be read out.
#[component]
fn Status(room: Memo<Room>) -> impl IntoView {
    view! {
        <div
            class="nhsuk-character-count__message nhsuk-character-count__status"
            class=("nhsuk-hint", move || !room.read().too_long)
            class=("nhsuk-error-message", move || room.read().too_long)
            hidden=move || !room.read().shown
            aria-hidden="true"
        >
            {move || room.get().message}
        </div>
    }
    .into_any()
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
        let nine = "123456789";
        check(nine, 0, "You have 1 character remaining", false, true);
        let ten = "1234567890";
        check(ten, 0, "You have 0 characters remaining", false, true);
        let eleven = "12345678901";
        check(eleven, 0, "You have 1 character too many", true, true);
        let twelve = "123456789012";
        check(twelve, 0, "You have 2 characters too many", true, true);
    }

    #[test]
    fn counts_characters_and_not_bytes() {
        check("é😀", 0, "You have 8 characters remaining", false, true);
    }

    #[test]
    fn says_nothing_below_the_threshold() {
        let eight = "12345678";
        check(eight, 90, "You have 2 characters remaining", false, false);
        let nine = "123456789";
        check(nine, 90, "You have 1 character remaining", false, true);
    }
}
