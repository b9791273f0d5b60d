//! Running other programs.

use crate::failure::{Failure, Outcome};
use crate::place;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Child, Command, Output};

/// Cargo, started in the project's folder: the same one that started this program.
#[must_use]
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program, started in the project's folder.
#[must_use]
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(place::root());
    command
}

/// Runs a command to its end, and shows what it prints.
///
/// # Errors
/// When it cannot be started, or ends with a code other than 0.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` stopped with {status}",
        words(command)
    )))
}

/// Runs a command to its end, and returns what it printed.
///
/// # Errors
/// When it cannot be started, or ends with a code other than 0. The failure holds what the command
/// printed as its own error.
pub fn read(command: &mut Command) -> Outcome<String> {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        return Ok(String::from_utf8_lossy(&stdout).trim().to_owned());
    }
    let said = String::from_utf8_lossy(&stderr);
    Err(Failure::new(format!(
        "`{}` stopped with {status}: {}",
        words(command),
        said.trim()
    )))
}

/// The first file with that name in the folders of `path`, a list like that of `PATH`.
#[must_use]
pub fn find_in(path: &OsStr, name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(path)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// The first program with that name on `PATH`.
#[must_use]
pub fn find(name: &str) -> Option<PathBuf> {
    find_in(&std::env::var_os("PATH")?, name)
}

/// A program in the background, stopped when this is dropped.
#[derive(Debug)]
pub struct Background(Child);

impl Background {
    /// Starts it.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        match command.spawn() {
            Ok(child) => Ok(Self(child)),
            Err(error) => Err(cannot_start(command, &error)),
        }
    }

    /// The program, for its pipes.
    pub const fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // It may have ended by itself already, and then there is nothing to stop.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "`{}` could not be started: {error}",
        words(command)
    ))
}

/// The command as somebody would type it.
fn words(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn reading_gives_what_was_printed() {
        assert_eq!(read(program("echo").arg("hello")), Ok("hello".to_owned()));
    }

    #[test]
    fn a_failure_names_the_command_and_what_it_said() {
        let failure = read(program("ls").arg("/no-such-folder"))
            .unwrap_err()
            .to_string();
        assert!(failure.contains("`ls /no-such-folder`"), "{failure}");
        assert!(failure.contains("No such file"), "{failure}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let failure = run(&mut program("no-such-program"))
            .unwrap_err()
            .to_string();
        assert!(
            failure.starts_with("`no-such-program` could not be started"),
            "{failure}"
        );
    }

    #[test]
    fn programs_are_found_in_the_order_of_the_list() {
        let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(second.path().join("tool"), "").unwrap();
        let list = std::env::join_paths([first.path(), second.path()]).unwrap();
        assert_eq!(find_in(&list, "tool"), Some(second.path().join("tool")));
        std::fs::write(first.path().join("tool"), "").unwrap();
        assert_eq!(find_in(&list, "tool"), Some(first.path().join("tool")));
        assert_eq!(find_in(&list, "other"), None);
    }
}
