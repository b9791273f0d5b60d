//! Damaged, foreign and newer documents: each is refused with the field named, nothing is written
//! over it, and the text is still there to be downloaded.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use common::places::{Tab, places};
use common::{named, project_id};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use truly_open::storage::document::{Reading, Source, read};
use truly_open::storage::file::raw_file;
use truly_open::storage::load::Load;
use truly_open::storage::state::{NotSavedReason, SaveState};

const FULL: &str = include_str!("fixtures/format-1/full.json");
const WITHDRAWN: &str = include_str!("fixtures/format-1/withdrawn.json");

/// A text that is no document, and the field in which that shows.
#[derive(Debug, Clone)]
struct Malformed {
    text: String,
    place: String,
}

fn malformed(text: impl Into<String>, place: impl Into<String>) -> Malformed {
    Malformed {
        text: text.into(),
        place: place.into(),
    }
}

fn full() -> Value {
    serde_json::from_str(FULL).unwrap()
}

/// Every value in the document, by its path and its JSON pointer.
fn places_in(value: &Value, path: &str, pointer: &str, found: &mut Vec<(String, String)>) {
    if !path.is_empty() {
        found.push((path.to_owned(), pointer.to_owned()));
    }
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                let pointer = format!("{pointer}/{name}");
                places_in(field, &format!("{path}{dot}{name}"), &pointer, found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let pointer = format!("{pointer}/{index}");
                places_in(item, &format!("{path}[{index}]"), &pointer, found);
            }
        }
        _ => {}
    }
}

fn all_places(document: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    places_in(document, "", "", &mut found);
    found
}

fn with(document: &Value, pointer: &str, value: Value) -> String {
    let mut changed = document.clone();
    *changed.pointer_mut(pointer).unwrap() = value;
    changed.to_string()
}

/// Each value in turn becomes each of the other kinds of value.
fn swapped_types() -> Vec<Malformed> {
    let document = full();
    let others = [
        json!(true),
        json!(-1),
        json!(1.5),
        json!("\u{1}"),
        json!(["x"]),
        json!({"x": 1}),
    ];
    let mut cases = Vec::new();
    for (path, pointer) in all_places(&document) {
        let value = document.pointer(&pointer).unwrap();
        for other in &others {
            let same_kind = match value {
                Value::Bool(_) => other.is_boolean(),
                Value::Array(_) | Value::Object(_) => false,
                // A name, a note or a version may be any text.
                Value::String(_) => other.is_string() && is_free_text(&path),
                _ => false,
            };
            if !same_kind {
                let place = match (value, other) {
                    (Value::Array(_), Value::Array(_)) => format!("{path}[0]"),
                    (Value::Object(_), Value::Object(_)) => format!("{path}.x"),
                    _ => path.clone(),
                };
                cases.push(malformed(with(&document, &pointer, other.clone()), place));
            }
        }
    }
    cases
}

fn is_free_text(path: &str) -> bool {
    [".name", ".text", ".version"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// Each field in turn is missing, there twice, or has a stranger beside it.
fn wrong_fields() -> Vec<Malformed> {
    let mut cases = Vec::new();
    for document in [full(), serde_json::from_str(WITHDRAWN).unwrap()] {
        for (path, pointer) in all_places(&document) {
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            if document.pointer(parent).is_some_and(Value::is_object) && path != "pack" {
                let mut without = document.clone();
                let fields = without.pointer_mut(parent).unwrap();
                fields.as_object_mut().unwrap().remove(name);
                cases.push(malformed(without.to_string(), path.clone()));
                cases.push(malformed(twice(&document, parent, name), path.clone()));
            }
            if document.pointer(&pointer).is_some_and(Value::is_object) {
                let mut stranger = document.clone();
                stranger.pointer_mut(&pointer).unwrap()["extra"] = json!(1);
                cases.push(malformed(stranger.to_string(), format!("{path}.extra")));
            }
        }
    }
    cases
}

/// The document with one field of one group written twice, which no JSON value can hold.
fn twice(document: &Value, parent: &str, name: &str) -> String {
    let mark = "written twice";
    let mut marked = document.clone();
    let value = document.pointer(&format!("{parent}/{name}")).unwrap();
    marked.pointer_mut(parent).unwrap()[mark] = value.clone();
    marked.to_string().replace(mark, name)
}

/// Cut short after every so many bytes.
fn truncations() -> Vec<Malformed> {
    let text = FULL.trim_end();
    let cuts = (40..text.len()).step_by(23).chain([text.len() - 1]);
    let cuts = cuts.filter(|cut| text.is_char_boundary(*cut));
    cuts.map(|cut| malformed(&text[..cut], "")).collect()
}

/// Bytes of the text that make it JSON are lost or turned into others.
fn damaged_texts() -> Vec<Malformed> {
    let text = FULL.trim_end();
    // Outside strings: the colon after a field's name, and the bracket before a comma.
    let colons = text.match_indices("\":").map(|(at, _)| at + 1).skip(3);
    let brackets = text.match_indices("},").map(|(at, _)| at);
    let damaged = colons.step_by(4).chain(brackets).flat_map(|at| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        [
            malformed(format!("{before}{after}"), ""),
            malformed(format!("{before}\u{0}{after}"), ""),
            malformed(format!("{before}\u{fffd}{after}"), ""),
        ]
    });
    let doubled = [
        format!("{text}{text}"),
        format!("{text}]"),
        format!("{text}x"),
    ];
    let doubled = doubled.into_iter().map(|text| malformed(text, ""));
    damaged.chain(doubled).collect()
}

fn one_entry(edit: &str) -> String {
    format!(
        r#"{{"app":"truly-open","format":1,"project":{{"id":"p-1","records":[
            {{"stamp":[1,"w-1"],"edit":{edit}}}]}}}}"#
    )
}

