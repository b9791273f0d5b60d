//! What is wrong with a pack or with a host's settings, and where.

use crate::domain::text::is_hidden;
use std::fmt;

/// One thing that is wrong with a pack, or with the file that holds it. It prints as one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it is: `questions[3].ladder[2].text`, or `line 12, column 5` when the text is not
    /// JSON. The first item of a list is `[0]`.
    pub place: String,
    /// What is wrong, in plain English.
    pub problem: String,
}

impl Fault {
    pub(super) fn new(place: &str, problem: &str) -> Self {
        Self {
            place: shown(place),
            problem: shown(problem),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for Fault {}

/// The most characters of a problem that are kept: it may quote what the file says.
const MAX_PROBLEM_CHARS: usize = 400;

/// A text that may quote the file, as one line that says what it seems to say.
fn shown(text: &str) -> String {
    let visible = |c: char| {
        if c.is_control() || is_hidden(c) {
            char::REPLACEMENT_CHARACTER
        } else {
            c
        }
    };
    text.chars().take(MAX_PROBLEM_CHARS).map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_one_line_that_says_what_it_seems_to_say() {
        let fault = Fault::new("a\nb", &format!("c\u{1b}\u{202e}d{}", "e".repeat(1_000)));
        let line = fault.to_string();
        assert!(
            line.starts_with("a\u{fffd}b: c\u{fffd}\u{fffd}de"),
            "{line}"
        );
        assert_eq!(fault.problem.chars().count(), MAX_PROBLEM_CHARS);
    }
}
