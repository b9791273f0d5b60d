//! Whether this browser may keep something of ours: a question that is cheap to ask, before what loads
//! and saves projects is brought.

use super::keys;
use super::local_storage::LocalStorage;
use super::store::TextStore;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Promise, Reflect};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// How long the browser may take to list its databases, in milliseconds.
const TIMEOUT_MS: u32 = 1_000;

/// Whether there may be something to load. `false` only where both places have answered that they
/// hold nothing of ours; a place that is refused, silent or cannot be asked may hold anything.
pub async fn may_keep_something() -> bool {
    match LocalStorage::of_this_page().keys() {
        Ok(keys) if !keys.iter().any(|key| key.starts_with(keys::OURS)) => {}
        _ => return true,
    }
    !has_no_database().await
}

async fn has_no_database() -> bool {
    let Some(listing) = list_databases() else {
        return false;
    };
    let mut listing = pin!(JsFuture::from(listing));
    let mut timeout = pin!(TimeoutFuture::new(TIMEOUT_MS));
    let listed = poll_fn(|context| match listing.as_mut().poll(context) {
        Poll::Ready(listed) => Poll::Ready(listed.ok()),
        Poll::Pending => timeout.as_mut().poll(context).map(|()| None),
    });
    let Some(Ok(databases)) = listed.await.map(JsCast::dyn_into::<Array>) else {
        return false;
    };
    databases.iter().all(|database| {
        let name = Reflect::get(&database, &"name".into());
        name.is_ok_and(|name| name.as_string().as_deref() != Some(keys::DATABASE))
    })
}

/// Not every browser lists its databases, so the function is asked for by name.
fn list_databases() -> Option<Promise> {
    let databases = web_sys::window()?.indexed_db().ok()??;
    let list: Function = Reflect::get(&databases, &"databases".into())
        .ok()?
        .dyn_into()
        .ok()?;
    list.call0(&databases).ok()?.dyn_into().ok()
}
