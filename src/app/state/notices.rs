//! What has just happened, said at the top of the page.

use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use leptos::prelude::*;

/// Something that has just happened, with a way back.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// The project it happened to, and the edits that undo it.
    pub undo: Option<(ProjectId, Vec<Edit>)>,
}

impl Notice {
    /// Something that needs no way back.
    #[must_use]
    pub const fn plain(text: String) -> Self {
        Self { text, undo: None }
    }
}

/// The notice that is shown, if there is one.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Option<Notice>>,
    is_for_next_page: RwSignal<bool>,
}

impl Notices {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            is_for_next_page: RwSignal::new(false),
        }
    }

    /// The notices of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// What has just happened. Tracked.
    #[must_use]
    pub fn shown(self) -> Option<Notice> {
        self.shown.get()
    }

    /// Whether there is a notice. Not tracked.
    #[must_use]
    pub fn is_showing(self) -> bool {
        self.shown.with_untracked(Option::is_some)
    }

    /// Says something at the top of this page, until the next one.
    pub fn notify(self, notice: Notice) {
        self.shown.set(Some(notice));
    }

    /// Says something at the top of the page that is gone to next.
    pub fn notify_on_next_page(self, notice: Notice) {
        self.is_for_next_page.set(true);
        self.notify(notice);
    }

    /// A new page is shown: takes the notice away, unless it is for that page.
    pub fn turn_page(self) {
        if self.is_for_next_page.get_untracked() {
            self.is_for_next_page.set(false);
        } else if self.is_showing() {
            self.shown.set(None);
        }
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::new()
    }
}
