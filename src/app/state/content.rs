//! The questions and what the host of the page has set.

use crate::content::settings::Configured;
use crate::domain::pack::Pack;
use crate::domain::settings::Settings;
use leptos::prelude::*;

/// The questions, their words and what the host has set: read once, at the start, and the same for as
/// long as the page lives.
#[derive(Clone, Copy, Debug)]
pub struct Content {
    /// The questions and the words that come with them.
    pub pack: &'static Pack,
    /// Names, contacts and links of the host.
    pub settings: &'static Settings,
    /// The organisation's colour, as `#rrggbb`.
    pub colour: Option<&'static str>,
    /// Why nothing of what the host has set is used: a fault a line, each with its place. Nothing
    /// when all is well.
    pub faults: Option<&'static str>,
}

impl Content {
    /// What the host has configured, beside our own pack or in place of it.
    #[must_use]
    pub fn new(built_in: Pack, configured: Result<Configured, String>) -> Self {
        let (configured, faults) = match configured {
            Ok(configured) => (configured, None),
            Err(faults) => (Configured::default(), Some(faults)),
        };
        Self {
            pack: keep(configured.pack.unwrap_or(built_in)),
            settings: keep(configured.settings),
            colour: configured.colour.map(|colour| &**keep(colour)),
            faults: faults.map(|faults| &**keep(faults)),
        }
    }

    /// The content of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The language of the pack, where it is not the page's own.
    #[must_use]
    pub fn other_language(self) -> Option<&'static str> {
        let language = self.pack.language.as_str();
        (language != PAGE_LANGUAGE).then_some(language)
    }
}

/// The language of the words around those of the pack: what `index.html` says.
const PAGE_LANGUAGE: &str = "en-GB";

/// There is one page, so what lives as long as it does is never given back.
fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
