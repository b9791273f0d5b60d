//! The door of the second WebAssembly module: texts go in, and a file comes out or a sentence.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use common::handouts::day_in_words;
use common::package::{check_package, parts};
use common::worked::NOW;
use common::{named, project_id};
use std::io::Cursor;
use truly_open::content::{self, packed};
use truly_open::office::{Order, Refusal, make};
use truly_open::storage::document::{self, Document};

const KINDS: [&str; 5] = [
    "word",
    "word-leader",
    "word-patient",
    "word-patient-large",
    "excel",
];

fn pack() -> String {
    packed::write(&content::built_in().unwrap())
}

fn order<'a>(kind: &'a str, document: &'a str, pack: &'a str) -> Order<'a> {
    Order {
        kind,
        document,
        pack,
        library: content::LIBRARY,
        organisation: "Northfield Hospitals",
        now: NOW,
        started: "2026-11-16",
        today: "2026-11-23",
        in_words: &day_in_words,
    }
}

#[track_caller]
fn check_refused(order: Order, sentence: &str) {
    let refusal = make(order).unwrap_err();
    assert_eq!(refusal.to_string(), sentence);
}

#[test]
fn every_kind_of_file_comes_out_of_a_saved_project() {
    let pack = pack();
    let files = KINDS.map(|kind| make(order(kind, content::EXAMPLE, &pack)).unwrap());
    for file in &files {
        check_package(&parts(file));
    }
    let [full, leader, patient, large, book] = files;
    let text = |file: &[u8]| parts(file)["word/document.xml"].clone();
    assert!(text(&full).contains("All your answers"));
    assert!(text(&leader).contains("Summary for leaders"));
    assert!(text(&patient).contains("how open are we to you?"));
    for paper in [&full, &leader, &patient] {
        assert!(text(paper).contains("Northfield Hospitals"));
    }
    assert_eq!(text(&patient), text(&large));
    assert!(text(&full).contains("16 November 2026"));
    assert!(text(&full).contains("23 November 2026"));
    assert_ne!(patient, large);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names, ["Summary", "Answers", "Actions", "Responses"]);
    let summary = book.worksheet_range("Summary").unwrap();
    let started = summary
        .rows()
        .find(|row| row[0] == Data::String("Check started".to_owned()))
        .unwrap();
    assert!(matches!(&started[1], Data::DateTime(day) if day.to_ymd_hms_milli().2 == 16));
}

#[test]
fn what_is_not_known_is_refused_in_a_sentence() {
    let pack = pack();
    let other = order("pdf", content::EXAMPLE, &pack);
    check_refused(other, "This page does not make files of that kind.");
    let empty = order("word", content::EXAMPLE, "");
    check_refused(empty, "The questions could not be read.");
    let newer = r#"{"app":"truly-open","format":99}"#;
    check_refused(
        order("word", newer, &pack),
        "The project was saved by a newer version of this page.",
    );
    let unchecked = document::write(&Document {
        id: project_id(),
        record: named("Falls clinic", 1),
    });
    check_refused(
        order("word", &unchecked.unwrap(), &pack),
        "The project has no check yet.",
    );
    let refusal = make(order("excel", "[]", &pack)).unwrap_err().to_string();
    assert!(
        refusal.starts_with("The project could not be read: "),
        "{refusal}"
    );
    assert!(
        refusal.ends_with('.') && !refusal.ends_with(".."),
        "{refusal}"
    );
}

#[test]
fn a_text_that_was_cut_off_is_refused() {
    let (pack, example) = (pack(), content::EXAMPLE);
    for part in 1..40 {
        let cut = |text: &str| -> String {
            let length = text.chars().count() * part / 40;
            text.chars().take(length).collect()
        };
        assert!(make(order("word", &cut(example), &pack)).is_err());
        assert_eq!(
            make(order("excel", example, &cut(&pack))),
            Err(Refusal::Pack)
        );
    }
}

#[test]
fn a_day_that_is_none_is_said_as_it_is() {
    let pack = pack();
    let mut order = order("word", content::EXAMPLE, &pack);
    order.started = "yesterday";
    let file = make(order).unwrap();
    assert!(parts(&file)["word/document.xml"].contains("yesterday"));
    order.kind = "excel";
    assert!(make(order).is_ok());
}
