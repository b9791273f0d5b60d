//! The days of the plan as a calendar (RFC 5545): one for each action that is not done, and one for
//! the next check.

use super::clean;
use crate::domain::handout::{Action, Handout};
use crate::domain::lists::{ActionState, Day};
use crate::domain::project::Timestamp;
use crate::domain::words;

/// The longest line, in bytes, without its end.
const MAX_LINE: usize = 75;

/// The highest number that programs take.
const MAX_SEQUENCE: u64 = i32::MAX as u64;

/// The calendar, or nothing when there is no day in it: a calendar without events is not valid.
///
/// `sequence` must not get lower from one calendar of a project to the next: the record's latest
/// count. With it, and with ids that stay the same, a program that reads a second calendar changes
/// what it read from the first.
#[must_use]
pub fn calendar(handout: &Handout, sequence: u64) -> Option<String> {
    let mut events = handout
        .actions
        .iter()
        .filter(|action| action.state != ActionState::Done)
        .filter_map(|action| of_action(handout, action))
        .chain(of_next_check(handout))
        .peekable();
    events.peek()?;
    let mut calendar = Calendar::default();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Truly open?//Truly open?//EN");
    calendar.line("CALSCALE:GREGORIAN");
    for event in events {
        calendar.event(&event, handout.summary.made_at, sequence);
    }
    calendar.line("END:VCALENDAR");
    Some(calendar.0)
}

/// A day with something on it.
struct Event {
    uid: String,
    day: Day,
    summary: String,
    description: Vec<String>,
    /// Whether to remind people a week before.
    early: bool,
}

fn of_action(handout: &Handout, action: &Action) -> Option<Event> {
    let name = words::project_name(&handout.summary.project);
    let owner = clean::or(&action.owner, words::NO_OWNER);
    let mut description = vec![format!("Who: {}", clean::line(&owner))];
    let question = action.question.iter();
    description.extend(question.map(|question| format!("{}{question}", words::ACTION_IS_FOR)));
    description.push(format!("Project: {}", clean::line(&name)));
    Some(Event {
        uid: format!("{}-{}@truly-open", handout.project, action.row),
        day: action.due?,
        summary: clean::or(&action.what, words::NO_ACTION),
        description,
        early: false,
    })
}

fn of_next_check(handout: &Handout) -> Option<Event> {
    let name = words::project_name(&handout.summary.project);
    Some(Event {
        uid: format!("{}-next-check@truly-open", handout.project),
        day: handout.next_check?,
        summary: format!("Check again: {name}"),
        description: vec![format!(
            "{} Look again, and see what moved.",
            handout.check_title
        )],
        early: true,
    })
}

#[derive(Default)]
struct Calendar(String);

impl Calendar {
    fn event(&mut self, event: &Event, now: Timestamp, sequence: u64) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}", event.uid));
        self.line(&format!("DTSTAMP:{}", utc(now)));
        self.line(&format!("SEQUENCE:{}", sequence.min(MAX_SEQUENCE)));
        self.line(&format!("DTSTART;VALUE=DATE:{}", date(event.day)));
        // Without an end an event of a whole day lasts that day, which is what is meant: only the
        // last day of all has no day after it.
        if let Some(next) = event.day.next() {
            self.line(&format!("DTEND;VALUE=DATE:{}", date(next)));
        }
        let summary = escaped(&clean::line(&event.summary));
        self.line(&format!("SUMMARY:{summary}"));
        let description = escaped(&clean::text(&event.description.join("\n")));
        self.line(&format!("DESCRIPTION:{description}"));
        // Nobody is busy because something is due.
        self.line("TRANSP:TRANSPARENT");
        if event.early {
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.line(&format!("DESCRIPTION:{summary}"));
            self.line("TRIGGER:-P7D");
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
    }

    /// A line, folded so that no part of it is longer than [`MAX_LINE`] and no character is split.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > MAX_LINE {
                self.0.push_str("\r\n ");
                // The space counts.
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A time as `20261123T100000Z`. The last moment of the year 9999 stands for all that come after.
fn utc(at: Timestamp) -> String {
    const LAST: u64 = 253_402_300_799;
    let seconds = (at.0 / 1000).min(LAST);
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// The year, month and day of a number of days since the start of 1970, counted in eras of 400
/// years that begin in March: so the day that is not in every year is a year's last.
const fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let leaps = day_of_era / 1_460 + day_of_era / 146_096 - day_of_era / 36_524;
    let year_of_era = (day_of_era - leaps) / 365;
    let before = 365 * year_of_era + year_of_era / 4 - year_of_era / 100;
    let day_of_year = day_of_era - before;
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let (month, next) = if from_march < 10 {
        (from_march + 3, 0)
    } else {
        (from_march - 9, 1)
    };
    (era * 400 + year_of_era + next, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(seconds: u64, expected: &str) {
        assert_eq!(utc(Timestamp(seconds * 1000 + 999)), expected);
    }

    #[test]
    fn times_are_those_of_the_calendar() {
        check(0, "19700101T000000Z");
        check(951_782_399, "20000228T235959Z");
        check(951_782_400, "20000229T000000Z");
        check(951_868_800, "20000301T000000Z");
        check(1_795_428_000, "20261123T100000Z");
        check(4_107_542_400, "21000301T000000Z");
        check(253_402_300_799, "99991231T235959Z");
        check(u64::MAX / 1000 - 1, "99991231T235959Z");
    }
}
