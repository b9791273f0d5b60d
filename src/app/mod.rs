//! The Leptos app: what it remembers, where a person is, what it asks of the browser.
//!
//! Reading order: `app` (the frame around every page), [`route`] (the addresses), [`state`] (what is
//! shared by context), [`parts`] (what loads when it is first wanted), [`platform`] (the browser).

#[allow(clippy::module_inception)]
mod app;
mod back;
mod host_settings;
pub mod keeping;
pub mod parts;
pub mod platform;
pub mod progress;
pub mod route;
mod save_command;
pub mod state;

pub use app::App;
