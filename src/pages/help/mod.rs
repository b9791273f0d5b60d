//! Ways to hear from people, and where to find help: all of it, or what fits one question.

mod contact;
mod help;
mod help_with;
mod library;

pub use contact::{AskFirst, OutsideLink, OwnPages, WaysToReach};
pub use help::HelpPage;
pub use help_with::HelpWithPage;
