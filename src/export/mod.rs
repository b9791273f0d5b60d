//! What leaves the browser: papers, tables, calendars, made from what the summary says.
//!
//! Reading order: [`paper`] (what stands on a paper, in blocks), [`sheets`] (what stands in a
//! spreadsheet), then what they become. The files for Word and Excel (`word`, `excel`) are made by
//! a module of their own, so they are only there with the feature `office`. Everything here is
//! pure: the shell passes in the time and hands over what comes out.

#[cfg(feature = "office")]
pub mod excel;
pub mod paper;
pub mod sheets;
#[cfg(feature = "word")]
pub mod unmade;
#[cfg(feature = "word")]
pub mod word;
#[cfg(feature = "word")]
pub mod xml;
