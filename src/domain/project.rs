//! What a project's record amounts to: plain data, folded from its edits.

use super::answer::Answer;
use super::edit::{CheckNote, QuestionNote};
use super::ids::{CheckId, LevelId, PackId, QuestionId, ResponseId, RowId, StageId};
use super::lists::{Day, List, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Milliseconds since the start of 1970, as the shell's clock gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(pub u64);

/// The people a project may involve, and those who may take part in a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// People who work in the service.
    Staff,
    /// People who use the service.
    Patients,
    /// People who care for someone who uses it, unpaid.
    Carers,
    /// Members of the community.
    Community,
}

impl Group {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Staff, Self::Patients, Self::Carers, Self::Community];

    /// Those whom a project hopes to involve.
    pub const INVOLVED: [Self; 3] = [Self::Patients, Self::Carers, Self::Community];
}

/// How many questions a check asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Length {
    /// The key questions only.
    Quick,
    /// Every question, with the modules of the chosen levels.
    #[default]
    Full,
}

/// Which questions a check was answered from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackRef {
    /// The pack.
    pub id: PackId,
    /// Its version.
    pub version: String,
}

/// The improvement project being checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// What it is called. Empty until it is named.
    pub name: String,
    /// Who runs it. May be empty.
    pub team: String,
    /// The levels of involvement chosen.
    pub levels: BTreeSet<LevelId>,
    /// Whom it hopes to involve.
    pub groups: BTreeSet<Group>,
    /// Its checks, by id.
    pub checks: BTreeMap<CheckId, Check>,
    /// The rows of its lists, in order; with those that were taken off.
    pub rows: BTreeMap<(List, RowId), Row>,
    /// When to check again.
    pub next_check: Option<Day>,
    /// How people can answer back. May be empty.
    pub how_to_reply: String,
    /// When it was put in the bin, if it is there.
    pub binned_at: Option<Timestamp>,
    /// When it was last saved to a file.
    pub filed_at: Option<Timestamp>,
}

impl Project {
    /// The rows that are on a list, in order.
    pub fn list(&self, list: List) -> impl Iterator<Item = (&RowId, &Row)> {
        let of_list = self
            .rows
            .iter()
            .filter(move |((of, _), row)| *of == list && !row.dropped);
        of_list.map(|((_, id), row)| (id, row))
    }

    /// The check that was started last: the one that is worked on.
    #[must_use]
    pub fn current_check(&self) -> Option<(&CheckId, &Check)> {
        self.checks
            .iter()
            .max_by_key(|(id, check)| (check.started_at, *id))
    }
}

/// One dated run of the questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// When it was started.
    pub started_at: Timestamp,
    /// When every question had been answered for the first time.
    pub finished_at: Option<Timestamp>,
    /// Which questions it asks.
    pub pack: Option<PackRef>,
    /// The stage the project was at.
    pub stage: Option<StageId>,
    /// How many questions it asks, once that was chosen.
    pub length: Option<Length>,
    /// How many of each group took part, where it was said.
    pub headcount: BTreeMap<Group, u32>,
    /// What was written about the check as a whole.
    pub notes: BTreeMap<CheckNote, String>,
    /// Who answered what.
    pub responses: BTreeMap<ResponseId, Response>,
}

impl Check {
    /// The answers that count for the team: those it gave together on one screen.
    #[must_use]
    pub fn team_response(&self) -> Response {
        let together = self.responses.get(&ResponseId::together());
        together.cloned().unwrap_or_default()
    }

    /// How many questions it asks: all of them until somebody chooses.
    #[must_use]
    pub fn length(&self) -> Length {
        self.length.unwrap_or_default()
    }

    /// Whether a patient or carer took part or left a comment.
    #[must_use]
    pub fn heard_patient_or_carer(&self) -> bool {
        let counted = self
            .headcount
            .iter()
            .any(|(group, count)| group.is_patient_or_carer() && *count > 0);
        let commented = self
            .notes
            .get(&CheckNote::PatientComment)
            .is_some_and(|text| !text.trim().is_empty());
        counted || commented
    }
}

/// One person's, one paper form's or the whole team's answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The answers. A question that is not here is blank.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// What was written beside a question.
    pub notes: BTreeMap<(QuestionId, QuestionNote), String>,
}

impl Response {
    /// What was written beside that question, or an empty text.
    #[must_use]
    pub fn note(&self, question: &QuestionId, kind: QuestionNote) -> &str {
        self.notes
            .get(&(question.clone(), kind))
            .map_or("", String::as_str)
    }
}
