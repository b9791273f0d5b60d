//! How much of the app is transferred, and when.
//!
//! A first visit: every file in `dist/` counts, whether or not the first page asks for it, so that
//! nothing can be forgotten. Only what is `APART` is left out, and the parts of the app that the page
//! does not name, which are fetched when somebody goes on to what they are for. A file is counted as
//! the server sends it: with brotli, or as it is where brotli would make it longer.
//!
//! Once the app has started, the worker fetches the parts that have not come yet, so that they are there
//! without a network.

use crate::build::Parts;
use crate::failure::{Failure, Outcome};
use crate::server::headers::is_hashed;
use crate::server::site::{self, Asset};
use crate::worker;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

/// The most that a first visit may transfer, in bytes: 130 KiB.
pub const FIRST_VISIT: usize = 130 * 1024;

/// The most that a visit to every page may transfer, in bytes: what it comes to now, with a little room,
/// so that it does not grow unseen. The aim is 380 KiB. What makes files for Word and Excel is left out.
pub const EVERY_PAGE: usize = 616 * 1024;

/// The parts that are not in [`EVERY_PAGE`].
const OFFICE: [&str; 2] = ["word", "excel"];

/// Files beside the page that no visit to it fetches before it has started, if ever.
const APART: &[&str] = &[
    "embed.js",
    "sbom.cdx.json",
    worker::NAME,
    "third-party-notices.txt",
    "truly-open.config.example.json",
    "truly-open.config.schema.json",
    "truly-open.html",
    crate::sums::NAME,
];

/// The length of a file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// What is transferred of it.
    pub sent: usize,
}

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |all, one| Self {
            raw: all.raw + one.raw,
            sent: all.sent + one.sent,
        })
    }
}

/// What each visit transfers, file by file. Prints as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sizes {
    /// What a first visit fetches, by the names of the files.
    pub first: BTreeMap<String, Size>,
    /// What is only fetched later.
    pub later: BTreeMap<String, Size>,
    /// The files of each part, by the name of the part.
    parts: Parts,
}

impl Sizes {
    /// Measures what is in a folder.
    ///
    /// # Errors
    /// When the folder cannot be read, or holds nothing.
    pub fn of(folder: &Path, parts: &Parts) -> Outcome<Self> {
        let files = site::read_folder(folder)?;
        if files.is_empty() {
            return Err(Failure::new(format!("{} is empty", folder.display())));
        }
        let page = files.get("index.html").cloned().unwrap_or_default();
        let page = String::from_utf8_lossy(&page).into_owned();
        let is_later = |name: &String| {
            let is_part = ["part-", "chunk-"].iter().any(|it| name.starts_with(it));
            APART.contains(&name.as_str()) || (is_part && !page.contains(name))
        };
        let sizes: BTreeMap<_, _> = files
            .into_par_iter()
            .map(|(name, bytes)| {
                let asset = Asset::new(&name, bytes);
                let size = Size {
                    raw: asset.raw().len(),
                    sent: asset.shortest().len(),
                };
                (name, size)
            })
            .collect();
        let (later, first) = sizes.into_iter().partition(|(name, _)| is_later(name));
        Ok(Self {
            first,
            later,
            parts: parts.clone(),
        })
    }

    /// What a first visit transfers in all.
    #[must_use]
    pub fn first_visit(&self) -> Size {
        self.first.values().copied().sum()
    }

    /// What the first visit and a visit to every page after it transfer in all.
    #[must_use]
    pub fn every_page(&self) -> Size {
        let pages = self.parts.iter();
        let pages = pages.filter(|(name, _)| !OFFICE.contains(&name.as_str()));
        let files = pages.flat_map(|(_, files)| files.iter().cloned()).collect();
        [self.first_visit(), self.part(&files)].into_iter().sum()
    }

    /// Says whether the visits are within their limits.
    ///
    /// # Errors
    /// When one is not.
    pub fn within_limits(&self) -> Outcome {
        within("A first visit", self.first_visit(), FIRST_VISIT)?;
        within("A visit to every page", self.every_page(), EVERY_PAGE)
    }

    /// What a part transfers, with the files that it shares with others.
    fn part(&self, files: &BTreeSet<String>) -> Size {
        let later = self.later.iter();
        let own = later.filter(|(name, _)| files.contains(&without_hash(name)));
        own.map(|(_, size)| *size).sum()
    }
}

fn within(visit: &str, size: Size, limit: usize) -> Outcome {
    match size.sent.checked_sub(limit) {
        None | Some(0) => Ok(()),
        Some(over) => Err(Failure::new(format!(
            "{visit} transfers {over} bytes more than the {limit} it may"
        ))
        .advise("Look for what has grown in the table above.")),
    }
}

