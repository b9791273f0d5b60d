//! The rules that a pack states: where the scoring draws its lines, and which answers to doubt.

use crate::domain::answer::Step;
use crate::domain::ids::{LevelId, QuestionId};
use serde::Deserialize;

/// The numbers the scoring rests on (`docs/scoring.md`). No validated ones exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulesOfThumb {
    /// With fewer than this percentage of all steps (0 to 100), a dimension is held at `gaps_cap`.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub gaps_below_percent: u32,
    /// With fewer than this percentage of questions answered (0 to 100), there are not enough
    /// answers for a level.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub answers_needed_percent: u32,
    /// What a dimension is held at below `gaps_below_percent`, in steps.
    pub gaps_cap: Step,
}

/// A check that asks whether two answers fit together. It never changes a status
/// (`docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsistencyRule {
    /// Such as `CH3`: letters, digits and hyphens.
    pub id: String,
    /// It asks when all of these hold.
    pub when: Vec<When>,
    /// The first thing, such as "You said that nothing can change."
    pub first: Said,
    /// The second thing, such as "You also said that you will design the change with patients."
    pub second: Said,
}

/// One side of a consistency check.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Said {
    /// A whole sentence. "Is that right?" comes after both.
    pub text: String,
    /// Where to change it.
    pub place: Place,
}

/// Somewhere a person can go to change what they said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Place {
    /// The page of a question.
    Question(QuestionId),
    /// The set-up page.
    SetUp,
    /// Who took part, on the check-your-answers page.
    TookPart,
    /// Each question that made the rule ask.
    EachQuestion,
    /// The whole list of answers.
    Answers,
}

/// One condition of a consistency check.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum When {
    /// The answer is this step or a higher one.
    AtLeast {
        /// Which question.
        question: QuestionId,
        /// The lowest step for which it holds.
        step: Step,
    },
    /// The answer is this step or a lower one.
    AtMost {
        /// Which question.
        question: QuestionId,
        /// The highest step for which it holds.
        step: Step,
    },
    /// One of these levels is chosen.
    AnyLevel(Vec<LevelId>),
    /// Some answer is at the top.
    SomeTopAnswer,
    /// Some answer is at the top with no evidence note.
    SomeTopAnswerWithoutEvidence,
    /// No patient or carer took part in this check.
    NoPatientOrCarer,
    /// The same step stands this many times in a row: 2 or more.
    SameStepInARow(u32),
    /// All questions were answered in fewer than this many seconds: 1 or more.
    QuickerThan(u32),
}
