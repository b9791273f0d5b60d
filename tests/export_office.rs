//! The files for Word and Excel, as the app asks for them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use common::handouts::{days, with_everywhere};
use common::package::{check_package, parts};
use common::worked::good_to_go;
use std::io::Cursor;
use truly_open::domain::handout::Handout;
use truly_open::domain::lists::Day;
use truly_open::export::error::ExportError;
use truly_open::export::office::{excel_file, word_file};
use truly_open::export::papers::DocumentKind;

fn handout() -> Handout {
    let mut handout = good_to_go().handout();
    handout.organisation = Some("Northfield Hospitals".to_owned());
    handout
}

#[test]
fn every_kind_of_document_comes_out_as_a_file_for_word() {
    let handout = handout();
    let files = [
        DocumentKind::Full,
        DocumentKind::Leader,
        DocumentKind::Patient,
        DocumentKind::PatientLarge,
    ]
    .map(|kind| word_file(&handout, kind, days()).unwrap());
    for file in &files {
        check_package(&parts(file));
    }
    let [full, leader, patient, large] = files;
    let text = |file: &[u8]| parts(file)["word/document.xml"].clone();
    assert!(text(&full).contains("All your answers"));
    assert!(text(&leader).contains("Summary for leaders"));
    assert!(text(&patient).contains("how open are we to you?"));
    for paper in [&full, &leader, &patient] {
        assert!(text(paper).contains("Northfield Hospitals"));
    }
    assert!(text(&full).contains("16 November 2026"));
    assert!(text(&full).contains("23 November 2026"));
    assert_ne!(patient, large);
}

#[test]
fn a_check_comes_out_as_a_workbook() {
    let book = excel_file(&handout(), Day::new(2026, 11, 16), None).unwrap();
    check_package(&parts(&book));
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names, ["Summary", "Answers", "Actions", "Responses"]);
    let summary = book.worksheet_range("Summary").unwrap();
    let row = |about: &str| {
        let about = Data::String(about.to_owned());
        let mut rows = summary.rows();
        rows.find(|row| row[0] == about).unwrap()[1].clone()
    };
    assert!(matches!(row("Check started"), Data::DateTime(day) if day.to_ymd_hms_milli().2 == 16));
    assert_eq!(row("Summary made"), Data::Empty, "a day that is not known");
}

#[test]
fn why_there_is_no_file_is_said_in_a_sentence() {
    let long = with_everywhere(&"a".repeat(40_000)).handout();
    let fault = excel_file(&long, None, None).unwrap_err();
    assert_eq!(fault, ExportError::TextTooLong);
    assert_eq!(
        fault.to_string(),
        "The file could not be made: a text is longer than a cell of Excel can hold."
    );
    assert!(word_file(&long, DocumentKind::Full, days()).is_ok());
}