/// The name that a file had while it was built: that of `app-0123456789abcdef.css` is `app.css`.
fn without_hash(name: &str) -> String {
    let cut = name.rsplit_once('-').filter(|_| is_hashed(name));
    let cut = cut.and_then(|(stem, rest)| Some((stem, rest.split_once('.')?.1)));
    cut.map_or_else(
        || name.to_owned(),
        |(stem, ending)| format!("{stem}.{ending}"),
    )
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.first.keys().chain(self.later.keys());
        let width = names.map(String::len).max().unwrap_or(0).max(20);
        let mut line = |what: &str, size: Size, note: &str| {
            let Size { raw, sent } = size;
            writeln!(f, "{what:width$}  {raw:>9}  {sent:>9}{note}")
        };
        for (name, size) in &self.first {
            line(name, *size, "")?;
        }
        line(
            "A first visit",
            self.first_visit(),
            &kib(self.first_visit(), FIRST_VISIT),
        )?;
        for (name, size) in &self.later {
            line(name, *size, "  (later)")?;
        }
        for (part, files) in &self.parts {
            let note = format!("  ({} files)", files.len());
            line(&format!("The part {part}"), self.part(files), &note)?;
        }
        if !self.parts.is_empty() {
            line(
                "A visit to every page",
                self.every_page(),
                &kib(self.every_page(), EVERY_PAGE),
            )?;
        }
        let kept = self.first.iter().chain(&self.later);
        let kept = kept.filter(|(name, _)| worker::keeps(name) || *name == worker::NAME);
        line("What is kept in all", kept.map(|(_, size)| *size).sum(), "")?;
        write!(f, "{:width$}  {:>9}  {:>9}", "(bytes)", "raw", "brotli")
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes are far below what f64 holds exactly"
)]
fn kib(size: Size, limit: usize) -> String {
    let (size, limit) = (size.sent as f64 / 1024.0, limit / 1024);
    format!("  ({size:.1} KiB of {limit})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const CHECK: &str = "part-check-0123456789abcdef.wasm";
    const SHARED: &str = "chunk-1-0123456789abcdef.wasm";
    const WORD: &str = "part-word-0123456789abcdef.wasm";

    /// A release of which each file is as long as its place in this list says.
    fn sample() -> Sizes {
        let folder = tempfile::tempdir().unwrap();
        let page = format!(
            "<p>{}</p><link href=\"./part-start-0123456789abcdef.wasm\">",
            "again ".repeat(50)
        );
        fs::write(folder.path().join("index.html"), page).unwrap();
        let files = [
            "part-start-0123456789abcdef.wasm",
            CHECK,
            SHARED,
            WORD,
            "boot.js",
        ];
        for (length, name) in files.into_iter().chain(APART.iter().copied()).enumerate() {
            fs::write(folder.path().join(name), vec![0xa5; length + 1]).unwrap();
        }
        let files = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let parts = Parts::from([
            (
                "check".to_owned(),
                files(&["chunk-1.wasm", "part-check.wasm"]),
            ),
            (
                "word".to_owned(),
                files(&["chunk-1.wasm", "part-word.wasm"]),
            ),
        ]);
        Sizes::of(folder.path(), &parts).unwrap()
    }

    #[test]
    fn a_part_counts_when_the_page_names_it_and_what_is_apart_never_does() {
        let sizes = sample();
        let first: Vec<_> = sizes.first.keys().map(String::as_str).collect();
        assert_eq!(
            first,
            ["boot.js", "index.html", "part-start-0123456789abcdef.wasm"]
        );
        for later in [CHECK, SHARED, WORD].iter().chain(APART) {
            assert!(sizes.later.contains_key(*later), "{later}");
        }
    }

    #[test]
    fn a_file_counts_as_it_is_sent() {
        let sizes = sample();
        let page = sizes.first["index.html"];
        assert!(page.raw > 300 && page.sent < 150, "{page:?}");
        let boot = sizes.first["boot.js"];
        assert_eq!((boot.raw, boot.sent), (5, 5), "brotli would make it longer");
    }

    #[test]
    fn every_page_is_without_the_office_writers_and_with_what_they_share() {
        let sizes = sample();
        let more = sizes.every_page().raw - sizes.first_visit().raw;
        assert_eq!(more, 2 + 3, "{CHECK} and {SHARED}");
        let table = sizes.to_string();
        let word = table.lines().find(|line| line.starts_with("The part word"));
        assert!(
            word.unwrap().ends_with(" 7          7  (2 files)"),
            "{table}"
        );
        assert!(table.contains("KiB of 616)"), "{table}");
    }

    #[test]
    fn the_limit_is_kept_or_the_excess_named() {
        let size = Size { raw: 9, sent: 5 };
        assert_eq!(within("A first visit", size, 5), Ok(()));
        let failure = within("A first visit", size, 4).unwrap_err().to_string();
        assert!(failure.contains("transfers 1 bytes more"), "{failure}");
        assert_eq!(sample().within_limits(), Ok(()));
    }

    #[test]
    fn a_hash_is_taken_out_of_a_name() {
        assert_eq!(without_hash(SHARED), "chunk-1.wasm");
        assert_eq!(without_hash("embed.js"), "embed.js");
        assert_eq!(
            without_hash("third-party-notices.txt"),
            "third-party-notices.txt"
        );
    }

    #[test]
    fn an_empty_folder_is_not_a_small_visit() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Sizes::of(folder.path(), &Parts::new()).is_err());
    }
}
