//! JSON as one plain tree, which packs and saved documents are both read from and written to.
//!
//! The tree says what a text says and judges nothing: fields keep their order, and a field that is
//! there twice is in the tree twice, so that whoever walks the tree can refuse it by name. What is
//! too much, missing or not expected is for [`crate::content`] and [`crate::storage`] to say.
//!
//! Reading order: [`Tree`], [`read`] (from a text, and where it breaks), [`write()`] (to a text),
//! [`place`] (the words for where something is).

pub mod place;
mod read;
mod write;

pub use read::{Broken, depth, read};
pub use write::write;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number that is not negative.
    Whole(u64),
    /// Any other number. Nothing of ours holds one, so which one it was is not kept.
    OtherNumber,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object: its fields in their order, as often as they are there.
    Fields(Vec<(String, Self)>),
}

impl Tree {
    /// An object with these fields, in this order.
    pub fn fields<const N: usize>(fields: [(&str, Self); N]) -> Self {
        let named = fields.map(|(name, value)| (name.to_owned(), value));
        Self::Fields(named.into())
    }

    /// The value of a field, the first if there are several; nothing if there is no such field or
    /// if this is no object.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Fields(fields) = self else {
            return None;
        };
        let found = fields.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value)
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
