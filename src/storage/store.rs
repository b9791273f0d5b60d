//! The first place: a store of texts under keys that answers at once, such as localStorage.

use super::change::{Change, Decide};
use super::document::{EncodedDocument, WriteError};
use super::keys;
use crate::domain::ids::ProjectId;
use std::fmt;

/// Why a place could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// There is no such place here, or the browser does not let us use it.
    Refused,
    /// There is no room left.
    Full,
    /// It holds something that a newer version of the app wrote: it is left alone.
    Newer {
        /// The format that it has.
        format: u32,
    },
    /// Anything else, with the cause in the browser's words: for the console, not for the page.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused => f.write_str("the browser does not let this page keep anything"),
            Self::Full => f.write_str("the browser has no room left for this page"),
            Self::Newer { format } => write!(f, "a newer version saved it, in format {format}"),
            Self::Other(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<WriteError> for StoreError {
    fn from(error: WriteError) -> Self {
        Self::Other(error.to_string())
    }
}

/// A store of texts under keys. Every call can fail, and a call that fails has changed nothing.
pub trait TextStore: 'static {
    /// All keys, ours and others', in any order.
    ///
    /// # Errors
    /// Why the store could not be asked.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// The text under a key.
    ///
    /// # Errors
    /// Why the store could not be asked.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a document under a key, in place of what is there.
    ///
    /// # Errors
    /// Why the document is not kept. What was there still is.
    fn put(&self, key: &str, document: &EncodedDocument) -> Result<(), StoreError>;

    /// Puts a text under a key exactly as it is, in place of what is there.
    ///
    /// # Errors
    /// Why the text is not kept. What was there still is.
    fn put_text(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key and its text.
    ///
    /// # Errors
    /// Why it may still be there.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

/// Whether the store takes a text, gives it back and lets go of it.
///
/// # Errors
/// Why not. A store that is [`StoreError::Full`] can still be read.
pub fn probe(store: &impl TextStore) -> Result<(), StoreError> {
    put_text(store, keys::PROBE, "probe")?;
    store.remove(keys::PROBE)
}

/// Changes what is kept of a project, by looking at what is there.
///
/// # Errors
/// What `decide` found against it, or why the store could not do it.
pub fn change(
    store: &impl TextStore,
    id: &ProjectId,
    decide: Decide<'_>,
) -> Result<(), StoreError> {
    let key = keys::project(id);
    let stored = store.get(&key)?;
    match decide(stored.as_deref())? {
        Change::Leave => {}
        Change::Put(document) => put(store, &key, &document)?,
        Change::PutAsideThenPut(document) => {
            put_aside(store, id, &stored.unwrap_or_default())?;
            put(store, &key, &document)?;
        }
        Change::Remove => store.remove(&key)?,
    }
    Ok(())
}

/// Keeps a text that could not be read under a key of its own, unless it is already there.
fn put_aside(store: &impl TextStore, id: &ProjectId, text: &str) -> Result<(), StoreError> {
    let mut number = 1_u32;
    loop {
        let key = format!("{}{id}/{number}", keys::ASIDE);
        match store.get(&key)? {
            None => return put_text(store, &key, text),
            Some(kept) if kept == text => return Ok(()),
            Some(_) => number += 1,
        }
    }
}

fn put(store: &impl TextStore, key: &str, document: &EncodedDocument) -> Result<(), StoreError> {
    store.put(key, document)?;
    check_kept(store, key, document.text())
}

fn put_text(store: &impl TextStore, key: &str, text: &str) -> Result<(), StoreError> {
    store.put_text(key, text)?;
    check_kept(store, key, text)
}

/// A text counts as kept only when the store has given it back.
fn check_kept(store: &impl TextStore, key: &str, text: &str) -> Result<(), StoreError> {
    if store.get(key)?.as_deref() == Some(text) {
        Ok(())
    } else {
        Err(StoreError::Other(
            "the browser did not keep what was saved".to_owned(),
        ))
    }
}
