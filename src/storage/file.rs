//! A project as a file to keep: its name and its text.

use super::document::{Document, Unwritable, write};
use crate::domain::text::slug;

/// A file that a person can keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name: ASCII, at most 80 characters, allowed on every system.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// A project as a file, named after the project. "Open a saved file" reads it again.
///
/// # Errors
/// [`Unwritable`], which nothing is known to cause.
pub fn saved_file(document: &Document) -> Result<SavedFile, Unwritable> {
    Ok(SavedFile {
        name: format!("truly-open-{}.json", slug(&document.record.project().name)),
        text: write(document)?,
    })
}

/// A text that could not be read, as a file, exactly as it was found.
#[must_use]
pub fn raw_file(id: &str, text: &str) -> SavedFile {
    // A long id is cut: the file is told apart by its contents.
    let id: String = id.chars().take(50).collect();
    SavedFile {
        name: format!("truly-open-{id}-as-found.json"),
        text: text.to_owned(),
    }
}
