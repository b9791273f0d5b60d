//! Whether answers are saved, and how to keep them in a file.

use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::domain::project::Timestamp;
use crate::storage::download::download;
use crate::storage::file::SavedFile;
use crate::storage::state::{Place, SaveState, WhyNotSaved};
use crate::ui::browser;
use crate::ui::dom::{Node, Text, el, live, live_text};
use crate::ui::nhsuk::{ButtonVariant, button, details};
use crate::ui::open::OpenProject;
use crate::ui::reactive::*;
use crate::ui::route::ProjectPage;
use crate::ui::told::Saving;

/// How often a screen reader is told that saving worked, in milliseconds. Failures are told at once,
/// and so is the end of them.
const TOLD_EVERY: u64 = 10_000;

/// The strip under the header of a project's pages: its name, whether it is saved, and when a file
/// was last saved. While it is not saved, a file can be saved right there, on every page.
pub fn save_status(open: OpenProject) -> Node {
    if open.id() == ProjectId::example() {
        return example_strip();
    }
    let saving = move || open.app.saving(&open.id());
    let failed = flag(move |before| match saving().map(|saving| saving.state) {
        Some(SaveState::NotSaved(_)) => true,
        Some(SaveState::Saving) => before,
        Some(SaveState::Saved(_)) | None => false,
    });
    let class = move || {
        Some(Text::from(if failed.get() {
            "app-save-status app-save-status--failed"
        } else {
            "app-save-status"
        }))
    };
    let project = el("a")
        .class("app-save-status__project")
        .attr("href", open.href(ProjectPage::Tasks))
        .child(live_text(move || open.name()));
    let strip = el("div")
        .class("nhsuk-width-container app-save-status__inner")
        .child(project)
        .child(el("span").child(live_text(move || in_words(saving()))))
        .child(el("span").child(live_text(move || last_saved_to_file(open))));
    let save = move || {
        // On another page it is made anew: a text to copy must not stay there as it once was.
        let _page = open.app.route();
        failed.get().then(|| save_file_button(open)).into()
    };
    el("section")
        .attr("aria-label", "Your project")
        .live_attr("class", class)
        .child(strip)
        .child(el("div").class("nhsuk-width-container").child(live(save)))
        .child(announcer(open))
        .into()
}

fn example_strip() -> Node {
    let words = el("div")
        .class("nhsuk-width-container")
        .child(el("strong").child("This is an example. "))
        .child(
            "The team is made up. You can look round and change answers; nothing here is saved.",
        );
    el("section")
        .attr("aria-label", "Example")
        .class("app-example-strip")
        .child(words)
        .into()
}

/// Tells a screen reader, without a word too many.
fn announcer(open: OpenProject) -> Node {
    let told = RwSignal::new(String::new());
    let mut told_at = 0;
    let told_failure = StoredValue::new(false);
    effect(move || {
        let Some(Saving { state, at }) = open.app.saving(&open.id()) else {
            return;
        };
        let failed = matches!(state, SaveState::NotSaved(_));
        let due = at.0.saturating_sub(told_at) >= TOLD_EVERY;
        let say = match &state {
            SaveState::NotSaved(_) => true,
            SaveState::Saved(_) => due || told_failure.get_value(),
            SaveState::Saving => false,
        };
        if say {
            told_at = at.0;
            told_failure.set_value(failed);
            told.set(in_words(Some(Saving { state, at })));
        }
    });
    let status = el("div")
        .class("nhsuk-u-visually-hidden")
        .attr("role", "status");
    status.child(live_text(move || told.get())).into()
}

fn in_words(saving: Option<Saving>) -> String {
    let Some(Saving { state, at }) = saving else {
        return "Saved on this computer".to_owned();
    };
    let time = browser::time_of_day(at);
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

fn last_saved_to_file(open: OpenProject) -> String {
    let at: Option<Timestamp> = open.project.with(|project| project.filed_at);
    let Some(at) = at else {
        return "Last saved to a file: never".to_owned();
    };
    let record = open.app.record(&open.id());
    let changed = record.is_some_and(|record| record.changed_since_file());
    let since = if changed { ", changed since" } else { "" };
    format!("Last saved to a file: {}{since}", browser::day(at))
}

/// "Save a file": the project as a file to keep. The example is never kept.
pub fn save_file_button(open: OpenProject) -> Node {
    if open.id() == ProjectId::example() {
        return Node::nothing();
    }
    save_text_button("Save a file", move || {
        let at = browser::now();
        let file = open.app.file(&open.id(), at)?;
        open.dispatch(Edit::SavedToFile(at));
        Some(file)
    })
}

/// A button that saves a text as a file. Some frames save nothing and say nothing, so the text is
/// there to copy as well.
pub fn save_text_button(
    label: impl Into<Text>,
    make: impl Fn() -> Option<SavedFile> + 'static,
) -> Node {
    let saved = Slot::<(SavedFile, bool)>::empty();
    let shown = saved.clone();
    let save = move || {
        saved.put(make().map(|file| {
            let started = download(&file.name, &file.text.as_str().into(), file.media_type).is_ok();
            (file, started)
        }));
    };
    el("div")
        .class("app-save-file")
        .child(button(label.into(), ButtonVariant::Secondary, save))
        .child(live(move || shown.get().map(copy_by_hand).into()))
        .into()
}

fn copy_by_hand((file, started): (SavedFile, bool)) -> Node {
    let SavedFile { name, text, .. } = file;
    let outcome = if started {
        format!("Look for “{name}” in your downloads.")
    } else {
        "The browser did not save the file. Copy the text below instead.".to_owned()
    };
    let field = el("textarea")
        .class("nhsuk-textarea")
        .attr("rows", "5")
        .attr("readonly", "")
        .typed(move || text.clone());
    // Around its field, because a page may offer several files and an id is there once only.
    let by_hand = el("label")
        .class("nhsuk-label")
        .child("Copy all of this text and keep it in a file with that name")
        .child(field);
    vec![
        el("p").attr("role", "status").child(outcome).into(),
        details("If nothing was saved", !started, vec![by_hand.into()]).into(),
    ]
    .into()
}
