//! Save and share: every file that a check can leave the browser as.

use super::copy_text::CopyText;
use super::files::text_file;
use super::office::{OfficeButton, OfficeFile};
use super::report::{document_of, report_data};
use crate::app::route::ProjectPage;
use crate::app::state::{Content, OpenProject};
use crate::components::{
    PageHeading, RouteLink, SaveFileButton, SaveTextButton, TwoThirds, use_title,
};
use crate::export::papers::DocumentKind;
use crate::export::{csv, html, ics};
use leptos::prelude::*;

/// Every file and page, by whom it is for.
#[component]
pub fn SharePage() -> impl IntoView {
    use_title(|| "Save and share".to_owned());
    view! {
        <TwoThirds>
            <PageHeading>"Save and share"</PageHeading>
            <p>
                "Nothing is sent from here. You save a file or print a page, and send it as you usually do."
            </p>
            <ForLeaders />
            <ForPatients />
            <TheWholeSummary />
            <h2 class="nhsuk-heading-m">"For an email or a chat"</h2>
            <CopyText />
            <h2 class="nhsuk-heading-m">"For your calendar"</h2>
            <Calendar />
            <h2 class="nhsuk-heading-m">"To keep, or to go on elsewhere"</h2>
            <p>"This file holds the project itself. Open it here again, or on another computer."</p>
            <SaveFileButton />
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn ForLeaders() -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">"One page for your leaders"</h2>
        <p>"Where you stand, what holds you down, your first three actions, and what you need."</p>
        <ReadLink kind=DocumentKind::Leader>"Read or print the page for leaders"</ReadLink>
        <OfficeButton label="Save for Word: leaders" file=OfficeFile::Word(DocumentKind::Leader) />
        <WebPageButton label="Save as a web page: leaders" kind=DocumentKind::Leader />
    }
}

#[component]
fn ForPatients() -> impl IntoView {
    let document = &OpenProject::expect().pack().paper;
    let people = document.people.as_str();
    view! {
        <h2 class="nhsuk-heading-m">{document.title.as_str()}</h2>
        <p>
            "What you asked, where you are, what you will change and what you will not, and how to answer back. In plain words."
        </p>
        <ReadLink kind=DocumentKind::Patient>
            {format!("Read or print the page for {people}")}
        </ReadLink>
        <ReadLink kind=DocumentKind::PatientLarge>"Read or print it in large print"</ReadLink>
        <OfficeButton
            label=format!("Save for Word: {people}")
            file=OfficeFile::Word(DocumentKind::Patient)
        />
        <OfficeButton
            label=format!("Save for Word: {people}, large print")
            file=OfficeFile::Word(DocumentKind::PatientLarge)
        />
        <WebPageButton label=format!("Save as a web page: {people}") kind=DocumentKind::Patient />
    }
}

#[component]
fn TheWholeSummary() -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let answers = move |()| {
        let answers = csv::answers(&report_data(open, content));
        Some(text_file(open, "-answers.csv", answers, "text/csv"))
    };
    view! {
        <h2 class="nhsuk-heading-m">"The whole summary"</h2>
        <p>"Everything, with your plan and every answer."</p>
        <ReadLink kind=DocumentKind::Full>"Read or print the whole summary"</ReadLink>
        <OfficeButton label="Save for Word: everything" file=OfficeFile::Word(DocumentKind::Full) />
        <OfficeButton label="Save for Excel" file=OfficeFile::Excel />
        <WebPageButton label="Save as a web page: everything" kind=DocumentKind::Full />
        <SaveTextButton label="Save the answers as a table (CSV)" make=answers />
    }
}

/// A link to a document's own page.
#[component]
fn ReadLink(kind: DocumentKind, children: Children) -> impl IntoView {
    let to = OpenProject::expect().route(ProjectPage::Document(kind));
    view! {
        <p>
            <RouteLink to>{children()}</RouteLink>
        </p>
    }
}

#[component]
fn WebPageButton(#[prop(into)] label: String, kind: DocumentKind) -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let ending = match kind {
        DocumentKind::Patient => "-*.html".to_owned(),
        kind => format!("-{}.html", kind.slug()),
    };
    let make = move |()| {
        let page = html::document(&document_of(&report_data(open, content), kind));
        Some(text_file(open, &ending, page, "text/html"))
    };
    view! { <SaveTextButton label make /> }
}

/// The days of the plan. Looked at when the page is made: nothing on it changes them.
#[component]
fn Calendar() -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let calendar = move || {
        let sequence = untrack(|| open.record()).latest_count();
        ics::calendar(&report_data(open, content), sequence)
    };
    if calendar().is_none() {
        return view! {
            <p>
                "There is no date in your plan yet. Give an action a date, or say when you will check again."
            </p>
        }
        .into_any();
    }
    let make = move |()| Some(text_file(open, ".ics", calendar()?, "text/calendar"));
    view! {
        <p>
            "One entry for each action with a date, and one for your next check. Opening it again changes the entries and adds none twice."
        </p>
        <SaveTextButton label="Save for a calendar" make />
    }
    .into_any()
}
