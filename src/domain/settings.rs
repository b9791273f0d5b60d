//! What the people who put the page where it is have set for it.

use super::ids::LevelId;
use serde::Deserialize;

/// The longest name of an organisation or a team, or title of a link, in characters: they stand in
/// one or two lines, and the longest name of a board in England has 73.
pub const MAX_NAME_CHARS: usize = 80;

/// The longest note by a contact or a link, in characters: a line or two below it.
pub const MAX_NOTE_CHARS: usize = 200;

/// What a host has set, beside its own questions: those are in the pack. Nothing is set unless a
/// host says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The organisation that the page is for, as it names itself.
    pub organisation: Option<String>,
    /// Its patient involvement team.
    pub contact: Option<Contact>,
    /// Who hears of barriers in the page. The involvement team, when there is nobody else.
    pub accessibility_contact: Option<Contact>,
    /// Pages of its own.
    pub links: Vec<LocalLink>,
    /// The levels of involvement that a new project begins with. The pack has each of them.
    pub default_levels: Vec<LevelId>,
}

/// Somebody who can be asked, with at least one of an email, a phone and a url.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact {
    /// A team or a role rather than a person.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_NAME_CHARS)))]
    pub name: String,
    /// An address for email.
    pub email: Option<String>,
    /// A telephone number, as it is written there: digits and spaces, such as `01234 567890` or
    /// `01234 567890 ext 123`.
    pub phone: Option<String>,
    /// A page about them: an https address.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^https://")))]
    pub url: Option<String>,
    /// What else to know, such as when they are there.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_NOTE_CHARS)))]
    pub note: Option<String>,
}

/// A page of the host's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocalLink {
    /// Its name. No two links have the same.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_NAME_CHARS)))]
    pub title: String,
    /// Where it is: an https address.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^https://")))]
    pub url: String,
    /// What is to be found there.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_NOTE_CHARS)))]
    pub note: Option<String>,
}
