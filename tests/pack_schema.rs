//! The published schema of a pack is current, fits the built-in pack, and agrees with the reading.
//!
//! After a change to the shape of a pack, write it anew:
//! `UPDATE=1 cargo test --features schema --test pack_schema`

#![allow(
    clippy::expect_used,
    reason = "a helper of a test may panic: that is how a test fails"
)]

use serde_json::{Value, json};
use std::path::PathBuf;
use truly_open::content::{self, PackFault};

const PACK: &str = include_str!("../content/pack.json");

#[test]
fn the_published_schema_is_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content/pack.schema.json");
    let current = content::schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &current).expect("the schema can be written");
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == current,
        "content/pack.schema.json is out of date: run this test with UPDATE=1"
    );
}

#[test]
fn the_built_in_pack_fits_its_schema() {
    let schema = Schema::compile();
    let problem = schema.refuses(&whole());
    assert_eq!(problem, None);
}

/// JSON of kinds that do not belong where a value stands.
fn others(value: &Value) -> impl Iterator<Item = Value> {
    let kind = std::mem::discriminant(value);
    let kinds = [
        json!(null),
        json!(7_000_000_000_u64),
        json!("Not this"),
        json!(["a"]),
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
fn what_the_schema_refuses_is_refused_and_what_it_allows_has_the_right_shape() {
    let schema = Schema::compile();
    let whole = whole();
    let mut all = Vec::new();
    changes(&whole, "", &mut all);
    let mut refused = 0;
    for (pointer, change) in &all {
        let mut pack = whole.clone();
        change.made_to(&mut pack, pointer);
        let faults = content::read(&pack.to_string()).err().unwrap_or_default();
        let place = place(pointer);
        let near =
            |fault: &&PackFault| fault.place.starts_with(&place) || place.starts_with(&fault.place);
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
        refused > 1_000,
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

fn whole() -> Value {
    serde_json::from_str(PACK).expect("the pack is JSON")
}

struct Schema {
    schemas: boon::Schemas,
    index: boon::SchemaIndex,
}

impl Schema {
    fn compile() -> Self {
        let schema: Value = serde_json::from_str(&content::schema()).expect("it is JSON");
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler
            .add_resource("pack.json", schema)
            .expect("the schema can be added");
        let index = compiler
            .compile("pack.json", &mut schemas)
            .expect("the schema compiles");
        Self { schemas, index }
    }

    /// Why it refuses a pack, if it does.
    fn refuses(&self, pack: &Value) -> Option<String> {
        let outcome = self.schemas.validate(pack, self.index);
        outcome.err().map(|error| format!("{error:#}"))
    }
}
