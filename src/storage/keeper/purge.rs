//! Removing a project for good.

use super::Keeper;
use super::memory::Remembered;
use crate::domain::ids::ProjectId;
use crate::storage::change::{self, PurgeError, PurgeReason};
use crate::storage::database::Database;
use crate::storage::store::{self, StoreError, TextStore};
use std::cell::Cell;

impl<S: TextStore, D: Database> Keeper<S, D> {
    /// Removes what is kept of a project, for good. Texts that were put aside stay.
    ///
    /// # Errors
    /// Why it, or a copy of it, is still there.
    pub async fn purge(&self, id: &ProjectId, reason: PurgeReason) -> Result<(), PurgeError> {
        let memory = &self.0.memory;
        let open = match memory.remove(id) {
            None => return Err(PurgeError::Unknown),
            Some(Remembered::Open(open)) => open,
            Some(locked @ Remembered::Locked(_)) => {
                memory.restore(id, locked);
                return Err(PurgeError::Unreadable);
            }
        };
        let decided = Cell::new(Ok(()));
        let mut decide = |stored: Option<&str>| {
            let (change, may) = change::purge(stored, &open.writable, &open.newest, reason);
            decided.set(may);
            Ok(change)
        };
        // The database first: it knows what every tab did, so it is the one to say "not yet".
        let mut purged = outcome(self.0.database.change(id, &mut decide).await, &decided);
        if purged.is_ok() {
            purged = outcome(store::change(&self.0.store, id, &mut decide), &decided);
        }
        if purged.is_err() {
            memory.restore(id, Remembered::Open(open));
        }
        purged
    }
}

/// A place that is refused holds nothing that could be removed.
fn outcome(
    changed: Result<(), StoreError>,
    decided: &Cell<Result<(), PurgeError>>,
) -> Result<(), PurgeError> {
    match changed {
        Ok(()) => decided.replace(Ok(())),
        Err(StoreError::Refused) => Ok(()),
        Err(error) => Err(PurgeError::Store(error)),
    }
}