/// Values of the right kind that nobody could have meant.
fn impossible_values() -> Vec<Malformed> {
    let entry = |edit: &str, field: &str| {
        let place = format!("project.records[0].edit.{field}");
        malformed(one_entry(edit), place)
    };
    let answered = |answer: &str| {
        let fields = r#""did":"answered-question","check":"c-1","response":"r","question":"O2""#;
        entry(&format!(r#"{{{fields},"answer":{answer}}}"#), "answer")
    };
    let mut cases: Vec<_> = [
        "4",
        "-1",
        "2.0",
        "1e3",
        "99999999999999999999",
        "\"2\"",
        "\"NOT-SURE\"",
    ]
    .map(answered)
    .into();
    cases.extend([
        entry(r#"{"did":"danced"}"#, "did"),
        entry(r#"{"did":{"binned":null}}"#, "did"),
        entry(r#"{"did":"named-project","name":"a","at":null}"#, "at"),
        entry(r#"{"did":"set-next-check","day":"2027-02-29"}"#, "day"),
        entry(r#"{"did":"saved-to-file","at":8640000000000001}"#, "at"),
        entry(r#"{"did":"saved-to-file","at":-5}"#, "at"),
        entry(r#"{"did":"saved-to-file","at":null}"#, "at"),
        entry(r#"{"did":"named-project","name":"a","text":"b"}"#, "text"),
        entry(r#"{"did":"took-out-of-bin","at":1}"#, "at"),
        entry(
            r#"{"did":"set-stage","check":"c 1","stage":"plan"}"#,
            "check",
        ),
        entry(r#"{"did":"set-stage","check":"","stage":"plan"}"#, "check"),
        entry(
            r#"{"did":"set-stage","check":"c\u202e","stage":"plan"}"#,
            "check",
        ),
        entry(
            r#"{"did":"set-length","check":"c-1","length":"long"}"#,
            "length",
        ),
        entry(
            r#"{"did":"chose-group","group":"pets","chosen":true}"#,
            "group",
        ),
        entry(
            r#"{"did":"counted-group","check":"c-1","group":"staff","count":4294967296}"#,
            "count",
        ),
        entry(
            r#"{"did":"wrote-check-note","check":"c-1","note":"evidence","text":""}"#,
            "note",
        ),
        entry(
            r#"{"did":"wrote-question-note","check":"c-1","response":"r","question":"O2",
                "note":"wrong-about","text":""}"#,
            "note",
        ),
        entry(r#"{"did":"withdrew","target":{"is":"moon"}}"#, "target.is"),
        entry(
            r#"{"did":"withdrew","target":{"is":"level"}}"#,
            "target.level",
        ),
        entry(
            r#"{"did":"withdrew","target":{"is":"name","check":"c-1"}}"#,
            "target.check",
        ),
        malformed(
            one_entry(r#"["named-project","a"]"#),
            "project.records[0].edit",
        ),
        malformed(
            one_entry(r#"{"did":"withdrew","target":["name"]}"#),
            "project.records[0].edit.target",
        ),
        malformed(
            r#"{"app":"truly-open","format":1,"pack":null,"project":{"id":"p-1","records":[]}}"#,
            "pack",
        ),
        malformed(
            r#"{"app":"truly-open","format":1,"project":["p-1",[]]}"#,
            "project",
        ),
        malformed(
            FULL.replacen("[1,\"w-1\"]", "[1]", 1),
            "project.records[0].stamp",
        ),
        malformed(
            FULL.replacen("[1,\"w-1\"]", "[1,\"w-1\",2]", 1),
            "project.records[0].stamp",
        ),
        malformed(FULL.replacen("\"format\":1", "\"format\":0", 1), "format"),
        malformed(
            FULL.replacen("\"format\":1", "\"format\":4294967296", 1),
            "format",
        ),
        malformed(
            FULL.replacen("\"app\":\"truly-open\"", "\"app\":\"truly-shut\"", 1),
            "app",
        ),
        malformed(
            FULL.replacen("\"id\":\"p-1\"", "\"id\":\"p/1\"", 1),
            "project.id",
        ),
    ]);
    cases
}

/// Texts that were never ours.
fn foreign() -> Vec<Malformed> {
    let texts = [
        "",
        " ",
        "null",
        "true",
        "0",
        "\"truly-open\"",
        "[]",
        "{}",
        "\u{0}",
        "\u{feff}",
        "PK\u{3}\u{4}",
        "%PDF-1.7",
        "<!doctype html><title>Sign in</title>",
        "a,b\r\n1,2",
        r#"{"type":"excalidraw","version":2,"elements":[]}"#,
        "[[[[[[[[",
        r#"["truly-open",1]"#,
        r#"["truly-open",2]"#,
        r#"["truly-open",1,null,["p-1",[]]]"#,
        r#"{"app":null,"format":1}"#,
        r#"{"app":{"app":"truly-open"}}"#,
        r#"{"format":1}"#,
    ];
    texts.into_iter().map(|text| malformed(text, "")).collect()
}

fn newer() -> Vec<String> {
    let format = |format: u32| format!("\"format\":{format}");
    let formats = [2, 3, 10, 99, u32::MAX].map(|n| FULL.replacen(&format(1), &format(n), 1));
    let mut texts = Vec::from(formats);
    texts.push(r#"{"app":"truly-open","format":2}"#.to_owned());
    texts.push(r#"{"format":7,"what":["ever",{"it":"is"}],"app":"truly-open"}"#.to_owned());
    texts
}

fn all_malformed() -> Vec<Malformed> {
    let groups = [
        swapped_types(),
        wrong_fields(),
        truncations(),
        damaged_texts(),
        impossible_values(),
        foreign(),
    ];
    groups.concat()
}

#[test]
fn there_are_enough_of_them_and_all_differ() {
    let texts: BTreeSet<_> = all_malformed().into_iter().map(|case| case.text).collect();
    assert!(texts.len() >= 1_000, "{}", texts.len());
}

#[test]
fn each_is_refused_and_names_its_field() {
    for case in all_malformed() {
        for source in [Source::OwnCopy, Source::File] {
            let fault = match read(&case.text, source) {
                Reading::Damaged(fault) | Reading::Foreign(fault) => fault,
                other => panic!("{} gave {other:?}", case.text),
            };
            if !case.place.is_empty() {
                assert_eq!(fault.place, case.place, "{fault}: {}", case.text);
            }
            let sentence = fault.to_string();
            assert!(
                !sentence.contains(['`', '?']) && sentence.len() < 200,
                "{sentence}"
            );
        }
    }
}

#[test]
fn a_text_that_is_cut_short_names_the_field_in_which_it_stops() {
    for (cut, place) in [
        (
            "{\"app\":\"truly-open\",\"format\":1,\"project\":{\"id\":\"p-",
            "project.id",
        ),
        (
            "{\"app\":\"truly-open\",\"format\":1,\"project\":{\"id\":\"p-1\",\"records\":[{\"stamp\":[1",
            "project.records[0].stamp",
        ),
    ] {
        let Reading::Damaged(fault) = read(cut, Source::File) else {
            panic!("{cut}");
        };
        assert!(fault.place.starts_with(place), "{fault}");
        assert!(fault.to_string().ends_with("is cut short"), "{fault}");
    }
}

#[test]
fn a_newer_format_is_told_apart_from_damage() {
    for text in newer() {
        assert!(
            matches!(read(&text, Source::File), Reading::Newer { format } if format > 1),
            "{text}"
        );
    }
}

#[test]
fn a_file_has_limits_and_each_names_its_field() {
    let long = "x".repeat(5_001);
    let answered = |response: usize, question: usize| {
        format!(
            r#"{{"stamp":[1,"w-1"],"edit":{{"did":"answered-question","check":"c-1",
                "response":"r-{response}","question":"q-{question}","answer":1}}}}"#
        )
    };
    let entries = |entries: Vec<String>| {
        let entries = entries.join(",").replace('\n', "").replace("  ", "");
        format!(
            r#"{{"app":"truly-open","format":1,"project":{{"id":"p-1","records":[{entries}]}}}}"#
        )
    };
    let many_answers = entries((0..=1_000).map(|n| answered(1, n)).collect());
    let many_responses = entries((0..=200).map(|n| answered(n, 1)).collect());
    let deep = format!(
        r#"{{"app":"truly-open","format":1,"x":{}{}}}"#,
        "[".repeat(32),
        "]".repeat(32)
    );
    let very_deep = "[".repeat(300_000);
    let big = format!("{FULL}{}", " ".repeat(1_000_000));
    let high = FULL.replacen("[1,\"w-1\"]", "[4503599627370497,\"w-1\"]", 1);
    let cases = [
        (
            one_entry(&format!(r#"{{"did":"named-project","name":"{long}"}}"#)),
            "project.records[0].edit.name",
        ),
        (
            one_entry(&format!(
                r#"{{"did":"wrote-check-note","check":"c","note":"wrong-about","text":"{long}"}}"#
            )),
            "project.records[0].edit.text",
        ),
        (many_answers, "project.records"),
        (many_responses, "project.records"),
        (high, "project.records[0].stamp[0]"),
        (deep, ""),
        (very_deep, ""),
        (big, ""),
    ];
    for (text, place) in cases {
        let Reading::Damaged(fault) = read(&text, Source::File) else {
            panic!("{place}");
        };
        assert_eq!(fault.place, place, "{fault}");
        assert!(fault.to_string().contains("is more than"), "{fault}");
    }
}

#[test]
fn a_file_may_hold_as_much_as_the_limits_say() {
    let longest = "é".repeat(5_000);
    let text = one_entry(&format!(r#"{{"did":"named-project","name":"{longest}"}}"#));
    assert!(matches!(read(&text, Source::File), Reading::Document(_)));
}

/// With one such text in one place, the other, or both: it cannot be saved over, both places hold
/// after it exactly what they held before, and what is offered for download is the text itself.
#[test]
fn each_stays_as_it_is_where_it_is_and_can_be_downloaded() {
    let damaged = all_malformed().into_iter().map(|case| case.text);
    let places = [(true, false), (false, true), (true, true)];
    for (text, (in_browser, in_database)) in damaged.chain(newer()).zip(places.iter().cycle()) {
        stays_as_it_is(&text, *in_browser, *in_database);
    }
}

fn stays_as_it_is(text: &str, in_browser: bool, in_database: bool) {
    let (store, database) = places();
    if in_browser {
        store.put_project(&project_id(), text);
    }
    if in_database {
        database.put_project(&project_id(), text);
    }
    let all = || {
        (
            store.texts.borrow().clone(),
            database.texts.borrow().clone(),
        )
    };
    let before = all();

    let tab = Tab::open(&store, &database);
    let raw = match &tab.startup.projects[..] {
        [(id, Load::Unreadable { raw, other: None })] if *id == project_id() => &raw.text,
        [(id, Load::Newer { raw, .. })] if *id == project_id() => raw,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(raw_file(project_id().as_str(), raw).text, text);

    tab.keeper.save(&project_id(), &named("Written over", 99));
    tab.keeper.restore();
    tab.keeper.flush();
    tab.tasks.run();
    let why = match tab.state() {
        Some(SaveState::NotSaved(why)) => why,
        other => panic!("{other:?}"),
    };
    assert!(matches!(
        why,
        NotSavedReason::Unreadable | NotSavedReason::Newer
    ));
    assert_eq!(all(), before);
}
