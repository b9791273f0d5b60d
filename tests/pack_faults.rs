//! A pack with any fault is refused, and the fault names its place.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a helper of a test may panic: that is how a test fails"
)]

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use truly_open::content::{self, Fault, MAX_ITEMS, MAX_PACK_BYTES, MAX_TEXT_CHARS};

const PACK: &str = include_str!("../content/pack.json");

/// Each case takes the built-in pack, which is whole, and puts or takes away one thing.
const CASES: &str = include_str!("fixtures/pack-faults.json");

#[derive(serde::Deserialize)]
struct Case {
    /// Values by the place they go to.
    #[serde(default)]
    put: Map<String, Value>,
    /// A place to be emptied.
    take: Option<String>,
    place: String,
    says: String,
}

impl Case {
    fn broken(&self) -> Value {
        let mut pack = whole();
        for (pointer, value) in &self.put {
            put(&mut pack, pointer, value.clone());
        }
        if let Some(pointer) = &self.take {
            take(&mut pack, pointer);
        }
        pack
    }
}

/// The built-in pack. What helps with each question is left out: a question that is taken away for
/// a case would be missed there too.
fn whole() -> Value {
    let mut pack: Value = serde_json::from_str(PACK).expect("the built-in pack is JSON");
    for list in ["methods", "resources"] {
        let items = pack[list].as_array_mut().expect("a list");
        items.iter_mut().for_each(|item| item["helps"] = json!([]));
    }
    pack
}

/// Puts a value at a place, written as a JSON pointer, whether or not something was there.
fn put(pack: &mut Value, pointer: &str, value: Value) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    match pack.pointer_mut(parent).expect("the place exists") {
        Value::Array(list) => list[field.parse::<usize>().expect("an index")] = value,
        other => other[field] = value,
    }
}

/// Takes away what is at a place.
fn take(pack: &mut Value, pointer: &str) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    match pack.pointer_mut(parent).expect("the place exists") {
        Value::Array(list) => list.remove(field.parse().expect("an index")),
        other => {
            let fields = other.as_object_mut().expect("an object");
            fields.remove(field).expect("the field is there")
        }
    };
}

/// Checks that a text is refused with one fault, at that place, that says so.
#[track_caller]
fn check(text: &str, place: &str, says: &str) {
    let Err(faults) = content::read(text) else {
        panic!("{place}: the pack was accepted");
    };
    let [fault] = faults.as_slice() else {
        panic!("{place} is not the one fault: {faults:#?}");
    };
    assert_eq!(fault.place, place, "{fault}");
    assert!(fault.problem.contains(says), "{fault}");
}

#[test]
fn each_broken_pack_is_refused_at_the_place_where_it_is_broken() {
    let cases: Vec<Case> = serde_json::from_str(CASES).expect("the cases are JSON");
    assert!(cases.len() >= 80, "cases were lost");
    for case in &cases {
        check(&case.broken().to_string(), &case.place, &case.says);
    }
}

/// Not every subject has a text that its questions can be traced to.
#[test]
fn a_pack_need_not_say_what_it_rests_on() {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.remove("sources");
                fields.remove("claims");
                fields.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut pack = whole();
    strip(&mut pack);
    put(&mut pack, "/sentences", json!([]));
    let read = content::read(&pack.to_string()).expect("nothing is wrong");
    assert!(
        read.questions
            .iter()
            .all(|question| question.sources.is_empty())
    );
}

/// The files of a host that an earlier release read go on being read.
#[test]
fn what_may_be_left_out_may_be_null() {
    let of_a_question = ["sources", "claims", "key", "role", "may_not_apply", "help"];
    let of_a_level = ["sources", "claims", "held_by_safety"];
    let set = |value: fn(&mut Value, &str)| {
        let mut pack = whole();
        for field in of_a_question {
            value(&mut pack, &format!("/questions/7/{field}"));
        }
        for field in of_a_level {
            value(&mut pack, &format!("/levels/1/{field}"));
        }
        for list in ["notes", "methods", "conditions", "benefits"] {
            value(&mut pack, &format!("/{list}/0/sources"));
        }
        value(&mut pack, "/notes/0/claims");
        content::read(&pack.to_string()).expect("nothing is wrong")
    };
    let left_out = set(|pack, pointer| {
        put(pack, pointer, json!(0));
        take(pack, pointer);
    });
    assert_eq!(
        set(|pack, pointer| put(pack, pointer, json!(null))),
        left_out
    );
}

