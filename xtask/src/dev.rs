//! Live reload: Trunk builds the app and its styles again on every change.

use crate::app::{FLAGS_VARIABLE, Paths};
use crate::failure::Outcome;
use crate::shell;
use crate::tools::Tools;

/// Serves a development build until the user stops it.
///
/// # Errors
/// When it cannot start, or Trunk gives up.
pub fn run(port: u16) -> Outcome {
    let tools = Tools::ready()?;
    // Apart from `dist/`, which holds what was last built to be shipped.
    let folder = "target/dev";
    shell::run(
        tools
            .command("trunk")
            .args([
                "--config",
                "Trunk.toml",
                "serve",
                "--dist",
                folder,
                "--port",
            ])
            .arg(port.to_string())
            .env(FLAGS_VARIABLE, Paths::of_this_machine()?.flags()),
    )
}
