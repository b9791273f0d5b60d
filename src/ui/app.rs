//! The whole app: what is inside the page's root element.

use super::back::back;
use super::components::notice::notice_banner;
use super::components::save_status::save_status;
use super::dom::{Node, el, live};
use super::nhsuk::{Footer, FooterLink, Level, WarningCallout, back_link, header, skip_link};
use super::pages::page;
use super::route::{AboutPage, Route};
use super::second_module::hear_second_module;
use super::state::App;
use super::{browser, host, shell};
use crate::content;
use crate::ui::reactive::*;
use web_sys::Event;

/// The app, from header to footer, once what this browser keeps has been read.
pub fn app() -> Node {
    let ours = || Some((content::BUILT_IN.to_owned(), content::built_in()?));
    match host::pack().or_else(ours) {
        Some((packed, pack)) => loaded(App::new(packed, pack)),
        // A test proves that the questions we ship can be read.
        None => el("main")
            .child(el("h1").child("The questions could not be read"))
            .child(el("p").child("Anything you saved is still there. Reload the page, or tell the people who run it."))
            .into(),
    }
}

fn loaded(app: App) -> Node {
    let ready = RwSignal::new(false);
    spawn_local(async move {
        app.load().await;
        if shell::starts_safely() {
            app.go_instead(&Route::Start);
        }
        ready.set(true);
        next_frame(shell::tell_started);
    });
    focus_each_new_page(app);
    warn_before_losing(app);
    hear_second_module(app);
    live(move || ready.get().then(|| layout(app)).into())
}

fn layout(app: App) -> Node {
    // A new project has nothing to save until something is said of it.
    let here = Memo::new(move |_| match app.route() {
        Route::Project(id, _) => app.is_here(&id).then_some(id),
        _ => None,
    });
    let strip = move || {
        here.get()
            .and_then(|id| app.open(&id))
            .map(save_status)
            .into()
    };
    let back_link = move || {
        let target = back(&app.route(), |id, question| {
            app.question_before(id, question)
        });
        let place = |to: Route| {
            el("nav")
                .attr("aria-label", "Previous page")
                .child(back_link(to.to_string()))
        };
        target.map(place).into()
    };
    let link = |text: &'static str, to: Route| FooterLink {
        text: text.into(),
        href: to.to_string().into(),
    };
    let footer = Footer {
        links: vec![
            link("Start page", Route::Start),
            link("About this check", Route::About),
            link("Open a saved file", Route::OpenFile),
            link("Privacy", Route::Statement(AboutPage::Privacy)),
            link("Accessibility", Route::Statement(AboutPage::Accessibility)),
            link("Licences", Route::Statement(AboutPage::Licences)),
        ],
        copyright: "Your answers stay on this computer.".into(),
        ..Footer::default()
    };
    let main = el("main")
        .class("nhsuk-main-wrapper")
        .id("maincontent")
        .child(live(move || notice_banner(app)))
        .child(live(move || app.keeps_nothing().then(keeps_nothing).into()))
        .child(live(move || page(app, app.route())));
    vec![
        skip_link().into(),
        header(
            app.pack.title.as_str(),
            app.settings.organisation.as_deref(),
            Some(Route::Start.to_string().into()),
        )
        .into(),
        live(strip),
        el("div")
            .class("nhsuk-width-container")
            .child(live(back_link))
            .child(main)
            .into(),
        footer.into(),
    ]
    .into()
}

/// The warning of a browser that keeps nothing for us.
fn keeps_nothing() -> WarningCallout {
    let text = "You can do the whole check. Before you close this page, use “Save a file” to keep your answers. You can open the file again later.";
    WarningCallout {
        title: "This browser does not let us save".into(),
        level: Level::Two,
        children: vec![el("p").child(text).into()],
    }
}

/// A new page begins at its top, with the focus on its heading so that a screen reader reads it.
/// The first page leaves the focus where the browser put it.
fn focus_each_new_page(app: App) {
    let mut shown = untrack(|| app.route());
    effect(move || {
        let route = app.route();
        if shown == route {
            return;
        }
        shown = route;
        app.turn_page();
        let has_notice = untrack(|| app.notice()).is_some();
        next_frame(move || {
            browser::scroll_to_top();
            if !has_notice {
                browser::focus(browser::HEADING);
            }
        });
    });
}

/// Asks before the tab is closed while something is kept nowhere else.
fn warn_before_losing(app: App) {
    on_window("beforeunload", move |event: Event| {
        if untrack(|| app.has_unsaved()) {
            event.prevent_default();
        }
    });
}
