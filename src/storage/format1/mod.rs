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
//! The types here are the format's own, so that the domain can change without it. A field that the
//! format does not have is refused: what this version does not know it must not drop. The pack of
//! the envelope is there for people and for other tools; what the app goes by is the pack of each
//! check.
//!
//! Fields are written in the order in which the types declare them, which is part of the format:
//! two copies that say the same are the same text.

mod choices;
mod edit;
mod fields;
mod target;
mod values;

use super::document::{APP, Document};
use super::fault::DocumentFault;
use super::parse::{Object, parse, present};
use crate::domain::ids::{PackId, ProjectId, WriterId};
use crate::domain::project::PackRef;
use crate::domain::record;
use crate::domain::text::strip_line;
use edit::EditFields;
use serde::{Deserialize, Serialize};
use values::Id;

/// The number of this format.
pub const FORMAT: u32 = 1;

/// The whole document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Envelope {
    app: String,
    format: u32,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pack: Option<Object<Pack>>,
    project: Object<Project>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Project {
    id: Id<ProjectId>,
    records: Vec<Object<Entry>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    stamp: Stamp,
    edit: Object<EditFields>,
}

/// `[12,"w-ab12"]`: the count, then the writer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(expecting = "a list of two")]
struct Stamp(u64, Id<WriterId>);

#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Pack {
    id: Id<PackId>,
    version: String,
}

/// Reads a text that says it has this format. `admit` may refuse an entry that the format allows.
///
/// # Errors
/// The first thing that is wrong with it.
pub(super) fn read(
    text: &str,
    admit: fn(&record::Entry) -> Result<(), DocumentFault>,
) -> Result<Document, DocumentFault> {
    let Object(envelope) = parse::<Object<Envelope>>(text)?;
    let Object(project) = envelope.project;
    let mut entries = Vec::with_capacity(project.records.len());
    for (index, Object(entry)) in project.records.into_iter().enumerate() {
        let entry = entry.into_domain().and_then(|entry| {
            admit(&entry)?;
            Ok(entry)
        });
        entries.push(entry.map_err(|fault| fault.within(&format!("project.records[{index}]")))?);
    }
    Ok(Document {
        id: project.id.0,
        record: entries.into_iter().collect(),
    })
}

impl From<&Document> for Envelope {
    fn from(document: &Document) -> Self {
        let records = document.record.entries();
        Self {
            app: APP.to_owned(),
            format: FORMAT,
            pack: document.pack().as_ref().map(Pack::from).map(Object),
            project: Object(Project {
                id: Id(document.id.clone()),
                records: records.map(Entry::from).map(Object).collect(),
            }),
        }
    }
}

impl Entry {
    fn into_domain(self) -> Result<record::Entry, DocumentFault> {
        let Stamp(count, Id(writer)) = self.stamp;
        let Object(edit) = self.edit;
        Ok(record::Entry {
            stamp: record::Stamp { count, writer },
            edit: edit.into_domain().map_err(|fault| fault.within("edit"))?,
        })
    }
}

impl From<&record::Entry> for Entry {
    fn from(entry: &record::Entry) -> Self {
        Self {
            stamp: Stamp(entry.stamp.count, Id(entry.stamp.writer.clone())),
            edit: Object(EditFields::from(&entry.edit)),
        }
    }
}

impl From<Pack> for PackRef {
    fn from(pack: Pack) -> Self {
        Self {
            id: pack.id.0,
            version: strip_line(&pack.version),
        }
    }
}

impl From<&PackRef> for Pack {
    fn from(pack: &PackRef) -> Self {
        Self {
            id: Id(pack.id.clone()),
            version: pack.version.clone(),
        }
    }
}
