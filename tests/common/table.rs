//! The answers as a table, read by a strict reader, and compared with what they were made from.

use truly_open::domain::handout::Handout;
use truly_open::domain::text::is_invisible;
use truly_open::export::clean;
use truly_open::export::csv::COLUMNS;

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

/// A table says what the handout says, and nothing in it is a formula.
#[track_caller]
pub fn check_table(text: &str, handout: &Handout) {
    let lines = read(text);
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
pub fn check_no_formula(cell: &str) {
    assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
    let first = cell.chars().find(|c| !c.is_control() && !is_invisible(*c));
    let formula = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢'];
    assert!(!first.is_some_and(|c| formula.contains(&c)), "{cell:?}");
}
