//! The questions, as data: the pack as JSON, the reading that validates it, and the packed form
//! that the app starts with.
//!
//! A pack from anywhere goes through one door, [`read`]. The JSON becomes a tree ([`crate::json`]),
//! which is held to `limits` and read field by field (`node`, `form`, `names`) into a [`Pack`], which
//! promises what the domain relies on. What is not asked for is refused, and every fault names its
//! place. Our own pack went through before it was packed, so the app starts with the packed form
//! ([`packed`]), and the linker leaves the door out of what visitors download.
//!
//! What a host sets for the page, which may hold questions or a whole pack, comes through a second
//! door with the same parts ([`settings`]).
//!
//! A pack is words. Nothing in it is ever markup, and a text is one paragraph.

pub mod advice;
mod fault;
mod form;
mod limits;
mod names;
mod node;
mod outcomes;
mod pack;
pub mod packed;
mod questions;
mod reading;
mod rules;
pub mod settings;
#[cfg(feature = "schema")]
mod shape;
mod subject;

pub use fault::PackFault;
pub use limits::{MAX_DEPTH, MAX_ITEMS, MAX_PACK_BYTES, MAX_TEXT_CHARS};

use crate::domain::pack::{Library, Pack};
use crate::json::{self, Broken, Tree};
use fault::At;

/// A worked example, as a saved project.
pub const EXAMPLE: &str = include_str!("../../content/example.json");

/// The id of the pack that the app ships with. The worked example answers its questions.
pub const BUILT_IN_ID: &str = "patient-involvement";

/// The pack that the app ships with, in its packed form.
pub const BUILT_IN: &str = include_str!("../../content/pack.txt");

/// The library of the pack that the app ships with, in its packed form.
pub const LIBRARY: &str = include_str!("../../content/library.txt");

/// The library of the pack that the app ships with. Always there in a build whose tests passed.
#[must_use]
pub fn library() -> Option<Library> {
    packed::load_library(LIBRARY)
}

/// The pack that the app ships with, without what [`packed`] leaves out. Always there in a build
/// whose tests passed.
#[must_use]
pub fn built_in() -> Option<Pack> {
    packed::load(BUILT_IN)
}

/// Reads a pack.
///
/// # Errors
/// Every fault that was found. A text that is not JSON has one; whether each section has the
/// questions it needs is only asked when nothing else is wrong.
pub fn read(text: &str) -> Result<Pack, Vec<PackFault>> {
    pack::read(tree(text, At::PACK)?)
}

/// What both doors do first: the text as a tree, held to the limits.
fn tree(text: &str, at: At<'_>) -> Result<Tree, Vec<PackFault>> {
    limits::check_text(text, &at).map_err(|fault| vec![fault])?;
    // Editors on Windows put a byte-order mark in front; JSON has no place for it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = json::read(text).map_err(|broken| vec![not_json(&broken)])?;
    limits::check_tree(&tree, at)?;
    Ok(tree)
}

fn not_json(broken: &Broken) -> PackFault {
    PackFault {
        place: format!("line {}, column {}", broken.line(), broken.column()),
        problem: format!("this is not JSON that can be read: {broken}"),
    }
}

/// The shape of a pack, as a JSON Schema. It says less than [`read`] checks: a schema cannot say
/// that a reference resolves.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    in_order(schemars::schema_for!(shape::Pack))
}

#[cfg(feature = "schema")]
fn in_order(schema: schemars::Schema) -> String {
    let mut schema = schema.to_value();
    // Other crates of the build decide whether objects keep the order they were made in.
    schema.sort_all_objects();
    format!("{schema:#}\n")
}
