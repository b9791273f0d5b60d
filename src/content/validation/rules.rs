//! The rules that a pack states, and what must hold between its parts.

use super::{Faults, Known};
use crate::domain::ids::QuestionId;
use crate::domain::pack::{
    ConsistencyRule, Key, Pack, Place, Role, RulesOfThumb, Said, Section, When,
};

/// Checks where the lines are drawn.
pub(super) fn rules_of_thumb(rules: &RulesOfThumb, mut at: Faults<'_>) {
    for (field, percent) in [
        ("gaps_below_percent", rules.gaps_below_percent),
        ("answers_needed_percent", rules.answers_needed_percent),
    ] {
        if percent > 100 {
            at.field(field)
                .add(&format!("{percent} is too high: use 0 to 100"));
        }
    }
}

/// Checks a rule that asks whether two answers fit together.
pub(super) fn consistency_rule(rule: &ConsistencyRule, known: &Known<'_>, mut at: Faults<'_>) {
    // The same form as an id, though nothing else in the pack names it.
    if let Err(error) = QuestionId::parse(&rule.id) {
        at.field("id").add(&error.to_string());
    }
    if rule.when.is_empty() {
        at.field("when").add("this rule would always ask: say when");
    }
    at.field("when")
        .each(&rule.when, |condition, at| when(condition, known, at));
    said(&rule.first, known, at.field("first"));
    said(&rule.second, known, at.field("second"));
}

fn when(when: &When, known: &Known<'_>, mut at: Faults<'_>) {
    match when {
        When::AtLeast { question, .. } => {
            at.field("at_least")
                .field("question")
                .question(question, known);
        }
        When::AtMost { question, .. } => {
            at.field("at_most")
                .field("question")
                .question(question, known);
        }
        When::AnyLevel(levels) => {
            let mut at = at.field("any_level");
            if levels.is_empty() {
                at.add("this could never hold: name a level");
            }
            at.each(levels, |level, mut at| at.level(level, known));
        }
        When::SameStepInARow(0 | 1) => at.field("same_step_in_a_row").add("a row is at least 2"),
        When::QuickerThan(0) => at
            .field("quicker_than")
            .add("nobody is quicker than 0 seconds"),
        When::SameStepInARow(_)
        | When::QuickerThan(_)
        | When::SomeTopAnswer
        | When::SomeTopAnswerWithoutEvidence
        | When::NoPatientOrCarer => {}
    }
}

fn said(said: &Said, known: &Known<'_>, mut at: Faults<'_>) {
    at.field("text").text(&said.text);
    if let Place::Question(question) = &said.place {
        at.field("place")
            .field("question")
            .question(question, known);
    }
}

/// Notes every section that nothing, or nothing that decides, is asked about.
pub(super) fn sections_have_questions(pack: &Pack, mut at: Faults<'_>) {
    dimensions_have_questions(pack, at.field("dimensions"));
    let has_safety = pack.questions.iter().any(|q| q.role == Role::Safety);
    at.field("levels").each(&pack.levels, |level, mut at| {
        let of_it = Section::Level(level.id.clone());
        if !pack.questions.iter().any(|q| q.section == of_it) {
            at.add("no question asks about this level");
        }
        if level.held_by_safety && !has_safety {
            at.field("held_by_safety")
                .add("no question is a safety question, so nothing could hold this level");
        }
    });
}

/// A dimension needs a question that is always key: the quick check asks nothing else, and the
/// lowest key answer decides (`docs/scoring.md`). A level does not: level 2 has none.
fn dimensions_have_questions(pack: &Pack, mut at: Faults<'_>) {
    at.each(&pack.dimensions, |words, mut at| {
        let section = Section::Dimension(words.dimension);
        let scored = pack.questions.iter().filter(|q| q.role == Role::Scored);
        let mut of_it = scored.filter(|q| q.section == section).peekable();
        if of_it.peek().is_none() {
            at.add("no question asks about this");
        } else if !of_it.any(|q| q.key == Key::Always) {
            at.add("no question about this is always a key question");
        }
    });
}
