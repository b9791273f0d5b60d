//! localStorage and sessionStorage as [`TextStore`]s, through gloo-storage.
//!
//! gloo throws where the browser refuses a storage, or takes it back after it was there before. So
//! the browser itself is asked before every call.

use super::document::EncodedDocument;
use super::store::{StoreError, TextStore};
use gloo_storage::Storage;
use gloo_storage::errors::StorageError;
use std::marker::PhantomData;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Window};

/// A storage of the page, by gloo's name for it. Where the browser refuses it every call says so.
#[derive(Debug)]
pub struct WebStorage<S> {
    ask: fn(&Window) -> Result<Option<web_sys::Storage>, JsValue>,
    gloo: PhantomData<S>,
}

/// The storage that every page of the website shares, for good.
pub type LocalStorage = WebStorage<gloo_storage::LocalStorage>;

/// The storage of one tab, which goes when the tab is closed.
pub type SessionStorage = WebStorage<gloo_storage::SessionStorage>;

impl LocalStorage {
    /// That of the page that we are in.
    #[must_use]
    pub const fn of_this_page() -> Self {
        Self {
            ask: Window::local_storage,
            gloo: PhantomData,
        }
    }
}

impl SessionStorage {
    /// That of the tab that we are in.
    #[must_use]
    pub const fn of_this_tab() -> Self {
        Self {
            ask: Window::session_storage,
            gloo: PhantomData,
        }
    }
}

impl<S> WebStorage<S> {
    /// The storage itself, if it may be used now. Merely asking for it throws in some places.
    fn available(&self) -> Result<web_sys::Storage, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Refused)?;
        let storage = (self.ask)(&window).map_err(|e| store_error(&e))?;
        storage.ok_or(StoreError::Refused)
    }
}

impl<S: Storage + 'static> TextStore for WebStorage<S> {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = self.available()?;
        let length = storage.length().map_err(|e| store_error(&e))?;
        let mut keys = Vec::new();
        for index in 0..length {
            keys.extend(storage.key(index).map_err(|e| store_error(&e))?);
        }
        Ok(keys)
    }

    /// The text itself: of one that is no JSON, gloo's `get` would only give the error.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = self.available()?.get_item(key);
        text.map_err(|e| store_error(&e))
    }

    fn put(&self, key: &str, document: &EncodedDocument) -> Result<(), StoreError> {
        self.available()?;
        S::set(key, document).map_err(|error| match error {
            StorageError::JsError(error) => named_error(&error.name, &error.message),
            error => StoreError::Other(error.to_string()),
        })
    }

    fn put_text(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let put = self.available()?.set_item(key, text);
        put.map_err(|e| store_error(&e))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.available()?;
        S::delete(key);
        Ok(())
    }
}

/// What the browser threw, as a reason with its cause.
pub(super) fn store_error(thrown: &JsValue) -> StoreError {
    if let Some(exception) = thrown.dyn_ref::<DomException>() {
        named_error(&exception.name(), &exception.message())
    } else if let Some(error) = thrown.dyn_ref::<js_sys::Error>() {
        named_error(&String::from(error.name()), &String::from(error.message()))
    } else {
        StoreError::Other(format!("the browser could not do it: {thrown:?}"))
    }
}

/// The names are those of the Web IDL standard, and the one that Firefox once had for a full store.
fn named_error(name: &str, message: &str) -> StoreError {
    match name {
        "SecurityError" | "NotAllowedError" => StoreError::Refused,
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        name => StoreError::Other(format!("{name}: {message}")),
    }
}
