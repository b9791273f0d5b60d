//! A date without a time, as people plan with: when something is due, when to check again.

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A day of the Gregorian calendar, from 2000 to 2099: nobody plans further, and what is further
/// away is a slip of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The day of that year, month (1 to 12) and day of the month (1 to 31); none where the
    /// calendar has no such day, or the year is not within 2000 to 2099.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
        Self::from_date(date)
    }

    /// Reads `2026-11-23`, as [`parse_date`] does.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_date(parse_date(text)?)
    }

    /// The day of that date; none where the year is not within 2000 to 2099.
    #[must_use]
    pub fn from_date(date: NaiveDate) -> Option<Self> {
        (2000..=2099).contains(&date.year()).then_some(Self(date))
    }

    /// The same day, for a library that counts in dates.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// The year, 2000 to 2099.
    #[must_use]
    pub fn year(self) -> u16 {
        // The years of a day fit.
        u16::try_from(self.0.year()).unwrap_or_default()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::try_from(self.0.month()).unwrap_or_default()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        u8::try_from(self.0.day()).unwrap_or_default()
    }

    /// The day after it. After 31 December 2099 there is none.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::from_date(self.0.succ_opt()?)
    }
}

/// Reads a date of any year from 0 to 9999: four, two and two digits with hyphens between them, as
/// RFC 3339 writes a full date (section 5.6) and HTML the value of a field for dates.
// chrono's own parsers also read spaces, signs and numbers without their zeros, and bring every
// format that they know into the first download.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let year = i32::try_from(number_of(4, year)?).ok()?;
    NaiveDate::from_ymd_opt(year, number_of(2, month)?, number_of(2, day)?)
}

/// The number that is written in so many digits, with zeros in front where it is shorter.
fn number_of(digits: usize, text: &str) -> Option<u32> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}

/// As `2026-11-23`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A `NaiveDate` of these years prints as ISO 8601 has it.
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for text in ["2026-11-23", "2000-02-29", "2099-12-31", "2028-02-29"] {
            assert_eq!(Day::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026",
            "2026-11",
            "2026-2-3",
            "2027-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "1999-12-31",
            "2100-01-01",
            "2026-11-23-",
            "+026-11-23",
            "+2026-11-23",
            " 2026-11-23",
            "2026-11-23 ",
            "2026- 1-23",
            "2026-1１-23",
            "2026-+1-23",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_is_of_any_year_with_four_digits() {
        let read = |text| parse_date(text).map(|date| date.to_string());
        assert_eq!(read("1999-12-31").as_deref(), Some("1999-12-31"));
        assert_eq!(read("0000-02-29").as_deref(), Some("0000-02-29"));
        for text in ["1900-02-29", "+12026-11-23", "-0001-01-01", "26-11-23"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_has_the_parts_it_was_made_of() {
        let day = Day::new(2028, 2, 29).unwrap();
        assert_eq!((day.year(), day.month(), day.day()), (2028, 2, 29));
        assert_eq!(Day::new(2027, 2, 29), None);
        assert_eq!(Day::new(2026, 0, 1), None);
    }

    #[test]
    fn the_next_day_crosses_months_and_years() {
        let next = |text| Day::parse(text).unwrap().next().map(|day| day.to_string());
        assert_eq!(next("2026-11-29").as_deref(), Some("2026-11-30"));
        assert_eq!(next("2026-11-30").as_deref(), Some("2026-12-01"));
        assert_eq!(next("2027-02-28").as_deref(), Some("2027-03-01"));
        assert_eq!(next("2026-12-31").as_deref(), Some("2027-01-01"));
        assert_eq!(next("2099-12-31"), None);
    }
}
