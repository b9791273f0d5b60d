//! Text that a person typed or that came from outside, made safe to keep and to show.
//!
//! What is taken out cannot be seen on screen, and could only hide what a text says: control
//! characters anywhere, and in names also the characters that turn the writing direction round or
//! take up no width.

/// The longest text that a box takes, in characters.
pub const MAX_TEXT: usize = 5_000;

/// The longest part of a file name that is made from a title, in characters.
const MAX_SLUG: usize = 60;

/// A name or title as it is kept: one line, at most [`MAX_TEXT`] characters.
#[must_use]
pub fn clean_line(text: &str) -> String {
    shorten(strip_line(text))
}

/// Longer text as it is kept: newlines and tabs stay, at most [`MAX_TEXT`] characters.
#[must_use]
pub fn clean_text(text: &str) -> String {
    shorten(strip_text(text))
}

/// [`clean_line`] without the limit of length: nothing that can be seen is taken out.
#[must_use]
pub fn strip_line(text: &str) -> String {
    let spaced = unix(text).map(|c| if breaks(c) { ' ' } else { c });
    spaced.filter(|c| !c.is_control() && !hides(*c)).collect()
}

/// [`clean_text`] without the limit of length: nothing that can be seen is taken out.
#[must_use]
pub fn strip_text(text: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    unix(text).filter(kept).collect()
}

/// The characters of a text, with every end of a line as one `\n`.
///
/// Searching a text for another text is not used here, nor elsewhere in the app: it brings code
/// and tables for its panics that a visitor would download.
fn unix(text: &str) -> impl Iterator<Item = char> {
    let mut last = ' ';
    text.chars().filter_map(move |c| {
        let second = last == '\r' && c == '\n';
        last = c;
        (!second).then_some(if c == '\r' { '\n' } else { c })
    })
}

/// A title as a part of a file name: lower-case ASCII letters, digits and single hyphens, never
/// empty. It is made to stand after a fixed word, so it can never be a name that Windows reserves.
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars() {
        if slug.len() >= MAX_SLUG {
            break;
        }
        let plain = without_accent(c).to_ascii_lowercase();
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "project" } else { slug }.to_owned()
}

/// Breaks words into lines of at most `length` letters; a longer word has a line of its own.
#[must_use]
pub fn wrap(words: &str, length: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= length => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn shorten(text: String) -> String {
    match text.char_indices().nth(MAX_TEXT) {
        Some(_) => text.chars().take(MAX_TEXT).collect(),
        None => text,
    }
}

fn breaks(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Whether a character changes how its neighbours are read without being seen itself: marks of
/// direction, characters without width, and tags.
fn hides(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// The letter under the accents that Welsh and the languages of western Europe use.
fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ō' | 'Ō' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => 'u',
        'ŵ' | 'Ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'Ý' | 'Ÿ' | 'Ŷ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_what_is_seen_and_loses_what_is_not() {
        assert_eq!(clean_line("Falls\tclinic\r\nWard 3"), "Falls clinic Ward 3");
        assert_eq!(clean_line("a\u{202e}b\u{200b}c\u{feff}d\u{0}e"), "abcde");
        assert_eq!(clean_line(" ŵyl 🙂 – “ok” "), " ŵyl 🙂 – “ok” ");
    }

    #[test]
    fn a_text_keeps_its_lines_and_tabs() {
        assert_eq!(clean_text("a\r\nb\rc\td\u{0}\u{1b}\u{9f}"), "a\nb\nc\td");
    }

    #[test]
    fn nothing_is_longer_than_the_limit() {
        let long = "é".repeat(MAX_TEXT + 1);
        assert_eq!(clean_line(&long).chars().count(), MAX_TEXT);
        assert_eq!(clean_text(&long).chars().count(), MAX_TEXT);
        assert_eq!(strip_text(&long), long);
    }

    #[test]
    fn a_slug_can_be_part_of_any_file_name() {
        assert_eq!(slug("Falls clinic, Ward 3"), "falls-clinic-ward-3");
        assert_eq!(slug("Gŵyl CAFÉ Ŷ"), "gwyl-cafe-y");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("  \u{202e} "), "project");
        assert_eq!(slug("日本"), "project");
        assert_eq!(slug(&"ab ".repeat(100)).len(), 59);
    }

    #[test]
    fn wraps_between_words_and_loses_none() {
        let name = "Willing, but stretched";
        assert_eq!(wrap(name, 13), ["Willing, but", "stretched"]);
        assert_eq!(wrap("Incomprehensibilities", 13), ["Incomprehensibilities"]);
        assert_eq!(wrap(name, 1).join(" "), name);
        assert!(wrap("", 13).is_empty());
    }
}
