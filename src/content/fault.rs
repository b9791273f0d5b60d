//! What is wrong with a pack, and where.

use std::fmt;

/// One thing that is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// Where it is: `questions[3].ladder[2].text`, or `line 12, column 5` when the text is not
    /// JSON. The first item of a list is `[0]`.
    pub place: String,
    /// What is wrong, in plain English.
    pub problem: String,
}

impl PackFault {
    pub(super) fn new(at: &At<'_>, problem: String) -> Self {
        Self {
            place: at.to_string(),
            problem,
        }
    }
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for PackFault {}

/// A place in a pack: a chain up to the whole of it, written out only when there is a fault.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    here: Part<'a>,
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Pack,
    Field(&'a str),
    Item(usize),
}

impl At<'_> {
    /// The whole pack.
    pub(super) const PACK: At<'static> = At {
        above: None,
        here: Part::Pack,
    };
}

impl<'a> At<'a> {
    /// A field of what is here.
    pub(super) fn field(&'a self, name: &'a str) -> At<'a> {
        At {
            above: Some(self),
            here: Part::Field(name),
        }
    }

    /// An item of the list that is here. The first is 0.
    pub(super) fn item(&'a self, index: usize) -> At<'a> {
        At {
            above: Some(self),
            here: Part::Item(index),
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The whole pack is only named when nothing in it is.
        let above = self.above.filter(|at| at.above.is_some());
        if let Some(above) = above {
            above.fmt(f)?;
        }
        match self.here {
            Part::Pack => f.write_str("the whole pack"),
            Part::Field(name) if above.is_none() => f.write_str(name),
            Part::Field(name) => write!(f, ".{name}"),
            Part::Item(index) => write!(f, "[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: &At<'_>, expected: &str) {
        assert_eq!(at.to_string(), expected);
    }

    #[test]
    fn a_place_reads_like_a_path() {
        let questions = At::PACK.field("questions");
        let third = questions.item(2);
        let ladder = third.field("ladder");
        check(&At::PACK, "the whole pack");
        check(&questions, "questions");
        check(&ladder.item(0).field("text"), "questions[2].ladder[0].text");
    }
}
