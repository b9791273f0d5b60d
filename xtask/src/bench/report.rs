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

const ROWS: [Row; 3] = [
    Row {
        name: "first visit, bytes",
        of: |it| it.bytes,
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
        limit: 1.0,
    },
];

/// The visits to both pages.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// To our app.
    pub(crate) ours: Vec<Measured>,
    /// To the peer.
    pub(crate) peer: Vec<Measured>,
}

impl Report {
    /// Fails when a ratio is over its limit.
    pub(crate) fn judge(&self) -> Outcome {
        let over: Vec<_> = ROWS
            .iter()
            .filter(|row| !self.passes(row))
            .map(|row| row.name)
            .collect();
        if over.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "Not good enough: {}",
            over.join("; ")
        )))
    }

    /// The medians of both, and ours as a part of the peer's. Not a number without visits.
    fn compare(&self, row: &Row) -> (f64, f64, f64) {
        let middle = |visits: &[Measured]| median(visits.iter().map(row.of)).unwrap_or(f64::NAN);
        let (ours, peer) = (middle(&self.ours), middle(&self.peer));
        (ours, peer, ours / peer)
    }

    fn passes(&self, row: &Row) -> bool {
        self.compare(row).2 <= row.limit
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Medians of {} visits to each", self.ours.len())?;
        write!(
            f,
            "{:<28} {:>10} {:>10} {:>7} {:>7}",
            "", "ours", "SurveyJS", "ratio", "limit"
        )?;
        for row in &ROWS {
            let (ours, peer, ratio) = self.compare(row);
            let verdict = if self.passes(row) { "PASS" } else { "FAIL" };
            write!(
                f,
                "\n{:<28} {ours:>10.0} {peer:>10.0} {ratio:>7.2} {:>7.1}  {verdict}",
                row.name, row.limit
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(bytes: f64, first_page: f64, next_question: f64) -> Measured {
        Measured {
            bytes,
            first_page,
            next_question,
        }
    }

    #[test]
    fn a_pass_is_a_pass_at_the_limit() {
        let report = Report {
            ours: vec![measured(50.0, 500.0, 40.0)],
            peer: vec![measured(100.0, 1000.0, 40.0)],
        };
        assert_eq!(report.judge(), Ok(()));
        assert!(!report.to_string().contains("FAIL"), "{report}");
    }

    #[test]
    fn whatever_is_over_its_limit_is_named() {
        let report = Report {
            ours: vec![measured(51.0, 500.0, 41.0)],
            peer: vec![measured(100.0, 1000.0, 40.0)],
        };
        let failure = report.judge().unwrap_err().to_string();
        assert_eq!(
            failure,
            "Not good enough: first visit, bytes; answer to next question, ms."
        );
    }

    #[test]
    fn no_visits_are_no_pass() {
        assert!(Report::default().judge().is_err());
    }

    #[test]
    fn the_table_shows_medians_and_their_ratio() {
        let report = Report {
            ours: vec![
                measured(40.0, 1.0, 1.0),
                measured(50.0, 1.0, 1.0),
                measured(900.0, 1.0, 1.0),
            ],
            peer: vec![measured(200.0, 4.0, 2.0)],
        };
        let table = report.to_string();
        assert!(
            table.contains(
                "first visit, bytes                   50        200    0.25     0.5  PASS"
            ),
            "{table}"
        );
    }
}
