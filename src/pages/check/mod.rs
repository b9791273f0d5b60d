//! The check: from set-up to checking the answers, and the form to fill in by hand.

mod all_questions;
mod blank_form;
mod check_answers;
mod field_values;
mod previous_question;
mod question;
mod set_up;
mod tasks;

pub use blank_form::BlankFormPage;
pub use previous_question::PreviousQuestion;

use super::projects::DeletePage;
use super::{NotFound, in_project};
use crate::app::route::{ProjectPage, Route};
use crate::nhsuk::{ButtonLink, ButtonVariant};
use all_questions::AllQuestionsPage;
use check_answers::CheckAnswersPage;
use leptos::prelude::*;
use question::QuestionPage;
use set_up::SetUpPage;
use tasks::TasksPage;

/// Draws the pages of a project that a check needs.
#[must_use]
pub fn draw(route: Route) -> AnyView {
    match route {
        Route::Project(id, page) => in_project(id, page, draw_page),
        _ => view! { <NotFound /> }.into_any(),
    }
}

fn draw_page(page: ProjectPage) -> AnyView {
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
