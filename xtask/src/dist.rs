//! What a first visit transfers.
//!
//! Every file in `dist/` counts, whether or not the first page asks for it, so that nothing can be
//! forgotten. A file is counted as the server sends it: with brotli, or as it is where brotli
//! would make it longer.

use crate::failure::{Failure, Outcome};
use crate::server::site::{self, Asset};
use std::fmt;
use std::path::Path;

/// The most that a first visit may transfer, in bytes: 150 KiB.
pub const BUDGET: usize = 150 * 1024;

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
}

impl FirstVisit {
    /// Measures what is in a folder.
    ///
    /// # Errors
    /// When the folder cannot be read, or holds nothing.
    pub fn of(folder: &Path) -> Outcome<Self> {
        let files: Vec<_> = site::read_folder(folder)?
            .into_iter()
            .map(|(name, bytes)| {
                let asset = Asset::new(&name, bytes);
                File {
                    raw: asset.raw().len(),
                    sent: asset.shortest().len(),
                    name,
                }
            })
            .collect();
        if files.is_empty() {
            return Err(Failure::new(format!("{} is empty", folder.display())));
        }
        Ok(Self { files })
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
        )
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
