//! What helps with one question: what to do next, and which ways and whose help fit it.

use super::contact::{AskFirst, OwnPages};
use super::library::{MethodView, Resources};
use crate::app::progress::section_words;
use crate::app::route::{ProjectPage, Route};
use crate::app::state::OpenProject;
use crate::components::{PackText, PageHeading, RouteLink, TwoThirds, use_title};
use crate::domain::ids::QuestionId;
use crate::domain::pack::{Dimension, Method, Question, Section};
use crate::pages::NotInThisCheck;
use crate::pages::plan::{AddToPlan, find_out};
use leptos::prelude::*;

/// Help with what a question is about.
#[component]
pub fn HelpWithPage(
    /// The question.
    question: QuestionId,
) -> impl IntoView {
    match OpenProject::expect().pack().question(&question) {
        Some(question) => view! { <HelpWith question /> }.into_any(),
        None => view! { <NotInThisCheck /> }.into_any(),
    }
}

#[component]
fn HelpWith(question: &'static Question) -> impl IntoView {
    let open = OpenProject::expect();
    let pack = open.pack();
    use_title(move || format!("Help with: {}", question.title));
    let (section, _) = section_words(pack, &question.section);
    let is_about_resources = question.section == Section::Dimension(Dimension::Resources);
    view! {
        <TwoThirds>
            <span class="nhsuk-caption-l">{section} ": help with"</span>
            <PageHeading>
                <PackText text=question.title.as_str() />
            </PageHeading>
            <p>
                <PackText text=question.why.as_str() />
            </p>
            <NextStep question />
            <h2 class="nhsuk-heading-m">"Who to ask first"</h2>
            <AskFirst />
            <OwnPages />
            <Methods question />
            {is_about_resources.then(|| view! { <WhatItCosts /> })}
            <Resources question=question.id.clone() />
            <p>
                <RouteLink to=Route::Help>
                    <PackText text=pack.involve.help.as_str() />
                </RouteLink>
            </p>
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn NextStep(question: &'static Question) -> impl IntoView {
    let open = OpenProject::expect();
    let said = Memo::new(move |_| {
        let step = open.answer(&question.id)?.step()?;
        question.statement(step).map(str::to_owned)
    });
    move || {
        let said = said.get();
        let step = if said.is_some() {
            question.next_step.clone()
        } else {
            find_out(&question.stem)
        };
        view! {
            <h2 class="nhsuk-heading-m">"What to do next"</h2>
            {said.map(|said| view! { <p>{format!("You said: “{said}”")}</p> })}
            <p>
                <PackText text=step.clone() />
            </p>
            <AddToPlan question=question.id.clone() step />
        }
    }
}

#[component]
fn Methods(question: &'static Question) -> impl IntoView {
    let library = OpenProject::expect().pack();
    let gap = match &question.section {
        Section::Dimension(dimension) => Some(*dimension),
        Section::Level(_) => None,
    };
    let helps = |method: &&Method| method.helps.contains(&question.id);
    let methods: Vec<_> = library.methods.iter().filter(helps).collect();
    (!methods.is_empty()).then(|| {
        let methods = methods.into_iter();
        view! {
            <h2 class="nhsuk-heading-m">
                <PackText text=library.help.methods.as_str() />
            </h2>
            {methods.map(|method| view! { <MethodView method gap /> }).collect_view()}
        }
    })
}

#[component]
fn WhatItCosts() -> impl IntoView {
    let costs = OpenProject::expect().route(ProjectPage::Costs);
    view! {
        <h2 class="nhsuk-heading-m">"What it costs"</h2>
        <p>
            "Add up travel, refreshments, training, support and access, and take the total to whoever holds the budget."
        </p>
        <p>
            <RouteLink to=costs>"What involving people costs"</RouteLink>
        </p>
    }
}
