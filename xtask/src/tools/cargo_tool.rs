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
                "--locked",
                "--root",
            ])
            .arg(&home);
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
        assert!(says_version("geckodriver 0.37.1 (abc123)", "0.37.1"));
        assert!(!says_version("geckodriver 0.37.10", "0.37.1"));
        assert!(!says_version("geckodriver 0.37", "0.37.1"));
        assert!(!says_version("", "0.37.1"));
    }
}
