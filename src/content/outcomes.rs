//! The words for prompts and for what comes out.

use super::node::{Fields, Node};
use super::pack::words;
use crate::domain::pack::{Outcomes, PlaceWords, Prompt, Prompts, StatusWords};

/// Prompts that are not scored.
pub(super) fn prompts(of: &mut Fields<'_>) -> Prompts {
    Prompts {
        took_part: prompt(of.take("took_part")),
        wrong_about: prompt(of.take("wrong_about")),
        who_could_tell: prompt(of.take("who_could_tell")),
        why_not: prompt(of.take("why_not")),
        evidence: prompt(of.take("evidence")),
        comment: prompt(of.take("comment")),
    }
}

fn prompt(node: Node<'_>) -> Prompt {
    node.object(|of| Prompt {
        label: of.take("label").text(),
        hint: of.take("hint").text_or_empty(),
    })
}

/// Words for what comes out.
pub(super) fn outcomes(of: &mut Fields<'_>) -> Outcomes {
    Outcomes {
        readiness: of.take("readiness").object(status_words),
        openness: of.take("openness").object(status_words),
        places: of.take("places").object(place_words),
        on_the_line: words(of.take("on_the_line")),
        held_without_patients: of.take("held_without_patients").text(),
        held_by_safety: of.take("held_by_safety").text(),
        not_asked_in_quick: of.take("not_asked_in_quick").text(),
    }
}

fn status_words(of: &mut Fields<'_>) -> StatusWords {
    StatusWords {
        stop: words(of.take("stop")),
        not_enough: words(of.take("not_enough")),
        find_out: words(of.take("find_out")),
        gaps: words(of.take("gaps")),
        ready: words(of.take("ready")),
        proven: words(of.take("proven")),
        does_not_apply: words(of.take("does_not_apply")),
    }
}

fn place_words(of: &mut Fields<'_>) -> PlaceWords {
    PlaceWords {
        good_to_go: words(of.take("good_to_go")),
        willing_but_stretched: words(of.take("willing_but_stretched")),
        able_but_closed: words(of.take("able_but_closed")),
        not_yet: words(of.take("not_yet")),
    }
}
