//! Sheets as a workbook, read back by a library that is not the one that wrote it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use calamine::{Data, Reader};
use common::handouts::{any_project, with_everywhere};
use common::hostile::hostile;
use common::package::{attribute, check_package, inside, named, parts};
use common::workbook::{check_workbook, open, read_back};
use common::worked::{NOW, good_to_go, worked};
use proptest::prelude::*;
use roxmltree::Document;
use truly_open::domain::handout::Handout;
use truly_open::domain::lists::Day;
use truly_open::export::clean;
use truly_open::export::error::ExportError;
use truly_open::export::excel::excel;
use truly_open::export::sheets::{Cell, Column, Sheet, sheets};

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

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn day(day: &str) -> Cell {
    Cell::Day(Day::parse(day).unwrap())
}

fn actions() -> Sheet {
    let rows = vec![
        vec![text("Ask ward 3"), day("2026-11-23"), Cell::Whole(3)],
        vec![text("=1+1"), Cell::Empty, Cell::Whole(0)],
        vec![text("Two\nlines"), day("2028-02-29"), Cell::Whole(u32::MAX)],
        vec![text("2026-11-23"), day("2000-01-01"), Cell::Empty],
        vec![text("00123"), day("2099-12-31"), Cell::Whole(1)],
    ];
    sheet("Actions", &["What", "By when", "How many"], rows)
}

fn made(sheets: &[Sheet]) -> Vec<u8> {
    let file = excel("Falls clinic", sheets, NOW).unwrap();
    check_package(&parts(&file));
    file
}

#[test]
fn every_cell_is_what_went_in() {
    let sheets = [
        actions(),
        sheet("Answers", &["Question"], vec![vec![text("Yes & no <b>")]]),
    ];
    let mut book = open(made(&sheets));
    assert_eq!(book.sheet_names(), ["Actions", "Answers"]);
    for sheet in &sheets {
        let range = book.worksheet_range(&sheet.name).unwrap();
        let mut rows = range.rows();
        let header: Vec<Cell> = rows.next().unwrap().iter().map(read_back).collect();
        let titles: Vec<Cell> = sheet.columns.iter().map(|c| text(&c.title)).collect();
        assert_eq!(header, titles);
        let rows: Vec<Vec<Cell>> = rows
            .map(|row| row.iter().map(read_back).collect())
            .collect();
        assert_eq!(rows, sheet.rows);
        let formulas = book.worksheet_formula(&sheet.name).unwrap();
        assert!(formulas.is_empty(), "{formulas:?}");
    }
}

#[test]
fn every_sheet_is_a_table_with_a_header_row_that_stays_in_view() {
    let file = made(&[actions(), sheet("Empty", &["One", "Two"], Vec::new())]);
    let parts = parts(&file);
    let expected = [
        ("A1:C6", vec!["What", "By when", "How many"]),
        ("A1:B2", vec!["One", "Two"]),
    ];
    for ((number, name), (range, columns)) in (1..).zip(["Actions", "Empty"]).zip(expected) {
        let table = Document::parse(&parts[&format!("xl/tables/table{number}.xml")]).unwrap();
        let root = table.root_element();
        assert_eq!(root.attribute("ref"), Some(range));
        assert_ne!(root.attribute("headerRowCount"), Some("0"));
        let found: Vec<_> = named(&table, "tableColumn")
            .map(|column| column.attribute("name").unwrap())
            .collect();
        assert_eq!(found, columns);
        let said = named(&table, "table").nth(1).unwrap();
        assert_eq!(said.attribute("altText"), Some(name));
        let sheet = Document::parse(&parts[&format!("xl/worksheets/sheet{number}.xml")]).unwrap();
        let pane = named(&sheet, "pane").next().unwrap();
        assert_eq!(pane.attribute("ySplit"), Some("1"));
        assert_eq!(pane.attribute("xSplit"), None);
        assert_eq!(pane.attribute("state"), Some("frozen"));
    }
    let mut book = open(file);
    book.load_tables().unwrap();
    assert_eq!(book.table_names().len(), 2);
}

