//! Every call to a place fails once, in every way: what is said about saving stays true, and the
//! newest answer is never lost.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::places::{How, MemoryDatabase, MemoryStore, Tab, places};
use common::{named, project_id, record_of};
use std::collections::BTreeSet;
use truly_open::domain::edit::Edit;
use truly_open::domain::record::Record;
use truly_open::storage::document::{Document, write};
use truly_open::storage::load::{Load, read_copy};
use truly_open::storage::state::{Place, SaveState};
use truly_open::storage::store::StoreError;

const DAMAGED: &str = "{\"app\":\"truly-open\",\"format\":1";
const HOWS: [How; 3] = [How::Fails, How::FailsAfterwards, How::Lies];
const KINDS: [fn() -> StoreError; 3] = [
    || StoreError::Refused,
    || StoreError::Full,
    || StoreError::Other("no".to_owned()),
];

fn text_of(record: &Record) -> String {
    let id = project_id();
    let record = record.clone();
    write(&Document { id, record }).unwrap()
}

/// How the two places stand before the app starts.
#[derive(Debug, Clone, Copy)]
enum Before {
    Empty,
    InStep,
    BrowserBehind,
    BrowserDamaged,
    DatabaseLost,
}

const BEFORES: [Before; 5] = [
    Before::Empty,
    Before::InStep,
    Before::BrowserBehind,
    Before::BrowserDamaged,
    Before::DatabaseLost,
];

fn old() -> Record {
    named("Old", 1)
}

fn prepared(before: Before) -> (MemoryStore, MemoryDatabase) {
    let (store, database) = places();
    let id = project_id();
    let full = old().join(record_of(Edit::NamedTeam("Team".to_owned()), 2));
    let (in_store, in_database) = match before {
        Before::Empty => (None, None),
        Before::InStep => (Some(text_of(&full)), Some(text_of(&full))),
        Before::BrowserBehind => (Some(text_of(&old())), Some(text_of(&full))),
        Before::BrowserDamaged => (Some(DAMAGED.to_owned()), Some(text_of(&full))),
        Before::DatabaseLost => (Some(text_of(&full)), None),
    };
    in_store
        .iter()
        .for_each(|text| store.put_project(&id, text));
    in_database
        .iter()
        .for_each(|text| database.put_project(&id, text));
    (store, database)
}

fn known(text: Option<String>) -> Option<Record> {
    let text = text.filter(|text| text != DAMAGED);
    text.map(|text| read_copy(&project_id(), &text).unwrap())
}

/// Everything that either place holds, joined.
fn safe(store: &MemoryStore, database: &MemoryDatabase) -> Record {
    let in_store = known(store.project(&project_id())).unwrap_or_default();
    in_store.join(known(database.project(&project_id())).unwrap_or_default())
}

fn contains(all: &Record, part: &Record) -> bool {
    all.clone().join(part.clone()) == *all
}

/// Starts the app and makes three changes, as a person would while a place is failing.
fn session(store: &MemoryStore, database: &MemoryDatabase) -> (Tab, Record) {
    let tab = Tab::open(store, database);
    let mut on_screen = match tab.startup.projects.first() {
        Some((_, Load::Loaded(record) | Load::Recovered { record, .. })) => record.clone(),
        _ => Record::default(),
    };
    for count in 10..13 {
        on_screen.apply(
            Edit::NamedProject(format!("Name {count}")),
            common::stamp(count),
        );
        tab.keeper.save(&project_id(), &on_screen);
        tab.tasks.step();
    }
    tab.tasks.run();
    (tab, on_screen)
}

fn nothing_was_lost(
    before: Before,
    how: How,
    calls: std::ops::Range<usize>,
    kind: fn() -> StoreError,
) -> usize {
    let (store, database) = prepared(before);
    let safe_before = safe(&store, &database);
    store.faults.inject(calls.clone(), how, kind);
    let (tab, on_screen) = session(&store, &database);
    store.faults.stop();
    let made = store.faults.calls();
    let context = format!(
        "{before:?}, {how:?} at {calls:?}: {:?}",
        tab.states.borrow()
    );

    // What was safe before is still safe, whatever went wrong.
    let safe_after = safe(&store, &database);
    assert!(contains(&safe_after, &safe_before), "{context}");
    // A damaged text is where it was, or aside.
    if matches!(before, Before::BrowserDamaged) {
        let texts: BTreeSet<_> = store.texts.borrow().values().cloned().collect();
        assert!(texts.contains(DAMAGED), "{context}");
    }
    // What was said last is true.
    let holds = |text: Option<String>| known(text).is_some_and(|kept| contains(&kept, &on_screen));
    match tab.state().unwrap() {
        SaveState::Saved(Place::Database) => {
            assert!(holds(database.project(&project_id())), "{context}");
        }
        SaveState::Saved(Place::Browser) => {
            assert!(holds(store.project(&project_id())), "{context}");
        }
        SaveState::NotSaved(_) => {}
        SaveState::Saving => panic!("it never ended: {context}"),
    }
    // Once the fault has passed, one more change makes everything safe, in both places.
    tab.keeper.save(&project_id(), &on_screen);
    tab.tasks.run();
    if tab.state() == Some(SaveState::Saved(Place::Database)) {
        assert!(holds(database.project(&project_id())), "{context}");
        assert!(holds(store.project(&project_id())), "{context}");
        let again = Tab::open(&store, &database);
        let Load::Loaded(record) = &again.startup.projects[0].1 else {
            panic!("{context}: {:?}", again.startup.projects);
        };
        assert!(
            contains(record, &on_screen) && contains(record, &safe_before),
            "{context}"
        );
    } else {
        // It may not be written: then a place held something that nobody could read or ask for.
        assert!(
            matches!(tab.state(), Some(SaveState::NotSaved(_))),
            "{context}"
        );
    }
    made
}

fn every_call(last: impl Fn(usize) -> usize) {
    for before in BEFORES {
        for how in HOWS {
            for kind in KINDS {
                let mut first = 0;
                while nothing_was_lost(before, how, first..last(first), kind) > first {
                    first += 1;
                }
                assert!(first > 10, "{before:?}: only {first} calls were made");
            }
        }
    }
}

#[test]
fn one_call_goes_wrong() {
    every_call(|first| first + 1);
}

#[test]
fn three_calls_go_wrong() {
    every_call(|first| first + 3);
}

#[test]
fn every_call_from_one_on_goes_wrong() {
    every_call(|_| usize::MAX);
}
