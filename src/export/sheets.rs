//! A check as a spreadsheet: what stands in it, cell by cell, before it becomes a file.

use super::csv;
use crate::domain::handout::{Action, Answered, Handout};
use crate::domain::lists::Day;
use crate::domain::summary::{Finding, Outcome, Summary};
use crate::domain::words;

/// The names of the columns of the first sheet. Steps are numbers, so that they can be compared.
const SUMMARY: [&str; 6] = [
    "About",
    "Result",
    "What it means",
    "Steps in place, at least",
    "Steps in place, at most",
    "Steps possible",
];

/// A sheet: one table, with the names of its columns above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`, and no other sheet's.
    pub name: String,
    /// Its columns, at least one.
    pub columns: Vec<Column>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, and no other column's of that sheet.
    pub title: String,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words. Never more than words, whatever they begin with.
    Text(String),
    /// A whole number.
    Whole(u32),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}

/// The four sheets of a check: what it comes to, every answer, the plan, and who took part.
/// `started` is the day of [`Summary::started_at`] and `made` that of [`Summary::made_at`]: only
/// the browser knows where the person is, and so which day it was.
#[must_use]
pub fn sheets(handout: &Handout, started: Option<Day>, made: Option<Day>) -> [Sheet; 4] {
    let [_, who, when, how_far] = words::ACTION_COLUMNS;
    [
        sheet("Summary", SUMMARY, summary(handout, started, made)),
        sheet("Answers", csv::COLUMNS, rows(&handout.answers, answer)),
        sheet(
            "Actions",
            ["Action", who, when, how_far, "Question"],
            rows(&handout.actions, action),
        ),
        sheet(
            "Responses",
            [words::WHO_TOOK_PART, "How many"],
            rows(&handout.summary.took_part, |(group, count)| {
                vec![text(&group.label), Cell::Whole(*count)]
            }),
        ),
    ]
}

fn sheet<const N: usize>(name: &str, columns: [&str; N], rows: Vec<Vec<Cell>>) -> Sheet {
    let column = |title: &str| Column {
        title: title.to_owned(),
    };
    Sheet {
        name: name.to_owned(),
        columns: columns.map(column).into(),
        rows,
    }
}

fn rows<T>(items: &[T], row: impl Fn(&T) -> Vec<Cell>) -> Vec<Vec<Cell>> {
    items.iter().map(row).collect()
}

/// Words, or nothing where nothing is written.
fn text(text: impl AsRef<str>) -> Cell {
    match text.as_ref().trim() {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    }
}

fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

fn whole(number: Option<u8>) -> Cell {
    number.map_or(Cell::Empty, |number| Cell::Whole(number.into()))
}

/// The rows of the first sheet, in the order of the summary page.
fn summary(handout: &Handout, started: Option<Day>, made: Option<Day>) -> Vec<Vec<Cell>> {
    let summary = &handout.summary;
    let mut rows = vec![
        plain("Project", text(words::project_name(&summary.project))),
        plain("Team", text(&summary.team)),
        plain("Stage", text(summary.stage.as_deref().unwrap_or_default())),
        plain("Check", text(words::length(summary.length))),
        plain("Check started", day(started)),
        plain("Summary made", day(made)),
        plain("Next check", day(handout.next_check)),
    ];
    if let Some(exit) = &summary.honest_exit {
        rows.push(said(&exit.title, "", &exit.text));
        let choices = exit.choices.iter();
        rows.extend(choices.map(|choice| said(&exit.title, &choice.title, &choice.text)));
    }
    if let Some(banner) = &summary.safety_banner {
        rows.push(said(&banner.title, "", &banner.text));
    }
    rows.extend(standing(summary));
    let step = summary.lift.step();
    rows.push(said(words::ONE_STEP, &about(summary.lift.finding()), &step));
    let [held_down, _] = words::HELD_DOWN;
    let [strengths, _] = words::STRENGTHS;
    for (heading, findings) in [
        (held_down, &summary.held_down),
        (words::YOU_ARE_NOT_SURE, &summary.not_sure),
        (words::NOT_ANSWERED, &summary.blank),
    ] {
        rows.extend(
            findings
                .iter()
                .map(|finding| said(heading, &about(Some(finding)), &finding.next_step)),
        );
    }
    rows.extend(summary.strengths.iter().map(|finding| {
        let statement = finding.statement.as_deref().unwrap_or_default();
        said(strengths, &about(Some(finding)), statement)
    }));
    let wrong_about = words::WRONG_ABOUT.trim_end_matches([':', ' ']);
    rows.push(said(wrong_about, "", &summary.wrong_about));
    rows.push(said(&handout.comment_label, "", &summary.patient_comment));
    let limits = summary.limits.iter();
    rows.extend(limits.map(|limit| said(words::LIMITS, "", limit)));
    rows
}

/// The place on the two-by-two, the four dimensions, what the three come to, and the levels.
fn standing(summary: &Summary) -> Vec<Vec<Cell>> {
    let place = &summary.place.words;
    let overall = &summary.overall_words;
    let mut rows = vec![said(words::WHERE_YOU_STAND, &place.title, &place.text)];
    rows.push(outcome(&summary.openness));
    rows.extend(summary.readiness.iter().map(outcome));
    rows.push(said("Overall readiness", &overall.title, &overall.text));
    rows.extend(summary.levels.iter().map(|level| match &level.outcome {
        Ok(result) => outcome(result),
        Err(why_not) => said(&level.title, "", why_not),
    }));
    rows
}

fn outcome(outcome: &Outcome) -> Vec<Cell> {
    let mut means = outcome.words.text.clone();
    if let Some(held) = &outcome.held {
        means = format!("{means} {held}");
    }
    let score = outcome.score;
    vec![
        text(&outcome.title),
        text(&outcome.words.title),
        text(means),
        Cell::Whole(score.low),
        Cell::Whole(score.high),
        Cell::Whole(score.total),
    ]
}

/// A row of the first sheet that says something in words.
fn said(about: &str, result: &str, means: &str) -> Vec<Cell> {
    without_steps([text(about), text(result), text(means)])
}

/// A row of the first sheet that is about the check itself.
fn plain(about: &str, fact: Cell) -> Vec<Cell> {
    without_steps([text(about), fact, Cell::Empty])
}

fn without_steps(cells: [Cell; 3]) -> Vec<Cell> {
    let mut row = Vec::from(cells);
    row.resize(SUMMARY.len(), Cell::Empty);
    row
}

/// Where a question stands, and its short name.
fn about(finding: Option<&Finding>) -> String {
    finding.map_or(String::new(), |finding| {
        format!("{}: {}", finding.section, finding.title)
    })
}

fn answer(answered: &Answered) -> Vec<Cell> {
    vec![
        text(&answered.section),
        text(answered.question.as_str()),
        text(&answered.stem),
        text(if answered.key { "Yes" } else { "No" }),
        text(&answered.answer),
        whole(answered.steps),
        whole(answered.steps_possible),
        text(&answered.evidence),
        text(&answered.who_could_tell),
        text(&answered.why_not),
    ]
}

fn action(action: &Action) -> Vec<Cell> {
    vec![
        text(&action.what),
        text(&action.owner),
        day(action.due),
        text(words::action_state(action.state)),
        text(action.question.as_deref().unwrap_or_default()),
    ]
}
