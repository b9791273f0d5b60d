//! What may stand in a file for another program. Texts are cleaned as they are typed, but a file
//! from outside may hold what nobody typed, and no program should trip over it.

use crate::domain::text::{is_invisible, strip_line, strip_text, turns_direction};

/// A text of several lines, without what XML and HTML forbid, and without the marks that turn the
/// writing direction round: with one of those a text could change how the words after it read.
#[must_use]
pub fn text(text: &str) -> String {
    let kept = strip_text(text);
    let lines = kept.chars().map(|c| match c {
        '\u{2028}' | '\u{2029}' => '\n',
        c => c,
    });
    lines
        .filter(|c| !is_noncharacter(*c) && !turns_direction(*c))
        .collect()
}

/// A text of one line, such as a name, also without what takes up no width.
#[must_use]
pub fn line(text: &str) -> String {
    let mut line = strip_line(text);
    line.retain(|c| !is_noncharacter(c));
    line
}

/// What was written, without the space around it; or what to say where nothing can be seen of it.
#[must_use]
pub fn or(written: &str, otherwise: &str) -> String {
    let written = text(written);
    if written.chars().all(is_invisible) {
        otherwise.to_owned()
    } else {
        written.trim().to_owned()
    }
}

/// The code points that Unicode promises never to use.
const fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_what_can_be_seen() {
        assert_eq!(
            text("a\r\nb\u{2028}c\td\u{0}\u{ffff}e\u{202e}f"),
            "a\nb\nc\tdef"
        );
        assert_eq!(text("👩‍⚕️ שלום\u{200f}"), "👩‍⚕️ שלום\u{200f}");
    }

    #[test]
    fn what_cannot_be_seen_is_not_written() {
        for unseen in ["", " \n", "\u{0}", "\u{200b}\u{feff}", "\u{202e}"] {
            assert_eq!(or(unseen, "Nothing"), "Nothing");
        }
        assert_eq!(or(" a b\n", "Nothing"), "a b");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(line("a\nb\u{fdd0}\u{200b}c"), "a bc");
    }

    #[test]
    fn what_is_clean_stays_as_it_is() {
        for dirty in [
            "\r\r\n\n",
            "\u{2028}\r\n",
            "a\u{0}\r\u{0}\nb",
            "\u{202e}\u{feff}",
        ] {
            let once = text(dirty);
            assert_eq!(text(&once), once);
            let once = line(dirty);
            assert_eq!(line(&once), once);
        }
    }
}
