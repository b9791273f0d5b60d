//! What a person sees.
//!
//! Reading order: `route` (which page), `state` (the app and its one door), `told` (what it tells),
//! `open` (the project that is worked on), [`app`] (the frame around every page), `pages`. [`dom`] is
//! what pages are made of, [`nhsuk`] holds the design system's components, `components` our own, and
//! [`shell`] the start and the end.

pub mod after;
pub mod app;
mod back;
mod browser;
mod components;
pub mod dom;
mod host;
mod nav;
pub mod nhsuk;
mod open;
mod pages;
mod progress;
mod reactive;
mod route;
mod second_module;
pub mod shell;
mod state;
mod told;
