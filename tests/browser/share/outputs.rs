//! Every output of a team, read back by libraries that are not ours, against what its record says.

use super::made::{KINDS, Kind, Made, Native};
use crate::common::calendar::check_calendar;
use crate::common::document::{MAIN, in_drawing, style, words};
use crate::common::handouts::{Tables, check_in_order, words_of};
use crate::common::package::{check_package, inside, named, parts};
use crate::common::said::{check_full, check_leader, check_patient};
use crate::common::standalone::{check_page, text_of};
use crate::common::table::check_table;
use crate::common::workbook::{check_workbook, check_workbook_says};
use roxmltree::{Document, Node};
use truly_open::domain::handout::Handout;
use truly_open::domain::project::Project;
use truly_open::domain::words::project_name;
use truly_open::export::excel::excel;
use truly_open::export::paper::{Block, Paper};
use truly_open::export::text::plain;
use truly_open::export::word::word;
use truly_open::export::{csv, html};
use truly_open::storage::document::{Document as Saved, Reading, Source, read};

/// Every output that the native code makes says what the record says.
#[track_caller]
pub fn check_outputs(native: &Native) {
    for kind in KINDS {
        let paper = native.paper(kind);
        let text = plain(&paper);
        check_in_order(&text, &words_of(&paper, Tables::Told));
        check_said(kind, &text, &native.handout);
        check_web_page(&html::document(&paper), &paper);
        check_document(&word(&paper).unwrap(), &paper);
    }
    let handout = &native.handout;
    let name = project_name(&handout.summary.project);
    let sheets = native.sheets();
    let file = excel(&name, &sheets, native.now).unwrap();
    check_workbook(&file, &sheets, &name);
    check_workbook_says(&file, handout);
    check_table(&csv::answers(handout), handout);
    check_calendar(native.calendar().as_deref(), handout, native.count);
}

/// Every file that a browser made is the one that the native code makes, and says what the record
/// says.
#[track_caller]
pub fn check_made(made: &Made) {
    let native = &made.native;
    for kind in KINDS {
        let paper = native.paper(kind);
        let file = made.file(kind.word[1]);
        check_document(file, &paper);
        assert_eq!(parts(file), parts(&word(&paper).unwrap()));
        if let Some([_, ending]) = kind.page {
            assert_eq!(made.text(ending), html::document(&paper));
            check_web_page(made.text(ending), &paper);
        }
    }
    let handout = &native.handout;
    let name = project_name(&handout.summary.project);
    check_workbook(made.file(".xlsx"), &native.sheets(), &name);
    assert_eq!(made.text("-answers.csv"), csv::answers(handout));
    check_table(made.text("-answers.csv"), handout);
    let calendar = native.calendar().map(|_| made.text(".ics"));
    check_calendar(calendar, handout, native.count);
    check_saved(made);
}

/// The saved file holds the project that everything else was made from; only that it was saved is
/// new in it.
#[track_caller]
fn check_saved(made: &Made) {
    let Reading::Document(Saved { id, record }) = read(made.text(".json"), Source::File) else {
        panic!("no document: {}", made.text(".json"));
    };
    assert_eq!(id, made.native.handout.project);
    let expected = &made.native.project;
    let saved = Project {
        filed_at: expected.filed_at,
        ..record.project()
    };
    assert_eq!(&saved, expected);
}

/// A paper says what it has to; that each format of it says the same is checked beside this.
#[track_caller]
fn check_said(kind: Kind, text: &str, handout: &Handout) {
    match kind.slug {
        "leaders" => check_leader(text, handout),
        "full" => check_full(text, handout),
        _ => check_patient(text, handout),
    }
}

#[track_caller]
fn check_web_page(text: &str, paper: &Paper) {
    let page = check_page(text);
    check_in_order(&text_of(&page), &words_of(paper, Tables::Drawn));
}

/// The file for Word itself, as XML.
#[track_caller]
fn check_document(file: &[u8], paper: &Paper) {
    let parts = parts(file);
    check_package(&parts);
    let document = Document::parse(&parts[MAIN]).unwrap();
    let level = |node| style(node)?.strip_prefix("Heading")?.parse::<u8>().ok();
    let found: Vec<_> = named(&document, "p")
        .filter_map(|node| Some((level(node)?, words(node))))
        .collect();
    assert_eq!(found, headings(paper));
    let found: Vec<_> = named(&document, "tbl").collect();
    let tables = tables(paper);
    assert_eq!(found.len(), tables.len());
    for (found, rows) in found.iter().zip(&tables) {
        let found: Vec<_> = inside(*found, "tr").collect();
        let headers = found.iter().map(|row| inside(*row, "tblHeader").count());
        assert_eq!(headers.sum::<usize>(), 1);
        assert_eq!(inside(found[0], "tblHeader").count(), 1);
        let cells = |row: &Node| -> Vec<String> { inside(*row, "tc").map(cell_in_word).collect() };
        let found: Vec<_> = found.iter().map(cells).collect();
        assert_eq!(&found, rows);
    }
    let lines = named(&document, "p").filter(|line| !in_drawing(*line));
    let lines: Vec<_> = lines.map(words).collect();
    check_in_order(&lines.join("\n"), &words_of(paper, Tables::Drawn));
}

fn cell_in_word(node: Node) -> String {
    let lines: Vec<_> = inside(node, "p").map(words).collect();
    lines.join("\n")
}

/// The headings of a paper, with their levels.
pub fn headings(paper: &Paper) -> Vec<(u8, String)> {
    fn add(blocks: &[Block], headings: &mut Vec<(u8, String)>) {
        for block in blocks {
            match block {
                Block::Heading { level, text } => headings.push((*level, text.clone())),
                Block::Callout { title, blocks } => {
                    headings.push((2, title.clone()));
                    add(blocks, headings);
                }
                _ => {}
            }
        }
    }
    let mut headings = vec![(1, paper.title.clone())];
    add(&paper.blocks, &mut headings);
    headings
}

/// The tables of a paper: rows of cells, the names of the columns first.
pub fn tables(paper: &Paper) -> Vec<Vec<Vec<String>>> {
    let table = |block: &Block| match block {
        Block::Table { header, rows, .. } => {
            Some(std::iter::once(header).chain(rows).cloned().collect())
        }
        _ => None,
    };
    paper.blocks.iter().filter_map(table).collect()
}
