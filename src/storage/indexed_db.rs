//! IndexedDB as a [`Database`].
//!
//! Every wait has an end: in private windows and on worn-out disks a request may never be
//! answered, and then the page must say so instead of waiting.

use super::change::{Change, Decide};
use super::database::Database;
use super::keys::{DATABASE as NAME, DATABASE_ASIDE as ASIDE, DATABASE_PROJECTS as PROJECTS};
use super::local_storage::store_error;
use super::store::StoreError;
use crate::domain::ids::ProjectId;
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

const VERSION: u32 = 1;

/// How long to wait for the database to open, in milliseconds.
const PATIENCE_TO_OPEN: i32 = 3_000;
/// How long to wait for an answer once it is open, in milliseconds.
const PATIENCE: i32 = 10_000;

/// This page's database, or none where it could not be opened at the start: then every call gives
/// the reason. A connection that the browser closes later is opened again when it is needed.
#[derive(Debug)]
pub struct IndexedDb {
    opened: Result<RefCell<Rc<Connection>>, StoreError>,
}

/// An open connection, closed when another page needs the database to change or to go.
#[derive(Debug)]
struct Connection {
    database: IdbDatabase,
    _close_when_asked: Closure<dyn Fn()>,
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
    async fn begin(&self, mode: &str) -> Result<Transaction, StoreError> {
        let opened = self.opened.as_ref().map_err(Clone::clone)?;
        let connection = Rc::clone(&opened.borrow());
        if let Ok(transaction) = connection.begin(mode) {
            return Ok(transaction);
        }
        let connection = Rc::new(Connection::open().await?);
        *opened.borrow_mut() = Rc::clone(&connection);
        connection.begin(mode).map_err(|e| store_error(&e))
    }

    /// Removes everything, because the person asked for it.
    ///
    /// # Errors
    /// Why it is still there.
    pub async fn remove_all(&self) -> Result<(), StoreError> {
        let transaction = self.begin("readwrite").await?;
        let removed = transaction.remove_all().await;
        if removed.is_err() {
            transaction.abort();
        }
        let completed = transaction.complete().await;
        removed.and(completed)
    }

    async fn all_in(&self, name: &str) -> Result<Vec<(String, String)>, StoreError> {
        let transaction = self.begin("readonly").await?;
        let pairs = transaction.all_in(name).await;
        transaction.complete().await?;
        pairs
    }
}

impl Database for IndexedDb {
    async fn texts(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.all_in(PROJECTS).await
    }

    async fn asides(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.all_in(ASIDE).await
    }

    async fn change(&self, id: &ProjectId, decide: Decide<'_>) -> Result<(), StoreError> {
        let transaction = self.begin("readwrite").await?;
        let changed = transaction.change(id, decide).await;
        if changed.is_err() {
            transaction.abort();
        }
        let completed = transaction.complete().await;
        changed.and(completed)
    }
}

impl Connection {
    async fn open() -> Result<Self, StoreError> {
        let factory = web_sys::window().ok_or(StoreError::Refused)?.indexed_db();
        let factory = factory.map_err(|e| store_error(&e))?;
        let factory = factory.ok_or(StoreError::Refused)?;
        let request = factory.open_with_u32(NAME, VERSION);
        let request = request.map_err(|e| store_error(&e))?;
        let to_make_stores = request.clone();
        // A store that cannot be made fails the opening; there is no one else to tell.
        let make_stores = Closure::once(move || make_stores(&to_make_stores).unwrap_or_default());
        request.set_onupgradeneeded(Some(make_stores.as_ref().unchecked_ref()));
        let opened = waiting(PATIENCE_TO_OPEN, |resolve, reject| {
            request.set_onsuccess(Some(resolve));
            request.set_onerror(Some(reject));
            request.set_onblocked(Some(reject));
        });
        let opened = opened.await.map_err(|_| fault_of(&request));
        request.set_onupgradeneeded(None);
        opened?;
        let database = request.result().map_err(|e| store_error(&e))?;
        let database: IdbDatabase = database.unchecked_into();
        let to_close = database.clone();
        let close_when_asked = Closure::<dyn Fn()>::new(move || to_close.close());
        database.set_onversionchange(Some(close_when_asked.as_ref().unchecked_ref()));
        Ok(Self {
            database,
            _close_when_asked: close_when_asked,
        })
    }

