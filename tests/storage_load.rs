//! What loading makes of what the two places hold, and who may write after it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{arbitrary, full_record, named, project_id};
use proptest::prelude::*;
use truly_open::domain::ids::ProjectId;
use truly_open::domain::record::Record;
use truly_open::storage::document::{Document, write};
use truly_open::storage::fault::{DocumentFault, Problem};
use truly_open::storage::load::{Load, ProjectLookup, RawText, Repair, StoredCopy, load};
use truly_open::storage::state::Place;
use truly_open::storage::store::StoreError;

fn text_of(record: &Record) -> String {
    let id = project_id();
    let record = record.clone();
    write(&Document { id, record }).unwrap()
}

fn kept(record: &Record) -> StoredCopy {
    StoredCopy::Text(text_of(record))
}

fn damaged() -> StoredCopy {
    StoredCopy::Text("{\"app\":\"truly-open\",".to_owned())
}

fn newer() -> StoredCopy {
    StoredCopy::Text("{\"app\":\"truly-open\",\"format\":2}".to_owned())
}

const REFUSED: StoredCopy = StoredCopy::Unknown(StoreError::Refused);

fn found(browser: StoredCopy, database: StoredCopy) -> ProjectLookup {
    load(&project_id(), browser, database)
}

#[track_caller]
fn check(browser: StoredCopy, database: StoredCopy, expected: Load, may_write: bool) {
    let found = found(browser, database);
    assert_eq!(found.load, expected);
    assert_eq!(found.writable.is_some(), may_write);
}

#[track_caller]
fn check_both_ways(one: StoredCopy, other: StoredCopy, expected: Load, may_write: bool) {
    check(one.clone(), other.clone(), expected.clone(), may_write);
    check(other, one, expected, may_write);
}

#[test]
fn nothing_anywhere_is_absent() {
    check(StoredCopy::Nothing, StoredCopy::Nothing, Load::Absent, true);
    check_both_ways(StoredCopy::Nothing, REFUSED, Load::Absent, true);
}

#[test]
fn no_place_at_all_is_refused() {
    check(REFUSED, REFUSED, Load::Refused(StoreError::Refused), false);
}

#[test]
fn one_place_is_enough() {
    let record = full_record();
    check_both_ways(kept(&record), REFUSED, Load::Loaded(record), true);
}

#[test]
fn a_place_that_lost_a_project_is_noticed() {
    let record = full_record();
    let recovered = |missing_from| Load::Recovered {
        record: record.clone(),
        repairs: vec![Repair::Restored { missing_from }],
    };
    check(
        kept(&record),
        StoredCopy::Nothing,
        recovered(Place::Database),
        true,
    );
    check(
        StoredCopy::Nothing,
        kept(&record),
        recovered(Place::Browser),
        true,
    );
}

#[test]
fn a_copy_that_cannot_be_read_is_kept_beside_the_one_that_can() {
    let record = full_record();
    let raw = |place| RawText {
        place,
        text: "{\"app\":\"truly-open\",".to_owned(),
        fault: DocumentFault::new("", Problem::CutShort),
    };
    let recovered = |place| Load::Recovered {
        record: record.clone(),
        repairs: vec![Repair::Unreadable(raw(place))],
    };
    check(kept(&record), damaged(), recovered(Place::Database), true);
    check(damaged(), kept(&record), recovered(Place::Browser), true);
}

#[test]
fn a_copy_that_cannot_be_read_stays_alone() {
    for nothing in [StoredCopy::Nothing, REFUSED] {
        for (browser, database, place) in [
            (damaged(), nothing.clone(), Place::Browser),
            (nothing.clone(), damaged(), Place::Database),
        ] {
            let found = found(browser, database);
            let Load::Unreadable { raw, other: None } = found.load else {
                panic!("{found:?}");
            };
            assert_eq!(raw.place, place);
            assert!(found.writable.is_none());
        }
    }
}

#[test]
fn two_copies_that_cannot_be_read_are_both_kept() {
    let found = found(damaged(), StoredCopy::Text("shopping list".to_owned()));
    let Load::Unreadable { raw, other } = found.load else {
        panic!("{found:?}");
    };
    assert_eq!(raw.text, "{\"app\":\"truly-open\",");
    assert_eq!(other.unwrap().text, "shopping list");
    assert!(found.writable.is_none());
}

/// Whatever stands beside it: it may hold what this version cannot see.
#[test]
fn a_newer_versions_copy_is_left_alone() {
    let others = [
        StoredCopy::Nothing,
        REFUSED,
        damaged(),
        newer(),
        kept(&full_record()),
    ];
    for other in others {
        let StoredCopy::Text(raw) = newer() else {
            panic!("no text");
        };
        check_both_ways(newer(), other, Load::Newer { raw, format: 2 }, false);
    }
}

#[test]
fn a_document_of_another_project_is_not_this_one() {
    let text = text_of(&full_record());
    let other = ProjectId::parse("p-2").unwrap();
    let found = load(&other, StoredCopy::Text(text), StoredCopy::Nothing);
    let Load::Unreadable { raw, .. } = found.load else {
        panic!("{found:?}");
    };
    assert_eq!(raw.fault.to_string(), "project.id should be p-2");
    assert!(found.writable.is_none());
}

#[test]
fn newer_answers_win_wherever_they_are() {
    let (old, new) = (named("Old name", 1), named("New name", 2));
    for (browser, database) in [(&old, &new), (&new, &old)] {
        let found = found(kept(browser), kept(database));
        assert_eq!(found.load, Load::Loaded(new.clone()));
        assert!(!found.in_step, "one place is behind");
    }
    assert!(found(kept(&new), kept(&new)).in_step);
}

proptest! {
    #[test]
    fn two_copies_are_joined(a in arbitrary::record(), b in arbitrary::record()) {
        let found = found(kept(&a), kept(&b));
        prop_assert_eq!(found.in_step, a == b);
        prop_assert_eq!(found.load, Load::Loaded(a.join(b)));
    }
}
