//! The days of the plan as a calendar that other programs read.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::calendar::{check_calendar, read};
use common::handouts::{any_project, with_everywhere};
use common::hostile::hostile;
use common::worked::{good_to_go, worked};
use proptest::prelude::*;
use truly_open::domain::handout::Handout;
use truly_open::domain::lists::Day;
use truly_open::domain::project::Timestamp;
use truly_open::export::ics::calendar;

#[track_caller]
fn check(handout: &Handout, sequence: u64) {
    let calendar = calendar(handout, sequence);
    for event in check_calendar(calendar.as_deref(), handout, sequence) {
        assert_eq!(event.stamp, "20261123T100000Z");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    #[test]
    fn the_calendar_holds_what_is_due(worked in any_project(), sequence in 0..=(1_u64 << 52)) {
        check(&worked.handout(), sequence);
    }

    /// Read again later, it changes the same events rather than adding others.
    #[test]
    fn a_later_calendar_has_the_same_ids(worked in any_project()) {
        let mut handout = worked.handout();
        let uids = |handout: &Handout, sequence| {
            let calendar = calendar(handout, sequence);
            let events = calendar.map(|text| read(&text)).unwrap_or_default();
            events.into_iter().map(|event| event.uid).collect::<Vec<_>>()
        };
        let before = uids(&handout, 7);
        handout.summary.made_at = Timestamp(handout.summary.made_at.0 + 86_400_000);
        for action in &mut handout.actions {
            action.what.push_str(" soon");
            action.due = action.due.and_then(Day::next).or(action.due);
        }
        prop_assert_eq!(before, uids(&handout, 8));
    }
}

#[test]
fn hostile_texts_stay_in_their_place() {
    for hostile in hostile() {
        check(&with_everywhere(&hostile).handout(), 1);
    }
}

/// Nothing in it comes from a clock or from chance.
#[test]
fn the_same_handout_is_the_same_calendar() {
    let handout = good_to_go().handout();
    let text = calendar(&handout, 7).unwrap();
    assert_eq!(calendar(&handout, 7).as_deref(), Some(text.as_str()));
    let stamps: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("DTSTAMP"))
        .collect();
    assert!(
        stamps
            .iter()
            .all(|line| *line == "DTSTAMP:20261123T100000Z")
    );
    assert!(text.contains("\r\nTRIGGER:-P7D\r\n"), "{text}");
    assert!(text.contains("\r\nTRANSP:TRANSPARENT\r\n"), "{text}");
}

#[test]
fn a_plan_without_days_has_no_calendar() {
    let [_, _, unknown] = worked();
    assert_eq!(calendar(&unknown.handout(), 1), None);
    assert!(calendar(&good_to_go().handout(), 1).is_some());
}
