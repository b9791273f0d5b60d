//! A day in three boxes, kept as soon as they hold one.

use crate::domain::lists::Day;
use crate::nhsuk::{DateInput, DayParts, FieldError, Title};
use leptos::prelude::*;

/// What three boxes amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Empty,
    Day(Day),
    /// Not a day.
    Invalid {
        /// Which box to go to.
        part: &'static str,
        /// What is wrong with it.
        message: &'static str,
    },
}

impl Entry {
    fn read(parts: &DayParts) -> Self {
        let parts = parts.each_ref().map(|part| part.trim());
        if parts.iter().all(|part| part.is_empty()) {
            return Self::Empty;
        }
        let [day, month, year] = parts;
        for (text, part, message) in [
            (day, "day", "The date must include a day"),
            (month, "month", "The date must include a month"),
            (year, "year", "The date must include a year"),
        ] {
            if text.is_empty() {
                return Self::Invalid { part, message };
            }
        }
        let found = match (day.parse(), month.parse(), year.parse()) {
            (Ok(day), Ok(month), Ok(year)) => Day::new(year, month, day),
            _ => None,
        };
        found.map_or(
            Self::Invalid {
                part: "day",
                message: "Enter a real date, such as 31 3 2027",
            },
            Self::Day,
        )
    }
}

/// A day that is kept, and what somebody is typing over it.
#[derive(Clone, Copy)]
pub(super) struct DateDraft {
    kept: Signal<Option<Day>>,
    typed: RwSignal<Option<DayParts>>,
}

impl DateDraft {
    /// Nothing is typed over the day yet.
    pub(super) fn new(kept: impl Fn() -> Option<Day> + Send + Sync + 'static) -> Self {
        Self {
            kept: Signal::derive(kept),
            typed: RwSignal::new(None),
        }
    }

    /// What is wrong with the boxes of the field with this id.
    pub(super) fn error(self, field: &str) -> Option<FieldError> {
        match Entry::read(&untrack(|| self.shown())) {
            Entry::Invalid { part, message } => Some(FieldError {
                field: format!("{field}-{part}"),
                message: message.to_owned(),
            }),
            Entry::Empty | Entry::Day(_) => None,
        }
    }

    fn shown(self) -> DayParts {
        self.typed
            .with(|typed| shown(typed.as_ref(), self.kept.get()))
    }
}

/// What the boxes hold: what was typed, as long as it is no day yet or the day that is kept, and
/// otherwise what is kept, since another tab may have set it too.
fn shown(typed: Option<&DayParts>, kept: Option<Day>) -> DayParts {
    let typed = typed.filter(|parts| match Entry::read(parts) {
        Entry::Empty => kept.is_none(),
        Entry::Day(day) => kept == Some(day),
        Entry::Invalid { .. } => true,
    });
    typed.cloned().unwrap_or_else(|| {
        let parts = |day: Day| {
            [
                day.day().to_string(),
                day.month().to_string(),
                day.year().to_string(),
            ]
        };
        kept.map(parts).unwrap_or_default()
    })
}

/// The three boxes.
#[component]
pub(super) fn DateField(
    id: &'static str,
    legend: Title,
    draft: DateDraft,
    error: Signal<Option<String>>,
    /// Called with a day, or with nothing when the boxes are emptied. What was kept stays until there
    /// is something to take its place.
    #[prop(into)]
    on_keep: Callback<Option<Day>>,
) -> impl IntoView {
    let on_input = move |parts: DayParts| {
        let entry = Entry::read(&parts);
        draft.typed.set(Some(parts));
        match entry {
            Entry::Empty => on_keep.run(None),
            Entry::Day(day) => on_keep.run(Some(day)),
            Entry::Invalid { .. } => {}
        }
    };
    view! {
        <DateInput
            id
            legend
            hint="For example, 31 3 2027"
            error
            value=move || draft.shown()
            on_input
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(parts: [&str; 3]) -> DayParts {
        parts.map(str::to_owned)
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[track_caller]
    fn check_invalid(typed: [&str; 3], wrong_part: &str, start: &str) {
        let Entry::Invalid { part, message } = Entry::read(&parts(typed)) else {
            panic!("{typed:?} is a day");
        };
        assert_eq!(part, wrong_part);
        assert!(message.starts_with(start), "{message}");
    }

    #[test]
    fn three_boxes_are_read_as_a_day() {
        assert_eq!(Entry::read(&parts(["", " ", ""])), Entry::Empty);
        let found = Entry::read(&parts([" 1", "06 ", "2027"]));
        assert_eq!(found, Entry::Day(day("2027-06-01")));
        check_invalid(["", "", "2027"], "day", "The date must include a day");
        check_invalid(["1", "", "2027"], "month", "The date must include a month");
        check_invalid(["1", "6", ""], "year", "The date must include a year");
        check_invalid(["31", "2", "2027"], "day", "Enter a real date");
        check_invalid(["one", "2", "2027"], "day", "Enter a real date");
    }

    #[test]
    fn what_is_typed_stays_while_it_is_no_other_day_than_the_one_that_is_kept() {
        let kept = Some(day("2027-06-01"));
        let of_kept = parts(["1", "6", "2027"]);
        assert_eq!(shown(None, kept), of_kept);
        let same = parts(["01", "06", "2027"]);
        assert_eq!(shown(Some(&same), kept), same);
        let unfinished = parts(["1", "", "2027"]);
        assert_eq!(shown(Some(&unfinished), kept), unfinished);
    }

    #[test]
    fn what_another_tab_set_is_shown() {
        let kept = Some(day("2027-06-01"));
        let of_kept = parts(["1", "6", "2027"]);
        let other = parts(["2", "6", "2027"]);
        assert_eq!(shown(Some(&other), kept), of_kept);
        assert_eq!(shown(Some(&DayParts::default()), kept), of_kept);
        assert_eq!(shown(Some(&other), None), DayParts::default());
    }
}
