//! From a text to the tree.

use super::Tree;
use super::place::{push_field, push_item};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Where a text stops being JSON, and why.
#[derive(Debug)]
pub struct Broken {
    place: String,
    error: serde_json::Error,
}

impl Broken {
    /// The field or item that was being read, such as `records[3].edit`. Empty for the text as a
    /// whole.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The line, counted from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.error.line()
    }

    /// The column, in bytes: how many of the line were read.
    #[must_use]
    pub fn column(&self) -> usize {
        self.error.column()
    }

    /// Whether the text ends before it is complete.
    #[must_use]
    pub fn is_cut_short(&self) -> bool {
        self.error.is_eof()
    }
}

/// Why, in a parser's words, with the line and the column.
impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Broken {}

/// Reads the whole text as one value. More than 127 lists and objects in each other count as
/// broken; [`depth`] tells beforehand.
///
/// # Errors
/// Where the text stops being JSON.
pub fn read(text: &str) -> Result<Tree, Broken> {
    let mut json = serde_json::Deserializer::from_str(text);
    let mut place = String::new();
    let tree = Growing(&mut place).deserialize(&mut json);
    let tree = tree.and_then(|tree| json.end().map(|()| tree));
    tree.map_err(|error| Broken { place, error })
}

/// How deep lists and objects nest in a text. Brackets inside strings do not count.
#[must_use]
pub fn depth(text: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in text.bytes() {
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

/// The field in which serde_json hands over a number that is no integer, or too long for one, as
/// text (its feature `arbitrary_precision`). A text that spells this out itself gains nothing by it:
/// nobody asks for such a number, nor for such a field.
const NUMBER: &str = "$serde_json::private::Number";

/// A tree that is being read, and the place that has been reached: where reading fails, it stays.
struct Growing<'p>(&'p mut String);

impl<'de> DeserializeSeed<'de> for Growing<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Growing<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Whole(number))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Tree, E> {
        Ok(Tree::OtherNumber)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::OtherNumber)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let Self(place) = self;
        let reached = place.len();
        let mut list = Vec::new();
        push_item(place, 0);
        while let Some(item) = items.next_element_seed(Growing(place))? {
            list.push(item);
            place.truncate(reached);
            push_item(place, list.len());
        }
        place.truncate(reached);
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let Self(place) = self;
        let reached = place.len();
        let mut fields = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            push_field(place, &name);
            let value = map.next_value_seed(Growing(place))?;
            place.truncate(reached);
            fields.push((name, value));
        }
        match fields.as_slice() {
            [(name, Tree::Text(_))] if name == NUMBER => Ok(Tree::OtherNumber),
            _ => Ok(Tree::Fields(fields)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_depth(text: &str, expected: usize) {
        assert_eq!(depth(text), expected, "{text}");
    }

    #[test]
    fn depth_counts_lists_and_objects_but_not_brackets_in_strings() {
        check_depth("1", 0);
        check_depth("[]", 1);
        check_depth(r#"[{"a": [1]}, []]"#, 3);
        check_depth(r#"["[[[", "\"[", "\\"]"#, 1);
        check_depth("]]][", 1);
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let text =
            r#" {"a": [null, true, 18446744073709551615], "b": [-1, 1.5, 1e9999], "a": "\u00e9"} "#;
        let Ok(tree) = read(text) else {
            panic!("{text} was refused");
        };
        let first = [Tree::Null, Tree::Flag(true), Tree::Whole(u64::MAX)];
        let other = [Tree::OtherNumber, Tree::OtherNumber, Tree::OtherNumber];
        let expected = Tree::fields([
            ("a", Tree::List(first.into())),
            ("b", Tree::List(other.into())),
            ("a", Tree::from("é")),
        ]);
        assert_eq!(tree, expected);
    }

    #[track_caller]
    fn check_broken(text: &str, place: &str, line: usize, column: usize, cut_short: bool) {
        let Err(broken) = read(text) else {
            panic!("{text} was accepted");
        };
        assert_eq!(broken.place(), place, "{text}");
        assert_eq!((broken.line(), broken.column()), (line, column), "{text}");
        assert_eq!(broken.is_cut_short(), cut_short, "{text}");
    }

    #[test]
    fn a_broken_text_says_where_it_breaks() {
        check_broken("", "", 1, 0, true);
        check_broken("{} {}", "", 1, 4, false);
        check_broken("{\"a\": {\"b\": [1,\n 2, x]}}", "a.b[2]", 2, 5, false);
        check_broken("{\"a\": {\"b\": [1", "a.b[1]", 1, 14, true);
        check_broken("{\"a\": {\"b\": [1]", "a", 1, 15, true);
        check_broken("[1 2]", "[1]", 1, 4, false);
        check_broken("{\"a\": 1 \"b\": 2}", "", 1, 9, false);
        check_broken("[\"a\u{1}\"]", "[0]", 1, 4, false);
    }

    #[test]
    fn a_text_that_nests_too_deep_for_any_reader_is_broken() {
        let nested = |deep| format!("{}{}", "[".repeat(deep), "]".repeat(deep));
        assert!(read(&nested(127)).is_ok());
        assert!(read(&nested(128)).is_err());
    }
}
