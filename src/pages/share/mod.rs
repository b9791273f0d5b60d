//! Files to save and send, and the documents to read and print.

mod copy_text;
mod document;
mod files;
mod office;
mod overview;
mod report;

pub use document::DocumentPage;
pub use overview::SharePage;
