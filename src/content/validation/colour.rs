//! The organisation's colour. White letters stand on it.

use super::Faults;

/// The least contrast of a colour with white, as WCAG 2.2 asks of text (1.4.3), in hundredths.
const LEAST_CONTRAST: u32 = 450;

/// Checks a colour: white letters can be read on it.
pub(super) fn colour(text: &str, mut at: Faults<'_>) {
    let Some(parts) = parts(text) else {
        at.add("this is not a colour: write # and six digits, such as #005a70");
        return;
    };
    let contrast = contrast_with_white(parts);
    if contrast < LEAST_CONTRAST {
        let (ones, hundredths) = (contrast / 100, contrast % 100);
        at.add(&format!(
            "white letters on this colour have a contrast of {ones}.{hundredths:02} to 1, and need \
             4.5 to 1: choose a darker colour"
        ));
    }
}

/// Red, green and blue, from `#rrggbb`.
fn parts(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}

/// The contrast with white, in hundredths and rounded down, so that what is too little never seems
/// enough.
fn contrast_with_white([red, green, blue]: [u8; 3]) -> u32 {
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    // Between 100 and 2100.
    (105.0 / (luminance + 0.05)) as u32
}

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, contrast: u32) {
        assert_eq!(
            parts(text).map(contrast_with_white),
            Some(contrast),
            "{text}"
        );
    }

    #[test]
    fn contrast_is_as_the_guidelines_count_it() {
        check("#000000", 2_100);
        check("#FFFFFF", 100);
        // The two greys on both sides of the line, as contrast checkers give them.
        check("#767676", 454);
        check("#777777", 447);
        check("#ff0000", 399);
        check("#0000ff", 859);
    }

    #[test]
    fn a_colour_is_a_sign_and_six_digits() {
        for text in [
            "", "red", "#fff", "005a70", "#005a7", "#005a700", "#+05a70", "#00é70", "#005a7g",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }
}
