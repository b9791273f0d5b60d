//! What leaves the browser: papers, tables, calendars, made from what the summary says.
//!
//! Reading order: [`paper`] (what stands on a paper, in blocks), [`papers`] (the three papers of a
//! check), [`html`] and [`text`] (a paper as a page and as plain text), [`csv`] (the answers as a
//! table), [`ics`] (the days of the plan as a calendar), [`sheets`] (what stands in a spreadsheet),
//! [`clean`] (what may stand in any of them). Files for Word and Excel (`word`, `excel`) are made
//! in a module of their own, and are only there with its features. Everything here is pure: the
//! shell passes in the time and hands over what comes out.

pub mod clean;
pub mod csv;
pub mod excel;
pub mod html;
pub mod ics;
pub mod paper;
pub mod papers;
pub mod sheets;
pub mod text;
pub mod unmade;
pub mod word;
pub mod xml;
