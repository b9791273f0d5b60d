//! A host's settings that are faulty, each with the place and the words that it is refused with. The
//! same cases are read here and opened in a browser.

use serde_json::{Map, Value};

const EXAMPLE: &str = include_str!("../../content/config.example.json");
const PACK: &str = include_str!("../../content/pack.json");
const FAULTY: &str = include_str!("../fixtures/settings-faults.json");

/// A faulty file.
pub struct Faulty {
    pub name: String,
    pub text: String,
    /// Where the fault is.
    pub place: String,
    /// What the fault says, among other words.
    pub says: String,
}

/// As it stands in the fixture: a text, or what is put into the example or taken out of it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: Option<String>,
    /// How often the text stands there.
    times: Option<usize>,
    /// Whether the built-in pack stands in the file, as a pack of the host's own.
    #[serde(default)]
    pack: bool,
    /// Values by the place they go to.
    #[serde(default)]
    put: Map<String, Value>,
    /// A place to be emptied.
    take: Option<String>,
    place: String,
    says: String,
}

pub fn faulty() -> Vec<Faulty> {
    let cases: Vec<Case> = serde_json::from_str(FAULTY).expect("the cases are JSON");
    let faulty = cases.into_iter().map(|case| Faulty {
        text: case.text(),
        name: case.name,
        place: case.place,
        says: case.says,
    });
    faulty.collect()
}

impl Case {
    fn text(&self) -> String {
        if let Some(text) = &self.text {
            return text.repeat(self.times.unwrap_or(1));
        }
        let mut file = example();
        if self.pack {
            file = serde_json::json!({ "pack": pack() });
        }
        for (pointer, value) in &self.put {
            put(&mut file, pointer, value.clone());
        }
        if let Some(pointer) = &self.take {
            take(&mut file, pointer);
        }
        file.to_string()
    }
}

/// The example that is published, which is whole.
pub fn example() -> Value {
    serde_json::from_str(EXAMPLE).expect("the example is JSON")
}

/// The built-in pack, as somebody would copy it.
pub fn pack() -> Value {
    serde_json::from_str(PACK).expect("the built-in pack is JSON")
}

/// Puts a value at a place, written as a JSON pointer, whether or not something was there.
pub fn put(file: &mut Value, pointer: &str, value: Value) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    match file.pointer_mut(parent).expect("the place exists") {
        Value::Array(list) => list[field.parse::<usize>().expect("an index")] = value,
        other => other[field] = value,
    }
}

/// Takes away what is at a place.
pub fn take(file: &mut Value, pointer: &str) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    match file.pointer_mut(parent).expect("the place exists") {
        Value::Array(list) => list.remove(field.parse().expect("an index")),
        other => {
            let fields = other.as_object_mut().expect("an object");
            fields.remove(field).expect("the field is there")
        }
    };
}
