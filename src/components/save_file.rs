//! Keeping something as a file.

use crate::app::platform::clock;
use crate::app::state::{OpenProject, Projects};
use crate::domain::edit::Edit;
use crate::nhsuk::{Button, ButtonVariant, Details};
use crate::storage::download::download;
use crate::storage::file::SavedFile;
use leptos::prelude::*;

/// "Save a file": the project of the page as a file to keep. Nothing for the example, which is never
/// kept.
#[component]
pub fn SaveFileButton() -> impl IntoView {
    let (open, projects) = (OpenProject::expect(), Projects::expect());
    let make = move |()| {
        let at = clock::now();
        let file = projects.file(&open.id(), at)?;
        open.dispatch(Edit::SavedToFile(at));
        Some(file)
    };
    (!open.is_example()).then(|| view! { <SaveTextButton label="Save a file" make /> })
}

/// A button that saves a text as a file. Some frames save nothing and say nothing, so the text is
/// there to copy as well.
#[component]
pub fn SaveTextButton(
    /// The words on the button.
    #[prop(into)]
    label: String,
    /// Makes the file when the button is pressed; nothing where it cannot be made.
    #[prop(into)]
    make: Callback<(), Option<SavedFile>>,
) -> impl IntoView {
    let saved = RwSignal::new(None::<(SavedFile, bool)>);
    let save = move || {
        saved.set(make.run(()).map(|file| {
            let started = download(&file.name, file.text.as_str(), file.media_type).is_ok();
            (file, started)
        }));
    };
    let by_hand = move || {
        let saved = saved.get();
        saved.map(|(file, started)| view! { <CopyByHand file started /> })
    };
    view! {
        <div class="app-save-file">
            <Button variant=ButtonVariant::Secondary on_click=save>
                {label}
            </Button>
            {by_hand}
        </div>
    }
    .into_any()
}

/// What came of saving a file, and its text to copy.
#[component]
fn CopyByHand(
    /// The file.
    file: SavedFile,
    /// Whether the browser began to save it.
    started: bool,
) -> impl IntoView {
    let SavedFile { name, text, .. } = file;
    let outcome = if started {
        format!("Look for “{name}” in your downloads.")
    } else {
        "The browser did not save the file. Copy the text below instead.".to_owned()
    };
    // The label is around its field, because a page may offer several files and an id is there once
    // only.
    view! {
        <p role="status">{outcome}</p>
        <Details summary="If nothing was saved" open=!started>
            <label class="nhsuk-label">
                "Copy all of this text and keep it in a file with that name"
                <textarea class="nhsuk-textarea" rows="5" readonly>
                    {text}
                </textarea>
            </label>
        </Details>
    }
    .into_any()
}
