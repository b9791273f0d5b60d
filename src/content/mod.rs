//! The questions, as data: the pack that the app ships with, and the reading of a pack or of a host's
//! settings from outside.
//!
//! A file from outside goes through one door: [`read`] for a pack, [`settings::read`] for what a host
//! sets, which may hold questions or a whole pack. `parse` reads the text into its type and says where it
//! has another shape; `validation` then says everything that is wrong with what was read. Every fault
//! names its place. Our own pack is valid, as a test proves, so [`built_in`] only parses it.
//!
//! A pack is words. Nothing in it is ever markup, and a text is one paragraph.

pub mod advice;
mod fault;
mod limits;
mod parse;
mod place;
#[cfg(feature = "schema")]
mod schema;
pub mod settings;
mod validation;

pub use fault::Fault;
pub use limits::{MAX_ITEMS, MAX_PACK_BYTES, MAX_TEXT_CHARS};

use crate::domain::pack::{Cover, Pack};
use place::Place;
use validation::{Faults, Known};

/// A worked example, as a saved project.
pub const EXAMPLE: &str = include_str!("../../content/example.json");

/// The id of the pack that the app ships with. The worked example answers its questions.
pub const BUILT_IN_ID: &str = "patient-involvement";

/// The pack that the app ships with. Always there in a build whose tests passed.
#[must_use]
pub fn built_in() -> Option<Pack> {
    serde_json::from_str(include_str!("../../content/pack.json")).ok()
}

/// The cover of the pack that the app ships with, which the build has taken out of it (`build.rs`).
/// It is there when that is.
#[must_use]
pub fn built_in_cover() -> Option<Cover> {
    serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cover.json"))).ok()
}

/// Reads a pack.
///
/// # Errors
/// One fault when the text is not JSON or has not the shape of a pack; else every fault that was
/// found. Whether each section has the questions it needs is only asked when nothing else is wrong.
pub fn read(text: &str) -> Result<Pack, Vec<Fault>> {
    let pack: Pack = parse::parse(text, Place::PACK).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let known = Known::in_pack(&pack);
    validation::pack(&pack, &known, Faults::at(Place::PACK, &mut faults));
    if faults.is_empty() {
        Ok(pack)
    } else {
        Err(faults)
    }
}

/// The shape of a pack, as a JSON Schema. It says less than [`read`] checks: a schema cannot say
/// that a reference resolves.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    schema::of::<Pack>()
}