#[test]
fn columns_are_as_wide_as_their_texts_and_wrap() {
    let long = "word ".repeat(50);
    let rows = vec![vec![text("x"), text(&long), day("2026-09-30")]];
    let parts = parts(&made(&[sheet("A", &["Short", "Long", "By when"], rows)]));
    let sheet = Document::parse(&parts["xl/worksheets/sheet1.xml"]).unwrap();
    let widths: Vec<f64> = named(&sheet, "col")
        .map(|column| column.attribute("width").unwrap().parse().unwrap())
        .collect();
    let [short, long, day] = widths.as_slice() else {
        panic!("{widths:?}")
    };
    assert!((12.0..14.0).contains(short), "{widths:?}");
    assert!((60.0..62.0).contains(long), "{widths:?}");
    assert!((18.0..20.0).contains(day), "{widths:?}");
    let styles = Document::parse(&parts["xl/styles.xml"]).unwrap();
    let formats = named(&styles, "cellXfs").next().unwrap();
    let wraps = inside(formats, "alignment").filter(|a| a.attribute("wrapText") == Some("1"));
    assert_eq!(wraps.count(), 2, "texts and headers");
}

#[test]
fn rows_are_as_high_as_what_wraps_in_them() {
    let row = |words: &str| vec![text(words), Cell::Whole(1)];
    let long = "word ".repeat(24);
    let endless = "word ".repeat(1_000);
    let rows = [
        "one line",
        "two\nlines",
        long.as_str(),
        endless.as_str(),
        "one",
    ];
    let rows = rows.map(row).into();
    let parts = parts(&made(&[sheet("A", &["Text", "Number"], rows)]));
    let sheet = Document::parse(&parts["xl/worksheets/sheet1.xml"]).unwrap();
    let heights: Vec<_> = named(&sheet, "row")
        .map(|row| row.attribute("ht"))
        .collect();
    assert_eq!(
        heights,
        [None, None, Some("30"), Some("45"), Some("408.75"), None]
    );
}

#[test]
fn text_stays_text_when_it_is_edited() {
    let parts = parts(&made(&[actions()]));
    let sheet = Document::parse(&parts["xl/worksheets/sheet1.xml"]).unwrap();
    let styles = Document::parse(&parts["xl/styles.xml"]).unwrap();
    let formats = named(&styles, "cellXfs").next().unwrap();
    let cell = named(&sheet, "c")
        .find(|cell| cell.attribute("r") == Some("A3"))
        .unwrap();
    assert_eq!(cell.attribute("t"), Some("s"));
    let style: usize = cell.attribute("s").unwrap().parse().unwrap();
    let format = inside(formats, "xf").nth(style).unwrap();
    // 49 is the number of `@`, text.
    assert_eq!(attribute(format, "numFmtId"), Some("49"));
}

#[test]
fn the_title_is_set_and_nobody_is_named() {
    let parts = parts(&made(&[actions()]));
    let core = Document::parse(&parts["docProps/core.xml"]).unwrap();
    let said = |name| named(&core, name).next().and_then(|node| node.text());
    assert_eq!(said("title"), Some("Falls clinic"));
    assert_eq!(said("creator"), None);
    assert_eq!(said("lastModifiedBy"), None);
    assert_eq!(said("created"), Some("2026-11-23T10:00:00Z"));
}

#[test]
fn the_same_sheets_are_the_same_file() {
    assert_eq!(made(&[actions()]), made(&[actions()]));
}

#[test]
fn a_text_that_no_cell_can_hold_is_refused() {
    let of = |length| sheet("A", &["B"], vec![vec![text(&"x".repeat(length))]]);
    assert!(excel("", &[of(32_767)], NOW).is_ok());
    let longer = excel("", &[of(32_768)], NOW);
    assert_eq!(longer.err(), Some(ExportError::TextTooLong));
}

