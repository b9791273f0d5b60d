//! What a host sets, beside a pack of its own.

use super::colour::colour;
use super::contact::contact;
use super::questions::question;
use super::titles::changes;
use super::{Faults, Known};
use crate::content::settings::{File, MAX_EXTRA_QUESTIONS, MAX_LINKS, Organisation};
use crate::domain::pack::{Pack, Question, Role};
use crate::domain::settings::{LocalLink, MAX_NAME_CHARS, MAX_NOTE_CHARS};

/// Checks all of a file but the pack in it. `pack` is the one that is in use: the file's, or ours.
pub(in crate::content) fn settings(file: &File, pack: &Pack, mut at: Faults<'_>) {
    let extra = file.extra_questions.as_deref().unwrap_or_default();
    let known = &Known::in_pack(pack).and_questions(extra);
    at.field("$schema").optional_text(file.schema.as_ref());
    if let Some(it) = &file.organisation {
        organisation(it, at.field("organisation"));
    }
    if let Some(it) = &file.contact {
        contact(it, at.field("contact"));
    }
    if let Some(it) = &file.accessibility_contact {
        contact(it, at.field("accessibility_contact"));
    }
    if let Some(it) = &file.links {
        links(it, at.field("links"));
    }
    if let Some(levels) = &file.default_levels {
        at.field("default_levels")
            .each_once(levels, |level, mut at| at.level(level, known));
    }
    if let Some(it) = &file.resources {
        changes(it, known, at.field("resources"));
    }
    extra_questions(extra, pack, known, at.field("extra_questions"));
}

/// Checks a line or two of what else to know, which may be left out.
pub(super) fn note(note: Option<&String>, mut at: Faults<'_>) {
    if let Some(note) = note {
        at.text_up_to(MAX_NOTE_CHARS, note);
    }
}

fn organisation(organisation: &Organisation, mut at: Faults<'_>) {
    if let Some(name) = &organisation.name {
        at.field("name").text_up_to(MAX_NAME_CHARS, name);
    }
    if let Some(it) = &organisation.colour {
        colour(it, at.field("colour"));
    }
}

fn links(links: &[LocalLink], mut at: Faults<'_>) {
    if !at.holds_at_most(MAX_LINKS, links) {
        return;
    }
    at.each(links, |link, mut at| {
        at.field("title").text_up_to(MAX_NAME_CHARS, &link.title);
        at.field("url").link(&link.url);
        note(link.note.as_ref(), at.field("note"));
    });
    let titles: Vec<_> = links.iter().map(|link| &link.title).collect();
    at.refuse_repeated(&titles, |mut at, _| {
        at.field("title").add("another link has this title");
    });
}

/// Checks questions that are asked beside the pack's own. They are scored as those are.
fn extra_questions(questions: &[Question], pack: &Pack, known: &Known<'_>, mut at: Faults<'_>) {
    if !at.holds_at_most(MAX_EXTRA_QUESTIONS, questions) {
        return;
    }
    at.question_ids(questions, &pack.questions);
    at.each(questions, |it, mut at| {
        if it.role == Role::Safety {
            at.field("role").add(
                "an extra question cannot be a safety question: the warning that a low answer \
                 brings is written for the pack’s own",
            );
        }
        question(it, known, at);
    });
}
