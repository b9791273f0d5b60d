//! The browser's own command to save a page.

use super::route::{ProjectPage, Route};
use super::state::{Notice, Notices, Projects, Session};
use crate::domain::ids::ProjectId;
use leptos::ev;
use leptos::prelude::*;

/// Answers Ctrl and S (or ⌘ and S) on a page of a project with the page that saves a file: the browser would
/// keep what one page looks like, and no answers. On that page itself, and where there is nothing to save to
/// a file, the keys do what they always do.
pub(super) fn offer_file_instead(session: Session, notices: Notices, projects: Projects) {
    // Heard for as long as the page lives.
    let _ = window_event_listener(ev::keydown, move |event| {
        let has_command_key = event.ctrl_key() || event.meta_key();
        let has_other_key = event.alt_key() || event.shift_key();
        if !has_command_key || has_other_key || !event.key().eq_ignore_ascii_case("s") {
            return;
        }
        let Route::Project(id, page) = untrack(|| session.route()) else {
            return;
        };
        let can_be_saved = id != ProjectId::example() && untrack(|| projects.is_in_use(&id));
        if page == ProjectPage::Share || !can_be_saved {
            return;
        }
        event.prevent_default();
        notices.notify_on_next_page(Notice::plain(
            "To keep your answers, or to take them to another computer, save a file here. To save a copy of this page that can only be read, press the same keys again.".to_owned(),
        ));
        session.go(&Route::Project(id, ProjectPage::Share));
    });
}