    fn begin(&self, mode: &str) -> Result<Transaction, JsValue> {
        // Asked for by name because web-sys counts the options as unstable. Without them "complete"
        // would mean that the operating system has the data, not that the disk has.
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let stores = Array::of2(&PROJECTS.into(), &ASIDE.into());
        let begin: Function = Reflect::get(&self.database, &"transaction".into())?.dyn_into()?;
        let transaction = begin.call3(&self.database, &stores, &mode.into(), &options)?;
        let transaction: IdbTransaction = transaction.unchecked_into();
        let completed = waiting(PATIENCE, |resolve, reject| {
            transaction.set_oncomplete(Some(resolve));
            transaction.set_onabort(Some(reject));
            transaction.set_onerror(Some(reject));
        });
        Ok(Transaction {
            transaction,
            completed,
        })
    }
}

/// A transaction that is under way.
struct Transaction {
    transaction: IdbTransaction,
    completed: JsFuture,
}

impl Transaction {
    async fn all_in(&self, name: &str) -> Result<Vec<(String, String)>, StoreError> {
        let store = self.store(name)?;
        let keys = Array::from(&answer(store.get_all_keys()).await?);
        let values = Array::from(&answer(store.get_all()).await?);
        let pairs = keys.into_iter().zip(values);
        let texts = pairs.filter_map(|(key, value)| Some((key.as_string()?, as_text(&value))));
        Ok(texts.collect())
    }

    async fn change(&self, id: &ProjectId, decide: Decide<'_>) -> Result<(), StoreError> {
        let projects = self.store(PROJECTS)?;
        let key = JsValue::from_str(id.as_str());
        let stored = answer(projects.get(&key)).await?;
        let text = (!stored.is_undefined()).then(|| as_text(&stored));
        let put = |text: String| projects.put_with_key(&text.into(), &key);
        let request = match decide(text.as_deref())? {
            Change::Leave => return Ok(()),
            Change::Put(text) => put(text),
            Change::PutAsideThenPut(text) => {
                self.put_aside(id, &stored).await?;
                put(text)
            }
            Change::Remove => projects.delete(&key),
        };
        answer(request).await?;
        Ok(())
    }

    async fn remove_all(&self) -> Result<(), StoreError> {
        for name in [PROJECTS, ASIDE] {
            answer(self.store(name)?.clear()).await?;
        }
        Ok(())
    }

    async fn put_aside(&self, id: &ProjectId, value: &JsValue) -> Result<(), StoreError> {
        let aside = self.store(ASIDE)?;
        let keys = Array::from(&answer(aside.get_all_keys()).await?);
        let taken = |key: &str| keys.includes(&key.into(), 0);
        let mut number = 1_u32;
        while taken(&format!("{id}/{number}")) {
            number += 1;
        }
        let key = JsValue::from_str(&format!("{id}/{number}"));
        answer(aside.put_with_key(value, &key)).await?;
        Ok(())
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        let store = self.transaction.object_store(name);
        store.map_err(|e| store_error(&e))
    }

    fn abort(&self) {
        // It fails only when the transaction has ended, and then there is nothing to abort.
        self.transaction.abort().unwrap_or_default();
    }

    async fn complete(self) -> Result<(), StoreError> {
        match self.completed.await {
            Ok(_) => Ok(()),
            Err(_) => Err(self
                .transaction
                .error()
                .map_or_else(no_answer, |e| store_error(&e))),
        }
    }
}

/// Settles when one of the two functions is called, or fails when that many milliseconds are over.
/// The functions are the browser's own, so nothing of ours has to outlive the wait.
fn waiting(milliseconds: i32, mut listen: impl FnMut(&Function, &Function)) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        if let Some(window) = web_sys::window() {
            let timer =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, milliseconds);
            // Without a timer the wait has no end of its own; that is no reason not to wait.
            timer.unwrap_or_default();
        }
        listen(&resolve, &reject);
    }))
}

/// What a request answers, if it could be made.
async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StoreError> {
    let request = request.map_err(|e| store_error(&e))?;
    let settled = waiting(PATIENCE, |resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    settled.await.map_err(|_| fault_of(&request))?;
    request.result().map_err(|e| store_error(&e))
}

fn fault_of(request: &IdbRequest) -> StoreError {
    match request.error() {
        Ok(Some(error)) => store_error(&error),
        Ok(None) | Err(_) => no_answer(),
    }
}

fn no_answer() -> StoreError {
    StoreError::Other("the browser's database did not answer".to_owned())
}

fn make_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    let names = database.object_store_names();
    for name in [PROJECTS, ASIDE] {
        if !names.contains(name) {
            database.create_object_store(name)?;
        }
    }
    Ok(())
}

/// A value as text. We only ever put text there; whatever else it is, its owner can have it.
fn as_text(value: &JsValue) -> String {
    let as_json = || JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(as_json).unwrap_or_default()
}
