//! What the app remembers, split by what it is: each a small `Copy` value of signals, shared by context.
//!
//! [`Content`] never changes. [`Projects`] holds every project's record and has the one door through
//! which a project changes, [`Projects::dispatch`]. [`Session`] knows which page is shown, [`Notices`]
//! what has just happened, [`StorageStatus`] what the browser keeps. [`OpenProject`] is the project
//! whose pages are shown. Components read them and call their methods; none of them holds a signal
//! of another that can be written.

mod content;
mod notices;
mod open_project;
mod projects;
mod session;
mod storage_status;

pub use content::Content;
pub use notices::{Notice, Notices};
pub use open_project::{OpenProject, display_name};
pub use projects::Projects;
pub use session::Session;
pub use storage_status::{Loading, Saving, StorageStatus, UnreadableItem};
