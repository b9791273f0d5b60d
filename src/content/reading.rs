//! What one reading knows and has found.

use super::fault::{At, PackFault};
use crate::domain::pack::Pack;
use crate::json::Tree;
use std::cell::RefCell;

/// One reading: the ids that can be referred to, and the faults so far. Reading goes on after a
/// fault, so that one reading finds them all.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) questions: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) sentences: Vec<String>,
    /// The titles of the pack's resources: they have no ids.
    pub(super) resources: Vec<String>,
    faults: RefCell<Vec<PackFault>>,
}

impl Reading {
    /// Starts a reading: gathers the ids, and notes those that stand for two things.
    pub(super) fn start(pack: &Tree, at: &At<'_>) -> Self {
        let mut reading = Self::default();
        for (list, into) in [
            ("questions", &mut reading.questions),
            ("levels", &mut reading.levels),
            ("sentences", &mut reading.sentences),
            ("stages", &mut Vec::new()),
            ("consistency", &mut Vec::new()),
        ] {
            gather(pack.field(list), &at.field(list), &reading.faults, into);
        }
        if let Some(Tree::List(resources)) = pack.field("resources") {
            let titles = resources.iter().filter_map(|item| item.field("title"));
            let titles = titles.filter_map(|title| match title {
                Tree::Text(title) => Some(title.clone()),
                _ => None,
            });
            reading.resources = titles.collect();
        }
        reading
    }

    /// Starts a reading of what stands beside a pack that was read before.
    pub(super) fn beside(pack: &Pack) -> Self {
        Self {
            questions: pack.questions.iter().map(|q| q.id.to_string()).collect(),
            levels: pack.levels.iter().map(|l| l.id.to_string()).collect(),
            sentences: pack.sentences.iter().map(|s| s.id.clone()).collect(),
            resources: (pack.library.resources.iter())
                .map(|resource| resource.title.clone())
                .collect(),
            ..Self::default()
        }
    }

    /// Gathers the ids of questions that are asked beside those of the pack.
    pub(super) fn gather_more_questions(&mut self, list: Option<&Tree>, at: &At<'_>) {
        gather(list, at, &self.faults, &mut self.questions);
    }

    /// Notes a fault.
    pub(super) fn fault(&self, at: &At<'_>, problem: &str) {
        let fault = PackFault::new(at, problem);
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
    pub(super) fn end<T>(self, at: &At<'_>, read: Option<T>) -> Result<T, Vec<PackFault>> {
        if read.is_none() && self.is_clean() {
            self.fault(at, "this could not be read");
        }
        match read {
            Some(read) if self.is_clean() => Ok(read),
            _ => Err(self.faults.into_inner()),
        }
    }
}

/// Adds the ids in a list to those that are known. Two that differ only in capitals are one too many:
/// an address or a file name may not keep them apart.
fn gather(
    list: Option<&Tree>,
    at: &At<'_>,
    faults: &RefCell<Vec<PackFault>>,
    ids: &mut Vec<String>,
) {
    let Some(Tree::List(items)) = list else {
        return;
    };
    for (index, item) in items.iter().enumerate() {
        let Some(Tree::Text(id)) = item.field("id") else {
            continue;
        };
        if ids.iter().any(|known| known.eq_ignore_ascii_case(id)) {
            let item = at.item(index);
            let fault = PackFault::new(&item.field("id"), &format!("{id:?} is used twice"));
            faults.borrow_mut().push(fault);
        }
        ids.push(id.clone());
    }
}
