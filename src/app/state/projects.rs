//! Every project in this browser, and the one door through which one changes.

use super::{Notice, Notices, Site, StorageStatus, UnreadableItem};
use crate::app::keeping;
use crate::app::platform::{clock, random};
use crate::content;
use crate::domain::edit::Edit;
use crate::domain::ids::{ProjectId, WriterId};
use crate::domain::project::{Project, Timestamp};
use crate::domain::record::Record;
use crate::storage::browser::{self, BrowserKeeper, KeeperEvents};
use crate::storage::change::PurgeReason;
use crate::storage::document::{Document, Reading, Source, read};
use crate::storage::file::{SavedFile, saved_file};
use crate::storage::keeper::Startup;
use crate::storage::load::{Load, Repair};
use crate::storage::state::{NotSavedReason, SaveState};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, BTreeSet};

/// The records of every project that can be read, those in the bin and the example included. Each has
/// a signal of its own, so that a key press in one wakes no reader of another.
#[derive(Clone, Copy)]
pub struct Projects {
    records: RwSignal<BTreeMap<ProjectId, ArcRwSignal<Record>>>,
    writer: StoredValue<WriterId>,
    keeper: StoredValue<Option<BrowserKeeper>, LocalStorage>,
    /// What was changed before there was a keeper.
    waiting: StoredValue<BTreeSet<ProjectId>>,
    status: StorageStatus,
    notices: Notices,
}

impl Projects {
    /// No project yet: those that the browser keeps come when they have been loaded.
    #[must_use]
    pub fn new(status: StorageStatus, notices: Notices) -> Self {
        Self {
            records: RwSignal::default(),
            writer: StoredValue::new(WriterId::from_bytes(random::random_bytes())),
            keeper: StoredValue::new_local(None),
            waiting: StoredValue::default(),
            status,
            notices,
        }
    }

    /// The projects of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Reads everything that this browser keeps, and keeps what changes from then on. Nothing is
    /// written before this has ended. See `app/keeping.rs`, which brings what this needs.
    pub(in crate::app) async fn load(self) {
        let events = KeeperEvents {
            on_state: Box::new(move |id, state| self.status.set_saving(id, state)),
            on_record: Box::new(move |id, record| self.merge(id, record.clone())),
        };
        let (keeper, startup) = browser::start(events).await;
        self.keeper.set_value(Some(keeper));
        self.insert_loaded(startup);
        self.empty_bin();
        for id in self
            .waiting
            .try_update_value(std::mem::take)
            .unwrap_or_default()
        {
            self.save(&id);
        }
    }

    /// What this browser keeps of them.
    #[must_use]
    pub const fn status(self) -> StorageStatus {
        self.status
    }

    /// Whether any project is here, the ones in the bin included and the example not. Tracked.
    #[must_use]
    pub fn any(self) -> bool {
        let is_own = |id: &ProjectId| *id != ProjectId::example();
        self.records.with(|records| records.keys().any(is_own))
    }

    /// Every project, by id. Tracked.
    #[must_use]
    pub fn all(self) -> Vec<(ProjectId, Project)> {
        self.records.with(|records| {
            let projects = records.iter();
            projects
                .map(|(id, record)| (id.clone(), record.with(Record::project)))
                .collect()
        })
    }

    /// The project with that id, if anything was said of it yet. Tracked.
    #[must_use]
    pub fn project(self, id: &ProjectId) -> Option<Project> {
        let record = self.signal(id)?;
        Some(record.with(Record::project))
    }

    /// The record of a project. Tracked.
    #[must_use]
    pub fn record(self, id: &ProjectId) -> Option<Record> {
        let record = self.signal(id)?;
        Some(record.get())
    }

    /// Whether a project is here. The example always is, where its questions are. Tracked.
    #[must_use]
    pub fn is_here(self, id: &ProjectId, site: Site) -> bool {
        has_example(id, site) || self.records.with(|records| records.contains_key(id))
    }

