//! What all pages of a project have in common.

use super::projects::BinnedProject;
use super::{NoSuchProject, UnreadableProject};
use crate::app::keeping;
use crate::app::parts::{PageComing, PageUnavailable};
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{Content, Loading, OpenProject, Projects, Session, Site, StorageStatus};
use crate::domain::ids::ProjectId;
use leptos::context::Provider;
use leptos::prelude::*;

/// Draws a page of a project, which is shared by context with everything on it.
#[must_use]
pub fn in_project(id: ProjectId, page: ProjectPage, draw: fn(ProjectPage) -> AnyView) -> AnyView {
    let (projects, site) = (Projects::expect(), Site::expect());
    let status = StorageStatus::expect();
    // A new project begins with its set-up, and is made by the first thing that is said of it.
    let begins = page == ProjectPage::SetUp;
    let is_unreadable = {
        let id = id.clone();
        move || {
            untrack(|| status.unreadable())
                .iter()
                .any(|item| item.name == id.as_str())
        }
    };
    (move || {
        // Nobody begins anew what may be kept here and could not be loaded.
        let may_begin =
            begins && !is_unreadable() && untrack(|| status.loading_failure()).is_none();
        if projects.open(&id, site) || may_begin {
            view! { <PageOfProject id=id.clone() page=page.clone() draw /> }.into_any()
        } else if is_unreadable() {
            view! { <UnreadableProject /> }.into_any()
        } else {
            // Looked at again when what is kept here has been loaded after all.
            match status.loading() {
                Loading::Failed(error) => {
                    let on_retry = move |()| keeping::try_again(projects);
                    view! { <PageUnavailable error on_retry /> }.into_any()
                }
                Loading::Coming => view! { <PageComing /> }.into_any(),
                Loading::NotNeeded | Loading::Done => view! { <NoSuchProject /> }.into_any(),
            }
        }
    })
    .into_any()
}

/// A page, or what every page of a project in the bin says: nobody should go on working at something
/// that is going to be removed.
#[component]
fn PageOfProject(
    id: ProjectId,
    page: ProjectPage,
    /// Draws the page.
    draw: fn(ProjectPage) -> AnyView,
) -> impl IntoView {
    let projects = Projects::expect();
    // By the time that something is said, there is something to keep it.
    keeping::want(projects);
    let open = OpenProject::new(projects, Content::expect(), id);
    let binned = Memo::new(move |_| open.project.read().binned_at.is_some());
    let shown = move || {
        if binned.get() {
            view! { <BinnedProject /> }.into_any()
        } else {
            draw(page.clone())
        }
    };
    view! { <Provider value=open>{shown}</Provider> }
}

/// Shares the project whose page is shown by context with what is inside. Nothing where no page of a
/// project is shown.
#[component]
pub fn InShownProject(
    /// What reads the project.
    children: ChildrenFn,
) -> impl IntoView {
    let (projects, content) = (Projects::expect(), Content::expect());
    let Route::Project(id, _) = untrack(|| Session::expect().route()) else {
        return None;
    };
    // The example is made when it is first asked for.
    let _ = projects.open(&id, content.site);
    let open = OpenProject::new(projects, content, id);
    Some(view! { <Provider value=open>{children()}</Provider> })
}