#[test]
fn a_text_that_is_no_pack_is_refused() {
    let start = "line 1, column 1";
    check("", "line 1, column 0", "EOF");
    check("Dear team, here is the pack", start, "expected value");
    check("\u{feff}\u{feff}{}", start, "expected value");
    for other in ["null", "5", "true", "[]", "\"pack\""] {
        check(other, "the whole pack", "should be an object");
    }
    let more = format!("{} {{}}", PACK.trim_end());
    let last = PACK.lines().count();
    check(
        &more,
        &format!("line {last}, column 3"),
        "trailing characters",
    );
    let doubled = PACK.replacen("\"id\":", "\"id\": \"other\", \"id\":", 1);
    check(&doubled, "id", "the field \"id\" is there twice");
    check("{}", "id", "this is missing");
}

#[test]
fn a_pack_cut_short_is_refused_wherever_the_cut_is() {
    for hundredths in 0..100 {
        let from = PACK.len() * hundredths / 100;
        let cut = (from..).find(|at| PACK.is_char_boundary(*at));
        let cut = &PACK[..cut.expect("a boundary before the end")];
        let faults = content::read(cut).expect_err("the pack was accepted");
        let line = format!("line {},", cut.split('\n').count());
        assert_eq!(faults.len(), 1);
        assert!(faults[0].place.starts_with(&line), "{}", faults[0]);
        assert!(faults[0].problem.contains("EOF"), "{}", faults[0]);
    }
}

#[test]
fn a_pack_that_is_too_long_or_too_deep_is_refused() {
    let padded = format!("{PACK}{}", " ".repeat(MAX_PACK_BYTES));
    check(&padded, "the whole pack", "longer than 1000000 bytes");
    let brackets = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    check(&brackets, "line 1, column 128", "recursion limit exceeded");
    let mut pack = whole();
    let nested = (0..32).fold(json!("a"), |inner, _| json!([inner]));
    put(&mut pack, "/title", nested);
    check(&pack.to_string(), "title", "should be text");
}

#[test]
fn a_list_that_is_too_long_is_refused() {
    let mut pack = whole();
    put(&mut pack, "/limits", json!(vec!["Not tested."; MAX_ITEMS]));
    assert!(content::read(&pack.to_string()).is_ok());
    put(
        &mut pack,
        "/limits",
        json!(vec!["Not tested."; MAX_ITEMS + 1]),
    );
    check(&pack.to_string(), "limits", "more than 1000 items");
    let mut pack = whole();
    let dimensions = pack["dimensions"].as_array_mut().expect("a list");
    dimensions.push(dimensions[0].clone());
    check(&pack.to_string(), "dimensions", "too many items");
}

#[test]
fn a_text_of_more_than_5000_characters_is_refused() {
    let longest = "é".repeat(MAX_TEXT_CHARS);
    for place in ["title", "people_means"] {
        let mut pack = whole();
        let pointer = format!("/{place}");
        put(&mut pack, &pointer, json!(longest));
        assert!(content::read(&pack.to_string()).is_ok(), "{place}");
        put(&mut pack, &pointer, json!(format!("{longest}a")));
        check(&pack.to_string(), place, "longer than 5000 characters");
    }
}

/// The set-up page asks for them.
#[test]
fn a_pack_has_a_level() {
    let mut pack = whole();
    put(&mut pack, "/levels", json!([]));
    let faults = content::read(&pack.to_string()).expect_err("the pack was accepted");
    let fault = faults.iter().find(|fault| fault.place == "levels");
    assert!(fault.is_some_and(|fault| fault.problem.contains("this list is empty")));
}

