//! One question with everything there is to fill in.

use super::text_box::TextBox;
use super::words::{DOES_NOT_APPLY, NOT_SURE};
use crate::domain::answer::{Answer, Step};
use crate::domain::edit::QuestionNote;
use crate::domain::pack::{Prompt, Question};
use crate::domain::text::clean_line;
use crate::ui::nhsuk::{Choice, Details, Input, RadioItem, Radios, Title};
use crate::ui::open::OpenProject;
use leptos::prelude::*;

const NOT_SURE_VALUE: &str = "not-sure";
const DOES_NOT_APPLY_VALUE: &str = "does-not-apply";

/// The statements of a question, lowest first and without numbers, then "We are not sure", then
/// "Does not apply" where the question allows it; below them what shows the answer, and why we ask.
#[component]
pub fn QuestionFields(
    /// The project that answers.
    open: OpenProject,
    /// The question.
    question: &'static Question,
    /// The question as it stands on the page.
    legend: Title,
) -> impl IntoView {
    let items = items(open, question);
    let chosen = Signal::derive(move || open.answer(&question.id).map(value_of));
    let choose = move |value: String| {
        if let Some(answer) = answer_of(&value) {
            open.set_answer(&question.id, answer);
        }
    };
    let answered = Memo::new(move |_| open.answer(&question.id).is_some());
    let clear = move |_| open.clear_answer(&question.id);
    view! {
        <div class="app-question">
            <Radios
                id=field_id(question)
                legend=legend
                items=items
                value=chosen
                on_change=choose
                hint=question.help.clone().unwrap_or_default()
            />
            {move || {
                answered.get().then(|| view! {
                    <p>
                        <button type="button" class="app-link-button" on:click=clear>
                            "Clear this answer"
                            <span class="nhsuk-u-visually-hidden">
                                ": " {question.title.as_str()}
                            </span>
                        </button>
                    </p>
                })
            }}
            <Evidence open=open question=question />
            <WhyWeAsk open=open question=question />
        </div>
    }
}

/// The id of a question's first radio.
#[must_use]
pub fn field_id(question: &Question) -> String {
    format!("answer-{}", question.id)
}

fn items(open: OpenProject, question: &'static Question) -> Vec<RadioItem> {
    let prompts = &open.pack().prompts;
    let statement = |step: Step, text: &str| {
        RadioItem::from(Choice::new(value_of(Answer::Chose(step)), text))
    };
    let mut items: Vec<RadioItem> = question
        .ladder
        .iter()
        .map(|line| statement(line.step, &line.text))
        .collect();
    items.push(RadioItem::Divider("or"));
    let who = note_input(open, question, QuestionNote::WhoCouldTell, &prompts.who_could_tell);
    items.push(RadioItem::from(Choice {
        conditional: Some(who),
        ..Choice::new(NOT_SURE_VALUE, NOT_SURE)
    }));
    if question.may_not_apply {
        let why = note_input(open, question, QuestionNote::WhyNot, &prompts.why_not);
        items.push(RadioItem::from(Choice {
            conditional: Some(why),
            ..Choice::new(DOES_NOT_APPLY_VALUE, DOES_NOT_APPLY)
        }));
    }
    items
}

fn note_input(
    open: OpenProject,
    question: &'static Question,
    note: QuestionNote,
    prompt: &'static Prompt,
) -> AnyView {
    let id = match note {
        QuestionNote::Evidence => "evidence",
        QuestionNote::WhoCouldTell => "who",
        QuestionNote::WhyNot => "why-not",
    };
    view! {
        <Input
            id=format!("{id}-{}", question.id)
            label=prompt.label.as_str()
            hint=prompt.hint.as_str()
            value=Signal::derive(move || open.question_note(&question.id, note))
            on_input=move |text: String| {
                open.set_question_note(&question.id, note, clean_line(&text));
            }
            autocomplete="off"
        />
    }
    .into_any()
}

/// Asked of an answer that says that something is in place.
#[component]
fn Evidence(open: OpenProject, question: &'static Question) -> impl IntoView {
    let prompt: &Prompt = &open.pack().prompts.evidence;
    let in_place = Memo::new(move |_| {
        let step = open.answer(&question.id).and_then(Answer::step);
        step.is_some_and(|step| step >= Step::IN_PLACE)
    });
    let note = QuestionNote::Evidence;
    move || {
        in_place.get().then(|| {
            view! {
                <TextBox
                    id=format!("evidence-{}", question.id)
                    label=format!("{} (optional)", prompt.label)
                    hint=prompt.hint.as_str()
                    kept=Signal::derive(move || open.question_note(&question.id, note))
                    keep=move |text| open.set_question_note(&question.id, note, text)
                />
            }
        })
    }
}

#[component]
fn WhyWeAsk(open: OpenProject, question: &'static Question) -> impl IntoView {
    let pack = open.pack();
    let sentences = question.sources.iter().filter_map(|id| pack.sentence(id));
    let quotes = sentences.map(|sentence| {
        let said_by = match &sentence.said_by {
            Some(person) => format!("{person}, in the briefing"),
            None => "From the briefing".to_owned(),
        };
        view! {
            <blockquote class="app-quote">
                <p>"“" {sentence.text.as_str()} "”"</p>
                <footer>{said_by}</footer>
            </blockquote>
        }
    });
    view! {
        <Details summary="Why we ask">
            <p>{question.why.as_str()}</p>
            {quotes.collect_view()}
        </Details>
    }
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
