//! What is kept of a project, and how two copies of it are joined.
//!
//! A [`Record`] maps each thing that was touched to the latest edit of it. [`Record::join`] keeps
//! the later edit of each target, so it is commutative, associative and idempotent: two tabs, two
//! stores or a file can meet in any order and nothing newer is ever lost to something older.

use super::edit::{Edit, Target};
use super::ids::WriterId;
use super::project::{Check, Project};
use std::collections::BTreeMap;

/// When an edit was made, in the order of edits: a count, then who wrote it. Never a wall clock,
/// which two devices would disagree about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// One more than every count the writer had seen.
    pub count: u64,
    /// The tab that wrote it.
    pub writer: WriterId,
}

/// An edit with its stamp. Ordered by stamp; the edit itself breaks a tie, so that a join gives
/// the same result in any order even when two copies carry the same stamp.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// When it was made.
    pub stamp: Stamp,
    /// What was done.
    pub edit: Edit,
}

/// The latest edit of each thing that was touched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    entries: BTreeMap<Target, Entry>,
}

impl Record {
    /// Puts an edit in, unless a later one of the same target is there. The one door through
    /// which a record changes.
    pub fn apply(&mut self, edit: Edit, stamp: Stamp) {
        self.keep_later(Entry { stamp, edit });
    }

    /// Puts an edit in, stamped as later than everything in the record.
    pub fn apply_next(&mut self, edit: Edit, writer: &WriterId) {
        let stamp = self.next_stamp(writer);
        self.apply(edit, stamp);
    }

    /// A stamp that is later than every one in the record.
    #[must_use]
    pub fn next_stamp(&self, writer: &WriterId) -> Stamp {
        Stamp {
            count: self.latest_count().saturating_add(1),
            writer: writer.clone(),
        }
    }

    /// The highest count in the record, or 0 for an empty one.
    #[must_use]
    pub fn latest_count(&self) -> u64 {
        let counts = self.entries.values().map(|entry| entry.stamp.count);
        counts.max().unwrap_or(0)
    }

    /// The entries, by target.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// The latest edit of that target.
    #[must_use]
    pub fn entry(&self, target: &Target) -> Option<&Entry> {
        self.entries.get(target)
    }

    /// How many things were touched.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was touched yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Both copies in one: for each target the later edit.
    #[must_use]
    pub fn join(mut self, other: Self) -> Self {
        self.merge(other);
        self
    }

    /// Joins another copy into this one.
    pub fn merge(&mut self, other: Self) {
        for entry in other.entries.into_values() {
            self.keep_later(entry);
        }
    }

    /// The edits that make this record say again what `earlier` said, whatever was joined into it
    /// since. They are new edits, so another tab that joins them agrees.
    #[must_use]
    pub fn edits_back_to(&self, earlier: &Self) -> Vec<Edit> {
        let changed = self
            .entries
            .iter()
            .filter(|(target, entry)| earlier.entry(target) != Some(entry));
        changed
            .map(|(target, _)| match earlier.entry(target) {
                Some(entry) => entry.edit.clone(),
                None => Edit::Withdrew(target.clone()),
            })
            .collect()
    }

    /// Whether anything was changed after the project was last saved to a file.
    #[must_use]
    pub fn changed_since_file(&self) -> bool {
        let filed = self.entry(&Target::File).map(|entry| &entry.stamp);
        self.entries().any(|entry| Some(&entry.stamp) > filed)
    }

    /// Whether the project is in the bin.
    #[must_use]
    pub fn is_binned(&self) -> bool {
        let bin = self.entry(&Target::Bin);
        bin.is_some_and(|entry| matches!(entry.edit, Edit::Binned(Some(_))))
    }

    /// What the record amounts to.
    #[must_use]
    pub fn project(&self) -> Project {
        let mut project = Project::default();
        for entry in self.entries() {
            fold(&mut project, &entry.edit);
        }
        project
    }

    fn keep_later(&mut self, entry: Entry) {
        let target = entry.edit.target();
        match self.entries.get_mut(&target) {
            Some(kept) if Entry::cmp(kept, &entry).is_ge() => {}
            Some(kept) => *kept = entry,
            None => {
                self.entries.insert(target, entry);
            }
        }
    }
}

impl FromIterator<Entry> for Record {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut record = Self::default();
        for entry in entries {
            record.keep_later(entry);
        }
        record
    }
}

fn fold(project: &mut Project, edit: &Edit) {
    match edit {
        Edit::NamedProject(name) => project.name.clone_from(name),
        Edit::NamedTeam(team) => project.team.clone_from(team),
        Edit::ChoseLevel { level, chosen } => {
            if *chosen {
                project.levels.insert(level.clone());
            }
        }
        Edit::ChoseGroup { group, chosen } => {
            if *chosen {
                project.groups.insert(*group);
            }
        }
        Edit::Binned(at) => project.binned_at = *at,
        Edit::SavedToFile(at) => project.filed_at = Some(*at),
        Edit::StartedCheck { check, .. }
        | Edit::FinishedCheck { check, .. }
        | Edit::SetStage { check, .. }
        | Edit::SetLength { check, .. }
        | Edit::CountedGroup { check, .. }
        | Edit::WroteCheckNote { check, .. }
        | Edit::AnsweredQuestion { check, .. }
        | Edit::WroteQuestionNote { check, .. } => {
            fold_check(project.checks.entry(check.clone()).or_default(), edit);
        }
        Edit::FilledCell { list, row, cell } => {
            let key = (*list, row.clone());
            project.rows.entry(key).or_default().put(cell);
        }
        Edit::SetNextCheck(day) => project.next_check = Some(*day),
        Edit::WroteHowToReply(text) => project.how_to_reply.clone_from(text),
        Edit::Withdrew(_) => {}
    }
}

fn fold_check(check: &mut Check, edit: &Edit) {
    match edit {
        Edit::StartedCheck { at, pack, .. } => {
            check.started_at = *at;
            check.pack = Some(pack.clone());
        }
        Edit::FinishedCheck { at, .. } => check.finished_at = Some(*at),
        Edit::SetStage { stage, .. } => check.stage = Some(stage.clone()),
        Edit::SetLength { length, .. } => check.length = Some(*length),
        Edit::CountedGroup { group, count, .. } => {
            check.headcount.insert(*group, *count);
        }
        Edit::WroteCheckNote { note, text, .. } => {
            check.notes.insert(*note, text.clone());
        }
        Edit::AnsweredQuestion {
            response,
            question,
            answer,
            ..
        } => {
            let response = check.responses.entry(response.clone()).or_default();
            response.answers.insert(question.clone(), *answer);
        }
        Edit::WroteQuestionNote {
            response,
            question,
            note,
            text,
            ..
        } => {
            let response = check.responses.entry(response.clone()).or_default();
            response
                .notes
                .insert((question.clone(), *note), text.clone());
        }
        Edit::NamedProject(_)
        | Edit::NamedTeam(_)
        | Edit::ChoseLevel { .. }
        | Edit::ChoseGroup { .. }
        | Edit::Binned(_)
        | Edit::SavedToFile(_)
        | Edit::FilledCell { .. }
        | Edit::SetNextCheck(_)
        | Edit::WroteHowToReply(_)
        | Edit::Withdrew(_) => {}
    }
}
