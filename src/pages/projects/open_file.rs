//! Open a saved file: look first, then add it to what is here.

use crate::app::platform::{clock, files, page};
use crate::app::progress;
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{Content, Notice, Notices, Projects, Session, display_name};
use crate::components::{PageHeading, TwoThirds, use_title};
use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::domain::record::Record;
use crate::domain::words;
use crate::nhsuk::{
    Button, ButtonGroup, ButtonVariant, ErrorSummary, FieldError, FileUpload, SummaryList,
    SummaryRow, focus_field,
};
use crate::storage::document::{Document, Reading, Source, read};
use crate::storage::limits::MAX_FILE_BYTES;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

const FIELD: &str = "file";

/// Choose a file, see what is in it, and decide.
#[component]
pub fn OpenFilePage() -> impl IntoView {
    let found = RwSignal::new(None::<Document>);
    let errors = RwSignal::new(Vec::<FieldError>::new());
    use_title(move || {
        let error = if errors.read().is_empty() {
            ""
        } else {
            "Error: "
        };
        format!("{error}Open a saved file")
    });
    let look = move |file: Option<web_sys::File>| {
        let Some(file) = file else { return };
        spawn_local(async move {
            let (document, wrong) = match read_file(&file).await {
                Ok(document) => (Some(document), Vec::new()),
                Err(message) => (
                    None,
                    vec![FieldError {
                        field: FIELD.to_owned(),
                        message,
                    }],
                ),
            };
            // The page may have been left while the file was read.
            let _ = errors.try_set(wrong);
            let _ = found.try_set(document);
        });
    };
    let error = Signal::derive(move || errors.read().first().map(|error| error.message.clone()));
    view! {
        <TwoThirds>
            <ErrorSummary errors />
            <PageHeading>"Open a saved file"</PageHeading>
            <p>
                "Choose a file that you saved from this check. You will see what is in it first. Nothing on this computer changes until you say so, and you can undo it."
            </p>
            <FileUpload
                id=FIELD
                label="Choose a file"
                hint="Its name ends in .json"
                error
                accept=".json,application/json"
                on_change=look
            />
            {move || {
                found
                    .get()
                    .map(|document| {
                        // The button goes away with the preview, and the focus would go with it.
                        let on_leave = move |()| {
                            focus_field(FIELD);
                            found.set(None);
                        };
                        view! { <Preview document on_leave /> }
                    })
            }}
        </TwoThirds>
    }
    .into_any()
}

/// Reads a file, or says in a sentence why it cannot be opened.
async fn read_file(file: &web_sys::File) -> Result<Document, String> {
    let name = file.name();
    #[allow(clippy::cast_precision_loss)]
    if file.size() > MAX_FILE_BYTES as f64 {
        return Err(format!(
            "“{name}” is too large: a saved file is at most 1 MB. Choose another file"
        ));
    }
    let text = files::read_text(file).await.map_err(|error| {
        leptos::logging::error!("{name} could not be read: {error}");
        format!("The browser could not read “{name}”. Choose the file again")
    })?;
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

/// What is in a file, and whether to open it.
#[component]
fn Preview(
    document: Document,
    /// Called when the person does not want it.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let (projects, content) = (Projects::expect(), Content::expect());
    let (session, notices) = (Session::expect(), Notices::expect());
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            request_animation_frame(move || page::focus_element(&heading));
        }
    });
    let project = document.record.project();
    let here = untrack(|| projects.record(&document.id));
    let effect = effect_in_words(here.as_ref(), &document.record);
    let other_pack = document.pack().filter(|pack| pack.id != content.pack.id);
    let other_pack = other_pack.map(|pack| {
        let (id, version) = (pack.id, pack.version);
        view! { <p>{format!("This file was made with other questions ({id} {version}). Only answers to the same questions will show.")}</p> }
    });
    let check = project.current_check().map(|(_, check)| {
        let (answered, asked) = progress::answered(content.pack, &project, check);
        let length = words::length(check.length());
        let started = clock::day_in_words(check.started_at);
        (
            format!("{length}, started {started}"),
            format!("{answered} of {asked}"),
        )
    });
    // Rows have to be made inside their list.
    let check_rows = move || {
        check.map(|(check, answers)| {
            view! {
                <SummaryRow key="Check">{check}</SummaryRow>
                <SummaryRow key="Answers">{answers}</SummaryRow>
            }
        })
    };
    let team = Some(project.team.clone()).filter(|team| !team.trim().is_empty());
    let name = display_name(&project);
    let on_open = move |()| open(projects, session, notices, &document);
    view! {
        <section aria-labelledby="in-file">
            <h2 class="nhsuk-heading-m" id="in-file" tabindex="-1" node_ref=heading>
                "What is in this file"
            </h2>
            <SummaryList>
                <SummaryRow key="Project">{name}</SummaryRow>
                {team.map(|team| view! { <SummaryRow key="Team">{team}</SummaryRow> })}
                {check_rows()}
            </SummaryList>
            {other_pack}
            <p>{effect}</p>
            <ButtonGroup>
                <Button on_click=on_open>"Open this project"</Button>
                <Button variant=ButtonVariant::Secondary on_click=on_leave>
                    "Do not open it"
                </Button>
            </ButtonGroup>
        </section>
    }
}

/// Opens a project that was in a file, joined with what is here of it.
fn open(projects: Projects, session: Session, notices: Notices, document: &Document) {
    let Document { id, record } = document;
    let before = untrack(|| projects.record(id));
    projects.join(id, record.clone());
    if untrack(|| projects.project(id)).is_some_and(|project| project.binned_at.is_some()) {
        projects.dispatch(id, Edit::Binned(None));
    }
    let undo = match (before, untrack(|| projects.record(id))) {
        (Some(before), Some(after)) => after.edits_back_to(&before),
        _ => vec![Edit::Binned(Some(clock::now()))],
    };
    notices.notify_on_next_page(Notice {
        text: format!("You opened “{}”.", display_name(&record.project())),
        undo: Some((id.clone(), undo)),
    });
    session.replace(&Route::Project(id.clone(), ProjectPage::Tasks));
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
