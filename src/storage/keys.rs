//! The names under which things are kept in the browser. Nothing else is ever touched there.

use crate::domain::ids::ProjectId;

/// Before every name in localStorage and in session storage that is ours.
pub const OURS: &str = "truly-open/";
/// Before the id of a project: its document in localStorage.
pub const PROJECT: &str = "truly-open/project/";
/// Before the id of a project and a number: text that could not be read, kept for its owner.
pub const ASIDE: &str = "truly-open/aside/";
/// Written and removed to see whether localStorage takes anything.
pub const PROBE: &str = "truly-open/probe";
/// In session storage: when the page stopped lately. `public/boot.js` writes it.
pub const STOPS: &str = "truly-open/crashes";
/// Before the folder of the page and a version, in cache storage: the page's own files. `public/sw.js`
/// keeps them.
pub const FILES: &str = "truly-open/files/";
/// Before the folder of the page, in cache storage: the settings file, also kept by `public/sw.js`.
pub const SETTINGS: &str = "truly-open/settings/";
/// The service worker that does so.
pub const WORKER: &str = "sw.js";
/// The database, which holds a second copy of what is in localStorage.
pub const DATABASE: &str = "truly-open";
/// The database's store of projects.
pub const DATABASE_PROJECTS: &str = "projects";
/// The database's store of texts that could not be read.
pub const DATABASE_ASIDE: &str = "aside";
/// The channel on which tabs tell each other what they saved.
pub const CHANNEL: &str = "truly-open";
/// Said there before everything is removed: save nothing from now on.
pub const STOP: &str = "stop";
/// Said there when everything is removed: forget what you show.
pub const GONE: &str = "gone";
/// The page that a tab shows then.
pub const GONE_PAGE: &str = "#/removed";

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