    /// Whether a project is here and not in the bin. Tracked.
    #[must_use]
    pub fn is_in_use(self, id: &ProjectId) -> bool {
        self.signal(id)
            .is_some_and(|record| !record.with(Record::is_binned))
    }

    /// Makes the example when it is first asked for. Says whether the project is here.
    #[must_use]
    pub fn open(self, id: &ProjectId, site: Site) -> bool {
        let here = self
            .records
            .with_untracked(|records| records.contains_key(id));
        if !here && has_example(id, site) {
            self.merge(id, example());
        }
        untrack(|| self.is_here(id, site))
    }

    /// Changes a project and saves it. An edit that says what was said already is left out, so
    /// that looking at a page never counts as a change.
    pub fn dispatch(self, id: &ProjectId, edit: Edit) {
        let known = untrack(|| self.record(id)).is_some_and(|record| {
            let entry = record.entry(&edit.target());
            entry.is_some_and(|entry| entry.edit == edit)
        });
        if !known {
            let writer = self.writer.get_value();
            self.signal_or_new(id)
                .update(|record| record.apply_next(edit, &writer));
            self.save(id);
        }
    }

    /// Takes in another copy of a project, such as a file that was opened, and saves what the two
    /// amount to.
    pub fn join(self, id: &ProjectId, record: Record) {
        self.merge(id, record);
        self.save(id);
    }

    /// Undoes what the notice tells of.
    pub fn undo(self) {
        let notice = untrack(|| self.notices.shown());
        if let Some((id, edits)) = notice.and_then(|notice| notice.undo) {
            for edit in edits {
                self.dispatch(&id, edit);
            }
            self.notices
                .notify(Notice::plain("That is undone.".to_owned()));
        }
    }

    /// A project as a file to keep. Dispatch [`Edit::SavedToFile`] once it is handed over.
    #[must_use]
    pub fn file(self, id: &ProjectId, at: Timestamp) -> Option<SavedFile> {
        let mut record = untrack(|| self.record(id))?;
        record.apply_next(Edit::SavedToFile(at), &self.writer.get_value());
        let document = Document {
            id: id.clone(),
            record,
        };
        saved_file(&document).ok()
    }

    /// Removes a project for good, because the person asked for it, and says what came of it.
    pub fn purge(self, id: &ProjectId, name: String) {
        self.remove(id.clone(), PurgeReason::PersonAsked, move |removed| {
            self.notices.notify(Notice::plain(if removed {
                format!("“{name}” is removed from this computer.")
            } else {
                format!("“{name}” could not be removed. Try again.")
            }));
        });
    }

    fn remove(self, id: ProjectId, reason: PurgeReason, done: impl FnOnce(bool) + 'static) {
        let Some(keeper) = self.keeper.get_value() else {
            return;
        };
        spawn_local(async move {
            let removed = keeper.purge(&id, reason).await;
            if removed.is_ok() {
                self.records.update(|records| {
                    records.remove(&id);
                });
            }
            done(removed.is_ok());
        });
    }

    fn save(self, id: &ProjectId) {
        if *id == ProjectId::example() {
            return;
        }
        let record = untrack(|| self.record(id));
        match (self.keeper.get_value(), record) {
            (Some(keeper), Some(record)) => keeper.save(id, &record),
            (Some(_), None) => {}
            (None, _) => {
                self.waiting.update_value(|waiting| {
                    waiting.insert(id.clone());
                });
                self.status.set_saving(id, SaveState::Saving);
                keeping::want(self);
            }
        }
    }

    /// Whether something was changed that nothing could be done about yet, because what saves is on its
    /// way. Not tracked.
    #[must_use]
    pub fn has_waiting(self) -> bool {
        self.waiting.with_value(|waiting| !waiting.is_empty())
    }

    /// What loads and saves projects could not be had: says of what waits that it is not saved.
    pub(in crate::app) fn could_not_load(self) {
        for id in self.waiting.get_value() {
            let reason =
                NotSavedReason::Other("a part of the check could not be loaded".to_owned());
            self.status.set_saving(&id, SaveState::NotSaved(reason));
        }
    }

