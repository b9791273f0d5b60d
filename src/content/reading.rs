//! What one reading of a pack knows and has found.

use super::fault::{At, PackFault};
use crate::json::Tree;
use std::cell::RefCell;

/// One reading: the ids that can be referred to, and the faults so far. Reading goes on after a
/// fault, so that one reading finds them all.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) questions: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) sentences: Vec<String>,
    faults: RefCell<Vec<PackFault>>,
}

impl Reading {
    /// Starts a reading: gathers the ids, and notes those that stand for two things.
    pub(super) fn start(pack: &Tree) -> Self {
        let mut reading = Self::default();
        reading.questions = reading.ids(pack, "questions");
        reading.levels = reading.ids(pack, "levels");
        reading.sentences = reading.ids(pack, "sentences");
        reading.ids(pack, "stages");
        reading.ids(pack, "consistency");
        reading
    }

    /// Notes a fault.
    pub(super) fn fault(&self, at: &At<'_>, problem: &str) {
        let fault = PackFault::new(at, problem.to_owned());
        self.faults.borrow_mut().push(fault);
    }

    /// Whether nothing was wrong so far.
    pub(super) fn is_clean(&self) -> bool {
        self.faults.borrow().is_empty()
    }

    /// What was read, if nothing was wrong.
    ///
    /// Something that could not be read has a fault noted; were that ever forgotten, the pack is
    /// refused all the same.
    pub(super) fn end<T>(self, read: Option<T>) -> Result<T, Vec<PackFault>> {
        if read.is_none() && self.is_clean() {
            self.fault(&At::PACK, "this could not be read");
        }
        match read {
            Some(read) if self.is_clean() => Ok(read),
            _ => Err(self.faults.into_inner()),
        }
    }

    /// The ids in a list of the pack. Two that differ only in capitals are one too many: an
    /// address or a file name may not keep them apart.
    fn ids(&self, pack: &Tree, list: &str) -> Vec<String> {
        let Some(Tree::List(items)) = pack.field(list) else {
            return Vec::new();
        };
        let mut ids: Vec<String> = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let Some(Tree::Text(id)) = item.field("id") else {
                continue;
            };
            if ids.iter().any(|known| known.eq_ignore_ascii_case(id)) {
                let list = At::PACK.field(list);
                let item = list.item(index);
                self.fault(&item.field("id"), &format!("{id:?} is used twice"));
            }
            ids.push(id.clone());
        }
        ids
    }
}
