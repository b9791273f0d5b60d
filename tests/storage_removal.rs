//! Removing everything that is ours, and nothing else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::places::{MemoryStore, Tab, places};
use common::{named, project_id};
use truly_open::domain::edit::Edit;
use truly_open::domain::ids::{ProjectId, WriterId};
use truly_open::domain::project::Timestamp;
use truly_open::domain::record::Record;
use truly_open::storage::document::{Document, write};
use truly_open::storage::keys;
use truly_open::storage::removal::{KeptKind, list, ours_in, remove_ours};
use truly_open::storage::state::SaveState;

const OTHERS: [&str; 3] = ["another-app/project/1", "truly-openness", "truly-open"];

fn store(keys: &[&str]) -> MemoryStore {
    let store = MemoryStore::default();
    for key in keys {
        let text = format!("text of {key}");
        store.texts.borrow_mut().insert((*key).to_owned(), text);
    }
    store
}

fn text(id: &str, edits: &[Edit]) -> String {
    let mut record = Record::default();
    for edit in edits {
        record.apply_next(edit.clone(), &WriterId::from_bytes([1; 8]));
    }
    let id = ProjectId::parse(id).unwrap();
    write(&Document { id, record }).unwrap()
}

#[test]
fn only_our_own_keys_are_removed() {
    let ours = [
        "truly-open/project/p1",
        "truly-open/aside/p1/1",
        keys::PROBE,
        keys::STOPS,
    ];
    let store = store(&[&ours[..], &OTHERS[..]].concat());
    remove_ours(&store).unwrap();
    let mut left: Vec<_> = store.texts.borrow().keys().cloned().collect();
    left.sort();
    let mut others = OTHERS.map(str::to_owned);
    others.sort();
    assert_eq!(left, others);
}

#[test]
fn what_is_listed_is_ours() {
    let ours = [
        "truly-open/project/p1",
        "truly-open/aside/p1/1",
        keys::PROBE,
    ];
    let store = store(&[&ours[..], &OTHERS[..]].concat());
    let names = ours_in(&store).unwrap().into_iter().map(|(name, _)| name);
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, ["p1", "p1/1"]);
}

#[test]
fn equal_copies_are_one_and_the_bin_and_what_is_unreadable_are_named() {
    let called = |name: &str| Edit::NamedProject(name.to_owned());
    let texts = [
        ("p1", text("p1", &[called("Letters")])),
        ("p1", text("p1", &[called("Letters")])),
        (
            "p2",
            text("p2", &[called("Waits"), Edit::Binned(Some(Timestamp(1)))]),
        ),
        ("p3/1", "{ no more than this".to_owned()),
        ("p3/1", "{ no more than this".to_owned()),
        ("p3/1", "{ and another".to_owned()),
    ];
    let texts = texts.map(|(name, text)| (name.to_owned(), text));
    let found: Vec<_> = list(texts.to_vec())
        .into_iter()
        .map(|kept| (kept.name, kept.kind))
        .collect();
    let expected = [
        ("Letters", KeptKind::Project),
        ("Waits", KeptKind::Binned),
        ("p3/1", KeptKind::Unreadable),
        ("p3/1 second copy", KeptKind::Unreadable),
    ];
    assert_eq!(found, expected.map(|(name, kind)| (name.to_owned(), kind)));
}

#[test]
fn a_tab_that_was_told_to_stop_writes_nothing_again() {
    let (store, database) = places();
    let tab = Tab::open(&store, &database);
    tab.keeper.save(&project_id(), &named("Falls clinic", 1));
    // Its work for the database has not begun when it hears.
    tab.keeper.stop();
    remove_ours(&store).unwrap();
    tab.tasks.run();
    tab.keeper.flush();
    tab.keeper.restore();
    let from_another = Document {
        id: project_id(),
        record: named("From another tab", 2),
    };
    tab.keeper.receive(&write(&from_another).unwrap());
    tab.keeper.save(&project_id(), &named("Falls clinic", 3));
    tab.tasks.run();
    assert!(store.texts.borrow().is_empty());
    assert!(database.texts.borrow().is_empty());
    let said = tab.state();
    assert!(matches!(said, Some(SaveState::NotSaved(_))), "{said:?}");
}
