//! The whole app: what is inside the page's root element.

use super::back::back;
use super::components::notice::NoticeBanner;
use super::components::save_status::SaveStatus;
use super::nhsuk::{BackLink, Footer, FooterLink, Header, SkipLink, WarningCallout};
use super::open::OpenProject;
use super::pages::page;
use super::route::Route;
use super::state::App as State;
use super::{browser, shell};
use crate::content;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The app, from header to footer, once what this browser keeps has been read.
#[component]
pub fn App() -> impl IntoView {
    match content::built_in() {
        Ok(pack) => {
            let app = State::new(Box::leak(Box::new(pack)));
            view! { <Loaded app=app /> }.into_any()
        }
        // A test proves that the questions we ship can be read.
        Err(faults) => view! {
            <main>
                <h1>"The questions could not be read"</h1>
                <p>"Anything you saved is still there. Reload the page, or tell the people who run it."</p>
                <p>{faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")}</p>
            </main>
        }
        .into_any(),
    }
}

#[component]
fn Loaded(app: State) -> impl IntoView {
    let ready = RwSignal::new(false);
    spawn_local(async move {
        app.load().await;
        if shell::starts_safely() {
            app.go_instead(&Route::Start);
        }
        ready.set(true);
    });
    warn_before_losing(app);
    focus_each_new_page(app, ready);
    move || ready.get().then(|| view! { <Layout app=app /> }.into_any())
}

#[component]
fn Layout(app: State) -> impl IntoView {
    let route = Memo::new(move |_| app.route());
    let link = |text: &str, to: Route| FooterLink {
        text: text.to_owned(),
        href: to.to_string(),
    };
    let links = vec![
        link("Start page", Route::Start),
        link("About this check", Route::About),
        link("Open a saved file", Route::OpenFile),
    ];
    view! {
        <SkipLink />
        <Header service=app.pack.title.clone() href=Route::Start.to_string() />
        {move || match route.get() {
            Route::Project(id, _) if app.open(&id).is_some() => {
                Some(view! { <SaveStatus open=OpenProject::new(app, id) /> })
            }
            _ => None,
        }}
        <div class="nhsuk-width-container">
            {move || {
                let target = back(&route.get(), |id, question| app.question_before(id, question));
                target.map(|to| view! { <BackLink href=to.to_string() /> })
            }}
            <main class="nhsuk-main-wrapper" id="maincontent">
                <NoticeBanner app=app />
                <KeepsNothing app=app />
                {move || page(app, route.get())}
            </main>
        </div>
        <Footer
            links=links
            copyright="Your answers stay on this computer."
        />
    }
}

/// The warning of a browser that keeps nothing for us.
#[component]
fn KeepsNothing(app: State) -> impl IntoView {
    move || {
        app.keeps_nothing().then(|| {
            view! {
                <WarningCallout title="This browser does not let us save">
                    <p class="nhsuk-card__description">
                        "You can do the whole check. Before you close this page, use “Save a file” to keep your answers. You can open the file again later."
                    </p>
                </WarningCallout>
            }
        })
    }
}

/// A new page begins at its top, with the focus on its heading so that a screen reader reads it.
/// The first page leaves the focus where the browser put it.
fn focus_each_new_page(app: State, ready: RwSignal<bool>) {
    Effect::watch(
        move || (app.route(), ready.get()),
        move |(route, ready), before, _| {
            let first = before.is_none_or(|(_, was_ready)| !was_ready);
            if *ready && !first && before.is_some_and(|(old, _)| old != route) {
                let has_notice = untrack(|| app.notice()).is_some();
                request_animation_frame(move || {
                    browser::scroll_to_top();
                    if !has_notice {
                        browser::focus("#maincontent h1");
                    }
                });
            }
        },
        false,
    );
}

/// Asks before the tab is closed while something is kept nowhere else.
fn warn_before_losing(app: State) {
    let leaving = window_event_listener(ev::beforeunload, move |event| {
        if untrack(|| app.has_unsaved()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || leaving.remove());
}
