//! Sheets as a workbook for Excel. Each is a table with a header row that stays in view.

use super::clean;
use super::error::ExportError;
use super::sheets::{Cell, Sheet};
use crate::domain::lists::Day;
use crate::domain::project::Timestamp;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Table, TableColumn,
    TableStyle, Workbook, Worksheet, XlsxError,
};

/// The narrowest and the widest column, in characters. What does not fit on a line wraps.
const WIDTHS: (usize, usize) = (12, 60);
/// Room for the button that filters a column, in characters.
const BUTTON: usize = 3;
/// The height of a line, in points, and the most that a row can have.
const LINE: u32 = 15;
const HIGHEST: u32 = 409;
/// The colour behind the header row.
const HEADER: u32 = 0x00E8_EDEE;
/// A4, in the numbers of the format.
const PAPER: u8 = 9;

/// "Text", in the numbers of the format.
const TEXT: u8 = 49;

/// The formats of the cells. What is text stays text even when somebody edits the cell.
struct Formats {
    header: Format,
    text: Format,
    whole: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = || Format::new().set_align(FormatAlign::Top);
        Self {
            header: cell()
                .set_bold()
                .set_text_wrap()
                .set_background_color(HEADER)
                .set_border_bottom(FormatBorder::Medium),
            text: cell().set_text_wrap().set_num_format_index(TEXT),
            whole: cell().set_num_format("0"),
            day: cell()
                .set_num_format("d mmmm yyyy")
                .set_align(FormatAlign::Left),
        }
    }
}

/// Makes a workbook. `title` is the title of the document, and `now` the day it was made.
///
/// # Errors
/// When a text is longer than a cell can hold, or when the sheets are not what [`Sheet`] says.
pub fn excel(title: &str, sheets: &[Sheet], now: Timestamp) -> Result<Vec<u8>, ExportError> {
    // The library would make up what is missing.
    if sheets.is_empty() || sheets.iter().any(|sheet| sheet.columns.is_empty()) {
        return Err(ExportError::Refused);
    }
    let mut book = Workbook::new();
    book.set_properties(&properties(title, now)?);
    let formats = Formats::new();
    for sheet in sheets {
        fill(book.add_worksheet(), sheet, &formats)?;
    }
    Ok(book.save_to_buffer()?)
}

fn properties(title: &str, now: Timestamp) -> Result<DocProperties, ExportError> {
    let seconds = i64::try_from(now.0 / 1_000).map_err(|_| ExportError::Refused)?;
    Ok(DocProperties::new()
        .set_title(clean::line(title))
        .set_creation_datetime(&ExcelDateTime::from_timestamp(seconds)?))
}

fn fill(to: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), ExportError> {
    to.set_name(&sheet.name)?;
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            put(to, (row, column), cell, formats)?;
        }
    }
    let widths: Vec<usize> = widths(sheet).collect();
    for (column, width) in (0..).zip(&widths) {
        to.set_column_width(column, u32::try_from(*width).unwrap_or_default())?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        // Not every program makes room by itself for what wraps.
        if let Some(height) = height(cells, &widths) {
            to.set_row_height(row, height)?;
        }
    }
    let last_column = u16::try_from(sheet.columns.len().saturating_sub(1));
    // A table has at least one row, if need be an empty one.
    let last_row = u32::try_from(sheet.rows.len().max(1));
    let (Ok(last_column), Ok(last_row)) = (last_column, last_row) else {
        return Err(ExportError::Refused);
    };
    to.add_table(0, 0, last_row, last_column, &table(sheet, formats))?;
    to.set_freeze_panes(1, 0)?;
    to.set_repeat_rows(0, 0)?;
    to.set_paper_size(PAPER);
    to.set_landscape();
    // One page wide, and as long as it takes.
    to.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn table(sheet: &Sheet, formats: &Formats) -> Table {
    let columns: Vec<TableColumn> = sheet
        .columns
        .iter()
        .map(|column| {
            TableColumn::new()
                .set_header(clean::line(&column.title))
                .set_header_format(&formats.header)
        })
        .collect();
    Table::new()
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_alt_text_title(clean::line(&sheet.name))
}

fn put(
    to: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), ExportError> {
    match cell {
        Cell::Text(text) => {
            to.write_string_with_format(row, column, clean::text(text), &formats.text)?;
        }
        Cell::Whole(number) => {
            to.write_number_with_format(row, column, *number, &formats.whole)?;
        }
        Cell::Day(day) => {
            to.write_datetime_with_format(row, column, &date(*day)?, &formats.day)?;
        }
        Cell::Empty => {}
    }
    Ok(())
}

fn date(day: Day) -> Result<ExcelDateTime, ExportError> {
    Ok(ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?)
}

/// How wide each column is, in characters: its longest line, within [`WIDTHS`].
fn widths(sheet: &Sheet) -> impl Iterator<Item = usize> {
    sheet.columns.iter().enumerate().map(|(index, column)| {
        let cells = sheet.rows.iter().filter_map(move |row| row.get(index));
        let longest = cells.map(width).max().unwrap_or(0);
        let header = column.title.chars().count() + BUTTON;
        let (least, most) = WIDTHS;
        longest.max(header).clamp(least, most)
    })
}

fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) => {
            let lines = text.split('\n').map(|line| line.chars().count());
            // Letters are a little wider than the digits that widths are counted in.
            lines.max().unwrap_or(0) + 2
        }
        // "30 September 2026".
        Cell::Day(_) => 18,
        Cell::Whole(_) | Cell::Empty => 0,
    }
}

/// How high a row is, in points; nothing when it has one line.
fn height(cells: &[Cell], widths: &[usize]) -> Option<u32> {
    let lines = cells.iter().zip(widths).map(|(cell, width)| match cell {
        // Words are not cut, so a line is never quite full.
        Cell::Text(text) => text
            .split('\n')
            .map(|line| {
                line.chars()
                    .count()
                    .div_ceil((width - width / 8).max(1))
                    .max(1)
            })
            .sum(),
        _ => 1,
    });
    let lines = lines.max().filter(|lines| *lines > 1)?;
    let height = u32::try_from(lines).unwrap_or(HIGHEST).saturating_mul(LINE);
    Some(height.min(HIGHEST))
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::MaxStringLengthExceeded => Self::TextTooLong,
            _ => Self::Refused,
        }
    }
}
