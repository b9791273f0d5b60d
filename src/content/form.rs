//! The form of single values: a text, an id, a link, a date, a version, a language.

use super::limits::MAX_TEXT_CHARS;
use super::node::Node;
use crate::domain::answer::Step;
use crate::domain::ids::InvalidId;
use crate::json::Tree;

/// The longest link, in bytes: what every browser still opens.
const MAX_LINK_BYTES: usize = 2_000;

impl Node<'_> {
    /// A text that must be there.
    pub(super) fn text(self) -> String {
        self.text_up_to(MAX_TEXT_CHARS)
    }

    /// A text of no more than `most` characters, which must be there.
    pub(super) fn text_up_to(self, most: usize) -> String {
        if matches!(&self.json, Some(Tree::Text(text)) if text.trim().is_empty()) {
            self.here.fault("this is empty: write some words");
        }
        self.paragraph(most)
    }

    /// A text that may be empty.
    pub(super) fn text_or_empty(self) -> String {
        self.paragraph(MAX_TEXT_CHARS)
    }

    fn paragraph(self, most: usize) -> String {
        let here = self.here;
        let text = self.written().unwrap_or_default();
        if text.chars().count() > most {
            here.fault(&format!("this is longer than {most} characters"));
        }
        if text.chars().any(char::is_control) {
            here.fault(
                "this has a line break, a tab or another control character: write one paragraph",
            );
        }
        if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
            here.fault(&format!(
                "this has a hidden character (U+{:04X}) that can make text read as something else",
                u32::from(hidden)
            ));
        }
        text
    }

    /// An id of the kind that `parse` reads.
    pub(super) fn id<T>(self, parse: fn(&str) -> Result<T, InvalidId>) -> Option<T> {
        let here = self.here;
        match parse(&self.written()?) {
            Ok(id) => Some(id),
            Err(error) => here.refuse(&error.to_string()),
        }
    }

    /// A whole number, up to `most`.
    pub(super) fn whole(self, most: u32) -> Option<u32> {
        let here = self.here;
        match self.json? {
            Tree::Whole(number) => match u32::try_from(number) {
                Ok(number) if number <= most => Some(number),
                _ => here.refuse(&format!("{number} is too high: use 0 to {most}")),
            },
            _ => here.refuse("this should be a whole number, from 0"),
        }
    }

    /// A step of a ladder.
    pub(super) fn step(self) -> Option<Step> {
        let steps = self.whole(u32::from(Step::PROVEN.get()))?;
        u8::try_from(steps).ok().and_then(Step::new)
    }

    /// Yes or no; no when it is left out.
    pub(super) fn yes(self) -> bool {
        match self.json {
            Some(Tree::Flag(yes)) => yes,
            Some(_) => {
                self.here.fault("this should be true or false");
                false
            }
            None => false,
        }
    }

    /// A version such as `1.0.0`.
    pub(super) fn version(self) -> String {
        self.of_form(is_version, "a version: write three numbers, such as 1.0.0")
    }

    /// A language tag such as `en-GB`.
    pub(super) fn language(self) -> String {
        self.of_form(is_language, "a language tag, such as en-GB")
    }

    /// A day such as `2026-11-23`.
    pub(super) fn day(self) -> String {
        self.of_form(is_day, "a date: write YYYY-MM-DD")
    }

    /// A link.
    pub(super) fn link(self) -> String {
        self.of_form(is_link, "a link that starts with https:// and names a site")
    }

    /// What is written, whatever it says.
    pub(super) fn written(self) -> Option<String> {
        match self.json? {
            Tree::Text(text) => Some(text),
            _ => self.here.refuse("this should be text, in quotation marks"),
        }
    }

    /// What is written, in a form.
    pub(super) fn of_form(self, fits: fn(&str) -> bool, form: &str) -> String {
        let here = self.here;
        let Some(text) = self.written() else {
            return String::new();
        };
        if !fits(&text) {
            here.fault(&format!("this is not {form}"));
        }
        text
    }

    /// A list of no more than `most`: a longer one is refused as a whole.
    pub(super) fn at_most(self, most: usize) -> Self {
        match &self.json {
            Some(Tree::List(items)) if items.len() > most => {
                let count = items.len();
                self.here
                    .fault(&format!("this list may have {most} items; it has {count}"));
                Node { json: None, ..self }
            }
            _ => self,
        }
    }
}

/// Whether a character has no shape of its own and can make text read as something else: a
/// direction override or isolate, a zero-width space, a word joiner or a byte-order mark. The
/// joiners that scripts and emoji need are not among them.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
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

fn is_day(text: &str) -> bool {
    let digits = text.bytes().enumerate().all(|(i, b)| match i {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    });
    if text.len() != 10 || !digits {
        return false;
    }
    let mut parts = text.split('-').filter_map(|p| p.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::super::fault::At;
    use super::super::node::Here;
    use super::super::reading::Reading;
    use super::*;

    #[track_caller]
    fn check<T>(form: fn(Node<'_>) -> T, good: &[&str], bad: &[&str]) {
        let reads = |text: &str| {
            let reading = Reading::default();
            let here = Here::start(At::PACK, &reading);
            form(Node::start(Tree::Text(text.to_owned()), here));
            reading.is_clean()
        };
        for text in good {
            assert!(reads(text), "{text:?} was refused");
        }
        for text in bad {
            assert!(!reads(text), "{text:?} was accepted");
        }
    }

    #[test]
    fn a_version_is_three_numbers() {
        check(
            |node| node.version(),
            &["1.0.0", "0.10.200"],
            &[
                "", "1", "1.0", "1.0.0.0", "1.0.x", "v1.0.0", "01.0.0", "1..0", "1.0.0 ",
            ],
        );
    }

    #[test]
    fn a_language_is_a_tag() {
        check(
            |node| node.language(),
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
            |node| node.day(),
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
            |node| node.day(),
            &[],
            &[
                "2026-1-1",
                "23/11/2026",
                "2026-11-00",
                "2026-11-23T00:00",
                "2026+11-23",
            ],
        );
    }

    #[test]
    fn a_link_is_https_and_names_a_site() {
        check(
            |node| node.link(),
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
            |node| node.link(),
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
            |node| node.link(),
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
            |node| node.text(),
            &["Yes.", "Iawn – ie", "नमस्ते\u{200d}", &longest],
            &["", "  ", "a\nb", "a\tb", "a\u{0}", "a\u{85}b", &too_long],
        );
        check(
            |node| node.text(),
            &[],
            &["a\u{202e}b", "a\u{2066}b", "\u{feff}a", "a\u{200b}"],
        );
        check(|node| node.text_or_empty(), &[""], &["\n"]);
    }

    #[test]
    fn a_sentence_id_is_a_letter_and_two_digits() {
        check(
            |node| node.sentence_id(),
            &["S01", "S99"],
            &["", "S1", "S00", "S001", "s01", "C01", "Sxx"],
        );
    }
}
