//! A spreadsheet: what stands in it, cell by cell, before it becomes a file.

use crate::domain::lists::Day;

/// A sheet: one table, with the names of its columns above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`, and no other sheet's.
    pub name: String,
    /// Its columns, at least one.
    pub columns: Vec<Column>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name, and no other column's of that sheet.
    pub title: String,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words. Never more than words, whatever they begin with.
    Text(String),
    /// A whole number.
    Whole(u32),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}
