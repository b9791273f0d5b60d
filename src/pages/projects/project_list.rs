//! The projects on this computer, as the start page lists them.

use crate::app::platform::clock;
use crate::app::progress;
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{Content, Projects, display_name};
use crate::domain::ids::ProjectId;
use crate::domain::pack::Pack;
use crate::domain::project::{Project, Timestamp};
use crate::domain::words;
use crate::nhsuk::{SummaryAction, SummaryList, SummaryRow};
use leptos::prelude::*;
use std::cmp::Reverse;

/// Every project that is not in the bin, the newest first, without the example. Nothing while there
/// is none.
#[component]
pub fn ProjectList() -> impl IntoView {
    let projects = Projects::expect();
    let newest_first = Memo::new(move |_| {
        let mut projects = projects.all();
        projects.retain(|(id, project)| project.binned_at.is_none() && *id != ProjectId::example());
        projects.sort_by_key(|(_, project)| Reverse(started_at(project)));
        projects
    });
    move || {
        let projects = newest_first.get();
        (!projects.is_empty()).then(|| {
            let row = |(id, project)| view! { <ProjectRow id project /> };
            view! {
                <h2 class="nhsuk-heading-m">"Projects on this computer"</h2>
                <SummaryList>{projects.into_iter().map(row).collect_view()}</SummaryList>
            }
        })
    }
}

fn started_at(project: &Project) -> Option<Timestamp> {
    project.current_check().map(|(_, check)| check.started_at)
}

#[component]
fn ProjectRow(
    /// Which project.
    id: ProjectId,
    /// What it amounts to.
    project: Project,
) -> impl IntoView {
    let name = display_name(&project);
    let action = |text: &str, page| SummaryAction {
        text: text.to_owned(),
        hidden: name.clone(),
        href: Route::Project(id.clone(), page).to_string(),
    };
    let actions = vec![
        action("Continue", ProjectPage::Tasks),
        action("Delete", ProjectPage::Delete),
    ];
    view! {
        <SummaryRow key=name actions>
            {state_in_words(Content::expect().pack, &project)}
        </SummaryRow>
    }
}

fn state_in_words(pack: &Pack, project: &Project) -> String {
    let Some((_, check)) = project.current_check() else {
        return "Not started yet".to_owned();
    };
    let (answered, asked) = progress::answered(pack, project, check);
    let length = words::length(check.length());
    let day = clock::day_in_words(check.started_at);
    format!("{length}, started {day}. {answered} of {asked} questions answered.")
}
