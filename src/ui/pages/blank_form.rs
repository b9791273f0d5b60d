//! The questions as a form to print and fill in by hand.

use crate::domain::pack::{Dimension, Pack, Question, Section};
use crate::ui::browser;
use crate::ui::components::words::{self, DOES_NOT_APPLY, NOT_SURE};
use crate::domain::project::Group;
use crate::ui::nhsuk::Button;
use crate::ui::progress;
use crate::ui::state::App;
use leptos::prelude::*;

/// Every question with empty boxes, the levels included.
#[component]
pub fn BlankFormPage(app: App) -> impl IntoView {
    super::set_title(app, "Blank form");
    let pack: &'static Pack = app.pack;
    let dimensions = Dimension::ALL.into_iter().map(Section::Dimension);
    let levels = pack.levels.iter().map(|level| Section::Level(level.id.clone()));
    let sections = dimensions.chain(levels).map(|section| section_view(pack, &section));
    let groups = Group::ALL.iter().map(|group| {
        view! { <li class="app-blank-form__count">{words::group(*group)}</li> }
    });
    view! {
        <div class="app-blank-form">
            <h1 class="nhsuk-heading-l">{pack.title.as_str()} ": blank form"</h1>
            <div class="app-no-print">
                <p>
                    "Use this form in a workshop. Tick one box for each question, then put the answers in on screen to see your summary."
                </p>
                <Button on_click=move |()| browser::print()>"Print this form"</Button>
                <p class="nhsuk-hint">
                    "If nothing happens, use the print command of your browser."
                </p>
            </div>
            <ul class="app-blank-form__lines">
                <li>"Project"</li>
                <li>"Team"</li>
                <li>"Date"</li>
            </ul>
            <h2 class="nhsuk-heading-s">{pack.prompts.took_part.label.as_str()}</h2>
            <ul class="app-blank-form__counts">{groups.collect_view()}</ul>
            <p>
                "Tick one box for each question. " {pack.people_means.as_str()}
            </p>
            {sections.collect_view()}
        </div>
    }
}

fn section_view(pack: &'static Pack, section: &Section) -> AnyView {
    let (title, lead) = progress::section_words(pack, section);
    let note = match section {
        Section::Dimension(_) => "",
        Section::Level(_) => " Answer these only if you plan to do this.",
    };
    let questions = pack.questions.iter().filter(|question| question.section == *section);
    view! {
        <section class="app-blank-form__section">
            <h2 class="nhsuk-heading-m">{title.to_owned()}</h2>
            <p>{lead.to_owned()} {note}</p>
            {questions.map(question_view).collect_view()}
        </section>
    }
    .into_any()
}

fn question_view(question: &'static Question) -> AnyView {
    let statements = question.ladder.iter().map(|line| line.text.as_str());
    let not_applicable = question.may_not_apply.then_some(DOES_NOT_APPLY);
    let boxes = statements.chain([NOT_SURE]).chain(not_applicable);
    view! {
        <div class="app-blank-form__question">
            <h3 class="nhsuk-heading-xs">{question.stem.as_str()}</h3>
            <ul class="app-blank-form__boxes">
                {boxes.map(|text| view! { <li>{text}</li> }).collect_view()}
            </ul>
            <p class="app-blank-form__line">"What shows this?"</p>
        </div>
    }
    .into_any()
}
