//! Save and share: every file that a check can leave the browser as.

use super::papers::{handout_of, paper_of};
use super::{library, shell};
use crate::domain::text::slug;
use crate::export::{csv, html, ics, text};
use crate::storage::download::download;
use crate::storage::file::SavedFile;
use crate::ui::browser;
use crate::ui::components::save_status::{save_file_button, save_text_button};
use crate::ui::dom::{Node, Text, el, live, live_text};
use crate::ui::nhsuk::{ButtonVariant, button};
use crate::ui::open::OpenProject;
use crate::ui::pages::{link, page_heading, paragraph, section_heading, set_title, two_thirds};
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, PaperKind, ProjectPage};
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The field with the text that could not be copied.
const COPY_FIELD: &str = ".app-copy";

/// A file for Word or Excel.
#[derive(Clone, Copy)]
struct Office {
    /// The module that makes it.
    module: &'static str,
    /// What that calls it.
    kind: &'static str,
    /// What its name ends in. The star stands for those whom the paper is for.
    ending: &'static str,
    media_type: &'static str,
    /// What to print where it cannot be saved.
    paper: PaperKind,
}

/// The page.
pub(super) fn share_page(open: OpenProject) -> Node {
    const TITLE: &str = "Save and share";
    set_title(open.app, TITLE);
    let people = &open.pack().library.paper;
    two_thirds(vec![
        page_heading(TITLE),
        paragraph(
            "Nothing is sent from here. You save a file or print a page, and send it as you usually do.",
        ),
        section_heading("One page for your leaders"),
        paragraph(
            "Where you stand, what holds you down, your first three actions, and what you need.",
        ),
        print_link(
            open,
            PaperKind::Leader,
            "Read or print the page for leaders",
        ),
        office(
            open,
            "Save for Word: leaders",
            word("word-leader", "-leaders.docx", PaperKind::Leader),
        ),
        web_page(open, PaperKind::Leader, "Save as a web page: leaders"),
        section_heading(people.title.as_str()),
        paragraph(
            "What you asked, where you are, what you will change and what you will not, and how to answer back. In plain words.",
        ),
        print_link(
            open,
            PaperKind::Patient,
            format!("Read or print the page for {}", people.people),
        ),
        print_link(
            open,
            PaperKind::PatientLarge,
            "Read or print it in large print",
        ),
        office(
            open,
            format!("Save for Word: {}", people.people),
            word("word-patient", "-*.docx", PaperKind::Patient),
        ),
        office(
            open,
            format!("Save for Word: {}, large print", people.people),
            word(
                "word-patient-large",
                "-*-large-print.docx",
                PaperKind::PatientLarge,
            ),
        ),
        web_page(
            open,
            PaperKind::Patient,
            format!("Save as a web page: {}", people.people),
        ),
        section_heading("The whole summary"),
        paragraph("Everything, with your plan and every answer."),
        print_link(open, PaperKind::Full, "Read or print the whole summary"),
        office(
            open,
            "Save for Word: everything",
            word("word", ".docx", PaperKind::Full),
        ),
        office(
            open,
            "Save for Excel",
            Office {
                module: "excel",
                kind: "excel",
                ending: ".xlsx",
                media_type: EXCEL,
                paper: PaperKind::Full,
            },
        ),
        web_page(open, PaperKind::Full, "Save as a web page: everything"),
        save_text_button("Save the answers as a table (CSV)", move || {
            let answers = csv::answers(&handout_of(open));
            Some(file(open, "-answers.csv", answers, "text/csv"))
        }),
        section_heading("For an email or a chat"),
        copy_as_text(open),
        section_heading("For your calendar"),
        calendar(open),
        section_heading("To keep, or to go on elsewhere"),
        paragraph(
            "This file holds the project itself. Open it here again, or on another computer.",
        ),
        save_file_button(open),
    ])
}

const fn word(kind: &'static str, ending: &'static str, paper: PaperKind) -> Office {
    Office {
        module: "word",
        kind,
        ending,
        media_type: WORD,
        paper,
    }
}

fn name(open: OpenProject, ending: &str) -> String {
    let project = untrack(|| open.project.with(|project| slug(&project.name)));
    let ending = ending.replace('*', &slug(&open.pack().library.paper.people));
    format!("truly-open-{project}{ending}")
}

fn file(open: OpenProject, ending: &str, text: String, media_type: &'static str) -> SavedFile {
    SavedFile {
        name: name(open, ending),
        text,
        media_type,
    }
}

fn print_link(open: OpenProject, kind: PaperKind, text: impl Into<Node>) -> Node {
    let href = open.href(ProjectPage::After(AfterPage::Paper(kind)));
    el("p").child(link(href, text)).into()
}

fn web_page(open: OpenProject, kind: PaperKind, label: impl Into<Text>) -> Node {
    save_text_button(label, move || {
        let page = html::document(&paper_of(&handout_of(open), kind));
        Some(file(
            open,
            match kind {
                PaperKind::Patient => "-*.html".to_owned(),
                kind => format!("-{}.html", kind.slug()),
            }
            .as_str(),
            page,
            "text/html",
        ))
    })
}

