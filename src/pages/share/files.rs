//! The names of the files that a check leaves the browser as.

use crate::app::state::OpenProject;
use crate::domain::text::slug;
use crate::storage::file::SavedFile;
use leptos::prelude::*;

/// The name of a file: the project's, and an ending in which `*` stands for those whom a document is
/// for.
pub(super) fn file_name(open: OpenProject, ending: &str) -> String {
    let project = open.project.with_untracked(|project| slug(&project.name));
    let ending = ending.replace('*', &slug(&open.pack().paper.people));
    format!("truly-open-{project}{ending}")
}

/// A file of text.
pub(super) fn text_file(
    open: OpenProject,
    ending: &str,
    text: String,
    media_type: &'static str,
) -> SavedFile {
    SavedFile {
        name: file_name(open, ending),
        text,
        media_type,
    }
}
