//! The list of the files in `dist/` with the SHA-256 of each, by which an IT team can tell that it
//! has what was built: `sha256sum -c SHA256SUMS` in the folder reads it.

use crate::failure::{OrFail, Outcome};
use crate::server::site;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The name of the list.
pub const NAME: &str = "SHA256SUMS";

/// Writes the list of every other file in a folder. To be done when all of them are there.
///
/// # Errors
/// When a file cannot be read, or the list cannot be written.
pub fn write(folder: &Path) -> Outcome {
    let mut list = String::new();
    for (name, bytes) in site::read_folder(folder)? {
        if name != NAME {
            for byte in Sha256::digest(&bytes) {
                let _ = write!(list, "{byte:02x}");
            }
            let _ = writeln!(list, "  {name}");
        }
    }
    let path = folder.join(NAME);
    fs::write(&path, list).or_fail(|| format!("{} could not be written", path.display()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::shell;

    fn check(folder: &Path) -> Outcome<String> {
        let mut check = shell::program("sha256sum");
        shell::read(
            check
                .current_dir(folder)
                .args(["--check", "--strict", NAME]),
        )
    }

    #[test]
    fn the_list_is_read_by_the_program_that_it_teams_have() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "page").unwrap();
        fs::create_dir(folder.path().join("icons")).unwrap();
        fs::write(folder.path().join("icons/dot.svg"), "dot").unwrap();
        write(folder.path()).unwrap();
        // Again: the list does not speak for itself.
        write(folder.path()).unwrap();
        let said = check(folder.path()).unwrap();
        assert_eq!(said, "icons/dot.svg: OK\nindex.html: OK");
        fs::write(folder.path().join("index.html"), "pages").unwrap();
        assert!(check(folder.path()).is_err());
    }
}
