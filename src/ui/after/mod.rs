//! What the second module does: the pages for after the summary. See `second_module` for the other
//! side.

mod about;
mod accessibility;
mod action;
mod blank_form;
mod contact;
mod costs;
mod embed;
mod help;
mod licences;
mod open_file;
mod papers;
mod plan;
mod privacy;
mod remove;
mod replies;
mod rows;
mod share;

use super::components::notice::notice_banner;
use super::dom::{Mounted, Node, live, mount};
use super::open::OpenProject;
use super::pages::no_such_project;
use super::reactive::*;
use super::route::{AboutPage, AfterPage, ProjectPage, Route};
use super::state::App;
use super::{browser, shell};
use crate::content;
use js_sys::Array;
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element};

/// The library in use, in its packed form: the host's, or that of our own pack.
fn library() -> Cow<'static, str> {
    browser::text_held(shell::LIBRARY_ID).map_or(content::LIBRARY.into(), Into::into)
}

/// Listens to the first module for as long as the page lives.
pub fn start() {
    shell::prepare();
    let app: Rc<OnceCell<App>> = Rc::default();
    let owner = Owner::new();
    let shown: RefCell<Option<Mounted>> = RefCell::default();
    let known = Rc::clone(&app);
    on_window(shell::SHOWN, move |event: CustomEvent| {
        let detail: Array = event.detail().unchecked_into();
        let host: Element = detail.get(0).unchecked_into();
        let (pack, project) = (detail.get(1).as_string(), detail.get(2).as_string());
        let (Some(pack), Some(project)) = (pack, project) else {
            return;
        };
        if app.get().is_none() {
            let Some(mut loaded) = content::packed::load(&pack) else {
                return;
            };
            loaded.library = content::packed::load_library(&library()).unwrap_or_default();
            let made = owner.with(|| App::new(pack, loaded));
            made.hand_to_first_module();
            let _ = app.set(made);
        }
        if let Some(app) = app.get().copied() {
            app.hear(&project);
            app.turn_page();
            let page = move || vec![live(move || notice_banner(app)), page(app)].into();
            shown.replace(Some(owner.with(|| mount(&host, page))));
        }
    });
    on_window(shell::NEWS, move |event: CustomEvent| {
        if let (Some(app), Some(project)) = (known.get(), event.detail().as_string()) {
            app.hear(&project);
        }
    });
}

/// The page that the address names. The first module may ask for it before this one's own signal of
/// the route has heard that the address changed.
fn page(app: App) -> Node {
    match Route::parse(&browser::fragment()) {
        Route::Project(id, ProjectPage::After(page)) => match app.open(&id) {
            Some(open) => project_page(open, page),
            None => no_such_project(app),
        },
        Route::OpenFile => open_file::open_file_page(app),
        Route::BlankForm => blank_form::blank_form_page(app),
        Route::About => about::about_page(app),
        Route::Help => help::help_page(app),
        Route::Embed => embed::embed_page(app),
        Route::Statement(AboutPage::Privacy) => privacy::privacy_page(app),
        Route::Statement(AboutPage::Accessibility) => accessibility::accessibility_page(app),
        Route::Statement(AboutPage::Licences) => licences::licences_page(app),
        Route::Statement(AboutPage::Remove) => remove::remove_page(app),
        Route::Statement(AboutPage::Removed) => remove::removed_page(app),
        // The first module shows every other page itself.
        _ => Node::nothing(),
    }
}

fn project_page(open: OpenProject, page: AfterPage) -> Node {
    match page {
        AfterPage::Plan => plan::plan_page(open),
        AfterPage::Action(row) => action::action_page(open, row),
        AfterPage::NextCheck => action::next_check_page(open),
        AfterPage::Replies => replies::replies_page(open),
        AfterPage::Reply(row) => replies::reply_page(open, row),
        AfterPage::Help(question) => help::help_with_page(open, &question),
        AfterPage::Costs => costs::costs_page(open),
        AfterPage::Share => share::share_page(open),
        AfterPage::Paper(kind) => papers::paper_page(open, kind),
    }
}
