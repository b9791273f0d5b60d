//! What LibreOffice, a program that is not ours, finds in the files for Word and Excel.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::handouts::{Tables, check_in_order, papers, words_of};
use common::hostile::hostile;
use common::libreoffice::{PLAIN, TAGGED, cell, check_tagged, converted, text, words};
use common::package::{attribute, inside, named};
use common::paper::{full_paper, plain};
use common::worked::{NOW, good_to_go, worked};
use roxmltree::Document;
use truly_open::domain::lists::Day;
use truly_open::export::clean;
use truly_open::export::excel::excel;
use truly_open::export::paper::{Block, Paper};
use truly_open::export::sheets::{Cell, Column, Sheet, sheets};
use truly_open::export::word::word;

#[test]
fn a_word_document_has_headings_header_rows_lists_and_words_for_the_drawing() {
    let open = text(&word(&full_paper()).unwrap(), "docx", "fodt");
    let open = Document::parse(&open).unwrap();
    let headings: Vec<_> = named(&open, "h")
        .map(|heading| (attribute(heading, "outline-level").unwrap(), words(heading)))
        .collect();
    let expected = [
        ("1", "Falls clinic: where we stand"),
        ("2", "Before you start"),
        ("2", "Where you stand"),
        ("3", "Readiness"),
        ("2", "What a patient or carer said"),
    ];
    assert_eq!(
        headings,
        expected.map(|(level, text)| (level, text.to_owned()))
    );
    let table = named(&open, "table").next().unwrap();
    let header = inside(table, "table-header-rows").next().unwrap();
    let names: Vec<_> = inside(header, "table-cell").map(cell).collect();
    assert_eq!(names, ["Question", "Answer", "By when"]);
    let cells: Vec<_> = inside(table, "table-cell").skip(3).map(cell).collect();
    assert_eq!(
        cells,
        [
            "Training",
            "It is in place for everybody who takes part",
            "",
            "Expenses",
            "Paid up front",
            "3 May"
        ]
    );
    let points: Vec<_> = named(&open, "list-item").map(cell).collect();
    assert_eq!(
        points,
        [
            "Ethics first",
            "Then the rest",
            "Skills are ready",
            "Money is not"
        ]
    );
    let said: Vec<_> = named(&open, "desc").map(words).collect();
    assert_eq!(
        said,
        ["A square in four quarters. The dot is in “Good to go”."]
    );
    let places: Vec<_> = named(&open, "custom-shape").map(cell).collect();
    let names = [
        "Willing, but stretched",
        "Good to go",
        "Not yet",
        "Able, but closed",
    ];
    assert_eq!(places, [&names[..], &[""]].concat(), "and the dot");
    let languages = named(&open, "text-properties").filter_map(|p| attribute(p, "language"));
    assert_eq!(languages.collect::<Vec<_>>().first(), Some(&"en"));
}

#[test]
fn a_word_document_becomes_a_tagged_pdf_with_a_title_and_a_language() {
    let pdf = converted(&word(&full_paper()).unwrap(), "docx", TAGGED);
    let parts = ["H1", "H2", "H3", "TH", "LI"];
    check_tagged(&pdf, "Falls clinic: where we stand", &parts);
}

#[test]
fn a_word_document_reads_as_plain_text_from_the_top() {
    let plain = text(&word(&full_paper()).unwrap(), "docx", PLAIN);
    let lines: Vec<&str> = plain.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[..4],
        [
            "Falls clinic: where we stand",
            "The team is open.",
            "It has two lines,\tand a tab.",
            "Before you start",
        ]
    );
    assert!(
        lines.contains(&"It is in place for everybody who takes part"),
        "{plain}"
    );
}

#[test]
fn every_worked_summary_is_there_in_its_order_and_every_table_has_a_header_row() {
    for worked in worked() {
        let [(_, paper), ..] = papers(&worked.handout());
        let open = text(&word(&paper).unwrap(), "docx", "fodt");
        let open = Document::parse(&open).unwrap();
        let body = named(&open, "body").next().unwrap();
        let lines = body.descendants().filter(|node| {
            let drawn = node.ancestors().any(|above| above.tag_name().name() == "g");
            ["h", "p"].contains(&node.tag_name().name()) && !drawn
        });
        let lines: Vec<_> = lines.map(words).collect();
        check_in_order(&lines.join("\n"), &words_of(&paper, Tables::Drawn));
        let is_table = |block: &&Block| matches!(block, Block::Table { .. });
        let tables = paper.blocks.iter().filter(is_table).count();
        assert_eq!(named(&open, "table").count(), tables);
        assert_eq!(named(&open, "table-header-rows").count(), tables);
    }
}

