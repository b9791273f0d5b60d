//! The names of the files of a release, which change with what is in them: browsers may keep such a
//! file for ever, and a page never gets a file of another release.

use crate::failure::{Failure, Outcome};
use crate::worker::integrity;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The name of a file in a release, and what a browser checks it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Such as `app-0123456789abcdef.css`.
    pub(super) hashed: String,
    /// Such as `sha384-…`.
    pub(super) integrity: String,
}

/// Every file that has such a name, by the name without a hash.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Names(BTreeMap<String, Name>);

impl Names {
    /// Names a file by the bytes that are in it: gives the name.
    pub(super) fn give(&mut self, file: &str, bytes: &[u8]) -> String {
        let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
        let digest = Sha256::digest(bytes);
        let hash: String = digest
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let hashed = format!("{stem}-{hash}.{ending}");
        let name = Name {
            hashed: hashed.clone(),
            integrity: integrity(bytes),
        };
        self.0.insert(file.to_owned(), name);
        hashed
    }

    /// The name of a file in the release.
    ///
    /// # Errors
    /// When there is no such file.
    pub(super) fn of(&self, file: &str) -> Outcome<&Name> {
        self.0
            .get(file)
            .ok_or_else(|| Failure::new(format!("There is no {file} in the release")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::headers::is_hashed;

    #[test]
    fn a_name_tells_what_is_in_the_file() {
        let mut names = Names::default();
        let one = names.give("app.css", b"one");
        assert!(one.starts_with("app-") && one.ends_with(".css"), "{one}");
        assert!(is_hashed(&one), "{one}");
        assert_eq!(names.of("app.css").unwrap().hashed, one);
        assert_ne!(names.give("app.css", b"two"), one);
        assert!(names.of("app.js").is_err());
    }
}
