//! Starts the app in the page, and tells the page when the app has stopped.
//!
//! What a person sees when the app cannot start, or has stopped, is the work of `public/boot.js`:
//! plain script, which still runs when this module does not. The two meet only in the names below.

use super::browser::document;
use super::dom::{Mounted, Node, mount};
use any_spawner::Executor;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// The id of the element that holds the app.
pub const ROOT_ID: &str = "app";

/// The event sent to the window once the app is in the page; the fallback text then goes.
pub const STARTED: &str = "truly-open:started";

/// The event sent to the window by a panic, with the panic's message as its detail.
pub const PANICKED: &str = "truly-open:panic";

/// The event with which a module asks `boot.js` for another. Its detail is a list: the other's name,
/// what to call with what it offers once it is there, and what to call with the reason when it cannot
/// be had.
pub const WANTED: &str = "truly-open:wanted";

/// The event with which the first module asks the second to show a page. Its detail is a list: the
/// element to show it in, the pack in its packed form, and the project as the text that is saved of it.
pub const SHOWN: &str = "truly-open:shown";

/// The event with which the first module tells the second of a project as it is now: its text.
pub const NEWS: &str = "truly-open:news";

/// The event with which the second module tells the first of a project that was changed: its text.
pub const SAID: &str = "truly-open:said";

/// The event with which the second module asks the first for a project. Its detail is a list with the
/// project's id, to which the first adds the project's text if it is here.
pub const ASKED: &str = "truly-open:asked";

/// The event with which the second module has the first open a project that was in a file: its text.
pub const OPENED: &str = "truly-open:opened";

/// The id of the block of data with what a host has set, in its packed form. `src/bin/settings.rs`
/// puts this and the three below into the page, before this module starts; a host that sets nothing
/// has none of them.
pub const SETTINGS_ID: &str = "truly-open-settings";

/// The id of the block with the host's pack, in its packed form.
pub const PACK_ID: &str = "truly-open-pack";

/// The id of the block with the library of that pack, in its packed form.
pub const LIBRARY_ID: &str = "truly-open-library";

/// The id of the block that says why nothing of what a host has set is used: a fault a line, each with
/// its place.
pub const FAULTS_ID: &str = "truly-open-faults";

/// The property of the styles that holds the host's colour.
pub const BRAND: &str = "--app-brand";

/// The page has no element with the id [`ROOT_ID`], so there is nowhere to put the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRoot;

/// Puts `app` into the page.
///
/// The app stays in the page for as long as the handle lives: `forget` it, or keep it.
///
/// # Errors
///
/// [`NoRoot`] when the page is not ours. Nothing is sent then, and `boot.js` says that the app did
/// not start.
pub fn start(app: fn() -> Node) -> Result<Mounted, NoRoot> {
    prepare();
    let root = document().and_then(|document| document.get_element_by_id(ROOT_ID));
    let root = root.ok_or(NoRoot)?;
    Ok(mount(&root, app))
}

/// What each module needs before anything else: to tell of its panics, and to run what is begun now
/// and ends later.
pub fn prepare() {
    std::panic::set_hook(Box::new(|panic| tell_text(PANICKED, &panic.to_string())));
    // Refused only when it is set already.
    let _ = Executor::init_wasm_bindgen();
}

/// Waits for another module, which is loaded once. Gives what it offers.
///
/// # Errors
/// Why it cannot be had and what to do about it, as `boot.js` says it.
pub async fn module(name: &str) -> Result<JsValue, String> {
    let came = Promise::new(&mut |resolve, reject| {
        tell_page(WANTED, &Array::of3(&name.into(), &resolve, &reject));
    });
    let came = JsFuture::from(came).await;
    came.map_err(|why| why.as_string().unwrap_or_default())
}

/// Tells the page that there is something to see: the fallback text goes.
pub fn tell_started() {
    tell_text(STARTED, "");
}

/// Whether the app should open at the start page rather than where the address says, because
/// it has just stopped several times in a row.
#[must_use]
pub fn starts_safely() -> bool {
    page_element().is_some_and(|page| page.get_attribute("data-safe").as_deref() == Some("true"))
}

/// Leaves the time of the last save where `boot.js` can read it after a panic, in the words that
/// a person sees ("14:32"). To be called only once a copy is safe.
pub fn note_saved_at(time: &str) {
    if let Some(page) = page_element() {
        // Refused only for a name that is not a name, and this one is.
        let _ = page.set_attribute("data-saved", time);
    }
}

fn page_element() -> Option<Element> {
    document()?.document_element()
}

/// Sends an event with a text to the window.
pub fn tell_text(event: &str, text: &str) {
    tell_page(event, &text.into());
}

/// Sends an event to the window. It must not fail: it also runs inside a panic.
pub(super) fn tell_page(event: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let (Some(window), Ok(event)) = (
        web_sys::window(),
        CustomEvent::new_with_event_init_dict(event, &init),
    ) {
        // Refused only for an event that is being sent already, and this one is new.
        let _ = window.dispatch_event(&event);
    }
}
