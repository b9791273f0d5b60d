//! What was found of a project when both places had been asked for it.

use super::document::{Reading, Source, read};
use super::fault::DocumentFault;
use super::state::Place;
use super::store::StoreError;
use crate::domain::ids::ProjectId;
use crate::domain::record::Record;

/// What became of loading a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Load {
    /// Nothing is kept of it.
    Absent,
    /// It was read, both copies joined.
    Loaded(Record),
    /// It was read, and something had to be put right on the way. Tell the person what.
    Recovered {
        /// The project.
        record: Record,
        /// What was put right: never empty.
        put_right: Vec<PutRight>,
    },
    /// It is there and cannot be read. Nothing is written over it; offer its raw text.
    Unreadable {
        /// A copy as it is kept.
        raw: RawText,
        /// The other place's copy, where that is another text that cannot be read.
        other: Option<RawText>,
    },
    /// A newer version of the app saved it. Nothing is written over it; offer its raw text.
    Newer {
        /// The document as it is kept.
        raw: String,
        /// The format that it has.
        format: u32,
    },
    /// Neither place could be asked.
    Refused(StoreError),
}

/// Something that had to be put right while loading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PutRight {
    /// One place had lost it; the other still had it.
    Restored {
        /// The place that had lost it.
        missing_from: Place,
    },
    /// One place's copy could not be read; the other's could. The raw text is kept aside.
    Unreadable(RawText),
}

/// A text that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawText {
    /// Where it is.
    pub place: Place,
    /// The text as it is kept.
    pub text: String,
    /// What is wrong with it.
    pub fault: DocumentFault,
}

/// What a place answered when it was asked for a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// That it holds nothing of it.
    Nothing,
    /// A text.
    Text(String),
    /// Nothing that can be relied on.
    Unknown(StoreError),
}

/// Proof that a project was loaded and that what is kept of it may be replaced. Only loading
/// makes one, and only when it found nothing, or something that it could read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writable(ProjectId);

impl Writable {
    /// Which project.
    #[must_use]
    pub const fn id(&self) -> &ProjectId {
        &self.0
    }
}

/// A project that was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub load: Load,
    /// The proof that it may be written, if it may.
    pub writable: Option<Writable>,
    /// Whether every place that can be asked holds all of it already.
    pub in_step: bool,
}

/// Why a text is not a copy of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotReadable {
    /// It has a format that this version does not know.
    Newer {
        /// The format.
        format: u32,
    },
    /// It is damaged, or of something else.
    Faulty(DocumentFault),
}

/// Reads a copy of that project.
///
/// # Errors
/// Why it is none.
pub fn read_copy(id: &ProjectId, text: &str) -> Result<Record, NotReadable> {
    match read(text, Source::OwnCopy) {
        Reading::Document(document) if document.id == *id => Ok(document.record),
        Reading::Document(_) => Err(NotReadable::Faulty(DocumentFault::should_be(
            "project.id",
            id.as_str(),
        ))),
        Reading::Newer { format } => Err(NotReadable::Newer { format }),
        Reading::Damaged(fault) | Reading::Foreign(fault) => Err(NotReadable::Faulty(fault)),
    }
}

/// Makes one project of what the two places hold.
#[must_use]
pub fn load(id: &ProjectId, browser: Kept, database: Kept) -> Found {
    let browser = Copy::of(id, Place::Browser, browser);
    let database = Copy::of(id, Place::Database, database);
    let (load, in_step) = meet(browser, database);
    let may_write = matches!(
        load,
        Load::Absent | Load::Loaded(_) | Load::Recovered { .. }
    );
    Found {
        load,
        writable: may_write.then(|| Writable(id.clone())),
        in_step,
    }
}

/// What a place holds, read.
enum Copy {
    Nothing(Place),
    Good(Record),
    Faulty(RawText),
    Newer { text: String, format: u32 },
    Unknown(StoreError),
}

impl Copy {
    fn of(id: &ProjectId, place: Place, kept: Kept) -> Self {
        let text = match kept {
            Kept::Nothing => return Self::Nothing(place),
            Kept::Unknown(error) => return Self::Unknown(error),
            Kept::Text(text) => text,
        };
        match read_copy(id, &text) {
            Ok(record) => Self::Good(record),
            Err(NotReadable::Newer { format }) => Self::Newer { text, format },
            Err(NotReadable::Faulty(fault)) => Self::Faulty(RawText { place, text, fault }),
        }
    }
}

/// What two copies amount to, and whether they are in step. A newer version's copy wins over
/// everything, because it may hold what this version cannot see.
fn meet(one: Copy, other: Copy) -> (Load, bool) {
    let load = match (one, other) {
        (Copy::Newer { text, format }, _) | (_, Copy::Newer { text, format }) => {
            Load::Newer { raw: text, format }
        }
        (Copy::Good(one), Copy::Good(other)) => {
            let joined = one.clone().join(other.clone());
            let in_step = one == other;
            return (Load::Loaded(joined), in_step);
        }
        (Copy::Good(record), Copy::Unknown(_)) | (Copy::Unknown(_), Copy::Good(record)) => {
            Load::Loaded(record)
        }
        (Copy::Good(record), Copy::Nothing(place)) | (Copy::Nothing(place), Copy::Good(record)) => {
            let put_right = PutRight::Restored {
                missing_from: place,
            };
            return (recovered(record, put_right), false);
        }
        (Copy::Good(record), Copy::Faulty(raw)) | (Copy::Faulty(raw), Copy::Good(record)) => {
            return (recovered(record, PutRight::Unreadable(raw)), false);
        }
        (Copy::Faulty(raw), Copy::Faulty(other)) => {
            let other = Some(other).filter(|other| other.text != raw.text);
            Load::Unreadable { raw, other }
        }
        (Copy::Faulty(raw), _) | (_, Copy::Faulty(raw)) => Load::Unreadable { raw, other: None },
        (Copy::Nothing(_), _) | (_, Copy::Nothing(_)) => Load::Absent,
        (Copy::Unknown(error), Copy::Unknown(_)) => Load::Refused(error),
    };
    (load, true)
}

fn recovered(record: Record, put_right: PutRight) -> Load {
    Load::Recovered {
        record,
        put_right: vec![put_right],
    }
}