#[test]
fn sheets_that_cannot_be_are_refused() {
    for sheets in [
        vec![sheet("", &["A"], Vec::new())],
        vec![sheet("a/b", &["A"], Vec::new())],
        vec![
            sheet("A", &["A"], Vec::new()),
            sheet("a", &["A"], Vec::new()),
        ],
        vec![sheet("A", &["B", "b"], Vec::new())],
        vec![sheet("A", &[], Vec::new())],
        Vec::new(),
    ] {
        assert_eq!(
            excel("", &sheets, NOW).err(),
            Some(ExportError::Refused),
            "{sheets:?}"
        );
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let texts = hostile();
    let rows: Vec<Vec<Cell>> = texts
        .iter()
        .map(|hostile| vec![text(hostile), Cell::Whole(1)])
        .collect();
    let file = made(&[sheet("Hostile", &["Text", "One"], rows)]);
    let mut book = open(file);
    assert!(book.worksheet_formula("Hostile").unwrap().is_empty());
    let range = book.worksheet_range("Hostile").unwrap();
    assert_eq!(range.rows().count(), texts.len() + 1);
    for (row, hostile) in range.rows().skip(1).zip(&texts) {
        let found = match &row[0] {
            Data::String(text) => text.as_str(),
            Data::Empty => "",
            other => panic!("{hostile:?}: {other:?}"),
        };
        assert_eq!(found, clean::text(hostile));
    }
}

/// The sheets of a check, written and read back.
#[track_caller]
fn check_sheets(handout: &Handout) {
    let made = Day::new(2026, 11, 23);
    let sheets = sheets(handout, Day::new(2026, 11, 16), made);
    let title = &handout.summary.project;
    check_workbook(&excel(title, &sheets, NOW).unwrap(), &sheets, title);
}

#[test]
fn the_sheets_of_every_worked_project_come_back_as_they_were() {
    for worked in worked() {
        check_sheets(&worked.handout());
    }
}

#[test]
fn hostile_texts_stay_texts_on_every_sheet() {
    for text in hostile() {
        check_sheets(&with_everywhere(&text).handout());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_sheets_of_any_project_come_back_as_they_were(worked in any_project()) {
        check_sheets(&worked.handout());
    }
}

#[test]
fn the_sheets_say_what_the_handout_says() {
    let handout = good_to_go().handout();
    let [summary, answers, actions, responses] =
        sheets(&handout, Day::new(2026, 11, 16), Day::new(2026, 11, 23));
    let find = |about: &str| {
        let row = summary.rows.iter().find(|row| row[0] == text(about));
        row.unwrap_or_else(|| panic!("no {about}")).clone()
    };
    assert_eq!(
        find("Project")[1],
        text("Shorter waits at the falls clinic")
    );
    assert_eq!(find("Check started")[1], day("2026-11-16"));
    assert_eq!(find("Summary made")[1], day("2026-11-23"));
    assert_eq!(find("Where you stand")[1], text("Good to go"));
    let skills = &handout.summary.readiness[0];
    assert_eq!(
        find(&skills.title)[3..],
        [skills.score.low, skills.score.high, skills.score.total].map(Cell::Whole)
    );
    assert_eq!(
        find("The one step that helps most")[2],
        text(&handout.summary.lift.step())
    );
    assert_eq!(answers.rows.len(), handout.answers.len());
    assert_eq!(actions.rows.len(), handout.actions.len());
    for (row, action) in actions.rows.iter().zip(&handout.actions) {
        assert_eq!(row[2], action.due.map_or(Cell::Empty, Cell::Day));
    }
    let expected = [("Staff", 4), ("Patients", 1), ("Carers", 2)];
    let expected = expected.map(|(group, count)| vec![text(group), Cell::Whole(count)]);
    assert_eq!(responses.rows, expected);
}
