//! What the browser keeps of our work, and what it does not.

use crate::app::parts::PartUnavailable;
use crate::app::platform::{boot, clock};
use crate::domain::ids::ProjectId;
use crate::domain::project::Timestamp;
use crate::storage::state::SaveState;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How far saving a project has come, and when that was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// How far.
    pub state: SaveState,
    /// When.
    pub at: Timestamp,
}

/// Something that is kept here and cannot be opened. Its text is offered as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadableItem {
    /// What to call it: the project's id, and which of its texts where there are several.
    pub name: String,
    /// What is wrong with it, in a sentence without its full stop.
    pub problem: String,
    /// The text as it is kept.
    pub raw: String,
}

/// How far saving has come, project by project, and what could not be read at the start.
#[derive(Clone, Copy)]
pub struct StorageStatus {
    saving: RwSignal<BTreeMap<ProjectId, Saving>>,
    unreadable: RwSignal<Vec<UnreadableItem>>,
    keeps_nothing: RwSignal<bool>,
    loading: RwSignal<Loading>,
}

/// How far loading what this browser keeps has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Loading {
    /// Nothing is kept here, and nothing was to be saved yet.
    #[default]
    NotNeeded,
    /// It is on its way.
    Coming,
    /// It has ended: what changes is kept.
    Done,
    /// What loads and saves could not be had. The next try may work.
    Failed(PartUnavailable),
}

impl StorageStatus {
    /// Before anything was loaded.
    #[must_use]
    pub fn new() -> Self {
        Self {
            saving: RwSignal::default(),
            unreadable: RwSignal::default(),
            keeps_nothing: RwSignal::new(false),
            loading: RwSignal::default(),
        }
    }

    /// The storage status of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// How far saving a project has come; nothing before its first change on this page. Tracked.
    #[must_use]
    pub fn saving(self, id: &ProjectId) -> Option<Saving> {
        self.saving.with(|saving| saving.get(id).cloned())
    }

    /// Whether something a person did is kept nowhere but on this page. Not tracked.
    #[must_use]
    pub fn has_unsaved(self) -> bool {
        let unsaved = |saving: &Saving| matches!(saving.state, SaveState::NotSaved(_));
        self.saving
            .with_untracked(|saving| saving.values().any(unsaved))
    }

    /// What is kept here and cannot be opened, as it was when the app started. Tracked.
    #[must_use]
    pub fn unreadable(self) -> Vec<UnreadableItem> {
        self.unreadable.get()
    }

    /// Whether this browser keeps nothing for us at all. Tracked.
    #[must_use]
    pub fn keeps_nothing(self) -> bool {
        self.keeps_nothing.get()
    }

    /// How far loading has come. Tracked.
    #[must_use]
    pub fn loading(self) -> Loading {
        self.loading.get()
    }

    /// Why what loads and saves could not be had, while that is so. Tracked.
    #[must_use]
    pub fn loading_failure(self) -> Option<PartUnavailable> {
        match self.loading() {
            Loading::Failed(error) => Some(error),
            Loading::NotNeeded | Loading::Coming | Loading::Done => None,
        }
    }

    /// How far loading has come. Not tracked.
    #[must_use]
    pub fn loading_untracked(self) -> Loading {
        self.loading.get_untracked()
    }

    /// Loading has begun or ended.
    pub(in crate::app) fn set_loading(self, loading: Loading) {
        self.loading.set(loading);
    }

    /// What loading has found.
    pub(super) fn set_loaded(self, unreadable: Vec<UnreadableItem>, keeps_nothing: bool) {
        self.unreadable.set(unreadable);
        self.keeps_nothing.set(keeps_nothing);
    }

    /// The keeper tells how far it has come.
    pub(super) fn set_saving(self, id: &ProjectId, state: SaveState) {
        let at = clock::now();
        match &state {
            SaveState::Saved(_) => boot::note_saved_at(&clock::time_of_day(at)),
            SaveState::NotSaved(reason) => {
                leptos::logging::error!("Project {id} could not be saved: {reason:?}");
            }
            SaveState::Saving => {}
        }
        // The page may be gone by the time that saving ends.
        let _ = self
            .saving
            .try_update(|saving| saving.insert(id.clone(), Saving { state, at }));
    }
}

impl Default for StorageStatus {
    fn default() -> Self {
        Self::new()
    }
}
