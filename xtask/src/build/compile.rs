//! Compiling the app for the browser.

use super::paths::Paths;
use crate::failure::{Failure, OrFail, Outcome};
use crate::shell;
use serde_json::Value;
use std::fs;
use std::process::Stdio;

/// The target of the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The environment variable in which cargo looks for the flags of that target only.
pub const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The app's program, which is also the name of its package.
const APP: &str = "truly-open";

/// What the module is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A release whose parts load when they are first wanted.
    Split,
    /// A release in one module, for the single file.
    Whole,
    /// One module that compiles quickly, for development.
    Development,
}

impl Form {
    /// What cargo is told of it. The splitter reads the linker's relocations: they are asked for
    /// the last step only, so that both releases share every compiled dependency.
    const fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Split => &[
                "--release",
                "--features=split",
                "--",
                "-Clink-args=--emit-relocs",
            ],
            Self::Whole => &["--release"],
            // The symbols of every dependency would make the module several times as large.
            Self::Development => &["--config=profile.dev.debug=false"],
        }
    }
}

/// Compiles the app. Gives its module as the linker left it.
///
/// # Errors
/// When it does not compile.
pub(super) fn compile(form: Form) -> Outcome<Vec<u8>> {
    // What never leaves this machine may name its paths, and is then compiled alike in every clone.
    let flags = match form {
        Form::Development => COMMON_FLAGS.to_owned(),
        Form::Split | Form::Whole => flags()?,
    };
    let mut cargo = shell::cargo();
    cargo
        .env(FLAGS_VARIABLE, flags)
        .args(["rustc", "--locked", "--package", APP])
        .args(["--bin", APP, "--target", TARGET])
        .arg("--message-format=json-render-diagnostics")
        .args(form.arguments())
        .stderr(Stdio::inherit());
    let told = shell::read(&mut cargo)?;
    let path = module_in(&told).ok_or_else(|| Failure::new("cargo named no module of the app"))?;
    fs::read(&path).or_fail(|| format!("{path} could not be read"))
}

/// Leptos then keeps the types of views apart at run time rather than in ever longer names: half the
/// code, and quicker to compile.
const COMMON_FLAGS: &str = "--cfg erase_components";

/// The flags of every crate of what is shipped.
///
/// # Errors
/// When rustc does not answer.
pub fn flags() -> Outcome<String> {
    Ok(format!(
        "{COMMON_FLAGS} {}",
        Paths::of_this_machine()?.flags()
    ))
}

/// The path of the app's module in what cargo tells, one JSON object a line.
fn module_in(told: &str) -> Option<String> {
    let messages = told
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    messages
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(|message| message["target"]["name"] == APP)
        .filter_map(|message| message["executable"].as_str().map(str::to_owned))
        .next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_found_in_what_cargo_tells() {
        let told = r#"
{"reason":"compiler-artifact","target":{"name":"serde"},"executable":null}
{"reason":"compiler-artifact","target":{"name":"truly-open"},"executable":null}
{"reason":"compiler-artifact","target":{"name":"truly-open"},"executable":"/target/truly-open.wasm"}
{"reason":"build-finished","success":true}"#;
        assert_eq!(module_in(told).as_deref(), Some("/target/truly-open.wasm"));
        assert_eq!(module_in(""), None);
    }
}
