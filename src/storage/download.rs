//! Handing a person a file.

use gloo_file::{Blob, BlobContents, ObjectUrl};
use gloo_timers::callback::Timeout;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement};

/// How long the browser has to fetch the file before its address is taken back, in milliseconds.
const FETCH_TIMEOUT_MS: u32 = 60_000;

/// The browser did not start to save the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DownloadError {
    /// Why, in the browser's words: for the console.
    pub cause: String,
}

impl fmt::Display for DownloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file could not be handed over: {}", self.cause)
    }
}

impl std::error::Error for DownloadError {}

/// Starts saving a text (`&str`) or bytes (`&[u8]`) as a file. In some frames nothing happens and
/// nothing says so, so always offer another way to what is in it as well.
///
/// # Errors
/// [`DownloadError`] when it is certain that nothing was saved.
pub fn download(
    name: &str,
    content: impl BlobContents,
    media_type: &str,
) -> Result<(), DownloadError> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| DownloadError {
        cause: "there is no document".to_owned(),
    })?;
    let url = ObjectUrl::from(Blob::new_with_options(content, Some(media_type)));
    click_link(&document, name, &url).map_err(|thrown| DownloadError {
        cause: format!("{thrown:?}"),
    })?;
    // The browser fetches the file after the click. Its address goes when the last owner does.
    Timeout::new(FETCH_TIMEOUT_MS, move || drop(url)).forget();
    Ok(())
}

fn click_link(document: &Document, name: &str, url: &str) -> Result<(), JsValue> {
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    link.set_attribute("href", url)?;
    link.set_attribute("download", name)?;
    link.set_hidden(true);
    document
        .body()
        .ok_or("there is no body")?
        .append_child(&link)?;
    link.click();
    link.remove();
    Ok(())
}
