//! The task list of a check.

use super::{link, list, paragraph, part_heading, section_heading, two_thirds};
use crate::ui::components::host_faults::host_faults;
use crate::ui::dom::{Node, el, live_text, of_pack};
use crate::ui::nhsuk::{ButtonVariant, TaskItem, TaskStatus, button_link, task_list};
use crate::ui::open::OpenProject;
use crate::ui::progress::{self, SectionProgress};
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, ProjectPage, Route};

/// Every section of the check, each with how far it has come.
pub(super) fn tasks_page(open: OpenProject) -> Node {
    effect(move || super::set_title(open.app, &open.name()));
    let (answered, asked) = untrack(|| open.with(progress::answered));
    let done = answered == asked;
    let sections = untrack(|| open.with(progress::progress));
    let next = sections
        .iter()
        .find(|section| section.answered < section.total);
    let go_on = match next {
        Some(section) => ProjectPage::Question(section.go_on.clone()),
        None => ProjectPage::CheckAnswers,
    };
    let questions = sections
        .into_iter()
        .map(|section| section_task(open, section));
    two_thirds(vec![
        el("h1")
            .class("nhsuk-heading-l")
            .child(live_text(move || open.name()))
            .into(),
        host_faults(),
        paragraph(format!(
            "You have answered {answered} of {asked} questions."
        )),
        section_heading("Your project"),
        task_list("project", vec![set_up_task(open)]).into(),
        section_heading("Questions"),
        task_list("questions", questions.collect()).into(),
        section_heading("What it comes to"),
        task_list("results", result_tasks(open, answered, done)).into(),
        button_link("Continue", ButtonVariant::Primary, open.href(go_on)).into(),
        part_heading("Other things you can do"),
        list(
            false,
            [
                link(
                    open.href(ProjectPage::AllQuestions),
                    "See all questions on one page",
                ),
                link(Route::BlankForm.to_string(), "Print a blank form"),
                link(open.href(ProjectPage::Delete), "Delete this project"),
            ],
        ),
        super::come_back_later(),
    ])
}

fn set_up_task(open: OpenProject) -> TaskItem {
    let check = untrack(|| open.check());
    let named = open
        .project
        .with_untracked(|project| !project.name.trim().is_empty());
    let done = named && check.stage.is_some() && check.length.is_some();
    TaskItem {
        heading: "Set up".into(),
        href: Some(open.href(ProjectPage::SetUp).into()),
        hint: Some("Name, stage, who is involved, and how".into()),
        status: if done {
            TaskStatus::Completed("Completed".into())
        } else {
            TaskStatus::Incomplete("Not finished".into())
        },
    }
}

fn section_task(open: OpenProject, section: SectionProgress) -> TaskItem {
    let SectionProgress {
        title,
        lead,
        answered,
        total,
        go_on,
    } = section;
    TaskItem {
        heading: of_pack(title),
        href: Some(open.href(ProjectPage::Question(go_on)).into()),
        hint: Some(of_pack(lead)),
        status: if answered == total {
            TaskStatus::Completed("Completed".into())
        } else if answered == 0 {
            TaskStatus::Incomplete("Not started yet".into())
        } else {
            TaskStatus::Incomplete(format!("{answered} of {total} answered").into())
        },
    }
}

fn result_tasks(open: OpenProject, answered: usize, done: bool) -> Vec<TaskItem> {
    let task = |heading: &'static str, page, ready: &'static str| TaskItem {
        heading: heading.into(),
        href: (answered > 0).then(|| open.href(page).into()),
        hint: None,
        status: if answered == 0 {
            TaskStatus::CannotStartYet("Answer a question first".into())
        } else if done {
            TaskStatus::Completed(ready.into())
        } else {
            TaskStatus::Completed("Some answers are missing".into())
        },
    };
    vec![
        task(
            "Check your answers",
            ProjectPage::CheckAnswers,
            "Ready to check",
        ),
        task("See your summary", ProjectPage::Summary, "Ready to see"),
        task(
            "Make your plan",
            ProjectPage::After(AfterPage::Plan),
            "Ready to make",
        ),
        task(
            "Save and share",
            ProjectPage::After(AfterPage::Share),
            "Ready to share",
        ),
    ]
}
