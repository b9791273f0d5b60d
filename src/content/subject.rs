//! The words that belong to the subject.

use super::node::{Fields, Node};
use super::pack::some_of;
use crate::domain::pack::{GroupWords, Help, Involve, PeoplePaper, Start};

/// What the start page says.
pub(super) fn start(of: &mut Fields<'_>) -> Start {
    Start {
        heading: of.take("heading").text(),
        lead: of.take("lead").text(),
        you_will_know: some_of(of, "you_will_know", |node| Some(node.text())),
        advice: of.take("advice").text(),
    }
}

/// How the people that a project involves are spoken of.
pub(super) fn involve(of: &mut Fields<'_>) -> Involve {
    Involve {
        who: of.take("who").text(),
        how: of.take("how").text(),
        ways: of.take("ways").text(),
        way: of.take("way").text(),
        help: of.take("help").text(),
        staff: group(of.take("staff")),
        patients: group(of.take("patients")),
        carers: group(of.take("carers")),
        community: group(of.take("community")),
    }
}

fn group(node: Node<'_>) -> GroupWords {
    node.object(|of| GroupWords {
        label: of.take("label").text(),
        one: of.take("one").text(),
        many: of.take("many").text(),
    })
}

/// What is said beside the methods.
pub(super) fn help(of: &mut Fields<'_>) -> Help {
    Help {
        methods: of.take("methods").text(),
        methods_lead: of.take("methods_lead").text(),
        ask_first: of.take("ask_first").text(),
    }
}

/// The paper for the people that a project involves.
pub(super) fn paper(of: &mut Fields<'_>) -> Option<PeoplePaper> {
    let title = of.take("title").text();
    let people = of.take("people").text();
    let question = of.take("question").text();
    let who_for = of.take("who_for").text();
    let because = of.take("because").text();
    let asks = of.take("asks").exactly(|node| Some(node.text()));
    let safety = of.take("safety").text();
    Some(PeoplePaper {
        title,
        people,
        question,
        who_for,
        because,
        asks: asks?,
        safety,
    })
}
