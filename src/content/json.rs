//! JSON as a tree: whatever it says, within limits.

use super::fault::{At, PackFault};
use super::{MAX_DEPTH, MAX_ITEMS};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The most fields that an object may have. Larger than any that is known; bounds the work.
const MAX_FIELDS: usize = 64;

/// A JSON value as it came.
pub(super) enum Json {
    Null,
    Bool(bool),
    /// A whole number from 0. Nothing that a pack counts is negative or a fraction.
    Whole(u64),
    OtherNumber,
    Text(String),
    List(Vec<Json>),
    /// Fields in their order, each named once.
    Object(Vec<(String, Json)>),
}

/// Reads a text as JSON.
///
/// # Errors
/// Where the text stops being JSON, or goes beyond a limit.
pub(super) fn parse(text: &str) -> Result<Json, PackFault> {
    if depth(text) > MAX_DEPTH {
        let problem = format!("lists and objects are more than {MAX_DEPTH} deep");
        return Err(PackFault::new(&At::PACK, problem));
    }
    serde_json::from_str(text).map_err(|error| PackFault {
        place: format!("line {}, column {}", error.line(), error.column()),
        problem: format!("this is not JSON that can be read: {error}"),
    })
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Whole(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = from.next_element()? {
            if list.len() == MAX_ITEMS {
                let problem = format!("a list has more than {MAX_ITEMS} items");
                return Err(Error::custom(problem));
            }
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        while let Some((name, value)) = from.next_entry::<String, Json>()? {
            if fields.iter().any(|(known, _)| *known == name) {
                return Err(Error::custom(format!("the field {name:?} is there twice")));
            }
            if fields.len() == MAX_FIELDS {
                let problem = format!("an object has more than {MAX_FIELDS} fields");
                return Err(Error::custom(problem));
            }
            fields.push((name, value));
        }
        Ok(Json::Object(fields))
    }
}

/// How deep lists and objects nest. Brackets inside strings do not count.
fn depth(json: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0);
    let (mut in_string, mut escaped) = (false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                now += 1;
                deepest = deepest.max(now);
            }
            b']' | b'}' if !in_string => now = now.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: usize) {
        assert_eq!(depth(json), expected, "{json}");
    }

    #[test]
    fn depth_counts_lists_and_objects_but_not_brackets_in_strings() {
        check("1", 0);
        check("[]", 1);
        check(r#"[{"a": [1]}, []]"#, 3);
        check(r#"["[[[", "\"[", "\\"]"#, 1);
        check("]]][", 1);
    }
}
