//! The parts of the app that load when they are first wanted.
//!
//! In a split build (feature `split`) each named part is a WebAssembly module of its own, in the same
//! memory as the first one. Elsewhere everything is there from the start and loading is over at once.
//! A part that cannot be had costs nothing but a try: see [`PartPage`].

use crate::app::platform::{boot, page};
use crate::app::route::{ProjectPage, Route};
use crate::app::state::Site;
use crate::components::PageHeading;
use crate::nhsuk::{Button, ButtonVariant};
use crate::{components, pages};
use leptos::context::Provider;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::fmt;
use std::pin::Pin;

/// Draws the page of a route.
pub type DrawPage = fn(Route) -> AnyView;

/// Draws a piece of a page.
pub type DrawPiece = fn() -> AnyView;

/// A part of the app could not be loaded. It prints as sentences for a person; what the browser said is
/// in its console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartUnavailable {
    reason: String,
    file: String,
}

impl PartUnavailable {
    /// The name of the file that is missing, for those who look after the website. May be empty.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }
}

impl fmt::Display for PartUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason.as_str() {
            "" => f.write_str("A part of the check could not be loaded."),
            reason => f.write_str(reason),
        }
    }
}

impl std::error::Error for PartUnavailable {}

impl From<leptos::wasm_split::SplitLoaderError> for PartUnavailable {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self {
            reason: boot::part_fault(),
            file: boot::part_file(),
        }
    }
}

/// Declares a function that is in a part of its own, and asynchronous because the part may have to be
/// loaded first. Functions with the same part's name share it. Its error has to be made from a
/// `SplitLoaderError`.
#[macro_export]
macro_rules! in_part {
    ($part:ident, $(#[$attribute:meta])* $vis:vis fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $output:ty $body:block) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
        $(#[$attribute])*
        $vis fn $name($($argument: $type),*) -> $output $body

        #[cfg(not(feature = "split"))]
        $(#[$attribute])*
        #[allow(clippy::unused_async)]
        $vis async fn $name($($argument: $type),*) -> $output $body
    };
}

in_part! { aside, fn notice_banner() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| view! { <components::NoticeBanner /> }.into_any())
} }

in_part! { aside, fn project_list() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| with_content(|| view! { <pages::projects::ProjectList /> }.into_any()))
} }

in_part! { aside, fn troubles() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| view! { <components::UnreadableProjects /> }.into_any())
} }

in_part! { aside, fn host_faults() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| view! { <components::HostFaults /> }.into_any())
} }

in_part! { aside, fn keeps_nothing() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| view! { <components::KeepsNothing /> }.into_any())
} }

in_part! { aside, fn frame_notice() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| view! { <components::FrameNotice /> }.into_any())
} }

in_part! { aside, fn kept_ways() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| view! { <pages::projects::KeptWays /> }.into_any())
} }

in_part! { check, fn save_status() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| with_content(|| view! { <pages::InShownProject><components::SaveStatus /></pages::InShownProject> }.into_any()))
} }

in_part! { check, fn previous_question() -> Result<DrawPiece, PartUnavailable> {
    Ok(|| with_content(|| view! { <pages::InShownProject><pages::check::PreviousQuestion /></pages::InShownProject> }.into_any()))
} }

in_part! { check, fn check_pages() -> Result<DrawPage, PartUnavailable> {
    Ok(|route| with_content(|| pages::check::draw(route)))
} }

in_part! { summary, fn summary_pages() -> Result<DrawPage, PartUnavailable> {
    Ok(|route| with_content(|| pages::summary::draw(route)))
} }

in_part! { later, fn later_pages() -> Result<DrawPage, PartUnavailable> {
    Ok(|route| with_content(|| pages::draw_later(route)))
} }

/// Shares the questions by context with what is drawn. They are read when a part first draws something
/// of them, so that a first visit need not bring what reads them.
fn with_content(draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    match Site::expect().content() {
        Some(content) => view! { <Provider value=content>{draw()}</Provider> }.into_any(),
        None => view! { <pages::NoQuestions /> }.into_any(),
    }
}

