//! The answers as a table for a spreadsheet: RFC 4180, with a byte-order mark so that every
//! spreadsheet knows it for UTF-8.

use super::clean;
use crate::domain::handout::{Answered, Handout};
use crate::domain::text::is_invisible;
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

/// The names of the columns.
pub const COLUMNS: [&str; 10] = [
    "Section",
    "Question id",
    "Question",
    "Key question",
    "Answer",
    "Steps",
    "Steps possible",
    "What shows it",
    "Who could tell",
    "Why it does not apply",
];

/// Every question that was asked, in order, a line for each, with the names of the columns first.
#[must_use]
pub fn answers(handout: &Handout) -> String {
    let mut table = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::from("\u{feff}"));
    let done = write(&mut table, handout);
    debug_assert!(done.is_ok(), "{done:?}");
    // Writing to memory does not fail, and what is written is UTF-8.
    let bytes = table.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn write(table: &mut Writer<Vec<u8>>, handout: &Handout) -> csv::Result<()> {
    table.write_record(COLUMNS)?;
    for answered in &handout.answers {
        table.write_record(line(answered).map(|cell| guarded(&cell)))?;
    }
    Ok(())
}

fn line(answered: &Answered) -> [String; 10] {
    let number = |steps: Option<u8>| steps.map(|steps| steps.to_string()).unwrap_or_default();
    [
        answered.section.clone(),
        answered.question.to_string(),
        answered.stem.clone(),
        if answered.key { "Yes" } else { "No" }.to_owned(),
        answered.answer.clone(),
        number(answered.steps),
        number(answered.steps_possible),
        answered.evidence.clone(),
        answered.who_could_tell.clone(),
        answered.why_not.clone(),
    ]
}

/// A text that no spreadsheet takes for a formula. Quotes alone do not stop one: what begins like a
/// formula gets an apostrophe in front, which says that a text follows.
#[must_use]
pub fn guarded(text: &str) -> String {
    let text = clean::text(text);
    // Some programs skip spaces, and what cannot be seen, before they look.
    let first = text.chars().find(|c| !is_invisible(*c));
    let breaks = text.starts_with(['\t', '\n']);
    if breaks || first.is_some_and(begins_formula) {
        format!("'{text}")
    } else {
        text
    }
}

/// The characters that spreadsheets know, and their full-width and small forms, which some of them
/// take for the same.
const fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−'
    )
}
