//! The browser's clock, and its words for days and times.

use crate::domain::lists::Day;
use crate::domain::project::Timestamp;
use wasm_bindgen::JsValue;

/// The time now.
#[must_use]
pub fn now() -> Timestamp {
    // The clock counts whole milliseconds, far below what a u64 holds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Timestamp(js_sys::Date::now() as u64)
}

/// The day of a time in the calendar here, as a person writes it: `23 November 2026`.
#[must_use]
pub fn day_in_words(at: Timestamp) -> String {
    in_words(
        &date(at),
        &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
    )
}

/// A day as a person writes it: `23 November 2026`.
#[must_use]
pub fn date_in_words(day: Day) -> String {
    written_date_in_words(&day.to_string())
}

/// A day that is written as `2026-11-23`, as a person writes it.
#[must_use]
pub fn written_date_in_words(date: &str) -> String {
    // At noon, so that it is the same day wherever the reader is.
    let at = js_sys::Date::parse(&format!("{date}T12:00"));
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    day_in_words(Timestamp(at as u64))
}

/// The day of a time in the calendar here. None before 2000 or after 2099.
#[must_use]
pub fn local_day(at: Timestamp) -> Option<Day> {
    let date = date(at);
    let year = u16::try_from(date.get_full_year()).ok()?;
    let month = u8::try_from(date.get_month() + 1).ok()?;
    Day::new(year, month, u8::try_from(date.get_date()).ok()?)
}

/// A time of day: `14:32`.
#[must_use]
pub fn time_of_day(at: Timestamp) -> String {
    in_words(&date(at), &[("hour", "2-digit"), ("minute", "2-digit")])
}

fn date(at: Timestamp) -> js_sys::Date {
    #[allow(clippy::cast_precision_loss)]
    js_sys::Date::new(&JsValue::from(at.0 as f64))
}

fn in_words(date: &js_sys::Date, parts: &[(&str, &str)]) -> String {
    let options = js_sys::Object::new();
    for (name, value) in parts {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &JsValue::from(*name), &JsValue::from(*value));
    }
    date.to_locale_string("en-GB", &options).into()
}
