//! One file for each page.

mod about;
mod all_questions;
mod bin;
mod blank_form;
mod check_answers;
mod delete;
mod not_found;
mod open_file;
mod question;
mod set_up;
mod start;
mod summary;
mod tasks;

use super::browser;
use super::open::OpenProject;
use super::route::{ProjectPage, Route};
use super::state::App;
use leptos::prelude::*;

/// The page that a route names.
pub fn page(app: App, route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::StartPage app=app /> }.into_any(),
        Route::NewProject => start::new_project(app),
        Route::Project(id, ProjectPage::SetUp) => {
            view! { <set_up::SetUpPage open=OpenProject::new(app, id) /> }.into_any()
        }
        Route::Project(id, page) => match app.open(&id) {
            Some(open) => project_page(open, page),
            None => view! { <not_found::NoSuchProject app=app /> }.into_any(),
        },
        Route::BlankForm => view! { <blank_form::BlankFormPage app=app /> }.into_any(),
        Route::OpenFile => view! { <open_file::OpenFilePage app=app /> }.into_any(),
        Route::Bin => view! { <bin::BinPage app=app /> }.into_any(),
        Route::About => view! { <about::AboutPage app=app /> }.into_any(),
        Route::NotFound => view! { <not_found::NotFoundPage app=app /> }.into_any(),
    }
}

fn project_page(open: OpenProject, page: ProjectPage) -> AnyView {
    match page {
        ProjectPage::Tasks => view! { <tasks::TasksPage open=open /> }.into_any(),
        ProjectPage::SetUp => view! { <set_up::SetUpPage open=open /> }.into_any(),
        ProjectPage::Question(question) => question::question_page(open, &question),
        ProjectPage::AllQuestions => {
            view! { <all_questions::AllQuestionsPage open=open /> }.into_any()
        }
        ProjectPage::CheckAnswers => {
            view! { <check_answers::CheckAnswersPage open=open /> }.into_any()
        }
        ProjectPage::Summary => view! { <summary::SummaryPage open=open /> }.into_any(),
        ProjectPage::Delete => view! { <delete::DeletePage open=open /> }.into_any(),
    }
}

/// Sets the title of the tab: what the page is, then whose it is.
fn set_title(app: App, page: &str) {
    browser::set_title(&format!("{page} – {}", app.pack.title));
}
