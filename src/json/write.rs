//! From the tree to a text.

use super::Tree;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// Writes a tree on one line.
///
/// # Errors
/// Those of the JSON writer, which has no reason to give one.
pub fn write(tree: &Tree) -> Result<String, serde_json::Error> {
    serde_json::to_string(tree)
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Nothing of ours holds such a number, so none is ever written.
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

#[cfg(test)]
mod tests {
    use crate::json::{read, write};

    #[test]
    fn what_is_written_is_what_was_read() {
        let text = r#"{"a":[null,true,{},[]],"b":18446744073709551615,"a":"\"\\\n\u0001é"}"#;
        let written = read(text).ok().and_then(|tree| write(&tree).ok());
        assert_eq!(written.as_deref(), Some(text));
    }
}
