//! What a first visit transfers.
//!
//! Every file in `dist/` counts, whether or not the first page asks for it, so that nothing can be
//! forgotten. Only the parts that the page names as such (`<link rel="part">`) are left out, which
//! are fetched when somebody goes on to what they are for, and what is `APART`. A file is counted
//! as the server sends it: with brotli, or as it is where brotli would make it longer.
//!
//! Once the app has started, the worker fetches the parts that have not come yet, so that they are there
//! without a network. The table ends with what that and the visit come to in all.

use crate::failure::{Failure, Outcome};
use crate::server::site::{self, Asset};
use crate::worker;
use std::fmt;
use std::path::Path;

/// The most that a first visit may transfer, in bytes: 150 KiB.
pub const BUDGET: usize = 150 * 1024;

/// Files beside the page that no first visit fetches.
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

/// One file of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in `dist/`.
    pub name: String,
    /// Its length, in bytes.
    pub raw: usize,
    /// What is transferred of it, in bytes.
    pub sent: usize,
}

/// What a first visit transfers, file by file. Prints as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstVisit {
    /// The files, in the order of their names.
    pub files: Vec<File>,
    /// The files that are only fetched later.
    pub later: Vec<File>,
}

impl FirstVisit {
    /// Measures what is in a folder.
    ///
    /// # Errors
    /// When the folder cannot be read, or holds nothing.
    pub fn of(folder: &Path) -> Outcome<Self> {
        let all = site::read_folder(folder)?;
        let page = all
            .get("index.html")
            .map(|page| String::from_utf8_lossy(page).into_owned());
        let page = page.unwrap_or_default();
        let is_later = |file: &File| {
            let part = format!("<link rel=\"part\" href=\"./{}\"", file.name);
            APART.contains(&file.name.as_str()) || page.contains(&part)
        };
        let (later, files): (Vec<_>, Vec<_>) = all
            .into_iter()
            .map(|(name, bytes)| {
                let asset = Asset::new(&name, bytes);
                File {
                    raw: asset.raw().len(),
                    sent: asset.shortest().len(),
                    name,
                }
            })
            .partition(is_later);
        if files.is_empty() {
            return Err(Failure::new(format!("{} is empty", folder.display())));
        }
        Ok(Self { files, later })
    }

    /// What is transferred in all, in bytes.
    #[must_use]
    pub fn total(&self) -> usize {
        self.files.iter().map(|file| file.sent).sum()
    }

    /// Says whether the total is within the budget.
    ///
    /// # Errors
    /// When it is not.
    pub fn within(&self, budget: usize) -> Outcome {
        let total = self.total();
        if total <= budget {
            return Ok(());
        }
        let over = total - budget;
        Err(Failure::new(format!(
            "A first visit transfers {over} bytes more than the {budget} it may"
        ))
        .advise("Look for what has grown in the table above."))
    }
}

