//! A project as a file to keep: its name and its text.

use super::document::{Document, WriteError, write};
use crate::domain::text::slug;

/// A file that a person can keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name: ASCII, at most 80 characters, allowed on every system.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// What kind of text that is.
    pub media_type: &'static str,
}

const JSON: &str = "application/json";

/// A project as a file, named after the project. "Open a saved file" reads it again.
///
/// # Errors
/// [`WriteError`], which nothing is known to cause.
pub fn saved_file(document: &Document) -> Result<SavedFile, WriteError> {
    Ok(SavedFile {
        name: format!("truly-open-{}.json", slug(&document.record.project().name)),
        text: write(document)?,
        media_type: JSON,
    })
}

/// A text that could not be read, as a file, exactly as it was found. `name` is what the text is
/// called where it is kept.
#[must_use]
pub fn raw_file(name: &str, text: &str) -> SavedFile {
    SavedFile {
        name: format!("truly-open-{}-as-found.json", slug(name)),
        text: text.to_owned(),
        media_type: JSON,
    }
}
