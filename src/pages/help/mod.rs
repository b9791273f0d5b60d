//! Ways to hear from people, and where to find help: all of it, or what fits one question.

mod contact;
mod help_with;
mod library;
mod overview;

pub use contact::{AskFirst, OutsideLink, OwnPages, WaysToReach};
pub use help_with::HelpWithPage;
pub use overview::HelpPage;
