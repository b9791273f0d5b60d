//! A calendar, read by somebody else's parser, and compared with what it was made from.

use icalendar::parser::{Component, read_calendar, unfold};
use std::collections::BTreeSet;
use truly_open::domain::handout::Handout;
use truly_open::domain::lists::{ActionState, Day};
use truly_open::domain::words;
use truly_open::export::clean;

/// What a program reads of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub uid: String,
    pub start: String,
    pub end: Option<String>,
    pub sequence: String,
    pub stamp: String,
    pub summary: String,
    pub description: String,
    pub alarms: usize,
}

/// Reads a calendar with somebody else's parser.
#[track_caller]
pub fn read(text: &str) -> Vec<Event> {
    check_lines(text);
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap_or_else(|error| panic!("{error}: {text}"));
    let events = calendar.components.iter();
    events
        .map(|event| {
            assert_eq!(event.name, "VEVENT");
            let value = |name: &str| event.find_prop(name).map(|prop| prop.val.to_string());
            Event {
                uid: value("UID").unwrap(),
                start: date(event, "DTSTART").unwrap(),
                end: date(event, "DTEND"),
                sequence: value("SEQUENCE").unwrap(),
                stamp: value("DTSTAMP").unwrap(),
                summary: value("SUMMARY").unwrap(),
                description: value("DESCRIPTION").unwrap(),
                alarms: event.components.len(),
            }
        })
        .collect()
}

fn date(event: &Component, name: &str) -> Option<String> {
    let prop = event.find_prop(name)?;
    let kind = prop.params.iter().find(|param| param.key == "VALUE");
    let kind = kind
        .and_then(|param| param.val.as_ref())
        .map(|val| val.to_string());
    assert_eq!(kind.as_deref(), Some("DATE"));
    Some(prop.val.to_string())
}

/// Every line ends as it must and is at most 75 bytes long; nothing else breaks a line.
#[track_caller]
fn check_lines(text: &str) {
    let lines = text.strip_suffix("\r\n").unwrap().split("\r\n");
    for line in lines {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(
            !line.contains(|c: char| c.is_control() && c != '\t'),
            "{line:?}"
        );
        assert!(!line.is_empty());
    }
}

fn written(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A calendar, or that there is none, says what the handout says. Gives its events.
#[track_caller]
pub fn check_calendar(text: Option<&str>, handout: &Handout, sequence: u64) -> Vec<Event> {
    let due: Vec<_> = handout
        .actions
        .iter()
        .filter(|action| action.state != ActionState::Done && action.due.is_some())
        .collect();
    let Some(text) = text else {
        assert!(due.is_empty() && handout.next_check.is_none());
        return Vec::new();
    };
    let events = read(text);
    let (actions, next) = events.split_at(due.len());
    assert_eq!(next.len(), usize::from(handout.next_check.is_some()));
    let uids: BTreeSet<&str> = events.iter().map(|event| event.uid.as_str()).collect();
    assert_eq!(uids.len(), events.len(), "an id stands twice");
    for (event, action) in actions.iter().zip(due) {
        let day = action.due.unwrap();
        assert_eq!(
            event.uid,
            format!("{}-{}@truly-open", handout.project, action.row)
        );
        assert_eq!(event.start, written(day));
        assert_eq!(event.end, day.next().map(written));
        assert_eq!(
            event.summary,
            clean::line(&clean::or(&action.what, words::NO_ACTION))
        );
        let owner = clean::line(&clean::or(&action.owner, words::NO_OWNER));
        assert!(event.description.starts_with(&format!("Who: {owner}\n")));
        if let Some(question) = &action.question {
            assert!(event.description.contains(&format!("{question}\n")));
        }
        assert_eq!(event.alarms, 0);
    }
    for event in next {
        let day = handout.next_check.unwrap();
        assert_eq!(
            event.uid,
            format!("{}-next-check@truly-open", handout.project)
        );
        assert_eq!((&event.start, event.alarms), (&written(day), 1));
    }
    for event in &events {
        assert_eq!(event.sequence, sequence.min(0x7fff_ffff).to_string());
    }
    events
}
