//! The licences of what is in the built app, in full, as they ask to be passed on.
//!
//! `cargo-about` does this too, and would have to be compiled first by everybody who builds the app: the
//! texts that the packages bring are read by ourselves.

use crate::failure::{OrFail, Outcome};
use crate::shipped::Package;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// Its name beside the page.
pub const FILE: &str = "third-party-notices.txt";

/// What the file names of licences begin with, in small letters.
const LICENCE_FILES: [&str; 5] = ["licen", "copying", "unlicense", "notice", "copyright"];

const LINE: &str =
    "--------------------------------------------------------------------------------";

/// The words of the MIT licence, for packages that name it and do not bring it along.
const MIT: &str = include_str!("../../LICENSE");

/// The text of the file.
///
/// # Errors
/// When the licence of a package cannot be read.
pub fn text(packages: &[Package]) -> Outcome<String> {
    let mut text = String::from(
        "Truly open? contains work of others. These are its parts, and their licences in full.\n\n\
         It also contains the Rust standard library (MIT OR Apache-2.0), by the Rust project.\n\n",
    );
    let mut licences: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        let Package {
            name,
            version,
            licence,
            ..
        } = package;
        let _ = writeln!(text, "{name} {version} ({licence})");
        for licence in licences_in(package)? {
            licences
                .entry(licence)
                .or_default()
                .push(format!("{name} {version}"));
        }
    }
    let mut licences: Vec<_> = licences.into_iter().collect();
    licences.sort_by(|(_, a), (_, b)| a.cmp(b));
    for (licence, names) in licences {
        let _ = write!(
            text,
            "\n{LINE}\n{}\n{LINE}\n\n{licence}\n",
            names.join(", ")
        );
    }
    Ok(text)
}

/// The texts of a package's licences, cleaned of what differs only to the eye of a computer.
fn licences_in(package: &Package) -> Outcome<Vec<String>> {
    let unreadable = || format!("The licence of {} could not be read", package.name);
    let mut files = Vec::new();
    for entry in fs::read_dir(&package.folder).or_fail(unreadable)? {
        let entry = entry.or_fail(unreadable)?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let is_licence = LICENCE_FILES.iter().any(|start| name.starts_with(start));
        if is_licence && entry.path().is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let bytes = fs::read(&file).or_fail(unreadable)?;
        texts.push(
            String::from_utf8_lossy(&bytes)
                .replace('\r', "")
                .trim()
                .to_owned(),
        );
    }
    if texts.is_empty() {
        texts.push(stand_in(package));
    }
    Ok(texts)
}

/// For a package that brings no text: what it says of its licence, and the words of it.
fn stand_in(package: &Package) -> String {
    let licence = &package.licence;
    let words = MIT
        .split_once("Permission is hereby")
        .map(|(_, words)| words);
    match words.filter(|_| licence.contains("MIT")) {
        Some(words) => format!(
            "The MIT licence. Copyright: the authors of {}.\n\nPermission is hereby{}",
            package.name,
            words.trim_end()
        ),
        None => format!("The licence is {licence}. The package brings no text of it."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;
    use std::path::Path;

    fn package(folder: &Path, licence: &str) -> Package {
        Package {
            kind: "cargo",
            name: "borrowed".to_owned(),
            version: "1.2.3".to_owned(),
            licence: licence.to_owned(),
            hash: None,
            folder: folder.to_owned(),
        }
    }

    #[test]
    fn every_package_that_ships_is_named_with_words_of_its_licence() {
        let packages = shipped::packages().unwrap();
        let text = text(&packages).unwrap();
        for Package {
            name,
            version,
            licence,
            ..
        } in &packages
        {
            assert!(
                text.contains(&format!("{name} {version} ({licence})")),
                "{name}"
            );
        }
        assert!(text.contains("Permission is hereby granted"));
        assert!(!text.contains("brings no text"), "a licence has no words");
        let here = crate::place::root();
        assert!(
            !text.contains(&*here.to_string_lossy()),
            "a path of this machine"
        );
    }

    #[test]
    fn the_same_words_are_there_once() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("LICENSE-MIT"), "Do as you like.\r\n").unwrap();
        let one = package(folder.path(), "MIT");
        let other = Package {
            name: "another".to_owned(),
            ..one.clone()
        };
        let text = text(&[one, other]).unwrap();
        assert_eq!(text.matches("Do as you like.").count(), 1);
        assert!(text.contains("borrowed 1.2.3, another 1.2.3"), "{text}");
    }

    #[test]
    fn a_package_without_words_gets_those_of_its_licence() {
        let folder = tempfile::tempdir().unwrap();
        let text = text(&[package(folder.path(), "MIT")]).unwrap();
        assert!(
            text.contains("the authors of borrowed.\n\nPermission is hereby granted"),
            "{text}"
        );
    }
}
