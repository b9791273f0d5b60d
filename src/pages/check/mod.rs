//! The check: from set-up to checking the answers, and the form to fill in by hand.

mod all_questions;
mod blank_form;
mod check_answers;
mod field_values;
mod question;
mod set_up;
mod tasks;

pub use blank_form::BlankFormPage;

use super::NotFound;
use super::projects::{BinnedProject, DeletePage};
use crate::app::route::{ProjectPage, Route};
use crate::app::state::OpenProject;
use crate::nhsuk::{ButtonLink, ButtonVariant};
use all_questions::AllQuestionsPage;
use check_answers::CheckAnswersPage;
use leptos::prelude::*;
use question::QuestionPage;
use set_up::SetUpPage;
use tasks::TasksPage;

/// Draws the pages of a project that a check needs. Of a project in the bin there is one page only,
/// whatever is asked for: nobody should go on working at something that is going to be removed.
#[must_use]
pub fn draw(route: Route) -> AnyView {
    let Route::Project(_, page) = route else {
        return view! { <NotFound /> }.into_any();
    };
    let project = OpenProject::expect().project;
    if project.with_untracked(|project| project.binned_at.is_some()) {
        return view! { <BinnedProject /> }.into_any();
    }
    match page {
        ProjectPage::Tasks => view! { <TasksPage /> }.into_any(),
        ProjectPage::SetUp => view! { <SetUpPage /> }.into_any(),
        ProjectPage::Question(question) => view! { <QuestionPage question /> }.into_any(),
        ProjectPage::AllQuestions => view! { <AllQuestionsPage /> }.into_any(),
        ProjectPage::CheckAnswers => view! { <CheckAnswersPage /> }.into_any(),
        ProjectPage::Delete => view! { <DeletePage /> }.into_any(),
        ProjectPage::Summary
        | ProjectPage::Plan
        | ProjectPage::Action(_)
        | ProjectPage::NextCheck
        | ProjectPage::Replies
        | ProjectPage::Reply(_)
        | ProjectPage::Help(_)
        | ProjectPage::Costs
        | ProjectPage::Share
        | ProjectPage::Document(_) => view! { <NotFound /> }.into_any(),
    }
}

/// The way out of a check. Everything is saved already, so it only leads to the start page.
#[component]
fn ComeBackLater() -> impl IntoView {
    view! {
        <ButtonLink href=Route::Start.to_string() variant=ButtonVariant::Secondary>
            "Save and come back later"
        </ButtonLink>
    }
}
