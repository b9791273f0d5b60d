//! The packed form of a pack: what the app reads at its start.
//!
//! One line for each field, in the order in which `write` writes them, with no names. A list begins
//! with a line that counts its items (`# 4`); nothing, where nothing may be, is an empty line. No
//! text of a pack holds a line break, so none is ever quoted.
//!
//! It is only ever made from a [`Pack`](crate::domain::pack::Pack) that [`read`](super::read)
//! validated, so reading it back asks no questions and has no messages: the app that visitors
//! download does without them. It leaves out what only tests read:
//!
//! - every `claims`;
//! - the `sources` of all but questions;
//! - the sentences that no question rests on.
//!
//! They are missing from a pack that was read back. The library is packed as a text of its own, which
//! only the second module brings. What a host has set for the page ([`Settings`]) is packed in the same
//! way.
//!
//! [`Settings`]: crate::domain::settings::Settings

mod lines;
mod load;
mod load_library;
mod load_settings;
mod write;

pub use load::load;
pub use load_library::load_library;
pub use load_settings::load_settings;
pub use write::{write, write_library, write_settings};
