//! The list of the files in `dist/` with the SHA-256 of each, by which an IT team can tell that it
//! has what was built: `sha256sum -c SHA256SUMS` in the folder reads it.

use crate::build::Files;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The name of the list.
pub const NAME: &str = "SHA256SUMS";

/// The list of these files. To be made when all of them are there.
#[must_use]
pub fn list(files: &Files) -> String {
    let mut list = String::new();
    for (name, bytes) in files.iter().filter(|(name, _)| *name != NAME) {
        for byte in Sha256::digest(bytes) {
            let _ = write!(list, "{byte:02x}");
        }
        let _ = writeln!(list, "  {name}");
    }
    list
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::failure::Outcome;
    use crate::shell;
    use std::fs;
    use std::path::Path;

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
        let files = [("index.html", "page"), ("dot.svg", "dot")];
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let mut files: Files = files.map(|(name, text)| (name.into(), text.into())).into();
        let sums = list(&files);
        // The list does not speak for itself.
        files.insert(NAME.into(), sums.clone().into_bytes());
        assert_eq!(list(&files), sums);
        fs::write(folder.path().join(NAME), sums).unwrap();
        let said = check(folder.path()).unwrap();
        assert_eq!(said, "dot.svg: OK\nindex.html: OK");
        fs::write(folder.path().join("index.html"), "pages").unwrap();
        assert!(check(folder.path()).is_err());
    }
}
