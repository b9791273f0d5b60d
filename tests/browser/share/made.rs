//! A team's outputs as the browser made them, and what the native code says of the same record.

use crate::common::handouts::day_in_words;
use crate::common::worked::{Worked, pack};
use crate::journey::arrives;
use crate::support::{Find, Firefox, Page, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use truly_open::domain::handout::{Handout, handout};
use truly_open::domain::ids::ProjectId;
use truly_open::domain::lists::Day;
use truly_open::domain::project::{Project, Timestamp};
use truly_open::domain::text::slug;
use truly_open::export::ics;
use truly_open::export::paper::Paper;
use truly_open::export::papers::{Days, full, leader, patient};
use truly_open::export::sheets::{Sheet, sheets};
use truly_open::storage::document::{Document, Reading, Source, read};

/// A paper, in the words of the page that leads to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// What it is called in addresses.
    pub slug: &'static str,
    /// The link to read it.
    pub read: &'static str,
    /// The button for Word, and how the name of the file ends.
    pub word: [&'static str; 2],
    /// The same for a web page, where there is one.
    pub page: Option<[&'static str; 2]>,
}

/// The four of them.
pub const KINDS: [Kind; 4] = [
    Kind {
        slug: "leaders",
        read: "Read or print the page for leaders",
        word: ["Save for Word: leaders", "-leaders.docx"],
        page: Some(["Save as a web page: leaders", "-leaders.html"]),
    },
    Kind {
        slug: "patients",
        read: "Read or print the page for patients",
        word: ["Save for Word: patients", "-patients.docx"],
        page: Some(["Save as a web page: patients", "-patients.html"]),
    },
    Kind {
        slug: "patients-large-print",
        read: "Read or print it in large print",
        word: [
            "Save for Word: patients, large print",
            "-patients-large-print.docx",
        ],
        page: None,
    },
    Kind {
        slug: "full",
        read: "Read or print the whole summary",
        word: ["Save for Word: everything", ".docx"],
        page: Some(["Save as a web page: everything", "-full.html"]),
    },
];

/// The buttons for the files that are no papers, and how their names end.
const OTHERS: [[&str; 2]; 2] = [
    ["Save for Excel", ".xlsx"],
    ["Save the answers as a table (CSV)", "-answers.csv"],
];

/// The same for the project itself. That it was saved is noted in its record.
const PROJECT: [&str; 2] = ["Save a file", ".json"];

/// The same for the calendar, which is offered when there is a date to put in it.
const CALENDAR: [&str; 2] = ["Save for a calendar", ".ics"];

/// A page of any browser, that can be asked what day it is there.
pub trait There {
    async fn asks(&self, script: &str, arguments: Vec<Value>) -> Value;
}

impl There for Page {
    async fn asks(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.run(script, arguments).await
    }
}

impl There for Firefox {
    async fn asks(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.run(script, arguments).await
    }
}

/// What the native code says of a record that the browser holds.
#[derive(Debug)]
pub struct Native {
    pub handout: Handout,
    /// The project that the record folds to.
    pub project: Project,
    /// The latest count of the record, and when the browser was asked.
    pub count: u64,
    pub now: Timestamp,
    /// The days, where the browser is, on which the check was started and the summary made.
    pub started: Day,
    pub today: Day,
}

impl Native {
    /// Of the document with that text, on the day that it is in the browser.
    pub async fn of(page: &impl There, text: &str) -> Self {
        let Reading::Document(Document { id, record }) = read(text, Source::OwnCopy) else {
            panic!("no document: {text}");
        };
        let project = record.project();
        let (_, check) = project.current_check().unwrap();
        let now = page
            .asks("return Date.now()", vec![])
            .await
            .as_u64()
            .unwrap();
        Self {
            handout: handout(&pack(), &id, &project, check, Timestamp(now)),
            now: Timestamp(now),
            project: project.clone(),
            count: record.latest_count(),
            started: day_there(page, check.started_at.0).await,
            today: day_there(page, now).await,
        }
    }

    /// The calendar, if there is a date to put in it.
    pub fn calendar(&self) -> Option<String> {
        ics::calendar(&self.handout, self.count)
    }

    /// The sheets of the workbook.
    pub fn sheets(&self) -> [Sheet; 4] {
        sheets(&self.handout, Some(self.started), Some(self.today))
    }

    /// One of the papers.
    pub fn paper(&self, kind: Kind) -> Paper {
        let (started_at, made_at) = (day_in_words(self.started), day_in_words(self.today));
        let days = Days {
            started_at: &started_at,
            made_at: &made_at,
            day: &day_in_words,
        };
        match kind.slug {
            "leaders" => leader(&self.handout, days),
            "patients" => patient(&self.handout, days, false),
            "patients-large-print" => patient(&self.handout, days, true),
            "full" => full(&self.handout, days),
            other => panic!("no paper is called {other}"),
        }
    }
}

async fn day_there(page: &impl There, at: u64) -> Day {
    let parts = "const day = new Date(arguments[0]);
        return [day.getFullYear(), day.getMonth() + 1, day.getDate()];";
    let parts = page.asks(parts, vec![json!(at)]).await;
    let (year, month, day) = serde_json::from_value(parts).unwrap();
    Day::new(year, month, day).unwrap()
}

/// The files of a team, by how their names end, and what they have to say.
#[derive(Debug)]
pub struct Made {
    pub native: Native,
    slug: String,
    files: BTreeMap<&'static str, Vec<u8>>,
}

impl Made {
    /// Puts the project in the browser, and makes every file of it.
    pub async fn by(page: &Page, worked: &Worked) -> Self {
        page.starts().await;
        let text = worked.document(&worked.id);
        for store in Store::BOTH {
            page.keeps(store, &format!("project/{}", worked.id), &text)
                .await;
        }
        page.starts_again_at("#/").await;
        Self::of(page, &worked.id).await
    }

    /// Presses every button for a project that is in the browser, and waits for each file.
    pub async fn of(page: &Page, id: &ProjectId) -> Self {
        page.open(&format!("#/project/{id}/share")).await;
        arrives(page, "Save and share", "Save and share").await;
        let key = format!("project/{id}");
        let kept = page.kept(Store::Browser, &key).await.unwrap();
        let mut made = Self::none(Native::of(page, &kept).await);
        for [button, ending] in made.buttons() {
            page.button(button).click().await;
            let file = page.downloaded(&made.name(ending)).await;
            made.has(ending, file);
        }
        made
    }

    /// Nothing so far.
    pub fn none(native: Native) -> Self {
        Self {
            slug: slug(&native.handout.summary.project),
            native,
            files: BTreeMap::new(),
        }
    }

    /// Every button for a file, and how the name of the file ends.
    pub fn buttons(&self) -> Vec<[&'static str; 2]> {
        let papers = KINDS
            .into_iter()
            .flat_map(|kind| [Some(kind.word), kind.page]);
        let calendar = self.native.calendar().map(|_| CALENDAR);
        let others = OTHERS.into_iter().chain(calendar).chain([PROJECT]);
        papers.flatten().chain(others).collect()
    }

    /// One more file, whose name ends so.
    pub fn has(&mut self, ending: &'static str, file: Vec<u8>) {
        self.files.insert(ending, file);
    }

    /// The name of the file that ends so.
    pub fn name(&self, ending: &str) -> String {
        format!("truly-open-{}{ending}", self.slug)
    }

    /// The file whose name ends so.
    pub fn file(&self, ending: &str) -> &[u8] {
        &self.files[ending]
    }

    /// The same, as text.
    pub fn text(&self, ending: &str) -> &str {
        str::from_utf8(self.file(ending)).unwrap()
    }
}

/// A text in an answer of the browser.
pub fn text_in<'a>(answer: &'a Value, name: &str) -> &'a str {
    let text = answer[name].as_str();
    text.unwrap_or_else(|| panic!("no {name} in {answer}"))
}
