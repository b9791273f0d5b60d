//! Questions and their ladders.

use super::node::{Fields, Node};
use super::pack::{dimension, grounds};
use crate::domain::answer::Step;
use crate::domain::ids::QuestionId;
use crate::domain::pack::{Key, Question, Role, Section, Statement};
use crate::json::Tree;

/// The steps of a scored question, lowest first.
const SCORED: &[Step] = &[
    Step::NOT_STARTED,
    Step::TALKED_ABOUT,
    Step::IN_PLACE,
    Step::PROVEN,
];

/// The steps of a safety question: it is checked or it is not, so nothing is half in place.
const SAFETY: &[Step] = &[Step::NOT_STARTED, Step::TALKED_ABOUT, Step::PROVEN];

/// One question.
pub(super) fn question(node: Node<'_>) -> Option<Question> {
    node.object(|of| {
        let id = of.take("id").id(QuestionId::parse);
        let wording = wording(of);
        let section = section(of.take("section"));
        let title = of.take("title").text();
        let stem = of.take("stem").text();
        let why = of.take("why").text();
        let help = of.optional("help").map(Node::text);
        let role = of.optional("role").map_or(Some(Role::Scored), role);
        let ladder = ladder(of.take("ladder"), role);
        let next_step = of.take("next_step").text();
        let key = of.optional("key").map_or(Some(Key::Never), key);
        let may_not_apply = of.optional("may_not_apply").is_some_and(Node::yes);
        let (sources, claims) = grounds(of);
        let question = Question {
            id: id?,
            wording: wording?,
            section: section?,
            title,
            stem,
            why,
            help,
            ladder,
            next_step,
            key: key?,
            role: role?,
            may_not_apply,
            sources,
            claims,
        };
        if question.role == Role::Safety {
            refuse_what_safety_cannot_be(&question, of);
        }
        Some(question)
    })
}

fn wording(of: &mut Fields<'_>) -> Option<u32> {
    let node = of.take("wording");
    let here = node.here;
    match node.whole(u32::MAX)? {
        0 => here.refuse("wordings are counted from 1"),
        wording => Some(wording),
    }
}

fn section(node: Node<'_>) -> Option<Section> {
    let here = node.here;
    node.tagged(|name, value| match (name, value) {
        ("dimension", Some(node)) => dimension(node).map(Section::Dimension),
        ("level", Some(node)) => node.level().map(Section::Level),
        _ => here.refuse("this should be { \"dimension\": … } or { \"level\": … }"),
    })
}

fn role(node: Node<'_>) -> Option<Role> {
    let here = node.here;
    node.tagged(|name, value| match (name, value) {
        ("scored", None) => Some(Role::Scored),
        ("safety", None) => Some(Role::Safety),
        _ => here.refuse("this should be scored or safety"),
    })
}

fn key(node: Node<'_>) -> Option<Key> {
    let here = node.here;
    node.tagged(|name, value| match (name, value) {
        ("never", None) => Some(Key::Never),
        ("always", None) => Some(Key::Always),
        ("when_chosen", Some(node)) => node.level().map(Key::WhenChosen),
        _ => here.refuse("this should be never, always or { \"when_chosen\": … }"),
    })
}

fn ladder(node: Node<'_>, role: Option<Role>) -> Vec<Statement> {
    let here = node.here;
    let Some(Tree::List(written)) = &node.json else {
        return node.list(statement);
    };
    let written = written.len();
    let ladder = node.list(statement);
    // A statement that could not be read has noted why, and its step is not known.
    let read = ladder.len() == written;
    let steps = || ladder.iter().map(|statement| &statement.step);
    match role {
        Some(Role::Scored) if read && !steps().eq(SCORED) => {
            here.fault("this needs four statements, with the steps 0, 1, 2 and 3 in that order");
        }
        Some(Role::Safety) if read && !steps().eq(SAFETY) => {
            here.fault("this needs three statements, with the steps 0, 1 and 3 in that order");
        }
        _ => {}
    }
    for (index, statement) in ladder.iter().enumerate() {
        let same = |other: &Statement| other.text.eq_ignore_ascii_case(&statement.text);
        if ladder.iter().take(index).any(same) {
            let item = here.item(index);
            item.field("text")
                .fault("another statement of this question says the same");
        }
    }
    ladder
}

fn statement(node: Node<'_>) -> Option<Statement> {
    node.object(|of| {
        let step = of.take("step").step();
        let text = of.take("text").text();
        Some(Statement { step: step?, text })
    })
}

/// A safety question guards the whole project: it is asked in every check, and it adds no points.
fn refuse_what_safety_cannot_be(question: &Question, of: &Fields<'_>) {
    if question.key != Key::Never {
        of.here
            .field("key")
            .fault("a safety question cannot be a key question");
    }
    if question.may_not_apply {
        of.here
            .field("may_not_apply")
            .fault("a safety question always applies: the answer may be that nothing is needed");
    }
    if matches!(question.section, Section::Level(_)) {
        of.here
            .field("section")
            .fault("a safety question belongs in a dimension, so that every check asks it");
    }
}
