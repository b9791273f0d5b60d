//! Looking after projects: the list, the bin, opening a file, removing everything.

mod bin;
mod delete;
mod kept_ways;
mod open_file;
mod project_list;
mod remove;

pub use bin::{BinPage, BinnedProject};
pub use delete::DeletePage;
pub use kept_ways::KeptWays;
pub use open_file::OpenFilePage;
pub use project_list::ProjectList;
pub use remove::{RemovePage, RemovedPage};
