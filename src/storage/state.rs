//! What the page may truthfully say about whether a project is saved.

use super::store::StoreError;

/// The two places in a browser where a project is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// localStorage: written at once, on the disk some seconds later.
    Browser,
    /// IndexedDB: on the disk once it has answered.
    Database,
}

/// How far saving the newest change of a project has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// It is being written.
    Saving,
    /// It is safe in that place. [`Place::Database`] is the strong promise. [`Place::Browser`]
    /// means that there is no database here and that localStorage gave back what was written:
    /// use weaker words. One place is enough: when the other is full or refused, nothing is lost.
    Saved(Place),
    /// No place holds it. The person must save a file.
    NotSaved(NotSavedReason),
}

/// Why no place holds the newest change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSavedReason {
    /// The browser lets this page keep nothing.
    Refused,
    /// There is no room left.
    Full,
    /// A newer version of the app saved the project: this one leaves it alone.
    Newer,
    /// What is kept of the project cannot be read, so nothing is written over it.
    Unreadable,
    /// Anything else, in the browser's words.
    Other(String),
}

impl From<StoreError> for NotSavedReason {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refused => Self::Refused,
            StoreError::Full => Self::Full,
            StoreError::Newer { .. } => Self::Newer,
            StoreError::Other(message) => Self::Other(message),
        }
    }
}

impl NotSavedReason {
    /// Why both places failed, in one reason: the one that a person can do most about.
    #[must_use]
    pub fn of_both(browser: StoreError, database: StoreError) -> Self {
        let weight = |error: &StoreError| match error {
            StoreError::Full => 3,
            StoreError::Newer { .. } => 2,
            StoreError::Other(_) => 1,
            StoreError::Refused => 0,
        };
        if weight(&browser) >= weight(&database) {
            browser.into()
        } else {
            database.into()
        }
    }
}
