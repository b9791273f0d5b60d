//! One answer to one question.

/// How far along a question's ladder of four statements an answer stands: 0 to 3 steps.
///
/// 0 not started, 1 talked about, 2 in place for this project, 3 in place and confirmed by a
/// patient or carer, or by having worked in real life. People never see the number while they
/// answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Step(u8);

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
