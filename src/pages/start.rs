//! The start page.

use crate::app::keeping;
use crate::app::parts::{PartPiece, PartUnavailable, Parts};
use crate::app::platform::{page, random};
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{Projects, Session, Site, StorageStatus};
use crate::components::{PackText, RouteLink, TwoThirds, of_pack};
use crate::domain::ids::ProjectId;
use crate::domain::project::Length;
use crate::nhsuk::{Button, ButtonLink, ButtonVariant, InsetText};
use leptos::prelude::*;

/// What the check is, how long it takes, and the projects that are here already.
#[component]
pub fn StartPage() -> impl IntoView {
    let (site, parts) = (Site::expect(), Parts::expect());
    let (projects, status) = (Projects::expect(), StorageStatus::expect());
    Effect::new(move |_| page::set_title(&site.cover.title));
    let is_all_readable = Memo::new(move |_| status.unreadable().is_empty());
    // The heading and the projects have the whole width: in the column their lines break badly.
    view! {
        <h1 class="nhsuk-heading-xl">
            <PackText text=&site.cover.start.heading />
        </h1>
        {site.faults.map(|_| view! { <PartPiece part=parts.host_faults /> })}
        <Introduction />
        <ShowLet some=move || status.loading_failure() let:error>
            <ProjectsUnavailable error />
        </ShowLet>
        <Show when=move || projects.any()>
            <PartPiece part=parts.project_list />
        </Show>
        <TwoThirds>
            <Show when=move || !is_all_readable.get()>
                <PartPiece part=parts.troubles />
            </Show>
            <h2 class="nhsuk-heading-m">"Other ways to start"</h2>
            <OtherWays />
        </TwoThirds>
    }
    .into_any()
}

/// In place of the projects where what loads them could not be had.
#[component]
fn ProjectsUnavailable(error: PartUnavailable) -> impl IntoView {
    let projects = Projects::expect();
    view! {
        <h2 class="nhsuk-heading-m">"Your projects could not be shown"</h2>
        <p>{format!("{error} Your answers are still there.")}</p>
        <Button variant=ButtonVariant::Secondary on_click=move |()| keeping::try_again(projects)>
            "Try again"
        </Button>
    }
}

#[component]
fn Introduction() -> impl IntoView {
    let words = &Site::expect().cover.start;
    let status = StorageStatus::expect();
    let you_will_know = words.you_will_know.iter();
    let you_will_know = you_will_know.map(|known| view! { <li>{of_pack(known)}</li> });
    view! {
        <TwoThirds>
            <p class="nhsuk-body-l">
                <PackText text=&words.lead />
            </p>
            <p>"At the end you will know:"</p>
            <ul class="nhsuk-list nhsuk-list--bullet">{you_will_know.collect_view()}</ul>
            <h2 class="nhsuk-heading-m">"Before you start"</h2>
            <p>
                <PackText text=&words.advice />
            </p>
            <Lengths />
            <InsetText>
                <p>{move || what_happens_to_answers(status.keeps_nothing())}</p>
            </InsetText>
            <ButtonLink href=Route::NewProject.to_string()>"Start now"</ButtonLink>
        </TwoThirds>
    }
    .into_any()
}

/// How much each length of check asks.
#[component]
fn Lengths() -> impl IntoView {
    let count = |length| Site::expect().cover.count(length);
    let quick = format!("{} questions, about 5 minutes", count(Length::Quick));
    let full = format!(
        "{} questions and a few for each way you choose, about 15 minutes",
        count(Length::Full)
    );
    view! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>
                <strong>"Quick check: "</strong>
                {quick}
            </li>
            <li>
                <strong>"Full check: "</strong>
                {full}
            </li>
        </ul>
    }
}

/// Nothing is promised that this browser does not do.
const fn what_happens_to_answers(keeps_nothing: bool) -> &'static str {
    if keeps_nothing {
        "Your answers are sent nowhere. No one else sees them unless you share a file."
    } else {
        "Your answers are kept in this browser on this computer. A private window forgets them when you close it. They are sent nowhere. No one else sees them unless you share a file."
    }
}

#[component]
fn OtherWays() -> impl IntoView {
    let (projects, site) = (Projects::expect(), Site::expect());
    let parts = Parts::expect();
    let has_example = Memo::new(move |_| projects.is_here(&ProjectId::example(), site));
    view! {
        <ul class="nhsuk-list">
            <li>
                <RouteLink to=Route::OpenFile>"Open a saved file"</RouteLink>
            </li>
            <Show when=move || has_example.get()>
                <li>
                    <RouteLink to=Route::Project(
                        ProjectId::example(),
                        ProjectPage::Summary,
                    )>"Try an example"</RouteLink>
                </li>
            </Show>
            <li>
                <RouteLink to=Route::BlankForm>"Print a blank form"</RouteLink>
            </li>
        </ul>
        <Show when=move || projects.any()>
            <PartPiece part=parts.kept_ways />
        </Show>
    }
    .into_any()
}

/// Gives a new project its own address, so that Back and reload find it again.
#[component]
pub fn NewProject() -> impl IntoView {
    let session = Session::expect();
    Effect::new(move |_| {
        let id = ProjectId::from_bytes(random::random_bytes());
        let set_up = Route::Project(id, ProjectPage::SetUp);
        request_animation_frame(move || session.replace(&set_up));
    });
}
