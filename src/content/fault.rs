//! What is wrong with a pack or with a host's settings, and where.

use super::form::is_hidden;
use crate::json::place::{push_field, push_item};
use std::fmt;

/// One thing that is wrong with a pack, or with the file that holds it. It prints as one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// Where it is: `questions[3].ladder[2].text`, or `line 12, column 5` when the text is not
    /// JSON. The first item of a list is `[0]`.
    pub place: String,
    /// What is wrong, in plain English.
    pub problem: String,
}

impl PackFault {
    pub(super) fn new(at: &At<'_>, problem: &str) -> Self {
        Self {
            place: shown(&at.to_string()),
            problem: shown(problem),
        }
    }
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for PackFault {}

/// The most characters of a problem that are kept: it may quote what the file says.
const MAX_PROBLEM_CHARS: usize = 400;

/// A text that may quote the file, as one line that says what it seems to say.
fn shown(text: &str) -> String {
    let visible = |c: char| {
        if c.is_control() || is_hidden(c) {
            char::REPLACEMENT_CHARACTER
        } else {
            c
        }
    };
    text.chars().take(MAX_PROBLEM_CHARS).map(visible).collect()
}

/// A place in a pack or a file: a chain up to the whole of it, written out only when there is a fault.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    here: Part<'a>,
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Whole(&'static str),
    Field(&'a str),
    Item(usize),
}

impl At<'_> {
    /// The whole pack.
    pub(super) const PACK: At<'static> = At::whole("the whole pack");

    /// The whole file with what a host has set.
    pub(super) const FILE: At<'static> = At::whole("the whole file");

    const fn whole(name: &'static str) -> At<'static> {
        At {
            above: None,
            here: Part::Whole(name),
        }
    }
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

    /// Gives the name of the whole.
    fn push_to(&self, place: &mut String) -> &'static str {
        let whole = self.above.map_or("", |above| above.push_to(place));
        match self.here {
            Part::Whole(name) => return name,
            Part::Field(name) => push_field(place, name),
            Part::Item(index) => push_item(place, index),
        }
        whole
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = String::new();
        let whole = self.push_to(&mut place);
        // The whole is only named when nothing in it is.
        f.write_str(if place.is_empty() { whole } else { &place })
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
        check(&At::FILE, "the whole file");
        check(&questions, "questions");
        check(&ladder.item(0).field("text"), "questions[2].ladder[0].text");
    }

    #[test]
    fn a_fault_is_one_line_that_says_what_it_seems_to_say() {
        let at = At::FILE.field("a\nb");
        let fault = PackFault::new(&at, &format!("c\u{1b}\u{202e}d{}", "e".repeat(1_000)));
        let line = fault.to_string();
        assert!(
            line.starts_with("a\u{fffd}b: c\u{fffd}\u{fffd}de"),
            "{line}"
        );
        assert_eq!(fault.problem.chars().count(), MAX_PROBLEM_CHARS);
    }
}
