//! The days of the plan as a calendar (RFC 5545): one for each action that is not done, and one for
//! the next check.

use super::clean;
use crate::domain::handout::{Action, Handout};
use crate::domain::lists::{ActionState, Day};
use crate::domain::project::Timestamp;
use crate::domain::words;
use chrono::{DateTime, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property};

/// The highest number that programs take as a `SEQUENCE`: that of a signed integer of 32 bits.
const MAX_SEQUENCE: u64 = i32::MAX as u64;

/// The longest line, in bytes, without its end (RFC 5545, section 3.1).
const MAX_LINE: usize = 75;

/// The last second of the year 9999, the last that the format has digits for, in seconds from the
/// start of 1970.
const LAST_SECOND: i64 = 253_402_300_799;

/// The calendar, or nothing when there is no day in it: a calendar without events is not valid.
///
/// `sequence` must not get lower from one calendar of a project to the next: the record's latest
/// count. With it, and with ids that stay the same, a program that reads a second calendar changes
/// what it read from the first.
#[must_use]
pub fn calendar(handout: &Handout, sequence: u64) -> Option<String> {
    let events: Vec<Event> = handout
        .actions
        .iter()
        .filter(|action| action.state != ActionState::Done)
        .filter_map(|action| of_action(handout, action))
        .chain(of_next_check(handout))
        .map(|due| event(&due, handout.summary.made_at, sequence))
        .collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Truly open?//Truly open?//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.extend(events);
    Some(within_limit(&calendar.to_string()))
}

/// A day with something on it.
struct Due {
    uid: String,
    day: Day,
    summary: String,
    description: Vec<String>,
    /// Whether to remind people a week before.
    early: bool,
}

fn of_action(handout: &Handout, action: &Action) -> Option<Due> {
    let name = words::project_name(&handout.summary.project);
    let owner = clean::or(&action.owner, words::NO_OWNER);
    let mut description = vec![format!("Who: {}", clean::line(&owner))];
    let question = action.question.iter();
    description.extend(question.map(|question| format!("{}{question}", words::ACTION_IS_FOR)));
    description.push(format!("Project: {}", clean::line(&name)));
    Some(Due {
        uid: format!("{}-{}@truly-open", handout.project, action.row),
        day: action.due?,
        summary: clean::or(&action.what, words::NO_ACTION),
        description,
        early: false,
    })
}

fn of_next_check(handout: &Handout) -> Option<Due> {
    let name = words::project_name(&handout.summary.project);
    Some(Due {
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

fn event(due: &Due, now: Timestamp, sequence: u64) -> Event {
    let summary = clean::line(&due.summary);
    let mut event = Event::with_uid(&due.uid);
    event
        .timestamp(utc(now))
        .sequence(u32::try_from(sequence.min(MAX_SEQUENCE)).unwrap_or_default())
        .summary(&summary)
        .description(&clean::text(&due.description.join("\n")))
        // Nobody is busy because something is due.
        .add_property("TRANSP", "TRANSPARENT")
        .starts(due.day.date());
    // Without an end an event of a whole day lasts that day, which is what is meant: only the last
    // day of all has no day after it.
    if let Some(next) = due.day.next() {
        event.ends(next.date());
    }
    if due.early {
        event.append_component(a_week_before(due, &summary, now));
    }
    event
}

/// A reminder a week before.
///
/// icalendar would put the time on the clock and a random id into it, as it does with anything
/// that has none: so it has those of its event. And it would write the week in seconds, which is
/// an hour off when the clocks change.
fn a_week_before(due: &Due, summary: &str, now: Timestamp) -> Alarm {
    let mut alarm = Alarm::display(summary, -TimeDelta::days(7));
    alarm
        .uid(&format!("alarm-{}", due.uid))
        .timestamp(utc(now))
        .add_property("TRIGGER", "-P7D");
    alarm
}

fn utc(at: Timestamp) -> DateTime<Utc> {
    let seconds = i64::try_from(at.0 / 1_000).unwrap_or(LAST_SECOND);
    DateTime::from_timestamp(seconds.min(LAST_SECOND), 0).unwrap_or_default()
}

/// Folds once more where icalendar 0.17 did not: it leaves the last part of a folded line one byte
/// too long, as it does not count the space that the part begins with.
fn within_limit(calendar: &str) -> String {
    let lines = calendar.split_inclusive("\r\n").map(|line| {
        let text = line.strip_suffix("\r\n").unwrap_or(line);
        let last = text.char_indices().next_back().map(|(at, _)| at);
        match last.and_then(|at| text.split_at_checked(at)) {
            Some((most, last)) if text.len() > MAX_LINE => format!("{most}\r\n {last}\r\n"),
            _ => line.to_owned(),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(seconds: u64, expected: &str) {
        let at = utc(Timestamp(seconds * 1000 + 999));
        assert_eq!(at.format("%Y%m%dT%H%M%SZ").to_string(), expected);
    }

    #[test]
    fn times_are_those_of_the_calendar() {
        check(0, "19700101T000000Z");
        check(951_782_400, "20000229T000000Z");
        check(1_795_428_000, "20261123T100000Z");
        check(253_402_300_799, "99991231T235959Z");
        check(u64::MAX / 1000 - 1, "99991231T235959Z");
    }

    #[test]
    fn a_line_that_is_too_long_is_folded_and_no_other_is() {
        let fits = format!("{}\r\n", "a".repeat(MAX_LINE));
        assert_eq!(within_limit(&fits), fits);
        let long = format!("X:1\r\n {}é\r\nY:2\r\n", "a".repeat(MAX_LINE - 2));
        let folded = format!("X:1\r\n {}\r\n é\r\nY:2\r\n", "a".repeat(MAX_LINE - 2));
        assert_eq!(within_limit(&long), folded);
    }
}
