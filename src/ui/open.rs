//! The project that is worked on: what a page reads of it, and how it changes it.

use super::route::{ProjectPage, Route};
use super::state::App;
use super::{browser, progress};
use crate::domain::answer::Answer;
use crate::domain::edit::{CheckNote, Edit, QuestionNote, Target};
use crate::domain::ids::{CheckId, ProjectId, QuestionId, ResponseId};
use crate::domain::pack::Pack;
use crate::domain::project::{Check, PackRef, Project};
use crate::domain::words::project_name;
use crate::ui::reactive::*;

/// A handle to one project. Reading through it is tracked; changing goes through
/// [`App::dispatch`].
#[derive(Clone, Copy)]
pub struct OpenProject {
    /// The app it belongs to.
    pub app: App,
    /// What the project amounts to now.
    pub project: Memo<Project>,
    id: StoredValue<ProjectId>,
}

impl OpenProject {
    /// A handle to the project with that id, whether or not anything was said of it yet.
    #[must_use]
    pub fn new(app: App, id: ProjectId) -> Self {
        let own = id.clone();
        Self {
            app,
            project: Memo::new(move |_| app.project(&own).unwrap_or_default()),
            id: StoredValue::new(id),
        }
    }

    /// The questions and their words.
    #[must_use]
    pub fn pack(self) -> &'static Pack {
        self.app.pack
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> ProjectId {
        self.id.get_value()
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

    /// Its name, or what to call it while it has none.
    #[must_use]
    pub fn name(self) -> String {
        self.project.with(display_name)
    }

    /// The check that is worked on; an untouched one before it is started.
    #[must_use]
    pub fn check(self) -> Check {
        self.project.with(|project| {
            let current = project.current_check();
            current.map(|(_, check)| check.clone()).unwrap_or_default()
        })
    }

    /// Reads something of the project and its current check.
    pub fn with<T>(self, read: impl FnOnce(&'static Pack, &Project, &Check) -> T) -> T {
        let check = self.check();
        self.project
            .with(|project| read(self.pack(), project, &check))
    }

    /// Changes the project.
    pub fn dispatch(self, edit: Edit) {
        self.app.dispatch(&self.id(), edit);
    }

    /// The id of the check that is worked on, which is started now if none was.
    pub fn ensure_check(self) -> CheckId {
        let current = self.project.with_untracked(|project| {
            let current = project.current_check();
            current.map(|(id, _)| id.clone())
        });
        current.unwrap_or_else(|| {
            let check = CheckId::from_bytes(browser::random_bytes());
            self.dispatch(Edit::StartedCheck {
                check: check.clone(),
                at: browser::now(),
                pack: PackRef {
                    id: self.pack().id.clone(),
                    version: self.pack().version.clone(),
                },
            });
            check
        })
    }

    /// The answer to a question.
    #[must_use]
    pub fn answer(self, question: &QuestionId) -> Option<Answer> {
        let check = self.check();
        check.team_response().answers.get(question).copied()
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
            let unfinished = self.check().finished_at.is_none();
            unfinished && self.with(progress::is_complete)
        });
        if first_time {
            let at = browser::now();
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

    /// What was written beside a question.
    #[must_use]
    pub fn question_note(self, question: &QuestionId, note: QuestionNote) -> String {
        self.check().team_response().note(question, note).to_owned()
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

    /// What was written about the check as a whole.
    #[must_use]
    pub fn check_note(self, note: CheckNote) -> String {
        self.check().notes.get(&note).cloned().unwrap_or_default()
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
