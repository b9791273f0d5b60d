//! The papers say what the summary says. After a change of words, write the fixtures anew:
//! `UPDATE=1 cargo test --test export_papers`

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::handouts::{
    Tables, any_project, check_in_order, days, papers, with_everywhere, words_of,
};
use common::hostile::hostile;
use common::said::{check_full, check_leader, check_patient};
use common::worked::worked;
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use truly_open::content::advice::grade;
use truly_open::domain::handout::Handout;
use truly_open::domain::words;
use truly_open::export::paper::{Block, Paper};
use truly_open::export::papers::{full, leader, patient};
use truly_open::export::text::plain;
use truly_open::export::{clean, html};

#[test]
fn the_worked_projects_come_out_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/papers");
    for worked in worked() {
        for (name, paper) in papers(&worked.handout()) {
            let path = folder.join(format!("{}-{name}.txt", worked.name));
            let text = plain(&paper);
            if std::env::var_os("UPDATE").is_some() {
                fs::create_dir_all(&folder).unwrap();
                fs::write(&path, &text).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(
                kept,
                text,
                "{} is out of date: run this test with UPDATE=1",
                path.display()
            );
        }
    }
}

/// Even with both warnings and a full plan. Printed by Chromium, 61 of these lines were seen to fill
/// the page.
#[test]
fn a_leaders_summary_fits_on_a_page() {
    for worked in worked() {
        let paper = leader(&worked.handout(), days());
        let lines = lines_of(&paper.blocks);
        assert!(lines < 61.5, "{} takes {lines} lines", worked.name);
    }
}

/// About how many lines of print, in those of a paragraph.
fn lines_of(blocks: &[Block]) -> f64 {
    let lines = |text: &str, width: f64| (text.chars().count() as f64 / width).ceil().max(1.0);
    let of_block = |block: &Block| match block {
        Block::Heading { .. } => 2.0,
        Block::Paragraph(runs) => {
            let text: String = runs.iter().map(|run| run.text.as_str()).collect();
            lines(&text, 95.0) + 0.4
        }
        Block::Bullets(points) => {
            let texts = points.iter().map(|point| {
                point
                    .iter()
                    .map(|run| run.text.as_str())
                    .collect::<String>()
            });
            texts.map(|text| lines(&text, 92.0) + 0.2).sum::<f64>() + 0.4
        }
        Block::Table { header, rows, .. } => {
            let width = 95.0 / header.len() as f64;
            let rows = rows.iter().map(|row| {
                let cells = row.iter().map(|cell| lines(cell, width));
                cells.fold(1.0, f64::max) * 0.6 + 0.4
            });
            rows.sum::<f64>() + 3.0
        }
        Block::Callout { blocks, .. } => lines_of(blocks) + 3.5,
        // It stands beside other things.
        Block::Grid { .. } => 4.0,
        Block::WritingSpace => 9.0,
    };
    blocks.iter().map(of_block).sum()
}

#[test]
fn patients_can_read_their_version() {
    for worked in worked() {
        let paper = patient(&worked.handout(), days(), false);
        let words = words_of(&paper, Tables::Drawn).join(". ");
        let grade = grade(&words);
        assert!(grade <= 6.0, "{} reads at grade {grade:.1}", worked.name);
    }
}

#[test]
fn large_print_changes_only_the_size() {
    for worked in worked() {
        let handout = worked.handout();
        let large = patient(&handout, days(), true);
        assert!(large.large_print);
        let ordinary = patient(&handout, days(), false);
        assert_eq!(large.blocks, ordinary.blocks);
        assert_eq!(large.title, ordinary.title);
    }
}

