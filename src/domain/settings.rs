//! What the people who put the page where it is have set for it.

use super::ids::LevelId;

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

/// Somebody who can be asked. There is at least one way to reach them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// A team or a role.
    pub name: String,
    /// An address for email.
    pub email: Option<String>,
    /// A telephone number, as it is written there.
    pub phone: Option<String>,
    /// A page about them: an https address.
    pub url: Option<String>,
    /// What else to know, such as when they are there.
    pub note: Option<String>,
}

/// A page of the host's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalLink {
    /// Its name.
    pub title: String,
    /// Where it is: an https address.
    pub url: String,
    /// What is to be found there.
    pub note: Option<String>,
}
