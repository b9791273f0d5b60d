//! The one object through which the pages save.
//!
//! A keeper remembers the newest state of every project, puts it in both places, and says
//! truthfully how far that has come. It exists only once loading has ended, so nothing can be
//! written before.

use super::change::{self, Because, NotPurged};
use super::database::Database;
use super::document::{Document, Reading, Source, read, write};
use super::load::{Found, Kept, Load, Writable, load};
pub use super::startup::{SetAside, Startup};
use super::startup::{asides_in, kept_in, projects_in};
use super::state::{Place, SaveState, WhyNotSaved};
use super::store::{self, StoreError, TextStore};
use crate::domain::ids::ProjectId;
use crate::domain::record::Record;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::mem;
use std::pin::Pin;
use std::rc::Rc;

/// Work that goes on by itself.
pub type Work = Pin<Box<dyn Future<Output = ()>>>;

/// Hears how far saving a project has come.
pub type OnState = Box<dyn Fn(&ProjectId, SaveState)>;

/// Hears of a project as it is now, because a place or another tab knew more of it than the page.
pub type OnNews = Box<dyn Fn(&ProjectId, &Record)>;

/// What the keeper calls. None of these is called while the keeper is in the middle of something,
/// so each may call the keeper.
pub struct Outside {
    /// How far saving a project has come.
    pub state: OnState,
    /// A project as it is now.
    pub news: OnNews,
    /// A document that the other tabs should hear of.
    pub post: Box<dyn Fn(&str)>,
    /// Work that must be driven to its end.
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
    outside: Outside,
    /// What the database answers about a project that it did not list at the start.
    unlisted: Kept,
    held: RefCell<BTreeMap<ProjectId, Held>>,
    /// Whether nothing may be written any more: see [`Keeper::stop`].
    stopped: Cell<bool>,
}

enum Held {
    /// It may not be written.
    Locked(WhyNotSaved),
    Open(Open),
}

struct Open {
    writable: Writable,
    /// Everything that is known of it: what the page gave, joined with what anyone else did.
    newest: Record,
    /// Whether localStorage holds `newest`.
    in_browser: Result<(), StoreError>,
    /// Whether work is under way that will put `newest` in the database.
    on_its_way: bool,
}

impl<S: TextStore, D: Database> Keeper<S, D> {
    /// Loads everything, and puts right what can be put right.
    pub async fn start(store: S, database: D, outside: Outside) -> (Self, Startup) {
        let browser = store::probe(&store);
        let in_browser = projects_in(&store);
        let in_database = database.texts().await;
        let mut asides = SetAside::all(Place::Browser, asides_in(&store));
        asides.extend(SetAside::all(Place::Database, database.asides().await));

        let unlisted = match &in_database {
            Ok(_) => Kept::Nothing,
            Err(error) => Kept::Unknown(error.clone()),
        };
        let database_state = in_database.as_ref().map(|_| ()).map_err(Clone::clone);
        let keeper = Self(Rc::new(Inner {
            store,
            database,
            outside,
            unlisted,
            held: RefCell::default(),
            stopped: Cell::default(),
        }));
        let projects = keeper.take_in(in_browser, in_database.unwrap_or_default());
        let startup = Startup {
            projects,
            browser,
            database: database_state,
            asides,
        };
        (keeper, startup)
    }

    /// Saves a project. localStorage is written before this returns, the database soon after;
    /// what came of it is told through [`Outside::state`]. A project that was never seen before
    /// is looked for first.
    pub fn save(&self, id: &ProjectId, record: &Record) {
        self.keep(id, record, true);
    }

    /// Takes in what another tab saved, and saves what the two amount to. A text that cannot be
    /// read, or a project that may not be written, is passed over: its own tab knows.
    pub fn heard(&self, text: &str) {
        let Reading::Document(document) = read(text, Source::OwnCopy) else {
            return;
        };
        if self.open(&document.id).is_err() {
            return;
        }
        let newest = self.newest(&document.id);
        let newest = newest.unwrap_or_default();
        let joined = newest.clone().join(document.record.clone());
        if joined != newest {
            (self.0.outside.news)(&document.id, &joined);
        }
        if joined != newest || joined != document.record {
            // Only what the other tab does not know is worth telling it: so the telling ends.
            self.keep(&document.id, &joined, joined != document.record);
        }
    }

    /// Saves every project again from memory, because somebody emptied a store.
    pub fn heal(&self) {
        for (id, newest) in self.open_projects(|_| true) {
            self.keep(&id, &newest, false);
        }
    }