/// How far a part has come.
#[derive(Debug, Clone)]
enum State<F> {
    /// Nobody has wanted it yet.
    Unwanted,
    /// It is on its way.
    Coming,
    /// It is here, with what it offers.
    Here(F),
    /// It could not be had. The next try may work.
    Failed(PartUnavailable),
}

type Load<F> = Pin<Box<dyn Future<Output = Result<F, PartUnavailable>>>>;

/// Something that a part of the app offers, loaded once.
pub struct Lazy<F: Send + Sync + 'static> {
    /// What it is, where that has to be said.
    name: &'static str,
    state: RwSignal<State<F>>,
    loader: fn() -> Load<F>,
}

impl<F: Send + Sync> Clone for Lazy<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F: Send + Sync> Copy for Lazy<F> {}

impl<F: Copy + Send + Sync> Lazy<F> {
    fn new(name: &'static str, loader: fn() -> Load<F>) -> Self {
        Self {
            name,
            state: RwSignal::new(State::Unwanted),
            loader,
        }
    }

    /// Loads it, unless it is here or on its way.
    fn want(self) {
        let wanted = |state: &State<F>| matches!(state, State::Unwanted | State::Failed(_));
        if self.state.with_untracked(wanted) {
            self.load();
        }
    }

    fn try_again(self) {
        if self
            .state
            .with_untracked(|state| matches!(state, State::Failed(_)))
        {
            self.load();
        }
    }

    fn load(self) {
        self.state.set(State::Coming);
        spawn_local(async move {
            let state = (self.loader)()
                .await
                .map_or_else(State::Failed, State::Here);
            // The heading that says so far what is going on may have the focus: the next one gets it.
            if page::heading_has_focus() {
                page::focus_heading_soon();
            }
            self.state.set(state);
        });
    }
}

/// Every part that draws something, shared by context.
#[derive(Clone, Copy)]
pub struct Parts {
    /// What has just happened.
    pub notice_banner: Lazy<DrawPiece>,
    /// The projects on this computer.
    pub project_list: Lazy<DrawPiece>,
    /// What is kept here and cannot be read.
    pub troubles: Lazy<DrawPiece>,
    /// What is wrong with the host's settings.
    pub host_faults: Lazy<DrawPiece>,
    /// The warning of a browser that keeps nothing for us.
    pub keeps_nothing: Lazy<DrawPiece>,
    /// What to know inside a frame.
    pub frame_notice: Lazy<DrawPiece>,
    /// What the start page leads to where something is kept.
    pub kept_ways: Lazy<DrawPiece>,
    /// Whether a project's answers are saved.
    pub save_status: Lazy<DrawPiece>,
    /// The link to the page before a question.
    pub previous_question: Lazy<DrawPiece>,
    /// From set-up to checking the answers.
    pub check: Lazy<DrawPage>,
    /// The summary.
    pub summary: Lazy<DrawPage>,
    /// The plan, sharing, help and what there is to know about the check.
    pub later: Lazy<DrawPage>,
}

