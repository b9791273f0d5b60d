//! Documents: what is saved is what is loaded, for ever, and nothing else is taken for one.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::{arbitrary, full_record, named, project_id, record_of, withdrawn_record};
use proptest::prelude::*;
use truly_open::domain::edit::Edit;
use truly_open::domain::project::Timestamp;
use truly_open::domain::record::Record;
use truly_open::storage::document::{Document, EncodedDocument, Reading, Source, read, write};
use truly_open::storage::file::{raw_file, saved_file};

proptest! {
    #[test]
    fn save_then_load_is_the_identity(document in arbitrary::document()) {
        let text = write(&document).unwrap();
        for source in [Source::OwnCopy, Source::File] {
            prop_assert_eq!(read(&text, source), Reading::Document(document.clone()));
        }
    }

    #[test]
    fn saving_twice_gives_the_same_text(document in arbitrary::document()) {
        let text = write(&document).unwrap();
        let Reading::Document(again) = read(&text, Source::OwnCopy) else {
            panic!("{text}");
        };
        prop_assert_eq!(write(&again).unwrap(), text);
    }

    #[test]
    fn a_file_name_is_short_and_plain(title in any::<String>()) {
        let record = named(&title, 1);
        let file = saved_file(&Document { id: project_id(), record }).unwrap();
        prop_assert!(file.name.len() <= 80);
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        prop_assert!(file.name.chars().all(plain), "{}", file.name);
        prop_assert!(file.name.starts_with("truly-open-") && file.name.ends_with(".json"));
    }
}

#[track_caller]
fn loads_for_ever(frozen: &str, record: Record) {
    let document = Document {
        id: project_id(),
        record,
    };
    for source in [Source::OwnCopy, Source::File] {
        assert_eq!(read(frozen, source), Reading::Document(document.clone()));
    }
    assert_eq!(write(&document).unwrap(), frozen.trim_end());
}

#[test]
fn format_1_with_nothing_in_it_loads_for_ever() {
    let frozen = include_str!("fixtures/format-1/minimal.json");
    loads_for_ever(frozen, Record::default());
}

#[test]
fn format_1_with_every_edit_loads_for_ever() {
    let frozen = include_str!("fixtures/format-1/full.json");
    loads_for_ever(frozen, full_record());
}

#[test]
fn format_1_with_everything_withdrawn_loads_for_ever() {
    let frozen = include_str!("fixtures/format-1/withdrawn.json");
    loads_for_ever(frozen, withdrawn_record());
}

#[test]
fn format_1_out_of_the_bin_loads_for_ever() {
    let frozen = include_str!("fixtures/format-1/out-of-bin.json");
    let binned = record_of(Edit::Binned(Some(Timestamp(1_795_000_000_000))), 1);
    loads_for_ever(frozen, binned.join(record_of(Edit::Binned(None), 2)));
}

/// Random documents as release 0.1.0 wrote them, one on each line, and one with the characters that
/// JSON, HTML and JavaScript treat in ways of their own.
#[test]
fn format_1_is_written_as_it_always_was() {
    let random = include_str!("fixtures/format-1/random.jsonl").lines();
    let characters = include_str!("fixtures/format-1/characters.json").lines();
    for frozen in random.chain(characters) {
        let Reading::Document(document) = read(frozen, Source::OwnCopy) else {
            panic!("{frozen}: {:?}", read(frozen, Source::OwnCopy));
        };
        assert_eq!(write(&document).unwrap(), frozen);
        let encoded = EncodedDocument::new(&document).unwrap();
        assert_eq!(encoded.text(), frozen);
        assert_eq!(serde_json::to_string(&encoded).unwrap(), frozen);
    }
}

/// A person's editor may lay a file out anew, sort its fields or put a byte-order mark before it.
#[test]
fn a_file_may_be_laid_out_in_another_way() {
    let frozen = include_str!("fixtures/format-1/full.json");
    let value: serde_json::Value = serde_json::from_str(frozen).unwrap();
    let sorted = serde_json::to_string_pretty(&value).unwrap();
    assert_eq!(
        read(&format!("\u{feff}{sorted}\n"), Source::File),
        read(frozen, Source::File)
    );
}

#[test]
fn what_cannot_be_seen_is_taken_out_of_texts() {
    let text = r#"{"app":"truly-open","format":1,"project":{"id":"p-1","records":[
        {"stamp":[1,"w-1"],"edit":{"did":"named-project","name":"a\u202eb\u200b\u0000c\nd"}},
        {"stamp":[2,"w-1"],"edit":{"did":"wrote-check-note","check":"c-1",
            "note":"wrong-about","text":"a\u0007\n\tb\r\nc"}}]}}"#;
    let Reading::Document(document) = read(text, Source::File) else {
        panic!("{:?}", read(text, Source::File));
    };
    let edits: Vec<_> = document.record.entries().map(|e| e.edit.clone()).collect();
    assert_eq!(edits[0], Edit::NamedProject("abc d".to_owned()));
    let Edit::WroteCheckNote { text, .. } = &edits[1] else {
        panic!("{edits:?}");
    };
    assert_eq!(text, "a\n\tb\nc");
}

/// The app's own copy has no limits: what was once written can always be read.
#[test]
fn a_copy_of_our_own_may_be_longer_than_a_file() {
    let document = Document {
        id: project_id(),
        record: named(&"long ".repeat(300_000), u64::MAX),
    };
    let text = write(&document).unwrap();
    assert_eq!(read(&text, Source::OwnCopy), Reading::Document(document));
    assert!(matches!(read(&text, Source::File), Reading::Damaged(_)));
}

#[test]
fn a_raw_file_is_exactly_what_was_found() {
    let file = raw_file(project_id().as_str(), "{\"app\":\u{0}");
    assert_eq!(file.name, "truly-open-p-1-as-found.json");
    let aside = raw_file("p-1/2", "");
    assert_eq!(aside.name, "truly-open-p-1-2-as-found.json");
    assert_eq!(file.text, "{\"app\":\u{0}");
}
