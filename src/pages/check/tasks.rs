//! The task list of a check.

use super::ComeBackLater;
use crate::app::progress::{self, SectionProgress};
use crate::app::route::{ProjectPage, Route};
use crate::app::state::OpenProject;
use crate::components::{HostFaults, PageHeading, RouteLink, TwoThirds, of_pack, use_title};
use crate::nhsuk::{ButtonLink, TaskItem, TaskList, TaskStatus};
use leptos::prelude::*;

/// Every section of the check, each with how far it has come.
#[component]
pub fn TasksPage() -> impl IntoView {
    let open = OpenProject::expect();
    use_title(move || open.name());
    let answered = Memo::new(move |_| open.with(progress::answered));
    let sections = Memo::new(move |_| open.with(progress::progress));
    let go_on = move || {
        let sections = sections.read();
        let mut sections = sections.iter();
        let next = sections.find(|section| section.answered < section.total);
        open.href(match next {
            Some(section) => ProjectPage::Question(section.go_on.clone()),
            None => ProjectPage::CheckAnswers,
        })
    };
    let answered_in_words = move || {
        let (answered, asked) = answered.get();
        format!("You have answered {answered} of {asked} questions.")
    };
    view! {
        <TwoThirds>
            <PageHeading>{move || open.name()}</PageHeading>
            <HostFaults />
            <p>{answered_in_words}</p>
            <h2 class="nhsuk-heading-m">"Your project"</h2>
            <SetUpTask />
            <h2 class="nhsuk-heading-m">"Questions"</h2>
            <SectionTasks sections />
            <h2 class="nhsuk-heading-m">"What it comes to"</h2>
            <ResultTasks answered />
            <ButtonLink href=go_on>"Continue"</ButtonLink>
            <h3 class="nhsuk-heading-s">"Other things you can do"</h3>
            <OtherThings />
            <ComeBackLater />
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn SetUpTask() -> impl IntoView {
    let open = OpenProject::expect();
    let is_done = Memo::new(move |_| {
        open.with(|_, project, check| {
            !project.name.trim().is_empty() && check.stage.is_some() && check.length.is_some()
        })
    });
    let status = move || {
        if is_done.get() {
            TaskStatus::Completed("Completed".to_owned())
        } else {
            TaskStatus::Incomplete("Not finished".to_owned())
        }
    };
    view! {
        <TaskList id="project">
            <TaskItem
                heading="Set up"
                href=open.href(ProjectPage::SetUp)
                hint="Name, stage, who is involved, and how"
                status
            />
        </TaskList>
    }
}

#[component]
fn SectionTasks(
    /// The sections that the check asks.
    sections: Memo<Vec<SectionProgress>>,
) -> impl IntoView {
    // Tasks are numbered as they are made, so they are made together.
    move || {
        let sections = sections.get().into_iter();
        let task = |section| view! { <SectionTask section /> };
        view! { <TaskList id="questions">{sections.map(task).collect_view()}</TaskList> }
    }
}

#[component]
fn SectionTask(
    /// The section.
    section: SectionProgress,
) -> impl IntoView {
    let SectionProgress {
        title,
        lead,
        answered,
        total,
        go_on,
    } = section;
    let status = if answered == total {
        TaskStatus::Completed("Completed".to_owned())
    } else if answered == 0 {
        TaskStatus::Incomplete("Not started yet".to_owned())
    } else {
        TaskStatus::Incomplete(format!("{answered} of {total} answered"))
    };
    view! {
        <TaskItem
            heading=of_pack(title)
            href=OpenProject::expect().href(ProjectPage::Question(go_on))
            hint=of_pack(lead)
            status
        />
    }
}

#[component]
fn ResultTasks(
    /// How many questions have an answer of some kind, and how many the check asks.
    answered: Memo<(usize, usize)>,
) -> impl IntoView {
    let tasks = [
        (
            "Check your answers",
            ProjectPage::CheckAnswers,
            "Ready to check",
        ),
        ("See your summary", ProjectPage::Summary, "Ready to see"),
        ("Make your plan", ProjectPage::Plan, "Ready to make"),
        ("Save and share", ProjectPage::Share, "Ready to share"),
    ];
    let task = move |(heading, page, ready): (&'static str, ProjectPage, &'static str)| {
        let href = OpenProject::expect().href(page);
        let href = Signal::derive(move || (answered.get().0 > 0).then(|| href.clone()));
        let status = move || match answered.get() {
            (0, _) => TaskStatus::CannotStartYet("Answer a question first".to_owned()),
            (answered, asked) if answered == asked => TaskStatus::Completed(ready.to_owned()),
            _ => TaskStatus::Completed("Some answers are missing".to_owned()),
        };
        view! { <TaskItem heading href status /> }
    };
    view! { <TaskList id="results">{tasks.map(task).collect_view()}</TaskList> }
}

#[component]
fn OtherThings() -> impl IntoView {
    let open = OpenProject::expect();
    view! {
        <ul class="nhsuk-list">
            <li>
                <a href=open.href(ProjectPage::AllQuestions)>"See all questions on one page"</a>
            </li>
            <li>
                <RouteLink to=Route::BlankForm>"Print a blank form"</RouteLink>
            </li>
            <li>
                <a href=open.href(ProjectPage::Delete)>"Delete this project"</a>
            </li>
        </ul>
    }
}
