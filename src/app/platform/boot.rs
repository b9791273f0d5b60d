//! Where the app meets `public/boot.js`, which stands in for it when it cannot start or has stopped.
//!
//! What a person sees then is the work of plain script, which still runs when this module does not.
//! The two meet only in the names below.

use super::page::document;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};

/// The id of the element that holds the app.
const ROOT_ID: &str = "app";

/// The event sent to the window once the app is in the page; the fallback text then goes.
const STARTED: &str = "truly-open:started";

/// The event sent to the window by a panic, with the panic's message as its detail.
const PANICKED: &str = "truly-open:panic";

/// The element that holds the app, where the page is ours.
#[must_use]
pub fn root() -> Option<HtmlElement> {
    let root = document()?.get_element_by_id(ROOT_ID)?;
    root.dyn_into().ok()
}

/// From now on a panic is told to the console and to `boot.js`.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let said = panic.to_string();
        web_sys::console::error_1(&JsValue::from_str(&said));
        tell(PANICKED, &said);
    }));
}

/// Tells the page that there is something to see: the fallback text goes.
pub fn tell_started() {
    tell(STARTED, "");
}

/// The request for what the host has set, which `boot.js` made early. None in the single file.
#[must_use]
pub fn settings_request() -> Option<Promise> {
    let root = JsValue::from(root()?);
    let request = Reflect::get(&root, &"settings".into()).ok()?;
    request.dyn_into().ok()
}

/// Whether the app should open at the start page rather than where the address says, because
/// it has just stopped several times in a row.
#[must_use]
pub fn starts_safely() -> bool {
    page_attribute("data-safe") == "true"
}

/// Why the part of the app that was asked for last could not be had, in sentences for a person. Empty
/// where nobody has said.
#[must_use]
pub fn part_fault() -> String {
    page_attribute("data-part-fault")
}

/// The name of the file of that part. Empty where nobody has said.
#[must_use]
pub fn part_file() -> String {
    page_attribute("data-part-file")
}

fn page_attribute(name: &str) -> String {
    let page = page_element();
    page.and_then(|page| page.get_attribute(name))
        .unwrap_or_default()
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
fn tell(event: &str, text: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&text.into());
    if let (Some(window), Ok(event)) = (
        web_sys::window(),
        CustomEvent::new_with_event_init_dict(event, &init),
    ) {
        // Refused only for an event that is being sent already, and this one is new.
        let _ = window.dispatch_event(&event);
    }
}
