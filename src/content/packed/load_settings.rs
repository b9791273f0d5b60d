//! Reading the packed form of what a host has set back.

use super::lines::{Lines, all};
use crate::domain::settings::{Contact, LocalLink, Settings};

/// Reads what a host has set from its packed form; nothing when the text is damaged.
#[must_use]
pub fn load_settings(text: &str) -> Option<Settings> {
    all(text, settings)
}

fn settings(lines: &mut Lines<'_>) -> Settings {
    Settings {
        organisation: lines.some_text(),
        contact: lines.list(contact).pop(),
        accessibility_contact: lines.list(contact).pop(),
        links: lines.list(local_link),
        default_levels: lines.list(Lines::level),
    }
}

fn contact(lines: &mut Lines<'_>) -> Contact {
    Contact {
        name: lines.text(),
        email: lines.some_text(),
        phone: lines.some_text(),
        url: lines.some_text(),
        note: lines.some_text(),
    }
}

fn local_link(lines: &mut Lines<'_>) -> LocalLink {
    LocalLink {
        title: lines.text(),
        url: lines.text(),
        note: lines.some_text(),
    }
}
