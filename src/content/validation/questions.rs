//! Questions and their ladders.

use super::{Faults, Known};
use crate::domain::answer::Step;
use crate::domain::pack::{Key, Question, Role, Section, Statement};

/// The steps of a scored question, lowest first.
const SCORED: &[Step] = &[
    Step::NOT_STARTED,
    Step::TALKED_ABOUT,
    Step::IN_PLACE,
    Step::PROVEN,
];

/// The steps of a safety question: it is checked or it is not, so nothing is half in place.
const SAFETY: &[Step] = &[Step::NOT_STARTED, Step::TALKED_ABOUT, Step::PROVEN];

/// Checks one question.
pub(super) fn question(question: &Question, known: &Known<'_>, mut at: Faults<'_>) {
    if question.wording == 0 {
        at.field("wording").add("wordings are counted from 1");
    }
    if let Section::Level(level) = &question.section {
        at.field("section").field("level").level(level, known);
    }
    at.texts([
        ("title", &question.title),
        ("stem", &question.stem),
        ("why", &question.why),
    ]);
    at.field("help").optional_text(question.help.as_ref());
    ladder(&question.ladder, question.role, at.field("ladder"));
    at.field("next_step").text(&question.next_step);
    if let Key::WhenChosen(level) = &question.key {
        at.field("key").field("when_chosen").level(level, known);
    }
    if question.role == Role::Safety {
        safety(question, &mut at);
    }
    at.sources(&question.sources, known);
    at.claims(&question.claims);
}

fn ladder(ladder: &[Statement], role: Role, mut at: Faults<'_>) {
    let (steps, problem) = match role {
        Role::Scored => (
            SCORED,
            "this needs four statements, with the steps 0, 1, 2 and 3 in that order",
        ),
        Role::Safety => (
            SAFETY,
            "this needs three statements, with the steps 0, 1 and 3 in that order",
        ),
    };
    if !ladder.iter().map(|statement| &statement.step).eq(steps) {
        at.add(problem);
    }
    at.each(ladder, |statement, mut at| {
        at.field("text").text(&statement.text)
    });
    let words: Vec<_> = ladder
        .iter()
        .map(|it| it.text.to_ascii_lowercase())
        .collect();
    at.refuse_repeated(&words, |mut at, _| {
        at.field("text")
            .add("another statement of this question says the same");
    });
}

/// Checks what a safety question cannot be: it guards the whole project, so it is asked in every check,
/// and it adds no points.
fn safety(question: &Question, at: &mut Faults<'_>) {
    if question.key != Key::Never {
        at.field("key")
            .add("a safety question cannot be a key question");
    }
    if question.may_not_apply {
        at.field("may_not_apply")
            .add("a safety question always applies: the answer may be that nothing is needed");
    }
    if matches!(question.section, Section::Level(_)) {
        at.field("section")
            .add("a safety question belongs in a dimension, so that every check asks it");
    }
}
