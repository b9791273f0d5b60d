//! The module that makes files for Excel.

pub use truly_open::office::office;

/// Nothing happens before somebody asks.
const fn main() {}
