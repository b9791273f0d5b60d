//! Firefox and its driver, for the tests of what has to work in a second engine.

use super::cargo_tool::CargoTool;
use super::debian;
use crate::failure::{Failure, Outcome};
use crate::shell;
use std::path::PathBuf;

const PACKAGE: &str = "firefox-esr";

/// Debian has no package of it.
const DRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    takes: "2 to 5 minutes",
};

/// A Firefox that tests can drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firefox {
    /// The browser.
    pub program: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
}

impl Firefox {
    /// Finds Firefox and its driver, or installs them where that can be done without asking.
    ///
    /// # Errors
    /// When they are neither there nor could be installed. The failure says what to install.
    pub fn ready() -> Outcome<Self> {
        let folder = DRIVER.ensure()?;
        let driver = folder.map_or_else(
            || shell::find(DRIVER.program),
            |folder| shell::find_in(folder.as_os_str(), DRIVER.program),
        );
        if find().is_none() && debian::as_root().is_some() {
            println!("Installing Firefox with apt-get (about a minute).");
            debian::install(&[PACKAGE])?;
        }
        find()
            .zip(driver)
            .map(|(program, driver)| Self { program, driver })
            .ok_or_else(|| {
                Failure::new("Firefox and geckodriver are needed for this")
                    .advise("Install Firefox, on PATH.")
            })
    }
}

fn find() -> Option<PathBuf> {
    [PACKAGE, "firefox"].into_iter().find_map(shell::find)
}
