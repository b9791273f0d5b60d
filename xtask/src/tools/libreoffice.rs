//! LibreOffice, which opens the files that the app makes for Word and Excel: a program that is not
//! ours has to find in them what we put there.

use super::debian;
use crate::failure::{Failure, Outcome};
use crate::shell;
use std::path::PathBuf;

/// Without its windows. The fonts are as wide as Arial, which the files ask for.
const PACKAGES: [&str; 3] = [
    "libreoffice-writer-nogui",
    "libreoffice-calc-nogui",
    "fonts-liberation",
];

/// A LibreOffice that tests can start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibreOffice {
    /// The program.
    pub program: PathBuf,
}

impl LibreOffice {
    /// Finds it, or installs it where that can be done without asking.
    ///
    /// # Errors
    /// When it is neither there nor could be installed. The failure says what to install.
    pub fn ready() -> Outcome<Self> {
        if let Some(office) = Self::find() {
            return Ok(office);
        }
        if debian::as_root().is_some() {
            println!("Installing LibreOffice with apt-get (less than a minute).");
            debian::install(&PACKAGES)?;
        }
        Self::find().ok_or_else(|| {
            Failure::new("LibreOffice is needed for this").advise(
                "Install LibreOffice 7.4 or later, with Writer and Calc, and put its program \
                 `soffice` on PATH.",
            )
        })
    }

    fn find() -> Option<Self> {
        let program = ["soffice", "libreoffice"]
            .into_iter()
            .find_map(shell::find)?;
        Some(Self { program })
    }
}
