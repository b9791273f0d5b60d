//! One question with everything there is to fill in.

use super::text_box::TextBox;
use super::words::{DOES_NOT_APPLY, NOT_SURE};
use crate::content::BUILT_IN_ID;
use crate::domain::answer::{Answer, Step};
use crate::domain::edit::QuestionNote;
use crate::domain::pack::{Pack, Prompt, Question, Sentence};
use crate::domain::text::clean_line;
use crate::ui::dom::{Calls, Node, Reads, el, live, of_pack};
use crate::ui::nhsuk::{Choice, Input, RadioItem, Radios, Title, details, focus_field};
use crate::ui::open::OpenProject;
use crate::ui::reactive::*;

const NOT_SURE_VALUE: &str = "not-sure";
const DOES_NOT_APPLY_VALUE: &str = "does-not-apply";

/// The statements of a question, lowest first and without numbers, then "We are not sure", then
/// "Does not apply" where the question allows it; below them what shows the answer, and why we ask.
/// `legend` is the question as it stands on the page.
pub fn question_fields(open: OpenProject, question: &'static Question, legend: Title) -> Node {
    let radios = Radios {
        id: answer_field(question).into(),
        legend,
        hint: question.help.as_deref().map(Into::into),
        items: items(open, question),
        value: Reads::new(move || open.answer(&question.id).map(value_of)),
        on_change: Calls::new(move |value: String| {
            if let Some(answer) = answer_of(&value) {
                open.set_answer(&question.id, answer);
            }
        }),
        ..Radios::default()
    };
    let answered = flag(move |_| open.answer(&question.id).is_some());
    let in_place = flag(move |_| {
        let step = open.answer(&question.id).and_then(Answer::step);
        step.is_some_and(|step| step >= Step::IN_PLACE)
    });
    el("div")
        .class("app-question")
        .child(radios)
        .child(live(move || {
            answered.get().then(|| clear_button(open, question)).into()
        }))
        .child(live(move || {
            in_place.get().then(|| evidence(open, question)).into()
        }))
        .child(why_we_ask(open, question))
        .into()
}

fn items(open: OpenProject, question: &'static Question) -> Vec<RadioItem> {
    let prompts = &open.pack().prompts;
    let mut items: Vec<RadioItem> = Vec::new();
    for line in &question.ladder {
        let value = value_of(Answer::Chose(line.step));
        items.push(Choice::new(value, of_pack(line.text.as_str())).into());
    }
    items.push(RadioItem::Divider("or"));
    let who = note_input(
        open,
        question,
        QuestionNote::WhoCouldTell,
        &prompts.who_could_tell,
    );
    items.push(
        Choice::new(NOT_SURE_VALUE, NOT_SURE)
            .with_conditional(who)
            .into(),
    );
    if question.may_not_apply {
        let why = note_input(open, question, QuestionNote::WhyNot, &prompts.why_not);
        let choice = Choice::new(DOES_NOT_APPLY_VALUE, DOES_NOT_APPLY);
        items.push(choice.with_conditional(why).into());
    }
    items
}

fn note_input(
    open: OpenProject,
    question: &'static Question,
    note: QuestionNote,
    prompt: &'static Prompt,
) -> Input {
    let id = match note {
        QuestionNote::Evidence => "evidence",
        QuestionNote::WhoCouldTell => "who",
        QuestionNote::WhyNot => "why-not",
    };
    Input {
        id: format!("{id}-{}", question.id).into(),
        label: prompt.label.as_str().into(),
        hint: Some(prompt.hint.as_str().into()),
        value: Reads::new(move || open.question_note(&question.id, note)),
        on_input: Calls::new(move |text: String| {
            open.set_question_note(&question.id, note, clean_line(&text));
        }),
        autocomplete: Some("off"),
        ..Input::default()
    }
}

/// The id of the radios of a question, and so of the first of them.
fn answer_field(question: &Question) -> String {
    format!("answer-{}", question.id)
}

fn clear_button(open: OpenProject, question: &'static Question) -> Node {
    let which = format!(": {}", question.title);
    let button = el("button")
        .attr("type", "button")
        .class("app-link-button")
        .on("click", move |_| {
            // The button goes away with the answer, and the focus would go with it.
            focus_field(&answer_field(question));
            open.clear_answer(&question.id);
        })
        .child("Clear this answer")
        .child(el("span").class("nhsuk-u-visually-hidden").child(which));
    el("p").child(button).into()
}

/// Asked of an answer that says that something is in place.
fn evidence(open: OpenProject, question: &'static Question) -> Node {
    let prompt = &open.pack().prompts.evidence;
    let note = QuestionNote::Evidence;
    TextBox {
        id: format!("evidence-{}", question.id).into(),
        label: format!("{} (optional)", prompt.label).into(),
        hint: Some(prompt.hint.as_str().into()),
        kept: Reads::new(move || open.question_note(&question.id, note)),
        keep: Calls::new(move |text| open.set_question_note(&question.id, note, text)),
        ..TextBox::default()
    }
    .into()
}

fn why_we_ask(open: OpenProject, question: &'static Question) -> Node {
    let pack = open.pack();
    let sentences = question.sources.iter().filter_map(|id| pack.sentence(id));
    let mut inside: Vec<Node> = vec![el("p").child(of_pack(question.why.as_str())).into()];
    for sentence in sentences {
        inside.push(quote(pack, sentence));
    }
    // Each of our own questions rests on a sentence: one that does not is the host's.
    if question.sources.is_empty() && pack.id.as_str() == BUILT_IN_ID {
        let whose = open.app.settings.organisation.as_deref();
        let whose = whose.unwrap_or("the people who run this page");
        inside.push(el("p").child(format!("Added by {whose}")).into());
    }
    details("Why we ask", false, inside).into()
}

fn quote(pack: &'static Pack, sentence: &'static Sentence) -> Node {
    let from = &pack.source.publisher;
    let said_by = match &sentence.said_by {
        Some(person) => format!("{person}. {from}"),
        None => from.clone(),
    };
    el("blockquote")
        .class("app-quote")
        .child(el("p").child(of_pack(format!("“{}”", sentence.text))))
        .child(el("footer").child(said_by))
        .into()
}

fn value_of(answer: Answer) -> String {
    match answer {
        Answer::Chose(step) => step.get().to_string(),
        Answer::NotSure => NOT_SURE_VALUE.to_owned(),
        Answer::DoesNotApply => DOES_NOT_APPLY_VALUE.to_owned(),
    }
}

fn answer_of(value: &str) -> Option<Answer> {
    match value {
        NOT_SURE_VALUE => Some(Answer::NotSure),
        DOES_NOT_APPLY_VALUE => Some(Answer::DoesNotApply),
        steps => steps.parse().ok().and_then(Step::new).map(Answer::Chose),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_read_as_it_is_written() {
        let steps = (0..=3).filter_map(Step::new).map(Answer::Chose);
        for answer in steps.chain([Answer::NotSure, Answer::DoesNotApply]) {
            assert_eq!(answer_of(&value_of(answer)), Some(answer));
        }
        assert_eq!(answer_of("4"), None);
        assert_eq!(answer_of(""), None);
    }
}
