//! One question with everything there is to fill in.

use super::{PackText, TextBox, of_pack};
use crate::app::state::{Content, OpenProject};
use crate::content::BUILT_IN_ID;
use crate::domain::answer::{Answer, Step};
use crate::domain::edit::QuestionNote;
use crate::domain::pack::{Prompt, Question, Sentence, Statement};
use crate::domain::text::clean_line;
use crate::domain::words::{DOES_NOT_APPLY, NOT_SURE};
use crate::nhsuk::{Details, Input, Radio, RadioDivider, Radios, Title, focus_field};
use leptos::prelude::*;

const NOT_SURE_VALUE: &str = "not-sure";
const DOES_NOT_APPLY_VALUE: &str = "does-not-apply";

/// The statements of a question, lowest first and without numbers, then "We are not sure", then
/// "Does not apply" where the question allows it; below them what shows the answer, and why we ask.
#[component]
pub fn QuestionFields(
    /// The question.
    question: &'static Question,
    /// The question as it stands on the page.
    #[prop(into)]
    legend: Title,
) -> impl IntoView {
    let open = OpenProject::expect();
    let answer = Memo::new(move |_| open.answer(&question.id));
    let answered = Memo::new(move |_| answer.get().is_some());
    let in_place = Memo::new(move |_| {
        let step = answer.get().and_then(Answer::step);
        step.is_some_and(|step| step >= Step::IN_PLACE)
    });
    view! {
        <div class="app-question">
            <AnswerRadios question legend answer />
            <Show when=move || answered.get()>
                <ClearButton question />
            </Show>
            <Show when=move || in_place.get()>
                <Evidence question />
            </Show>
            <WhyWeAsk question />
        </div>
    }
    .into_any()
}

#[component]
fn AnswerRadios(
    /// The question.
    question: &'static Question,
    /// The question as it stands on the page.
    legend: Title,
    /// The answer to it.
    answer: Memo<Option<Answer>>,
) -> impl IntoView {
    let open = OpenProject::expect();
    let prompts = &open.pack().prompts;
    let on_change = move |value: String| {
        if let Some(answer) = answer_of(&value) {
            open.set_answer(&question.id, answer);
        }
    };
    let statement = |statement: &Statement| {
        let value = value_of(Answer::Chose(statement.step));
        view! { <Radio value label=of_pack(&statement.text) /> }
    };
    let why_not = move || {
        view! {
            <Radio value=DOES_NOT_APPLY_VALUE label=DOES_NOT_APPLY>
                <NoteInput question note=QuestionNote::WhyNot prompt=&prompts.why_not />
            </Radio>
        }
    };
    view! {
        <Radios
            id=answer_field(question)
            legend
            hint=question.help.as_deref()
            value=move || answer.get().map(value_of)
            on_change
        >
            {question.ladder.iter().map(statement).collect_view()}
            <RadioDivider />
            <Radio value=NOT_SURE_VALUE label=NOT_SURE>
                <NoteInput
                    question
                    note=QuestionNote::WhoCouldTell
                    prompt=&prompts.who_could_tell
                />
            </Radio>
            {question.may_not_apply.then(why_not)}
        </Radios>
    }
    .into_any()
}

/// One line beside an answer.
#[component]
fn NoteInput(
    /// The question.
    question: &'static Question,
    /// What the line is for.
    note: QuestionNote,
    /// The words that ask for it.
    prompt: &'static Prompt,
) -> impl IntoView {
    let open = OpenProject::expect();
    let id = match note {
        QuestionNote::Evidence => "evidence",
        QuestionNote::WhoCouldTell => "who",
        QuestionNote::WhyNot => "why-not",
    };
    let value = Memo::new(move |_| open.question_note(&question.id, note));
    let on_input = move |text: String| {
        open.set_question_note(&question.id, note, clean_line(&text));
    };
    view! {
        <Input
            id=format!("{id}-{}", question.id)
            label=&prompt.label
            hint=&prompt.hint
            value
            on_input
            autocomplete="off"
        />
    }
}

/// The id of the radios of a question, and so of the first of them.
fn answer_field(question: &Question) -> String {
    format!("answer-{}", question.id)
}

#[component]
fn ClearButton(
    /// The question whose answer is taken back.
    question: &'static Question,
) -> impl IntoView {
    let open = OpenProject::expect();
    let clear = move |_| {
        // The button goes away with the answer, and the focus would go with it.
        focus_field(&answer_field(question));
        open.clear_answer(&question.id);
    };
    view! {
        <p>
            <button type="button" class="app-link-button" on:click=clear>
                "Clear this answer"
                <span class="nhsuk-u-visually-hidden">{format!(": {}", question.title)}</span>
            </button>
        </p>
    }
}

/// Asked of an answer that says that something is in place.
#[component]
fn Evidence(
    /// The question that has the answer.
    question: &'static Question,
) -> impl IntoView {
    let open = OpenProject::expect();
    let prompt = &open.pack().prompts.evidence;
    let note = QuestionNote::Evidence;
    let kept = Memo::new(move |_| open.question_note(&question.id, note));
    view! {
        <TextBox
            id=format!("evidence-{}", question.id)
            label=format!("{} (optional)", prompt.label)
            hint=&prompt.hint
            kept
            on_keep=move |text| open.set_question_note(&question.id, note, text)
        />
    }
}

#[component]
fn WhyWeAsk(
    /// The question.
    question: &'static Question,
) -> impl IntoView {
    let Content { pack, settings, .. } = Content::expect();
    let sentences = question.sources.iter().filter_map(|id| pack.sentence(id));
    let quotes = sentences.map(|sentence| view! { <Quote sentence /> });
    // Each of our own questions rests on a sentence: one that does not is the host's.
    let added = question.sources.is_empty() && pack.id.as_str() == BUILT_IN_ID;
    let added_by = added.then(|| {
        let whose = settings.organisation.as_deref();
        let whose = whose.unwrap_or("the people who run this page");
        view! { <p>{format!("Added by {whose}")}</p> }
    });
    view! {
        <Details summary="Why we ask">
            <p>
                <PackText text=&question.why />
            </p>
            {quotes.collect_view()}
            {added_by}
        </Details>
    }
    .into_any()
}

#[component]
fn Quote(
    /// What was said.
    sentence: &'static Sentence,
) -> impl IntoView {
    let from = &Content::expect().pack.source.publisher;
    let said_by = match &sentence.said_by {
        Some(person) => format!("{person}. {from}"),
        None => from.clone(),
    };
    view! {
        <blockquote class="app-quote">
            <p>
                <PackText text=format!("“{}”", sentence.text) />
            </p>
            <footer>{said_by}</footer>
        </blockquote>
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
