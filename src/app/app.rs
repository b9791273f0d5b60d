//! The whole app: what is inside the page's root element.

use super::back::back;
use super::parts::{PartPage, PartPiece, Parts};
use super::platform::{boot, frame, page, service_worker, settings_file};
use super::route::{ProjectPage, Route};
use super::state::{Notices, Projects, Session, Site, StorageStatus};
use super::{host_settings, keeping, save_command};
use crate::content;
use crate::nhsuk::{BackLink, Footer, FooterLink, Header, SkipLink};
use crate::pages::{NewProject, NoQuestions, NotFound, StartPage};
use crate::storage::presence;
use leptos::context::Provider;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The app, from header to footer, once what this browser keeps and what the host has set are known.
#[component]
pub fn App() -> impl IntoView {
    let (notices, status) = (Notices::new(), StorageStatus::new());
    let projects = Projects::new(status, notices);
    let session = Session::follow_address();
    provide_context(notices);
    provide_context(status);
    provide_context(projects);
    provide_context(session);
    provide_context(Parts::new());
    focus_each_new_page(session, notices);
    warn_before_losing(status, projects);
    keeping::follow_other_tabs(projects, status);
    save_command::offer_file_instead(session, notices, projects);

    let Some(cover) = content::built_in_cover() else {
        return view! { <main><NoQuestions /></main> }.into_any();
    };
    let site = RwSignal::new(None);
    spawn_local(async move {
        let (file, may_keep_something) =
            futures::join!(settings_file::fetch(), presence::may_keep_something());
        // One part after the other: they have modules in common.
        let host = host_settings::read(file).await;
        if may_keep_something {
            keeping::load_at_start(projects).await;
        }
        if boot::starts_safely() {
            session.replace(&Route::Start);
        }
        site.set(Some(Site::new(cover, host)));
        request_animation_frame(|| {
            boot::tell_started();
            service_worker::register();
        });
    });
    (move || {
        site.get().map(|site| {
            view! {
                <Provider value=site>
                    <Layout />
                </Provider>
            }
        })
    })
    .into_any()
}

#[component]
fn Layout() -> impl IntoView {
    let (site, parts) = (Site::expect(), Parts::expect());
    let (notices, status) = (Notices::expect(), StorageStatus::expect());
    let (session, projects) = (Session::expect(), Projects::expect());
    if let Some(colour) = site.host.colour {
        page::set_brand_colour(colour);
    }
    // A new project has nothing to save until something is said of it.
    let project = Memo::new(move |_| match session.route() {
        Route::Project(id, _) => projects.is_here(&id, site).then_some(id),
        _ => None,
    });
    let has_notice = Memo::new(move |_| notices.shown().is_some());
    let framed = frame::is_framed();
    if framed {
        frame::tell_height();
    }
    view! {
        {framed.then(|| view! { <PartPiece part=parts.frame_notice /> })}
        <SkipLink />
        <Header
            service=site.cover.title.clone()
            organisation=site.host.settings.organisation.clone()
            href=Route::Start.to_string()
        />
        {move || project.get().map(|_| view! { <PartPiece part=parts.save_status /> })}
        <div class="nhsuk-width-container">
            <PreviousPage />
            <main class="nhsuk-main-wrapper" id="maincontent">
                <Show when=move || has_notice.get()>
                    <PartPiece part=parts.notice_banner />
                </Show>
                <Show when=move || status.keeps_nothing()>
                    <PartPiece part=parts.keeps_nothing />
                </Show>
                <Page />
            </main>
        </div>
        <PageFooter />
    }
}

/// The link to the page before this one. That of a question depends on what is asked, which the part
/// with the questions knows.
#[component]
fn PreviousPage() -> impl IntoView {
    let (session, parts) = (Session::expect(), Parts::expect());
    let link = move || match session.route() {
        Route::Project(_, ProjectPage::Question(_)) => {
            Some(view! { <PartPiece part=parts.previous_question /> }.into_any())
        }
        route => back(&route).map(|to| view! { <BackLink href=to.to_string() /> }.into_any()),
    };
    move || link().map(|link| view! { <nav aria-label="Previous page">{link}</nav> })
}

/// The page that the address names.
#[component]
fn Page() -> impl IntoView {
    let (session, parts) = (Session::expect(), Parts::expect());
    move || match session.route() {
        Route::Start => view! { <StartPage /> }.into_any(),
        Route::NewProject => view! { <NewProject /> }.into_any(),
        Route::NotFound => view! { <NotFound /> }.into_any(),
        route => {
            let part = parts.with_page(&route);
            view! { <PartPage part route /> }.into_any()
        }
    }
}

#[component]
fn PageFooter() -> impl IntoView {
    let link = |text: &'static str, to: Route| {
        view! { <FooterLink href=to.to_string()>{text}</FooterLink> }
    };
    view! {
        <Footer copyright="Your answers stay on this computer.">
            {link("Start page", Route::Start)} {link("About this check", Route::About)}
            {link("Open a saved file", Route::OpenFile)} {link("Privacy", Route::Privacy)}
            {link("Accessibility", Route::Accessibility)} {link("Licences", Route::Licences)}
        </Footer>
    }
}

/// A new page begins at its top, with the focus on its heading so that a screen reader reads it.
/// The first page leaves the focus where the browser put it.
fn focus_each_new_page(session: Session, notices: Notices) {
    Effect::watch(
        move || session.route(),
        move |_, _, _| {
            notices.turn_page();
            let has_notice = notices.is_showing();
            request_animation_frame(move || {
                page::scroll_to_top();
                if !has_notice {
                    page::focus(page::HEADING);
                }
            });
        },
        false,
    );
}

/// Asks before the tab is closed while something is kept nowhere else.
fn warn_before_losing(status: StorageStatus, projects: Projects) {
    let leaving = window_event_listener(ev::beforeunload, move |event| {
        if status.has_unsaved() || projects.has_waiting() {
            event.prevent_default();
        }
    });
    on_cleanup(move || leaving.remove());
}
