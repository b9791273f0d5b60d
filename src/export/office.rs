//! The files for Word and Excel: what the app calls, each from a part of the app that loads when the
//! first such file is asked for.

use super::error::ExportError;
use super::excel::excel;
use super::papers::{Days, DocumentKind, document};
use super::sheets::sheets;
use super::word::word;
use crate::domain::handout::Handout;
use crate::domain::lists::Day;
use crate::domain::words;

/// One of the documents as a file for Word (`.docx`).
///
/// # Errors
/// [`ExportError::Refused`], which nothing is known to cause.
pub fn word_file(
    handout: &Handout,
    kind: DocumentKind,
    days: Days,
) -> Result<Vec<u8>, ExportError> {
    word(&document(handout, kind, days))
}

/// The check as a workbook for Excel (`.xlsx`): see [`sheets`]. `started` is the day of
/// [`Summary::started_at`](crate::domain::summary::Summary::started_at) and `made` that of
/// [`Summary::made_at`](crate::domain::summary::Summary::made_at), where the person is.
///
/// # Errors
/// [`ExportError::TextTooLong`] when a text is longer than a cell can hold, which no text is that
/// was typed in a box of the page.
pub fn excel_file(
    handout: &Handout,
    started: Option<Day>,
    made: Option<Day>,
) -> Result<Vec<u8>, ExportError> {
    let summary = &handout.summary;
    let title = words::project_name(&summary.project);
    excel(&title, &sheets(handout, started, made), summary.made_at)
}
