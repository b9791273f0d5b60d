//! Truly open?: a patient-involvement readiness check that runs wholly in the browser.
//!
//! Read the modules in this order: [`domain`] (the rules, pure), [`json`] (what data is read from and
//! written to), [`content`] (the questions, as data), [`storage`] (what is saved, and how it is read
//! back), [`export`] (what leaves the browser), [`ui`] (what a person sees). `office`, with
//! its features, is the door of the module that makes files for Word and Excel.

pub mod content;
pub mod domain;
pub mod export;
pub mod json;
#[cfg(feature = "word")]
pub mod office;
pub mod storage;
pub mod ui;
