//! The project's own commands, as `cargo xtask` runs them, and what the tests borrow of them: the
//! [`server`] that sends what a production host should, and the [`driver`] of a browser.

pub mod build;
pub mod cli;
pub mod dev;
pub mod dist;
pub mod driver;
pub mod failure;
pub mod notices;
pub mod place;
pub mod sbom;
pub mod server;
pub mod shell;
pub mod shipped;
pub mod soak;
pub mod sums;
pub mod tests;
pub mod tools;
pub mod worker;