fn calendar(open: OpenProject) -> Node {
    let of = move || {
        let count =
            untrack(|| open.app.record(&open.id())).map_or(0, |record| record.latest_count());
        ics::calendar(&handout_of(open), count)
    };
    if of().is_none() {
        return paragraph(
            "There is no date in your plan yet. Give an action a date, or say when you will check again.",
        );
    }
    vec![
        paragraph("One entry for each action with a date, and one for your next check. Opening it again changes the entries and adds none twice."),
        save_text_button("Save for a calendar", move || {
            Some(file(open, ".ics", of()?, "text/calendar"))
        }),
    ]
    .into()
}

/// The page for leaders as text, to paste.
fn copy_as_text(open: OpenProject) -> Node {
    let copied = Slot::<(bool, String)>::empty();
    // Whether the old way worked, where the new one did not.
    let old_way = Slot::<bool>::empty();
    let (shown, shown_old) = (copied.clone(), old_way.clone());
    let copy = move || {
        let paper = paper_of(&handout_of(open), PaperKind::Leader);
        let (plain, rich) = (text::plain(&paper), html::fragment(&paper));
        let (copied, old_way) = (copied.clone(), old_way.clone());
        spawn_local(async move {
            let done = browser::copy(&plain, &rich).await;
            copied.put(Some((done, plain)));
            if !done {
                next_frame(move || {
                    browser::focus(COPY_FIELD);
                    old_way.put(Some(browser::copy_selected()));
                });
            }
        });
    };
    vec![
        paragraph("The page for leaders as text, ready to paste."),
        button("Copy the text", ButtonVariant::Secondary, copy).into(),
        live(move || {
            let old_way = shown_old.clone();
            let by_hand = move |copied| to_copy_by_hand(copied, old_way);
            shown.get().map(by_hand).into()
        }),
    ]
    .into()
}

fn to_copy_by_hand((done, text): (bool, String), old_way: Slot<bool>) -> Node {
    let outcome = move || match (done, old_way.get()) {
        (true, _) | (_, Some(true)) => "Copied. Paste it into your message.",
        _ => browser::SELECTED,
    };
    let field = el("textarea")
        .class("nhsuk-textarea app-copy")
        .attr("rows", "8")
        .attr("readonly", "")
        .typed(move || text.clone());
    let by_hand = el("label")
        .class("nhsuk-label")
        .child("The text")
        .child(field);
    let status = el("p").attr("role", "status");
    vec![
        status.child(live_text(move || outcome().to_owned())).into(),
        by_hand.into(),
    ]
    .into()
}

/// How far making a file has come.
#[derive(Clone, PartialEq, Eq)]
enum Making {
    Waiting,
    Saved(String),
    /// Why it could not be made or saved.
    Failed(Text),
}

/// A button for a file that the writers of Word and Excel files make.
fn office(open: OpenProject, label: impl Into<Text>, file: Office) -> Node {
    let making = Slot::<Making>::empty();
    let shown = making.clone();
    let save = move || {
        let making = making.clone();
        making.put(Some(Making::Waiting));
        spawn_local(async move {
            let name = name(open, file.ending);
            let made = make(open, file).await;
            let done = match made {
                Ok(bytes) if download(&name, &bytes, file.media_type).is_ok() => {
                    Making::Saved(name)
                }
                Ok(_) => Making::Failed("The browser did not save the file.".into()),
                Err(why) => Making::Failed(why.into()),
            };
            making.put(Some(done));
        });
    };
    let print = open.href(ProjectPage::After(AfterPage::Paper(file.paper)));
    el("div")
        .class("app-save-file")
        .child(button(label.into(), ButtonVariant::Secondary, save))
        .child(live(move || {
            shown.get().map(|making| told(making, print.clone())).into()
        }))
        .into()
}

fn told(making: Making, print: String) -> Node {
    let (text, offer): (Text, bool) = match making {
        Making::Waiting => ("Making the file…".into(), false),
        Making::Saved(name) => (format!("Look for “{name}” in your downloads.").into(), true),
        Making::Failed(why) => (why, true),
    };
    let instead = offer.then(|| {
        el("p")
            .child("If nothing was saved, you can ")
            .child(link(print, "read or print the page instead"))
            .child(".")
    });
    vec![
        el("p").attr("role", "status").child(text).into(),
        instead.into(),
    ]
    .into()
}

/// Has the writers make a file.
async fn make(open: OpenProject, file: Office) -> Result<JsValue, String> {
    let glue = shell::module(file.module).await?;
    let refused = |why: JsValue| {
        why.as_string()
            .unwrap_or_else(|| "The file could not be made.".to_owned())
    };
    let writer = Reflect::get(&glue, &"office".into()).map_err(refused)?;
    let writer: Function = writer.unchecked_into();
    let document = untrack(|| open.app.text(&open.id())).unwrap_or_default();
    let (now, started) = (browser::now(), untrack(|| open.check().started_at));
    let in_words = Closure::<dyn Fn(String) -> String>::new(|day: String| browser::day_of(&day));
    let organisation = open.app.settings.organisation.as_deref();
    let texts = Array::of4(
        &document.into(),
        &open.app.packed.into(),
        &library().as_ref().into(),
        &organisation.unwrap_or_default().into(),
    );
    #[allow(clippy::cast_precision_loss)]
    let arguments = [
        file.kind.into(),
        texts.into(),
        (now.0 as f64).into(),
        browser::local_day(started).into(),
        browser::local_day(now).into(),
        in_words.as_ref().clone(),
    ];
    let arguments: Array = arguments.into_iter().collect();
    let bytes = writer.apply(&JsValue::NULL, &arguments).map_err(refused)?;
    Ok(bytes.unchecked_into::<Uint8Array>().into())
}
