//! Files for Word and Excel. What writes them weighs as much as the whole app, so each is a part that
//! loads when its first file is asked for.

use super::files::file_name;
use super::report::{report_data, with_days};
use crate::app::parts::PartUnavailable;
use crate::app::platform::clock;
use crate::app::route::ProjectPage;
use crate::app::state::{Content, OpenProject};
use crate::domain::handout::Handout;
use crate::export::error::ExportError;
use crate::export::office;
use crate::export::papers::DocumentKind;
use crate::in_part;
use crate::nhsuk::{Button, ButtonVariant};
use crate::storage::download::download;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::fmt;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Why there is no file. A sentence for the person who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum FileError {
    Unavailable(PartUnavailable),
    Export(ExportError),
    NotSaved,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(error) => write!(
                f,
                "What makes the file could not be loaded. {error} Your answers are still there."
            ),
            Self::Export(error) => write!(f, "The file could not be made: {error}."),
            Self::NotSaved => f.write_str("The browser did not save the file."),
        }
    }
}

impl std::error::Error for FileError {}

impl From<leptos::wasm_split::SplitLoaderError> for FileError {
    fn from(error: leptos::wasm_split::SplitLoaderError) -> Self {
        Self::Unavailable(error.into())
    }
}

in_part! { word, fn word_file(data: Box<Handout>, kind: DocumentKind) -> Result<Vec<u8>, FileError> {
    with_days(&data, |days| office::word_file(&data, kind, days)).map_err(FileError::Export)
} }

in_part! { excel, fn excel_file(data: Box<Handout>) -> Result<Vec<u8>, FileError> {
    let started = clock::local_day(data.summary.started_at);
    let made = clock::local_day(data.summary.made_at);
    office::excel_file(&data, started, made).map_err(FileError::Export)
} }

/// A file for Word or Excel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfficeFile {
    /// A document, as a file for Word.
    Word(DocumentKind),
    /// The check as a workbook, for Excel.
    Excel,
}

impl OfficeFile {
    async fn make(self, data: Box<Handout>) -> Result<Vec<u8>, FileError> {
        match self {
            Self::Word(kind) => word_file(data, kind).await,
            Self::Excel => excel_file(data).await,
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Word(_) => WORD,
            Self::Excel => EXCEL,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Word(DocumentKind::Full) => ".docx",
            Self::Word(DocumentKind::Leader) => "-leaders.docx",
            Self::Word(DocumentKind::Patient) => "-*.docx",
            Self::Word(DocumentKind::PatientLarge) => "-*-large-print.docx",
            Self::Excel => ".xlsx",
        }
    }

    /// What to print where it cannot be saved.
    const fn printed(self) -> DocumentKind {
        match self {
            Self::Word(kind) => kind,
            Self::Excel => DocumentKind::Full,
        }
    }
}

/// How far making a file has come.
#[derive(Clone, PartialEq, Eq)]
enum Making {
    Waiting,
    /// It was handed to the browser under that name.
    Saved(String),
    Failed(FileError),
}

/// A button that makes a file for Word or Excel and saves it.
#[component]
pub(super) fn OfficeButton(
    /// Its words.
    #[prop(into)]
    label: String,
    /// The file.
    file: OfficeFile,
) -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let making = RwSignal::new(None::<Making>);
    let save = move |()| {
        let name = file_name(open, file.ending());
        let data = Box::new(report_data(open, content));
        making.set(Some(Making::Waiting));
        spawn_local(async move {
            let made = file.make(data).await.and_then(|bytes| {
                download(&name, bytes.as_slice(), file.media_type())
                    .map_err(|_| FileError::NotSaved)
            });
            let made = match made {
                Ok(()) => Making::Saved(name),
                Err(error) => {
                    leptos::logging::error!("{name} was not made: {error:?}");
                    Making::Failed(error)
                }
            };
            // The page may have been left meanwhile.
            let _ = making.try_set(Some(made));
        });
    };
    let print = open.href(ProjectPage::Document(file.printed()));
    view! {
        <div class="app-save-file">
            <Button variant=ButtonVariant::Secondary on_click=save>
                {label}
            </Button>
            {move || making.get().map(|making| outcome(making, print.clone()))}
        </div>
    }
}

fn outcome(making: Making, print: String) -> impl IntoView {
    let (text, is_over) = match making {
        Making::Waiting => ("Making the file…".to_owned(), false),
        Making::Saved(name) => (format!("Look for “{name}” in your downloads."), true),
        Making::Failed(error) => (error.to_string(), true),
    };
    let instead = is_over.then(|| {
        view! {
            <p>
                "If nothing was saved, you can " <a href=print>"read or print the page instead"</a>
                "."
            </p>
        }
    });
    view! {
        <p role="status">{text}</p>
        {instead}
    }
}
