//! A project as text: what is kept in the browser and what is saved to a file.
//!
//! The envelope is read first: whose document it is, and in which format. Each format is a module
//! with its own frozen types; a new one is a new module, one arm in [`read`], and [`write()`] moved
//! on to it. An old one is read for ever.

use super::fault::{DocumentFault, Problem};
use super::format1;
use super::limits;
use super::parse::{Object, parse};
use crate::domain::ids::ProjectId;
use crate::domain::project::PackRef;
use crate::domain::record::{Entry, Record};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
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
    let header = match parse::<Object<Header>>(text) {
        Ok(Object(header)) => header,
        Err(fault) if begins_like_ours(text) => return Reading::Damaged(exact(fault, text)),
        Err(fault) => return Reading::Foreign(fault),
    };
    if let Err(fault) = header.check_app() {
        return Reading::Foreign(fault);
    }
    let document = match header.format() {
        Ok(format1::FORMAT) => read_format_1(text, source),
        Ok(format) => return Reading::Newer { format },
        Err(fault) => Err(fault),
    };
    document.map_or_else(Reading::Damaged, Reading::Document)
}

/// Writes a document in the newest format.
///
/// # Errors
/// [`WriteError`], which nothing is known to cause.
pub fn write(document: &Document) -> Result<String, WriteError> {
    EncodedDocument::new(document).map(|encoded| encoded.text)
}

/// A document in the newest format: the value that serde writes, with the text that it makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodedDocument {
    envelope: format1::Envelope,
    text: String,
}

impl EncodedDocument {
    /// Puts a document in that form.
    ///
    /// # Errors
    /// [`WriteError`], which nothing is known to cause.
    pub fn new(document: &Document) -> Result<Self, WriteError> {
        let envelope = format1::Envelope::from(document);
        match serde_json::to_string(&envelope) {
            Ok(text) => Ok(Self { envelope, text }),
            Err(error) => Err(WriteError {
                cause: error.to_string(),
            }),
        }
    }

    /// The text: what serde_json makes of the value.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Serialize for EncodedDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.envelope.serialize(serializer)
    }
}

/// A document could not be made into text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriteError {
    /// Why, in serde's words.
    pub cause: String,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the project could not be made into text: {}", self.cause)
    }
}

impl std::error::Error for WriteError {}

/// What every format says of itself. The other fields are for the format's own types.
#[derive(Debug, Deserialize)]
struct Header {
    app: Option<Value>,
    format: Option<Value>,
}

impl Header {
    fn check_app(&self) -> Result<(), DocumentFault> {
        match self.app.as_ref().map(Value::as_str) {
            Some(Some(APP)) => Ok(()),
            Some(_) => Err(DocumentFault::should_be("app", APP)),
            None => Err(DocumentFault::new("app", Problem::Missing)),
        }
    }

    fn format(&self) -> Result<u32, DocumentFault> {
        let Some(format) = &self.format else {
            return Err(DocumentFault::new("format", Problem::Missing));
        };
        match format.as_u64().map(u32::try_from) {
            Some(Ok(0)) => Err(DocumentFault::should_be("format", "1 or more")),
            Some(Ok(format)) => Ok(format),
            Some(Err(_)) | None => Err(DocumentFault::should_be(
                "format",
                "a whole number in range",
            )),
        }
    }
}

fn read_format_1(text: &str, source: Source) -> Result<Document, DocumentFault> {
    match source {
        Source::OwnCopy => format1::read(text, allow_all),
        Source::File => {
            let document = format1::read(text, limits::check_entry)?;
            limits::check_project(&document.record.project())?;
            Ok(document)
        }
    }
}

fn allow_all(_: &Entry) -> Result<(), DocumentFault> {
    Ok(())
}

/// Where a text that is no JSON breaks. The header knows it only to the outermost field; the types
/// of a format know it exactly.
fn exact(fault: DocumentFault, text: &str) -> DocumentFault {
    match format1::read(text, allow_all) {
        Err(exact) if matches!(exact.problem, Problem::CutShort | Problem::NotJson { .. }) => exact,
        Ok(_) | Err(_) => fault,
    }
}

/// Whether a text that cannot be read as a whole was once ours.
fn begins_like_ours(text: &str) -> bool {
    let spaceless = text.chars().filter(|c| !c.is_whitespace()).take(40);
    let start: String = spaceless.collect();
    start.starts_with("{\"app\":\"truly-open\"")
}