/// The full summary has the parts of the page, in the order of the page, and then its own.
#[test]
fn the_full_summary_keeps_the_order_of_the_page() {
    let [good, closed, unknown] = worked().map(|worked| worked.handout());
    let parts = [
        words::ONE_STEP,
        words::WHERE_YOU_STAND,
        words::HELD_DOWN[0],
        words::UNKNOWN[0],
        words::STRENGTHS[0],
        words::WHO_TOOK_PART,
        "What a patient or carer said about this summary",
        words::PLAN[0],
        words::REPLIES[0],
    ];
    let check = |handout: &Handout, before: &[&str], after: &[&str]| {
        let headings = headings(&full(handout, days()).blocks);
        let expected = before.iter().chain(&parts).chain(after);
        assert_eq!(
            headings,
            expected.map(|part| part.to_string()).collect::<Vec<_>>()
        );
    };
    let end = [words::LIMITS, "All your answers"];
    check(&good, &["Good to go"], &[words::COSTS[0], end[0], end[1]]);
    let exit = "You told us nothing can change";
    let safety = "Check consent and ethics before you start";
    check(&closed, &["Able, but closed", exit, safety], &end);
    check(&unknown, &["We cannot tell yet"], &end);
}

/// Headings of level 2, with those of callouts.
fn headings(blocks: &[Block]) -> Vec<String> {
    let heading = |block: &Block| match block {
        Block::Heading { level: 2, text } => Some(text.clone()),
        Block::Callout { title, .. } => Some(title.clone()),
        _ => None,
    };
    blocks.iter().filter_map(heading).collect()
}

/// What every paper promises to those that write it in a format.
#[track_caller]
fn check_shape(paper: &Paper) {
    assert!(!paper.title.trim().is_empty());
    let mut last = 1;
    for block in &paper.blocks {
        check_block(block);
        if let Block::Heading { level, text } = block {
            assert!((2..=3).contains(level) && *level <= last + 1, "{text}");
            last = *level;
        }
        if let Block::Callout { blocks, .. } = block {
            last = 2;
            for block in blocks {
                check_block(block);
                let fits = match block {
                    Block::Heading { level, .. } => *level == 3,
                    Block::Callout { .. } => false,
                    _ => true,
                };
                assert!(fits, "{block:?} in a callout");
            }
        }
    }
}

#[track_caller]
fn check_block(block: &Block) {
    match block {
        Block::Heading { text, .. } => assert!(!text.trim().is_empty()),
        Block::Bullets(points) => assert!(!points.is_empty()),
        Block::Table {
            caption,
            header,
            rows,
        } => {
            assert!(!caption.is_empty() && !rows.is_empty());
            for row in rows {
                assert_eq!(row.len(), header.len());
                assert!(
                    !row[0].trim().is_empty(),
                    "a row without a name in {caption}"
                );
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    #[test]
    fn every_paper_says_what_the_summary_says(worked in any_project()) {
        let handout = worked.handout();
        check_full(&plain(&full(&handout, days())), &handout);
        check_leader(&plain(&leader(&handout, days())), &handout);
        check_patient(&plain(&patient(&handout, days(), false)), &handout);
        for (_, paper) in papers(&handout) {
            check_shape(&paper);
        }
    }

    /// Plain text, a page and rich text of the same paper say the same in the same order.
    #[test]
    fn every_format_says_what_the_paper_says(worked in any_project()) {
        for (_, paper) in papers(&worked.handout()) {
            check_in_order(&plain(&paper), &words_of(&paper, Tables::Told));
            let drawn = words_of(&paper, Tables::Drawn);
            let page = scraper::Html::parse_document(&html::document(&paper));
            check_in_order(&text_of(&page), &drawn);
            let fragment = scraper::Html::parse_fragment(&html::fragment(&paper));
            check_in_order(&text_of(&fragment), &drawn);
        }
    }
}

fn text_of(html: &scraper::Html) -> String {
    html.root_element().text().collect()
}

#[test]
fn hostile_texts_stand_on_every_paper_as_text() {
    for hostile in hostile() {
        let handout = with_everywhere(&hostile).handout();
        check_full(&plain(&full(&handout, days())), &handout);
        check_patient(&plain(&patient(&handout, days(), false)), &handout);
        for (_, paper) in papers(&handout) {
            check_shape(&paper);
            let text = plain(&paper);
            check_in_order(&text, &words_of(&paper, Tables::Told));
            assert_eq!(clean::text(&text), text, "{hostile:?} is not safe");
        }
    }
}
