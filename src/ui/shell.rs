//! Starts the app in the page, and tells the page when the app has stopped.
//!
//! What a person sees when the app cannot start, or has stopped, is the work of `public/boot.js`:
//! plain script, which still runs when this module does not. The two meet only in the names below.

use super::browser::document;
use super::dom::{Mounted, Node, mount};
use any_spawner::Executor;
use web_sys::{CustomEvent, CustomEventInit, Element};

/// The id of the element that holds the app.
pub const ROOT_ID: &str = "app";

/// The event sent to the window once the app is in the page; the fallback text then goes.
pub const STARTED: &str = "truly-open:started";

/// The event sent to the window by a panic, with the panic's message as its detail.
pub const PANICKED: &str = "truly-open:panic";

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
    std::panic::set_hook(Box::new(|panic| tell_page(PANICKED, &panic.to_string())));
    let root = document().and_then(|document| document.get_element_by_id(ROOT_ID));
    let root = root.ok_or(NoRoot)?;
    // Refused only when it is set already.
    let _ = Executor::init_wasm_bindgen();
    Ok(mount(&root, app))
}

/// Tells the page that there is something to see: the fallback text goes.
pub fn tell_started() {
    tell_page(STARTED, "");
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

/// Sends an event to the window. It must not fail: it also runs inside a panic.
fn tell_page(event: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    if let (Some(window), Ok(event)) = (
        web_sys::window(),
        CustomEvent::new_with_event_init_dict(event, &init),
    ) {
        // Refused only for an event that is being sent already, and this one is new.
        let _ = window.dispatch_event(&event);
    }
}
