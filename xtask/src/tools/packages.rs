//! The Rust packages of the lock file, fetched before they are needed.
//!
//! Trunk builds offline, so that it uses our tools and fetches none of its own: what cargo needs
//! has to be there already, and building `xtask` alone does not bring all of it.

use crate::failure::Outcome;
use crate::shell;

/// Fetches those that are missing.
pub(super) fn ensure() -> Outcome {
    let fetch = ["fetch", "--locked", "--quiet"];
    if shell::read(shell::cargo().args(fetch).arg("--offline")).is_ok() {
        return Ok(());
    }
    println!("Fetching the Rust packages of Cargo.lock (less than a minute).");
    shell::run(shell::cargo().args(fetch)).map_err(|failure| {
        failure.advise("Check that cargo can fetch packages, and that Cargo.lock is up to date.")
    })
}
