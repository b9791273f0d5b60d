//! The project whose pages are shown: what a page reads of it, and how it changes it.

use super::{Content, Projects};
use crate::app::platform::{clock, random};
use crate::app::progress;
use crate::app::route::{ProjectPage, Route};
use crate::domain::answer::Answer;
use crate::domain::edit::{CheckNote, Edit, QuestionNote, Target};
use crate::domain::ids::{CheckId, LevelId, ProjectId, QuestionId, ResponseId};
use crate::domain::pack::Pack;
use crate::domain::project::{Check, PackRef, Project};
use crate::domain::record::Record;
use crate::domain::words::project_name;
use leptos::prelude::*;

/// A handle to one project, shared by context among its pages. Reading through it is tracked; changing
/// goes through [`Projects::dispatch`].
#[derive(Clone, Copy)]
pub struct OpenProject {
    /// What the project amounts to now.
    pub project: Memo<Project>,
    /// The check that is worked on; an untouched one before it is started.
    pub check: Memo<Check>,
    id: StoredValue<ProjectId>,
    projects: Projects,
    content: Content,
}

impl OpenProject {
    /// A handle to the project with that id, whether or not anything was said of it yet.
    #[must_use]
    pub fn new(projects: Projects, content: Content, id: ProjectId) -> Self {
        let own = id.clone();
        let project = Memo::new(move |_| projects.project(&own).unwrap_or_default());
        let check = Memo::new(move |_| {
            project.with(|project| {
                let current = project.current_check();
                current.map(|(_, check)| check.clone()).unwrap_or_default()
            })
        });
        Self {
            project,
            check,
            id: StoredValue::new(id),
            projects,
            content,
        }
    }

    /// The project of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The questions and their words.
    #[must_use]
    pub const fn pack(self) -> &'static Pack {
        self.content.pack
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> ProjectId {
        self.id.get_value()
    }

    /// Whether it is the worked example, which is never kept.
    #[must_use]
    pub fn is_example(self) -> bool {
        self.id.with_value(|id| *id == ProjectId::example())
    }

    /// The route to one of its pages.
    #[must_use]
    pub fn route(self, page: ProjectPage) -> Route {
        Route::Project(self.id(), page)
    }

    /// The address of one of its pages, for a link.
    #[must_use]
    pub fn href(self, page: ProjectPage) -> String {
        self.route(page).to_string()
    }

    /// Its name, or what to call it while it has none. Tracked.
    #[must_use]
    pub fn name(self) -> String {
        self.project.with(display_name)
    }

    /// All that is known of it. Tracked.
    #[must_use]
    pub fn record(self) -> Record {
        self.projects.record(&self.id()).unwrap_or_default()
    }

    /// Reads something of the project and its current check. Tracked.
    pub fn with<T>(self, read: impl FnOnce(&'static Pack, &Project, &Check) -> T) -> T {
        self.project
            .with(|project| self.check.with(|check| read(self.pack(), project, check)))
    }

    /// Changes the project. A new one begins with the levels that the host has set.
    pub fn dispatch(self, edit: Edit) {
        let id = self.id();
        if untrack(|| !self.projects.is_here(&id, self.content.site)) {
            for level in self.content.settings.default_levels.clone() {
                let chosen = true;
                self.projects
                    .dispatch(&id, Edit::ChoseLevel { level, chosen });
            }
        }
        self.projects.dispatch(&id, edit);
    }

    /// The levels that are chosen: for a new project those that it begins with. Tracked.
    #[must_use]
    pub fn levels(self) -> Vec<String> {
        if self.projects.is_here(&self.id(), self.content.site) {
            let project = self.project.read();
            project.levels.iter().map(LevelId::to_string).collect()
        } else {
            let defaults = self.content.settings.default_levels.iter();
            defaults.map(LevelId::to_string).collect()
        }
    }

    /// The id of the check that is worked on, which is started now if none was.
    pub fn ensure_check(self) -> CheckId {
        let current = self.project.with_untracked(|project| {
            let current = project.current_check();
            current.map(|(id, _)| id.clone())
        });
        current.unwrap_or_else(|| {
            let check = CheckId::from_bytes(random::random_bytes());
            self.dispatch(Edit::StartedCheck {
                check: check.clone(),
                at: clock::now(),
                pack: PackRef {
                    id: self.pack().id.clone(),
                    version: self.pack().version.clone(),
                },
            });
            check
        })
    }

    /// The answer to a question. Tracked.
    #[must_use]
    pub fn answer(self, question: &QuestionId) -> Option<Answer> {
        self.check
            .with(|check| check.team_response().answers.get(question).copied())
    }

    /// Answers a question. The first answer that leaves none blank finishes the check.
    pub fn set_answer(self, question: &QuestionId, answer: Answer) {
        let check = self.ensure_check();
        self.dispatch(Edit::AnsweredQuestion {
            check: check.clone(),
            response: ResponseId::together(),
            question: question.clone(),
            answer,
        });
        let first_time = untrack(|| {
            let unfinished = self.check.with(|check| check.finished_at.is_none());
            unfinished && self.with(progress::is_complete)
        });
        if first_time {
            let at = clock::now();
            self.dispatch(Edit::FinishedCheck { check, at });
        }
    }

    /// Takes an answer back, which leaves the question blank.
    pub fn clear_answer(self, question: &QuestionId) {
        let target = Target::Answer(
            self.ensure_check(),
            ResponseId::together(),
            question.clone(),
        );
        self.dispatch(Edit::Withdrew(target));
    }

    /// What was written beside a question. Tracked.
    #[must_use]
    pub fn question_note(self, question: &QuestionId, note: QuestionNote) -> String {
        self.check
            .with(|check| check.team_response().note(question, note).to_owned())
    }

    /// Writes beside a question.
    pub fn set_question_note(self, question: &QuestionId, note: QuestionNote, text: String) {
        self.dispatch(Edit::WroteQuestionNote {
            check: self.ensure_check(),
            response: ResponseId::together(),
            question: question.clone(),
            note,
            text,
        });
    }

    /// What was written about the check as a whole. Tracked.
    #[must_use]
    pub fn check_note(self, note: CheckNote) -> String {
        self.check
            .with(|check| check.notes.get(&note).cloned().unwrap_or_default())
    }

    /// Writes about the check as a whole.
    pub fn set_check_note(self, note: CheckNote, text: String) {
        let check = self.ensure_check();
        self.dispatch(Edit::WroteCheckNote { check, note, text });
    }
}

/// A project's name, or what to call it while it has none.
#[must_use]
pub fn display_name(project: &Project) -> String {
    project_name(&project.name)
}
