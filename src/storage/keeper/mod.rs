//! The one object through which the pages save.
//!
//! A keeper remembers the newest state of every project, puts it in both places, and says
//! truthfully how far that has come. It exists only once loading has ended, so nothing can be
//! written before. What it remembers is in `memory`, removing a project for good in `purge`.

mod memory;
mod purge;

use super::change;
use super::database::Database;
use super::document::{Document, Reading, Source, read, write};
use super::load::{Load, StoredCopy, load};
pub use super::startup::{SetAside, Startup};
use super::startup::{asides_in, kept_in, projects_in};
use super::state::{NotSavedReason, Place, SaveState};
use super::store::{self, StoreError, TextStore};
use crate::domain::ids::ProjectId;
use crate::domain::record::Record;
use memory::Memory;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;

/// Work that goes on by itself.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Takes how far saving a project has come.
pub type OnState = Box<dyn Fn(&ProjectId, SaveState)>;

/// Takes a project as it is now.
pub type OnRecord = Box<dyn Fn(&ProjectId, &Record)>;

/// What the pages hear from the keeper. Each may be called at any time, even before
/// [`Keeper::start`] has answered, and from work that goes on after a page was left. None is called
/// while the keeper is in the middle of something, so each may call the keeper.
pub struct KeeperEvents {
    /// How far saving a project has come.
    pub on_state: OnState,
    /// A project as it is now, because a place or another tab knew more of it than the page.
    pub on_record: OnRecord,
}

/// What the keeper needs of whatever runs it: a page, or a test.
pub struct Runtime {
    /// Sends a document to the other tabs.
    pub broadcast: Box<dyn Fn(&str)>,
    /// Drives work to its end. Not called while the keeper is in the middle of something.
    pub spawn: Box<dyn Fn(Work)>,
}

/// Keeps projects in a text store and a database. Cloning it gives another handle to the same.
pub struct Keeper<S, D>(Rc<Inner<S, D>>);

impl<S, D> Clone for Keeper<S, D> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

struct Inner<S, D> {
    store: S,
    database: D,
    events: KeeperEvents,
    runtime: Runtime,
    /// What the database answers about a project that it did not list at the start.
    unlisted: StoredCopy,
    memory: Memory,
    /// Whether nothing may be written any more: see [`Keeper::stop`].
    stopped: Cell<bool>,
}

impl<S: TextStore, D: Database> Keeper<S, D> {
    /// Loads everything, and repairs what can be repaired.
    pub async fn start(
        store: S,
        database: D,
        events: KeeperEvents,
        runtime: Runtime,
    ) -> (Self, Startup) {
        let browser = store::probe(&store);
        let in_browser = projects_in(&store);
        let in_database = database.texts().await;
        let mut asides = SetAside::all(Place::Browser, asides_in(&store));
        asides.extend(SetAside::all(Place::Database, database.asides().await));

        let unlisted = match &in_database {
            Ok(_) => StoredCopy::Nothing,
            Err(error) => StoredCopy::Unknown(error.clone()),
        };
        let database_state = in_database.as_ref().map(|_| ()).map_err(Clone::clone);
        let keeper = Self(Rc::new(Inner {
            store,
            database,
            events,
            runtime,
            unlisted,
            memory: Memory::default(),
            stopped: Cell::default(),
        }));
        let projects = keeper.load_all(in_browser, in_database.unwrap_or_default());
        let startup = Startup {
            projects,
            browser,
            database: database_state,
            asides,
        };
        (keeper, startup)
    }

    /// Saves a project. localStorage is written before this returns, the database soon after;
    /// what came of it is told through [`KeeperEvents::on_state`]. A project that was never seen
    /// before is looked for first.
    pub fn save(&self, id: &ProjectId, record: &Record) {
        self.merge_and_save(id, record, true);
    }

    /// Merges what another tab saved, and saves what the two amount to. A text that cannot be
    /// read, or a project that may not be written, is passed over: its own tab knows.
    pub fn receive(&self, text: &str) {
        let Reading::Document(document) = read(text, Source::OwnCopy) else {
            return;
        };
        if self.open(&document.id).is_err() {
            return;
        }
        let newest = self.0.memory.newest(&document.id).unwrap_or_default();
        let joined = newest.clone().join(document.record.clone());
        if joined != newest {
            (self.0.events.on_record)(&document.id, &joined);
        }
        if joined != newest || joined != document.record {
            // Only what the other tab does not know is worth telling it: so the telling ends.
            self.merge_and_save(&document.id, &joined, joined != document.record);
        }
    }

    /// Saves every project again from memory, because somebody emptied a store.
    pub fn restore(&self) {
        for (id, newest) in self.0.memory.writable(|_| true) {
            self.merge_and_save(&id, &newest, false);
        }
    }

    /// Hurries everything that is not safe yet: the page may be about to go.
    pub fn flush(&self) {
        for (id, _) in self.0.memory.writable(|open| open.in_browser.is_err()) {
            self.put_in_browser(&id);
        }
        for (id, _) in self.0.memory.writable(|open| open.on_its_way) {
            (self.0.runtime.spawn)(Box::pin(self.clone().put_in_database(id)));
        }
    }

