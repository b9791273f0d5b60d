//! Why a file could not be made.

use std::{fmt, io};

/// A file for Word or Excel could not be made. It prints as a sentence for the person who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportError {
    /// A text is longer than a cell of Excel can hold: 32,767 characters.
    TextTooLong,
    /// The library that writes the file refused something, which nothing is known to cause.
    Refused,
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TextTooLong => {
                "The file could not be made: a text is longer than a cell of Excel can hold."
            }
            Self::Refused => "The file could not be made: the file could not be put together.",
        })
    }
}

impl std::error::Error for ExportError {}

/// Files are made in memory, where reading and writing do not fail.
impl From<io::Error> for ExportError {
    fn from(_: io::Error) -> Self {
        Self::Refused
    }
}
