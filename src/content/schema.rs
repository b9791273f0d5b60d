//! JSON Schemas of what is read, made from the types that it is read into.

use super::limits::{MAX_ITEMS, MAX_TEXT_CHARS};
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

/// The schema of a type, as a text for a file.
pub(super) fn of<T: JsonSchema>() -> String {
    let mut schema = SchemaSettings::default()
        .into_generator()
        .into_root_schema_for::<T>();
    RecursiveTransform(limit).transform(&mut schema);
    let mut schema = schema.to_value();
    // Other crates of the build decide whether objects keep the order they were made in.
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

/// Gives a text or a list the limit that holds for all of them, where it has none of its own.
fn limit(schema: &mut Schema) {
    let is = |kind: &str| match schema.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(kinds)) => kinds.iter().any(|other| other == kind),
        _ => false,
    };
    let limit = if is("string") && schema.get("const").or(schema.get("enum")).is_none() {
        ("maxLength", MAX_TEXT_CHARS)
    } else if is("array") {
        ("maxItems", MAX_ITEMS)
    } else {
        return;
    };
    let (name, most) = limit;
    if schema.get(name).is_none() {
        schema.insert(name.to_owned(), json!(most));
    }
}
