//! Words for what comes out of a check, and for the prompts that are not scored.

use super::Words;
use crate::domain::ids::QuestionId;
use serde::Deserialize;

/// What to say when nothing can change (`docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HonestExit {
    /// The question that decides: its lowest answer.
    pub question: QuestionId,
    /// The heading.
    pub title: String,
    /// What was said, and that there are two honest choices.
    pub text: String,
    /// The two choices, each with wording to use.
    pub choices: [Words; 2],
}

/// Prompts that are not scored.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prompts {
    /// Who took part: how many of each group.
    pub took_part: Prompt,
    /// Asked before the summary is shown.
    pub wrong_about: Prompt,
    /// Asked after "We are not sure".
    pub who_could_tell: Prompt,
    /// Asked after "Does not apply".
    pub why_not: Prompt,
    /// Asked after an answer of two or three steps.
    pub evidence: Prompt,
    /// The box for a patient or carer, printed even when empty.
    pub comment: Prompt,
}

/// A label with a hint.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prompt {
    /// The label.
    pub label: String,
    /// The hint. May be empty.
    pub hint: String,
}

/// Words for what comes out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcomes {
    /// For skills, resources, capacity, overall readiness and levels.
    pub readiness: StatusWords,
    /// For openness.
    pub openness: StatusWords,
    /// The four places on the two-by-two.
    pub places: PlaceWords,
    /// When the place cannot be told yet.
    pub on_the_line: Words,
    /// Why openness is held at Open.
    pub held_without_patients: String,
    /// Why a level is held at Gaps to close.
    pub held_by_safety: String,
    /// In place of a level's status in a quick check.
    pub not_asked_in_quick: String,
}

/// A name and a line for each status.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusWords {
    /// Stop and sort this first.
    pub stop: Words,
    /// Not enough answers yet.
    pub not_enough: Words,
    /// Find out first.
    pub find_out: Words,
    /// Gaps to close.
    pub gaps: Words,
    /// Ready.
    pub ready: Words,
    /// Proven in practice.
    pub proven: Words,
    /// Does not apply.
    pub does_not_apply: Words,
}

/// A name and a line for each place on the two-by-two.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlaceWords {
    /// Open and ready.
    pub good_to_go: Words,
    /// Open, not ready.
    pub willing_but_stretched: Words,
    /// Ready, not open.
    pub able_but_closed: Words,
    /// Neither.
    pub not_yet: Words,
}
