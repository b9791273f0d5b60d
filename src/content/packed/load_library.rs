//! Reading the packed form of a library back.

use super::lines::{Lines, all};
use crate::domain::pack::{
    Benefit, Condition, Help, Library, Method, Note, PeoplePaper, Resource, ResourceKind,
};

/// Reads the library of a pack from its packed form; nothing when the text is damaged.
#[must_use]
pub fn load_library(text: &str) -> Option<Library> {
    all(text, library)
}

fn library(lines: &mut Lines<'_>) -> Library {
    Library {
        notes: lines.list(note),
        made: lines.list(Lines::text),
        help: Help {
            methods: lines.text(),
            methods_lead: lines.text(),
            ask_first: lines.text(),
        },
        paper: PeoplePaper {
            title: lines.text(),
            people: lines.text(),
            question: lines.text(),
            who_for: lines.text(),
            because: lines.text(),
            asks: std::array::from_fn(|_| lines.text()),
            safety: lines.text(),
        },
        methods: lines.list(method),
        conditions: lines.list(condition),
        benefits: lines.list(benefit),
        resources: lines.list(resource),
    }
}

fn note(lines: &mut Lines<'_>) -> Note {
    Note {
        title: lines.text(),
        text: lines.text(),
        sources: Vec::new(),
        claims: Vec::new(),
    }
}

fn method(lines: &mut Lines<'_>) -> Method {
    Method {
        title: lines.text(),
        good_for: lines.text(),
        skills: lines.text(),
        needs: lines.text(),
        capacity: lines.text(),
        watch_out: lines.text(),
        helps: lines.list(Lines::question),
        sources: Vec::new(),
    }
}

fn condition(lines: &mut Lines<'_>) -> Condition {
    Condition {
        text: lines.text(),
        sources: Vec::new(),
    }
}

fn benefit(lines: &mut Lines<'_>) -> Benefit {
    Benefit {
        text: lines.text(),
        sources: Vec::new(),
    }
}

fn resource(lines: &mut Lines<'_>) -> Resource {
    Resource {
        kind: match lines.line() {
            "guide" => ResourceKind::Guide,
            "network" => ResourceKind::Network,
            _ => lines.sound(None, ResourceKind::Guide),
        },
        title: lines.text(),
        url: lines.some_text(),
        note: lines.text(),
        replaces: lines.some_text(),
        last_checked: lines.some_text(),
        nation: lines.text(),
        helps: lines.list(Lines::question),
    }
}