    /// Hurries everything that is not safe yet: the page may be about to go.
    pub fn flush(&self) {
        for (id, _) in self.open_projects(|open| open.in_browser.is_err()) {
            self.put_in_browser(&id);
        }
        for (id, _) in self.open_projects(|open| open.on_its_way) {
            (self.0.outside.spawn)(Box::pin(self.clone().put_in_database(id)));
        }
    }

    /// Writes nothing from now on, because a person is removing everything. What is under way finds
    /// nothing to write when it next looks.
    pub fn stop(&self) {
        self.0.stopped.set(true);
        self.0.held.take();
    }

    /// Removes what is kept of a project, for good. Texts that were put aside stay.
    ///
    /// # Errors
    /// Why it, or a copy of it, is still there.
    pub async fn purge(&self, id: &ProjectId, because: Because) -> Result<(), NotPurged> {
        let held = self.0.held.borrow_mut().remove(id);
        let (writable, newest) = match &held {
            None => return Err(NotPurged::Unknown),
            Some(Held::Open(open)) => (open.writable.clone(), open.newest.clone()),
            Some(Held::Locked(_)) => {
                self.give_back(id, held);
                return Err(NotPurged::Unreadable);
            }
        };
        let told = Cell::new(Ok(()));
        let mut decide = |stored: Option<&str>| {
            let (change, may) = change::purge(stored, &writable, &newest, because);
            told.set(may);
            Ok(change)
        };
        // The database first: it knows what every tab did, so it is the one to say "not yet".
        let mut outcome = purged(self.0.database.change(id, &mut decide).await, &told);
        if outcome.is_ok() {
            outcome = purged(store::change(&self.0.store, id, &mut decide), &told);
        }
        if outcome.is_err() {
            self.give_back(id, held);
        }
        outcome
    }

    fn take_in(
        &self,
        in_browser: Result<Vec<(ProjectId, Kept)>, StoreError>,
        in_database: Vec<(String, String)>,
    ) -> Vec<(ProjectId, Load)> {
        let (in_browser, elsewhere) = match in_browser {
            Ok(kept) => (kept, Kept::Nothing),
            Err(error) => (Vec::new(), Kept::Unknown(error)),
        };
        let mut both = BTreeMap::default();
        for (id, kept) in in_browser {
            both.insert(id, (kept, self.0.unlisted.clone()));
        }
        for (id, text) in in_database {
            if let Ok(id) = ProjectId::parse(&id) {
                let known = both.remove(&id);
                let browser = known.map_or_else(|| elsewhere.clone(), |(browser, _)| browser);
                both.insert(id, (browser, Kept::Text(text)));
            }
        }
        let mut projects = Vec::new();
        for (id, (browser, database)) in both {
            let found = load(&id, browser, database);
            projects.push((id.clone(), found.load.clone()));
            let in_step = found.in_step;
            self.hold(&id, found);
            let behind = self.newest(&id);
            if let Some(newest) = behind.filter(|_| !in_step) {
                self.keep(&id, &newest, false);
            }
        }
        projects
    }

    /// Looks for a project, unless that was done before.
    fn open(&self, id: &ProjectId) -> Result<(), WhyNotSaved> {
        if self.0.stopped.get() {
            return Err(WhyNotSaved::Other("everything is being removed".to_owned()));
        }
        if !self.0.held.borrow().contains_key(id) {
            let found = load(id, kept_in(&self.0.store, id), self.0.unlisted.clone());
            if let Load::Refused(error) = found.load {
                return Err(error.into());
            }
            self.hold(id, found);
        }
        match self.0.held.borrow().get(id) {
            Some(Held::Locked(why)) => Err(why.clone()),
            Some(Held::Open(_)) | None => Ok(()),
        }
    }

    fn hold(&self, id: &ProjectId, found: Found) {
        let locked = match &found.load {
            Load::Newer { .. } => WhyNotSaved::Newer,
            Load::Refused(error) => error.clone().into(),
            _ => WhyNotSaved::Unreadable,
        };
        let newest = match found.load {
            Load::Loaded(record) | Load::Recovered { record, .. } => record,
            _ => Record::default(),
        };
        let held = match found.writable {
            None => Held::Locked(locked),
            Some(writable) => Held::Open(Open {
                writable,
                newest,
                in_browser: Ok(()),
                on_its_way: false,
            }),
        };
        self.0.held.borrow_mut().insert(id.clone(), held);
    }

    fn give_back(&self, id: &ProjectId, held: Option<Held>) {
        let mut all = self.0.held.borrow_mut();
        if let (Some(held), None) = (held, all.get(id)) {
            all.insert(id.clone(), held);
        }
    }

