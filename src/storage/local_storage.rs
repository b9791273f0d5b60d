//! localStorage as a [`TextStore`].

use super::store::{StoreError, TextStore};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// This page's localStorage, or none where the browser refuses it: then every call says so.
#[derive(Debug, Clone)]
pub struct LocalStorage(Option<Storage>);

impl LocalStorage {
    /// That of the page that we are in. Merely asking for it throws in some places.
    #[must_use]
    pub fn of_this_page() -> Self {
        let window = web_sys::window();
        Self(window.and_then(|window| window.local_storage().ok().flatten()))
    }

    /// That of this tab alone, which goes when the tab is closed.
    #[must_use]
    pub fn of_this_tab() -> Self {
        let window = web_sys::window();
        Self(window.and_then(|window| window.session_storage().ok().flatten()))
    }

    fn get_ref(&self) -> Result<&Storage, StoreError> {
        self.0.as_ref().ok_or(StoreError::Refused)
    }
}

impl TextStore for LocalStorage {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let storage = self.get_ref()?;
        let length = storage.length().map_err(|e| store_error(&e))?;
        let mut keys = Vec::new();
        for index in 0..length {
            keys.extend(storage.key(index).map_err(|e| store_error(&e))?);
        }
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = self.get_ref()?.get_item(key);
        text.map_err(|e| store_error(&e))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        let put = self.get_ref()?.set_item(key, text);
        put.map_err(|e| store_error(&e))
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let removed = self.get_ref()?.remove_item(key);
        removed.map_err(|e| store_error(&e))
    }
}

/// What the browser threw, as a reason.
pub(super) fn store_error(thrown: &JsValue) -> StoreError {
    let Some(exception) = thrown.dyn_ref::<DomException>() else {
        return StoreError::Other("the browser could not do it".to_owned());
    };
    match exception.name().as_str() {
        "SecurityError" | "NotAllowedError" => StoreError::Refused,
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        name => StoreError::Other(format!("{name}: {}", exception.message())),
    }
}
