//! From JSON to the types of a format, with the exact place of what is wrong.
//!
//! serde names what it expected, serde_path_to_error where. Both become a [`DocumentFault`] here,
//! in words for a person: a type that refuses a value with a message of its own says in it what the
//! value should be.

use super::fault::{DocumentFault, Problem};
use serde::Serialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_path_to_error::Segment;
use std::fmt;
use std::marker::PhantomData;

/// Reads the whole text as one value.
///
/// # Errors
/// The first thing that is wrong with it.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, DocumentFault> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| fault(place(error.path()), error.inner()))?;
    match json.end() {
        Ok(()) => Ok(value),
        Err(error) => Err(fault(String::new(), &error)),
    }
}

/// A struct that is read from a JSON object and from nothing else. Derived alone it would be read
/// from a list of its fields' values as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ObjectVisitor(PhantomData))
    }
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a group of fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}

/// Reads an optional field that is there: `null` is no value of it. For `deserialize_with`.
pub(super) fn present<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// Where serde stopped, such as `project.records[3].edit.answer`.
fn place(path: &serde_path_to_error::Path) -> String {
    path.iter()
        .fold(String::new(), |place, segment| match segment {
            Segment::Seq { index } => format!("{place}[{index}]"),
            Segment::Map { key } | Segment::Enum { variant: key } => field_of(place, key),
            // The text broke before the name of a field was read.
            Segment::Unknown => place,
        })
}

/// The longest name of a field that a place shows, in characters. A name from outside may be of any
/// length; its beginning is enough to find it by.
const MAX_NAME_CHARS: usize = 64;

fn field_of(mut place: String, name: &str) -> String {
    if !place.is_empty() {
        place.push('.');
    }
    place.extend(name.chars().take(MAX_NAME_CHARS));
    place
}

fn fault(place: String, error: &serde_json::Error) -> DocumentFault {
    if error.is_eof() {
        return DocumentFault::new(place, Problem::CutShort);
    }
    if error.is_syntax() {
        let (line, column) = (error.line(), error.column());
        return DocumentFault::new(place, Problem::NotJson { line, column });
    }
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    // serde names a field that is missing or doubled in its message only; one that is not expected
    // is in the path already.
    let named = |start: &str| message.strip_prefix(start)?.strip_suffix('`');
    if let Some(name) = named("missing field `") {
        return DocumentFault::new(field_of(place, name), Problem::Missing);
    }
    if let Some(name) = named("duplicate field `") {
        return DocumentFault::new(field_of(place, name), Problem::Twice);
    }
    if message.starts_with("unknown field ") {
        return DocumentFault::new(place, Problem::NotExpected);
    }
    let expected = message
        .rsplit_once(", expected ")
        .map_or(message, |(_, expected)| expected);
    DocumentFault::should_be(place, in_words(expected))
}

/// What serde expects, said to a person.
fn in_words(expected: &str) -> &str {
    match expected {
        "a string" => "text",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        "u8" | "u32" | "u64" => "a whole number in range",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        items: Vec<Object<Inner>>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        count: u32,
        #[serde(default, deserialize_with = "present")]
        name: Option<String>,
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let fault = parse::<Object<Outer>>(text).unwrap_err();
        assert_eq!(fault.to_string(), expected, "{text}");
    }

    #[test]
    fn a_value_is_read_as_a_whole() {
        let Object(outer) = parse::<Object<Outer>>(r#" {"items": [{"count": 3}]} "#).unwrap();
        let inner = Inner {
            count: 3,
            name: None,
        };
        assert_eq!(outer.items, [Object(inner)]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        check("[]", "the text should be a group of fields");
        check("{}", "items is missing");
        check(r#"{"items": {}}"#, "items should be a list");
        check(
            r#"{"items": [["x"]]}"#,
            "items[0] should be a group of fields",
        );
        check(r#"{"items": [{"name": "x"}]}"#, "items[0].count is missing");
        check(
            r#"{"items": [{"count": -1}]}"#,
            "items[0].count should be a whole number in range",
        );
        check(
            r#"{"items": [{"count": 1, "name": null}]}"#,
            "items[0].name should be text",
        );
        check(
            r#"{"items": [{"count": 1, "count": 1}]}"#,
            "items[0].count is there twice",
        );
        check(
            r#"{"items": [{"count": 1, "more": 1}]}"#,
            "items[0].more should not be there",
        );
        check(
            r#"{"items": [{"count": "a, expected b at line 3"}]}"#,
            "items[0].count should be a whole number in range",
        );
    }

    #[test]
    fn a_text_that_breaks_says_where() {
        check("", "the text is cut short");
        check(
            r#"{"items": []} x"#,
            "the text is damaged at line 1, column 15",
        );
        check(
            "{\"items\": [\n{x",
            "items[0] is damaged at line 2, column 2",
        );
        check(r#"{"items": [{"count": 1, "na"#, "items[0] is cut short");
        check(r#"{"items": [{"name": "x"#, "items[0].name is cut short");
    }

    #[test]
    fn a_long_name_is_cut() {
        let name = "é".repeat(1_000);
        let place = "é".repeat(MAX_NAME_CHARS);
        check(
            &format!(r#"{{"{name}": 1}}"#),
            &format!("{place} should not be there"),
        );
    }
}
