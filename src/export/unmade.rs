//! Why a file for an office program could not be made.

use std::fmt;

/// A file for Word or Excel could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmade {
    /// A text is longer than a cell of Excel can hold.
    TextTooLong,
    /// The library that writes the file refused something, which nothing is known to cause.
    Refused,
}

impl fmt::Display for Unmade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TextTooLong => "a text is longer than a cell of Excel can hold",
            Self::Refused => "the file could not be put together",
        })
    }
}

impl std::error::Error for Unmade {}
