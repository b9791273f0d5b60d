//! What the release before this one keeps is read and written as it is, byte for byte.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;
use std::collections::BTreeSet;
use truly_open::storage::document::{Reading, Source, read, write};

/// Its two stores. `tests/fixtures/release-0.1.0/README.md` says how they were made.
const STORES: &str = include_str!("fixtures/release-0.1.0/stores.json");
/// Its saved file.
const SAVED_FILE: &str = include_str!("fixtures/release-0.1.0/saved-file.json");
/// Before the id of a project in localStorage.
const PROJECT: &str = "truly-open/project/";
/// Before the id of a project and a number in localStorage.
const ASIDE: &str = "truly-open/aside/";

fn stores() -> Value {
    serde_json::from_str(STORES).unwrap()
}

/// Each key and text of localStorage whose key begins so.
fn texts_in_local_storage(prefix: &str) -> Vec<(String, String)> {
    let stores = stores();
    let entries = stores["localStorage"].as_object().unwrap();
    let named = entries.iter().filter(|(key, _)| key.starts_with(prefix));
    named
        .map(|(key, text)| (key.clone(), text.as_str().unwrap().to_owned()))
        .collect()
}

/// Each key and text of the database's store of projects.
fn texts_in_database() -> Vec<(String, String)> {
    let projects = &stores()["indexedDB"][0]["stores"]["projects"]["entries"];
    serde_json::from_value(projects.clone()).unwrap()
}

#[track_caller]
fn check_written_as_read(text: &str, source: Source) -> String {
    let Reading::Document(document) = read(text, source) else {
        panic!("{:?} in {text}", read(text, source));
    };
    assert_eq!(write(&document).unwrap(), text);
    document.id.to_string()
}

#[test]
fn every_project_of_both_stores_is_written_as_it_was_read() {
    for (keys, texts) in [
        (PROJECT, texts_in_local_storage(PROJECT)),
        ("", texts_in_database()),
    ] {
        assert_eq!(texts.len(), 2);
        for (key, text) in texts {
            let id = check_written_as_read(&text, Source::OwnCopy);
            assert_eq!(format!("{keys}{id}"), key);
        }
    }
}

#[test]
fn the_saved_file_is_written_as_it_was_read() {
    let id = check_written_as_read(SAVED_FILE, Source::File);
    assert!(texts_in_database().contains(&(id, SAVED_FILE.to_owned())));
}

/// It was put aside because it cannot be read, and it still cannot be.
#[test]
fn the_text_that_was_put_aside_is_damaged() {
    let asides = texts_in_local_storage(ASIDE);
    let [(_, text)] = asides.as_slice() else {
        panic!("{asides:?}");
    };
    let reading = read(text, Source::OwnCopy);
    assert!(matches!(reading, Reading::Damaged(_)), "{reading:?}");
}

/// The fixture holds what it is there for: most kinds of edit, by more than one writer.
#[test]
fn the_fixture_is_rich() {
    let mut edits = BTreeSet::new();
    let mut writers = BTreeSet::new();
    for (_, text) in texts_in_database() {
        let document: Value = serde_json::from_str(&text).unwrap();
        for record in document["project"]["records"].as_array().unwrap() {
            edits.insert(record["edit"]["did"].as_str().unwrap().to_owned());
            writers.insert(record["stamp"][1].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(edits.len(), 17, "{edits:?}");
    assert!(writers.len() > 1, "{writers:?}");
}
