//! Names of things: opaque, cheap to clone, and safe to put in a fragment, a storage key or an
//! element's id.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The longest id that is accepted, in bytes.
pub const MAX_ID_LENGTH: usize = 64;

/// A text that cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidId {
    /// The text as it was given.
    pub text: String,
}

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not an id: use 1 to {MAX_ID_LENGTH} letters, digits or hyphens",
            self.text
        )
    }
}

impl std::error::Error for InvalidId {}

fn check(text: &str) -> Result<Arc<str>, InvalidId> {
    let fits = (1..=MAX_ID_LENGTH).contains(&text.len());
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits && plain {
        Ok(text.into())
    } else {
        Err(InvalidId {
            text: text.chars().take(MAX_ID_LENGTH).collect(),
        })
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(
            feature = "schema",
            derive(schemars::JsonSchema),
            schemars(extend("maxLength" = MAX_ID_LENGTH, "pattern" = "^[A-Za-z0-9-]+$"))
        )]
        pub struct $name(Arc<str>);

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.as_str().to_owned()
            }
        }

        impl $name {
            /// Reads an id: 1 to [`MAX_ID_LENGTH`] ASCII letters, digits or hyphens.
            ///
            /// # Errors
            /// [`InvalidId`] when the text is anything else.
            pub fn parse(text: &str) -> Result<Self, InvalidId> {
                check(text).map(Self)
            }

            /// An id made from random bytes: 16 hexadecimal digits.
            #[must_use]
            pub fn from_bytes(bytes: [u8; 8]) -> Self {
                let number = u64::from_be_bytes(bytes);
                Self(format!("{number:016x}").into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id! {
    /// A project on this device, or in a saved file.
    ProjectId
}
id! {
    /// One dated run of the questions.
    CheckId
}
id! {
    /// One person's, one paper form's or the whole team's answers in a check.
    ResponseId
}
id! {
    /// A pack: the same id means the same questions, in some version.
    PackId
}
id! {
    /// A question of a pack, such as `O2`. Never used again for another question.
    QuestionId
}
id! {
    /// One of the pack's levels of involvement, such as `co-design`.
    LevelId
}
id! {
    /// One of the pack's stages, such as `plan`.
    StageId
}
id! {
    /// A row of a list. Rows stand in the order of their ids.
    RowId
}
id! {
    /// A tab that writes: tells apart two edits made at the same count.
    WriterId
}

impl RowId {
    /// An id that is made of digits and hyphens here, and so need not be read.
    pub(super) fn made(text: String) -> Self {
        Self(text.into())
    }
}

impl ProjectId {
    /// The worked example, which every copy of the app has and none keeps.
    #[must_use]
    pub fn example() -> Self {
        Self("example".into())
    }
}

impl ResponseId {
    /// The response in which a team answers together on one screen.
    #[must_use]
    pub fn together() -> Self {
        Self("together".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_from_bytes_reads_back() {
        let id = ProjectId::from_bytes([0, 1, 2, 3, 252, 253, 254, 255]);
        assert_eq!(id.as_str(), "00010203fcfdfeff");
        assert_eq!(ProjectId::parse(id.as_str()), Ok(id));
    }

    #[test]
    fn an_id_is_letters_digits_and_hyphens() {
        assert_eq!(QuestionId::parse("L1a").unwrap().as_str(), "L1a");
        let longest = "a".repeat(MAX_ID_LENGTH);
        assert!(QuestionId::parse(&longest).is_ok());
        for bad in ["", "a b", "a/b", "é", "a\u{202e}b", &format!("{longest}a")] {
            assert!(QuestionId::parse(bad).is_err(), "{bad:?}");
        }
    }
}
