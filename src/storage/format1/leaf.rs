//! The values in a document that are one word: ids and names of choices, as text.

use crate::domain::edit::{CheckNote, QuestionNote};
use crate::domain::ids::{
    CheckId, LevelId, PackId, ProjectId, QuestionId, ResponseId, StageId, WriterId,
};
use crate::domain::project::{Group, Length};
use crate::storage::fault::{DocumentFault, Problem};
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A value of the core in the form in which it is saved. The core itself knows no serde.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf<T>(pub T);

impl<T: Clone> Leaf<T> {
    /// A field that is there.
    pub(super) fn some(value: &T) -> Option<Self> {
        Some(Self(value.clone()))
    }
}

/// Something that is saved as one word.
pub trait Word: Sized {
    /// What it should be, said to a person.
    const EXPECTED: &'static str;

    /// The value of that word, if it is one.
    fn read(word: &str) -> Option<Self>;

    /// The word for the value.
    fn write(&self) -> &str;
}

impl<T: Word> Serialize for Leaf<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.write())
    }
}

impl<'de, T: Word> Deserialize<'de> for Leaf<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words<T>(PhantomData<T>);

        impl<T: Word> Visitor<'_> for Words<T> {
            type Value = Leaf<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(T::EXPECTED)
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Leaf<T>, E> {
                let unknown = || E::invalid_value(Unexpected::Other("another word"), &self);
                T::read(word).map(Leaf).ok_or_else(unknown)
            }
        }

        deserializer.deserialize_str(Words(PhantomData))
    }
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

ids! { ProjectId CheckId ResponseId PackId QuestionId LevelId StageId WriterId }

/// One table for both directions, so that what is written can be read.
macro_rules! choices {
    ($type:ty, $expected:literal, $($word:literal => $value:path),+ $(,)?) => {
        impl Word for $type {
            const EXPECTED: &'static str = $expected;

            fn read(word: &str) -> Option<Self> {
                match word {
                    $($word => Some($value),)+
                    _ => None,
                }
            }

            fn write(&self) -> &str {
                match self {
                    $($value => $word,)+
                }
            }
        }
    };
}
pub(super) use choices;

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

/// A box to write in, of the check or of a question: the edit says which of the two it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// A box of the check.
    Check(CheckNote),
    /// A box of a question.
    Question(QuestionNote),
}

impl Word for Note {
    const EXPECTED: &'static str = "the name of a box to write in";

    fn read(word: &str) -> Option<Self> {
        let check = CheckNote::read(word).map(Self::Check);
        check.or_else(|| QuestionNote::read(word).map(Self::Question))
    }

    fn write(&self) -> &str {
        match self {
            Self::Check(note) => note.write(),
            Self::Question(note) => note.write(),
        }
    }
}

impl Leaf<Note> {
    /// The box, if it is one of a check.
    pub(super) fn of_a_check(self) -> Result<CheckNote, DocumentFault> {
        match self.0 {
            Note::Check(note) => Ok(note),
            Note::Question(_) => Err(not_a::<CheckNote>()),
        }
    }

    /// The box, if it is one of a question.
    pub(super) fn of_a_question(self) -> Result<QuestionNote, DocumentFault> {
        match self.0 {
            Note::Question(note) => Ok(note),
            Note::Check(_) => Err(not_a::<QuestionNote>()),
        }
    }
}

fn not_a<T: Word>() -> DocumentFault {
    DocumentFault::new("note", Problem::should_be(T::EXPECTED))
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
