//! A workbook, read by a library that is not the one that wrote it.

use super::handouts::{check_holds, spaced};
use super::package::{check_package, named, parts};
use super::said::{check_results, outcomes};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use roxmltree::Document;
use std::io::Cursor;
use truly_open::domain::handout::Handout;
use truly_open::domain::lists::Day;
use truly_open::domain::words;
use truly_open::export::clean;
use truly_open::export::sheets::{Cell, Sheet};

pub fn open(file: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(file)).unwrap()
}

/// A cell as it was read, in the words of what was written.
pub fn read_back(cell: &Data) -> Cell {
    match cell {
        Data::String(text) => Cell::Text(text.clone()),
        Data::Float(number) => {
            assert_eq!(number.fract(), 0.0);
            Cell::Whole(format!("{number}").parse().unwrap())
        }
        Data::DateTime(date) => {
            assert!(date.is_datetime());
            let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
            assert_eq!((hour, minute, second, milli), (0, 0, 0, 0));
            Cell::Day(Day::new(year, month, day).unwrap())
        }
        Data::Empty => Cell::Empty,
        other => panic!("{other:?}"),
    }
}

/// The workbook of a check holds these sheets, cell by cell, and no formula.
#[track_caller]
pub fn check_workbook(file: &[u8], sheets: &[Sheet; 4], title: &str) {
    let names = sheets.each_ref().map(|sheet| sheet.name.as_str());
    assert_eq!(names, ["Summary", "Answers", "Actions", "Responses"]);
    let parts = parts(file);
    check_package(&parts);
    let core = Document::parse(&parts["docProps/core.xml"]).unwrap();
    let found = named(&core, "title").next().and_then(|node| node.text());
    assert_eq!(found.unwrap_or_default(), clean::line(title));
    let mut book = open(file.to_vec());
    for sheet in sheets {
        let width = sheet.columns.len();
        assert!(book.worksheet_formula(&sheet.name).unwrap().is_empty());
        let range = book.worksheet_range(&sheet.name).unwrap();
        let rows: Vec<_> = range.rows().collect();
        assert_eq!(rows.len(), sheet.rows.len() + 1, "{}", sheet.name);
        let header: Vec<Cell> = rows[0].iter().map(read_back).collect();
        let titles = sheet.columns.iter();
        let titles: Vec<Cell> = titles.map(|it| Cell::Text(it.title.clone())).collect();
        assert_eq!(header, titles);
        for (index, row) in sheet.rows.iter().enumerate() {
            assert_eq!(row.len(), width, "{}", sheet.name);
            for (column, cell) in row.iter().enumerate() {
                let place = (
                    u32::try_from(index + 1).unwrap(),
                    u32::try_from(column).unwrap(),
                );
                let found = range.get_value(place).map_or(Cell::Empty, read_back);
                let expected = match cell {
                    Cell::Text(text) => match clean::text(text) {
                        empty if empty.is_empty() => Cell::Empty,
                        text => Cell::Text(text),
                    },
                    other => other.clone(),
                };
                assert_eq!(found, expected, "{} {place:?}", sheet.name);
            }
        }
    }
}

/// The workbook of a check says what its handout says: the results as numbers, all else in words.
#[track_caller]
pub fn check_workbook_says(file: &[u8], handout: &Handout) {
    let mut book = open(file.to_vec());
    let mut sheet = |name: &str| -> Vec<Vec<Cell>> {
        let range = book.worksheet_range(name).unwrap();
        let rows = range.rows().skip(1);
        rows.map(|row| row.iter().map(read_back).collect())
            .collect()
    };
    let names = ["Summary", "Answers", "Actions", "Responses"];
    let [results, answers, actions, responses] = names.map(&mut sheet);
    let summary = &handout.summary;
    let text = [&results, &answers].map(|rows| in_words(rows)).join(" ");
    check_results(&text, handout);
    check_holds(&text, [summary.patient_comment.trim()]);
    for outcome in outcomes(summary) {
        let score = outcome.score;
        let steps = [score.low, score.high, score.total].map(Cell::Whole);
        let row = results.iter().find(|row| row[0] == cell(&outcome.title));
        assert_eq!(row.unwrap()[3..], steps, "{}", outcome.title);
    }
    assert_eq!(answers.len(), handout.answers.len());
    assert_eq!(actions.len(), handout.actions.len());
    for (row, action) in actions.iter().zip(&handout.actions) {
        let question = action.question.as_deref().unwrap_or_default();
        let state = words::action_state(action.state);
        let due = action.due.map_or(Cell::Empty, Cell::Day);
        let expected = [
            cell(&action.what),
            cell(&action.owner),
            due,
            cell(state),
            cell(question),
        ];
        assert_eq!(row, &expected);
    }
    let counts = responses.iter().map(|row| row[1].clone());
    let expected = summary.took_part.iter();
    assert!(counts.eq(expected.map(|(_, count)| Cell::Whole(*count))));
}

fn in_words(rows: &[Vec<Cell>]) -> String {
    let cells = rows.iter().flatten().filter_map(|cell| match cell {
        Cell::Text(text) => Some(spaced(text)),
        _ => None,
    });
    cells.collect::<Vec<_>>().join(" ")
}

fn cell(text: &str) -> Cell {
    match clean::text(text.trim()) {
        empty if empty.is_empty() => Cell::Empty,
        text => Cell::Text(text),
    }
}
