//! The questions as a form to print and fill in by hand.

use crate::app::platform::page;
use crate::app::progress;
use crate::app::state::Content;
use crate::components::{PackText, PageHeading, of_pack, use_title};
use crate::domain::pack::{Dimension, Question, Section};
use crate::domain::project::Group;
use crate::domain::words::{DOES_NOT_APPLY, NOT_SURE};
use crate::nhsuk::{Button, Hint};
use leptos::prelude::*;

/// Every question with empty boxes, the levels included.
#[component]
pub fn BlankFormPage() -> impl IntoView {
    let pack = Content::expect().pack;
    use_title(|| "Blank form".to_owned());
    let dimensions = Dimension::ALL.into_iter().map(Section::Dimension);
    let levels = pack.levels.iter();
    let levels = levels.map(|level| Section::Level(level.id.clone()));
    let sections = dimensions.chain(levels);
    let sections = sections.map(|section| view! { <FormSection section /> });
    let counts = Group::ALL.map(|group| {
        let label = of_pack(&pack.involve.group(group).label);
        view! { <li class="app-blank-form__count">{label}</li> }
    });
    view! {
        <div class="app-blank-form">
            <PageHeading>{format!("{} Blank form", pack.title)}</PageHeading>
            <Instructions />
            <ul class="app-blank-form__lines">
                <li>"Project"</li>
                <li>"Team"</li>
                <li>"Date"</li>
            </ul>
            <h2 class="nhsuk-heading-s">{pack.prompts.took_part.label.as_str()}</h2>
            <ul class="app-blank-form__counts">{counts.collect_view()}</ul>
            <p>{format!("Tick one box for each question. {}", pack.people_means)}</p>
            {sections.collect_view()}
        </div>
    }
    .into_any()
}

/// How to use the form, which is not printed.
#[component]
fn Instructions() -> impl IntoView {
    view! {
        <div class="app-no-print">
            <p>
                "Use this form in a workshop. Tick one box for each question, then put the answers in on screen to see your summary."
            </p>
            <Button on_click=page::print>"Print this form"</Button>
            <Hint text="If nothing happens, use the print command of your browser." />
        </div>
    }
}

#[component]
fn FormSection(
    /// The section.
    section: Section,
) -> impl IntoView {
    let pack = Content::expect().pack;
    let (title, lead) = progress::section_words(pack, &section);
    let note = match section {
        Section::Dimension(_) => "",
        Section::Level(_) => " Answer these only if you plan to do this.",
    };
    let questions = pack.questions.iter();
    let questions = questions.filter(|question| question.section == section);
    let questions = questions.map(|question| view! { <FormQuestion question /> });
    view! {
        <section class="app-blank-form__section">
            <h2 class="nhsuk-heading-m">
                <PackText text=title />
            </h2>
            <p>
                <PackText text=lead />
                {note}
            </p>
            {questions.collect_view()}
        </section>
    }
    .into_any()
}

#[component]
fn FormQuestion(
    /// The question.
    question: &'static Question,
) -> impl IntoView {
    let pack = Content::expect().pack;
    let statements = question.ladder.iter();
    let statements = statements.map(|statement| view! { <li>{of_pack(&statement.text)}</li> });
    let does_not_apply = question
        .may_not_apply
        .then(|| view! { <li>{DOES_NOT_APPLY}</li> });
    view! {
        <div class="app-blank-form__question">
            <h3 class="nhsuk-heading-xs">
                <PackText text=&question.stem />
            </h3>
            <ul class="app-blank-form__boxes">
                {statements.collect_view()} <li>{NOT_SURE}</li> {does_not_apply}
            </ul>
            <p class="app-blank-form__line">{pack.prompts.evidence.label.as_str()}</p>
        </div>
    }
    .into_any()
}
