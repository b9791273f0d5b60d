//! The whole app: what is inside the page's root element.

use super::back::back;
use super::parts::{PartPage, PartPiece, Parts};
use super::platform::{boot, frame, page, service_worker};
use super::route::{ProjectPage, Route};
use super::state::{Content, Notices, OpenProject, Projects, Session, StorageStatus};
use super::{host_settings, progress};
use crate::content;
use crate::domain::ids::ProjectId;
use crate::nhsuk::{BackLink, Footer, FooterLink, Header, SkipLink};
use crate::pages::{NewProject, NoSuchProject, NotFound, StartPage, UnreadableProject};
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
    warn_before_losing(status);

    let Some(pack) = content::built_in() else {
        return view! { <NoQuestions /> }.into_any();
    };
    let content = RwSignal::new(None);
    spawn_local(async move {
        let (configured, ()) = futures::join!(host_settings::load(), projects.load());
        if boot::starts_safely() {
            session.replace(&Route::Start);
        }
        content.set(Some(Content::new(pack, configured)));
        request_animation_frame(|| {
            boot::tell_started();
            service_worker::register();
        });
    });
    (move || {
        content.get().map(|content| {
            view! {
                <Provider value=content>
                    <Layout />
                </Provider>
            }
        })
    })
    .into_any()
}

/// A test proves that the questions we ship can be read.
#[component]
fn NoQuestions() -> impl IntoView {
    view! {
        <main>
            <h1>"The questions could not be read"</h1>
            <p>
                "Anything you saved is still there. Reload the page, or tell the people who run it."
            </p>
        </main>
    }
}

#[component]
fn Layout() -> impl IntoView {
    let (content, parts) = (Content::expect(), Parts::expect());
    let (notices, status) = (Notices::expect(), StorageStatus::expect());
    let (session, projects) = (Session::expect(), Projects::expect());
    if let Some(colour) = content.colour {
        page::set_brand_colour(colour);
    }
    // A new project has nothing to save until something is said of it.
    let project = Memo::new(move |_| match session.route() {
        Route::Project(id, _) => projects.is_here(&id, content).then_some(id),
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
            service=content.pack.title.clone()
            organisation=content.settings.organisation.clone()
            href=Route::Start.to_string()
        />
        {move || {
            project
                .get()
                .map(|id| {
                    view! {
                        <InProject id>
                            <PartPiece part=parts.save_status />
                        </InProject>
                    }
                })
        }}
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

/// Shares a project by context with what is inside.
#[component]
fn InProject(
    /// Which project.
    id: ProjectId,
    children: Children,
) -> impl IntoView {
    let projects = Projects::expect();
    // The example is made when it is first asked for.
    let _ = projects.open(&id, Content::expect());
    let open = OpenProject::new(projects, Content::expect(), id);
    view! { <Provider value=open>{children()}</Provider> }
}

#[component]
fn PreviousPage() -> impl IntoView {
    let (session, content) = (Session::expect(), Content::expect());
    let projects = Projects::expect();
    let target = move || {
        back(&session.route(), |id, question| {
            let project = untrack(|| projects.project(id))?;
            let (_, check) = project.current_check()?;
            progress::position(content.pack, &project, check, question)?.previous
        })
    };
    move || {
        target().map(|to| {
            view! {
                <nav aria-label="Previous page">
                    <BackLink href=to.to_string() />
                </nav>
            }
        })
    }
}

/// The page that the address names.
#[component]
fn Page() -> impl IntoView {
    let (session, parts) = (Session::expect(), Parts::expect());
    move || match session.route() {
        Route::Start => view! { <StartPage /> }.into_any(),
        Route::NewProject => view! { <NewProject /> }.into_any(),
        Route::NotFound => view! { <NotFound /> }.into_any(),
        Route::Project(id, page) => view! { <PageOfProject id page /> }.into_any(),
        route => view! { <PartPage part=parts.later route /> }.into_any(),
    }
}

#[component]
fn PageOfProject(
    /// Which project.
    id: ProjectId,
    /// Which of its pages.
    page: ProjectPage,
) -> impl IntoView {
    let (projects, status) = (Projects::expect(), StorageStatus::expect());
    let (content, parts) = (Content::expect(), Parts::expect());
    let is_here = projects.open(&id, content);
    // A new project begins with its set-up, and is made by the first thing that is said of it.
    if !is_here && page != ProjectPage::SetUp {
        let unreadable = untrack(|| status.unreadable());
        return if unreadable.iter().any(|item| item.name == id.as_str()) {
            view! { <UnreadableProject /> }.into_any()
        } else {
            view! { <NoSuchProject /> }.into_any()
        };
    }
    let route = Route::Project(id.clone(), page.clone());
    let part = match page {
        ProjectPage::Tasks
        | ProjectPage::SetUp
        | ProjectPage::Question(_)
        | ProjectPage::AllQuestions
        | ProjectPage::CheckAnswers
        | ProjectPage::Delete => parts.check,
        ProjectPage::Summary => parts.summary,
        _ => parts.later,
    };
    let binned = Memo::new({
        let id = id.clone();
        move |_| {
            projects
                .project(&id)
                .is_some_and(|project| project.binned_at.is_some())
        }
    });
    // Nobody should go on working at something that is going to be removed.
    (move || {
        let (id, route) = (id.clone(), route.clone());
        let route = if binned.get() {
            Route::Project(id.clone(), ProjectPage::Delete)
        } else {
            route
        };
        let part = if binned.get() { parts.check } else { part };
        view! {
            <InProject id>
                <PartPage part route />
            </InProject>
        }
    })
    .into_any()
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
fn warn_before_losing(status: StorageStatus) {
    let leaving = window_event_listener(ev::beforeunload, move |event| {
        if status.has_unsaved() {
            event.prevent_default();
        }
    });
    on_cleanup(move || leaving.remove());
}
