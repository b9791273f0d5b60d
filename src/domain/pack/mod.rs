//! The pack: what is asked, in which words, and where each word comes from.
//!
//! The types are those of `content/pack.json`, field by field, and the JSON Schema is made from them
//! (feature `schema`): their doc comments are what a person who writes a pack reads there. What types
//! cannot say was checked by `content` before anybody else has a [`Pack`]: ids are unique, every
//! reference resolves, every question has its ladder, and every text that must be there is there.

mod outcomes;
mod question;
mod resources;
mod rules;
mod subject;

pub use outcomes::*;
pub use question::*;
pub use resources::*;
pub use rules::*;
pub use subject::*;

use super::ids::{LevelId, PackId, QuestionId, StageId};
use super::project::{Group, Length};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;

/// Every word of a check, and what the words rest on: all that makes one check different from
/// another subject's or another language's.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pack {
    /// Where the JSON Schema of this file is. For editors; the app does not read it.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// The same id means the same questions, in some version.
    pub id: PackId,
    /// Three numbers, such as `1.0.0`. Counts up with every change, and is recorded with every check.
    pub version: String,
    /// A BCP 47 language tag, such as `en-GB`.
    pub language: String,
    /// The name of the check.
    pub title: String,
    /// What the questions were made from.
    pub source: Source,
    /// What "people" means wherever the pack says it.
    pub people_means: String,
    /// What the start page says of the check.
    pub start: Start,
    /// How the people that a project involves are spoken of.
    pub involve: Involve,
    /// The sentences of the source that questions rest on, word for word.
    pub sentences: Vec<Sentence>,
    /// Openness, skills, resources, capacity: in that order, in which they are asked.
    pub dimensions: [DimensionWords; 4],
    /// The levels of involvement a team can choose.
    pub levels: Vec<Level>,
    /// The stages of a project, in order.
    pub stages: Vec<Stage>,
    /// The numbers that the scoring rests on.
    pub rules: RulesOfThumb,
    /// Every question, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Checks that ask whether two answers fit together.
    pub consistency: Vec<ConsistencyRule>,
    /// What to say when nothing can change.
    pub honest_exit: HonestExit,
    /// The banner that a low answer to a safety question puts on the summary.
    pub safety_banner: Words,
    /// Prompts that are not scored.
    pub prompts: Prompts,
    /// Words for statuses and for the place on the two-by-two.
    pub outcomes: Outcomes,
    /// What the method cannot tell, printed on every summary.
    pub limits: Vec<String>,
    /// Facts about the check as a whole.
    pub notes: Vec<Note>,
    /// How the check was made, and what nobody has tested yet: paragraphs.
    pub made: Vec<String>,
    /// What is said beside the ways to hear from people.
    pub help: Help,
    /// The paper for the people that a project involves.
    pub paper: PeoplePaper,
    /// Ways to hear from people.
    pub methods: Vec<Method>,
    /// What the source says success depends on.
    pub conditions: Vec<Condition>,
    /// What the source says involvement brings.
    pub benefits: Vec<Benefit>,
    /// Where to read more or to ask for help.
    pub resources: Vec<Resource>,
}

/// What a pack was made from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The title of the work.
    pub title: String,
    /// Who published it.
    pub publisher: String,
}

/// One sentence of the source, word for word.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sentence {
    /// `S01` to `S99`.
    pub id: SentenceId,
    /// The sentence.
    pub text: String,
    /// Who said it, when it is a person's own words.
    pub said_by: Option<String>,
}

/// The id of a sentence of the source: `S01` to `S99`.
pub type SentenceId = String;

/// The id of an assessable claim: `C01` to `C99`.
pub type ClaimId = String;

/// A heading with a text below it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Words {
    /// The heading.
    pub title: String,
    /// The text.
    pub text: String,
}

/// Reads a field that may be left out, and takes `null` for its having been left out: files that a host
/// wrote for an earlier release say it so.
fn null_as_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(from).map(Option::unwrap_or_default)
}

impl Pack {
    /// The question with that id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| &q.id == id)
    }

    /// The level with that id.
    #[must_use]
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|l| &l.id == id)
    }

    /// The stage with that id.
    #[must_use]
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|s| &s.id == id)
    }

    /// The sentence with that id.
    #[must_use]
    pub fn sentence(&self, id: &str) -> Option<&Sentence> {
        self.sentences.iter().find(|s| s.id == id)
    }

    /// How a dimension is named.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> &DimensionWords {
        let [openness, skills, resources, capacity] = &self.dimensions;
        match dimension {
            Dimension::Openness => openness,
            Dimension::Skills => skills,
            Dimension::Resources => resources,
            Dimension::Capacity => capacity,
        }
    }

    /// The name of the dimension or level that a section is.
    #[must_use]
    pub fn section_title(&self, section: &Section) -> &str {
        match section {
            Section::Dimension(dimension) => &self.dimension(*dimension).title,
            Section::Level(level) => self.level(level).map_or("", |level| &level.title),
        }
    }

    /// The questions that a check asks, in order (`docs/scoring.md`): all of them in a full
    /// check, with the modules of the chosen levels; the key and safety questions of the four
    /// dimensions in a quick one.
    #[must_use]
    pub fn asked<'a>(&'a self, length: Length, levels: &BTreeSet<LevelId>) -> Vec<&'a Question> {
        self.questions
            .iter()
            .filter(|question| match (&question.section, length) {
                (Section::Dimension(_), Length::Full) => true,
                (Section::Dimension(_), Length::Quick) => {
                    question.role == Role::Safety || question.is_key(levels)
                }
                (Section::Level(level), Length::Full) => levels.contains(level),
                (Section::Level(_), Length::Quick) => false,
            })
            .collect()
    }
}

impl Group {
    /// Whether an answer or comment from this group counts as a patient's or carer's.
    #[must_use]
    pub const fn is_patient_or_carer(self) -> bool {
        matches!(self, Self::Patients | Self::Carers)
    }
}
