//! What the build needs, installed when it is missing.
//!
//! Nothing is printed when nothing is missing. Nothing is installed outside the project and the
//! user's cache, apart from the wasm target (which belongs to the Rust toolchain) and, on Debian
//! as root, Chromium, Firefox, LibreOffice and the web servers of the recipes for hosts.

mod browser;
mod cargo_tool;
mod debian;
mod firefox;
mod libreoffice;
mod npm;
pub mod servers;
mod wasm_target;

pub use browser::Browser;
pub use firefox::Firefox;
pub use libreoffice::LibreOffice;

use crate::failure::{OrFail, Outcome};
use crate::{place, shell};
use std::ffi::OsString;
use std::process::Command;

/// Everything that is needed to build the app is there while one of these exists.
#[derive(Debug, Clone)]
pub struct Tools {
    path: OsString,
}

impl Tools {
    /// Installs what is missing, and says so.
    ///
    /// # Errors
    /// When something cannot be installed. The failure says what to install by hand.
    pub fn ready() -> Outcome<Self> {
        wasm_target::ensure()?;
        npm::ensure()?;
        let mut folders = vec![place::root().join("node_modules/.bin")];
        let others = std::env::var_os("PATH").unwrap_or_default();
        folders.extend(std::env::split_paths(&others));
        let path =
            std::env::join_paths(folders).or_fail(|| "PATH could not be put together".into())?;
        Ok(Self { path })
    }

    /// One of these tools, started in the project's folder, where it finds the others. They are programs
    /// of npm packages, and node itself.
    #[must_use]
    pub fn command(&self, name: &str) -> Command {
        let found = shell::find_in(&self.path, name);
        let mut command = shell::program(found.unwrap_or_else(|| name.into()));
        command.env("PATH", &self.path);
        command
    }
}
