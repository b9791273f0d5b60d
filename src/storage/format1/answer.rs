//! An answer as it is saved: 0 to 3, `"not-sure"` or `"does-not-apply"`.

use super::leaf::Leaf;
use crate::domain::answer::{Answer, Step};
use crate::domain::project::Timestamp;
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// The last millisecond that a browser can show as a date.
const LAST_TIMESTAMP: u64 = 8_640_000_000_000_000;

impl Serialize for Leaf<Answer> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Answer::Chose(step) => serializer.serialize_u8(step.get()),
            Answer::NotSure => serializer.serialize_str("not-sure"),
            Answer::DoesNotApply => serializer.serialize_str("does-not-apply"),
        }
    }
}

impl<'de> Deserialize<'de> for Leaf<Answer> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Answers;

        impl Visitor<'_> for Answers {
            type Value = Leaf<Answer>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("0 to 3, not-sure or does-not-apply")
            }

            fn visit_u64<E: Error>(self, steps: u64) -> Result<Leaf<Answer>, E> {
                let step = u8::try_from(steps).ok().and_then(Step::new);
                let unknown = || E::invalid_value(Unexpected::Unsigned(steps), &self);
                step.map(|s| Leaf(Answer::Chose(s))).ok_or_else(unknown)
            }

            fn visit_str<E: Error>(self, word: &str) -> Result<Leaf<Answer>, E> {
                match word {
                    "not-sure" => Ok(Leaf(Answer::NotSure)),
                    "does-not-apply" => Ok(Leaf(Answer::DoesNotApply)),
                    _ => Err(E::invalid_value(Unexpected::Other("another word"), &self)),
                }
            }
        }

        deserializer.deserialize_any(Answers)
    }
}

impl Serialize for Leaf<Timestamp> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.0.0)
    }
}

impl<'de> Deserialize<'de> for Leaf<Timestamp> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Timestamps;

        impl Visitor<'_> for Timestamps {
            type Value = Leaf<Timestamp>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time in milliseconds")
            }

            fn visit_u64<E: Error>(self, time: u64) -> Result<Leaf<Timestamp>, E> {
                if time <= LAST_TIMESTAMP {
                    Ok(Leaf(Timestamp(time)))
                } else {
                    Err(E::invalid_value(Unexpected::Unsigned(time), &self))
                }
            }
        }

        deserializer.deserialize_u64(Timestamps)
    }
}
