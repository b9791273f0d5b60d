//! Waiting for IndexedDB to answer, for so long and no longer.

use crate::storage::local_storage::store_error;
use crate::storage::store::StoreError;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbRequest;

/// How long to wait for an answer of a database that is open, in milliseconds.
pub(super) const REQUEST_TIMEOUT_MS: u32 = 10_000;

/// What a request answers, if it could be made.
///
/// # Errors
/// Why it could not be made or done, or that there was no answer in that many milliseconds.
pub(super) async fn answer<R: AsRef<IdbRequest>>(
    request: Result<R, JsValue>,
    timeout_ms: u32,
) -> Result<JsValue, StoreError> {
    let request = request.map_err(|e| store_error(&e))?;
    let request = request.as_ref();
    let settled = settled(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    match within(timeout_ms, settled).await {
        Some(Ok(_)) => request.result().map_err(|e| store_error(&e)),
        Some(Err(_)) => Err(match request.error() {
            Ok(Some(error)) => store_error(&error),
            Ok(None) => no_answer(),
            Err(thrown) => store_error(&thrown),
        }),
        None => Err(no_answer()),
    }
}

/// Ends when the browser calls one of the two functions. They are the browser's own, so nothing of
/// ours has to outlive the wait.
pub(super) fn settled(mut listen: impl FnMut(&Function, &Function)) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        listen(&resolve, &reject);
    }))
}

/// What the work gives, or nothing if it takes longer than that many milliseconds. It is dropped
/// then.
pub(super) async fn within<F: Future>(timeout_ms: u32, work: F) -> Option<F::Output> {
    let mut work = pin!(work);
    let mut timeout = pin!(TimeoutFuture::new(timeout_ms));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => timeout.as_mut().poll(context).map(|()| None),
    })
    .await
}

pub(super) fn no_answer() -> StoreError {
    StoreError::Other("the browser's database did not answer in time".to_owned())
}
