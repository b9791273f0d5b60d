//! How far a team has come, and which question follows which.

use crate::domain::ids::QuestionId;
use crate::domain::pack::{Pack, Question, Section};
use crate::domain::project::{Check, Project, Response};

/// A section of the task list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionProgress {
    /// Its name.
    pub title: &'static str,
    /// What it asks, in one line.
    pub lead: &'static str,
    /// How many of its questions have an answer of any kind.
    pub answered: usize,
    /// How many questions it asks: at least one.
    pub total: usize,
    /// Where to go on: its first question without an answer, or its first.
    pub go_on: QuestionId,
}

/// Where a question stands in the whole check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Counted from 1.
    pub number: usize,
    /// How many questions the check asks.
    pub total: usize,
    /// The question before it.
    pub previous: Option<QuestionId>,
    /// The question after it.
    pub next: Option<QuestionId>,
}

/// The sections that a check asks, in order, each with its questions.
#[must_use]
pub fn sections(
    pack: &'static Pack,
    project: &Project,
    check: &Check,
) -> Vec<(Section, Vec<&'static Question>)> {
    let mut sections: Vec<(Section, Vec<&'static Question>)> = Vec::new();
    for question in pack.asked(check.length(), &project.levels) {
        match sections.last_mut() {
            Some((section, questions)) if *section == question.section => questions.push(question),
            _ => sections.push((question.section.clone(), vec![question])),
        }
    }
    sections
}

/// How a section is named on screen, and what it asks in one line.
#[must_use]
pub fn section_words(pack: &'static Pack, section: &Section) -> (&'static str, &'static str) {
    match section {
        Section::Dimension(dimension) => {
            let words = pack.dimension(*dimension);
            (&words.title, &words.lead)
        }
        Section::Level(level) => pack
            .level(level)
            .map_or(("", ""), |level| (&level.title, &level.description)),
    }
}

/// How far each section has come.
#[must_use]
pub fn progress(pack: &'static Pack, project: &Project, check: &Check) -> Vec<SectionProgress> {
    let response = check.team_response();
    let sections = sections(pack, project, check).into_iter();
    sections
        .filter_map(|(section, questions)| {
            let first = questions.first()?;
            let blank = questions.iter().find(|q| !has_answer(&response, q));
            let (title, lead) = section_words(pack, &section);
            Some(SectionProgress {
                title,
                lead,
                answered: questions.iter().filter(|q| has_answer(&response, q)).count(),
                total: questions.len(),
                go_on: blank.unwrap_or(first).id.clone(),
            })
        })
        .collect()
}

/// How many questions have an answer of some kind, and how many the check asks.
#[must_use]
pub fn answered(pack: &Pack, project: &Project, check: &Check) -> (usize, usize) {
    let response = check.team_response();
    let asked = pack.asked(check.length(), &project.levels);
    let answered = asked.iter().filter(|question| has_answer(&response, question));
    (answered.count(), asked.len())
}

/// Whether every question that the check asks has an answer of some kind.
#[must_use]
pub fn is_complete(pack: &Pack, project: &Project, check: &Check) -> bool {
    let (answered, asked) = answered(pack, project, check);
    answered == asked
}

/// Where a question stands, if the check asks it.
#[must_use]
pub fn position(
    pack: &Pack,
    project: &Project,
    check: &Check,
    question: &QuestionId,
) -> Option<Position> {
    let asked = pack.asked(check.length(), &project.levels);
    let index = asked.iter().position(|q| &q.id == question)?;
    let at = |index: usize| asked.get(index).map(|q| q.id.clone());
    Some(Position {
        number: index + 1,
        total: asked.len(),
        previous: index.checked_sub(1).and_then(at),
        next: at(index + 1),
    })
}

fn has_answer(response: &Response, question: &Question) -> bool {
    response.answers.contains_key(&question.id)
}
