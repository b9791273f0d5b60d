//! What a file of settings looks like, told in types, as that of a pack is.

#![allow(
    dead_code,
    reason = "these types describe; nothing is ever made of them"
)]

use super::super::shape::{Id, Pack, Question, Resource, shape};
use schemars::JsonSchema;

/// A name in one line: of an organisation, a team or a page.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Name(#[schemars(length(max = 80))] String);

/// A line or two of what else to know.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Note(#[schemars(length(max = 200))] String);

/// An address that begins with `https://`.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Link(
    #[schemars(length(max = 2_000), regex(pattern = "^https://"))]
    String,
);

shape! {
    /// What a host sets for Truly open?, in a file beside the page with the name
    /// `truly-open.config.json`. Every field may be left out. A file with any fault sets nothing.
    struct Settings {
        /// Where this schema is. For editors; not read.
        #[schemars(rename = "$schema")]
        _schema: Option<String>,
        /// Whose page it is.
        organisation: Option<Organisation>,
        /// The patient involvement team.
        contact: Option<Contact>,
        /// Who hears of barriers in the page. The involvement team, when this is left out.
        accessibility_contact: Option<Contact>,
        /// Pages of your own.
        #[schemars(length(max = 20))]
        links: Option<Vec<LocalLink>>,
        /// What to read and whom to ask: less of it, or more.
        resources: Option<Resources>,
        /// The ids of the levels of involvement that a new project begins with.
        default_levels: Option<Vec<Id>>,
        /// Questions of your own, beside those of the check. None may have the role `safety`.
        #[schemars(length(max = 50))]
        extra_questions: Option<Vec<Question>>,
        /// A whole check of your own, in place of the built-in one.
        pack: Option<Pack>,
    }

    /// Whose page it is.
    struct Organisation {
        /// As it names itself. Shown at the top of the page.
        name: Option<Name>,
        /// `#` and six digits. White letters stand on it, so the contrast with white is at least
        /// 4.5 to 1.
        #[schemars(regex(pattern = "^#[0-9A-Fa-f]{6}$"))]
        colour: Option<String>,
    }

    /// Somebody who can be asked, with at least one of an email, a phone and a url.
    struct Contact {
        /// A team or a role rather than a person.
        name: Name,
        email: Option<String>,
        /// Digits and spaces, such as `01234 567890` or `01234 567890 ext 123`.
        phone: Option<String>,
        /// A page about them.
        url: Option<Link>,
        /// Such as when they are there.
        note: Option<Note>,
    }

    /// A page of your own.
    struct LocalLink {
        /// No two links have the same.
        title: Name,
        url: Link,
        note: Option<Note>,
    }

    /// Changes to what the check offers to read and whom to ask.
    struct Resources {
        /// The exact titles of resources that are not to be shown.
        leave_out: Option<Vec<String>>,
        /// Resources of your own.
        add: Option<Vec<Resource>>,
    }
}
