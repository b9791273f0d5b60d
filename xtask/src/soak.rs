//! What is tried at random, for much longer than every change can wait for.

use crate::failure::Outcome;
use crate::{shell, tests};

/// How often each property is tried; the share of every run is 256 times or more.
const CASES: &str = "100000";

/// Runs the native tests optimised and with many more cases, then the long walk in a browser.
///
/// # Errors
/// When a test fails.
pub fn run() -> Outcome {
    let native = [
        "test",
        "--release",
        "--locked",
        "--package",
        "truly-open",
        "--tests",
    ];
    shell::run(shell::cargo().env("PROPTEST_CASES", CASES).args(native))?;
    tests::long_walk()
}
