//! The values that are one of a few words.

use crate::domain::edit::{self, QuestionNote};
use crate::domain::lists;
use crate::domain::project;
use serde::{Deserialize, Serialize};

/// An enum that is saved as a word. The text before the words says what it should be, to a person
/// whose document has another word there. Where the domain has the same choice, its variants have
/// the same names.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $($word:literal => $variant:ident,)+) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
        #[serde(try_from = "String")]
        pub(super) enum $name {
            $(#[serde(rename = $word)] $variant,)+
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;

            fn try_from(word: String) -> Result<Self, Self::Error> {
                match word.as_str() {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($expected),
                }
            }
        }
    };
    ($(#[$doc:meta])* $name:ident as $domain:ty, $expected:literal, $($word:literal => $variant:ident,)+) => {
        choices! { $(#[$doc])* $name, $expected, $($word => $variant,)+ }

        impl From<$name> for $domain {
            fn from(choice: $name) -> Self {
                match choice {
                    $($name::$variant => Self::$variant,)+
                }
            }
        }

        impl From<$domain> for $name {
            fn from(choice: $domain) -> Self {
                match choice {
                    $(<$domain>::$variant => Self::$variant,)+
                }
            }
        }
    };
}

choices! {
    /// The people a project may involve.
    Group as project::Group, "staff, patients, carers or community",
    "staff" => Staff,
    "patients" => Patients,
    "carers" => Carers,
    "community" => Community,
}

choices! {
    /// How many questions a check asks.
    Length as project::Length, "quick or full",
    "quick" => Quick,
    "full" => Full,
}

choices! {
    /// A list of a project.
    List as lists::List, "plan, replies or costs",
    "plan" => Plan,
    "replies" => Replies,
    "costs" => Costs,
}

choices! {
    /// How far an action has come.
    ActionState as lists::ActionState, "not-started, started or done",
    "not-started" => NotStarted,
    "started" => Started,
    "done" => Done,
}

choices! {
    /// Which cell of a row.
    CellName as lists::CellName, "the name of a cell that this app knows",
    "what" => What,
    "owner" => Owner,
    "due" => Due,
    "state" => State,
    "question" => Question,
    "did" => Did,
    "could-not" => CouldNot,
    "pence" => Pence,
    "note" => Note,
    "dropped" => Dropped,
}

choices! {
    /// An answer that is no step.
    AnswerWord, "not-sure or does-not-apply",
    "not-sure" => NotSure,
    "does-not-apply" => DoesNotApply,
}

choices! {
    /// A box for text: the first two of a check as a whole, the others beside a question.
    Note, "the name of a note that this app knows",
    "wrong-about" => WrongAbout,
    "patient-comment" => PatientComment,
    "evidence" => Evidence,
    "who-could-tell" => WhoCouldTell,
    "why-not" => WhyNot,
}

choices! {
    /// What kind of edit it is.
    EditKind, "the name of a change that this app knows",
    "named-project" => NamedProject,
    "named-team" => NamedTeam,
    "chose-level" => ChoseLevel,
    "chose-group" => ChoseGroup,
    "binned" => Binned,
    "took-out-of-bin" => TookOutOfBin,
    "saved-to-file" => SavedToFile,
    "started-check" => StartedCheck,
    "finished-check" => FinishedCheck,
    "set-stage" => SetStage,
    "set-length" => SetLength,
    "counted-group" => CountedGroup,
    "wrote-check-note" => WroteCheckNote,
    "answered-question" => AnsweredQuestion,
    "wrote-question-note" => WroteQuestionNote,
    "filled-cell" => FilledCell,
    "set-next-check" => SetNextCheck,
    "wrote-how-to-reply" => WroteHowToReply,
    "withdrew" => Withdrew,
}

choices! {
    /// What kind of thing an edit touches.
    TargetKind, "the name of something that can be changed",
    "name" => Name,
    "team" => Team,
    "level" => Level,
    "group" => Group,
    "bin" => Bin,
    "file" => File,
    "start" => Start,
    "finish" => Finish,
    "stage" => Stage,
    "length" => Length,
    "headcount" => Headcount,
    "check-note" => CheckNote,
    "answer" => Answer,
    "question-note" => QuestionNote,
    "cell" => Cell,
    "next-check" => NextCheck,
    "how-to-reply" => HowToReply,
}

impl TryFrom<Note> for edit::CheckNote {
    type Error = &'static str;

    fn try_from(note: Note) -> Result<Self, Self::Error> {
        match note {
            Note::WrongAbout => Ok(Self::WrongAbout),
            Note::PatientComment => Ok(Self::PatientComment),
            Note::Evidence | Note::WhoCouldTell | Note::WhyNot => {
                Err("wrong-about or patient-comment")
            }
        }
    }
}

impl From<edit::CheckNote> for Note {
    fn from(note: edit::CheckNote) -> Self {
        match note {
            edit::CheckNote::WrongAbout => Self::WrongAbout,
            edit::CheckNote::PatientComment => Self::PatientComment,
        }
    }
}

impl TryFrom<Note> for QuestionNote {
    type Error = &'static str;

    fn try_from(note: Note) -> Result<Self, Self::Error> {
        match note {
            Note::Evidence => Ok(Self::Evidence),
            Note::WhoCouldTell => Ok(Self::WhoCouldTell),
            Note::WhyNot => Ok(Self::WhyNot),
            Note::WrongAbout | Note::PatientComment => Err("evidence, who-could-tell or why-not"),
        }
    }
}

impl From<QuestionNote> for Note {
    fn from(note: QuestionNote) -> Self {
        match note {
            QuestionNote::Evidence => Self::Evidence,
            QuestionNote::WhoCouldTell => Self::WhoCouldTell,
            QuestionNote::WhyNot => Self::WhyNot,
        }
    }
}
