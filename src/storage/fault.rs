//! What is wrong with a document, and where.

use serde_json::error::Category;
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

impl DocumentFault {
    /// That problem at that place.
    #[must_use]
    pub fn new(place: impl Into<String>, problem: Problem) -> Self {
        Self {
            place: place.into(),
            problem,
        }
    }

    /// The same fault, of something that is itself at that place.
    #[must_use]
    pub fn inside(self, place: &str) -> Self {
        Self {
            place: format!("{place}.{}", self.place),
            problem: self.problem,
        }
    }

    /// Whether the text itself is broken, rather than what it says.
    #[must_use]
    pub const fn is_in_the_text(&self) -> bool {
        matches!(self.problem, Problem::CutShort | Problem::NotJson { .. })
    }
}

impl Problem {
    /// A value that is not what it should be.
    #[must_use]
    pub fn should_be(what: impl Into<String>) -> Self {
        Self::ShouldBe { what: what.into() }
    }
}

impl From<serde_path_to_error::Error<serde_json::Error>> for DocumentFault {
    fn from(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        let path = error.path().to_string();
        // A question mark stands for a field whose name was not read.
        let known = path.trim_end_matches('?').trim_end_matches('.');
        let place = known.to_owned();
        let inner = error.inner();
        match inner.classify() {
            Category::Eof => Self::new(place, Problem::CutShort),
            Category::Data => in_the_data(place, &inner.to_string()),
            Category::Syntax | Category::Io => Self::new(
                place,
                Problem::NotJson {
                    line: inner.line(),
                    column: inner.column(),
                },
            ),
        }
    }
}

/// Reads serde's message, which is the only place where it says what was wrong. A wording that is
/// not known still gives the right place.
fn in_the_data(place: String, message: &str) -> DocumentFault {
    let about_a_field = [
        ("missing field `", Problem::Missing),
        ("unknown field `", Problem::NotExpected),
        ("duplicate field `", Problem::Twice),
    ];
    for (start, problem) in about_a_field {
        if let Some((field, _)) = message.strip_prefix(start).and_then(|m| m.split_once('`')) {
            return DocumentFault::new(inside(place, field), problem);
        }
    }
    let message = message.rsplit_once(" at line ").map_or(message, |(m, _)| m);
    let expected = message.rsplit_once(", expected ").map(|(_, what)| what);
    let what = match expected {
        Some("u32" | "u64") => "a whole number",
        Some("a boolean") => "true or false",
        Some("a string") => "text",
        Some("a sequence") => "a list",
        Some("a tuple of size 2") => "a list of two",
        Some(what) if message.starts_with("invalid") => what,
        _ => "something that this app knows",
    };
    DocumentFault::new(place, Problem::should_be(what))
}

fn inside(place: String, field: &str) -> String {
    let named = place == field || place.ends_with(&format!(".{field}"));
    match (place.is_empty(), named) {
        (true, _) => field.to_owned(),
        (false, true) => place,
        (false, false) => format!("{place}.{field}"),
    }
}
