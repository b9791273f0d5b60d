//! Open a saved file: look first, then add it to what is here.

use crate::domain::ids::ProjectId;
use crate::domain::record::Record;
use crate::storage::document::{Document, Reading, Source, read, write};
use crate::storage::limits::MAX_FILE;
use crate::ui::browser;
use crate::ui::components::words;
use crate::ui::dom::{Calls, Node, Reads, Text, el, live};
use crate::ui::nhsuk::{
    ButtonVariant, FieldError, FileUpload, SummaryRow, button, button_group, error_summary,
    focus_field, summary_list,
};
use crate::ui::open::display_name;
use crate::ui::pages::{page_heading, paragraph, set_title, two_thirds};
use crate::ui::progress;
use crate::ui::reactive::*;
use crate::ui::shell;
use crate::ui::state::App;
use js_sys::Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

const FIELD: &str = "file";

/// Choose a file, see what is in it, and decide.
pub(super) fn open_file_page(app: App) -> Node {
    let found = Slot::<Document>::empty();
    let shown = found.clone();
    let errors = RwSignal::new(Vec::<FieldError>::new());
    effect(move || {
        let error = if errors.read().is_empty() {
            ""
        } else {
            "Error: "
        };
        set_title(app, &format!("{error}Open a saved file"));
    });
    let look = move |file: Option<File>| {
        let Some(file) = file else { return };
        let found = found.clone();
        spawn_local(async move {
            let read = read_file(&file).await;
            // The page may have been left while the file was read.
            let _ = errors.try_set(match &read {
                Ok(_) => Vec::new(),
                Err(message) => vec![FieldError {
                    field: FIELD.to_owned(),
                    message: message.clone(),
                }],
            });
            found.put(read.ok());
        });
    };
    let upload = FileUpload {
        id: FIELD.into(),
        label: "Choose a file".into(),
        hint: Some("Its name ends in .json".into()),
        error: Reads::new(move || {
            let errors = errors.read();
            errors
                .first()
                .map(|error| Text::from(error.message.clone()))
        }),
        accept: Some(".json,application/json"),
        on_change: Calls::new(look),
    };
    two_thirds(vec![
        error_summary(Reads::new(move || errors.get())),
        page_heading("Open a saved file"),
        paragraph(
            "Choose a file that you saved from this check. You will see what is in it first. Nothing on this computer changes until you say so, and you can undo it.",
        ),
        upload.into(),
        live(move || {
            let found = shown.clone();
            shown
                .get()
                .map(|document| preview(app, document, found))
                .into()
        }),
    ])
}

/// Reads a file, or says in a sentence why it cannot be opened.
async fn read_file(file: &File) -> Result<Document, String> {
    let name = file.name();
    #[allow(clippy::cast_precision_loss)]
    if file.size() > MAX_FILE as f64 {
        return Err(format!(
            "“{name}” is too large: a saved file is at most 1 MB. Choose another file"
        ));
    }
    let text = JsFuture::from(file.text())
        .await
        .ok()
        .and_then(|text| text.as_string());
    let Some(text) = text else {
        return Err(format!(
            "The browser could not read “{name}”. Choose the file again"
        ));
    };
    match read(&text, Source::File) {
        Reading::Document(document) if document.id == ProjectId::example() => Err(format!(
            "“{name}” is a copy of the example. Choose another file"
        )),
        Reading::Document(document) => Ok(document),
        Reading::Newer { .. } => Err(format!(
            "A newer version of this page saved “{name}”. Reload the page, or ask for the newer version, then open the file again"
        )),
        Reading::Damaged(fault) => Err(format!(
            "“{name}” is damaged: {fault}. The file itself was not changed"
        )),
        Reading::Foreign(_) => Err(format!(
            "“{name}” was not saved from this check. Choose a file whose name begins with “truly-open”"
        )),
    }
}

fn preview(app: App, document: Document, found: Slot<Document>) -> Node {
    let project = document.record.project();
    let name = display_name(&project);
    let mut rows = vec![SummaryRow::new("Project", name)];
    if !project.team.trim().is_empty() {
        rows.push(SummaryRow::new("Team", project.team.clone()));
    }
    if let Some((_, check)) = project.current_check() {
        let (answered, asked) = progress::answered(app.pack, &project, check);
        let length = words::length(check.length());
        let started = browser::day(check.started_at);
        rows.push(SummaryRow::new(
            "Check",
            format!("{length}, started {started}"),
        ));
        rows.push(SummaryRow::new("Answers", format!("{answered} of {asked}")));
    }
    look_for(app, &document.id);
    let here = untrack(|| app.record(&document.id));
    let effect = effect_in_words(here.as_ref(), &document.record);
    let other_pack = document.pack().filter(|pack| pack.id != app.pack.id).map(|pack| {
        paragraph(format!(
            "This file was made with other questions ({} {}). Only answers to the same questions will show.",
            pack.id, pack.version,
        ))
    });
    // The first module keeps it, says so on the next page and can undo it.
    let open = move || {
        if let Ok(text) = write(&document) {
            shell::tell_text(shell::OPENED, &text);
        }
    };
    let leave_it = move || {
        // The button goes away with the preview, and the focus would go with it.
        focus_field(FIELD);
        found.put(None);
    };
    let heading = el("h2")
        .class("nhsuk-heading-m")
        .id("in-file")
        .attr("tabindex", "-1");
    el("section")
        .attr("aria-labelledby", "in-file")
        .child(heading.child("What is in this file").on_build(|heading| {
            next_frame(move || browser::focus_element(&heading));
        }))
        .child(summary_list(rows))
        .child(other_pack)
        .child(paragraph(effect))
        .child(button_group(vec![
            button("Open this project", ButtonVariant::Primary, open).into(),
            button("Do not open it", ButtonVariant::Secondary, leave_it).into(),
        ]))
        .into()
}

fn effect_in_words(here: Option<&Record>, file: &Record) -> String {
    let Some(here) = here else {
        return "This project is not on this computer yet. Opening the file adds it.".to_owned();
    };
    let joined = here.clone().join(file.clone());
    let newer = joined
        .entries()
        .filter(|entry| here.entry(&entry.edit.target()) != Some(entry));
    match newer.count() {
        _ if here.project().binned_at.is_some() => {
            "You deleted this project. Opening the file puts it back.".to_owned()
        }
        0 => "This project is on this computer already, with everything that is in the file."
            .to_owned(),
        1 => "This project is on this computer already. 1 thing in the file is newer, and will be added.".to_owned(),
        count => format!(
            "This project is on this computer already. {count} things in the file are newer, and will be added. Your own newer answers stay."
        ),
    }
}

/// Learns from the first module what is here of a project, if anything is.
fn look_for(app: App, id: &ProjectId) {
    let answer = Array::of1(&id.as_str().into());
    shell::tell_page(shell::ASKED, &answer);
    if let Some(text) = answer.get(1).as_string() {
        app.hear(&text);
    }
}
