//! Whether answers are saved, and how to keep them in a file.

use crate::ui::open::{OpenProject, display_name};
use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::domain::project::Timestamp;
use crate::storage::download::download;
use crate::storage::file::SavedFile;
use crate::storage::state::{Place, SaveState, WhyNotSaved};
use crate::ui::browser;
use crate::ui::nhsuk::{Button, ButtonVariant, Details};
use crate::ui::route::ProjectPage;
use crate::ui::state::Saving;
use leptos::prelude::*;

/// How often a screen reader is told that saving worked, in milliseconds. Failures are told at once.
const TOLD_EVERY: u64 = 10_000;

/// The strip under the header of a project's pages: its name, whether it is saved, and when a file
/// was last saved.
#[component]
pub fn SaveStatus(open: OpenProject) -> impl IntoView {
    if open.id() == ProjectId::example() {
        return view! { <ExampleStrip /> }.into_any();
    }
    let saving = Memo::new(move |_| open.app.saving(&open.id()));
    let failed = move || {
        saving.with(|saving| {
            let state = saving.as_ref().map(|saving| &saving.state);
            matches!(state, Some(SaveState::NotSaved(_)))
        })
    };
    let filed = move || {
        let filed_at = open.project.with(|project| project.filed_at);
        let record = open.app.record(&open.id());
        let changed = record.is_some_and(|record| record.changed_since_file());
        last_saved_to_file(filed_at, changed)
    };
    let name = move || open.project.with(display_name);
    view! {
        <div class="app-save-status" class:app-save-status--failed=failed>
            <div class="nhsuk-width-container app-save-status__inner">
                <a class="app-save-status__project" href=open.href(ProjectPage::Tasks)>{name}</a>
                <span>{move || saving.with(in_words)}</span>
                <span>{filed}</span>
            </div>
            <Announcer saving=saving />
        </div>
    }
    .into_any()
}

#[component]
fn ExampleStrip() -> impl IntoView {
    view! {
        <div class="app-example-strip">
            <div class="nhsuk-width-container">
                <strong>"This is an example. "</strong>
                "The team is made up. You can look round and change answers; nothing here is saved."
            </div>
        </div>
    }
}

/// Tells a screen reader, without a word too many.
#[component]
fn Announcer(saving: Memo<Option<Saving>>) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let told_at = StoredValue::new(0);
    Effect::new(move |_| {
        let Some(Saving { state, at }) = saving.get() else {
            return;
        };
        let due = at.0.saturating_sub(told_at.get_value()) >= TOLD_EVERY;
        let say = match state {
            SaveState::NotSaved(_) => true,
            SaveState::Saved(_) => due,
            SaveState::Saving => false,
        };
        if say {
            told_at.set_value(at.0);
            told.set(saving.with_untracked(in_words));
        }
    });
    view! { <div class="nhsuk-u-visually-hidden" role="status">{told}</div> }
}

fn in_words(saving: &Option<Saving>) -> String {
    let Some(Saving { state, at }) = saving else {
        return "Saved on this computer".to_owned();
    };
    let time = browser::time_of_day(*at);
    match state {
        SaveState::Saving => "Saving…".to_owned(),
        SaveState::Saved(Place::Database) => format!("Saved on this computer {time}"),
        SaveState::Saved(Place::Browser) => {
            format!("Saved in this browser {time}. Save a file too, to be sure")
        }
        SaveState::NotSaved(why) => {
            let why = match why {
                WhyNotSaved::Refused => "This browser does not let us save",
                WhyNotSaved::Full => "This browser has no room left",
                WhyNotSaved::Newer => "A newer version of this page is open in another tab",
                WhyNotSaved::Unreadable => "The copy kept here cannot be read",
                WhyNotSaved::Other(_) => "This browser could not save",
            };
            format!("Not saved: save a file now. {why}")
        }
    }
}

fn last_saved_to_file(at: Option<Timestamp>, changed: bool) -> String {
    match (at, changed) {
        (None, _) => "Last saved to a file: never".to_owned(),
        (Some(at), false) => format!("Last saved to a file: {}", browser::day(at)),
        (Some(at), true) => {
            format!("Last saved to a file: {}, changed since", browser::day(at))
        }
    }
}

/// "Save a file": the project as a file to keep.
#[component]
pub fn SaveFileButton(open: OpenProject) -> impl IntoView {
    if open.id() == ProjectId::example() {
        return ().into_any();
    }
    let make = move || {
        let at = browser::now();
        let file = open.app.file(&open.id(), at);
        if file.is_some() {
            open.dispatch(Edit::SavedToFile(at));
        }
        file
    };
    view! { <SaveTextButton label="Save a file" make=make /> }.into_any()
}

/// A button that saves a text as a file. Some frames save nothing and say nothing, so the text is
/// there to copy as well.
#[component]
pub fn SaveTextButton(
    /// The words on the button.
    #[prop(into)]
    label: String,
    /// Makes the file.
    make: impl Fn() -> Option<SavedFile> + Send + Sync + 'static,
) -> impl IntoView {
    let saved = RwSignal::new(None::<(SavedFile, bool)>);
    let save = move |()| {
        saved.set(make().map(|file| {
            let started = download(&file.name, &file.text, "application/json").is_ok();
            (file, started)
        }));
    };
    view! {
        <div class="app-save-file">
            <Button variant=ButtonVariant::Secondary on_click=save>{label}</Button>
            {move || saved.get().map(|(file, started)| copy_by_hand(file, started))}
        </div>
    }
}

fn copy_by_hand(file: SavedFile, started: bool) -> AnyView {
    let SavedFile { name, text } = file;
    let outcome = if started {
        format!("Look for “{name}” in your downloads.")
    } else {
        "The browser did not save the file. Copy the text below instead.".to_owned()
    };
    view! {
        <p role="status">{outcome}</p>
        <Details summary="If nothing was saved" open=!started>
            <label class="nhsuk-label" for="copy-by-hand">
                "Copy all of this text and keep it in a file with that name"
            </label>
            <textarea class="nhsuk-textarea" id="copy-by-hand" rows="5" readonly>{text}</textarea>
        </Details>
    }
    .into_any()
}
