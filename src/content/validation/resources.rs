//! What helps beside the questions.

use super::{Faults, Known};
use crate::domain::pack::{Benefit, Condition, Method, Note, Resource};

/// Checks a fact about the check as a whole.
pub(super) fn note(note: &Note, known: &Known<'_>, mut at: Faults<'_>) {
    at.texts([("title", &note.title), ("text", &note.text)]);
    at.sources(&note.sources, known);
    at.claims(&note.claims);
}

/// Checks a way to hear from people.
pub(super) fn method(method: &Method, known: &Known<'_>, mut at: Faults<'_>) {
    at.texts([
        ("title", &method.title),
        ("good_for", &method.good_for),
        ("skills", &method.skills),
        ("needs", &method.needs),
        ("capacity", &method.capacity),
        ("watch_out", &method.watch_out),
    ]);
    at.helps(&method.helps, known);
    at.sources(&method.sources, known);
}

/// Checks something that success depends on.
pub(super) fn condition(condition: &Condition, known: &Known<'_>, mut at: Faults<'_>) {
    at.field("text").text(&condition.text);
    at.sources(&condition.sources, known);
}

/// Checks something that involvement brings.
pub(super) fn benefit(benefit: &Benefit, known: &Known<'_>, mut at: Faults<'_>) {
    at.field("text").text(&benefit.text);
    at.sources(&benefit.sources, known);
}

/// Checks where to read more or to ask for help.
pub(super) fn resource(resource: &Resource, known: &Known<'_>, mut at: Faults<'_>) {
    at.field("title").text(&resource.title);
    at.field("url").optional_link(resource.url.as_ref());
    at.field("note").text(&resource.note);
    at.field("replaces")
        .optional_text(resource.replaces.as_ref());
    if let Some(day) = &resource.last_checked {
        at.field("last_checked").day(day);
    }
    at.field("nation").text(&resource.nation);
    at.helps(&resource.helps, known);
}
