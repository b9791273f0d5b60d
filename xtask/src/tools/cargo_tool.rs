//! Tools that cargo installs, each version in its own folder of the user's cache.

use crate::failure::Outcome;
use crate::{place, shell};
use std::path::PathBuf;

/// A program that comes from a Rust package, in one exact version.
#[derive(Debug, Clone, Copy)]
pub(super) struct CargoTool {
    /// The package that holds it.
    pub(super) package: &'static str,
    /// The program's name.
    pub(super) program: &'static str,
    /// The version, as the program prints it.
    pub(super) version: &'static str,
    /// Whether to build it with its own lock file.
    pub(super) locked: bool,
    /// About how long that takes on two cores.
    pub(super) takes: &'static str,
}

impl CargoTool {
    /// Installs it when neither the cache nor `PATH` has it. Returns the folder that is to go on
    /// `PATH`; nothing when it is there already.
    pub(super) fn ensure(self) -> Outcome<Option<PathBuf>> {
        let home = place::cache()?.join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        if shell::find_in(folder.as_os_str(), self.program).is_some() {
            return Ok(Some(folder));
        }
        if self.is_on_path() {
            return Ok(None);
        }
        println!(
            "Building {} {} once (about {}).",
            self.package, self.version, self.takes
        );
        let mut install = shell::cargo();
        install
            .args([
                "install",
                "--quiet",
                self.package,
                "--version",
                self.version,
                "--root",
            ])
            .arg(&home);
        if self.locked {
            install.arg("--locked");
        }
        shell::run(&mut install).map_err(|failure| {
            failure.advise(format!(
                "Put {} {} on PATH yourself, or check that cargo can fetch packages.",
                self.program, self.version
            ))
        })?;
        Ok(Some(folder))
    }

    fn is_on_path(self) -> bool {
        shell::find(self.program)
            .and_then(|program| shell::read(shell::program(program).arg("--version")).ok())
            .is_some_and(|printed| says_version(&printed, self.version))
    }
}

/// Whether what `--version` printed names exactly this version.
fn says_version(printed: &str, version: &str) -> bool {
    printed.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_will_do() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("wasm-bindgen 0.2.130 (abc123)", "0.2.130"));
        assert!(!says_version("trunk 0.21.140", "0.21.14"));
        assert!(!says_version("trunk 0.21.1", "0.21.14"));
        assert!(!says_version("", "0.21.14"));
    }

    #[test]
    fn the_command_line_tool_matches_the_crate() {
        let manifest = std::fs::read_to_string(place::root().join("Cargo.toml")).unwrap();
        let wanted = format!("wasm-bindgen = \"={}\"", super::super::WASM_BINDGEN.version);
        assert!(
            manifest.contains(&wanted),
            "Cargo.toml does not say {wanted}"
        );
    }
}
