//! Single values, each checked when it is read. Their errors say what the value should be.

use super::choices::AnswerWord;
use crate::domain::answer;
use crate::domain::lists;
use crate::domain::project::Timestamp;
use serde::{Deserialize, Serialize};

/// The last millisecond since 1970 that a browser can show as a date: `Date`'s range in ECMAScript.
const LAST_TIMESTAMP: u64 = 8_640_000_000_000_000;

/// One of the domain's ids.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", bound(deserialize = "T: TryFrom<String>"))]
pub(super) struct Id<T>(pub(super) T);

impl<T: TryFrom<String>> TryFrom<String> for Id<T> {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let id = T::try_from(text);
        id.map(Self)
            .map_err(|_| "an id of 1 to 64 letters, digits or hyphens")
    }
}

/// A time, in milliseconds since the start of 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "u64")]
pub(super) struct Time(u64);

impl TryFrom<u64> for Time {
    type Error = &'static str;

    fn try_from(milliseconds: u64) -> Result<Self, Self::Error> {
        if milliseconds <= LAST_TIMESTAMP {
            Ok(Self(milliseconds))
        } else {
            Err("a whole number in range")
        }
    }
}

impl From<Time> for Timestamp {
    fn from(time: Time) -> Self {
        Self(time.0)
    }
}

impl From<Timestamp> for Time {
    fn from(time: Timestamp) -> Self {
        Self(time.0)
    }
}

/// `"2026-11-23"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Day(pub(super) lists::Day);

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let day = lists::Day::parse(&text).map(Self);
        day.ok_or("a day from 2000 to 2099, such as 2026-11-23")
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.0.to_string()
    }
}

/// 0 to 3, `"not-sure"` or `"does-not-apply"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged, expecting = "0 to 3, not-sure or does-not-apply")]
pub(super) enum Answer {
    /// How many steps up the question's ladder.
    Steps(Steps),
    /// No step.
    Word(AnswerWord),
}

/// 0 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "u8", into = "u8")]
pub(super) struct Steps(answer::Step);

impl TryFrom<u8> for Steps {
    type Error = &'static str;

    fn try_from(steps: u8) -> Result<Self, Self::Error> {
        answer::Step::new(steps).map(Self).ok_or("0 to 3")
    }
}

impl From<Steps> for u8 {
    fn from(steps: Steps) -> Self {
        steps.0.get()
    }
}

impl From<Answer> for answer::Answer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Steps(Steps(step)) => Self::Chose(step),
            Answer::Word(AnswerWord::NotSure) => Self::NotSure,
            Answer::Word(AnswerWord::DoesNotApply) => Self::DoesNotApply,
        }
    }
}

impl From<answer::Answer> for Answer {
    fn from(answer: answer::Answer) -> Self {
        match answer {
            answer::Answer::Chose(step) => Self::Steps(Steps(step)),
            answer::Answer::NotSure => Self::Word(AnswerWord::NotSure),
            answer::Answer::DoesNotApply => Self::Word(AnswerWord::DoesNotApply),
        }
    }
}
