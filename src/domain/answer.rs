//! One answer to one question.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How far along a question's ladder of four statements an answer stands: 0 to 3 steps.
///
/// 0 not started, 1 talked about, 2 in place for this project, 3 in place and confirmed by a
/// patient or carer, or by having worked in real life. People never see the number while they
/// answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "u64", into = "u8")]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(extend("maximum" = Step::PROVEN.0))
)]
pub struct Step(u8);

/// A number that is no [`Step`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStep(u64);

impl fmt::Display for InvalidStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is too high: use 0 to {}", self.0, Step::PROVEN.0)
    }
}

impl std::error::Error for InvalidStep {}

impl TryFrom<u64> for Step {
    type Error = InvalidStep;

    fn try_from(steps: u64) -> Result<Self, InvalidStep> {
        let step = u8::try_from(steps).ok().and_then(Self::new);
        step.ok_or(InvalidStep(steps))
    }
}

impl From<Step> for u8 {
    fn from(step: Step) -> Self {
        step.0
    }
}

impl Step {
    /// Not started.
    pub const NOT_STARTED: Self = Self(0);
    /// Talked about.
    pub const TALKED_ABOUT: Self = Self(1);
    /// In place for this project.
    pub const IN_PLACE: Self = Self(2);
    /// In place, and a patient or carer confirmed it or it has worked in real life.
    pub const PROVEN: Self = Self(3);

    /// The step of that many steps, or nothing above 3.
    #[must_use]
    pub const fn new(steps: u8) -> Option<Self> {
        if steps <= Self::PROVEN.0 {
            Some(Self(steps))
        } else {
            None
        }
    }

    /// How many steps: 0 to 3.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// What was answered. A question with no answer is blank, which is a fourth thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// One of the question's statements.
    Chose(Step),
    /// "We are not sure".
    NotSure,
    /// "Does not apply", where the question allows it.
    DoesNotApply,
}

impl Answer {
    /// The step that was chosen, if one was.
    #[must_use]
    pub const fn step(self) -> Option<Step> {
        match self {
            Self::Chose(step) => Some(step),
            Self::NotSure | Self::DoesNotApply => None,
        }
    }
}
