//! The property tests, for much longer than every change can wait for.

use crate::failure::Outcome;
use crate::shell;

/// Runs the native tests optimised and with `SOAK=1`, which makes them try many more cases.
///
/// # Errors
/// When a test fails.
pub fn run(extra: &[String]) -> Outcome {
    let mut tests = shell::cargo();
    tests
        .env("SOAK", "1")
        .args([
            "test",
            "--release",
            "--locked",
            "--package",
            "truly-open",
            "--",
        ])
        .args(extra);
    shell::run(&mut tests)
}
