//! What is done in the database, each in one transaction.

use super::request::{REQUEST_TIMEOUT_MS, answer, no_answer, settled, within};
use crate::domain::ids::ProjectId;
use crate::storage::change::{Change, Decide};
use crate::storage::keys::{DATABASE_ASIDE, DATABASE_PROJECTS};
use crate::storage::local_storage::store_error;
use crate::storage::store::StoreError;
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

/// What a transaction may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// It only looks.
    ReadOnly,
    /// It may change things, and no other one comes between.
    ReadWrite,
}

impl Mode {
    const fn name(self) -> &'static str {
        match self {
            Self::ReadOnly => "readonly",
            Self::ReadWrite => "readwrite",
        }
    }
}

/// A transaction over both stores that is under way.
pub(super) struct Transaction {
    transaction: IdbTransaction,
    completed: JsFuture,
}

impl Transaction {
    /// Starts one.
    ///
    /// # Errors
    /// What the browser threw, because the connection is closed or a store is not there.
    pub(super) fn begin(database: &IdbDatabase, mode: Mode) -> Result<Self, JsValue> {
        // Asked for by name because web-sys counts the options as unstable. Without them "complete"
        // would mean that the operating system has the data, not that the disk has.
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let stores = Array::of2(&DATABASE_PROJECTS.into(), &DATABASE_ASIDE.into());
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        let transaction = begin.call3(database, &stores, &mode.name().into(), &options)?;
        let transaction: IdbTransaction = transaction.unchecked_into();
        let completed = settled(|resolve, reject| {
            transaction.set_oncomplete(Some(resolve));
            transaction.set_onabort(Some(reject));
            transaction.set_onerror(Some(reject));
        });
        Ok(Self {
            transaction,
            completed,
        })
    }

    /// Every key and text of a store.
    pub(super) async fn all_in(&self, store: &str) -> Result<Vec<(String, String)>, StoreError> {
        let store = self.store(store)?;
        let keys = Array::from(&ask(store.get_all_keys()).await?);
        let values = Array::from(&ask(store.get_all()).await?);
        let pairs = keys.into_iter().zip(values);
        let texts = pairs.filter_map(|(key, value)| Some((key.as_string()?, as_text(&value))));
        Ok(texts.collect())
    }

    /// Looks at what is kept of a project, decides, and does it.
    pub(super) async fn change(
        &self,
        id: &ProjectId,
        decide: Decide<'_>,
    ) -> Result<(), StoreError> {
        let projects = self.store(DATABASE_PROJECTS)?;
        let key = JsValue::from_str(id.as_str());
        let stored = ask(projects.get(&key)).await?;
        let text = (!stored.is_undefined()).then(|| as_text(&stored));
        let put = |text: &str| projects.put_with_key(&text.into(), &key);
        let request = match decide(text.as_deref())? {
            Change::Leave => return Ok(()),
            Change::Put(document) => put(document.text()),
            Change::PutAsideThenPut(document) => {
                self.put_aside(id, &stored).await?;
                put(document.text())
            }
            Change::Remove => projects.delete(&key),
        };
        ask(request).await?;
        Ok(())
    }

    /// Empties both stores.
    pub(super) async fn remove_all(&self) -> Result<(), StoreError> {
        for store in [DATABASE_PROJECTS, DATABASE_ASIDE] {
            ask(self.store(store)?.clear()).await?;
        }
        Ok(())
    }

    /// Waits until what was done is on the disk, or takes it back if some of it failed.
    ///
    /// # Errors
    /// What failed. Then nothing changed.
    pub(super) async fn end<T>(self, done: Result<T, StoreError>) -> Result<T, StoreError> {
        if done.is_err() {
            // It fails only when the transaction has ended, and then there is nothing to abort.
            self.transaction.abort().unwrap_or_default();
        }
        let completed = match within(REQUEST_TIMEOUT_MS, self.completed).await {
            Some(Ok(_)) => Ok(()),
            Some(Err(_)) | None => Err(self
                .transaction
                .error()
                .map_or_else(no_answer, |e| store_error(&e))),
        };
        let done = done?;
        completed.map(|()| done)
    }

    async fn put_aside(&self, id: &ProjectId, value: &JsValue) -> Result<(), StoreError> {
        let aside = self.store(DATABASE_ASIDE)?;
        let keys = Array::from(&ask(aside.get_all_keys()).await?);
        let taken = |key: &str| keys.includes(&key.into(), 0);
        let mut number = 1_u32;
        while taken(&format!("{id}/{number}")) {
            number += 1;
        }
        let key = JsValue::from_str(&format!("{id}/{number}"));
        ask(aside.put_with_key(value, &key)).await?;
        Ok(())
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        let store = self.transaction.object_store(name);
        store.map_err(|e| store_error(&e))
    }
}

async fn ask(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StoreError> {
    answer(request, REQUEST_TIMEOUT_MS).await
}

/// A value as text. We only ever put text there; whatever else it is, its owner can have it.
fn as_text(value: &JsValue) -> String {
    let as_json = || JSON::stringify(value).ok()?.as_string();
    value.as_string().or_else(as_json).unwrap_or_default()
}
