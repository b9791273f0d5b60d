//! What the keeper remembers of each project. Nothing here calls anything outside.

use crate::domain::ids::ProjectId;
use crate::domain::record::Record;
use crate::storage::load::{Load, ProjectLookup, Writable};
use crate::storage::state::NotSavedReason;
use crate::storage::store::StoreError;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::mem;

/// Every project that was looked for.
#[derive(Default)]
pub(super) struct Memory(RefCell<BTreeMap<ProjectId, Remembered>>);

pub(super) enum Remembered {
    /// It may not be written.
    Locked(NotSavedReason),
    Open(Open),
}

/// A project that may be written.
pub(super) struct Open {
    pub(super) writable: Writable,
    /// Everything that is known of it: what the page gave, joined with what anyone else did.
    pub(super) newest: Record,
    /// Whether localStorage holds `newest`.
    pub(super) in_browser: Result<(), StoreError>,
    /// Whether work is under way that will put `newest` in the database.
    pub(super) on_its_way: bool,
}

impl Memory {
    pub(super) fn contains(&self, id: &ProjectId) -> bool {
        self.0.borrow().contains_key(id)
    }

    pub(super) fn insert(&self, id: &ProjectId, found: ProjectLookup) {
        let reason = match &found.load {
            Load::Newer { .. } => NotSavedReason::Newer,
            Load::Refused(error) => error.clone().into(),
            _ => NotSavedReason::Unreadable,
        };
        let newest = match found.load {
            Load::Loaded(record) | Load::Recovered { record, .. } => record,
            _ => Record::default(),
        };
        let remembered = match found.writable {
            None => Remembered::Locked(reason),
            Some(writable) => Remembered::Open(Open {
                writable,
                newest,
                in_browser: Ok(()),
                on_its_way: false,
            }),
        };
        self.0.borrow_mut().insert(id.clone(), remembered);
    }

    /// Forgets a project, and gives what was remembered of it.
    pub(super) fn remove(&self, id: &ProjectId) -> Option<Remembered> {
        self.0.borrow_mut().remove(id)
    }

    /// Remembers again what [`Memory::remove`] gave, unless there is something newer.
    pub(super) fn restore(&self, id: &ProjectId, remembered: Remembered) {
        self.0.borrow_mut().entry(id.clone()).or_insert(remembered);
    }

    pub(super) fn forget_all(&self) {
        self.0.take();
    }

    /// # Errors
    /// Why the project may not be written.
    pub(super) fn check_writable(&self, id: &ProjectId) -> Result<(), NotSavedReason> {
        match self.0.borrow().get(id) {
            Some(Remembered::Locked(reason)) => Err(reason.clone()),
            Some(Remembered::Open(_)) | None => Ok(()),
        }
    }

    /// Does something with a project that may be written, if it is one.
    pub(super) fn with<R>(&self, id: &ProjectId, f: impl FnOnce(&mut Open) -> R) -> Option<R> {
        match self.0.borrow_mut().get_mut(id) {
            Some(Remembered::Open(open)) => Some(f(open)),
            Some(Remembered::Locked(_)) | None => None,
        }
    }

    pub(super) fn newest(&self, id: &ProjectId) -> Option<Record> {
        self.with(id, |open| open.newest.clone())
    }

    /// The newest state, with the proof that it may be written.
    pub(super) fn to_save(&self, id: &ProjectId) -> Option<(Writable, Record)> {
        self.with(id, |open| (open.writable.clone(), open.newest.clone()))
    }

    pub(super) fn merge(&self, id: &ProjectId, record: Record) {
        self.with(id, |open| open.newest.merge(record));
    }

    /// Notes that work for the database is under way, and says whether some was already.
    pub(super) fn set_on_its_way(&self, id: &ProjectId) -> Option<bool> {
        self.with(id, |open| mem::replace(&mut open.on_its_way, true))
    }

    /// The projects that may be written and of which `which` is true, with their newest state.
    pub(super) fn writable(&self, which: fn(&Open) -> bool) -> Vec<(ProjectId, Record)> {
        let remembered = self.0.borrow();
        let open = remembered.iter().filter_map(|(id, what)| match what {
            Remembered::Open(open) if which(open) => Some((id.clone(), open.newest.clone())),
            Remembered::Open(_) | Remembered::Locked(_) => None,
        });
        open.collect()
    }
}
