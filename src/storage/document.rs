//! A project as text: what is kept in the browser and what is saved to a file.
//!
//! The envelope is read first: whose document it is, and in which format. Each format has one file
//! with its own frozen types; a new one is a new file, one arm in [`read`], and [`write()`] moved
//! on to it. An old one is read for ever.

use super::fault::DocumentFault;
use super::format1;
use super::limits;
use super::node::{self, Fault, Fields};
use crate::domain::ids::ProjectId;
use crate::domain::project::PackRef;
use crate::domain::record::{Entry, Record};
use crate::json;
use std::fmt;

/// The name by which a document says that it is ours.
pub const APP: &str = "truly-open";

/// The format that is written.
pub const FORMAT: u32 = format1::FORMAT;

/// A project as it is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which project.
    pub id: ProjectId,
    /// All that is known of it. Answers to questions that no pack knows are kept like any other.
    pub record: Record,
}

impl Document {
    /// Which questions the project was last answered from.
    #[must_use]
    pub fn pack(&self) -> Option<PackRef> {
        let project = self.record.project();
        project.current_check().and_then(|(_, c)| c.pack.clone())
    }
}

/// What a text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// A project.
    Document(Document),
    /// A project saved by a newer version of the app, in a format that this one does not know.
    Newer {
        /// The format it says it has.
        format: u32,
    },
    /// One of ours, and damaged.
    Damaged(DocumentFault),
    /// Nothing of ours.
    Foreign(DocumentFault),
}

/// Where a text came from, which decides how much it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// This browser: the app wrote it.
    OwnCopy,
    /// A file that somebody opened: the [`limits`] apply.
    File,
}

/// Reads a document.
#[must_use]
pub fn read(text: &str, source: Source) -> Reading {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if source == Source::File
        && let Err(fault) = limits::check_text(text)
    {
        return Reading::Damaged(fault);
    }
    let tree = match node::read(text) {
        Ok(tree) => tree,
        Err(fault) if begins_like_ours(text) => return Reading::Damaged(fault),
        Err(fault) => return Reading::Foreign(fault),
    };
    let mut envelope = match Fields::of(&tree) {
        Ok(envelope) => envelope,
        // What begins like ours is a group of fields.
        Err(fault) => return Reading::Foreign(fault.into()),
    };
    if let Err(fault) = read_app(&mut envelope) {
        return Reading::Foreign(fault.into());
    }
    match read_format(envelope, source) {
        Ok(reading) => reading,
        Err(fault) => Reading::Damaged(fault.into()),
    }
}

/// Writes a document in the newest format.
///
/// # Errors
/// [`Unwritable`], which nothing is known to cause.
pub fn write(document: &Document) -> Result<String, Unwritable> {
    let text = json::write(&format1::write(document));
    text.map_err(|_| Unwritable)
}

/// A document could not be made into text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the project could not be made into text")
    }
}

impl std::error::Error for Unwritable {}

fn read_app(envelope: &mut Fields) -> Result<(), Fault> {
    match envelope.need("app", node::text)? {
        APP => Ok(()),
        _ => Err(Fault::should_be(APP).in_field("app")),
    }
}

/// One arm for each format that was ever shipped.
fn read_format(mut envelope: Fields, source: Source) -> Result<Reading, Fault> {
    let admit = match source {
        Source::OwnCopy => |_: &Entry| Ok(()),
        Source::File => limits::check_entry,
    };
    let document = match envelope.need("format", node::whole_u32)? {
        0 => return Err(Fault::should_be("1 or more").in_field("format")),
        format1::FORMAT => format1::read(envelope, admit)?,
        format => return Ok(Reading::Newer { format }),
    };
    if source == Source::File {
        limits::check_project(&document.record.project())?;
    }
    Ok(Reading::Document(document))
}

/// Whether a text that cannot be read as a whole was once ours.
fn begins_like_ours(text: &str) -> bool {
    let spaceless = text.chars().filter(|c| !c.is_whitespace()).take(40);
    let start: String = spaceless.collect();
    start.starts_with("{\"app\":\"truly-open\"")
}
