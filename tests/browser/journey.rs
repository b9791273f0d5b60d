//! What a team does with the check, and what it sees, in the words of the page.
//!
//! The words of the questions come from the pack. What a page should come to never does: that is
//! written down in each journey.

use crate::support::{Find, Found, Key, Page, Paper};
use serde_json::Value;
use std::sync::LazyLock;

/// A project as a team sets it up, in the words of the page.
#[derive(Clone, Copy)]
pub struct Project {
    pub name: &'static str,
    /// May be empty.
    pub team: &'static str,
    pub stage: &'static str,
    pub people: &'static [&'static str],
    pub levels: &'static [&'static str],
    pub length: &'static str,
}

/// What a team says to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Say {
    /// The statement for this step, 0 to 3.
    Step(u8),
    /// The same, and what shows it.
    Shown(u8, &'static str),
    /// "We are not sure", and who could tell. May be empty.
    NotSure(&'static str),
    /// "Does not apply", and why.
    DoesNotApply(&'static str),
    /// Nothing at all.
    Nothing,
}

static PACK: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../content/pack.json")).unwrap());

/// A question of the pack.
pub fn question(id: &str) -> &'static Value {
    let questions = PACK["questions"].as_array().unwrap();
    let found = questions.iter().find(|question| question["id"] == id);
    found.unwrap_or_else(|| panic!("no question has the id {id}"))
}

/// The words of a question.
pub fn stem(id: &str) -> &'static str {
    question(id)["stem"].as_str().unwrap()
}

/// The statement of a question for a step.
pub fn statement(id: &str, step: u8) -> &'static str {
    let ladder = question(id)["ladder"].as_array().unwrap();
    let found = ladder.iter().find(|line| line["step"] == step);
    found.unwrap()["text"].as_str().unwrap()
}

/// The name of the section that a question is in.
fn section(id: &str) -> &'static str {
    let section = &question(id)["section"];
    let (list, key) = match section.get("dimension") {
        Some(dimension) => (&PACK["dimensions"], ("dimension", dimension)),
        None => (&PACK["levels"], ("id", &section["level"])),
    };
    let named = |it: &&Value| &it[key.0] == key.1;
    let found = list.as_array().unwrap().iter().find(named);
    found.unwrap()["title"].as_str().unwrap()
}

/// The page has come: its title, its one heading, and the focus on it.
pub async fn arrives(page: &Page, heading: &str, title: &str) {
    page.title_is(&format!("{title} – Truly open?")).await;
    page.heading(heading).has_focus().await;
    page.is_true("return document.querySelectorAll('h1').length === 1")
        .await;
}

/// The page of a question has come.
pub async fn is_asked(page: &Page, (number, total): (usize, usize), id: &str) {
    let place = format!("Question {number} of {total}");
    let heading = format!("{}: {place} {}", section(id), stem(id));
    arrives(page, &heading, &format!("{place}: {}", stem(id))).await;
}

/// The page shows that this was said to its question.
pub async fn shows(page: &Page, id: &str, say: Say) {
    match say {
        Say::Step(step) => page.radio(statement(id, step)).is_checked().await,
        Say::Shown(step, what) => {
            page.radio(statement(id, step)).is_checked().await;
            assert_eq!(
                page.field("What shows this? (optional)").value().await,
                what
            );
        }
        Say::NotSure(who) => {
            page.radio("We are not sure").is_checked().await;
            assert_eq!(page.field("Who could tell you?").value().await, who);
        }
        Say::DoesNotApply(why) => {
            page.radio("Does not apply").is_checked().await;
            assert_eq!(page.field("Why does this not apply?").value().await, why);
        }
        Say::Nothing => {
            let checked = "return document.querySelectorAll('main input:checked').length";
            assert_eq!(page.run(checked, []).await, 0);
        }
    }
}

/// Everything that was done is saved.
pub async fn is_saved(page: &Page) {
    page.says("Saved on this computer").await;
}

/// The rows of a table, by the table's caption: the words of each cell, and of a result only its
/// name.
pub async fn rows(page: &Page, caption: &str) -> Vec<Vec<String>> {
    let table = page.find("table", caption).element().await;
    let script = "return [...arguments[0].tBodies[0].rows].map((row) =>
        [...row.cells].map((cell) => (cell.querySelector('strong') ?? cell).innerText.trim()))";
    let rows = page.run(script, [table.to_json().unwrap()]).await;
    serde_json::from_value(rows).unwrap()
}

/// The summary on paper: two sheets at most, with the structure, language and title that a screen
/// reader needs in a PDF.
pub async fn fits_on_two_sheets(page: &Page, title: &str) {
    let paper = page.printed().await;
    assert!(paper.pages() <= 2, "{title}: {} sheets", paper.pages());
    is_for_everybody(&paper, title);
}

/// A PDF has the structure, language and title that a screen reader needs.
pub fn is_for_everybody(paper: &Paper, title: &str) {
    assert!(paper.is_tagged(), "{title}: not tagged");
    assert_eq!(paper.language(), "en-GB");
    assert_eq!(paper.title(), format!("{title} – Truly open?"));
}

