//! A project that is in the browser's stores when a journey begins, and what can be seen of it
//! there and on the page.

use crate::journey::{Project, Say, statement};
use crate::saved::Saved;
use crate::support::{Find, Found, Page, Store};
use serde_json::json;
use std::time::SystemTime;
use truly_open::domain::answer::Step;
use truly_open::domain::ids::QuestionId;
use truly_open::domain::project::Project as Read;
use truly_open::storage::document::{Reading, Source, read};

/// Its name.
pub const NAME: &str = "Shorter waits";
/// Its document, in either store.
pub const KEY: &str = "project/p1";
/// The address of its task list.
pub const TASKS: &str = "#/project/p1";
/// The file that it is saved to.
pub const FILE: &str = "truly-open-shorter-waits.json";
/// A quick check.
pub const QUICK: Project = Project {
    name: NAME,
    team: "",
    stage: "Plan",
    people: &[],
    levels: &[],
    length: "Quick check",
};
/// Every question that it asks, and an answer to each.
pub const ANSWERS: [(&str, u8); 12] = [
    ("O2", 3),
    ("O4", 2),
    ("O6", 2),
    ("O7", 1),
    ("K1", 2),
    ("K3", 2),
    ("K6", 3),
    ("R1", 2),
    ("R2", 0),
    ("R3", 2),
    ("C1", 2),
    ("C2", 1),
];
/// The first two of the questions.
pub const FIRST: &str = ANSWERS[0].0;
pub const SECOND: &str = ANSWERS[1].0;

/// The project, set up and with no question answered.
pub fn project() -> Saved {
    Saved::new("p1", &QUICK)
}

/// The address of a question's page.
pub fn page_of(question: &str) -> String {
    format!("{TASKS}/question/{question}")
}

impl Saved {
    /// With that step chosen as the answer to a question.
    pub fn answered(self, question: &str, step: u8) -> Self {
        self.with(&[(question, Say::Step(step))])
    }

    /// With another name.
    pub fn named(self, name: &str) -> Self {
        self.and(json!({ "did": "named-project", "name": name }))
    }

    /// Put in the bin that many days ago.
    pub fn binned(self, days: u64) -> Self {
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis();
        let at = u64::try_from(now).unwrap() - days * 24 * 60 * 60 * 1000;
        self.and(json!({ "did": "binned", "at": at }))
    }
}

/// The project in the text of a document.
#[track_caller]
pub fn project_in(text: &str) -> Read {
    match read(text, Source::File) {
        Reading::Document(document) => document.record.project(),
        other => panic!("{other:?} in {text}"),
    }
}

/// The step that was chosen as the answer to a question, in the text of a document.
#[track_caller]
pub fn answer_in(text: &str, question: &str) -> Option<u8> {
    let project = project_in(text);
    let (_, check) = project.current_check()?;
    let question = QuestionId::parse(question).unwrap();
    let response = check.team_response();
    response.answers.get(&question)?.step().map(Step::get)
}

impl Page {
    /// Starts the app with this project in both stores, at that address.
    pub async fn starts_with(&self, project: &Saved, address: &str) {
        self.starts().await;
        for store in Store::BOTH {
            self.keeps(store, KEY, &project.text()).await;
        }
        self.starts_again_at(address).await;
    }

    /// Starts the app anew at that address.
    pub async fn starts_again_at(&self, address: &str) {
        self.open(address).await;
        // Another fragment alone is no new start.
        self.reload().await;
        self.has_started().await;
    }

    /// The statement at that step of a question that is on the page.
    #[track_caller]
    pub fn statement(&self, question: &str, step: u8) -> Found<'_> {
        self.radio(statement(question, step))
    }

    /// Waits until the strip under the header says this.
    #[track_caller]
    pub fn strip_says(&self, text: &str) -> impl Future<Output = ()> + use<'_> {
        self.is_true(&format!("return {STRIP}?.innerText.includes({text:?})"))
    }

    /// Waits until the strip says that the last change is on the disk, and since when.
    #[track_caller]
    pub fn is_saved(&self) -> impl Future<Output = ()> + use<'_> {
        self.is_true(&format!(
            "return /^Saved on this computer \\d\\d:\\d\\d$/m.test({STRIP}?.innerText)"
        ))
    }

    /// Waits until this is what a screen reader was told last about saving.
    #[track_caller]
    pub fn is_announced(&self, text: &str) -> impl Future<Output = ()> + use<'_> {
        let status = "document.querySelector('.app-save-status > [role=status]')";
        self.is_true(&format!("return {status}?.textContent.includes({text:?})"))
    }

    /// The text of the project in a store.
    pub async fn project_kept(&self, store: Store) -> String {
        let text = self.kept(store, KEY).await;
        text.unwrap_or_else(|| panic!("{store:?} holds no {KEY}"))
    }

    /// Checks that both stores hold this answer.
    pub async fn both_hold(&self, question: &str, step: u8) {
        for store in Store::BOTH {
            let text = self.project_kept(store).await;
            assert_eq!(answer_in(&text, question), Some(step), "{store:?}");
        }
    }
}

const STRIP: &str = "document.querySelector('.app-save-status__inner')";
