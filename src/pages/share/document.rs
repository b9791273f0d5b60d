//! A document on a page of its own, to read and to print.

use super::report::{document_of, report_data};
use crate::app::platform::page;
use crate::app::state::{Content, OpenProject};
use crate::components::{PageHeading, PlaceDrawing, use_title};
use crate::domain::place_drawing;
use crate::export::paper::{Block, Run};
use crate::export::papers::DocumentKind;
use crate::nhsuk::{Button, Hint, Level, Size, Table, WarningCallout};
use leptos::prelude::*;

/// The document, with a button that prints it.
#[component]
pub fn DocumentPage(
    /// Which document.
    kind: DocumentKind,
) -> impl IntoView {
    let data = report_data(OpenProject::expect(), Content::expect());
    let document = document_of(&data, kind);
    let title = document.title.clone();
    use_title(move || title.clone());
    let blocks = document.blocks.into_iter().map(block_view).collect_view();
    view! {
        <div
            class="app-paper"
            class=("app-paper--large", document.large_print)
            lang=document.language
        >
            <PageHeading>{document.title}</PageHeading>
            {blocks}
            <div class="app-no-print">
                <Button on_click=|()| page::print()>"Print this page"</Button>
                <Hint text="If no print window opens, use the print command of your browser." />
            </div>
        </div>
    }
    .into_any()
}

fn block_view(block: Block) -> AnyView {
    match block {
        Block::Heading { level: 2, text } => {
            view! { <h2 class="nhsuk-heading-m">{text}</h2> }.into_any()
        }
        Block::Heading { text, .. } => view! { <h3 class="nhsuk-heading-s">{text}</h3> }.into_any(),
        Block::Paragraph(runs) => view! { <p>{runs_view(runs)}</p> }.into_any(),
        Block::Bullets(points) => {
            let points = points.into_iter();
            let points = points.map(|runs| view! { <li>{runs_view(runs)}</li> });
            view! { <ul class="nhsuk-list nhsuk-list--bullet">{points.collect_view()}</ul> }
                .into_any()
        }
        Block::Table {
            caption,
            header,
            rows,
        } => {
            let cells = |row: Vec<String>| row.into_iter().map(IntoAny::into_any).collect();
            let rows = rows.into_iter().map(cells).collect();
            view! { <Table caption caption_size=Size::S head=header rows responsive=true /> }
                .into_any()
        }
        Block::Callout { title, blocks } => {
            let blocks = blocks.into_iter().map(block_view).collect_view();
            view! { <WarningCallout title level=Level::Two>{blocks}</WarningCallout> }.into_any()
        }
        Block::Grid {
            openness,
            readiness,
            places,
            ..
        } => {
            let names = places.each_ref().map(String::as_str);
            let drawing = place_drawing::PlaceDrawing::new(openness, readiness, names);
            view! { <PlaceDrawing drawing /> }.into_any()
        }
        Block::WritingSpace => view! { <p class="app-comment-box"></p> }.into_any(),
    }
}

fn runs_view(runs: Vec<Run>) -> impl IntoView {
    let run = |run: Run| {
        if run.strong {
            view! { <strong>{run.text}</strong> }.into_any()
        } else {
            run.text.into_any()
        }
    };
    runs.into_iter().map(run).collect_view()
}
