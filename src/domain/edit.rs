//! What a person did, and what it touched.

use super::answer::Answer;
use super::ids::{CheckId, LevelId, QuestionId, ResponseId, RowId, StageId};
use super::lists::{Cell, CellName, Day, List};
use super::project::{Group, Length, PackRef, Timestamp};

/// Something a person did to a project. Every change goes through one of these.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edit {
    /// Named the project.
    NamedProject(String),
    /// Named the team.
    NamedTeam(String),
    /// Chose a level of involvement, or took the choice back.
    ChoseLevel {
        /// The level.
        level: LevelId,
        /// Whether it is chosen.
        chosen: bool,
    },
    /// Said whom the project hopes to involve.
    ChoseGroup {
        /// The group.
        group: Group,
        /// Whether it is chosen.
        chosen: bool,
    },
    /// Put the project in the bin, or took it out again.
    Binned(Option<Timestamp>),
    /// Saved the project to a file.
    SavedToFile(Timestamp),
    /// Started a check.
    StartedCheck {
        /// The check.
        check: CheckId,
        /// When.
        at: Timestamp,
        /// Which questions it asks.
        pack: PackRef,
    },
    /// Answered every question for the first time.
    FinishedCheck {
        /// The check.
        check: CheckId,
        /// When.
        at: Timestamp,
    },
    /// Said which stage the project is at.
    SetStage {
        /// The check.
        check: CheckId,
        /// The stage.
        stage: StageId,
    },
    /// Chose the quick or the full check.
    SetLength {
        /// The check.
        check: CheckId,
        /// How many questions.
        length: Length,
    },
    /// Counted how many of a group took part.
    CountedGroup {
        /// The check.
        check: CheckId,
        /// The group.
        group: Group,
        /// How many.
        count: u32,
    },
    /// Wrote about the check as a whole.
    WroteCheckNote {
        /// The check.
        check: CheckId,
        /// Which box.
        note: CheckNote,
        /// What was written.
        text: String,
    },
    /// Answered a question.
    AnsweredQuestion {
        /// The check.
        check: CheckId,
        /// Whose answers.
        response: ResponseId,
        /// The question.
        question: QuestionId,
        /// The answer.
        answer: Answer,
    },
    /// Wrote beside a question.
    WroteQuestionNote {
        /// The check.
        check: CheckId,
        /// Whose answers.
        response: ResponseId,
        /// The question.
        question: QuestionId,
        /// Which box.
        note: QuestionNote,
        /// What was written.
        text: String,
    },
    /// Filled in a cell of a list.
    FilledCell {
        /// The list.
        list: List,
        /// The row. It is there as soon as one of its cells is filled in.
        row: RowId,
        /// Which cell, and what stands in it.
        cell: Cell,
    },
    /// Said when to check again.
    SetNextCheck(Day),
    /// Wrote how people can answer back.
    WroteHowToReply(String),
    /// Took back whatever had been done to a target, as if it had never been touched.
    Withdrew(Target),
}

/// A box for the check as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckNote {
    /// "What do you most want to be wrong about?"
    WrongAbout,
    /// "What a patient or carer said about this summary."
    PatientComment,
}

/// A box beside a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionNote {
    /// "What shows this?"
    Evidence,
    /// "Who could tell you?"
    WhoCouldTell,
    /// "Why does it not apply?"
    WhyNot,
}

/// What an edit touches: the latest edit of a target is the one that counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The project's name.
    Name,
    /// The team's name.
    Team,
    /// Whether a level is chosen.
    Level(LevelId),
    /// Whether a group is chosen.
    Group(Group),
    /// Whether the project is in the bin.
    Bin,
    /// When it was last saved to a file.
    File,
    /// When a check was started, and from which pack.
    Start(CheckId),
    /// When a check was finished.
    Finish(CheckId),
    /// A check's stage.
    Stage(CheckId),
    /// A check's length.
    Length(CheckId),
    /// How many of a group took part in a check.
    Headcount(CheckId, Group),
    /// A box of a check.
    CheckNote(CheckId, CheckNote),
    /// An answer.
    Answer(CheckId, ResponseId, QuestionId),
    /// A box beside a question.
    QuestionNote(CheckId, ResponseId, QuestionId, QuestionNote),
    /// A cell of a list.
    Cell(List, RowId, CellName),
    /// When to check again.
    NextCheck,
    /// How people can answer back.
    HowToReply,
}

impl Edit {
    /// What the edit touches.
    #[must_use]
    pub fn target(&self) -> Target {
        match self {
            Self::NamedProject(_) => Target::Name,
            Self::NamedTeam(_) => Target::Team,
            Self::ChoseLevel { level, .. } => Target::Level(level.clone()),
            Self::ChoseGroup { group, .. } => Target::Group(*group),
            Self::Binned(_) => Target::Bin,
            Self::SavedToFile(_) => Target::File,
            Self::StartedCheck { check, .. } => Target::Start(check.clone()),
            Self::FinishedCheck { check, .. } => Target::Finish(check.clone()),
            Self::SetStage { check, .. } => Target::Stage(check.clone()),
            Self::SetLength { check, .. } => Target::Length(check.clone()),
            Self::CountedGroup { check, group, .. } => Target::Headcount(check.clone(), *group),
            Self::WroteCheckNote { check, note, .. } => Target::CheckNote(check.clone(), *note),
            Self::AnsweredQuestion {
                check,
                response,
                question,
                ..
            } => Target::Answer(check.clone(), response.clone(), question.clone()),
            Self::WroteQuestionNote {
                check,
                response,
                question,
                note,
                ..
            } => Target::QuestionNote(check.clone(), response.clone(), question.clone(), *note),
            Self::FilledCell { list, row, cell } => Target::Cell(*list, row.clone(), cell.name()),
            Self::SetNextCheck(_) => Target::NextCheck,
            Self::WroteHowToReply(_) => Target::HowToReply,
            Self::Withdrew(target) => target.clone(),
        }
    }
}
