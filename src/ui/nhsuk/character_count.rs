//! Several lines of text with room for so many characters.

use crate::ui::reactive::{Get, RwSignal, Set, debounced};

use super::form_group::{Description, text_of};
use super::label::label;
use super::title::Title;
use crate::ui::dom::{Calls, El, Node, Reads, Text, el, live_text};

/// How long a person has stopped typing before a screen reader is told what is left, in
/// milliseconds.
const PAUSE: i32 = 1_000;
/// How many lines it shows when nothing else is asked for.
const ROWS: u8 = 5;

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
#[derive(Default)]
pub struct CharacterCount {
    /// The field's id, which is also its name.
    pub id: Text,
    /// The words that name it.
    pub label: Title,
    /// Help under the label.
    pub hint: Option<Text>,
    /// What is wrong with it.
    pub error: Reads<Option<Text>>,
    /// What it holds.
    pub value: Reads<String>,
    /// Called with the whole text at every keystroke.
    pub on_input: Calls<String>,
    /// How many characters there is room for.
    pub maxlength: usize,
    /// How much of that must be used before the count is shown, in per cent.
    pub threshold: u8,
    /// How many lines it shows; 0 for the usual five.
    pub rows: u8,
}

impl From<CharacterCount> for Node {
    fn from(count: CharacterCount) -> Self {
        let (maxlength, threshold) = (count.maxlength, count.threshold);
        let value = count.value.clone();
        let room = Reads::new(move || Room::after(&value.get(), maxlength, threshold));
        let spoken = RwSignal::new(String::new());
        let info = format!("{}-info", count.id);
        let description = Description {
            id: count.id.clone(),
            hint: count.hint.clone(),
            error: count.error.clone(),
        };
        let (own, others) = (info.clone(), description.clone());
        let described_by = move || {
            let others = others.ids().unwrap_or_default();
            Some(format!("{own} {others}").trim_end().to_owned().into())
        };
        let limit = el("div")
            .class("nhsuk-hint nhsuk-character-count__message nhsuk-u-visually-hidden")
            .id(info)
            .child(format!("You can enter up to {maxlength} characters"));
        let spoken_status = el("div")
            .class("nhsuk-character-count__sr-status nhsuk-u-visually-hidden")
            .attr("aria-live", "polite")
            .child(live_text(move || spoken.get()));
        let children = vec![
            label(count.label.clone(), count.id.clone()),
            description.node(),
            count
                .textarea(&room, spoken)
                .live_attr("aria-describedby", described_by)
                .into(),
            limit.into(),
            status(room).into(),
            spoken_status.into(),
        ];
        description.group("nhsuk-character-count", children).into()
    }
}

impl CharacterCount {
    /// The box itself. `spoken` is set a pause after the last keystroke.
    fn textarea(self, room: &Reads<Room>, spoken: RwSignal<String>) -> El {
        let (maxlength, threshold) = (self.maxlength, self.threshold);
        let speak = debounced(PAUSE, move |text| {
            let room = Room::after(&text, maxlength, threshold);
            // The pause may outlast the page that the field is on.
            let _ = spoken.try_set(if room.shown {
                room.message
            } else {
                String::new()
            });
        });
        let rows = if self.rows == 0 { ROWS } else { self.rows };
        let (room, error) = (room.clone(), self.error);
        let (value, on_input) = (self.value, self.on_input);
        el("textarea")
            .live_attr("class", move || {
                let class = if room.get().too_long || error.get().is_some() {
                    "nhsuk-textarea nhsuk-js-character-count nhsuk-textarea--error"
                } else {
                    "nhsuk-textarea nhsuk-js-character-count"
                };
                Some(class.into())
            })
            .id(self.id.clone())
            .attr("name", self.id)
            .attr("rows", rows.to_string())
            .typed(move || value.get())
            .on("input", move |event| {
                if let Some(text) = text_of(&event) {
                    on_input.call(text.clone());
                    speak(text);
                }
            })
    }
}

/// What is left, for those who see it: it changes at every keystroke, too often to be read out.
fn status(room: Reads<Room>) -> El {
    let (class, hidden) = (room.clone(), room.clone());
    el("div")
        .live_attr("class", move || {
            let class = if class.get().too_long {
                "nhsuk-character-count__message nhsuk-character-count__status nhsuk-error-message"
            } else {
                "nhsuk-character-count__message nhsuk-character-count__status nhsuk-hint"
            };
            Some(class.into())
        })
        .live_attr("hidden", move || (!hidden.get().shown).then_some("".into()))
        .attr("aria-hidden", "true")
        .child(live_text(move || room.get().message))
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
