//! What the app asks of the browser. Nothing else in the app calls `web_sys`, save where Leptos hands
//! over an element or an event.

pub mod boot;
pub mod clipboard;
pub mod clock;
pub mod files;
pub mod frame;
pub mod page;
pub mod random;
pub mod service_worker;
pub mod settings_file;
