//! What came out, in one table, and whether it is good enough.

use crate::journey::{Measured, median};
use std::fmt;
use xtask::failure::{Failure, Outcome};

/// One thing that is compared: its name, how to read it, and how much of the peer's is allowed.
struct Row {
    name: &'static str,
    of: fn(&Measured) -> f64,
    limit: f64,
}

const ROWS: [Row; 4] = [
    Row {
        name: "first page, bytes",
        of: |it| it.first_sent,
        limit: 0.42,
    },
    Row {
        name: "first page to answers, bytes",
        of: |it| it.all_sent,
        limit: 0.5,
    },
    Row {
        name: "first page, ms",
        of: |it| it.first_page,
        limit: 0.5,
    },
    Row {
        name: "answer to next question, ms",
        of: |it| it.next_question,
        limit: 0.5,
    },
];

/// What the peer cannot do is compared with nothing, and may take this long in milliseconds.
const FILE: &str = "click to file for Word, ms";
const FILE_LIMIT: f64 = 800.0;

/// The visits to both pages.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// To our app.
    pub(crate) ours: Vec<Measured>,
    /// To the peer.
    pub(crate) peer: Vec<Measured>,
    /// From the click on its button until a file for Word was there, in milliseconds.
    pub(crate) files: Vec<f64>,
}

/// A line of the table. What is not a number passes nowhere.
struct Line {
    name: &'static str,
    /// The median of our app.
    ours: f64,
    /// That of the peer, where it does the same.
    peer: Option<f64>,
    /// The most that is allowed: of the ratio where there is a peer, of ours where there is none.
    limit: f64,
}

impl Line {
    fn ratio(&self) -> Option<f64> {
        self.peer.map(|peer| self.ours / peer)
    }

    fn passes(&self) -> bool {
        self.ratio().unwrap_or(self.ours) <= self.limit
    }
}

impl Report {
    /// Fails when something is over its limit.
    pub(crate) fn judge(&self) -> Outcome {
        let over: Vec<_> = self
            .lines()
            .filter(|line| !line.passes())
            .map(|line| line.name)
            .collect();
        if over.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "Not good enough: {}",
            over.join("; ")
        )))
    }

    fn lines(&self) -> impl Iterator<Item = Line> {
        let compared = ROWS.iter().map(|row| Line {
            name: row.name,
            ours: middle(self.ours.iter().map(row.of)),
            peer: Some(middle(self.peer.iter().map(row.of))),
            limit: row.limit,
        });
        compared.chain([Line {
            name: FILE,
            ours: middle(self.files.iter().copied()),
            peer: None,
            limit: FILE_LIMIT,
        }])
    }
}

/// The median. Not a number without visits.
fn middle(values: impl Iterator<Item = f64>) -> f64 {
    median(values).unwrap_or(f64::NAN)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Medians of {} visits to each", self.ours.len())?;
        write!(
            f,
            "{:<28} {:>10} {:>10} {:>7} {:>7}",
            "", "ours", "SurveyJS", "ratio", "limit"
        )?;
        for line in self.lines() {
            let (name, ours, limit) = (line.name, line.ours, line.limit);
            let verdict = if line.passes() { "PASS" } else { "FAIL" };
            write!(f, "\n{name:<28} {ours:>10.0}")?;
            match line.peer.zip(line.ratio()) {
                Some((peer, ratio)) => write!(f, " {peer:>10.0} {ratio:>7.2} {limit:>7.2}")?,
                None => write!(f, " {:>10} {:>7} {limit:>7.0}", "-", "-")?,
            }
            write!(f, "  {verdict}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(bytes: f64, first_page: f64, next_question: f64) -> Measured {
        Measured {
            first_sent: bytes,
            all_sent: bytes,
            first_page,
            next_question,
        }
    }

    #[test]
    fn a_pass_is_a_pass_at_the_limit() {
        let report = Report {
            ours: vec![measured(42.0, 500.0, 20.0)],
            peer: vec![measured(100.0, 1000.0, 40.0)],
            files: vec![FILE_LIMIT],
        };
        assert_eq!(report.judge(), Ok(()));
        assert!(!report.to_string().contains("FAIL"), "{report}");
    }

    #[test]
    fn whatever_is_over_its_limit_is_named() {
        let report = Report {
            ours: vec![measured(43.0, 500.0, 21.0)],
            peer: vec![measured(100.0, 1000.0, 40.0)],
            files: vec![FILE_LIMIT + 1.0],
        };
        let failure = report.judge().unwrap_err().to_string();
        assert_eq!(
            failure,
            "Not good enough: first page, bytes; answer to next question, ms; click to file for Word, ms."
        );
    }

    #[test]
    fn no_visits_are_no_pass() {
        assert!(Report::default().judge().is_err());
        let report = Report {
            ours: vec![measured(42.0, 500.0, 20.0)],
            peer: vec![measured(100.0, 1000.0, 40.0)],
            files: vec![],
        };
        let failure = report.judge().unwrap_err().to_string();
        assert_eq!(failure, "Not good enough: click to file for Word, ms.");
    }

    #[test]
    fn the_table_shows_medians_and_their_ratio_where_there_is_one() {
        let report = Report {
            ours: vec![
                measured(40.0, 1.0, 1.0),
                measured(50.0, 1.0, 1.0),
                measured(900.0, 1.0, 1.0),
            ],
            peer: vec![measured(200.0, 4.0, 2.0)],
            files: vec![1_000.0, 9_000.0, 2_500.0],
        };
        let table = report.to_string();
        assert!(
            table.contains(
                "first page, bytes                    50        200    0.25    0.42  PASS"
            ),
            "{table}"
        );
        assert!(
            table.contains(
                "click to file for Word, ms         2500          -       -     800  FAIL"
            ),
            "{table}"
        );
    }
}
