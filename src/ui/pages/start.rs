//! The start page.

use crate::domain::ids::{LevelId, ProjectId};
use crate::domain::project::{Length, Project, Timestamp};
use crate::ui::components::unreadable::UnreadableProjects;
use crate::ui::components::words;
use crate::ui::nhsuk::{
    ButtonLink, InsetText, SummaryAction, SummaryList, SummaryRow,
};
use crate::ui::open::display_name;
use crate::ui::route::{ProjectPage, Route};
use crate::ui::state::App;
use crate::ui::{browser, progress};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What the check is, how long it takes, and the projects that are here already.
#[component]
pub fn StartPage(app: App) -> impl IntoView {
    browser::set_title(&app.pack.title);
    let none = BTreeSet::<LevelId>::new();
    let quick = app.pack.asked(Length::Quick, &none).len();
    let full = app.pack.asked(Length::Full, &none).len();
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <h1 class="nhsuk-heading-xl">
                    "Are you truly open to patients, or about to tick a box?"
                </h1>
                <p class="nhsuk-body-l">
                    "Check if your improvement project is ready to involve patients, carers and your community. Do it before you begin, and again as you go."
                </p>
                <p>"At the end you will know:"</p>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    <li>"if people can really change anything"</li>
                    <li>"if your team has the skills, the resources and the time"</li>
                    <li>"what holds you back, and the one step that helps most"</li>
                </ul>
                <h2 class="nhsuk-heading-m">"Before you start"</h2>
                <p>
                    "Sit together round one screen. If you can, ask a patient or carer to sit with you."
                </p>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    <li>
                        <strong>"Quick check: "</strong>
                        {format!("{quick} questions, about 5 minutes")}
                    </li>
                    <li>
                        <strong>"Full check: "</strong>
                        {format!(
                            "{full} questions and a few for each way you plan to involve people, about 15 minutes",
                        )}
                    </li>
                </ul>
                <InsetText>
                    <p>
                        "Your answers are kept in this browser on this computer. They are sent nowhere. No one else sees them unless you share a file."
                    </p>
                </InsetText>
                <ButtonLink href=Route::NewProject.to_string()>"Start now"</ButtonLink>
                <Projects app=app />
                <UnreadableProjects app=app />
                <OtherWays app=app />
            </div>
        </div>
    }
}

/// Gives a new project its own address, so that Back and reload find it again.
pub(super) fn new_project(app: App) -> AnyView {
    let id = ProjectId::from_bytes(browser::random_bytes());
    let set_up = Route::Project(id, ProjectPage::SetUp);
    request_animation_frame(move || app.go_instead(&set_up));
    ().into_any()
}

#[component]
fn Projects(app: App) -> impl IntoView {
    let projects = Memo::new(move |_| {
        let mut projects = app.projects();
        projects.retain(|(id, project)| project.binned_at.is_none() && *id != ProjectId::example());
        projects.sort_by_key(|(_, project)| std::cmp::Reverse(started_at(project)));
        projects
    });
    move || {
        let projects = projects.get();
        (!projects.is_empty()).then(|| {
            let rows = projects.into_iter().map(|(id, project)| row(app, &id, &project));
            view! {
                <h2 class="nhsuk-heading-m nhsuk-u-margin-top-5">"Projects on this computer"</h2>
                <SummaryList rows=rows.collect() />
            }
        })
    }
}

fn started_at(project: &Project) -> Option<Timestamp> {
    project.current_check().map(|(_, check)| check.started_at)
}

fn row(app: App, id: &ProjectId, project: &Project) -> SummaryRow {
    let name = display_name(project);
    let page = |page| Route::Project(id.clone(), page).to_string();
    let action = |text: &str, href| SummaryAction {
        text: text.to_owned(),
        hidden: name.clone(),
        href,
    };
    SummaryRow {
        key: name.clone(),
        value: state_in_words(app, project).into_any(),
        actions: vec![
            action("Continue", page(ProjectPage::Tasks)),
            action("Delete", page(ProjectPage::Delete)),
        ],
    }
}

fn state_in_words(app: App, project: &Project) -> String {
    let Some((_, check)) = project.current_check() else {
        return "Not started yet".to_owned();
    };
    let (answered, asked) = progress::answered(app.pack, project, check);
    let length = words::length(check.length());
    let day = browser::day(check.started_at);
    format!("{length}, started {day}. {answered} of {asked} questions answered.")
}

#[component]
fn OtherWays(app: App) -> impl IntoView {
    let binned = move || {
        let projects = app.projects();
        projects.iter().filter(|(_, project)| project.binned_at.is_some()).count()
    };
    let example = Route::Project(ProjectId::example(), ProjectPage::Summary);
    view! {
        <h2 class="nhsuk-heading-m nhsuk-u-margin-top-5">"Other ways to start"</h2>
        <ul class="nhsuk-list">
            <li>
                <a href=Route::OpenFile.to_string()>"Open a saved file"</a>
            </li>
            <li>
                <a href=example.to_string()>"Try an example"</a>
            </li>
            <li>
                <a href=Route::BlankForm.to_string()>"Print a blank form"</a>
            </li>
            {move || {
                let count = binned();
                (count > 0).then(|| view! {
                    <li>
                        <a href=Route::Bin.to_string()>{format!("Deleted projects ({count})")}</a>
                    </li>
                })
            }}
        </ul>
    }
}
