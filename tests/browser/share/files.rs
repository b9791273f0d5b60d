//! Every file that the browser makes for three teams, opened by programs that are not ours: each
//! says what the native code says of the same record.

use super::SHARE;
use super::made::{KINDS, Kind, Made};
use super::outputs::{check_made, headings, tables};
use crate::common::handouts::{Tables, check_in_order, spaced, words_of};
use crate::common::libreoffice::{self, PLAIN, TAGGED, all_converted, cell, check_tagged};
use crate::common::package::{attribute, inside, named, parts};
use crate::common::standalone::check_valid;
use crate::common::worked::{Worked, able_but_closed, full_of_unknowns, good_to_go};
use crate::journey::{arrives, is_for_everybody};
use crate::support::{Find, Page, Site, browse};
use roxmltree::{Document, Node};
use truly_open::domain::ids::RowId;
use truly_open::domain::lists::{Day, List, Row};
use truly_open::export::paper::{Block, Paper};
use truly_open::export::sheets::{Cell, Sheet};
use truly_open::export::text::plain;

#[test]
fn every_file_of_a_team_that_is_good_to_go_says_what_its_record_says() {
    check(&good_to_go());
}

#[test]
fn every_file_of_a_team_that_is_able_but_closed_says_what_its_record_says() {
    let mut worked = able_but_closed();
    put(&mut worked, List::Costs, "Fares", Some(12_50));
    check(&worked);
}

#[test]
fn every_file_of_a_team_that_cannot_tell_yet_says_what_its_record_says() {
    let mut worked = full_of_unknowns();
    put(&mut worked, List::Plan, "Ask the finance team", None);
    put(&mut worked, List::Replies, "Your letters are long.", None);
    put(&mut worked, List::Costs, "Printing", Some(0));
    worked.project.next_check = Day::new(2028, 2, 29);
    check(&worked);
}

fn put(worked: &mut Worked, list: List, what: &str, pence: Option<u32>) {
    let row = Row {
        what: what.to_owned(),
        due: Day::new(2027, 3, 31),
        pence,
        ..Row::default()
    };
    let id = RowId::after(100, [0; 8]);
    worked.project.rows.insert((list, id), row);
}

#[track_caller]
fn check(worked: &Worked) {
    let mut made = None;
    browse(Site::usual(), async |page| {
        let files = Made::by(page, worked).await;
        papers_are_read_and_printed(page, &files).await;
        the_text_is_copied(page, &files).await;
        web_pages_are_for_everybody(page, &files).await;
        made = Some(files);
    });
    check_files(&made.unwrap());
}

/// Each says what the native code says of the same record.
pub fn check_files(made: &Made) {
    check_made(made);
    check_valid(web_pages().map(|(_, ending)| made.text(ending)));
    check_word(made);
    check_excel(made);
    assert!(made.native.calendar().is_some());
}

/// On the page and on paper.
async fn papers_are_read_and_printed(page: &Page, made: &Made) {
    for kind in KINDS {
        let paper = made.native.paper(kind);
        page.link(kind.read).click().await;
        arrives(page, &paper.title, &paper.title).await;
        check_in_order(&page.text().await, &words_of(&paper, Tables::Drawn));
        is_for_everybody(&page.printed().await, &paper.title);
        page.link("Back").click().await;
        arrives(page, SHARE, SHARE).await;
    }
}

async fn the_text_is_copied(page: &Page, made: &Made) {
    page.button("Copy the text").click().await;
    let text = page.field("The text").value().await;
    assert_eq!(text, plain(&made.native.paper(KINDS[0])));
}

/// The papers that can be saved as a web page, and how the names of the files end.
fn web_pages() -> impl Iterator<Item = (Kind, &'static str)> {
    let saved = |kind: Kind| kind.page.map(|[_, ending]| (kind, ending));
    KINDS.into_iter().filter_map(saved)
}

/// Opened from the folder that they were saved in.
async fn web_pages_are_for_everybody(page: &Page, made: &Made) {
    for (kind, ending) in web_pages() {
        let paper = made.native.paper(kind);
        page.opens_downloaded(&made.name(ending)).await;
        page.title_is(&paper.title).await;
        page.is_good_for_everybody().await;
        check_in_order(&page.text().await, &words_of(&paper, Tables::Drawn));
        let printed = page.printed().await;
        assert!(printed.is_tagged(), "{}", paper.title);
        assert_eq!(printed.language(), "en-GB");
        assert_eq!(printed.title(), paper.title);
    }
}

