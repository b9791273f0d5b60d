//! Where something is in a pack or a file, in words: `questions[3].ladder[2].text`.

use serde_path_to_error::{Path, Segment};
use std::fmt;

/// The most characters of a field's name that a place shows. A name from outside may be of any
/// length; its beginning is enough to find it by.
const MAX_NAME_CHARS: usize = 64;

/// A place: a chain up to the whole, written out only when there is a fault.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    above: Option<&'a Place<'a>>,
    here: Part<'a>,
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Whole(&'static str),
    Field(&'a str),
    Item(usize),
}

impl Place<'_> {
    /// The whole pack.
    pub(super) const PACK: Place<'static> = Place::whole("the whole pack");

    /// The whole file with what a host has set.
    pub(super) const FILE: Place<'static> = Place::whole("the whole file");

    const fn whole(name: &'static str) -> Place<'static> {
        Place {
            above: None,
            here: Part::Whole(name),
        }
    }
}

impl<'a> Place<'a> {
    /// A field of what is here.
    pub(super) fn field(&'a self, name: &'a str) -> Place<'a> {
        Place {
            above: Some(self),
            here: Part::Field(name),
        }
    }

    /// An item of the list that is here. The first is 0.
    pub(super) fn item(&'a self, index: usize) -> Place<'a> {
        Place {
            above: Some(self),
            here: Part::Item(index),
        }
    }

    /// The place that a path leads to from here, and then a field there, if one is named.
    pub(super) fn follow(&self, path: &Path, field: Option<&str>) -> String {
        let mut place = String::new();
        let whole = self.push_to(&mut place);
        for segment in path {
            match segment {
                Segment::Map { key: name } | Segment::Enum { variant: name } => {
                    push_field(&mut place, name);
                }
                Segment::Seq { index } => push_item(&mut place, *index),
                Segment::Unknown => {}
            }
        }
        if let Some(name) = field {
            push_field(&mut place, name);
        }
        named(place, whole)
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

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut place = String::new();
        let whole = self.push_to(&mut place);
        f.write_str(&named(place, whole))
    }
}

/// The whole is only named when nothing in it is.
fn named(place: String, whole: &str) -> String {
    if place.is_empty() {
        whole.to_owned()
    } else {
        place
    }
}

fn push_field(place: &mut String, name: &str) {
    if !place.is_empty() {
        place.push('.');
    }
    place.extend(name.chars().take(MAX_NAME_CHARS));
}

fn push_item(place: &mut String, index: usize) {
    place.push_str(&format!("[{index}]"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(place: &Place<'_>, expected: &str) {
        assert_eq!(place.to_string(), expected);
    }

    #[test]
    fn a_place_reads_like_a_path() {
        let questions = Place::PACK.field("questions");
        let third = questions.item(2);
        let ladder = third.field("ladder");
        check(&Place::PACK, "the whole pack");
        check(&Place::FILE, "the whole file");
        check(&questions, "questions");
        check(&ladder.item(0).field("text"), "questions[2].ladder[0].text");
    }

    #[test]
    fn a_long_name_is_cut() {
        let long = "é".repeat(1_000);
        check(&Place::PACK.field(&long), &"é".repeat(MAX_NAME_CHARS));
    }
}