impl fmt::Display for FirstVisit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .files
            .iter()
            .chain(&self.later)
            .map(|file| file.name.len())
            .max()
            .unwrap_or(0)
            .max(5);
        writeln!(f, "{:width$}  {:>9}  {:>9}", "bytes", "raw", "brotli")?;
        for File { name, raw, sent } in &self.files {
            writeln!(f, "{name:width$}  {raw:>9}  {sent:>9}")?;
        }
        let raw: usize = self.files.iter().map(|file| file.raw).sum();
        let total = self.total();
        #[expect(
            clippy::cast_precision_loss,
            reason = "sizes are far below what f64 holds exactly"
        )]
        let kib = total as f64 / 1024.0;
        write!(
            f,
            "{:width$}  {raw:>9}  {total:>9}  ({kib:.1} KiB)",
            "total"
        )?;
        for File { name, raw, sent } in &self.later {
            write!(f, "\n{name:width$}  {raw:>9}  {sent:>9}  (later)")?;
        }
        if self.later.iter().any(|file| file.name == worker::NAME) {
            let kept = || {
                self.files
                    .iter()
                    .chain(&self.later)
                    .filter(|file| worker::keeps(&file.name) || file.name == worker::NAME)
            };
            let raw: usize = kept().map(|file| file.raw).sum();
            let sent: usize = kept().map(|file| file.sent).sum();
            write!(
                f,
                "\n{:width$}  {raw:>9}  {sent:>9}  (in all, with what is kept)",
                "total"
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn sample() -> FirstVisit {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("index.html"),
            "<p>the same again</p>".repeat(50),
        )
        .unwrap();
        fs::create_dir(folder.path().join("icons")).unwrap();
        fs::write(folder.path().join("icons/dot.png"), [1, 2, 3]).unwrap();
        FirstVisit::of(folder.path()).unwrap()
    }

    #[test]
    fn files_in_folders_count_too() {
        let names: Vec<_> = sample().files.into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["icons/dot.png", "index.html"]);
    }

    #[test]
    fn a_file_counts_as_it_is_sent() {
        let [dot, page] = <[File; 2]>::try_from(sample().files).unwrap();
        assert_eq!((dot.raw, dot.sent), (3, 3), "brotli would make it longer");
        assert_eq!(page.raw, 1050);
        assert!(page.sent < 100, "{} bytes", page.sent);
    }

    #[test]
    fn a_part_that_comes_later_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("index.html"),
            "<link rel=\"part\" href=\"./after-0123456789abcdef.js\">",
        )
        .unwrap();
        let part = "after-0123456789abcdef.js";
        fs::write(folder.path().join(part), [1, 2, 3]).unwrap();
        fs::write(folder.path().join("boot.js"), [1]).unwrap();
        fs::write(folder.path().join("truly-open.html"), [1, 2]).unwrap();
        crate::sums::write(folder.path()).unwrap();
        fs::write(folder.path().join("embed.js"), [1, 2]).unwrap();
        fs::write(folder.path().join("sw.js"), [1, 2, 3, 4]).unwrap();
        for (name, _) in crate::app::FOR_HOSTS {
            fs::write(folder.path().join(name), "{}").unwrap();
        }
        let visit = FirstVisit::of(folder.path()).unwrap();
        let names: Vec<_> = visit.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["boot.js", "index.html"]);
        let later: Vec<_> = visit.later.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(
            later,
            [
                "SHA256SUMS",
                part,
                "embed.js",
                "sw.js",
                "truly-open.config.example.json",
                "truly-open.config.schema.json",
                "truly-open.html"
            ]
        );
        let table = visit.to_string();
        assert!(table.contains("(later)"));
        // The page, the part and the worker.
        let page = visit.files[1].raw;
        let last = table.lines().last().unwrap();
        assert!(last.contains(&format!(" {} ", page + 3 + 4)), "{last}");
    }

    #[test]
    fn the_budget_is_kept_or_the_excess_named() {
        let visit = sample();
        assert_eq!(visit.within(visit.total()), Ok(()));
        let failure = visit.within(visit.total() - 1).unwrap_err().to_string();
        assert!(failure.contains("transfers 1 bytes more"), "{failure}");
    }

    #[test]
    fn the_table_ends_with_the_total() {
        let visit = FirstVisit {
            files: vec![
                File {
                    name: "app.wasm".into(),
                    raw: 200_000,
                    sent: 70_000,
                },
                File {
                    name: "index.html".into(),
                    raw: 2_000,
                    sent: 1_680,
                },
            ],
            later: Vec::new(),
        };
        let expected = "\
bytes             raw     brotli
app.wasm       200000      70000
index.html       2000       1680
total          202000      71680  (70.0 KiB)";
        assert_eq!(visit.to_string(), expected);
    }

    #[test]
    fn an_empty_folder_is_not_a_small_visit() {
        let folder = tempfile::tempdir().unwrap();
        assert!(FirstVisit::of(folder.path()).is_err());
    }
}
