//! The questions, as data: the pack as JSON, and the reading that validates it.
//!
//! A pack from anywhere goes through one door, [`read`]. The JSON becomes a tree (`json`), and the
//! tree is read field by field (`node`, `form`) into a [`Pack`], which promises what the domain
//! relies on. What is not asked for is refused, and every fault names its place.
//!
//! A pack is words. Nothing in it is ever markup, and a text is one paragraph.
//!
//! Derived readers, one for each type, came to 50 KB of the first visit (brotli); this comes to a
//! fraction of that, and finds every fault in one reading, not only the first.

mod fault;
mod form;
mod json;
mod node;
mod outcomes;
mod pack;
mod questions;
mod reading;
mod rules;
#[cfg(feature = "schema")]
mod shape;

pub use fault::PackFault;

use crate::domain::pack::Pack;
use fault::At;

/// The longest pack that is read, in bytes.
pub const MAX_PACK_BYTES: usize = 1_000_000;

/// The longest text in a pack, in characters.
pub const MAX_TEXT_CHARS: usize = 5_000;

/// The longest list in a pack.
pub const MAX_ITEMS: usize = 1_000;

/// The deepest that a pack may nest lists and objects.
pub const MAX_DEPTH: usize = 32;

/// A worked example, as a saved project.
pub const EXAMPLE: &str = include_str!("../../content/example.json");

const BUILT_IN: &str = include_str!("../../content/pack.json");

/// The pack that the app ships with.
///
/// # Errors
/// Never in a build whose tests passed; the same faults as [`read`] otherwise.
pub fn built_in() -> Result<Pack, Vec<PackFault>> {
    read(BUILT_IN)
}

/// Reads a pack.
///
/// # Errors
/// Every fault that was found. A text that is not JSON has one; whether each section has the
/// questions it needs is only asked when nothing else is wrong.
pub fn read(text: &str) -> Result<Pack, Vec<PackFault>> {
    if text.len() > MAX_PACK_BYTES {
        let problem =
            format!("this is longer than {MAX_PACK_BYTES} bytes, which is the most that is read");
        return Err(vec![PackFault::new(&At::PACK, problem)]);
    }
    // Editors on Windows put a byte-order mark in front; JSON has no place for it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = json::parse(text).map_err(|fault| vec![fault])?;
    pack::read(tree)
}

/// The shape of a pack, as a JSON Schema. It says less than [`read`] checks: a schema cannot say
/// that a reference resolves.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(shape::Pack);
    format!("{:#}\n", schema.as_value())
}
