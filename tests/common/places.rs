//! Places in memory that can be made to fail at any call, and a keeper over them.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use truly_open::domain::ids::ProjectId;
use truly_open::domain::record::Record;
use truly_open::storage::change::{Change, Decide};
use truly_open::storage::database::Database;
use truly_open::storage::document::EncodedDocument;
use truly_open::storage::keeper::{Keeper, KeeperEvents, Runtime, Startup, Work};
use truly_open::storage::keys;
use truly_open::storage::state::SaveState;
use truly_open::storage::store::{StoreError, TextStore};

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It fails, and nothing happened.
    Fails,
    /// It fails, though it was done.
    FailsAfterwards,
    /// It says that it was done, and nothing happened.
    Lies,
}

/// Which calls go wrong: shared by both places, which count their calls together.
#[derive(Debug, Default)]
pub struct Faults {
    from: Cell<Option<usize>>,
    until: Cell<usize>,
    how: Cell<Option<(How, Kind)>>,
    calls: Cell<usize>,
}

type Kind = fn() -> StoreError;

impl Faults {
    /// The calls of these numbers go wrong, counted from now.
    pub fn inject(&self, calls: std::ops::Range<usize>, how: How, kind: Kind) {
        self.from.set(Some(calls.start));
        self.until.set(calls.end);
        self.how.set(Some((how, kind)));
        self.calls.set(0);
    }

    pub fn stop(&self) {
        self.from.set(None);
    }

    /// How many calls were made since faults were injected.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    fn next(&self) -> Option<(How, StoreError)> {
        let call = self.calls.replace(self.calls.get() + 1);
        let hit = self.from.get().is_some_and(|from| from <= call) && call < self.until.get();
        let (how, kind) = self.how.get()?;
        hit.then(|| (how, kind()))
    }

    fn around<T: Default>(&self, act: impl FnOnce() -> T) -> Result<T, StoreError> {
        match self.next() {
            None => Ok(act()),
            Some((How::Fails, error)) => Err(error),
            Some((How::FailsAfterwards, error)) => {
                act();
                Err(error)
            }
            Some((How::Lies, _)) => Ok(T::default()),
        }
    }
}

/// A text store in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    pub faults: Rc<Faults>,
}

impl TextStore for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.reading(|texts| texts.keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.reading(|texts| texts.get(key).cloned())
    }

    fn put(&self, key: &str, document: &EncodedDocument) -> Result<(), StoreError> {
        self.put_text(key, &serde_json::to_string(document).unwrap())
    }

    fn put_text(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.faults.around(|| {
            let mut texts = self.texts.borrow_mut();
            texts.insert(key.to_owned(), text.to_owned());
        })
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.faults.around(|| {
            self.texts.borrow_mut().remove(key);
        })
    }
}

impl MemoryStore {
    /// A store may fail to answer; one that answers falsely is beyond help.
    fn reading<T>(
        &self,
        read: impl FnOnce(&BTreeMap<String, String>) -> T,
    ) -> Result<T, StoreError> {
        match self.faults.next() {
            Some((How::Fails | How::FailsAfterwards, error)) => Err(error),
            Some((How::Lies, _)) | None => Ok(read(&self.texts.borrow())),
        }
    }

    pub fn project(&self, id: &ProjectId) -> Option<String> {
        self.texts.borrow().get(&keys::project(id)).cloned()
    }

    pub fn put_project(&self, id: &ProjectId, text: &str) {
        let key = keys::project(id);
        self.texts.borrow_mut().insert(key, text.to_owned());
    }
}

/// A database in memory. Each change takes a turn of its own, as a transaction does.
#[derive(Debug, Clone, Default)]
pub struct MemoryDatabase {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    pub asides: Rc<RefCell<BTreeMap<String, String>>>,
    pub faults: Rc<Faults>,
    /// How many changes were made.
    pub changes: Rc<Cell<usize>>,
}

fn pairs(map: &BTreeMap<String, String>) -> Vec<(String, String)> {
    map.clone().into_iter().collect()
}

impl MemoryDatabase {
    async fn reading<T>(&self, read: impl FnOnce() -> T) -> Result<T, StoreError> {
        turn().await;
        match self.faults.next() {
            Some((How::Fails | How::FailsAfterwards, error)) => Err(error),
            Some((How::Lies, _)) | None => Ok(read()),
        }
    }

    pub fn project(&self, id: &ProjectId) -> Option<String> {
        self.texts.borrow().get(id.as_str()).cloned()
    }

