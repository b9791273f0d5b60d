//! The three papers of a check: the full summary, one page for leaders, and one for patients.
//!
//! Each says what [`Handout`] holds in the order in which a reader looks for it. None decides
//! anything. Parts that a reader would look for say in a sentence that they are empty.

mod full;
mod leader;
mod patient;

pub use full::full;
pub use leader::leader;
pub use patient::patient;

use super::clean::{self, or};
use super::paper::{Block, Paper, Run};
use crate::domain::handout::{Action, Handout};
use crate::domain::lists::Day;
use crate::domain::pack::Words;
use crate::domain::place_drawing::{PlaceDrawing, quarter_names};
use crate::domain::summary::{Finding, Outcome};
use crate::domain::words;

/// Days in words. The caller makes them: only the browser knows how people write a date.
#[derive(Clone, Copy)]
pub struct Days<'a> {
    /// The day on which the check was started.
    pub started_at: &'a str,
    /// The day on which the summary was made.
    pub made_at: &'a str,
    /// Any day of the calendar.
    pub day: &'a dyn Fn(Day) -> String,
}

impl std::fmt::Debug for Days<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let days = (self.started_at, self.made_at);
        f.debug_tuple("Days").field(&days).finish()
    }
}

/// Which document of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// The whole summary: see [`full`].
    Full,
    /// One page for leaders: see [`leader`].
    Leader,
    /// For patients: see [`patient`].
    Patient,
    /// The same, in large print: 18 points rather than 11.
    PatientLarge,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Full, Self::Leader, Self::Patient, Self::PatientLarge];

    /// Its name in an address and at the end of a file's name.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Leader => "leaders",
            Self::Patient => "patients",
            Self::PatientLarge => "patients-large-print",
        }
    }
}

/// The document of that kind.
#[must_use]
pub fn document(handout: &Handout, kind: DocumentKind, days: Days) -> Paper {
    match kind {
        DocumentKind::Full => full(handout, days),
        DocumentKind::Leader => leader(handout, days),
        DocumentKind::Patient => patient(handout, days, false),
        DocumentKind::PatientLarge => patient(handout, days, true),
    }
}

/// Puts a paper together. Whatever stood in a file, nothing on a paper is unsafe to pass on.
fn paper(title: String, handout: &Handout, blocks: Vec<Block>) -> Paper {
    let mut paper = Paper {
        title: clean::line(&title),
        language: handout.language.clone(),
        large_print: false,
        blocks,
    };
    paper.blocks.iter_mut().for_each(clean_block);
    paper
}

fn clean_block(block: &mut Block) {
    let line = |text: &mut String| *text = clean::line(text);
    let text = |text: &mut String| *text = clean::text(text);
    let runs = |runs: &mut Vec<Run>| runs.iter_mut().for_each(|run| text(&mut run.text));
    match block {
        Block::Heading { text, .. } => line(text),
        Block::Paragraph(paragraph) => runs(paragraph),
        Block::Bullets(points) => points.iter_mut().for_each(runs),
        Block::Table {
            caption,
            header,
            rows,
        } => {
            line(caption);
            header.iter_mut().for_each(line);
            rows.iter_mut().flatten().for_each(text);
        }
        Block::Callout { title, blocks } => {
            line(title);
            blocks.iter_mut().for_each(clean_block);
        }
        Block::Grid {
            places,
            alternative,
            ..
        } => {
            places.iter_mut().for_each(line);
            line(alternative);
        }
        Block::WritingSpace => {}
    }
}

fn heading(text: impl Into<String>) -> Block {
    Block::Heading {
        level: 2,
        text: text.into(),
    }
}

fn part_heading(text: impl Into<String>) -> Block {
    Block::Heading {
        level: 3,
        text: text.into(),
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![plain(text)])
}

fn plain(text: impl Into<String>) -> Run {
    Run {
        text: text.into(),
        strong: false,
    }
}

fn strong(text: impl Into<String>) -> Run {
    Run {
        text: text.into(),
        strong: true,
    }
}

fn table(
    [caption, first]: [&str; 2],
    others: impl IntoIterator<Item = &'static str>,
    rows: Vec<Vec<String>>,
) -> Block {
    let others = others.into_iter().map(str::to_owned);
    Block::Table {
        caption: caption.to_owned(),
        header: std::iter::once(first.to_owned()).chain(others).collect(),
        rows,
    }
}

/// Whose check it is, and what is known of it, in a line.
fn facts(handout: &Handout, days: Days) -> String {
    let facts = handout.summary.facts(days.started_at);
    match &handout.organisation {
        Some(name) => format!("{name}. {facts}"),
        None => facts,
    }
}

/// What was written, as a sentence: with a full stop, unless it ends with something like one.
fn sentence(written: &str) -> String {
    let written = clean::text(written);
    let written = written.trim();
    let ends = written.ends_with(['.', '!', '?', '…', ':', '”']);
    format!("{written}{}", if ends { "" } else { "." })
}

/// The place on the two-by-two, what openness and readiness come to, and the drawing.
fn headline(handout: &Handout) -> Vec<Block> {
    let summary = &handout.summary;
    let place = &summary.place;
    let names = quarter_names(&handout.places);
    vec![
        heading(&place.words.title),
        paragraph(&place.words.text),
        Block::Paragraph(vec![
            plain(summary.openness_is()),
            strong(&summary.openness.words.title),
            plain(words::READINESS_IS),
            strong(&summary.overall_words.title),
            plain("."),
        ]),
        Block::Grid {
            openness: place.openness,
            readiness: place.readiness,
            places: names.map(str::to_owned),
            alternative: PlaceDrawing::new(place.openness, place.readiness, names).alternative,
        },
    ]
}

/// The name of a status, its line, and what holds it.
fn result(outcome: &Outcome) -> String {
    let Words { title, text } = &outcome.words;
    let held = outcome.held.iter().map(|held| format!(" {held}"));
    format!("{title}. {text}{}", held.collect::<String>())
}

fn callout(words: &Words) -> Block {
    Block::Callout {
        title: words.title.clone(),
        blocks: vec![paragraph(&words.text)],
    }
}

/// A question by its short name and where it stands; what was said comes after.
fn item(finding: &Finding) -> Vec<Run> {
    vec![strong(&finding.title), plain(finding.in_section())]
}

/// A heading, and the points below it or a sentence in their place.
fn points([title, when_empty]: words::Heading, points: Vec<Vec<Run>>) -> [Block; 2] {
    let below = if points.is_empty() {
        paragraph(when_empty)
    } else {
        Block::Bullets(points)
    };
    [heading(title), below]
}

/// What, who and by when.
fn action_cells(action: &Action, days: Days) -> [String; 3] {
    let due = action.due.map(days.day);
    [
        or(&action.what, words::NO_ACTION),
        or(&action.owner, words::NO_OWNER),
        due.unwrap_or_else(|| words::NO_DUE_DAY.to_owned()),
    ]
}

/// "1 question", "2 questions".
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
