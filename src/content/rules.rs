//! The rules that a pack states, and what must hold between its parts.

use super::node::{Fields, Here, Node};
use super::pack::words;
use crate::domain::answer::Step;
use crate::domain::ids::QuestionId;
use crate::domain::pack::{
    ConsistencyRule, HonestExit, Key, Pack, Place, Role, RulesOfThumb, Said, Section, When,
};

/// Where the lines are drawn.
pub(super) fn rules_of_thumb(of: &mut Fields<'_>) -> Option<RulesOfThumb> {
    let gaps_below_percent = of.take("gaps_below_percent").whole(100);
    let gaps_cap = of.take("gaps_cap").step();
    let answers_needed_percent = of.take("answers_needed_percent").whole(100);
    Some(RulesOfThumb {
        gaps_below_percent: gaps_below_percent?,
        gaps_cap: gaps_cap?,
        answers_needed_percent: answers_needed_percent?,
    })
}

/// What to say when nothing can change.
pub(super) fn honest_exit(of: &mut Fields<'_>) -> Option<HonestExit> {
    let question = of.take("question").question();
    let title = of.take("title").text();
    let text = of.take("text").text();
    let choices = of.take("choices").exactly(|node| Some(words(node)));
    Some(HonestExit {
        question: question?,
        title,
        text,
        choices: choices?,
    })
}

/// A rule that asks whether two answers fit together.
pub(super) fn consistency_rule(node: Node<'_>) -> Option<ConsistencyRule> {
    node.object(|of| {
        // The same form as an id, though nothing else in the pack names it.
        let id = of.take("id").id(QuestionId::parse);
        let conditions = of.take("when");
        if conditions.is_empty_list() {
            conditions
                .here
                .fault("this rule would always ask: say when");
        }
        let when = conditions.list(when);
        let first = of.take("first").object(said);
        let second = of.take("second").object(said);
        Some(ConsistencyRule {
            id: id?.to_string(),
            when,
            first: first?,
            second: second?,
        })
    })
}

fn when(node: Node<'_>) -> Option<When> {
    let here = node.here;
    node.tagged(|name, value| match (name, value) {
        ("at_least", Some(node)) => {
            let (question, step) = node.object(question_step)?;
            Some(When::AtLeast(question, step))
        }
        ("at_most", Some(node)) => {
            let (question, step) = node.object(question_step)?;
            Some(When::AtMost(question, step))
        }
        ("any_level", Some(node)) => {
            if node.is_empty_list() {
                node.here.fault("this could never hold: name a level");
            }
            Some(When::AnyLevel(node.list(|node| node.level())))
        }
        ("some_top_answer", None) => Some(When::SomeTopAnswer),
        ("some_top_answer_without_evidence", None) => Some(When::SomeTopAnswerWithoutEvidence),
        ("no_patient_or_carer", None) => Some(When::NoPatientOrCarer),
        ("same_step_in_a_row", Some(node)) => {
            let here = node.here;
            match node.whole(u32::MAX)? {
                0 | 1 => here.refuse("a row is at least 2"),
                times => Some(When::SameStepInARow(times)),
            }
        }
        ("quicker_than", Some(node)) => {
            let here = node.here;
            match node.whole(u32::MAX)? {
                0 => here.refuse("nobody is quicker than 0 seconds"),
                seconds => Some(When::QuickerThan(seconds)),
            }
        }
        _ => here.refuse("this is not a condition that is known"),
    })
}

fn question_step(of: &mut Fields<'_>) -> Option<(QuestionId, Step)> {
    let question = of.take("question").question();
    let step = of.take("step").step();
    Some((question?, step?))
}

fn said(of: &mut Fields<'_>) -> Option<Said> {
    let text = of.take("text").text();
    let place = place(of.take("place"));
    Some(Said {
        text,
        place: place?,
    })
}

fn place(node: Node<'_>) -> Option<Place> {
    let here = node.here;
    node.tagged(|name, value| match (name, value) {
        ("question", Some(node)) => node.question().map(Place::Question),
        ("set_up", None) => Some(Place::SetUp),
        ("took_part", None) => Some(Place::TookPart),
        ("each_question", None) => Some(Place::EachQuestion),
        ("answers", None) => Some(Place::Answers),
        _ => here.refuse(
            "this should be { \"question\": … }, set_up, took_part, each_question or answers",
        ),
    })
}

/// Notes every section that nothing, or nothing that decides, is asked about.
pub(super) fn sections_have_questions(pack: &Pack, here: Here<'_>) {
    dimensions_have_questions(pack, here);
    let has_safety = pack.questions.iter().any(|q| q.role == Role::Safety);
    let levels = here.field("levels");
    for (index, level) in pack.levels.iter().enumerate() {
        let here = levels.item(index);
        let of_it = Section::Level(level.id.clone());
        if !pack.questions.iter().any(|q| q.section == of_it) {
            here.fault("no question asks about this level");
        }
        if level.held_by_safety && !has_safety {
            here.field("held_by_safety")
                .fault("no question is a safety question, so nothing could hold this level");
        }
    }
}

/// A dimension needs a question that is always key: the quick check asks nothing else, and the
/// lowest key answer decides (`docs/scoring.md`). A level does not: level 2 has none.
fn dimensions_have_questions(pack: &Pack, here: Here<'_>) {
    let dimensions = here.field("dimensions");
    for (index, words) in pack.dimensions.iter().enumerate() {
        let section = Section::Dimension(words.dimension);
        let scored = pack.questions.iter().filter(|q| q.role == Role::Scored);
        let mut of_it = scored.filter(|q| q.section == section).peekable();
        if of_it.peek().is_none() {
            dimensions.item(index).fault("no question asks about this");
        } else if !of_it.any(|q| q.key == Key::Always) {
            dimensions
                .item(index)
                .fault("no question about this is always a key question");
        }
    }
}
