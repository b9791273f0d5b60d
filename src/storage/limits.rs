//! What a file from outside may hold at most.
//!
//! The app's own copies in the browser are read without these limits: something that the app
//! itself wrote must never turn out to be too long to be read again.

use super::fault::{DocumentFault, Problem};
use crate::domain::edit::Edit;
use crate::domain::project::Project;
use crate::domain::record::Entry;
use crate::domain::text::MAX_TEXT;

/// The longest file that is read, in bytes: 1 MB.
pub const MAX_FILE_BYTES: usize = 1_000_000;
/// How deep lists and groups of fields may stand in each other.
pub const MAX_DEPTH: usize = 32;
/// How many responses a file may hold.
pub const MAX_RESPONSES: usize = 200;
/// How many answers a response may hold.
pub const MAX_ANSWERS: usize = 1_000;
/// The highest count of a stamp. No honest writer gets there, and above it there is still room for
/// as many edits again: a file cannot use up the counts of the project that it is joined to.
pub const MAX_COUNT: u64 = 1 << 52;

/// Checks the text as a whole, before anything is made of it.
///
/// # Errors
/// The limit that it passes.
pub fn check_text(text: &str) -> Result<(), DocumentFault> {
    if text.len() > MAX_FILE_BYTES {
        Err(too_much("", "1 MB"))
    } else if depth(text) > MAX_DEPTH {
        Err(too_much("", format!("{MAX_DEPTH} levels deep")))
    } else {
        Ok(())
    }
}

/// Checks one entry.
///
/// # Errors
/// The limit that it passes, with the place inside the entry.
pub fn check_entry(entry: &Entry) -> Result<(), DocumentFault> {
    if entry.stamp.count > MAX_COUNT {
        return Err(too_much("stamp[0]", MAX_COUNT.to_string()));
    }
    let (field, text) = match &entry.edit {
        Edit::NamedProject(name) | Edit::NamedTeam(name) => ("edit.name", name),
        Edit::WroteCheckNote { text, .. } => ("edit.text", text),
        Edit::WroteQuestionNote { text, .. } => ("edit.text", text),
        Edit::StartedCheck { pack, .. } => ("edit.pack.version", &pack.version),
        _ => return Ok(()),
    };
    if text.chars().count() > MAX_TEXT {
        return Err(too_much(field, format!("{MAX_TEXT} characters")));
    }
    Ok(())
}

/// Checks what the entries amount to.
///
/// # Errors
/// The limit that it passes.
pub fn check_project(project: &Project) -> Result<(), DocumentFault> {
    let checks = project.checks.values();
    let responses = checks.flat_map(|check| check.responses.values());
    let mut count = 0_usize;
    for response in responses {
        count += 1;
        if count > MAX_RESPONSES {
            let limit = format!("{MAX_RESPONSES} responses");
            return Err(too_much("project.records", limit));
        }
        if response.answers.len() > MAX_ANSWERS {
            let limit = format!("{MAX_ANSWERS} answers in one response");
            return Err(too_much("project.records", limit));
        }
    }
    Ok(())
}

fn too_much(place: &str, limit: impl Into<String>) -> DocumentFault {
    let limit = limit.into();
    DocumentFault::new(place, Problem::TooMuch { limit })
}

/// How deep lists and objects nest in a text. Brackets inside strings do not count.
fn depth(text: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                now += 1;
                deepest = deepest.max(now);
            }
            b']' | b'}' if !in_string => now = now.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_depth(text: &str, expected: usize) {
        assert_eq!(depth(text), expected, "{text}");
    }

    #[test]
    fn depth_counts_lists_and_objects_but_not_brackets_in_strings() {
        check_depth("1", 0);
        check_depth("[]", 1);
        check_depth(r#"[{"a": [1]}, []]"#, 3);
        check_depth(r#"["[[[", "\"[", "\\"]"#, 1);
        check_depth("]]][", 1);
    }
}
