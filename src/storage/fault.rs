//! What is wrong with a document, and where.

use std::fmt;

/// The first thing that is wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentFault {
    /// The field, such as `project.records[3].edit.answer`. Empty for the text as a whole.
    pub place: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a field, or with the text as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The text ends before it is complete.
    CutShort,
    /// The text stops being JSON.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// It must be there and is not.
    Missing,
    /// It is there and is not part of this format.
    NotExpected,
    /// It is there more than once.
    Twice,
    /// Its value is of the wrong kind or out of range.
    ShouldBe {
        /// What it should be, such as "a whole number".
        what: String,
    },
    /// It is more than an opened file may hold.
    TooMuch {
        /// What the limit is, such as "1 MB".
        limit: String,
    },
}

impl DocumentFault {
    /// That problem at that place.
    #[must_use]
    pub fn new(place: impl Into<String>, problem: Problem) -> Self {
        Self {
            place: place.into(),
            problem,
        }
    }

    /// A value that is not what it should be, such as "a whole number".
    #[must_use]
    pub fn should_be(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self::new(place, Problem::ShouldBe { what: what.into() })
    }

    /// The same fault, of something inside that place.
    #[must_use]
    pub fn within(self, outer: &str) -> Self {
        let place = match self.place.as_str() {
            "" => outer.to_owned(),
            inner if inner.starts_with('[') => format!("{outer}{inner}"),
            inner => format!("{outer}.{inner}"),
        };
        Self { place, ..self }
    }
}

impl fmt::Display for DocumentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            write!(f, "the text {}", self.problem)
        } else {
            write!(f, "{} {}", self.place, self.problem)
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CutShort => f.write_str("is cut short"),
            Self::NotJson { line, column } => {
                write!(f, "is damaged at line {line}, column {column}")
            }
            Self::Missing => f.write_str("is missing"),
            Self::NotExpected => f.write_str("should not be there"),
            Self::Twice => f.write_str("is there twice"),
            Self::ShouldBe { what } => write!(f, "should be {what}"),
            Self::TooMuch { limit } => write!(f, "is more than {limit}"),
        }
    }
}

impl std::error::Error for DocumentFault {}
