//! Questions with their ladders, and the sections that they stand in.

use super::{ClaimId, SentenceId, null_as_default};
use crate::domain::answer::{Answer, Step};
use crate::domain::ids::{LevelId, QuestionId, StageId};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The four things that a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Dimension {
    /// Whether people can change anything.
    Openness,
    /// Whether the team knows how.
    Skills,
    /// Whether there is money and help.
    Resources,
    /// Whether there is time.
    Capacity,
}

impl Dimension {
    /// All four, in the order in which they are asked.
    pub const ALL: [Self; 4] = [
        Self::Openness,
        Self::Skills,
        Self::Resources,
        Self::Capacity,
    ];

    /// The three that make up readiness.
    pub const READINESS: [Self; 3] = [Self::Skills, Self::Resources, Self::Capacity];

    /// A stable name for fragments and saved files, such as `skills`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Openness => "openness",
            Self::Skills => "skills",
            Self::Resources => "resources",
            Self::Capacity => "capacity",
        }
    }
}

/// How a dimension is named and introduced.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DimensionWords {
    /// Which dimension.
    pub dimension: Dimension,
    /// Its name on screen.
    pub title: String,
    /// What it asks, in one line.
    pub lead: String,
}

/// A level of involvement, with its own few questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Level {
    /// Such as `co-design`. Not the name of a dimension.
    pub id: LevelId,
    /// Its name on screen.
    pub title: String,
    /// What it means, in one line.
    pub description: String,
    /// Whether the level cannot show Ready until every safety question is at its top
    /// (`docs/scoring.md`). `false` when it is left out.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub held_by_safety: bool,
    /// The sentences it comes from.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<SentenceId>>"))]
    pub sources: Vec<SentenceId>,
    /// The claims it answers.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<ClaimId>>"))]
    pub claims: Vec<ClaimId>,
}

/// A stage of an improvement project.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stage {
    /// Such as `find-out`.
    pub id: StageId,
    /// Its name on screen.
    pub title: String,
    /// What happens in it, in one line.
    pub description: String,
}

/// Where a question stands in the check.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Section {
    /// In one of the four dimensions.
    Dimension(Dimension),
    /// In the module of a level: asked only in a full check, when the level is chosen.
    Level(LevelId),
}

/// Whether a question is a gate for its section (`docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Key {
    /// Not a gate.
    #[default]
    Never,
    /// Always a gate.
    Always,
    /// A gate when the level is chosen.
    WhenChosen(LevelId),
}

/// What a question counts towards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Role {
    /// The level of its section.
    #[default]
    Scored,
    /// No level: it guards consent and ethics (`docs/scoring.md`).
    Safety,
}

/// One question with its ladder of statements.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// Such as `O2`. Never used again for another question.
    pub id: QuestionId,
    /// Counts up when the wording changes, so that answers are compared like with like. From 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub wording: u32,
    /// Where it stands.
    pub section: Section,
    /// A short name for lists.
    pub title: String,
    /// The question.
    pub stem: String,
    /// Why it matters, in one line.
    pub why: String,
    /// More help with answering, when a line is not enough.
    pub help: Option<String>,
    /// The statements, lowest first: four for a scored question (steps 0, 1, 2 and 3), three for a
    /// safety one (0, 1 and 3).
    pub ladder: Vec<Statement>,
    /// What to do next when the answer is low.
    pub next_step: String,
    /// Whether it is a gate. `"never"` when it is left out.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Key>"))]
    pub key: Key,
    /// What it counts towards. `"scored"` when it is left out.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Role>"))]
    pub role: Role,
    /// Whether "Does not apply" is offered. `false` when it is left out.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub may_not_apply: bool,
    /// The sentences it comes from.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<SentenceId>>"))]
    pub sources: Vec<SentenceId>,
    /// The claims it answers.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<ClaimId>>"))]
    pub claims: Vec<ClaimId>,
}

/// One statement of a question's ladder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// How far along it stands.
    pub step: Step,
    /// The statement.
    pub text: String,
}

impl Question {
    /// Whether it is a gate for its section when these levels are chosen.
    #[must_use]
    pub fn is_key(&self, levels: &BTreeSet<LevelId>) -> bool {
        match &self.key {
            Key::Never => false,
            Key::Always => true,
            Key::WhenChosen(level) => levels.contains(level),
        }
    }

    /// Whether this answer is one that the question offers.
    #[must_use]
    pub fn offers(&self, answer: Answer) -> bool {
        match answer {
            Answer::Chose(step) => self.ladder.iter().any(|s| s.step == step),
            Answer::NotSure => true,
            Answer::DoesNotApply => self.may_not_apply,
        }
    }

    /// The words of the statement at that step.
    #[must_use]
    pub fn statement(&self, step: Step) -> Option<&str> {
        let found = self.ladder.iter().find(|s| s.step == step);
        found.map(|s| s.text.as_str())
    }
}
