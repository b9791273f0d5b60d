//! JSON as a plain tree, and a way through it that knows at every step where it is.
//!
//! One small tree serves every format. It is read once, keeps fields in their order, and keeps
//! fields that are there twice, so that whoever reads them can refuse them by name. Types derived
//! for each edit did the same at several times the size, and their messages were not for people.

use super::fault::{DocumentFault, Problem};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::error::Category;
use std::fmt;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Tree {
    Null,
    Flag(bool),
    /// A whole number that is not negative.
    Whole(u64),
    /// Any other number: no document of ours holds one.
    OtherNumber,
    Text(String),
    List(Vec<Self>),
    Fields(Vec<(String, Self)>),
}

impl Tree {
    /// A group of fields, in this order.
    pub(super) fn fields<const N: usize>(fields: [(&str, Self); N]) -> Self {
        let named = fields.map(|(name, value)| (name.to_owned(), value));
        Self::Fields(named.into())
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// The tree as JSON.
///
/// # Errors
/// Those of the JSON writer, which has no reason to give one.
pub(super) fn write(tree: &Tree) -> Result<String, serde_json::Error> {
    serde_json::to_string(tree)
}

/// Reads the whole text as one value.
///
/// # Errors
/// The field in which the text breaks, and where it does.
pub(super) fn read(text: &str) -> Result<Node, DocumentFault> {
    let mut json = serde_json::Deserializer::from_str(text);
    let mut place = String::new();
    let tree = Growing(&mut place).deserialize(&mut json);
    let tree = tree.and_then(|tree| json.end().map(|()| tree));
    match tree {
        Ok(tree) => Ok(Node { place, tree }),
        Err(error) => Err(DocumentFault::new(place, broken(&error))),
    }
}

fn broken(error: &serde_json::Error) -> Problem {
    match error.classify() {
        Category::Eof => Problem::CutShort,
        Category::Syntax | Category::Data | Category::Io => Problem::NotJson {
            line: error.line(),
            column: error.column(),
        },
    }
}

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
        item_of(place, 0);
        while let Some(item) = items.next_element_seed(Growing(place))? {
            list.push(item);
            place.truncate(reached);
            item_of(place, list.len());
        }
        place.truncate(reached);
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let Self(place) = self;
        let reached = place.len();
        let mut fields = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            field_of(place, &name);
            let value = map.next_value_seed(Growing(place))?;
            place.truncate(reached);
            fields.push((name, value));
        }
        Ok(Tree::Fields(fields))
    }
}

fn item_of(place: &mut String, index: usize) {
    place.push('[');
    place.push_str(&index.to_string());
    place.push(']');
}

fn field_of(place: &mut String, name: &str) {
    if !place.is_empty() {
        place.push('.');
    }
    // A name from outside may be of any length; its beginning is enough to find it by.
    place.extend(name.chars().take(64));
}

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node {
    place: String,
    tree: Tree,
}

impl Node {
    /// Where it is.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// That it should be something else.
    pub(super) fn should_be<T>(self, what: &str) -> Result<T, DocumentFault> {
        Err(DocumentFault::should_be(self.place, what))
    }

    pub(super) fn text(self) -> Result<String, DocumentFault> {
        match self.tree {
            Tree::Text(text) => Ok(text),
            _ => self.should_be("text"),
        }
    }

    /// A whole number of at most `highest`.
    pub(super) fn whole(self, highest: u64) -> Result<u64, DocumentFault> {
        match self.tree {
            Tree::Whole(number) if number <= highest => Ok(number),
            _ => self.should_be("a whole number in range"),
        }
    }

    pub(super) fn flag(self) -> Result<bool, DocumentFault> {
        match self.tree {
            Tree::Flag(flag) => Ok(flag),
            _ => self.should_be("true or false"),
        }
    }

    pub(super) fn list(self) -> Result<Vec<Self>, DocumentFault> {
        let Tree::List(items) = self.tree else {
            return self.should_be("a list");
        };
        let mut nodes = Vec::with_capacity(items.len());
        for tree in items {
            let mut place = self.place.clone();
            item_of(&mut place, nodes.len());
            nodes.push(Self { place, tree });
        }
        Ok(nodes)
    }

    pub(super) fn fields(self) -> Result<Fields, DocumentFault> {
        match self.tree {
            Tree::Fields(fields) => Ok(Fields {
                place: self.place,
                fields,
                taken: Vec::new(),
            }),
            _ => self.should_be("a group of fields"),
        }
    }

    /// What it is, for a value that may be of several kinds.
    pub(super) const fn tree(&self) -> &Tree {
        &self.tree
    }
}

/// A group of fields, which are taken out by name until none is left.
#[derive(Debug)]
pub(super) struct Fields {
    place: String,
    fields: Vec<(String, Tree)>,
    taken: Vec<&'static str>,
}

impl Fields {
    /// Takes a field that must be there.
    pub(super) fn need(&mut self, name: &'static str) -> Result<Node, DocumentFault> {
        let found = self.may(name);
        found.ok_or_else(|| DocumentFault::new(self.place_of(name), Problem::Missing))
    }

    /// Takes a field that may be there.
    pub(super) fn may(&mut self, name: &'static str) -> Option<Node> {
        let index = self.fields.iter().position(|(found, _)| found == name)?;
        let (_, tree) = self.fields.remove(index);
        self.taken.push(name);
        let place = self.place_of(name);
        Some(Node { place, tree })
    }

    /// Fails on a field that was not taken.
    pub(super) fn end(self) -> Result<(), DocumentFault> {
        let Some((name, _)) = self.fields.first() else {
            return Ok(());
        };
        let problem = if self.taken.contains(&name.as_str()) {
            Problem::Twice
        } else {
            Problem::NotExpected
        };
        Err(DocumentFault::new(self.place_of(name), problem))
    }

    fn place_of(&self, name: &str) -> String {
        let mut place = self.place.clone();
        field_of(&mut place, name);
        place
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // No document of ours holds such a number, so none is ever written.
            Self::Null | Self::OtherNumber => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Fields(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
