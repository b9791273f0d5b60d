//! The values in a document that are one word: ids, and the names of choices.

use crate::domain::edit::{CheckNote, QuestionNote};
use crate::domain::ids::{
    CheckId, LevelId, PackId, ProjectId, QuestionId, ResponseId, RowId, StageId, WriterId,
};
use crate::domain::lists::{ActionState, CellName, List};
use crate::domain::project::{Group, Length};
use crate::json::Tree;
use crate::storage::node::Fault;

/// Something that is saved as one word.
pub(super) trait Word: Sized {
    /// What it should be, said to a person.
    const EXPECTED: &'static str;

    /// The value of that word, if it is one.
    fn read(word: &str) -> Option<Self>;

    /// The word for the value.
    fn write(&self) -> &str;
}

/// Such a word as a value.
pub(super) fn word<T: Word>(tree: &Tree) -> Result<T, Fault> {
    let read = match tree {
        Tree::Text(word) => T::read(word),
        _ => None,
    };
    read.ok_or_else(|| Fault::should_be(T::EXPECTED))
}

macro_rules! ids {
    ($($id:ident)*) => {
        $(impl Word for $id {
            const EXPECTED: &'static str = "an id of 1 to 64 letters, digits or hyphens";

            fn read(word: &str) -> Option<Self> {
                Self::parse(word).ok()
            }

            fn write(&self) -> &str {
                self.as_str()
            }
        })*
    };
}

ids! { ProjectId CheckId ResponseId PackId QuestionId LevelId RowId StageId WriterId }

/// One table for both directions, so that what is written can be read.
macro_rules! choices {
    ($type:ty, $expected:literal, $($word:literal => $value:path,)+) => {
        impl Word for $type {
            const EXPECTED: &'static str = $expected;

            fn read(word: &str) -> Option<Self> {
                const WORDS: &[(&str, $type)] = &[$(($word, $value)),+];
                let found = WORDS.iter().find(|(known, _)| *known == word);
                found.map(|(_, value)| *value)
            }

            fn write(&self) -> &str {
                match self {
                    $($value => $word,)+
                }
            }
        }
    };
}

choices! { Group, "staff, patients, carers or community",
    "staff" => Group::Staff,
    "patients" => Group::Patients,
    "carers" => Group::Carers,
    "community" => Group::Community,
}

choices! { Length, "quick or full",
    "quick" => Length::Quick,
    "full" => Length::Full,
}

choices! { CheckNote, "wrong-about or patient-comment",
    "wrong-about" => CheckNote::WrongAbout,
    "patient-comment" => CheckNote::PatientComment,
}

choices! { QuestionNote, "evidence, who-could-tell or why-not",
    "evidence" => QuestionNote::Evidence,
    "who-could-tell" => QuestionNote::WhoCouldTell,
    "why-not" => QuestionNote::WhyNot,
}

choices! { List, "plan, replies or costs",
    "plan" => List::Plan,
    "replies" => List::Replies,
    "costs" => List::Costs,
}

choices! { ActionState, "not-started, started or done",
    "not-started" => ActionState::NotStarted,
    "started" => ActionState::Started,
    "done" => ActionState::Done,
}

choices! { CellName, "the name of a cell that this app knows",
    "what" => CellName::What,
    "owner" => CellName::Owner,
    "due" => CellName::Due,
    "state" => CellName::State,
    "question" => CellName::Question,
    "did" => CellName::Did,
    "could-not" => CellName::CouldNot,
    "pence" => CellName::Pence,
    "note" => CellName::Note,
    "dropped" => CellName::Dropped,
}

/// The kinds of edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Did {
    NamedProject,
    NamedTeam,
    ChoseLevel,
    ChoseGroup,
    Binned,
    TookOutOfBin,
    SavedToFile,
    StartedCheck,
    FinishedCheck,
    SetStage,
    SetLength,
    CountedGroup,
    WroteCheckNote,
    AnsweredQuestion,
    WroteQuestionNote,
    FilledCell,
    SetNextCheck,
    WroteHowToReply,
    Withdrew,
}

choices! { Did, "the name of a change that this app knows",
    "named-project" => Did::NamedProject,
    "named-team" => Did::NamedTeam,
    "chose-level" => Did::ChoseLevel,
    "chose-group" => Did::ChoseGroup,
    "binned" => Did::Binned,
    "took-out-of-bin" => Did::TookOutOfBin,
    "saved-to-file" => Did::SavedToFile,
    "started-check" => Did::StartedCheck,
    "finished-check" => Did::FinishedCheck,
    "set-stage" => Did::SetStage,
    "set-length" => Did::SetLength,
    "counted-group" => Did::CountedGroup,
    "wrote-check-note" => Did::WroteCheckNote,
    "answered-question" => Did::AnsweredQuestion,
    "wrote-question-note" => Did::WroteQuestionNote,
    "filled-cell" => Did::FilledCell,
    "set-next-check" => Did::SetNextCheck,
    "wrote-how-to-reply" => Did::WroteHowToReply,
    "withdrew" => Did::Withdrew,
}

/// The kinds of thing that an edit touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    Name,
    Team,
    Level,
    Group,
    Bin,
    File,
    Start,
    Finish,
    Stage,
    Length,
    Headcount,
    CheckNote,
    Answer,
    QuestionNote,
    Cell,
    NextCheck,
    HowToReply,
}

choices! { Is, "the name of something that can be changed",
    "name" => Is::Name,
    "team" => Is::Team,
    "level" => Is::Level,
    "group" => Is::Group,
    "bin" => Is::Bin,
    "file" => Is::File,
    "start" => Is::Start,
    "finish" => Is::Finish,
    "stage" => Is::Stage,
    "length" => Is::Length,
    "headcount" => Is::Headcount,
    "check-note" => Is::CheckNote,
    "answer" => Is::Answer,
    "question-note" => Is::QuestionNote,
    "cell" => Is::Cell,
    "next-check" => Is::NextCheck,
    "how-to-reply" => Is::HowToReply,
}
