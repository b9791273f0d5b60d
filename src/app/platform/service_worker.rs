//! What lets the page open without a network: `public/sw.js`.

use super::page::document;
use wasm_bindgen::JsCast;
use web_sys::ServiceWorkerContainer;

/// Asks the browser to keep the app, now that this can no longer be in the way of its start. Where it
/// may not be, the app does without; the single file, which is there already, has none.
pub fn register() {
    let is_single_file = document().is_some_and(|document| {
        document
            .get_element_by_id(super::settings_file::HELD_ID)
            .is_some()
    });
    if is_single_file {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    // Plain http has none, so it is asked for by name.
    let container = js_sys::Reflect::get(&window.navigator(), &"serviceWorker".into());
    let container = container
        .ok()
        .and_then(|it| it.dyn_into::<ServiceWorkerContainer>().ok());
    if let Some(container) = container {
        let registering = container.register("sw.js");
        leptos::task::spawn_local(async move {
            // A browser or a host may refuse; nothing depends on it.
            let _ = wasm_bindgen_futures::JsFuture::from(registering).await;
        });
    }
}
