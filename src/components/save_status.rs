//! Whether answers are saved.

use super::SaveFileButton;
use crate::app::platform::clock;
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Saving, Session, StorageStatus};
use crate::domain::project::Timestamp;
use crate::storage::state::{NotSavedReason, Place, SaveState};
use leptos::prelude::*;

/// How often a screen reader is told that saving worked, in milliseconds. Failures are told at once,
/// and so is the end of them.
const ANNOUNCED_EVERY_MS: u64 = 10_000;

/// The strip under the header of a project's pages: its name, whether it is saved, and when a file
/// was last saved. While it is not saved, a file can be saved right there, on every page.
#[component]
pub fn SaveStatus() -> impl IntoView {
    if OpenProject::expect().is_example() {
        view! { <ExampleStrip /> }.into_any()
    } else {
        view! { <ProjectStrip /> }.into_any()
    }
}

#[component]
fn ProjectStrip() -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let status = StorageStatus::expect();
    let saving = Memo::new(move |_| status.saving(&open.id()));
    let failed = Memo::new(move |before: Option<&bool>| {
        saving.with(|saving| match saving.as_ref().map(|saving| &saving.state) {
            Some(SaveState::NotSaved(_)) => true,
            Some(SaveState::Saving) => before.is_some_and(|before| *before),
            Some(SaveState::Saved(_)) | None => false,
        })
    });
    let save = move || {
        // On another page it is made anew: a text to copy must not stay there as it once was.
        let _page = session.route();
        failed.get().then(|| view! { <SaveFileButton /> })
    };
    view! {
        <section
            aria-label="Your project"
            class="app-save-status"
            class=("app-save-status--failed", failed)
        >
            <div class="nhsuk-width-container app-save-status__inner">
                <a class="app-save-status__project" href=open.href(ProjectPage::Tasks)>
                    {move || open.name()}
                </a>
                <span>{move || saving.with(|saving| in_words(saving.as_ref()))}</span>
                <span>{move || last_saved_to_file(open)}</span>
            </div>
            <div class="nhsuk-width-container">{save}</div>
            <Announcer saving />
        </section>
    }
    .into_any()
}

#[component]
fn ExampleStrip() -> impl IntoView {
    view! {
        <section aria-label="Example" class="app-example-strip">
            <div class="nhsuk-width-container">
                <strong>"This is an example. "</strong>
                "The team is made up. You can look round and change answers; nothing here is saved."
            </div>
        </section>
    }
}

/// What a screen reader was told last.
#[derive(Debug, Clone, Default, PartialEq)]
struct Announced {
    saving: Option<Saving>,
}

impl Announced {
    /// Whether it should be told of this: of every failure, of its end, and now and then that saving
    /// works.
    fn is_followed_by(&self, next: &Saving) -> bool {
        let before = self.saving.as_ref();
        match next.state {
            SaveState::Saving => false,
            SaveState::NotSaved(_) => true,
            SaveState::Saved(_) => before.is_none_or(|before| {
                let since = next.at.0.saturating_sub(before.at.0);
                since >= ANNOUNCED_EVERY_MS || matches!(before.state, SaveState::NotSaved(_))
            }),
        }
    }
}

/// Tells a screen reader how saving goes, and no more often than it helps.
#[component]
fn Announcer(
    /// How far saving has come.
    saving: Memo<Option<Saving>>,
) -> impl IntoView {
    let announced = Memo::new(move |before: Option<&Announced>| {
        let before = before.cloned().unwrap_or_default();
        match saving.get() {
            Some(next) if before.is_followed_by(&next) => Announced { saving: Some(next) },
            _ => before,
        }
    });
    let words = move || {
        let announced = announced.read();
        announced
            .saving
            .as_ref()
            .map(|saving| in_words(Some(saving)))
    };
    view! {
        <div class="nhsuk-u-visually-hidden" role="status">
            {words}
        </div>
    }
}

fn in_words(saving: Option<&Saving>) -> String {
    let Some(Saving { state, at }) = saving else {
        return "Saved on this computer".to_owned();
    };
    let time = clock::time_of_day(*at);
    match state {
        SaveState::Saving => "Saving…".to_owned(),
        SaveState::Saved(Place::Database) => format!("Saved on this computer {time}"),
        SaveState::Saved(Place::Browser) => {
            format!("Saved in this browser {time}. Save a file too, to be sure")
        }
        SaveState::NotSaved(why) => {
            let why = match why {
                NotSavedReason::Refused => "This browser does not let us save",
                NotSavedReason::Full => "This browser has no room left",
                NotSavedReason::Newer => "A newer version of this page is open in another tab",
                NotSavedReason::Unreadable => "The copy kept here cannot be read",
                NotSavedReason::Other(_) => "This browser could not save",
            };
            format!("Not saved: save a file now. {why}")
        }
    }
}

fn last_saved_to_file(open: OpenProject) -> String {
    let at: Option<Timestamp> = open.project.with(|project| project.filed_at);
    let Some(at) = at else {
        return "Last saved to a file: never".to_owned();
    };
    let changed = open.record().changed_since_file();
    let since = if changed { ", changed since" } else { "" };
    format!("Last saved to a file: {}{since}", clock::day_in_words(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saving(state: SaveState, at: u64) -> Saving {
        let at = Timestamp(at);
        Saving { state, at }
    }

    #[track_caller]
    fn check(before: Option<Saving>, next: Saving, expected: bool) {
        let announced = Announced { saving: before };
        assert_eq!(announced.is_followed_by(&next), expected);
    }

    #[test]
    fn saving_that_works_is_announced_now_and_then() {
        let saved = |at| saving(SaveState::Saved(Place::Database), at);
        check(None, saved(5), true);
        check(Some(saved(5)), saved(6), false);
        check(Some(saved(5)), saved(5 + ANNOUNCED_EVERY_MS), true);
        check(None, saving(SaveState::Saving, 5), false);
    }

    #[test]
    fn a_failure_and_its_end_are_announced_at_once() {
        let saved = saving(SaveState::Saved(Place::Database), 5);
        let failed = saving(SaveState::NotSaved(NotSavedReason::Full), 5);
        check(Some(saved.clone()), failed.clone(), true);
        check(Some(failed.clone()), failed.clone(), true);
        check(Some(failed), saved, true);
    }
}
