//! The way back from a question.

use crate::app::progress;
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{OpenProject, Session};
use crate::nhsuk::BackLink;
use leptos::prelude::*;

/// The link from the question that is shown to the one that is asked before it, or to the task list.
#[component]
pub fn PreviousQuestion() -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let previous = move || match session.route() {
        Route::Project(_, ProjectPage::Question(question)) => open
            .with(|pack, project, check| progress::position(pack, project, check, &question))
            .and_then(|position| position.previous),
        _ => None,
    };
    let page = move || previous().map_or(ProjectPage::Tasks, ProjectPage::Question);
    view! { <BackLink href=move || open.href(page()) /> }
}