    /// The signal of a project's record. Tracks that it is there, not what it says.
    fn signal(self, id: &ProjectId) -> Option<ArcRwSignal<Record>> {
        self.records.with(|records| records.get(id).cloned())
    }

    fn signal_or_new(self, id: &ProjectId) -> ArcRwSignal<Record> {
        untrack(|| self.signal(id)).unwrap_or_else(|| {
            let record = ArcRwSignal::new(Record::default());
            self.records.update(|records| {
                records.insert(id.clone(), record.clone());
            });
            record
        })
    }

    fn merge(self, id: &ProjectId, other: Record) {
        self.signal_or_new(id).update(|record| record.merge(other));
    }

    fn insert_loaded(self, startup: Startup) {
        let mut unreadable = Vec::new();
        let mut repairs = Vec::new();
        let mut records = Vec::new();
        for (id, load) in startup.projects {
            match load {
                Load::Loaded(record) => records.push((id, record)),
                Load::Recovered {
                    record,
                    repairs: made,
                } => {
                    for repair in &made {
                        if let Repair::Unreadable(raw) = repair {
                            unreadable.push(put_aside(id.to_string(), raw.text.clone()));
                        }
                    }
                    repairs.extend(made);
                    records.push((id, record));
                }
                Load::Unreadable { raw, other } => {
                    let item = |name, problem: String, raw| UnreadableItem { name, problem, raw };
                    unreadable.push(item(id.to_string(), raw.fault.to_string(), raw.text));
                    unreadable.extend(other.map(|raw| {
                        item(format!("{id}, other copy"), raw.fault.to_string(), raw.text)
                    }));
                }
                Load::Newer { raw, .. } => unreadable.push(UnreadableItem {
                    name: id.to_string(),
                    problem: "A newer version of this page saved it".to_owned(),
                    raw,
                }),
                Load::Absent | Load::Refused(_) => {}
            }
        }
        let asides = startup.asides.into_iter();
        unreadable.extend(asides.map(|aside| put_aside(aside.name, aside.text)));
        if let Some(text) = repairs_in_words(&repairs) {
            self.notices.notify(Notice::plain(text));
        }
        for (place, error) in [
            ("localStorage", &startup.browser),
            ("IndexedDB", &startup.database),
        ] {
            if let Err(error) = error {
                leptos::logging::warn!("{place} cannot be used: {error}");
            }
        }
        let keeps_nothing = startup.browser.is_err() && startup.database.is_err();
        self.status.set_loaded(unreadable, keeps_nothing);
        // What another tab told us meanwhile is newer than what was read.
        for (id, record) in records {
            self.merge(&id, record);
        }
    }

    fn empty_bin(self) {
        let now = clock::now();
        for (id, project) in untrack(|| self.all()) {
            if project.binned_at.is_some() {
                self.remove(id, PurgeReason::LongInBin { now }, |_| {});
            }
        }
    }
}

fn has_example(id: &ProjectId, site: Site) -> bool {
    *id == ProjectId::example() && site.cover.id.as_str() == content::BUILT_IN_ID
}

fn put_aside(name: String, raw: String) -> UnreadableItem {
    UnreadableItem {
        name,
        problem: "It was put aside because it could not be read".to_owned(),
        raw,
    }
}

/// What to say when one of the copies of a project was repaired.
fn repairs_in_words(repairs: &[Repair]) -> Option<String> {
    let damaged = |repair: &Repair| matches!(repair, Repair::Unreadable(_));
    let sentence = if repairs.is_empty() {
        return None;
    } else if repairs.iter().any(damaged) {
        "One copy of your answers was damaged. We restored your answers from the other copy, and kept the damaged text."
    } else {
        "One copy of your answers was missing. We restored your answers from the other copy."
    };
    Some(sentence.to_owned())
}

fn example() -> Record {
    match read(content::EXAMPLE, Source::OwnCopy) {
        Reading::Document(document) => document.record,
        // A test proves that the example is read.
        Reading::Newer { .. } | Reading::Damaged(_) | Reading::Foreign(_) => Record::default(),
    }
}
