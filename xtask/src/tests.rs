//! Every check that a change has to pass, from formatting to journeys in a browser.

use crate::build::{self, FLAGS_VARIABLE, TARGET};
use crate::driver::Driver;
use crate::failure::{Failure, Outcome};
use crate::tools::{Browser, Firefox, LibreOffice, Tools, servers};
use crate::{cli, place, shell};
use std::process::Command;

/// What the tests need beyond what a visitor downloads first. The journeys in a browser and the
/// files in LibreOffice have features of their own, so that the native tests can run without one.
const FEATURES: &str = "truly-open/schema,xtask/bench";
const BROWSER_FEATURE: &str = "truly-open/browser-tests";
const LIBREOFFICE_FEATURE: &str = "truly-open/office-tests";
const HOSTING_FEATURE: &str = "truly-open/hosting-tests";

/// One check. `extra` holds what the user wrote after `--`.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(extra: &[String]) -> Outcome,
}

const STEPS: [Step; 9] = [
    Step {
        name: "format",
        what: "Formatting",
        run: format,
    },
    Step {
        name: "clippy",
        what: "Lints, on this machine",
        run: clippy,
    },
    Step {
        name: "clippy-wasm",
        what: "Lints, for the browser",
        run: clippy_wasm,
    },
    Step {
        name: "docs",
        what: "Documentation",
        run: docs,
    },
    Step {
        name: "native",
        what: "Native tests",
        run: native,
    },
    Step {
        name: "office",
        what: "Word and Excel files in LibreOffice",
        run: office,
    },
    Step {
        name: "dist",
        what: "The release app and what a first visit transfers",
        run: dist,
    },
    Step {
        name: "hosting",
        what: "The recipes for hosts, in their servers",
        run: hosting,
    },
    Step {
        name: "browser",
        what: "Journeys in a browser",
        run: browser,
    },
];

/// The names of the steps, in the order in which they run.
#[must_use]
pub fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs every step, and stops at the first that fails.
///
/// # Errors
/// When a step fails. The failure names it.
pub fn run_all() -> Outcome {
    // First of all, so that a machine which cannot run every step says so before the long ones.
    Tools::ready()?;
    Browser::ready()?;
    Firefox::ready()?;
    LibreOffice::ready()?;
    for (index, step) in STEPS.iter().enumerate() {
        println!("\n[{}/{}] {}", index + 1, STEPS.len(), step.what);
        (step.run)(&[]).map_err(|failure| {
            Failure::new(format!("The step `{}` failed", step.name)).advise(format!(
                "{failure}\nTo run it alone: cargo xtask test {}",
                step.name
            ))
        })?;
    }
    println!("\nAll {} steps passed.", STEPS.len());
    Ok(())
}

/// Runs one step. `extra` goes to the program that it starts.
///
/// # Errors
/// When there is no such step, or when it fails.
pub fn run_one(name: &str, extra: &[String]) -> Outcome {
    let step = STEPS.iter().find(|step| step.name == name).ok_or_else(|| {
        Failure::new(format!("There is no step `{name}`"))
            .advise(format!("The steps are: {}.", names().join(", ")))
    })?;
    (step.run)(extra)
}

fn format(extra: &[String]) -> Outcome {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]).args(extra))
}

fn clippy(extra: &[String]) -> Outcome {
    let everything = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--locked",
    ];
    shell::run(
        shell::cargo()
            .args(everything)
            .args(["--", "-D", "warnings"])
            .args(extra),
    )
}

fn clippy_wasm(extra: &[String]) -> Outcome {
    Tools::ready()?;
    let target = ["--target", TARGET, "--package", "truly-open", "--locked"];
    let mut clippy = shell::cargo();
    clippy
        .env(FLAGS_VARIABLE, build::flags()?)
        .arg("clippy")
        .args(target)
        .args(["--lib", "--bins", "--features", "split"])
        .args(["--", "-D", "warnings"]);
    shell::run(clippy.args(extra))
}

fn docs(extra: &[String]) -> Outcome {
    let arguments = ["doc", "--workspace", "--no-deps", "--lib", "--locked"];
    shell::run(
        shell::cargo()
            .env("RUSTDOCFLAGS", "-D warnings")
            .args(arguments)
            .args(extra),
    )
}

fn native(extra: &[String]) -> Outcome {
    Tools::ready()?;
    let mut tests = shell::cargo();
    tests
        .args([
            "test",
            "--locked",
            "--workspace",
            "--features",
            FEATURES,
            "--",
        ])
        .args(extra);
    shell::run(&mut tests)
}

/// Opens what the app makes for Word and Excel in an office program that is not ours.
fn office(extra: &[String]) -> Outcome {
    let office = LibreOffice::ready()?;
    let mut tests = shell::cargo();
    tests
        .env("LIBREOFFICE", office.program)
        .args([
            "test",
            "--locked",
            "--package",
            "truly-open",
            "--test",
            "export_libreoffice",
            "--features",
        ])
        .args([LIBREOFFICE_FEATURE, "--"])
        .args(extra);
    shell::run(&mut tests)
}

fn dist(_extra: &[String]) -> Outcome {
    cli::dist()
}

/// Serves what is in `dist/` from each recipe: the step before this one has built it.
fn hosting(extra: &[String]) -> Outcome {
    built()?;
    servers::ready()?;
    let test = [
        "test",
        "--locked",
        "--package",
        "truly-open",
        "--test",
        "hosting",
        "--features",
    ];
    shell::run(
        shell::cargo()
            .args(test)
            .args([HOSTING_FEATURE, "--"])
            .args(extra),
    )
}

/// Builds the app where that has not been done.
fn built() -> Outcome {
    if place::dist().join("index.html").is_file() {
        return Ok(());
    }
    build::release(&Tools::ready()?).map(drop)
}

/// Tests what is in `dist/`, which the step `dist` has built.
fn browser(extra: &[String]) -> Outcome {
    built()?;
    servers::ready()?;
    let driver = Driver::start(&Browser::ready()?)?;
    let firefox = Firefox::ready()?;
    let geckodriver = Driver::start_firefox(&firefox)?;
    let office = LibreOffice::ready()?;
    let mut tests = journeys(&driver);
    tests
        .env("GECKODRIVER_URL", geckodriver.url())
        .env("FIREFOX", firefox.program)
        .env("LIBREOFFICE", office.program);
    shell::run(tests.args(extra))
}

/// Builds the app and walks through it at random for much longer than every run does.
///
/// # Errors
/// When the app does not compile, or when something breaks on the way.
pub fn long_walk() -> Outcome {
    build::release(&Tools::ready()?)?;
    let driver = Driver::start(&Browser::ready()?)?;
    shell::run(journeys(&driver).env("SOAK", "1").arg("walk::"))
}

/// The tests in a browser; their arguments are to follow.
fn journeys(driver: &Driver) -> Command {
    let mut tests = shell::cargo();
    tests
        .env("CHROMEDRIVER_URL", driver.url())
        .args([
            "test",
            "--locked",
            "--package",
            "truly-open",
            "--test",
            "browser",
            "--features",
        ])
        .args([BROWSER_FEATURE, "--"]);
    tests
}
