//! The questions and what the host of the page has set.

use crate::content;
use crate::content::settings::Configured;
use crate::domain::pack::{Cover, Pack};
use crate::domain::settings::Settings;
use leptos::prelude::*;

/// This copy of the check: the cover of its questions and what its host has set. It is known at the
/// start, and the same for as long as the page lives.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    /// What the start page shows of the questions.
    pub cover: &'static Cover,
    /// What the host has set.
    pub host: Host,
    /// Why nothing of what the host has set is used: a fault a line, each with its place. Nothing
    /// when all is well.
    pub faults: Option<&'static str>,
    pack: StoredValue<Option<&'static Pack>>,
}

/// What a host has set.
#[derive(Clone, Copy, Debug)]
pub struct Host {
    /// Names, contacts and links.
    pub settings: &'static Settings,
    /// The organisation's colour, as `#rrggbb`.
    pub colour: Option<&'static str>,
    /// The questions in place of our own, with their cover.
    pack: Option<(&'static Cover, &'static Pack)>,
}

impl Host {
    /// What a file of settings amounts to.
    #[must_use]
    pub fn new(configured: Configured) -> Self {
        Self {
            settings: keep(configured.settings),
            colour: configured.colour.map(|colour| &**keep(colour)),
            pack: configured
                .pack
                .map(|pack| (keep(Cover::from(&pack)), keep(pack))),
        }
    }

    /// A host that has set nothing.
    #[must_use]
    pub fn without_settings() -> Self {
        Self {
            settings: keep(Settings::default()),
            colour: None,
            pack: None,
        }
    }
}

impl Site {
    /// Our own questions, or those that the host has set in their place.
    #[must_use]
    pub fn new(built_in: Cover, host: Result<Host, String>) -> Self {
        let (host, faults) = match host {
            Ok(host) => (host, None),
            Err(faults) => (Host::without_settings(), Some(&**keep(faults))),
        };
        Self {
            cover: host.pack.map_or_else(|| keep(built_in), |(cover, _)| cover),
            pack: StoredValue::new(host.pack.map(|(_, pack)| pack)),
            host,
            faults,
        }
    }

    /// That of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Everything about the questions, read when it is first asked for: only parts of the app do.
    /// Always there in a build whose tests passed.
    #[must_use]
    pub fn content(self) -> Option<Content> {
        let pack = self.pack.get_value().or_else(|| {
            let pack: &'static Pack = keep(content::built_in()?);
            self.pack.set_value(Some(pack));
            Some(pack)
        })?;
        Some(Content {
            pack,
            settings: self.host.settings,
            site: self,
        })
    }

    /// The language of the questions, where it is not the page's own.
    #[must_use]
    pub fn other_language(self) -> Option<&'static str> {
        let language = self.cover.language.as_str();
        (language != PAGE_LANGUAGE).then_some(language)
    }
}

/// The questions, their words and what the host has set, shared by context with what parts of the app
/// draw.
#[derive(Clone, Copy, Debug)]
pub struct Content {
    /// The questions and the words that come with them.
    pub pack: &'static Pack,
    /// Names, contacts and links of the host.
    pub settings: &'static Settings,
    /// The copy of the check that they belong to.
    pub site: Site,
}

impl Content {
    /// The content of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }
}

/// The language of the words around those of the pack: what `index.html` says.
const PAGE_LANGUAGE: &str = "en-GB";

/// There is one page, so what lives as long as it does is never given back.
fn keep<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
