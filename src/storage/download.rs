//! Handing a person a file.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser has to fetch the file before its address is taken back, in milliseconds.
const TIME_TO_FETCH: i32 = 60_000;

/// The browser did not start to save the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotDownloaded;

/// Starts saving a text, or bytes, as a file. In some frames nothing happens and nothing says so, so
/// always offer another way to what is in it as well.
///
/// # Errors
/// [`NotDownloaded`] when it is certain that nothing was saved.
pub fn download(name: &str, content: &JsValue, media_type: &str) -> Result<(), NotDownloaded> {
    start(name, content, media_type)
        .ok()
        .flatten()
        .ok_or(NotDownloaded)
}

fn start(name: &str, content: &JsValue, media_type: &str) -> Result<Option<()>, JsValue> {
    let Some(window) = web_sys::window() else {
        return Ok(None);
    };
    let Some(document) = window.document() else {
        return Ok(None);
    };
    let Some(body) = document.body() else {
        return Ok(None);
    };
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.set_hidden(true);
    body.append_child(&link)?;
    link.click();
    link.remove();
    let take_back =
        Closure::once_into_js(move || Url::revoke_object_url(&address).unwrap_or_default());
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        take_back.unchecked_ref(),
        TIME_TO_FETCH,
    )?;
    Ok(Some(()))
}
