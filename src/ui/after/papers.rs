//! The papers of a check on the page, to read and to print; and what they are made from.

use crate::domain::handout::{Handout, handout};
use crate::export::paper::{Block, Paper, Run};
use crate::export::papers::{Days, full, leader, patient};
use crate::ui::browser;
use crate::ui::components::place_drawing::place_drawing;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::{ButtonVariant, Level, Size, Table, WarningCallout, button, hint};
use crate::ui::open::OpenProject;
use crate::ui::pages::{list, page_heading, part_heading, section_heading, set_title};
use crate::ui::reactive::*;
use crate::ui::route::PaperKind;

/// Everything that leaves the browser, as it is now.
pub(super) fn handout_of(open: OpenProject) -> Handout {
    let (id, now) = (open.id(), browser::now());
    let mut handout =
        untrack(|| open.with(|pack, project, check| handout(pack, &id, project, check, now)));
    handout
        .organisation
        .clone_from(&open.app.settings.organisation);
    handout
}

/// One of the papers.
pub(super) fn paper_of(handout: &Handout, kind: PaperKind) -> Paper {
    let started_at = browser::day(handout.summary.started_at);
    let made_at = browser::day(handout.summary.made_at);
    let days = Days {
        started_at: &started_at,
        made_at: &made_at,
        day: &|day| browser::day_of(&day.to_string()),
    };
    match kind {
        PaperKind::Full => full(handout, days),
        PaperKind::Leader => leader(handout, days),
        PaperKind::Patient => patient(handout, days, false),
        PaperKind::PatientLarge => patient(handout, days, true),
    }
}

/// A paper on a page of its own.
pub(super) fn paper_page(open: OpenProject, kind: PaperKind) -> Node {
    let handout = handout_of(open);
    let paper = paper_of(&handout, kind);
    set_title(open.app, &paper.title);
    let class = if paper.large_print {
        "app-paper app-paper--large"
    } else {
        "app-paper"
    };
    let blocks = paper
        .blocks
        .into_iter()
        .map(|block| block_node(block, &handout));
    let print = el("div")
        .class("app-no-print")
        .child(button(
            "Print this page",
            ButtonVariant::Primary,
            browser::print,
        ))
        .child(hint(
            "If no print window opens, use the print command of your browser.",
        ));
    el("div")
        .class(class)
        .attr("lang", paper.language)
        .child(page_heading(paper.title))
        .children(blocks)
        .child(print)
        .into()
}

fn block_node(block: Block, handout: &Handout) -> Node {
    match block {
        Block::Heading { level: 2, text } => section_heading(text),
        Block::Heading { text, .. } => part_heading(text),
        Block::Paragraph(runs) => el("p").children(runs.into_iter().map(run_node)).into(),
        Block::Bullets(points) => {
            let points = points
                .into_iter()
                .map(|runs| runs.into_iter().map(run_node).collect::<Vec<_>>().into());
            list(true, points)
        }
        Block::Table {
            caption,
            header,
            rows,
        } => Table {
            caption: caption.into(),
            caption_size: Some(Size::S),
            head: header.into_iter().map(Into::into).collect(),
            rows: rows
                .into_iter()
                .map(|row| row.into_iter().map(Node::from).collect())
                .collect(),
            responsive: true,
        }
        .into(),
        Block::Callout { title, blocks } => WarningCallout {
            title: title.into(),
            level: Level::Two,
            children: blocks
                .into_iter()
                .map(|block| block_node(block, handout))
                .collect(),
        }
        .into(),
        Block::Grid {
            openness,
            readiness,
            ..
        } => place_drawing(openness, readiness, &handout.places).into(),
        Block::WritingSpace => el("p").class("app-comment-box").into(),
    }
}

fn run_node(run: Run) -> Node {
    if run.strong {
        el("strong").child(run.text).into()
    } else {
        run.text.into()
    }
}
