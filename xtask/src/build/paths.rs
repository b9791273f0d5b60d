//! The folders of this machine, which nothing that ships may name.

use crate::failure::{Failure, Outcome};
use crate::{place, shell};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of this machine that the compiler would write into the app, where a panic says in
/// which file it was. Two machines would then build two different files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paths {
    project: PathBuf,
    /// One for each registry that packages come from.
    packages: Vec<PathBuf>,
    standard_library: PathBuf,
}

impl Paths {
    /// Asks cargo and rustc where things are.
    ///
    /// # Errors
    /// When rustc does not answer.
    pub(super) fn of_this_machine() -> Outcome<Self> {
        let sysroot = shell::read(shell::program("rustc").args(["--print", "sysroot"]))?;
        let sources = place::cargo_home().map(|home| home.join("registry").join("src"));
        let mut packages: Vec<_> = sources
            .and_then(|folder| fs::read_dir(folder).ok())
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        packages.sort();
        Ok(Self {
            project: place::root(),
            packages,
            standard_library: Path::new(&sysroot).join("lib/rustlib/src/rust"),
        })
    }

    /// Flags that make the compiler write names which are the same everywhere.
    pub(super) fn flags(&self) -> String {
        let named = self.packages.iter().map(|path| (path, "/packages")).chain([
            (&self.standard_library, "/rust"),
            (&self.project, "/truly-open"),
        ]);
        named
            // Cargo splits the variable at spaces: such a path cannot be said, and stays.
            .filter(|(path, _)| !path.to_string_lossy().contains(char::is_whitespace))
            .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Fails when a built file holds one of these paths.
    ///
    /// # Errors
    /// Then; the failure names the file and the path.
    pub(super) fn refuse_in(&self, files: &BTreeMap<String, Vec<u8>>) -> Outcome {
        let others = [&self.standard_library, &self.project];
        for path in self.packages.iter().chain(others) {
            let text = path.to_string_lossy();
            let held = files
                .iter()
                .find(|(_, bytes)| holds(bytes, text.as_bytes()));
            if let Some((name, _)) = held {
                return Err(
                    Failure::new(format!("{name} holds {text}, a path of this machine"))
                        .advise("Build in a folder whose path has no spaces."),
                );
            }
        }
        Ok(())
    }
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    !text.is_empty() && bytes.windows(text.len()).any(|window| window == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths() -> Paths {
        Paths {
            project: "/people/a/open".into(),
            packages: vec![
                "/people/a/.cargo/registry/src/one".into(),
                "/with space".into(),
            ],
            standard_library: "/rust/src".into(),
        }
    }

    #[test]
    fn every_folder_of_this_machine_gets_another_name() {
        assert_eq!(
            paths().flags(),
            "--remap-path-prefix=/people/a/.cargo/registry/src/one=/packages \
             --remap-path-prefix=/rust/src=/rust \
             --remap-path-prefix=/people/a/open=/truly-open"
        );
    }

    #[test]
    fn a_path_in_a_built_file_is_found() {
        let with = |text: &str| BTreeMap::from([("app.wasm".to_owned(), text.into())]);
        let refused = paths().refuse_in(&with("\0asm /people/a/open/src/main.rs"));
        let refused = refused.unwrap_err().to_string();
        assert!(
            refused.contains("app.wasm holds /people/a/open"),
            "{refused}"
        );
        assert_eq!(paths().refuse_in(&with("/people/b/open")), Ok(()));
    }
}
