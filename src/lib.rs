//! Truly open?: a patient-involvement readiness check that runs wholly in the browser.
//!
//! Read the modules in this order: [`domain`] (the rules, pure), [`content`] (the questions and a
//! host's settings, as data), [`storage`] (what is saved, and how it is read back), [`export`] (what
//! leaves the browser), [`app`] (the Leptos app: state, routes, the browser), [`nhsuk`] (the design
//! system's components), [`components`] (our own), [`pages`] (what a person sees).

pub mod app;
pub mod components;
pub mod content;
pub mod domain;
pub mod export;
pub mod nhsuk;
pub mod pages;
pub mod storage;
