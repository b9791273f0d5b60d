//! Copying, by the newest way that the browser allows.

use super::page::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// What is said where nothing can be copied but by hand.
pub const SELECTED: &str = "The text is selected. Press Ctrl and C to copy it.";

/// Puts a text on the clipboard, as plain and as rich text where the browser can. Says whether it
/// did.
pub async fn copy(plain: &str, rich: &str) -> bool {
    match write(plain, rich) {
        Ok(copying) => JsFuture::from(copying).await.is_ok(),
        Err(_) => false,
    }
}

fn write(plain: &str, rich: &str) -> Result<js_sys::Promise, JsValue> {
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
