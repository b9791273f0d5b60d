//! How what a host has set reaches the app.

use super::parts::PartUnavailable;
use super::platform::settings_file::{self, FetchError};
use super::state::Host;
use crate::content::settings;
use crate::in_part;
use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use std::fmt;
use std::pin::pin;

/// The most faults that are told: whoever mends these finds the next ones then.
const MAX_FAULTS: usize = 100;

/// How long the part that reads the file may take to load, in milliseconds.
const READER_TIMEOUT_MS: u32 = 20_000;

/// Why nothing of what a host has set is used, for those who can mend it: a fault a line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SettingsError(String);

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SettingsError {}

impl From<leptos::wasm_split::SplitLoaderError> for SettingsError {
    fn from(error: leptos::wasm_split::SplitLoaderError) -> Self {
        let error = PartUnavailable::from(error);
        Self(format!(
            "{}: What reads this file could not be loaded. {}: {error}",
            settings_file::NAME,
            error.file()
        ))
    }
}

in_part! { settings, fn read_settings(text: String) -> Result<Host, SettingsError> {
    settings::read(&text).map(Host::new).map_err(|faults| {
        let mut lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
        if lines.len() > MAX_FAULTS {
            let others = lines.len() - MAX_FAULTS;
            lines.truncate(MAX_FAULTS);
            lines.push(format!("the whole file: {others} more faults are not listed"));
        }
        SettingsError(lines.join("\n"))
    })
} }

/// What the host has set, by the file that it has: nothing where it has none.
///
/// # Errors
/// Why nothing of it is used, a fault a line.
pub(super) async fn read(file: Result<Option<String>, FetchError>) -> Result<Host, String> {
    let text = match file {
        Ok(text) => text.unwrap_or_default(),
        Err(error) => return Err(format!("{}: {error}", settings_file::NAME)),
    };
    if sets_nothing(&text) {
        return Ok(Host::without_settings());
    }
    let timeout = TimeoutFuture::new(READER_TIMEOUT_MS);
    match select(pin!(read_settings(text)), timeout).await {
        Either::Left((read, _)) => read.map_err(|error| error.to_string()),
        Either::Right(_) => Err(format!("{}: No answer came in time.", settings_file::NAME)),
    }
}

/// Whether a file says nothing: it is empty, or an object that at most names its schema. Most hosts'
/// visitors need not load what reads more than that.
fn sets_nothing(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return true;
    }
    let fields: Result<std::collections::BTreeMap<String, serde_json::Value>, _> =
        serde_json::from_str(text);
    fields.is_ok_and(|fields| fields.keys().all(|name| name == "$schema"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_settings_sets_nothing() {
        for text in ["", " \n", "{}", "\u{feff}{ \"$schema\": \"./x.json\" }"] {
            assert!(sets_nothing(text), "{text:?}");
        }
        for text in ["{", "[]", "{ \"links\": [] }", "<!doctype html>"] {
            assert!(!sets_nothing(text), "{text:?}");
        }
    }
}
