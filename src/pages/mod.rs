//! What a person sees, a folder for each kind of page. Which part of the app a page loads with is
//! decided in [`crate::app::parts`].

pub mod about;
pub mod check;
pub mod help;
mod in_project;
mod not_found;
pub mod plan;
pub mod projects;
pub mod share;
mod start;
pub mod summary;

pub use in_project::{InShownProject, in_project};
pub use not_found::{NoSuchProject, NotFound, NotInThisCheck, UnreadableProject};
pub use start::{NewProject, StartPage};

use crate::app::route::{ProjectPage, Route};
use about::{AboutPage, AccessibilityPage, EmbedPage, LicencesPage, PrivacyPage};
use check::BlankFormPage;
use help::{HelpPage, HelpWithPage};
use leptos::prelude::*;
use plan::{ActionPage, CostsPage, NextCheckPage, PlanPage, RepliesPage, ReplyPage};
use projects::{BinPage, OpenFilePage, RemovePage, RemovedPage};
use share::{DocumentPage, SharePage};

/// Draws the pages that a first check does not need: what follows the summary, help, the pages about
/// the check, and those that look after saved projects.
#[must_use]
pub fn draw_later(route: Route) -> AnyView {
    match route {
        Route::Project(id, page) => in_project(id, page, draw_after_summary),
        Route::OpenFile => view! { <OpenFilePage /> }.into_any(),
        Route::Bin => view! { <BinPage /> }.into_any(),
        Route::BlankForm => view! { <BlankFormPage /> }.into_any(),
        Route::About => view! { <AboutPage /> }.into_any(),
        Route::Help => view! { <HelpPage /> }.into_any(),
        Route::Embed => view! { <EmbedPage /> }.into_any(),
        Route::Privacy => view! { <PrivacyPage /> }.into_any(),
        Route::Accessibility => view! { <AccessibilityPage /> }.into_any(),
        Route::Licences => view! { <LicencesPage /> }.into_any(),
        Route::Remove => view! { <RemovePage /> }.into_any(),
        Route::Removed => view! { <RemovedPage /> }.into_any(),
        Route::Start | Route::NewProject | Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

fn draw_after_summary(page: ProjectPage) -> AnyView {
    match page {
        ProjectPage::Plan => view! { <PlanPage /> }.into_any(),
        ProjectPage::Action(row) => view! { <ActionPage row /> }.into_any(),
        ProjectPage::NextCheck => view! { <NextCheckPage /> }.into_any(),
        ProjectPage::Replies => view! { <RepliesPage /> }.into_any(),
        ProjectPage::Reply(row) => view! { <ReplyPage row /> }.into_any(),
        ProjectPage::Help(question) => view! { <HelpWithPage question /> }.into_any(),
        ProjectPage::Costs => view! { <CostsPage /> }.into_any(),
        ProjectPage::Share => view! { <SharePage /> }.into_any(),
        ProjectPage::Document(kind) => view! { <DocumentPage kind /> }.into_any(),
        ProjectPage::Tasks
        | ProjectPage::SetUp
        | ProjectPage::Question(_)
        | ProjectPage::AllQuestions
        | ProjectPage::CheckAnswers
        | ProjectPage::Summary
        | ProjectPage::Delete => view! { <NotFound /> }.into_any(),
    }
}