    /// Writes nothing from now on, because a person is removing everything. What is under way finds
    /// nothing to write when it next looks.
    pub fn stop(&self) {
        self.0.stopped.set(true);
        self.0.memory.forget_all();
    }

    fn load_all(
        &self,
        in_browser: Result<Vec<(ProjectId, StoredCopy)>, StoreError>,
        in_database: Vec<(String, String)>,
    ) -> Vec<(ProjectId, Load)> {
        let (in_browser, unlisted) = match in_browser {
            Ok(copies) => (copies, StoredCopy::Nothing),
            Err(error) => (Vec::new(), StoredCopy::Unknown(error)),
        };
        let mut both = BTreeMap::new();
        for (id, copy) in in_browser {
            both.insert(id, (copy, self.0.unlisted.clone()));
        }
        for (id, text) in in_database {
            if let Ok(id) = ProjectId::parse(&id) {
                let known = both.remove(&id);
                let browser = known.map_or_else(|| unlisted.clone(), |(browser, _)| browser);
                both.insert(id, (browser, StoredCopy::Text(text)));
            }
        }
        let mut projects = Vec::new();
        for (id, (browser, database)) in both {
            let found = load(&id, browser, database);
            projects.push((id.clone(), found.load.clone()));
            let in_step = found.in_step;
            self.0.memory.insert(&id, found);
            let behind = self.0.memory.newest(&id).filter(|_| !in_step);
            if let Some(newest) = behind {
                self.merge_and_save(&id, &newest, false);
            }
        }
        projects
    }

    /// Looks for a project, unless that was done before.
    fn open(&self, id: &ProjectId) -> Result<(), NotSavedReason> {
        if self.0.stopped.get() {
            let reason = "everything is being removed".to_owned();
            return Err(NotSavedReason::Other(reason));
        }
        if !self.0.memory.contains(id) {
            let found = load(id, kept_in(&self.0.store, id), self.0.unlisted.clone());
            if let Load::Refused(error) = found.load {
                return Err(error.into());
            }
            self.0.memory.insert(id, found);
        }
        self.0.memory.check_writable(id)
    }

    fn merge_and_save(&self, id: &ProjectId, record: &Record, tell_others: bool) {
        if let Err(reason) = self.open(id) {
            (self.0.events.on_state)(id, SaveState::NotSaved(reason));
            return;
        }
        self.0.memory.merge(id, record.clone());
        self.put_in_browser(id);
        let Some(newest) = self.0.memory.newest(id) else {
            return;
        };
        if newest != *record {
            (self.0.events.on_record)(id, &newest);
        }
        if tell_others {
            self.tell_others(id, newest);
        }
        (self.0.events.on_state)(id, SaveState::Saving);
        if self.0.memory.set_on_its_way(id) == Some(false) {
            (self.0.runtime.spawn)(Box::pin(self.clone().put_in_database(id.clone())));
        }
    }

    fn tell_others(&self, id: &ProjectId, record: Record) {
        let id = id.clone();
        // A document that cannot be written fails in both places, and is told as not saved there.
        if let Ok(text) = write(&Document { id, record }) {
            (self.0.runtime.broadcast)(&text);
        }
    }

    fn put_in_browser(&self, id: &ProjectId) {
        let Some((writable, mut joined)) = self.0.memory.to_save(id) else {
            return;
        };
        let kept = store::change(&self.0.store, id, &mut |stored| {
            change::save(stored, &writable, &mut joined)
        });
        if kept.is_ok() {
            self.0.memory.merge(id, joined);
        }
        self.0.memory.with(id, |open| open.in_browser = kept);
    }

    /// Puts the newest state in the database, and again while there is a newer one.
    async fn put_in_database(self, id: ProjectId) {
        loop {
            let Some((writable, sent)) = self.0.memory.to_save(&id) else {
                return;
            };
            let mut joined = sent.clone();
            let mut decide = |stored: Option<&str>| change::save(stored, &writable, &mut joined);
            let kept = self.0.database.change(&id, &mut decide).await;
            if self.finish(&id, &sent, kept.map(|()| joined)) {
                return;
            }
        }
    }

    /// Takes what the database answered. Whether that was the end of it: the newest state is safe,
    /// or could not be made so.
    fn finish(&self, id: &ProjectId, sent: &Record, answer: Result<Record, StoreError>) -> bool {
        let memory = &self.0.memory;
        let before = memory.newest(id);
        if let Ok(joined) = &answer {
            memory.merge(id, joined.clone());
            if memory.newest(id) != before {
                self.put_in_browser(id);
            }
        }
        let after = memory.newest(id);
        let Some(newest) = &after else {
            return true;
        };
        let last = match &answer {
            Ok(joined) => newest == joined,
            Err(_) => newest == sent,
        };
        let state = memory.with(id, |open| {
            open.on_its_way = !last;
            match answer {
                Ok(_) => SaveState::Saved(Place::Database),
                Err(database) => match open.in_browser.clone() {
                    Ok(()) => SaveState::Saved(Place::Browser),
                    Err(browser) => SaveState::NotSaved(NotSavedReason::of_both(browser, database)),
                },
            }
        });
        if after != before {
            (self.0.events.on_record)(id, newest);
        }
        if let Some(state) = state.filter(|_| last) {
            (self.0.events.on_state)(id, state);
        }
        last
    }
}
