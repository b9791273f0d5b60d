//! Saved files, made here so that a page can be looked at without a walk to it.

use crate::journey::{Project, Say, arrives};
use crate::support::{Find, Page};
use serde_json::{Value, json};

/// The project's one check, and the one response in it.
const CHECK: &str = "first";
const RESPONSE: &str = "together";

/// A saved file of one project.
#[derive(Clone)]
pub struct Saved {
    id: &'static str,
    name: &'static str,
    edits: Vec<Value>,
}

impl Saved {
    /// A project that is set up, and nothing more.
    pub fn new(id: &'static str, project: &Project) -> Self {
        let mut saved = Self {
            id,
            name: project.name,
            edits: Vec::new(),
        };
        let slug = |title: &str| title.to_lowercase().replace(' ', "-");
        saved.says(json!({ "did": "named-project", "name": project.name }));
        saved.says(json!({ "did": "named-team", "name": project.team }));
        // 2 November 2026, 09:00.
        let pack = json!({ "id": "patient-involvement", "version": "1.0.0" });
        saved.says(json!({ "did": "started-check", "check": CHECK, "at": 1_793_610_000_000_u64, "pack": pack }));
        let stage = slug(project.stage.split(" and ").next().unwrap());
        saved.says(json!({ "did": "set-stage", "check": CHECK, "stage": stage }));
        for people in project.people {
            saved.says(json!({ "did": "chose-group", "group": slug(people), "chosen": true }));
        }
        for level in project.levels {
            saved.says(json!({ "did": "chose-level", "level": slug(level), "chosen": true }));
        }
        let length = project.length.split(' ').next().unwrap().to_lowercase();
        saved.says(json!({ "did": "set-length", "check": CHECK, "length": length }));
        saved
    }

    /// Adds what was said to questions.
    pub fn with(mut self, said: &[(&str, Say)]) -> Self {
        for (question, say) in said {
            let (answer, note) = match *say {
                Say::Step(step) => (json!(step), None),
                Say::Shown(step, what) => (json!(step), Some(("evidence", what))),
                Say::NotSure(who) => (json!("not-sure"), Some(("who-could-tell", who))),
                Say::DoesNotApply(why) => (json!("does-not-apply"), Some(("why-not", why))),
                Say::Nothing => continue,
            };
            let mut said = json!({ "check": CHECK, "response": RESPONSE, "question": question });
            said["did"] = json!("answered-question");
            said["answer"] = answer;
            self.says(said.clone());
            if let Some((note, text)) = note {
                let said = said.as_object_mut().unwrap();
                said.remove("answer");
                said.insert("did".into(), json!("wrote-question-note"));
                said.insert("note".into(), json!(note));
                said.insert("text".into(), json!(text));
                self.says(json!(said));
            }
        }
        self
    }

    /// Adds how many of a group took part.
    pub fn counting(mut self, group: &str, count: u32) -> Self {
        self.says(
            json!({ "did": "counted-group", "check": CHECK, "group": group, "count": count }),
        );
        self
    }

    /// Adds one more edit.
    pub fn and(mut self, edit: Value) -> Self {
        self.says(edit);
        self
    }

    fn says(&mut self, edit: Value) {
        self.edits.push(edit);
    }

    /// The project's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let records = (1..).zip(&self.edits);
        let records = records.map(|(count, edit)| json!({ "stamp": [count, "w1"], "edit": edit }));
        json!({
            "app": "truly-open",
            "format": 1,
            "pack": { "id": "patient-involvement", "version": "1.0.0" },
            "project": { "id": self.id, "records": records.collect::<Vec<_>>() },
        })
        .to_string()
    }

    /// The address of one of the project's pages, such as "/summary".
    pub fn page(&self, page: &str) -> String {
        format!("#/project/{}{page}", self.id)
    }

    /// Chooses the file on the page that opens one, and sees what is in it.
    pub async fn is_looked_at(&self, page: &Page) {
        page.open("#/open").await;
        page.title_is("Open a saved file – Truly open?").await;
        self.is_chosen(page).await;
    }

    /// Chooses the file on the page that is open, and sees what is in it.
    pub async fn is_chosen(&self, page: &Page) {
        let file = page.makes_file(&format!("truly-open-{}.json", self.id), self.text());
        page.button("Choose a file").choose_file(&file).await;
        page.heading("What is in this file").has_focus().await;
    }

    /// Opens the file, as a person does.
    pub async fn is_opened(&self, page: &Page) {
        self.is_looked_at(page).await;
        page.button("Open this project").click().await;
        page.title_is(&format!("{} – Truly open?", self.name)).await;
        page.says("Saved on this computer").await;
    }

    /// Goes to one of the project's pages, and waits for its heading and its title.
    pub async fn goes_to(&self, page: &Page, address: &str, heading: &str, title: &str) {
        page.open(&self.page(address)).await;
        arrives(page, heading, title).await;
    }
}