    fn with<R>(&self, id: &ProjectId, f: impl FnOnce(&mut Open) -> R) -> Option<R> {
        match self.0.held.borrow_mut().get_mut(id) {
            Some(Held::Open(open)) => Some(f(open)),
            Some(Held::Locked(_)) | None => None,
        }
    }

    fn newest(&self, id: &ProjectId) -> Option<Record> {
        self.to_save(id).map(|(_, newest)| newest)
    }

    #[inline(never)]
    fn to_save(&self, id: &ProjectId) -> Option<(Writable, Record)> {
        self.with(id, |open| (open.writable.clone(), open.newest.clone()))
    }

    #[inline(never)]
    fn learn(&self, id: &ProjectId, record: Record) {
        self.with(id, |open| {
            open.newest = mem::take(&mut open.newest).join(record)
        });
    }

    #[inline(never)]
    fn open_projects(&self, which: fn(&Open) -> bool) -> Vec<(ProjectId, Record)> {
        let held = self.0.held.borrow();
        let open = held.iter().filter_map(|(id, held)| match held {
            Held::Open(open) if which(open) => Some((id.clone(), open.newest.clone())),
            Held::Open(_) | Held::Locked(_) => None,
        });
        open.collect()
    }

    fn keep(&self, id: &ProjectId, record: &Record, tell_others: bool) {
        if let Err(why) = self.open(id) {
            (self.0.outside.state)(id, SaveState::NotSaved(why));
            return;
        }
        self.learn(id, record.clone());
        self.put_in_browser(id);
        let Some(newest) = self.newest(id) else {
            return;
        };
        if newest != *record {
            (self.0.outside.news)(id, &newest);
        }
        if tell_others {
            self.tell_others(id, newest);
        }
        (self.0.outside.state)(id, SaveState::Saving);
        let idle = self.with(id, |open| !mem::replace(&mut open.on_its_way, true));
        if idle == Some(true) {
            (self.0.outside.spawn)(Box::pin(self.clone().put_in_database(id.clone())));
        }
    }

    fn tell_others(&self, id: &ProjectId, record: Record) {
        let id = id.clone();
        // A document that cannot be written fails in both places, and is told as not saved there.
        if let Ok(text) = write(&Document { id, record }) {
            (self.0.outside.post)(&text);
        }
    }

    fn put_in_browser(&self, id: &ProjectId) {
        let open = self.to_save(id);
        let Some((writable, mut joined)) = open else {
            return;
        };
        let kept = store::change(&self.0.store, id, &mut |stored| {
            change::save(stored, &writable, &mut joined)
        });
        if kept.is_ok() {
            self.learn(id, joined);
        }
        self.with(id, |open| open.in_browser = kept);
    }

    /// Puts the newest state in the database, and again while there is a newer one.
    async fn put_in_database(self, id: ProjectId) {
        loop {
            let open = self.to_save(&id);
            let Some((writable, sent)) = open else {
                return;
            };
            let mut joined = sent.clone();
            let mut decide = |stored: Option<&str>| change::save(stored, &writable, &mut joined);
            let kept = self.0.database.change(&id, &mut decide).await;
            if self.take_answer(&id, &sent, kept.map(|()| joined)) {
                return;
            }
        }
    }

    /// Whether that was the end of it: the newest state is safe, or could not be made so.
    fn take_answer(
        &self,
        id: &ProjectId,
        sent: &Record,
        outcome: Result<Record, StoreError>,
    ) -> bool {
        let before = self.newest(id);
        if let Ok(joined) = &outcome {
            self.learn(id, joined.clone());
            if self.newest(id) != before {
                self.put_in_browser(id);
            }
        }
        let after = self.newest(id);
        let Some(newest) = &after else {
            return true;
        };
        let last = match &outcome {
            Ok(joined) => newest == joined,
            Err(_) => newest == sent,
        };
        let state = self.with(id, |open| {
            open.on_its_way = !last;
            match outcome {
                Ok(_) => SaveState::Saved(Place::Database),
                Err(database) => match open.in_browser.clone() {
                    Ok(()) => SaveState::Saved(Place::Browser),
                    Err(browser) => SaveState::NotSaved(WhyNotSaved::of_both(browser, database)),
                },
            }
        });
        if after != before {
            (self.0.outside.news)(id, newest);
        }
        if let Some(state) = state.filter(|_| last) {
            (self.0.outside.state)(id, state);
        }
        last
    }
}

/// A place that is refused holds nothing that could be removed.
fn purged(
    changed: Result<(), StoreError>,
    told: &Cell<Result<(), NotPurged>>,
) -> Result<(), NotPurged> {
    match changed {
        Ok(()) => told.replace(Ok(())),
        Err(StoreError::Refused) => Ok(()),
        Err(error) => Err(NotPurged::Store(error)),
    }
}
