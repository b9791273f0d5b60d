//! The few things the app asks of the browser: the time, a random name, the title, the focus.

use crate::domain::project::Timestamp;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// The browser's clock.
#[must_use]
pub fn now() -> Timestamp {
    // The clock counts whole milliseconds, far below what a u64 holds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Timestamp(js_sys::Date::now() as u64)
}

/// A day as a person writes it, such as `23 November 2026`.
#[must_use]
pub fn day(at: Timestamp) -> String {
    in_words(
        at,
        &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
    )
}

/// A day that is written as a date, such as `2026-11-23`, as a person writes it.
#[must_use]
pub fn day_of(date: &str) -> String {
    // At noon, so that it is the same day wherever the reader is.
    let at = js_sys::Date::parse(&format!("{date}T12:00"));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    day(Timestamp(at as u64))
}

/// The day of the calendar here at that time, such as `2026-11-23`.
#[must_use]
pub fn local_day(at: Timestamp) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = js_sys::Date::new(&JsValue::from(at.0 as f64));
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}

/// A time of day, such as `14:32`.
#[must_use]
pub fn time_of_day(at: Timestamp) -> String {
    in_words(at, &[("hour", "2-digit"), ("minute", "2-digit")])
}

fn in_words(at: Timestamp, parts: &[(&str, &str)]) -> String {
    let options = js_sys::Object::new();
    for (name, value) in parts {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &JsValue::from(*name), &JsValue::from(*value));
    }
    #[allow(clippy::cast_precision_loss)]
    let date = js_sys::Date::new(&JsValue::from(at.0 as f64));
    date.to_locale_string("en-GB", &options).into()
}

/// Bytes that nobody else will draw: enough for an id.
#[must_use]
pub fn random_bytes() -> [u8; 8] {
    let mut bytes = [0; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if let Some(crypto) = crypto {
        // It only throws for more than 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// Sets the title of the tab, which a screen reader says first.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The text of the element with that id, where the page has one.
pub fn text_held(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// Moves the focus to the first element that the selector finds.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = found {
        focus_element(&element);
    }
}

/// The heading of the page that is shown.
pub const HEADING: &str = "#maincontent h1";

/// Whether the focus is on a heading, as it is after a step to a new page.
#[must_use]
pub fn heading_has_focus() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.tag_name() == "H1")
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Only a document that is being unloaded refuses.
        let _ = window.location().reload();
    }
}

/// Moves the focus to an element, which may not usually take it.
pub fn focus_element(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    if element.tab_index() < 0 {
        // A heading only takes the focus from a script, never by tabbing.
        let _ = element.set_attribute("tabindex", "-1");
    }
    // A browser that cannot move the focus leaves it where it was.
    let _ = element.focus();
}

/// Shows the top of the page, as a new page would.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Puts a text on the clipboard, as plain and as rich text where the browser can. Says whether it
/// did.
pub async fn copy(plain: &str, rich: &str) -> bool {
    match on_clipboard(plain, rich) {
        Ok(copying) => wasm_bindgen_futures::JsFuture::from(copying).await.is_ok(),
        Err(_) => false,
    }
}

fn on_clipboard(plain: &str, rich: &str) -> Result<js_sys::Promise, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // Plain http and many frames have none, so it is asked for by name.
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into())?;
    let clipboard: web_sys::Clipboard = clipboard.dyn_into()?;
    let part = |text: &str, media_type: &str| {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(media_type);
        web_sys::Blob::new_with_str_sequence_and_options(
            &js_sys::Array::of1(&text.into()),
            &options,
        )
    };
    let parts = js_sys::Object::new();
    for (text, media_type) in [(plain, "text/plain"), (rich, "text/html")] {
        js_sys::Reflect::set(&parts, &media_type.into(), &part(text, media_type)?.into())?;
    }
    let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&parts)?;
    Ok(clipboard.write(&js_sys::Array::of1(&item)))
}

/// Selects the text of the field that has the focus, and copies it as browsers did of old: plain
/// http and many frames allow nothing else. Says whether it did.
pub fn copy_selected() -> bool {
    let focused = document().and_then(|document| document.active_element());
    if let Some(field) = focused.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        field.select();
    }
    let document = document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// Opens the browser's print dialog. Some frames refuse, silently.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame that may not print throws nothing that could be told to a person.
        let _ = window.print();
    }
}

/// The fragment of the address, with its `#`.
#[must_use]
pub fn fragment() -> String {
    let window = web_sys::window();
    let hash = window.and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default()
}

/// Whether the page is inside a frame.
#[must_use]
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        Ok(None) => false,
        Err(_) => true,
    }
}

/// The document, in a page.
#[must_use]
pub fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