#[test]
fn a_level_cannot_be_named_like_a_dimension() {
    let renamed = PACK.replace("\"steering\"", "\"skills\"");
    check(&renamed, "levels[0].id", "is the name of a dimension");
}

#[test]
fn a_level_is_not_held_by_a_question_that_is_not_there() {
    let mut pack = whole();
    for list in ["questions", "consistency"] {
        let items = pack[list].as_array_mut().expect("a list");
        items.retain(|item| !item.to_string().contains("\"K6\""));
    }
    let faults = content::read(&pack.to_string()).expect_err("the pack was accepted");
    let places: Vec<_> = faults.iter().map(|f| f.place.as_str()).collect();
    assert_eq!(
        places,
        ["levels[1].held_by_safety", "levels[3].held_by_safety"]
    );
}

#[test]
fn dimensions_stand_in_order() {
    let mut pack = whole();
    let dimensions = pack["dimensions"].as_array_mut().expect("a list");
    dimensions.swap(0, 1);
    let faults = content::read(&pack.to_string()).expect_err("the pack was accepted");
    let places: Vec<_> = faults.iter().map(|f| f.place.as_str()).collect();
    assert_eq!(
        places,
        ["dimensions[0].dimension", "dimensions[1].dimension"]
    );
}

/// The places of every text in a pack, or in a part of it. Of a list they are those of the first item
/// and the last: the others are like them.
fn texts(value: &Value, place: &str, pointer: &str, into: &mut Vec<(String, String)>) {
    match value {
        Value::String(_) => into.push((place.to_owned(), pointer.to_owned())),
        Value::Array(items) => {
            for index in BTreeSet::from([0, items.len().saturating_sub(1)]) {
                if let Some(item) = items.get(index) {
                    let place = format!("{place}[{index}]");
                    texts(item, &place, &format!("{pointer}/{index}"), into);
                }
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let dot = if place.is_empty() { "" } else { "." };
                let place = format!("{place}{dot}{name}");
                texts(value, &place, &format!("{pointer}/{name}"), into);
            }
        }
        _ => {}
    }
}

#[test]
fn no_text_is_left_out_of_the_validation() {
    let mut places = Vec::new();
    texts(&whole(), "", "", &mut places);
    assert!(places.len() > 200, "texts were lost");
    for (place, pointer) in places {
        let mut pack = whole();
        put(&mut pack, &pointer, json!("Hidden\u{202e}"));
        let faults = content::read(&pack.to_string()).expect_err(&place);
        assert!(faults.iter().any(|fault| fault.place == place), "{place}");
    }
}

/// A fault of shape ends the reading: what it hides cannot be told.
#[test]
fn a_fault_of_shape_is_told_alone() {
    let mut pack = whole();
    put(&mut pack, "/version", json!("one"));
    put(&mut pack, "/questions/0/title", json!(5));
    put(&mut pack, "/questions/0/id", json!("O 1"));
    let faults = content::read(&pack.to_string()).expect_err("the pack was accepted");
    assert_eq!(faults.len(), 1, "{faults:#?}");
}

#[test]
fn one_reading_finds_every_fault() {
    let mut pack = whole();
    put(&mut pack, "/version", json!("one"));
    put(&mut pack, "/questions/7/id", json!("O7"));
    put(&mut pack, "/questions/0/title", json!(""));
    put(&mut pack, "/questions/5/sources/0", json!("S98"));
    put(&mut pack, "/resources/3/url", json!("ftp://example.org"));
    let faults = content::read(&pack.to_string()).expect_err("the pack was accepted");
    let places: Vec<_> = faults.iter().map(|f| f.place.as_str()).collect();
    let expected = [
        "version",
        "questions[7].id",
        "questions[0].title",
        "questions[5].sources[0]",
        "resources[3].url",
    ];
    assert_eq!(places, expected);
    let as_text: Vec<_> = faults.iter().map(Fault::to_string).collect();
    assert_eq!(
        as_text[2],
        "questions[0].title: this is empty: write some words"
    );
}
