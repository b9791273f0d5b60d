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
    /// It was read, and something had to be repaired on the way. Tell the person what.
    Recovered {
        /// The project.
        record: Record,
        /// What was repaired: never empty.
        repairs: Vec<Repair>,
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

/// Something that had to be repaired while loading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
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
pub enum StoredCopy {
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

/// What came of looking for a project in both places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectLookup {
    /// What was found.
    pub load: Load,
    /// The proof that it may be written, if it may.
    pub writable: Option<Writable>,
    /// Whether every place that can be asked holds all of it already.
    pub in_step: bool,
}

/// Why a text is not a copy of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyError {
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
pub fn read_copy(id: &ProjectId, text: &str) -> Result<Record, CopyError> {
    match read(text, Source::OwnCopy) {
        Reading::Document(document) if document.id == *id => Ok(document.record),
        Reading::Document(_) => Err(CopyError::Faulty(DocumentFault::should_be(
            "project.id",
            id.as_str(),
        ))),
        Reading::Newer { format } => Err(CopyError::Newer { format }),
        Reading::Damaged(fault) | Reading::Foreign(fault) => Err(CopyError::Faulty(fault)),
    }
}

/// Makes one project of what the two places hold.
#[must_use]
pub fn load(id: &ProjectId, browser: StoredCopy, database: StoredCopy) -> ProjectLookup {
    let browser = ReadCopy::of(id, Place::Browser, browser);
    let database = ReadCopy::of(id, Place::Database, database);
    let (load, in_step) = meet(browser, database);
    let may_write = matches!(
        load,
        Load::Absent | Load::Loaded(_) | Load::Recovered { .. }
    );
    ProjectLookup {
        load,
        writable: may_write.then(|| Writable(id.clone())),
        in_step,
    }
}

/// What a place holds, read.
enum ReadCopy {
    Nothing(Place),
    Good(Record),
    Faulty(RawText),
    Newer { text: String, format: u32 },
    Unknown(StoreError),
}

impl ReadCopy {
    fn of(id: &ProjectId, place: Place, kept: StoredCopy) -> Self {
        let text = match kept {
            StoredCopy::Nothing => return Self::Nothing(place),
            StoredCopy::Unknown(error) => return Self::Unknown(error),
            StoredCopy::Text(text) => text,
        };
        match read_copy(id, &text) {
            Ok(record) => Self::Good(record),
            Err(CopyError::Newer { format }) => Self::Newer { text, format },
            Err(CopyError::Faulty(fault)) => Self::Faulty(RawText { place, text, fault }),
        }
    }
}

/// What two copies amount to, and whether they are in step. A newer version's copy wins over
/// everything, because it may hold what this version cannot see.
fn meet(one: ReadCopy, other: ReadCopy) -> (Load, bool) {
    let load = match (one, other) {
        (ReadCopy::Newer { text, format }, _) | (_, ReadCopy::Newer { text, format }) => {
            Load::Newer { raw: text, format }
        }
        (ReadCopy::Good(one), ReadCopy::Good(other)) => {
            let joined = one.clone().join(other.clone());
            let in_step = one == other;
            return (Load::Loaded(joined), in_step);
        }
        (ReadCopy::Good(record), ReadCopy::Unknown(_))
        | (ReadCopy::Unknown(_), ReadCopy::Good(record)) => Load::Loaded(record),
        (ReadCopy::Good(record), ReadCopy::Nothing(place))
        | (ReadCopy::Nothing(place), ReadCopy::Good(record)) => {
            let repair = Repair::Restored {
                missing_from: place,
            };
            return (recovered(record, repair), false);
        }
        (ReadCopy::Good(record), ReadCopy::Faulty(raw))
        | (ReadCopy::Faulty(raw), ReadCopy::Good(record)) => {
            return (recovered(record, Repair::Unreadable(raw)), false);
        }
        (ReadCopy::Faulty(raw), ReadCopy::Faulty(other)) => {
            let other = Some(other).filter(|other| other.text != raw.text);
            Load::Unreadable { raw, other }
        }
        (ReadCopy::Faulty(raw), _) | (_, ReadCopy::Faulty(raw)) => {
            Load::Unreadable { raw, other: None }
        }
        (ReadCopy::Nothing(_), _) | (_, ReadCopy::Nothing(_)) => Load::Absent,
        (ReadCopy::Unknown(error), ReadCopy::Unknown(_)) => Load::Refused(error),
    };
    (load, true)
}

fn recovered(record: Record, repair: Repair) -> Load {
    Load::Recovered {
        record,
        repairs: vec![repair],
    }
}
