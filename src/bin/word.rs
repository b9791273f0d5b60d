//! The module that makes files for Word.

pub use truly_open::office::office;

/// Nothing happens before somebody asks.
const fn main() {}
