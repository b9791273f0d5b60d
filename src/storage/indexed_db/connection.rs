//! Opening the database.
//!
//! An opening cannot be taken back. The browser may answer long after we have stopped waiting, or
//! the page may go in the middle of it; nothing of that may leave a database without its stores, or
//! a connection that stands in every other tab's way.

use super::request::answer;
use super::transaction::{Mode, Transaction};
use crate::storage::keys::{DATABASE, DATABASE_ASIDE, DATABASE_PROJECTS};
use crate::storage::local_storage::store_error;
use crate::storage::store::StoreError;
use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbOpenDbRequest};

/// How long to wait for the database to open, in milliseconds.
const OPEN_TIMEOUT_MS: u32 = 3_000;

/// An open connection, closed when another page needs the database to change or to go.
#[derive(Debug)]
pub(super) struct Connection {
    database: IdbDatabase,
    _close_when_asked: EventListener,
}

impl Connection {
    /// Opens the database as it is, and makes the stores of one that is there without them. That
    /// is done by raising its version: another tab may have filled it meanwhile, so it is never
    /// removed and made anew.
    ///
    /// # Errors
    /// Why it could not be opened.
    pub(super) async fn open() -> Result<Self, StoreError> {
        let mut database = open_at(None).await?;
        if lacks_a_store(&database) {
            let next = database.version() + 1.0;
            database.close();
            database = open_at(Some(next)).await?;
        }
        let to_close = database.clone();
        let close_when_asked =
            EventListener::new(&database, "versionchange", move |_| to_close.close());
        Ok(Self {
            database,
            _close_when_asked: close_when_asked,
        })
    }

    /// Starts a transaction over both stores.
    ///
    /// # Errors
    /// Why there is none: above all that the browser has closed the connection.
    pub(super) fn begin(&self, mode: Mode) -> Result<Transaction, StoreError> {
        Transaction::begin(&self.database, mode).map_err(|e| store_error(&e))
    }
}

/// Opens the database at that version. Without one it is opened as it is, or made if it is not
/// there: a database that was mended has a higher version than the first, and so may one that a
/// newer release of the app made. What is in it says by itself in which format it is.
async fn open_at(version: Option<f64>) -> Result<IdbDatabase, StoreError> {
    let factory = web_sys::window().ok_or(StoreError::Refused)?.indexed_db();
    let factory = factory.map_err(|e| store_error(&e))?;
    let factory = factory.ok_or(StoreError::Refused)?;
    let request = match version {
        Some(version) => factory.open_with_f64(DATABASE, version),
        None => factory.open(DATABASE),
    };
    let request = request.map_err(|e| store_error(&e))?;
    make_stores_when_upgraded(&request);
    match answer(Ok(&request), OPEN_TIMEOUT_MS).await {
        Ok(database) => Ok(database.unchecked_into()),
        Err(error) => {
            close_when_late(&request);
            Err(error)
        }
    }
}

/// The listener is the browser's from here on: it may be called long after we have stopped waiting,
/// and then too the stores must be made.
fn make_stores_when_upgraded(request: &IdbOpenDbRequest) {
    let upgraded = request.clone();
    let listener = Closure::once_into_js(move || {
        // What throws here is no fault of ours to tell: without its stores the database is mended
        // at the next start.
        make_stores(&upgraded).unwrap_or_default();
    });
    request.set_onupgradeneeded(Some(listener.unchecked_ref()));
}

/// A connection that comes too late would stand in every other tab's way, so it is closed.
fn close_when_late(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let listener = Closure::once_into_js(move || {
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(listener.unchecked_ref()));
}

const STORES: [&str; 2] = [DATABASE_PROJECTS, DATABASE_ASIDE];

fn lacks_a_store(database: &IdbDatabase) -> bool {
    let names = database.object_store_names();
    STORES.iter().any(|name| !names.contains(name))
}

fn make_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    let names = database.object_store_names();
    for name in STORES {
        if !names.contains(name) {
            database.create_object_store(name)?;
        }
    }
    Ok(())
}
