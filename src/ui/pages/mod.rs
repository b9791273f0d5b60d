//! One file for each page.

mod all_questions;
mod bin;
mod check_answers;
mod delete;
mod not_found;
mod question;
mod set_up;
mod start;
mod summary;
mod tasks;

pub(super) use not_found::{no_such_project, not_in_this_check};

use super::browser;
use super::dom::{Node, Text, el, live};
use super::nhsuk::{ButtonVariant, button_link};
use super::open::OpenProject;
use super::reactive::*;
use super::route::{ProjectPage, Route};
use super::second_module::page_of_second_module;
use super::state::App;
use crate::domain::ids::ProjectId;

/// The page that a route names.
pub fn page(app: App, route: Route) -> Node {
    match route {
        Route::Start => start::start_page(app),
        Route::NewProject => start::new_project(app),
        Route::Project(id, page) => project(app, id, page),
        Route::Bin => bin::bin_page(app),
        Route::OpenFile
        | Route::BlankForm
        | Route::About
        | Route::Help
        | Route::Embed
        | Route::Statement(_) => page_of_second_module(app, None),
        Route::NotFound => not_found::not_found_page(app),
    }
}

fn project(app: App, id: ProjectId, page: ProjectPage) -> Node {
    match app.open(&id) {
        Some(open) => unless_binned(open, page),
        None if untrack(|| app.is_unreadable(&id)) => not_found::unreadable_project(app),
        // A new project begins here, and is made by the first thing that is said of it.
        None if page == ProjectPage::SetUp => set_up::set_up_page(OpenProject::new(app, id)),
        None => not_found::no_such_project(app),
    }
}

/// Nobody should go on working at something that is going to be removed.
fn unless_binned(open: OpenProject, page: ProjectPage) -> Node {
    let binned = flag(move |_| open.project.with(|project| project.binned_at.is_some()));
    live(move || {
        if binned.get() {
            bin::binned_project(open)
        } else {
            project_page(open, page.clone())
        }
    })
}

fn project_page(open: OpenProject, page: ProjectPage) -> Node {
    match page {
        ProjectPage::Tasks => tasks::tasks_page(open),
        ProjectPage::SetUp => set_up::set_up_page(open),
        ProjectPage::Question(question) => question::question_page(open, &question),
        ProjectPage::AllQuestions => all_questions::all_questions_page(open),
        ProjectPage::CheckAnswers => check_answers::check_answers_page(open),
        ProjectPage::Summary => summary::summary_page(open),
        ProjectPage::Delete => delete::delete_page(open),
        ProjectPage::After(_) => page_of_second_module(open.app, Some(open.id())),
    }
}

/// Sets the title of the tab: what the page is, then whose it is.
pub(super) fn set_title(app: App, page: &str) {
    browser::set_title(&format!("{page} – {}", app.pack.title));
}

/// The column that most pages keep to.
pub(super) fn two_thirds(children: Vec<Node>) -> Node {
    let column = el("div")
        .class("nhsuk-grid-column-two-thirds")
        .children(children);
    el("div").class("nhsuk-grid-row").child(column).into()
}

/// The one heading of a page.
pub(super) fn page_heading(text: impl Into<Node>) -> Node {
    el("h1").class("nhsuk-heading-l").child(text).into()
}

/// The heading of a section.
pub(super) fn section_heading(text: impl Into<Node>) -> Node {
    el("h2").class("nhsuk-heading-m").child(text).into()
}

/// The heading of a part of a section.
pub(super) fn part_heading(text: impl Into<Node>) -> Node {
    el("h3").class("nhsuk-heading-s").child(text).into()
}

/// A paragraph of words.
pub(super) fn paragraph(text: impl Into<Node>) -> Node {
    el("p").child(text).into()
}

/// A link to somewhere in the app.
pub(super) fn link(href: impl Into<Text>, text: impl Into<Node>) -> Node {
    el("a").attr("href", href).child(text).into()
}

/// A list of items, with the design system's bullets or without.
pub(super) fn list(bullets: bool, items: impl IntoIterator<Item = Node>) -> Node {
    let class = if bullets {
        "nhsuk-list nhsuk-list--bullet"
    } else {
        "nhsuk-list"
    };
    let items = items.into_iter().map(|item| el("li").child(item));
    el("ul").class(class).children(items).into()
}

/// The way out of a check. Everything is saved already, so it only leads to the start page.
fn come_back_later() -> Node {
    let start = Route::Start.to_string();
    button_link("Save and come back later", ButtonVariant::Secondary, start).into()
}