impl Parts {
    /// None wanted yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            notice_banner: Lazy::new("What has just happened", || Box::pin(notice_banner())),
            project_list: Lazy::new("Projects on this computer", || Box::pin(project_list())),
            troubles: Lazy::new("Projects we could not open", || Box::pin(troubles())),
            host_faults: Lazy::new("What is wrong with the settings of this website", || {
                Box::pin(host_faults())
            }),
            keeps_nothing: Lazy::new("A warning about this browser", || Box::pin(keeps_nothing())),
            frame_notice: Lazy::new("In a frame", || Box::pin(frame_notice())),
            kept_ways: Lazy::new("Other ways to start", || Box::pin(kept_ways())),
            save_status: Lazy::new("Your project", || Box::pin(save_status())),
            previous_question: Lazy::new("Back", || Box::pin(previous_question())),
            check: Lazy::new("The check", || Box::pin(check_pages())),
            summary: Lazy::new("The summary", || Box::pin(summary_pages())),
            later: Lazy::new("This page", || Box::pin(later_pages())),
        }
    }

    /// Loads whatever could not be had: what one part of the page lacks, another may lack too.
    fn try_again(self) {
        let pieces = [
            self.notice_banner,
            self.project_list,
            self.troubles,
            self.host_faults,
            self.keeps_nothing,
            self.frame_notice,
            self.kept_ways,
            self.save_status,
            self.previous_question,
        ];
        pieces.into_iter().for_each(Lazy::try_again);
        let pages = [self.check, self.summary, self.later];
        pages.into_iter().for_each(Lazy::try_again);
        // The button that was pressed has gone.
        page::focus_heading_soon();
    }

    /// The part that draws the page of a route.
    pub(super) const fn with_page(self, route: &Route) -> Lazy<DrawPage> {
        match route {
            Route::Project(
                _,
                ProjectPage::Tasks
                | ProjectPage::SetUp
                | ProjectPage::Question(_)
                | ProjectPage::AllQuestions
                | ProjectPage::CheckAnswers
                | ProjectPage::Delete,
            ) => self.check,
            Route::Project(_, ProjectPage::Summary) => self.summary,
            _ => self.later,
        }
    }

    /// The parts of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }
}

impl Default for Parts {
    fn default() -> Self {
        Self::new()
    }
}

/// A page that a part draws. Until that is here it says so; where it cannot be had, it says that, and
/// loses nothing.
#[component]
pub fn PartPage(
    /// What draws it.
    part: Lazy<DrawPage>,
    /// Which page.
    route: Route,
) -> impl IntoView {
    part.want();
    let parts = Parts::expect();
    move || match part.state.get() {
        State::Here(draw) => draw(route.clone()),
        State::Unwanted | State::Coming => view! { <PageComing /> }.into_any(),
        State::Failed(error) => {
            view! { <PageUnavailable error on_retry=move |()| parts.try_again() /> }.into_any()
        }
    }
}

/// What is said of a page that is on its way.
#[component]
pub fn PageComing() -> impl IntoView {
    view! {
        <PageHeading>"Getting this page ready"</PageHeading>
        <p role="status">"This takes a moment."</p>
    }
}

/// What is said of a page that could not be had.
#[component]
pub fn PageUnavailable(
    /// Why.
    error: PartUnavailable,
    /// Tries to load it again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <PageHeading>"This page could not be loaded"</PageHeading>
        <p>{error.to_string()}</p>
        <p>"Your answers are still there, and the other pages of the check work."</p>
        <Button on_click=on_retry>"Try again"</Button>
    }
}

/// A piece of a page that a part draws: nothing until that is here. Where it cannot be had, that is
/// said in its place.
#[component]
pub fn PartPiece(
    /// What draws it.
    part: Lazy<DrawPiece>,
) -> impl IntoView {
    part.want();
    let parts = Parts::expect();
    let unavailable = move |error| {
        let on_retry = move |()| parts.try_again();
        view! { <PieceUnavailable name=part.name error on_retry /> }.into_any()
    };
    move || match part.state.get() {
        State::Here(draw) => Some(draw()),
        State::Unwanted | State::Coming => None,
        State::Failed(error) => Some(unavailable(error)),
    }
}

#[component]
fn PieceUnavailable(
    /// What is missing.
    name: &'static str,
    /// Why.
    error: PartUnavailable,
    /// Tries to load it again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="nhsuk-width-container" aria-label=name>
            <p>
                {format!("“{name}” could not be loaded. {error} Your answers are still there.")}
            </p>
            <Button variant=ButtonVariant::Secondary on_click=on_retry>
                {format!("Load “{name}” again")}
            </Button>
        </section>
    }
}
