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
    let text = unix(text);
    let spaced = text.chars().map(|c| if breaks(c) { ' ' } else { c });
    spaced
        .filter(|c| !c.is_control() && !changes_neighbours(*c))
        .collect()
}

/// [`clean_text`] without the limit of length: nothing that can be seen is taken out.
#[must_use]
pub fn strip_text(text: &str) -> String {
    let mut text = unix(text);
    text.retain(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    text
}

/// A text with every end of a line as one `\n`.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// What a character does that leaves no mark of its own on a page. White space and control
/// characters are not among these: `char` itself tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invisible {
    /// Turns the writing direction round until it is ended: the embeddings, overrides and isolates
    /// of Unicode's bidirectional algorithm (UAX 9). No text needs one to be read.
    Direction,
    /// Takes no width and joins nothing: the zero-width space, the word joiner, the byte-order mark.
    ZeroWidth,
    /// Changes how its neighbours are drawn: joiners, marks of direction, soft hyphens, tags. Some
    /// scripts and many emoji need them.
    Format,
    /// A letter or a mark without a shape: the fillers of Korean, the combining grapheme joiner.
    Blank,
}

impl Invisible {
    /// What a character is, if it cannot be seen. This is the one list of them: whatever refuses,
    /// strips or looks past such characters asks here.
    #[must_use]
    pub const fn of(c: char) -> Option<Self> {
        match c {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(Self::Direction),
            '\u{200b}' | '\u{2060}' | '\u{feff}' => Some(Self::ZeroWidth),
            '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200c}'..='\u{200f}'
            | '\u{2061}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{e0000}'..='\u{e007f}' => Some(Self::Format),
            '\u{34f}' | '\u{115f}' | '\u{3164}' => Some(Self::Blank),
            _ => None,
        }
    }
}

/// Whether a character leaves no mark on a page: white space, and whatever is [`Invisible`].
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_whitespace() || Invisible::of(c).is_some()
}

/// Whether a character turns the writing direction round until it is ended, and so could change how
/// the words after it read.
#[must_use]
pub const fn turns_direction(c: char) -> bool {
    matches!(Invisible::of(c), Some(Invisible::Direction))
}

/// Whether a character can make a text read as something else and no script or emoji needs it: what
/// an author of a pack or of settings may not write.
#[must_use]
pub const fn is_hidden(c: char) -> bool {
    matches!(
        Invisible::of(c),
        Some(Invisible::Direction | Invisible::ZeroWidth)
    )
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

/// Whether a character changes how its neighbours are read, and so has no place in a name.
const fn changes_neighbours(c: char) -> bool {
    matches!(
        Invisible::of(c),
        Some(Invisible::Direction | Invisible::ZeroWidth | Invisible::Format)
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
    fn what_cannot_be_seen_is_told_apart_by_what_it_does() {
        for (c, is, hidden, turns) in [
            ('\u{202e}', Some(Invisible::Direction), true, true),
            ('\u{2066}', Some(Invisible::Direction), true, true),
            ('\u{feff}', Some(Invisible::ZeroWidth), true, false),
            ('\u{200d}', Some(Invisible::Format), false, false),
            ('\u{e0041}', Some(Invisible::Format), false, false),
            ('\u{3164}', Some(Invisible::Blank), false, false),
            ('a', None, false, false),
        ] {
            assert_eq!(Invisible::of(c), is, "{c:?}");
            assert_eq!((is_hidden(c), turns_direction(c)), (hidden, turns), "{c:?}");
            assert_eq!(is_invisible(c), is.is_some(), "{c:?}");
        }
        assert!(is_invisible('\u{3000}') && Invisible::of('\u{3000}').is_none());
    }

    #[test]
    fn a_name_keeps_letters_without_a_shape() {
        assert_eq!(strip_line("a\u{3164}\u{200d}b"), "a\u{3164}b");
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