/// Says what is wrong, at the top of the page and by each field; each message leads to its field.
/// The focus is on the list of what is wrong, so that it is read out.
pub async fn complains(page: &Page, title: &str, errors: &[(&str, Found<'_>)]) {
    page.title_is(&format!("Error: {title} – Truly open?"))
        .await;
    page.heading("There is a problem").is_there().await;
    page.is_true("return document.activeElement.innerText.startsWith('There is a problem')")
        .await;
    let address = page.run("return location.hash", []).await;
    for (message, field) in errors {
        let at_field = field.description().await;
        assert!(
            at_field.contains(&format!("Error: {message}")),
            "{at_field}"
        );
        page.link(message).click().await;
        field.has_focus().await;
    }
    let links = "return document.querySelectorAll('[role=alert] a').length";
    assert_eq!(page.run(links, []).await, errors.len());
    assert_eq!(page.run("return location.hash", []).await, address);
}

/// A team at work, with a mouse or with the keyboard alone.
#[derive(Clone, Copy)]
pub struct Team<'p> {
    page: &'p Page,
    keyboard: bool,
}

impl<'p> Team<'p> {
    /// A team that clicks.
    pub fn with_mouse(page: &'p Page) -> Self {
        Self {
            page,
            keyboard: false,
        }
    }

    /// A team that presses Tab, the arrows, the space bar and Enter, and nothing else.
    pub fn with_keyboard(page: &'p Page) -> Self {
        Self {
            page,
            keyboard: true,
        }
    }

    /// Follows a link.
    pub async fn follows(self, link: Found<'_>) {
        self.does(link, Key::Enter).await;
    }

    /// Presses a button, or a link that looks like one.
    pub async fn presses(self, button: Found<'_>) {
        self.does(button, Key::Space).await;
    }

    /// Ticks a checkbox.
    pub async fn ticks(self, checkbox: Found<'_>) {
        self.does(checkbox.clone(), Key::Space).await;
        checkbox.is_checked().await;
    }

    async fn does(self, it: Found<'_>, key: Key) {
        if self.keyboard {
            it.is_tabbed_to().await;
            self.page.press(key + "").await;
        } else {
            it.click().await;
        }
    }

    /// Chooses a radio.
    pub async fn chooses(self, radio: Found<'_>) {
        if self.keyboard {
            radio.is_chosen_with_keys().await;
        } else {
            radio.click().await;
            radio.is_checked().await;
        }
    }

    /// Writes in an empty box.
    pub async fn writes(self, field: Found<'_>, text: &str) {
        if self.keyboard {
            field.is_tabbed_to().await;
            self.page.press(text).await;
        } else {
            field.press(text).await;
        }
    }

    /// Opens the start page and starts a new project.
    pub async fn starts(self) {
        self.page.starts().await;
        self.page.title_is("Truly open?").await;
        self.presses(self.page.button("Start now")).await;
        arrives(self.page, "Set up your check", "Set up your check").await;
    }

    /// Fills in the set-up page, and goes on to the task list.
    pub async fn sets_up(self, project: &Project) {
        let page = self.page;
        let name = page.field("What is your project called?");
        self.writes(name, project.name).await;
        if !project.team.is_empty() {
            let team = page.field("Which team runs it? (optional)");
            self.writes(team, project.team).await;
        }
        self.chooses(page.radio(project.stage)).await;
        for people in project.people {
            self.ticks(page.checkbox(people)).await;
        }
        for level in project.levels {
            self.ticks(page.checkbox(level)).await;
        }
        self.chooses(page.radio(project.length)).await;
        self.presses(page.button("Continue")).await;
        arrives(page, project.name, project.name).await;
    }

    /// Says this to the question on the page.
    pub async fn says(self, id: &str, say: Say) {
        let page = self.page;
        match say {
            Say::Step(step) => self.chooses(page.radio(statement(id, step))).await,
            Say::Shown(step, what) => {
                self.chooses(page.radio(statement(id, step))).await;
                self.writes(page.field("What shows this? (optional)"), what)
                    .await;
            }
            Say::NotSure(who) => {
                self.chooses(page.radio("We are not sure")).await;
                self.writes(page.field("Who could tell you?"), who).await;
            }
            Say::DoesNotApply(why) => {
                self.chooses(page.radio("Does not apply")).await;
                self.writes(page.field("Why does this not apply?"), why)
                    .await;
            }
            Say::Nothing => {}
        }
    }

    /// Answers question after question, from the page of the first of them to the page after the
    /// last. `before` of them were asked before, of `total` in all.
    pub async fn answers(self, said: &[(&str, Say)], before: usize, total: usize) {
        for (number, (id, say)) in (before + 1..).zip(said) {
            is_asked(self.page, (number, total), id).await;
            self.says(id, *say).await;
            self.presses(self.page.button("Continue")).await;
        }
    }
}
