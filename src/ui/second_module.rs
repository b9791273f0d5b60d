//! The pages that a first visit does not bring. They are in a second module, which is loaded when the
//! first of them is opened.
//!
//! The two modules share nothing but events on the window, and meet as two tabs do: each has a copy
//! of the project, tells the other what it amounts to after a change, and joins what it hears. Only
//! the first one saves.

use super::dom::{Node, el, live};
use super::nhsuk::{ButtonVariant, button};
use super::open::display_name;
use super::pages::{page_heading, paragraph};
use super::reactive::*;
use super::route::{ProjectPage, Route};
use super::state::App;
use super::told::Notice;
use super::{browser, shell};
use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::storage::document::{Document, Reading, Source, read};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element};

/// How far the second module has come.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Module {
    Coming,
    There,
    /// Why it cannot be had, and what to do about it.
    Missing(String),
}

/// A page of the second module, of that project or of none.
pub fn page_of_second_module(app: App, id: Option<ProjectId>) -> Node {
    let module = RwSignal::new(Module::Coming);
    spawn_local(async move {
        let came = match shell::module("after").await {
            Ok(_) => Module::There,
            Err(why) => Module::Missing(why),
        };
        // The heading that says so far what is going on may have the focus: the next one gets it.
        if browser::heading_has_focus() {
            next_frame(|| browser::focus(browser::HEADING));
        }
        // The page may have been left meanwhile.
        let _ = module.try_set(came);
    });
    live(move || match module.get() {
        Module::Coming => vec![
            page_heading("Getting this page ready"),
            el("p")
                .attr("role", "status")
                .child("This takes a moment.")
                .into(),
        ]
        .into(),
        Module::Missing(why) => vec![
            page_heading("This page could not be loaded"),
            paragraph(why),
            paragraph("Your answers are still there, and the other pages of the check work."),
            button("Try again", ButtonVariant::Primary, browser::reload).into(),
        ]
        .into(),
        Module::There => {
            let id = id.clone();
            el("div").on_build(move |host| show(app, id, &host)).into()
        }
    })
}

/// Hears the second module for as long as the page lives.
pub fn hear_second_module(app: App) {
    on_window(shell::SAID, move |event: CustomEvent| {
        if let Some(project) = event.detail().as_string() {
            app.hear_and_keep(&project);
        }
    });
    on_window(shell::ASKED, move |event: CustomEvent| {
        let answer: Array = event.detail().unchecked_into();
        let id = answer.get(0).as_string();
        let id = id.and_then(|id| ProjectId::parse(&id).ok());
        if let Some(text) = id.and_then(|id| untrack(|| app.text(&id))) {
            answer.push(&text.into());
        }
    });
    on_window(shell::OPENED, move |event: CustomEvent| {
        if let Some(project) = event.detail().as_string() {
            open_project(app, &project);
        }
    });
}

/// Opens a project that was in a file, joined with what is here of it.
fn open_project(app: App, text: &str) {
    let Reading::Document(Document { id, record }) = read(text, Source::OwnCopy) else {
        return;
    };
    let name = display_name(&record.project());
    let before = untrack(|| app.record(&id));
    app.join(&id, record);
    if untrack(|| app.project(&id)).is_some_and(|project| project.binned_at.is_some()) {
        app.dispatch(&id, Edit::Binned(None));
    }
    let undo = match (before, untrack(|| app.record(&id))) {
        (Some(before), Some(after)) => after.edits_back_to(&before),
        _ => vec![Edit::Binned(Some(browser::now()))],
    };
    let notice = Notice {
        text: format!("You opened “{name}”."),
        undo: Some((id.clone(), undo)),
    };
    app.go_instead_and_notify(&Route::Project(id, ProjectPage::Tasks), notice);
}

/// Has the second module show its page in that element, and tells it of every change from then on.
fn show(app: App, id: Option<ProjectId>, host: &Element) {
    let text = move || app.text(id.as_ref()?);
    let project = untrack(&text).unwrap_or_default();
    let detail = Array::of3(host, &app.packed.into(), &project.into());
    shell::tell_page(shell::SHOWN, &detail);
    effect(move || {
        if let Some(project) = text() {
            shell::tell_text(shell::NEWS, &project);
        }
    });
}
