//! The form of single values: a text, a link, a date, a version, a language.

use super::super::limits::MAX_TEXT_CHARS;
use super::Faults;
use crate::domain::day::parse_date;
use crate::domain::text::is_hidden;

/// The longest link, in bytes: what every browser still opens.
const MAX_LINK_BYTES: usize = 2_000;

impl Faults<'_> {
    /// Checks a text that must be there.
    pub(super) fn text(&mut self, text: &str) {
        self.text_up_to(MAX_TEXT_CHARS, text);
    }

    /// Checks fields of what is here that are texts which must be there.
    pub(super) fn texts<const N: usize>(&mut self, fields: [(&str, &String); N]) {
        for (name, text) in fields {
            self.field(name).text(text);
        }
    }

    /// Checks a text that may be left out, but not be empty.
    pub(super) fn optional_text(&mut self, text: Option<&String>) {
        if let Some(text) = text {
            self.text(text);
        }
    }

    /// Checks a text of no more than `most` characters, which must be there.
    pub(super) fn text_up_to(&mut self, most: usize, text: &str) {
        if text.trim().is_empty() {
            self.add("this is empty: write some words");
        }
        self.paragraph(most, text);
    }

    /// Checks a text that may be empty.
    pub(super) fn text_or_empty(&mut self, text: &str) {
        self.paragraph(MAX_TEXT_CHARS, text);
    }

    fn paragraph(&mut self, most: usize, text: &str) {
        if text.chars().count() > most {
            self.add(&format!("this is longer than {most} characters"));
        }
        if text.chars().any(char::is_control) {
            self.add(
                "this has a line break, a tab or another control character: write one paragraph",
            );
        }
        if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
            self.add(&format!(
                "this has a hidden character (U+{:04X}) that can make text read as something else",
                u32::from(hidden)
            ));
        }
    }

    /// Checks a version such as `1.0.0`.
    pub(super) fn version(&mut self, text: &str) {
        self.form(
            is_version(text),
            "a version: write three numbers, such as 1.0.0",
        );
    }

    /// Checks a language tag such as `en-GB`.
    pub(super) fn language(&mut self, text: &str) {
        self.form(is_language(text), "a language tag, such as en-GB");
    }

    /// Checks a day such as `2026-11-23`.
    pub(super) fn day(&mut self, text: &str) {
        self.form(parse_date(text).is_some(), "a date: write YYYY-MM-DD");
    }

    /// Checks a link.
    pub(super) fn link(&mut self, text: &str) {
        self.form(
            is_link(text),
            "a link that starts with https:// and names a site",
        );
    }

    /// Checks a link that may be left out.
    pub(super) fn optional_link(&mut self, text: Option<&String>) {
        if let Some(text) = text {
            self.link(text);
        }
    }

    /// Notes that what is here is not of a form, if it is not.
    pub(super) fn form(&mut self, fits: bool, form: &str) {
        if !fits {
            self.add(&format!("this is not {form}"));
        }
    }
}

fn is_version(text: &str) -> bool {
    let part = |part: &str| {
        (1..=6).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_digit())
            && (part == "0" || !part.starts_with('0'))
    };
    text.split('.').count() == 3 && text.split('.').all(part)
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Only `https`, so that nobody can change a page on its way; no user names, which can make a
/// link look like another's.
fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    text.len() <= MAX_LINK_BYTES
        && text
            .bytes()
            .all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\')
        && host.contains('.')
        && !host.contains('@')
        && !host.starts_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::place::Place;

    #[track_caller]
    fn check(form: fn(&mut Faults<'_>, &str), good: &[&str], bad: &[&str]) {
        let fits = |text: &str| {
            let mut found = Vec::new();
            form(&mut Faults::at(Place::PACK, &mut found), text);
            found.is_empty()
        };
        for text in good {
            assert!(fits(text), "{text:?} was refused");
        }
        for text in bad {
            assert!(!fits(text), "{text:?} was accepted");
        }
    }

    #[test]
    fn a_version_is_three_numbers() {
        check(
            |at, text| at.version(text),
            &["1.0.0", "0.10.200"],
            &[
                "", "1", "1.0", "1.0.0.0", "1.0.x", "v1.0.0", "01.0.0", "1..0", "1.0.0 ",
            ],
        );
    }

    #[test]
    fn a_language_is_a_tag() {
        check(
            |at, text| at.language(text),
            &["en", "cy", "en-GB", "zh-Hant-TW", "gsw"],
            &[
                "",
                "e",
                "EN",
                "english",
                "en_GB",
                "en-",
                "en-123456789",
                "en GB",
            ],
        );
    }

    #[test]
    fn a_day_is_in_the_calendar() {
        check(
            |at, text| at.day(text),
            &["2026-11-23", "2024-02-29", "2000-02-29", "2026-12-31"],
            &[
                "",
                "2026-11-31",
                "2026-02-29",
                "1900-02-29",
                "2026-13-01",
                "2026-00-10",
            ],
        );
        check(
            |at, text| at.day(text),
            &[],
            &[
                "2026-1-1",
                "23/11/2026",
                "2026-11-00",
                "2026-11-23T00:00",
                "2026+11-23",
                "+12026-11-23",
            ],
        );
    }

    #[test]
    fn a_link_is_https_and_names_a_site() {
        check(
            |at, text| at.link(text),
            &["https://example.org", "https://example.org/a?b=c#d"],
            &[
                "",
                "http://example.org",
                "HTTPS://example.org",
                "//example.org",
                "https://",
            ],
        );
        check(
            |at, text| at.link(text),
            &[],
            &[
                "https://localhost",
                "https:///example.org",
                "https://.org",
                "javascript:alert(1)",
            ],
        );
        let long = format!("https://example.org/{}", "a".repeat(MAX_LINK_BYTES));
        check(
            |at, text| at.link(text),
            &[],
            &[
                "https://a.example@b.example/",
                "https://a.example/ b",
                "https://é.example",
                &long,
            ],
        );
    }

    #[test]
    fn a_text_is_one_paragraph_of_visible_characters() {
        let longest = "é".repeat(MAX_TEXT_CHARS);
        let too_long = format!("{longest}a");
        check(
            |at, text| at.text(text),
            &["Yes.", "Iawn – ie", "नमस्ते\u{200d}", &longest],
            &["", "  ", "a\nb", "a\tb", "a\u{0}", "a\u{85}b", &too_long],
        );
        check(
            |at, text| at.text(text),
            &[],
            &["a\u{202e}b", "a\u{2066}b", "\u{feff}a", "a\u{200b}"],
        );
        check(|at, text| at.text_or_empty(text), &[""], &["\n"]);
    }
}
