//! Sums of money, in whole pence.

/// Reads a sum in pounds as a person types it: `12`, `12.5`, `£1,250.00`. Nothing when it is not
/// one, or more than a u32 of pence holds.
#[must_use]
pub fn parse(text: &str) -> Option<u32> {
    let plain = text.trim();
    let plain = plain.strip_prefix('£').unwrap_or(plain).trim_start();
    let (pounds, pence) = plain.split_once('.').unwrap_or((plain, ""));
    let digits: String = pounds.chars().filter(|c| *c != ',').collect();
    let pence = match pence.len() {
        0 => 0,
        1 => pence.parse::<u32>().ok()?.checked_mul(10)?,
        2 => pence.parse().ok()?,
        _ => return None,
    };
    // A sign would be read as a part of the number.
    let plain = plain
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    let pounds: u32 = if plain {
        digits.parse().ok()?
    } else {
        return None;
    };
    pounds.checked_mul(100)?.checked_add(pence)
}

/// A sum in a field, such as `12.50`.
#[must_use]
pub fn in_field(pence: u32) -> String {
    format!("{}.{:02}", pence / 100, pence % 100)
}

/// A sum as a person writes it, such as `£1,250.00`.
#[must_use]
pub fn in_words(pence: u64) -> String {
    let digits = (pence / 100).to_string();
    let mut pounds = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            pounds.push(',');
        }
        pounds.push(digit);
    }
    format!("£{pounds}.{:02}", pence % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_read_as_people_type_it() {
        for (text, pence) in [
            ("12", 1_200),
            ("12.5", 1_250),
            (" £1,250.00 ", 125_000),
            ("£ 3", 300),
            ("0.07", 7),
            ("12.", 1_200),
            ("0", 0),
        ] {
            assert_eq!(parse(text), Some(pence), "{text}");
        }
    }

    #[test]
    fn what_is_no_sum_is_refused() {
        for text in [
            "",
            "£",
            ".",
            ".5",
            "-1",
            "+1",
            "1.234",
            "1.2.3",
            "a few",
            "1e3",
            "1.-2",
            "99999999999",
            "１２",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_sum_is_written_with_pounds_and_pence() {
        assert_eq!(in_words(0), "£0.00");
        assert_eq!(in_words(1_250), "£12.50");
        assert_eq!(in_words(123_456_789), "£1,234,567.89");
        assert_eq!(in_field(1_205), "12.05");
        assert_eq!(parse(&in_field(u32::MAX)), Some(u32::MAX));
    }
}
