//! Files for Word and Excel, from a saved project. Two WebAssembly modules offer this, each loaded
//! when its first file is asked for: `src/bin/word.rs`, and `src/bin/excel.rs`, which weighs three
//! times as much. They are handed texts, and give bytes back.

use crate::content::packed;
use crate::domain::handout::{Handout, handout};
use crate::domain::lists::Day;
use crate::domain::project::Timestamp;
#[cfg(feature = "office")]
use crate::export::excel::excel;
use crate::export::papers::{Days, full, leader, patient};
#[cfg(feature = "office")]
use crate::export::sheets::sheets;
use crate::export::unmade::Unmade;
use crate::export::word::word;
use crate::storage::document::{self, Reading, Source};
use js_sys::{Array, Function};
use std::fmt;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// Which file: `word` (the full summary), `word-leader`, `word-patient`, `word-patient-large`
    /// (in large print) or `excel`.
    pub kind: &'a str,
    /// The project, as it is saved.
    pub document: &'a str,
    /// The questions, in the packed form.
    pub pack: &'a str,
    /// Their library, in the packed form.
    pub library: &'a str,
    /// The organisation that the page is for. May be empty.
    pub organisation: &'a str,
    /// The time now.
    pub now: Timestamp,
    /// The day on which the project's current check was started, such as `2026-11-23`.
    pub started: &'a str,
    /// Today, in the same form.
    pub today: &'a str,
    /// Puts a day in words: only the browser knows how people write a date.
    pub in_words: &'a dyn Fn(Day) -> String,
}

/// Makes a file, for the page: see [`Order`]. `texts` are the project, the questions, their library
/// and the organisation. `now` is in milliseconds. `in_words` is given a day such as
/// `2026-11-23` and gives it back in words.
///
/// # Errors
/// A sentence for the person who asked.
#[wasm_bindgen]
pub fn office(
    kind: &str,
    texts: &Array,
    now: f64,
    started: &str,
    today: &str,
    in_words: &Function,
) -> Result<Vec<u8>, JsValue> {
    let in_words = |day: Day| {
        let day = day.to_string();
        let words = in_words.call1(&JsValue::NULL, &JsValue::from_str(&day));
        words
            .ok()
            .and_then(|words| words.as_string())
            .unwrap_or(day)
    };
    let texts: [String; 4] =
        std::array::from_fn(|index| texts.get(index as u32).as_string().unwrap_or_default());
    let [document, pack, library, organisation] = &texts;
    let order = Order {
        kind,
        document,
        pack,
        library,
        organisation,
        // The clock of a browser is a whole number from 1970.
        now: Timestamp(now as u64),
        started,
        today,
        in_words: &in_words,
    };
    make(order).map_err(|refusal| JsValue::from_str(&refusal.to_string()))
}

/// Makes the file that is asked for.
///
/// # Errors
/// A [`Refusal`], which prints as a sentence for the person who asked.
pub fn make(order: Order) -> Result<Vec<u8>, Refusal> {
    let handout = read(order)?;
    let day = |text: &str| Day::parse(text).map_or_else(|| text.to_owned(), order.in_words);
    let (started, today) = (day(order.started), day(order.today));
    let days = Days {
        started_at: &started,
        made_at: &today,
        day: order.in_words,
    };
    let paper = match order.kind {
        "word" => full(&handout, days),
        "word-leader" => leader(&handout, days),
        "word-patient" => patient(&handout, days, false),
        "word-patient-large" => patient(&handout, days, true),
        #[cfg(feature = "office")]
        "excel" => return Ok(workbook(&handout, order)?),
        _ => return Err(Refusal::Kind),
    };
    Ok(word(&paper)?)
}

#[cfg(feature = "office")]
fn workbook(handout: &Handout, order: Order) -> Result<Vec<u8>, Unmade> {
    let sheets = sheets(handout, Day::parse(order.started), Day::parse(order.today));
    let name = crate::domain::words::project_name(&handout.summary.project);
    excel(&name, &sheets, order.now)
}

fn read(order: Order) -> Result<Handout, Refusal> {
    let mut pack = packed::load(order.pack).ok_or(Refusal::Pack)?;
    pack.library = packed::load_library(order.library).ok_or(Refusal::Pack)?;
    let document = match document::read(order.document, Source::OwnCopy) {
        Reading::Document(document) => document,
        Reading::Newer { .. } => return Err(Refusal::Newer),
        Reading::Damaged(fault) | Reading::Foreign(fault) => {
            return Err(Refusal::Document(fault.to_string()));
        }
    };
    let project = document.record.project();
    let (_, check) = project.current_check().ok_or(Refusal::NoCheck)?;
    let mut handout = handout(&pack, &document.id, &project, check, order.now);
    handout.organisation = Some(order.organisation.to_owned()).filter(|name| !name.is_empty());
    Ok(handout)
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such file.
    Kind,
    /// The questions cannot be read.
    Pack,
    /// The project cannot be read. The text says what is wrong with it.
    Document(String),
    /// The project was saved by a newer version of the app.
    Newer,
    /// The project has no check yet.
    NoCheck,
    /// The file could not be made.
    Unmade(Unmade),
}

/// A sentence for the person who asked.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind => f.write_str("This page does not make files of that kind."),
            Self::Pack => f.write_str("The questions could not be read."),
            Self::Document(fault) => write!(f, "The project could not be read: {fault}."),
            Self::Newer => f.write_str("The project was saved by a newer version of this page."),
            Self::NoCheck => f.write_str("The project has no check yet."),
            Self::Unmade(unmade) => write!(f, "The file could not be made: {unmade}."),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Unmade> for Refusal {
    fn from(unmade: Unmade) -> Self {
        Self::Unmade(unmade)
    }
}
