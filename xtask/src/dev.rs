//! Live reload: Trunk builds the app again on every change, and Sass its styles.

use crate::app::{FLAGS_VARIABLE, Paths};
use crate::failure::Outcome;
use crate::tools::Tools;
use crate::{shell, styles};

/// Serves a development build until the user stops it.
///
/// # Errors
/// When it cannot start, or Trunk gives up.
pub fn run(port: u16) -> Outcome {
    let tools = Tools::ready()?;
    // Trunk needs the result to be there when it starts.
    styles::build(&tools)?;
    let _sass = styles::watch(&tools)?;
    shell::run(
        tools
            .command("trunk")
            .args([
                "--config",
                "Trunk.toml",
                "serve",
                "--dist",
                "target/dev",
                "--port",
            ])
            .arg(port.to_string())
            .env(FLAGS_VARIABLE, Paths::of_this_machine()?.flags()),
    )
}
