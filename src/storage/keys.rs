//! The names under which things are kept in the browser. Nothing else is ever touched there.

use crate::domain::ids::ProjectId;

/// Before the id of a project: its document in localStorage.
pub const PROJECT: &str = "truly-open/project/";
/// Before the id of a project and a number: text that could not be read, kept for its owner.
pub const ASIDE: &str = "truly-open/aside/";
/// Written and removed to see whether localStorage takes anything.
pub const PROBE: &str = "truly-open/probe";
/// The channel on which tabs tell each other what they saved.
pub const CHANNEL: &str = "truly-open";

/// The key of a project's document in localStorage.
#[must_use]
pub fn project(id: &ProjectId) -> String {
    format!("{PROJECT}{id}")
}

/// The project whose document is under that key, if it is such a key.
#[must_use]
pub fn project_of(key: &str) -> Option<ProjectId> {
    ProjectId::parse(key.strip_prefix(PROJECT)?).ok()
}