    pub fn put_project(&self, id: &ProjectId, text: &str) {
        let id = id.as_str().to_owned();
        self.texts.borrow_mut().insert(id, text.to_owned());
    }
}

impl Database for MemoryDatabase {
    async fn texts(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.reading(|| pairs(&self.texts.borrow())).await
    }

    async fn asides(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.reading(|| pairs(&self.asides.borrow())).await
    }

    async fn change(&self, id: &ProjectId, decide: Decide<'_>) -> Result<(), StoreError> {
        turn().await;
        // A transaction that says "complete" has done it: here it can fail, and not lie.
        let fault = self.faults.next().filter(|(how, _)| *how != How::Lies);
        if let Some((How::Fails, error)) = fault {
            return Err(error);
        }
        let stored = self.project(id);
        let change = decide(stored.as_deref())?;
        self.changes.set(self.changes.get() + 1);
        match change {
            Change::Leave => {}
            Change::Put(document) => self.put_project(id, document.text()),
            Change::PutAsideThenPut(document) => {
                let number = self.asides.borrow().len() + 1;
                let key = format!("{id}/{number}");
                self.asides.borrow_mut().insert(key, stored.unwrap());
                self.put_project(id, document.text());
            }
            Change::Remove => {
                self.texts.borrow_mut().remove(id.as_str());
            }
        }
        fault.map_or(Ok(()), |(_, error)| Err(error))
    }
}

/// Lets everything else that is waiting go first.
async fn turn() {
    let mut waited = false;
    std::future::poll_fn(move |_| {
        if std::mem::replace(&mut waited, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Work that waits to be done, in the order in which it came.
#[derive(Clone, Default)]
pub struct Tasks(Rc<RefCell<VecDeque<Work>>>);

impl Tasks {
    pub fn push(&self, work: Work) {
        self.0.borrow_mut().push_back(work);
    }

    /// Does a turn of everything that is waiting. Whether something is still waiting.
    pub fn step(&self) -> bool {
        let waiting = self.0.take();
        for mut work in waiting {
            let mut context = Context::from_waker(Waker::noop());
            if work.as_mut().poll(&mut context).is_pending() {
                self.0.borrow_mut().push_back(work);
            }
        }
        !self.0.borrow().is_empty()
    }

    pub fn run(&self) {
        while self.step() {}
    }
}

/// Drives something to its end by itself.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    loop {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return done;
        }
    }
}

/// One tab: its keeper, and what the keeper told it.
pub struct Tab {
    pub keeper: Keeper<MemoryStore, MemoryDatabase>,
    pub startup: Startup,
    pub tasks: Tasks,
    pub states: Rc<RefCell<Vec<(ProjectId, SaveState)>>>,
    pub records: Rc<RefCell<Vec<(ProjectId, Record)>>>,
    pub posts: Rc<RefCell<Vec<String>>>,
}

impl Tab {
    /// Opens a tab over those places. Work that starts with it waits in `tasks`.
    pub fn open(store: &MemoryStore, database: &MemoryDatabase) -> Self {
        let tasks = Tasks::default();
        let states = Rc::<RefCell<Vec<_>>>::default();
        let records = Rc::<RefCell<Vec<_>>>::default();
        let posts = Rc::<RefCell<Vec<_>>>::default();
        let (queue, told, heard, posted) = (
            tasks.clone(),
            states.clone(),
            records.clone(),
            posts.clone(),
        );
        let events = KeeperEvents {
            on_state: Box::new(move |id, state| told.borrow_mut().push((id.clone(), state))),
            on_record: Box::new(move |id, record| {
                heard.borrow_mut().push((id.clone(), record.clone()));
            }),
        };
        let runtime = Runtime {
            broadcast: Box::new(move |text| posted.borrow_mut().push(text.to_owned())),
            spawn: Box::new(move |work| queue.push(work)),
        };
        let start = Keeper::start(store.clone(), database.clone(), events, runtime);
        let (keeper, startup) = block_on(start);
        Self {
            keeper,
            startup,
            tasks,
            states,
            records,
            posts,
        }
    }

    /// What was last said about saving.
    pub fn state(&self) -> Option<SaveState> {
        self.states.borrow().last().map(|(_, state)| state.clone())
    }
}

/// Two empty places whose calls are counted together.
pub fn places() -> (MemoryStore, MemoryDatabase) {
    let store = MemoryStore::default();
    let database = MemoryDatabase {
        faults: store.faults.clone(),
        ..MemoryDatabase::default()
    };
    (store, database)
}
