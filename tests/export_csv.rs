//! The answers as a table that every spreadsheet reads, and none evaluates.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::handouts::{any_project, with_everywhere};
use common::hostile::hostile;
use proptest::prelude::*;
use truly_open::domain::handout::Handout;
use truly_open::export::clean;
use truly_open::export::csv::{COLUMNS, answers, guarded};

/// The lines of the table, read by a strict reader, without the byte-order mark.
#[track_caller]
fn read(text: &str) -> Vec<Vec<String>> {
    let table = text.strip_prefix('\u{feff}').unwrap();
    assert!(table.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(false)
        .terminator(csv::Terminator::CRLF)
        .from_reader(table.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Whether a cell holds that text: as it is, or after the apostrophe that says that it is one.
fn holds(cell: &str, text: &str) -> bool {
    cell == text || cell.strip_prefix('\'') == Some(text)
}

#[track_caller]
fn check(handout: &Handout) {
    let lines = read(&answers(handout));
    assert_eq!(lines[0], COLUMNS);
    assert_eq!(lines.len(), handout.answers.len() + 1);
    for (line, answered) in lines[1..].iter().zip(&handout.answers) {
        let number = |steps: Option<u8>| steps.map_or(String::new(), |steps| steps.to_string());
        let expected = [
            answered.section.clone(),
            answered.question.to_string(),
            answered.stem.clone(),
            if answered.key { "Yes" } else { "No" }.to_owned(),
            answered.answer.clone(),
            number(answered.steps),
            number(answered.steps_possible),
            clean::text(&answered.evidence),
            clean::text(&answered.who_could_tell),
            clean::text(&answered.why_not),
        ];
        assert_eq!(line.len(), expected.len());
        for (cell, text) in line.iter().zip(&expected) {
            assert!(holds(cell, text), "{cell:?} for {text:?}");
        }
    }
    for cell in lines.iter().flatten() {
        check_no_formula(cell);
    }
}

/// No program takes it for a formula, not even one that skips spaces and what cannot be seen.
#[track_caller]
fn check_no_formula(cell: &str) {
    assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
    let first = cell
        .chars()
        .find(|c| !c.is_whitespace() && !c.is_control() && !clean::is_unseen(*c));
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢'];
    assert!(!first.is_some_and(|c| formula.contains(&c)), "{cell:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    #[test]
    fn the_table_holds_the_answers(worked in any_project()) {
        check(&worked.handout());
    }

    /// The steps in the table add up to those of the summary.
    #[test]
    fn the_steps_add_up(worked in any_project()) {
        let handout = worked.handout();
        let summary = &handout.summary;
        for outcome in std::iter::once(&summary.openness).chain(&summary.readiness) {
            let of_section = || handout.answers.iter().filter(|a| a.section == outcome.title);
            let steps: u32 = of_section().filter_map(|a| a.steps).map(u32::from).sum();
            let total: u32 = of_section().filter_map(|a| a.steps_possible).map(u32::from).sum();
            prop_assert_eq!((steps, total), (outcome.score.low, outcome.score.total));
        }
    }
}

#[test]
fn hostile_texts_are_never_formulas() {
    for hostile in hostile() {
        check(&with_everywhere(&hostile).handout());
        check_no_formula(&guarded(&hostile));
    }
}
