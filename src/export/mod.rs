//! What leaves the browser: papers, tables, calendars, made from what the summary says.
//!
//! Reading order: [`paper`] (what stands on a paper, in blocks), [`papers`] (the three papers of a
//! check), [`html`] and [`text`] (a paper as a page and as plain text), [`word`] (a paper as a
//! document), [`csv`] (the answers as a table), [`ics`] (the days of the plan as a calendar),
//! [`sheets`] and [`excel`] (a check as a workbook), [`office`] (the files for Word and Excel, as the
//! app asks for them), [`clean`] (what may stand in any of them), [`error`] (why there is none).
//! Everything here is pure: the app passes in the time and hands over what comes out.

pub mod clean;
pub mod csv;
pub mod error;
pub mod excel;
pub mod html;
pub mod ics;
mod markup;
pub mod office;
pub mod paper;
pub mod papers;
pub mod sheets;
pub mod text;
pub mod word;
