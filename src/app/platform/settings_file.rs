//! The file in which a host of the page sets something for it, beside the page.

use super::boot;
use super::page::document;
use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use std::fmt;
use std::pin::pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The file's name. `boot.js` looks for it in the folder of the page.
pub const NAME: &str = "truly-open.config.json";

/// The id of the element that holds the file's text in the single file, which cannot fetch one.
pub const HELD_ID: &str = "truly-open-config";

/// How long the host may take to send it, in milliseconds. The check starts without it then.
const TIMEOUT_MS: u32 = 5_000;

/// Why a file of settings that may be there could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// The host's answer is none of the usual ones: its status.
    Status(u16),
    /// There was no answer in time.
    Late,
    /// What came is a page, such as one to sign in at.
    Page,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(
                f,
                "The website did not let us have a file that the check needs. Status {status}"
            ),
            Self::Late => f.write_str("No answer came in time."),
            Self::Page => f.write_str(
                "We asked for a part of the check and got a web page instead. It is often a sign-in page, or a page from a network filter.",
            ),
            Self::Other(said) => f.write_str(said),
        }
    }
}

impl std::error::Error for FetchError {}

/// The text of the host's file, or nothing where the host has none.
///
/// # Errors
/// Why it is not known what the host has set.
pub async fn fetch() -> Result<Option<String>, FetchError> {
    let held = document().and_then(|document| document.get_element_by_id(HELD_ID));
    if let Some(held) = held {
        return Ok(held.text_content());
    }
    let timeout = TimeoutFuture::new(TIMEOUT_MS);
    match select(pin!(fetch_from_host()), timeout).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(FetchError::Late),
    }
}

/// What the host answered to the request that `boot.js` made while the app was on its way.
async fn fetch_from_host() -> Result<Option<String>, FetchError> {
    let asked = boot::settings_request();
    let (Some(window), Some(asked)) = (web_sys::window(), asked) else {
        return Ok(None);
    };
    let answer = match JsFuture::from(asked).await {
        Ok(answer) => answer.unchecked_into::<Response>(),
        // In a sandbox without an origin nobody can tell whether there is one.
        Err(_) if is_without_origin(&window) => return Ok(None),
        Err(error) => return Err(other(error)),
    };
    match answer.status() {
        // The recipes for hosts answer 204; other hosts say that it is missing.
        204 | 404 | 410 => return Ok(None),
        status if !answer.ok() => return Err(FetchError::Status(status)),
        _ => {}
    }
    let text = JsFuture::from(answer.text().map_err(other)?).await;
    let text = text.map_err(other)?.as_string().unwrap_or_default();
    if text.trim_start().starts_with('<') {
        return Err(FetchError::Page);
    }
    Ok(Some(text))
}

fn is_without_origin(window: &web_sys::Window) -> bool {
    let origin = js_sys::Reflect::get(window, &"origin".into());
    origin.is_ok_and(|origin| origin.as_string().as_deref() == Some("null"))
}

fn other(error: JsValue) -> FetchError {
    let said = error
        .dyn_ref::<js_sys::Error>()
        .map(|error| error.message());
    FetchError::Other(said.map_or_else(|| format!("{error:?}"), String::from))
}