#[test]
fn the_summary_for_leaders_is_one_sheet_and_that_for_patients_two_at_most() {
    for worked in worked() {
        let [_, (_, leader), (_, patient)] = papers(&worked.handout());
        // Word does not break every line where LibreOffice does, so there is room for two more.
        let mut fuller = leader;
        let more = Block::Paragraph(plain("One line more."));
        fuller.blocks.extend([more.clone(), more]);
        assert_eq!(sheets_of_paper(&fuller), 1, "{}", worked.name);
        let patient = sheets_of_paper(&patient);
        assert!((1..=2).contains(&patient), "{} {patient}", worked.name);
    }
}

fn sheets_of_paper(paper: &Paper) -> usize {
    let pdf = converted(&word(paper).unwrap(), "docx", "pdf");
    let pdf = String::from_utf8_lossy(&pdf);
    let of_type = |kind| pdf.matches(kind).count();
    of_type("/Type/Page") - of_type("/Type/Pages")
}

#[test]
fn hostile_texts_stay_paragraphs() {
    let texts: Vec<String> = hostile();
    let paper = Paper {
        blocks: texts
            .iter()
            .map(|text| Block::Paragraph(plain(text)))
            .collect(),
        ..full_paper()
    };
    let open = text(&word(&paper).unwrap(), "docx", "fodt");
    let open = Document::parse(&open).unwrap();
    let found: Vec<_> = named(&open, "p").map(words).collect();
    let expected: Vec<_> = texts.iter().map(|text| clean::text(text)).collect();
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
}

fn sheet(name: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    let column = |title: &&str| Column {
        title: (*title).to_owned(),
    };
    Sheet {
        name: name.to_owned(),
        columns: columns.iter().map(column).collect(),
        rows,
    }
}

#[test]
fn a_workbook_has_texts_numbers_and_days_and_never_a_formula() {
    let texts = hostile();
    let day = Day::new(2028, 2, 29).unwrap();
    let rows = texts
        .iter()
        .map(|text| vec![Cell::Text(text.clone()), Cell::Whole(7), Cell::Day(day)])
        .collect();
    let file = excel(
        "Hostile",
        &[sheet("A", &["Text", "Number", "Day"], rows)],
        NOW,
    )
    .unwrap();
    let open = text(&file, "xlsx", "fods");
    let open = Document::parse(&open).unwrap();
    let table = named(&open, "table").next().unwrap();
    let rows: Vec<_> = inside(table, "table-row").take(texts.len() + 1).collect();
    assert_eq!(rows.len(), texts.len() + 1);
    let header: Vec<_> = inside(rows[0], "table-cell").take(3).map(cell).collect();
    assert_eq!(header, ["Text", "Number", "Day"]);
    for (row, hostile) in rows[1..].iter().zip(&texts) {
        let cells: Vec<_> = inside(*row, "table-cell").collect();
        // LibreOffice drops tabs at the end of a cell.
        let found = cell(cells[0]);
        assert_eq!(
            found.trim_end_matches('\t'),
            clean::text(hostile).trim_end_matches('\t')
        );
        assert!(matches!(
            attribute(cells[0], "value-type"),
            Some("string") | None
        ));
        assert_eq!(attribute(cells[1], "value"), Some("7"));
        assert_eq!(attribute(cells[2], "date-value"), Some("2028-02-29"));
        assert!(
            cells
                .iter()
                .all(|cell| attribute(*cell, "formula").is_none())
        );
    }
    let tables: Vec<_> = named(&open, "database-range").collect();
    assert_eq!(tables.len(), 1, "one table");
}

#[test]
fn a_check_is_four_sheets_that_are_tables() {
    let handout = good_to_go().handout();
    let sheets = sheets(&handout, Day::new(2026, 11, 16), Day::new(2026, 11, 23));
    let open = text(&excel("Check", &sheets, NOW).unwrap(), "xlsx", "fods");
    let open = Document::parse(&open).unwrap();
    let tables: Vec<_> = named(&open, "table").collect();
    assert_eq!(tables.len(), sheets.len());
    assert_eq!(named(&open, "database-range").count(), sheets.len());
    for (table, sheet) in tables.iter().zip(&sheets) {
        assert_eq!(attribute(*table, "name"), Some(sheet.name.as_str()));
        let header = inside(*table, "table-row").next().unwrap();
        let names: Vec<_> = inside(header, "table-cell").map(cell).collect();
        for column in &sheet.columns {
            assert!(names.contains(&column.title), "{names:?}");
        }
        // What is printed on several pages has the header row on each.
        assert_eq!(inside(*table, "table-header-rows").count(), 1);
    }
    let days: Vec<_> = inside(tables[0], "table-cell")
        .filter_map(|cell| attribute(cell, "date-value"))
        .collect();
    assert_eq!(days[..2], ["2026-11-16", "2026-11-23"]);
    let title = named(&open, "title").next().map(words);
    assert_eq!(title.as_deref(), Some("Check"));
}
