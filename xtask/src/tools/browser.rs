//! Chromium and its driver, for the tests and the bench.

use super::debian;
use crate::failure::{Failure, Outcome};
use crate::shell;
use std::path::PathBuf;

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// A browser that tests can drive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds Chromium and its driver, or installs them where that can be done without asking.
    ///
    /// # Errors
    /// When they are neither there nor could be installed. The failure says what to install.
    pub fn ready() -> Outcome<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        if debian::as_root().is_some() {
            println!("Installing Chromium and its driver with apt-get (about a minute).");
            debian::install(&PACKAGES)?;
        }
        Self::find().ok_or_else(|| {
            Failure::new("Chromium and its driver are needed for this").advise(
                "Install Chromium (or Chrome) and the chromedriver of the same version, on PATH.",
            )
        })
    }

    fn find() -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        Some(Self {
            chromium: names.into_iter().find_map(shell::find)?,
            driver: shell::find("chromedriver")?,
        })
    }
}
