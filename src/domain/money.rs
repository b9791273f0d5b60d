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
    fn a_sum_in_a_field_reads_back() {
        assert_eq!(in_field(1_205), "12.05");
        assert_eq!(parse(&in_field(u32::MAX)), Some(u32::MAX));
    }
}