fn check_word(made: &Made) {
    let papers = KINDS.map(|kind| made.native.paper(kind));
    let files = KINDS.map(|kind| made.file(kind.word[1]));
    let open = all_converted(files, "docx", "fodt");
    for (file, paper) in open.iter().zip(&papers) {
        check_opened(str::from_utf8(file).unwrap(), paper);
    }
    let plain = all_converted(files, "docx", PLAIN);
    for (file, paper) in plain.iter().zip(&papers) {
        let words = words_of(paper, Tables::Drawn);
        check_in_order(str::from_utf8(file).unwrap(), &words);
    }
    let pdfs = all_converted(files, "docx", TAGGED);
    for (file, paper) in pdfs.iter().zip(&papers) {
        let has = |kind: fn(&Block) -> bool| paper.blocks.iter().any(kind);
        let mut tags = vec!["H1", "H2"];
        if has(|block| matches!(block, Block::Table { .. })) {
            tags.push("TH");
        }
        if has(|block| matches!(block, Block::Bullets(_))) {
            tags.push("LI");
        }
        check_tagged(file, &paper.title, &tags);
    }
}

/// What LibreOffice makes of it.
fn check_opened(text: &str, paper: &Paper) {
    let open = Document::parse(text).unwrap();
    let found: Vec<_> = named(&open, "h")
        .map(|node| {
            let level = attribute(node, "outline-level").unwrap();
            (level.parse().unwrap(), libreoffice::words(node))
        })
        .collect();
    assert_eq!(found, headings(paper));
    let found: Vec<_> = named(&open, "table").collect();
    let tables = tables(paper);
    assert_eq!(found.len(), tables.len());
    for (found, rows) in found.iter().zip(&tables) {
        let header = inside(*found, "table-header-rows").next().unwrap();
        let names: Vec<_> = inside(header, "table-cell").map(cell).collect();
        assert_eq!(names, rows[0]);
        let cells: Vec<_> = inside(*found, "table-cell").map(cell).collect();
        assert_eq!(cells, rows.concat());
    }
}

fn check_excel(made: &Made) {
    let sheets = made.native.sheets();
    let file = made.file(".xlsx");
    let parts = parts(file);
    for (number, sheet) in (1..).zip(&sheets) {
        let table = Document::parse(&parts[&format!("xl/tables/table{number}.xml")]).unwrap();
        let names = named(&table, "tableColumn").map(|column| attribute(column, "name").unwrap());
        let titles = sheet.columns.iter().map(|column| column.title.as_str());
        assert!(names.eq(titles), "{}", sheet.name);
    }
    let open = libreoffice::text(file, "xlsx", "fods");
    let open = Document::parse(&open).unwrap();
    assert!(named(&open, "table-cell").all(|cell| attribute(cell, "formula").is_none()));
    let found: Vec<_> = named(&open, "table").collect();
    assert_eq!(found.len(), sheets.len());
    for (table, sheet) in found.into_iter().zip(&sheets) {
        check_opened_sheet(table, sheet);
    }
}

fn check_opened_sheet(table: Node, sheet: &Sheet) {
    assert_eq!(attribute(table, "name"), Some(sheet.name.as_str()));
    assert_eq!(inside(table, "table-header-rows").count(), 1);
    let width = sheet.columns.len();
    let rows: Vec<Vec<Cell>> = inside(table, "table-row")
        .flat_map(|row| repeated(row, "number-rows-repeated", sheet.rows.len() + 1))
        .map(|row| {
            let cells = inside(row, "table-cell");
            let cells = cells.flat_map(|it| repeated(it, "number-columns-repeated", width));
            cells.map(cell_in_calc).take(width).collect()
        })
        .take(sheet.rows.len() + 1)
        .collect();
    let titles = sheet.columns.iter();
    let titles: Vec<Cell> = titles
        .map(|column| Cell::Text(column.title.clone()))
        .collect();
    assert_eq!(rows[0], titles);
    for (row, expected) in rows[1..].iter().zip(&sheet.rows) {
        let expected: Vec<Cell> = expected.iter().map(as_in_calc).collect();
        assert_eq!(row, &expected, "{}", sheet.name);
    }
}

/// LibreOffice writes what stands several times side by side only once.
fn repeated<'a, 'input>(
    node: Node<'a, 'input>,
    name: &str,
    most: usize,
) -> impl Iterator<Item = Node<'a, 'input>> + use<'a, 'input> {
    let times = attribute(node, name).map_or(1, |times| times.parse().unwrap());
    std::iter::repeat_n(node, most.min(times))
}

fn cell_in_calc(node: Node) -> Cell {
    match attribute(node, "value-type") {
        Some("float") => Cell::Whole(attribute(node, "value").unwrap().parse().unwrap()),
        Some("date") => Cell::Day(Day::parse(attribute(node, "date-value").unwrap()).unwrap()),
        Some("string") => Cell::Text(spaced(&cell(node))),
        None => Cell::Empty,
        Some(other) => panic!("a cell of the type {other}"),
    }
}

fn as_in_calc(cell: &Cell) -> Cell {
    match cell {
        Cell::Text(text) if text.is_empty() => Cell::Empty,
        Cell::Text(text) => Cell::Text(spaced(text)),
        other => other.clone(),
    }
}
