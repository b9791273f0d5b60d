//! The styles: one Sass file, and the parts of the NHS.UK frontend that it uses, made into one
//! compressed CSS file that `index.html` links.

use crate::failure::{OrFail, Outcome};
use crate::tools::Tools;
use crate::{place, shell};
use std::fs;
use std::process::Command;

const SOURCE: &str = "styles/app.scss";
const RESULT: &str = "target/styles/app.css";

/// Compiles them once.
///
/// # Errors
/// When Sass finds a fault in them.
pub fn build(tools: &Tools) -> Outcome {
    shell::run(&mut sass(tools))?;
    // Sass marks its output with a byte-order mark when it holds more than ASCII. The server says
    // that it is UTF-8, and a mark in the middle of a bundle would be a fault.
    let result = place::root().join(RESULT);
    let css = fs::read_to_string(&result).or_fail(|| format!("{RESULT} could not be read"))?;
    match css.strip_prefix('\u{feff}') {
        Some(rest) => fs::write(&result, rest).or_fail(|| format!("{RESULT} could not be written")),
        None => Ok(()),
    }
}

/// Compiles them again on every change, until it is dropped.
///
/// # Errors
/// When Sass cannot be started.
pub fn watch(tools: &Tools) -> Outcome<shell::Background> {
    shell::Background::start(sass(tools).arg("--watch"))
}

fn sass(tools: &Tools) -> Command {
    let mut sass = tools.command("sass");
    sass.args([
        "--style=compressed",
        "--no-source-map",
        "--load-path=node_modules",
        "--quiet-deps",
    ])
    .arg(format!("{SOURCE}:{RESULT}"));
    sass
}
