//! The task list of a check.

use crate::ui::nhsuk::{ButtonLink, ButtonVariant, TaskItem, TaskList, TaskStatus};
use crate::ui::open::OpenProject;
use crate::ui::progress::{self, SectionProgress};
use crate::ui::route::{ProjectPage, Route};
use leptos::prelude::*;

/// Every section of the check, each with how far it has come.
#[component]
pub fn TasksPage(open: OpenProject) -> impl IntoView {
    Effect::new(move |_| super::set_title(open.app, &open.name()));
    let (answered, asked) = untrack(|| open.with(progress::answered));
    let done = answered == asked;
    let sections = untrack(|| open.with(progress::progress));
    let go_on = if done {
        open.href(ProjectPage::CheckAnswers)
    } else {
        let next = sections.iter().find(|section| section.answered < section.total);
        next.map(|section| open.href(ProjectPage::Question(section.go_on.clone())))
            .unwrap_or_default()
    };
    let questions = sections.into_iter().map(|section| section_task(open, section)).collect();
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <h1 class="nhsuk-heading-l">{move || open.name()}</h1>
                <p>{format!("You have answered {answered} of {asked} questions.")}</p>
                <h2 class="nhsuk-heading-m">"Your project"</h2>
                <TaskList id="project" items=vec![set_up_task(open)] />
                <h2 class="nhsuk-heading-m">"Questions"</h2>
                <TaskList id="questions" items=questions />
                <h2 class="nhsuk-heading-m">"What it comes to"</h2>
                <TaskList id="results" items=result_tasks(open, answered, done) />
                <ButtonLink href=go_on>"Continue"</ButtonLink>
                <h2 class="nhsuk-heading-s">"Other things you can do"</h2>
                <ul class="nhsuk-list">
                    <li>
                        <a href=open.href(ProjectPage::AllQuestions)>
                            "See all questions on one page"
                        </a>
                    </li>
                    <li>
                        <a href=Route::BlankForm.to_string()>"Print a blank form"</a>
                    </li>
                    <li>
                        <a href=open.href(ProjectPage::Delete)>"Delete this project"</a>
                    </li>
                </ul>
                <ButtonLink variant=ButtonVariant::Secondary href=Route::Start.to_string()>
                    "Save and come back later"
                </ButtonLink>
            </div>
        </div>
    }
}

fn set_up_task(open: OpenProject) -> TaskItem {
    let check = untrack(|| open.check());
    let named = open.project.with_untracked(|project| !project.name.trim().is_empty());
    let done = named && check.stage.is_some() && check.length.is_some();
    TaskItem {
        heading: "Set up".to_owned(),
        href: Some(open.href(ProjectPage::SetUp)),
        hint: Some("Name, stage, who you hope to involve, and how".to_owned()),
        status: if done {
            TaskStatus::Completed("Completed".to_owned())
        } else {
            TaskStatus::Incomplete("Not finished".to_owned())
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
        heading: title,
        href: Some(open.href(ProjectPage::Question(go_on))),
        hint: Some(lead),
        status: if answered == total {
            TaskStatus::Completed("Completed".to_owned())
        } else if answered == 0 {
            TaskStatus::Incomplete("Not started yet".to_owned())
        } else {
            TaskStatus::Incomplete(format!("{answered} of {total} answered"))
        },
    }
}

fn result_tasks(open: OpenProject, answered: usize, done: bool) -> Vec<TaskItem> {
    let status = |ready: &str| {
        if answered == 0 {
            TaskStatus::CannotStartYet("Answer a question first".to_owned())
        } else if done {
            TaskStatus::Completed(ready.to_owned())
        } else {
            TaskStatus::Completed("Some answers are missing".to_owned())
        }
    };
    let task = |heading: &str, page, ready| TaskItem {
        heading: heading.to_owned(),
        href: (answered > 0).then(|| open.href(page)),
        hint: None,
        status: status(ready),
    };
    vec![
        task("Check your answers", ProjectPage::CheckAnswers, "Ready to check"),
        task("See your summary", ProjectPage::Summary, "Ready to see"),
    ]
}
