//! The words for prompts and for what comes out.

use super::{Faults, Known};
use crate::domain::pack::{HonestExit, Outcomes, PlaceWords, Prompt, Prompts, StatusWords, Words};

/// Checks a heading with a text below it.
pub(super) fn words(words: &Words, mut at: Faults<'_>) {
    at.texts([("title", &words.title), ("text", &words.text)]);
}

/// Checks what to say when nothing can change.
pub(super) fn honest_exit(exit: &HonestExit, known: &Known<'_>, mut at: Faults<'_>) {
    at.field("question").question(&exit.question, known);
    at.texts([("title", &exit.title), ("text", &exit.text)]);
    at.field("choices").each(&exit.choices, words);
}

/// Checks prompts that are not scored.
pub(super) fn prompts(prompts: &Prompts, mut at: Faults<'_>) {
    prompt(&prompts.took_part, at.field("took_part"));
    prompt(&prompts.wrong_about, at.field("wrong_about"));
    prompt(&prompts.who_could_tell, at.field("who_could_tell"));
    prompt(&prompts.why_not, at.field("why_not"));
    prompt(&prompts.evidence, at.field("evidence"));
    prompt(&prompts.comment, at.field("comment"));
}

fn prompt(prompt: &Prompt, mut at: Faults<'_>) {
    at.field("label").text(&prompt.label);
    at.field("hint").text_or_empty(&prompt.hint);
}

/// Checks words for what comes out.
pub(super) fn outcomes(outcomes: &Outcomes, mut at: Faults<'_>) {
    statuses(&outcomes.readiness, at.field("readiness"));
    statuses(&outcomes.openness, at.field("openness"));
    places(&outcomes.places, at.field("places"));
    words(&outcomes.on_the_line, at.field("on_the_line"));
    at.texts([
        ("held_without_patients", &outcomes.held_without_patients),
        ("held_by_safety", &outcomes.held_by_safety),
        ("not_asked_in_quick", &outcomes.not_asked_in_quick),
    ]);
}

fn statuses(of: &StatusWords, mut at: Faults<'_>) {
    words(&of.stop, at.field("stop"));
    words(&of.not_enough, at.field("not_enough"));
    words(&of.find_out, at.field("find_out"));
    words(&of.gaps, at.field("gaps"));
    words(&of.ready, at.field("ready"));
    words(&of.proven, at.field("proven"));
    words(&of.does_not_apply, at.field("does_not_apply"));
}

fn places(of: &PlaceWords, mut at: Faults<'_>) {
    words(&of.good_to_go, at.field("good_to_go"));
    words(&of.willing_but_stretched, at.field("willing_but_stretched"));
    words(&of.able_but_closed, at.field("able_but_closed"));
    words(&of.not_yet, at.field("not_yet"));
}
