//! Format 1 of a saved document, frozen: what it may say, and what that means.
//!
//! ```json
//! {"app":"truly-open","format":1,
//!  "pack":{"id":"patient-involvement","version":"1.0.0"},
//!  "project":{"id":"p-1","records":[
//!    {"stamp":[12,"w-ab12"],
//!     "edit":{"did":"answered-question","check":"c-1","response":"together",
//!             "question":"O2","answer":2}}]}}
//! ```
//!
//! The raw types refuse every field and word that they do not know. Which fields go with which
//! edit is decided when they become the core's types.

mod answer;
mod edit;
mod leaf;
mod target;

use self::edit::WireEdit;
use self::leaf::Leaf;
use super::document::{APP, Document};
use super::fault::DocumentFault;
use super::fields::Fields;
use crate::domain::ids::{PackId, ProjectId, WriterId};
use crate::domain::project::PackRef;
use crate::domain::record::{Entry, Stamp};
use crate::domain::text::strip_line;
use serde::{Deserialize, Serialize};

/// The number of this format.
pub const FORMAT: u32 = 1;

/// The whole document.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireDocument {
    app: String,
    format: u32,
    /// Which questions the project was last answered from: for people and other tools. What the
    /// app goes by is the pack of each check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<Fields<WirePack>>,
    project: Fields<WireProject>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WirePack {
    id: Leaf<PackId>,
    version: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireProject {
    id: Leaf<ProjectId>,
    records: Vec<Fields<WireEntry>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireEntry {
    stamp: (u64, Leaf<WriterId>),
    edit: Fields<WireEdit>,
}

/// Reads a document of this format. `admit` may refuse an entry that this format allows.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(
    text: &str,
    admit: &mut dyn FnMut(&Entry) -> Result<(), DocumentFault>,
) -> Result<Document, DocumentFault> {
    let mut json = serde_json::Deserializer::from_str(text);
    let Fields(wire): Fields<WireDocument> = serde_path_to_error::deserialize(&mut json)?;
    let Fields(project) = wire.project;
    let mut entries = Vec::with_capacity(project.records.len());
    for (index, Fields(entry)) in project.records.into_iter().enumerate() {
        let read = Entry::try_from(entry).and_then(|entry| admit(&entry).map(|()| entry));
        let place = |fault: DocumentFault| fault.inside(&format!("project.records[{index}]"));
        entries.push(read.map_err(place)?);
    }
    Ok(Document {
        id: project.id.0,
        record: entries.into_iter().collect(),
    })
}

/// Writes a document of this format.
///
/// # Errors
/// Those of the JSON writer, which has no reason to give one.
pub fn write(document: &Document) -> Result<String, serde_json::Error> {
    let pack = document.pack();
    serde_json::to_string(&WireDocument {
        app: APP.to_owned(),
        format: FORMAT,
        pack: pack.as_ref().map(|pack| Fields(pack.into())),
        project: Fields(WireProject {
            id: Leaf(document.id.clone()),
            records: document
                .record
                .entries()
                .map(|e| Fields(e.into()))
                .collect(),
        }),
    })
}

impl From<&Entry> for WireEntry {
    fn from(entry: &Entry) -> Self {
        Self {
            stamp: (entry.stamp.count, Leaf(entry.stamp.writer.clone())),
            edit: Fields(WireEdit::from(&entry.edit)),
        }
    }
}

impl TryFrom<WireEntry> for Entry {
    type Error = DocumentFault;

    fn try_from(entry: WireEntry) -> Result<Self, DocumentFault> {
        let (count, Leaf(writer)) = entry.stamp;
        let Fields(edit) = entry.edit;
        let edit = edit.into_edit().map_err(|fault| fault.inside("edit"))?;
        let stamp = Stamp { count, writer };
        Ok(Self { stamp, edit })
    }
}

impl From<&PackRef> for WirePack {
    fn from(pack: &PackRef) -> Self {
        Self {
            id: Leaf(pack.id.clone()),
            version: pack.version.clone(),
        }
    }
}

impl From<WirePack> for PackRef {
    fn from(pack: WirePack) -> Self {
        Self {
            id: pack.id.0,
            version: strip_line(&pack.version),
        }
    }
}

/// A group of fields of which one, the tag, decides which of the others must be there. Reading
/// them as options first, and asking for them by name after, lets every fault name its field.
macro_rules! tagged_fields {
    (
        $(#[$doc:meta])*
        $name:ident, tagged by $tag:ident: $kind:ty, {
            $($field:ident: $type:ty,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name {
            $tag: $kind,
            $(
                #[serde(skip_serializing_if = "Option::is_none")]
                $field: Option<$type>,
            )+
        }

        impl $name {
            const fn blank($tag: $kind) -> Self {
                Self { $tag, $($field: None,)+ }
            }

            /// Fails on a field that was not asked for.
            fn refuse_left_over(&self) -> Result<(), DocumentFault> {
                $(if self.$field.is_some() {
                    return Err(DocumentFault::new(stringify!($field), Problem::NotExpected));
                })+
                Ok(())
            }
        }
    };
}
use tagged_fields;

/// The value of a field that must be there.
macro_rules! need {
    ($wire:ident.$field:ident) => {
        match $wire.$field.take() {
            Some(value) => value,
            None => return Err(DocumentFault::new(stringify!($field), Problem::Missing)),
        }
    };
}
use need;
