//! IndexedDB as a [`Database`].
//!
//! Every wait has an end: in private windows and on worn-out disks a request may never be
//! answered, and then the page must say so instead of waiting. Reading order: here, `connection`
//! (opening, and mending what an opening left unfinished), `transaction`, `request` (waiting).

mod connection;
mod request;
mod transaction;

use super::change::Decide;
use super::database::Database;
use super::keys;
use super::store::StoreError;
use crate::domain::ids::ProjectId;
use connection::Connection;
use std::cell::RefCell;
use std::rc::Rc;
use transaction::{Mode, Transaction};

/// This page's database, or none where it could not be opened at the start: then every call gives
/// the reason, for as long as the page lives. A connection that the browser closes later is opened
/// again when it is needed.
#[derive(Debug)]
pub struct IndexedDb {
    opened: Result<RefCell<Rc<Connection>>, StoreError>,
}

impl IndexedDb {
    /// Opens the database, making it if it is not there.
    pub async fn open() -> Self {
        let opened = Connection::open().await;
        Self {
            opened: opened.map(|connection| RefCell::new(Rc::new(connection))),
        }
    }

    /// Starts a transaction over both stores, on a new connection if the old one is closed.
    async fn begin(&self, mode: Mode) -> Result<Transaction, StoreError> {
        let opened = self.opened.as_ref().map_err(Clone::clone)?;
        let connection = Rc::clone(&opened.borrow());
        if let Ok(transaction) = connection.begin(mode) {
            return Ok(transaction);
        }
        let connection = Rc::new(Connection::open().await?);
        *opened.borrow_mut() = Rc::clone(&connection);
        connection.begin(mode)
    }

    /// Removes everything, because the person asked for it.
    ///
    /// # Errors
    /// Why it is still there.
    pub async fn remove_all(&self) -> Result<(), StoreError> {
        let transaction = self.begin(Mode::ReadWrite).await?;
        let removed = transaction.remove_all().await;
        transaction.end(removed).await
    }

    async fn all_in(&self, store: &str) -> Result<Vec<(String, String)>, StoreError> {
        let transaction = self.begin(Mode::ReadOnly).await?;
        let texts = transaction.all_in(store).await;
        transaction.end(texts).await
    }
}

impl Database for IndexedDb {
    async fn texts(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.all_in(keys::DATABASE_PROJECTS).await
    }

    async fn asides(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.all_in(keys::DATABASE_ASIDE).await
    }

    async fn change(&self, id: &ProjectId, decide: Decide<'_>) -> Result<(), StoreError> {
        let transaction = self.begin(Mode::ReadWrite).await?;
        let changed = transaction.change(id, decide).await;
        transaction.end(changed).await
    }
}
