//! What is done to a place that holds a project, decided by looking at what it holds.
//!
//! Both places are changed in the same way: read what is there, decide here, do it. So no place
//! can lose what another tab put there, and none can lose what this version cannot read.

use super::document::{Document, EncodedDocument};
use super::load::{CopyError, Writable, read_copy};
use super::store::StoreError;
use crate::domain::project::Timestamp;
use crate::domain::record::Record;
use std::fmt;
use std::mem;

/// How long a project stays in the bin, in days.
pub const BIN_RETENTION_DAYS: u64 = 30;

/// How long a project stays in the bin, in milliseconds.
pub const BIN_RETENTION_MS: u64 = BIN_RETENTION_DAYS * 24 * 60 * 60 * 1000;

/// What to do with the text that a place holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Nothing: it says what it should.
    Leave,
    /// Put this document there.
    Put(EncodedDocument),
    /// It cannot be read: keep it aside for its owner, and only then put this document there.
    PutAsideThenPut(EncodedDocument),
    /// Remove it for good.
    Remove,
}

/// Looks at the text that a place holds, and decides. Called once at most.
pub type Decide<'d> = &'d mut dyn FnMut(Option<&str>) -> Result<Change, StoreError>;

/// Saving a project. What the place knew of it is joined into `project`.
///
/// # Errors
/// [`StoreError::Newer`] when a newer version of the app wrote what is there.
pub fn save(
    stored: Option<&str>,
    writable: &Writable,
    project: &mut Record,
) -> Result<Change, StoreError> {
    let (theirs, readable) = match stored.map(|text| read_copy(writable.id(), text)) {
        None => (Record::default(), true),
        Some(Ok(record)) => (record, true),
        Some(Err(CopyError::Newer { format })) => return Err(StoreError::Newer { format }),
        Some(Err(CopyError::Faulty(_))) => (Record::default(), false),
    };
    let document = Document {
        id: writable.id().clone(),
        record: theirs.join(mem::take(project)),
    };
    let encoded = EncodedDocument::new(&document);
    *project = document.record;
    let encoded = encoded?;
    Ok(match readable {
        true if stored == Some(encoded.text()) => Change::Leave,
        true => Change::Put(encoded),
        false => Change::PutAsideThenPut(encoded),
    })
}

/// Why a project is removed for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PurgeReason {
    /// It has been in the bin for [`BIN_RETENTION_DAYS`].
    LongInBin {
        /// The time now.
        now: Timestamp,
    },
    /// The person asked for it, and was asked whether they are sure.
    PersonAsked,
}

/// Why a project was not removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PurgeError {
    /// Nothing is known of it here.
    Unknown,
    /// What is kept of it cannot be read, or a newer version wrote it.
    Unreadable,
    /// It is not in the bin, or not for [`BIN_RETENTION_DAYS`].
    TooSoon,
    /// A place could not do it.
    Store(StoreError),
}

impl fmt::Display for PurgeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("nothing is known of the project here"),
            Self::Unreadable => f.write_str("what is kept of the project cannot be read"),
            Self::TooSoon => write!(
                f,
                "the project has not been in the bin for {BIN_RETENTION_DAYS} days"
            ),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PurgeError {}

/// Removing a project for good: the change, or why it stays.
pub fn purge(
    stored: Option<&str>,
    writable: &Writable,
    ours: &Record,
    reason: PurgeReason,
) -> (Change, Result<(), PurgeError>) {
    let theirs = match stored.map(|text| read_copy(writable.id(), text)) {
        None => Record::default(),
        Some(Ok(record)) => record,
        Some(Err(_)) => return (Change::Leave, Err(PurgeError::Unreadable)),
    };
    let long_in_bin = |now: Timestamp| {
        let binned_at = theirs.join(ours.clone()).project().binned_at;
        binned_at.is_some_and(|at| now.0.saturating_sub(at.0) >= BIN_RETENTION_MS)
    };
    match reason {
        PurgeReason::LongInBin { now } if !long_in_bin(now) => {
            (Change::Leave, Err(PurgeError::TooSoon))
        }
        PurgeReason::LongInBin { .. } | PurgeReason::PersonAsked => (Change::Remove, Ok(())),
    }
}
