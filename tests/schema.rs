//! The published schemas, of a pack and of a host's settings: each is current, fits what we publish
//! with it, and agrees with the reading.
//!
//! After a change to a shape, write them anew: `UPDATE=1 cargo test --features schema --test schema`

#![allow(
    clippy::expect_used,
    reason = "a helper of a test may panic: that is how a test fails"
)]

use serde_json::{Value, json};
use std::path::PathBuf;
use truly_open::content::{self, Fault, settings};

const PACK: &str = include_str!("../content/pack.json");
const EXAMPLE: &str = include_str!("../content/config.example.json");

/// A shape that is published, with what says whether a text has it.
struct Shape {
    file: &'static str,
    schema: fn() -> String,
    faults: fn(&str) -> Vec<Fault>,
}

const OF_A_PACK: Shape = Shape {
    file: "pack.schema.json",
    schema: content::schema,
    faults: |text| content::read(text).err().unwrap_or_default(),
};

const OF_SETTINGS: Shape = Shape {
    file: "config.schema.json",
    schema: settings::schema,
    faults: |text| settings::read(text).err().unwrap_or_default(),
};

#[test]
fn the_published_schemas_are_current() {
    for shape in [OF_A_PACK, OF_SETTINGS] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content");
        let path = path.join(shape.file);
        let current = (shape.schema)();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &current).expect("the schema can be written");
        }
        let published = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            published == current,
            "content/{} is out of date: run this test with UPDATE=1",
            shape.file
        );
    }
}

#[test]
fn what_is_published_fits_its_schema() {
    for (shape, whole) in [(OF_A_PACK, pack()), (OF_SETTINGS, example())] {
        assert_eq!(Schema::compile(&shape).refuses(&whole), None);
        assert_eq!((shape.faults)(&whole.to_string()), []);
    }
}

#[test]
fn the_example_shows_every_field_but_the_pack() {
    let schema: Value = serde_json::from_str(&settings::schema()).expect("it is JSON");
    let fields = schema["properties"].as_object().expect("an object");
    let example = example();
    for field in fields.keys().filter(|field| *field != "pack") {
        assert!(example.get(field).is_some(), "{field}");
    }
}

/// JSON of kinds that do not belong where a value stands.
fn others(value: &Value) -> impl Iterator<Item = Value> {
    let kind = std::mem::discriminant(value);
    let kinds = [
        json!(null),
        json!(7_000_000_000_u64),
        json!("Not this"),
        // Not a text in it: serde takes a list of an object's values for the object.
        json!([5]),
    ];
    kinds.into_iter().filter(move |other| {
        // A number that is too high is refused as well.
        std::mem::discriminant(other) != kind || other.is_number()
    })
}

/// The pack with one change, for each change in each place below `value`: another kind of value,
/// a field more, a field or an item less.
fn changes(value: &Value, at: &str, into: &mut Vec<(String, Change)>) {
    for other in others(value) {
        into.push((at.to_owned(), Change::Put(other)));
    }
    match value {
        Value::Object(fields) => {
            into.push((at.to_owned(), Change::Add));
            for (name, value) in fields {
                let below = format!("{at}/{name}");
                into.push((below.clone(), Change::Take));
                changes(value, &below, into);
            }
        }
        Value::Array(items) => {
            // Items of a list are alike. Of the pack's own lists the last is tried as well.
            let mut indexes = vec![0];
            if at.matches('/').count() == 1 && items.len() > 1 {
                indexes.push(items.len() - 1);
            }
            for index in indexes {
                if let Some(item) = items.get(index) {
                    changes(item, &format!("{at}/{index}"), into);
                }
            }
        }
        _ => {}
    }
}

#[derive(Debug)]
enum Change {
    Put(Value),
    Add,
    Take,
}

impl Change {
    fn made_to(&self, pack: &mut Value, pointer: &str) {
        let there = "the place exists";
        match self {
            Self::Put(value) => *pack.pointer_mut(pointer).expect(there) = value.clone(),
            Self::Add => {
                let object = pack.pointer_mut(pointer).and_then(Value::as_object_mut);
                object.expect(there).insert("added".to_owned(), json!("a"));
            }
            Self::Take => {
                let (parent, name) = pointer.rsplit_once('/').expect(there);
                let object = pack.pointer_mut(parent).and_then(Value::as_object_mut);
                object.expect(there).remove(name).expect(there);
            }
        }
    }
}

#[test]
fn a_pack_is_refused_where_its_schema_refuses_it() {
    check_agreement(&OF_A_PACK, &pack(), 1, 1_000);
}

#[test]
fn settings_are_refused_where_their_schema_refuses_them() {
    check_agreement(&OF_SETTINGS, &example(), 1, 150);
}

/// One change in twenty: the others were tried where a pack stands alone.
#[test]
fn a_pack_in_settings_is_refused_where_its_schema_refuses_it() {
    check_agreement(&OF_SETTINGS, &json!({ "pack": pack() }), 20, 40);
}

/// What the schema refuses is refused, and what it allows has the right shape. One change in `every`
/// is made, and the schema refuses `least` of them, or more.
#[track_caller]
fn check_agreement(shape: &Shape, whole: &Value, every: usize, least: usize) {
    let schema = Schema::compile(shape);
    let mut all = Vec::new();
    changes(whole, "", &mut all);
    let mut refused = 0;
    for (pointer, change) in all.iter().step_by(every) {
        let mut pack = whole.clone();
        change.made_to(&mut pack, pointer);
        let faults = (shape.faults)(&pack.to_string());
        let place = place(pointer);
        let near =
            |fault: &&Fault| fault.place.starts_with(&place) || place.starts_with(&fault.place);
        let fault = faults.iter().find(near);
        if schema.refuses(&pack).is_some() {
            refused += 1;
            assert!(
                fault.is_some(),
                "only the schema refuses {change:?} at {place}"
            );
        } else {
            let shapes = ["this is missing", "no such field", "this should be"];
            let of_shape = |start: &&str| fault.is_some_and(|f| f.problem.starts_with(start));
            let shape = shapes.iter().any(of_shape);
            assert!(
                !shape,
                "only the reading refuses {change:?} at {place}: {fault:?}"
            );
        }
    }
    assert!(
        refused > least,
        "only {refused} of {} changes were refused",
        all.len()
    );
}

/// A JSON pointer as a fault writes it: `/questions/0/id` is `questions[0].id`.
fn place(pointer: &str) -> String {
    let mut place = String::new();
    for part in pointer.split('/').skip(1) {
        match part.parse::<usize>() {
            Ok(index) => place.push_str(&format!("[{index}]")),
            Err(_) if place.is_empty() => place.push_str(part),
            Err(_) => place.push_str(&format!(".{part}")),
        }
    }
    place
}

fn pack() -> Value {
    serde_json::from_str(PACK).expect("the pack is JSON")
}

fn example() -> Value {
    serde_json::from_str(EXAMPLE).expect("the example is JSON")
}

struct Schema {
    schemas: boon::Schemas,
    index: boon::SchemaIndex,
}

impl Schema {
    fn compile(shape: &Shape) -> Self {
        let schema: Value = serde_json::from_str(&(shape.schema)()).expect("it is JSON");
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler
            .add_resource("shape.json", schema)
            .expect("the schema can be added");
        let index = compiler
            .compile("shape.json", &mut schemas)
            .expect("the schema compiles");
        Self { schemas, index }
    }

    /// Why it refuses a pack, if it does.
    fn refuses(&self, pack: &Value) -> Option<String> {
        let outcome = self.schemas.validate(pack, self.index);
        outcome.err().map(|error| format!("{error:#}"))
    }
}
