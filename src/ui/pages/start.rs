//! The start page.

use super::{link, list, paragraph, section_heading, two_thirds};
use crate::domain::ids::{LevelId, ProjectId};
use crate::domain::map::Set;
use crate::domain::project::{Length, Project, Timestamp};
use crate::ui::components::host_faults::host_faults;
use crate::ui::components::unreadable::unreadable_projects;
use crate::ui::components::words;
use crate::ui::dom::{Node, el, live, of_pack};
use crate::ui::nhsuk::{
    ButtonVariant, SummaryAction, SummaryRow, button_link, inset_text, summary_list,
};
use crate::ui::open::display_name;
use crate::ui::reactive::*;
use crate::ui::route::{AboutPage, ProjectPage, Route};
use crate::ui::state::App;
use crate::ui::{browser, progress};

/// What the check is, how long it takes, and the projects that are here already.
pub(super) fn start_page(app: App) -> Node {
    browser::set_title(&app.pack.title);
    let none = Set::<LevelId>::default();
    let quick = app.pack.asked(Length::Quick, &none).len();
    let full = app.pack.asked(Length::Full, &none).len();
    let words = &app.pack.start;
    let length = |name: &'static str, what: String| -> Node {
        vec![el("strong").child(name).into(), what.into()].into()
    };
    // The heading and the projects have the whole width: in the column their lines break badly.
    let heading = el("h1")
        .class("nhsuk-heading-xl")
        .child(of_pack(words.heading.as_str()));
    let start = two_thirds(vec![
        el("p")
            .class("nhsuk-body-l")
            .child(of_pack(words.lead.as_str()))
            .into(),
        paragraph("At the end you will know:"),
        list(true, words.you_will_know.iter().map(of_pack)),
        section_heading("Before you start"),
        paragraph(of_pack(words.advice.as_str())),
        list(
            true,
            [
                length(
                    "Quick check: ",
                    format!("{quick} questions, about 5 minutes"),
                ),
                length(
                    "Full check: ",
                    format!("{full} questions and a few for each way you choose, about 15 minutes"),
                ),
            ],
        ),
        inset_text(vec![paragraph(what_happens_to_answers(app))]).into(),
        button_link(
            "Start now",
            ButtonVariant::Primary,
            Route::NewProject.to_string(),
        )
        .into(),
    ]);
    let more = two_thirds(vec![
        unreadable_projects(app),
        section_heading("Other ways to start"),
        live(move || other_ways(app)),
    ]);
    let projects = live(move || projects(app));
    vec![heading.into(), host_faults(), start, projects, more].into()
}

/// Nothing is promised that this browser does not do.
fn what_happens_to_answers(app: App) -> &'static str {
    if untrack(|| app.keeps_nothing()) {
        "Your answers are sent nowhere. No one else sees them unless you share a file."
    } else {
        "Your answers are kept in this browser on this computer. A private window forgets them when you close it. They are sent nowhere. No one else sees them unless you share a file."
    }
}

/// Gives a new project its own address, so that Back and reload find it again.
pub(super) fn new_project(app: App) -> Node {
    let id = ProjectId::from_bytes(browser::random_bytes());
    let set_up = Route::Project(id, ProjectPage::SetUp);
    next_frame(move || app.go_instead(&set_up));
    Node::nothing()
}

fn projects(app: App) -> Node {
    let mut newest_first: Vec<(ProjectId, Project)> = Vec::new();
    for (id, project) in app.projects() {
        if project.binned_at.is_none() && id != ProjectId::example() {
            let at = newest_first
                .partition_point(|(_, known)| started_at(known) >= started_at(&project));
            newest_first.insert(at, (id, project));
        }
    }
    if newest_first.is_empty() {
        return Node::nothing();
    }
    let rows = newest_first
        .iter()
        .map(|(id, project)| row(app, id, project));
    vec![
        section_heading("Projects on this computer"),
        summary_list(rows.collect()).into(),
    ]
    .into()
}

fn started_at(project: &Project) -> Option<Timestamp> {
    project.current_check().map(|(_, check)| check.started_at)
}

fn row(app: App, id: &ProjectId, project: &Project) -> SummaryRow {
    let name = display_name(project);
    let action = |text: &'static str, page| SummaryAction {
        text: text.into(),
        hidden: name.clone().into(),
        href: Route::Project(id.clone(), page).to_string().into(),
    };
    SummaryRow {
        key: name.clone().into(),
        value: state_in_words(app, project).into(),
        actions: vec![
            action("Continue", ProjectPage::Tasks),
            action("Delete", ProjectPage::Delete),
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

fn other_ways(app: App) -> Node {
    let example = Route::Project(ProjectId::example(), ProjectPage::Summary);
    let mut ways = vec![link(Route::OpenFile.to_string(), "Open a saved file")];
    if app.is_here(&ProjectId::example()) {
        ways.push(link(example.to_string(), "Try an example"));
    }
    ways.push(link(Route::BlankForm.to_string(), "Print a blank form"));
    let projects = app.projects();
    let binned = projects
        .iter()
        .filter(|(_, project)| project.binned_at.is_some())
        .count();
    if binned > 0 {
        ways.push(link(
            Route::Bin.to_string(),
            format!("Deleted projects ({binned})"),
        ));
    }
    if projects.iter().any(|(id, _)| *id != ProjectId::example()) {
        ways.push(link(
            Route::Statement(AboutPage::Remove).to_string(),
            "Remove my answers from this computer",
        ));
    }
    list(false, ways)
}
