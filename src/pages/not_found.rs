//! What to say when there is no such page.

use crate::app::parts::{PartPiece, Parts};
use crate::app::route::{ProjectPage, Route};
use crate::app::state::OpenProject;
use crate::components::{PageHeading, RouteLink, use_title};
use crate::nhsuk::ButtonLink;
use leptos::prelude::*;

/// No page has that address.
#[component]
pub fn NotFound() -> impl IntoView {
    use_title(|| "Page not found".to_owned());
    view! {
        <PageHeading>"Page not found"</PageHeading>
        <p>"There is no page at this address. Your answers are safe."</p>
        <ToStart />
    }
    .into_any()
}

/// The address is that of a project that is not here.
#[component]
pub fn NoSuchProject() -> impl IntoView {
    use_title(|| "We cannot find this project".to_owned());
    view! {
        <PageHeading>"We cannot find this project"</PageHeading>
        <p>
            "It is not kept in this browser on this computer. It may be on another computer, in another browser, or in a file that you saved."
        </p>
        <p>
            <RouteLink to=Route::OpenFile>"Open a saved file"</RouteLink>
        </p>
        <ToStart />
    }
    .into_any()
}

/// The address is that of a project that is here and cannot be opened.
#[component]
pub fn UnreadableProject() -> impl IntoView {
    use_title(|| "We cannot open this project".to_owned());
    view! {
        <PageHeading>"We cannot open this project"</PageHeading>
        <PartPiece part=Parts::expect().troubles />
        <ToStart />
    }
    .into_any()
}

/// The address is that of a question that the check does not ask.
#[component]
pub fn NotInThisCheck() -> impl IntoView {
    let open = OpenProject::expect();
    use_title(|| "This question is not part of your check".to_owned());
    view! {
        <PageHeading>"This question is not part of your check"</PageHeading>
        <p>
            "A quick check asks the key questions only. A full check also asks about each way you plan to involve people."
        </p>
        <p>
            <a href=open.href(ProjectPage::SetUp)>"Change how much is asked"</a>
        </p>
        <ButtonLink href=open.href(ProjectPage::Tasks)>"See all sections"</ButtonLink>
    }
    .into_any()
}

/// Our own questions are damaged. A test proves that those we ship can be read.
#[component]
pub fn NoQuestions() -> impl IntoView {
    view! {
        <h1>"The questions could not be read"</h1>
        <p>"Anything you saved is still there. Reload the page, or tell the people who run it."</p>
    }
}

#[component]
fn ToStart() -> impl IntoView {
    view! { <ButtonLink href=Route::Start.to_string()>"Go to the start page"</ButtonLink> }
}
