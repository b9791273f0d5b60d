//! A project as text: what is kept in the browser and what is saved to a file.
//!
//! The envelope is read first: whose document it is, and in which format. Each format has one file
//! with its own frozen types; a new one is a new file, one arm in [`read`], and [`write()`] moved
//! on to it. An old one is read for ever.

use super::fault::{DocumentFault, Problem};
use super::fields::Fields;
use super::format1;
use super::limits::{self, Tally};
use crate::domain::ids::ProjectId;
use crate::domain::project::PackRef;
use crate::domain::record::Record;
use serde::Deserialize;
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

#[derive(Deserialize)]
struct Envelope {
    app: String,
    format: u32,
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
    let envelope = match read_envelope(text) {
        Ok(envelope) => envelope,
        Err(fault) => return without_envelope(text, fault),
    };
    if envelope.app != APP {
        let problem = Problem::should_be(APP);
        return Reading::Foreign(DocumentFault::new("app", problem));
    }
    let mut tally = Tally::default();
    let read = match envelope.format {
        0 => {
            let problem = Problem::should_be("1 or more");
            return Reading::Damaged(DocumentFault::new("format", problem));
        }
        format1::FORMAT => format1::read(text, &mut |entry| match source {
            Source::OwnCopy => Ok(()),
            Source::File => tally.admit(entry),
        }),
        format => return Reading::Newer { format },
    };
    match read {
        Ok(document) => Reading::Document(document),
        Err(fault) => Reading::Damaged(fault),
    }
}

/// Writes a document in the newest format.
///
/// # Errors
/// [`Unwritable`], which nothing is known to cause.
pub fn write(document: &Document) -> Result<String, Unwritable> {
    format1::write(document).map_err(|error| Unwritable(error.to_string()))
}

/// A document could not be made into text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unwritable(pub String);

impl fmt::Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the project could not be made into text: {}", self.0)
    }
}

impl std::error::Error for Unwritable {}

fn read_envelope(text: &str) -> Result<Envelope, DocumentFault> {
    let mut json = serde_json::Deserializer::from_str(text);
    let Fields(envelope) = serde_path_to_error::deserialize(&mut json)?;
    json.end().map_err(|error| {
        let (line, column) = (error.line(), error.column());
        DocumentFault::new("", Problem::NotJson { line, column })
    })?;
    Ok(envelope)
}

/// A text whose envelope cannot be read is ours, and damaged, if its beginning says so. Where the
/// text itself is broken, reading it as a whole finds the field in which it breaks.
fn without_envelope(text: &str, fault: DocumentFault) -> Reading {
    if !begins_like_ours(text) {
        return Reading::Foreign(fault);
    }
    let deeper = format1::read(text, &mut |_| Ok(())).err();
    let in_the_text = deeper.filter(|found| fault.is_in_the_text() && found.is_in_the_text());
    Reading::Damaged(in_the_text.unwrap_or(fault))
}

fn begins_like_ours(text: &str) -> bool {
    let spaceless = text.chars().filter(|c| !c.is_whitespace()).take(40);
    let start: String = spaceless.collect();
    start.starts_with("{\"app\":\"truly-open\"")
}
