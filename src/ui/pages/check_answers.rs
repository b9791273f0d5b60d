//! Check your answers: everything that was said, what is missing, and what is worth a second look.

use crate::domain::answer::Answer;
use crate::domain::edit::{CheckNote, Edit, QuestionNote};
use crate::domain::pack::{Prompt, Question};
use crate::domain::project::{Group, Response};
use crate::ui::components::doubts::{Doubts, TOOK_PART};
use crate::ui::components::text_box::TextBox;
use crate::ui::components::words::{self, DOES_NOT_APPLY, NOT_ANSWERED, NOT_SURE};
use crate::ui::nhsuk::{
    ButtonLink, Fieldset, Input, InputWidth, Size, SummaryList, SummaryRow, Tag, TagColour, Title,
};
use crate::ui::open::OpenProject;
use crate::ui::progress;
use crate::ui::route::ProjectPage;
use leptos::prelude::*;

/// The last page before the summary.
#[component]
pub fn CheckAnswersPage(open: OpenProject) -> impl IntoView {
    super::set_title(open.app, "Check your answers");
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <h1 class="nhsuk-heading-l">"Check your answers"</h1>
                <Missing open=open />
                <Doubts open=open />
                <Answers open=open />
                <TookPart open=open />
                <WrongAbout open=open />
                <ButtonLink href=open.href(ProjectPage::Summary)>"See your summary"</ButtonLink>
            </div>
        </div>
    }
}

/// How many questions are blank or unsure. They are in the list below too, never hidden.
#[component]
fn Missing(open: OpenProject) -> impl IntoView {
    let (blank, unsure) = untrack(|| {
        open.with(|pack, project, check| {
            let response = check.team_response();
            let asked = pack.asked(check.length(), &project.levels);
            let count = |wanted: Option<Answer>| {
                let answer = |q: &&&Question| response.answers.get(&q.id).copied() == wanted;
                asked.iter().filter(answer).count()
            };
            (count(None), count(Some(Answer::NotSure)))
        })
    });
    let sentence = match (blank, unsure) {
        (0, 0) => "You have answered every question.".to_owned(),
        (0, _) => format!("You have answered every question. You are not sure about {unsure}."),
        (_, 0) => format!("{} without an answer.", questions(blank)),
        _ => format!(
            "{} without an answer. You are not sure about {unsure}.",
            questions(blank)
        ),
    };
    view! {
        <p>
            {sentence} " You can see your summary now, or change an answer first."
        </p>
    }
}

fn questions(count: usize) -> String {
    if count == 1 {
        "1 question is".to_owned()
    } else {
        format!("{count} questions are")
    }
}

#[component]
fn Answers(open: OpenProject) -> impl IntoView {
    let pack = open.pack();
    let sections = untrack(|| {
        open.with(|_, project, check| progress::sections(pack, project, check))
    });
    let response = untrack(|| open.check().team_response());
    let lists = sections.into_iter().map(|(section, questions)| {
        let (title, _) = progress::section_words(pack, &section);
        let rows = questions.into_iter().map(|question| row(open, question, &response));
        view! {
            <h2 class="nhsuk-heading-m">{title}</h2>
            <SummaryList rows=rows.collect() />
        }
    });
    lists.collect_view()
}

fn row(open: OpenProject, question: &Question, response: &Response) -> SummaryRow {
    let note = |kind| response.note(&question.id, kind).to_owned();
    let (said, note) = match response.answers.get(&question.id) {
        Some(Answer::Chose(step)) => {
            let statement = question.statement(*step).unwrap_or_default();
            let shown_by = labelled("What shows this", note(QuestionNote::Evidence));
            (statement.to_owned().into_any(), shown_by)
        }
        Some(Answer::NotSure) => {
            let who = labelled("Who could tell you", note(QuestionNote::WhoCouldTell));
            (tag(NOT_SURE, TagColour::Yellow), who)
        }
        Some(Answer::DoesNotApply) => {
            let why = match note(QuestionNote::WhyNot) {
                why if why.trim().is_empty() => "You gave no reason.".to_owned(),
                why => why,
            };
            (DOES_NOT_APPLY.into_any(), labelled("Why", why))
        }
        None => (tag(NOT_ANSWERED, TagColour::Grey), None),
    };
    let value = view! {
        {said}
        {note.map(|note| view! { <p class="app-answer-note">{note}</p> })}
    };
    SummaryRow::new(question.stem.clone(), value)
        .with_change(open.href(ProjectPage::Question(question.id.clone())), question.title.clone())
}

fn tag(text: &str, colour: TagColour) -> AnyView {
    view! { <Tag text=text colour=colour /> }.into_any()
}

fn labelled(label: &str, text: String) -> Option<String> {
    (!text.trim().is_empty()).then(|| format!("{label}: {text}"))
}

/// How many of each group are in the room.
#[component]
fn TookPart(open: OpenProject) -> impl IntoView {
    let prompt: &Prompt = &open.pack().prompts.took_part;
    let legend = Title {
        text: prompt.label.clone(),
        size: Some(Size::M),
        ..Title::default()
    };
    let inputs = Group::ALL.map(|group| view! { <Headcount open=open group=group /> });
    view! {
        <div id=TOOK_PART>
            <Fieldset legend=legend>
                <p class="nhsuk-hint">{prompt.hint.as_str()}</p>
                {inputs.into_iter().collect_view()}
            </Fieldset>
        </div>
    }
}

/// The most people that are counted: more than any room holds.
const MOST_PEOPLE: u32 = 999;

#[component]
fn Headcount(open: OpenProject, group: Group) -> impl IntoView {
    let kept = move || {
        let check = open.check();
        check.headcount.get(&group).map(u32::to_string).unwrap_or_default()
    };
    let typed = RwSignal::new(untrack(kept));
    let error = RwSignal::new(None::<String>);
    let on_input = move |text: String| {
        let count = match text.trim() {
            "" => Some(0),
            number => number.parse().ok().filter(|count| *count <= MOST_PEOPLE),
        };
        if let Some(count) = count {
            let check = open.ensure_check();
            open.dispatch(Edit::CountedGroup { check, group, count });
        }
        let problem = || format!("{} must be a number from 0 to {MOST_PEOPLE}", words::group(group));
        error.set(count.is_none().then(problem));
        typed.set(text);
    };
    view! {
        <Input
            id=format!("count-{}", words::group_slug(group))
            label=words::group(group)
            value=typed
            on_input=on_input
            error=error
            width=InputWidth::Three
            inputmode="numeric"
            autocomplete="off"
        />
    }
}

/// A prompt to answer before the summary is seen.
#[component]
fn WrongAbout(open: OpenProject) -> impl IntoView {
    let prompt: &Prompt = &open.pack().prompts.wrong_about;
    let label = Title {
        text: prompt.label.clone(),
        size: Some(Size::M),
        ..Title::default()
    };
    view! {
        <TextBox
            id="wrong-about"
            label=label
            hint=prompt.hint.as_str()
            kept=Signal::derive(move || open.check_note(CheckNote::WrongAbout))
            keep=move |text| open.set_check_note(CheckNote::WrongAbout, text)
        />
    }
}
