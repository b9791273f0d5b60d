//! The standard library for the browser.

use crate::build::TARGET;
use crate::failure::{Failure, Outcome};
use crate::shell;
use std::fs;
use std::path::Path;

/// Makes sure that the Rust in use has it. `rust-toolchain.toml` names it, so rustup brings it with the
/// toolchain; another Rust may not have it.
pub(super) fn ensure() -> Outcome {
    let folder = ["--print", "target-libdir", "--target", TARGET];
    let folder = shell::read(shell::program("rustc").args(folder))?;
    if has_std(Path::new(&folder)) {
        return Ok(());
    }
    println!("Adding Rust's {TARGET} target (a minute at most).");
    let mut add = shell::program("rustup");
    shell::read(add.args(["target", "add", TARGET]))
        .map(drop)
        .map_err(|failure| {
            Failure::new(format!("Rust's {TARGET} target is missing: {failure}"))
                .advise("Use a Rust that rustup has installed, or add the target to yours.")
        })
}

fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_library_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_std(&folder.path().join("missing")));
        assert!(!has_std(folder.path()));
        fs::write(folder.path().join("libcore-1.rlib"), "").unwrap();
        assert!(!has_std(folder.path()));
        fs::write(folder.path().join("libstd.rlib"), "").unwrap();
        assert!(has_std(folder.path()));
    }
}
