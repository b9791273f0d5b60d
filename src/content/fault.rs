//! What is wrong with a pack, and where.

use crate::json::place::{push_field, push_item};
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

    fn push_to(&self, place: &mut String) {
        if let Some(above) = self.above {
            above.push_to(place);
        }
        match self.here {
            Part::Pack => {}
            Part::Field(name) => push_field(place, name),
            Part::Item(index) => push_item(place, index),
        }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = String::new();
        self.push_to(&mut place);
        // The whole pack is only named when nothing in it is.
        f.write_str(if place.is_empty() {
            "the whole pack"
        } else {
            &place
        })
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
