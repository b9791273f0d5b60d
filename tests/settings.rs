//! What a host sets: each field is read, each fault is named with its place, and nothing but a whole
//! file is used.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::settings::{Faulty, example, faulty, pack, put};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use truly_open::content::settings::{
    Configured, MAX_EXTRA_QUESTIONS, MAX_LINKS, MAX_NAME_CHARS, MAX_NOTE_CHARS, read,
};
use truly_open::content::{self, Fault};
use truly_open::domain::ids::LevelId;
use truly_open::domain::pack::{Dimension, Pack, ResourceKind, Role, Section};
use truly_open::domain::project::Length;
use truly_open::domain::settings::{Contact, LocalLink, Settings};

#[track_caller]
fn reads(file: &Value) -> Configured {
    read(&file.to_string()).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[track_caller]
fn faults(file: &Value) -> Vec<Fault> {
    read(&file.to_string()).expect_err("the file was accepted")
}

fn built_in() -> Pack {
    content::built_in().unwrap()
}

fn ids(pack: &Pack) -> Vec<&str> {
    pack.questions.iter().map(|q| q.id.as_str()).collect()
}

#[test]
fn each_faulty_file_is_refused_with_its_one_fault_at_its_place() {
    let cases = faulty();
    assert!(cases.len() >= 100, "cases were lost");
    for Faulty {
        name,
        text,
        place,
        says,
    } in cases
    {
        let faults = read(&text).expect_err(&name);
        let [fault] = faults.as_slice() else {
            panic!("{name}: {faults:#?}");
        };
        assert_eq!(fault.place, place, "{name}: {fault}");
        assert!(fault.problem.contains(&says), "{name}: {fault}");
    }
}

#[test]
fn no_two_cases_are_the_same() {
    let cases = faulty();
    for (index, case) in cases.iter().enumerate() {
        for other in &cases[..index] {
            assert_ne!(case.name, other.name);
            assert!(case.text != other.text, "{} and {}", case.name, other.name);
        }
    }
}

#[test]
fn a_file_that_sets_nothing_changes_nothing() {
    let nothing = [
        "{}",
        "\u{feff}{}",
        " {\r\n} ",
        r#"{ "$schema": "./truly-open.config.schema.json" }"#,
        r#"{ "organisation": {}, "links": [], "resources": {}, "default_levels": [] }"#,
        r#"{ "resources": { "leave_out": [], "add": [] }, "extra_questions": [] }"#,
        r#"{ "organisation": null, "contact": null, "accessibility_contact": null, "links": null,
            "resources": null, "default_levels": null, "extra_questions": null, "pack": null }"#,
    ];
    for text in nothing {
        assert_eq!(read(text), Ok(Configured::default()), "{text}");
    }
}

#[test]
fn the_example_sets_every_field_but_the_pack() {
    let set = reads(&example());
    let text = |text: &str| Some(text.to_owned());
    let settings = Settings {
        organisation: text("Northfield Hospitals"),
        contact: Some(Contact {
            name: "Patient involvement team".to_owned(),
            email: text("involve@northfield.example"),
            phone: text("01234 567890"),
            url: text("https://intranet.northfield.example/involve"),
            note: text("Monday to Thursday, 9am to 4pm."),
        }),
        accessibility_contact: Some(Contact {
            name: "Intranet team".to_owned(),
            email: text("intranet@northfield.example"),
            phone: None,
            url: None,
            note: None,
        }),
        links: vec![
            LocalLink {
                title: "How we pay expenses".to_owned(),
                url: "https://intranet.northfield.example/involve/expenses".to_owned(),
                note: text("The form, the rates, and who signs."),
            },
            LocalLink {
                title: "Book an interpreter".to_owned(),
                url: "https://intranet.northfield.example/interpreters".to_owned(),
                note: None,
            },
        ],
        default_levels: vec![LevelId::parse("co-design").unwrap()],
    };
    assert_eq!(set.settings, settings);
    assert_eq!(set.colour.as_deref(), Some("#005a70"));
}

#[test]
fn an_extra_question_is_asked_after_the_others_of_its_section() {
    let mut file = example();
    let of_level = json!({ "level": "steering" });
    let mut second = file["extra_questions"][0].clone();
    put(&mut second, "/id", json!("northfield-2"));
    put(&mut second, "/section", of_level);
    put(&mut second, "/key", json!({ "when_chosen": "steering" }));
    file["extra_questions"].as_array_mut().unwrap().push(second);
    let set = reads(&file);
    let pack = set.pack.unwrap();
    let places: Vec<_> = ids(&pack);
    let at = |id: &str| places.iter().position(|other| *other == id).unwrap();
    assert_eq!(at("northfield-1"), at("O10") + 1);
    assert_eq!(at("northfield-2"), at("L1d") + 1);
    let extra = &pack.questions[at("northfield-1")];
    assert_eq!(extra.section, Section::Dimension(Dimension::Openness));
    assert_eq!(extra.role, Role::Scored);
    assert!(extra.sources.is_empty() && extra.claims.is_empty());
    assert_eq!(set.extra_questions[0], *extra);
    assert_eq!(set.extra_questions.len(), 2);
    // Nothing else of the questions is different.
    let is_ours = |id: &str| id.starts_with("northfield");
    let rest = pack.questions.iter().filter(|q| !is_ours(q.id.as_str()));
    assert!(rest.eq(built_in().questions.iter()));
    // It is asked when its section is.
    let none = BTreeSet::default();
    let asked = |length| {
        let mut asked = pack.asked(length, &none).into_iter();
        asked.any(|question| question.id.as_str() == "northfield-1")
    };
    assert!(asked(Length::Full) && !asked(Length::Quick));
}

#[test]
fn resources_are_left_out_and_added() {
    let pack = reads(&example()).pack.unwrap();
    let titles: Vec<_> = pack.resources.iter().map(|r| &r.title).collect();
    let built_in = built_in();
    let mut expected: Vec<_> = built_in.resources.iter().map(|r| &r.title).collect();
    expected.retain(|title| *title != "Guidance on changes to health services");
    let ours = "Northfield patient and carer panel".to_owned();
    expected.push(&ours);
    assert_eq!(titles, expected);
    let added = pack.resources.last().unwrap();
    assert_eq!(added.kind, ResourceKind::Network);
    assert!(added.helps.iter().any(|id| id.as_str() == "northfield-1"));
}

#[test]
fn a_resource_takes_the_place_of_one_that_is_left_out() {
    let mut file = example();
    put(&mut file, "/resources/leave_out/0", json!("Healthwatch"));
    put(&mut file, "/resources/add/0/title", json!("Healthwatch"));
    let pack = reads(&file).pack.unwrap();
    let resources = pack.resources.iter();
    let found: Vec<_> = resources.filter(|r| r.title == "Healthwatch").collect();
    assert_eq!(found.len(), 1);
    assert!(found[0].note.contains("Twelve patients"));
}

#[test]
fn a_host_may_bring_a_pack_of_its_own_with_questions_beside_it() {
    let mut file = example();
    put(&mut file, "/pack", pack());
    put(&mut file, "/pack/title", json!("Open at Northfield?"));
    put(&mut file, "/pack/language", json!("cy"));
    let set = reads(&file);
    let pack = set.pack.unwrap();
    assert_eq!(
        (pack.title.as_str(), pack.language.as_str()),
        ("Open at Northfield?", "cy")
    );
    assert_eq!(pack.questions.len(), built_in().questions.len() + 1);
    assert_eq!(pack.resources.len(), built_in().resources.len());
}

#[test]
fn a_pack_alone_is_used_as_it_is() {
    let set = reads(&json!({ "pack": pack() }));
    let alone = content::read(&pack().to_string()).unwrap();
    assert_eq!(set.pack, Some(alone));
    assert_eq!(set.settings, Settings::default());
}

#[test]
fn one_reading_finds_the_faults_of_every_part() {
    let mut file = example();
    put(&mut file, "/pack", pack());
    put(&mut file, "/pack/questions/3/stem", json!(""));
    put(&mut file, "/organisation/colour", json!("#ffffff"));
    put(
        &mut file,
        "/links/0/url",
        json!("http://intranet.northfield.example/"),
    );
    put(&mut file, "/default_levels/0", json!("codesign"));
    put(&mut file, "/resources/leave_out/0", json!("NHS Impact"));
    put(&mut file, "/extra_questions/0/ladder/2/text", json!(""));
    put(&mut file, "/contact/name", json!(" "));
    let found = faults(&file);
    let places: Vec<_> = found.iter().map(|fault| fault.place.as_str()).collect();
    let expected = [
        "pack.questions[3].stem",
        "organisation.colour",
        "contact.name",
        "links[0].url",
        "default_levels[0]",
        "resources.leave_out[0]",
        "extra_questions[0].ladder[2].text",
    ];
    assert_eq!(places, expected);
}

#[test]
fn each_item_keeps_its_place_when_one_before_it_is_faulty() {
    let mut file = example();
    let levels = json!(["nowhere", "steering", "steering"]);
    put(&mut file, "/default_levels", levels);
    let mut faulty = file["resources"]["add"][0].clone();
    put(&mut faulty, "/nation", json!(""));
    put(&mut faulty, "/title", json!("A book"));
    let whole = file["resources"]["add"][0].clone();
    put(&mut file, "/resources/add", json!([faulty, whole, whole]));
    let found = faults(&file);
    let places: Vec<_> = found.iter().map(|fault| fault.place.as_str()).collect();
    let expected = [
        "default_levels[0]",
        "default_levels[2]",
        "resources.add[0].nation",
        "resources.add[2].title",
    ];
    assert_eq!(places, expected);
}

#[test]
fn what_is_just_short_enough_is_read() {
    let mut file = example();
    put(
        &mut file,
        "/organisation/name",
        json!("é".repeat(MAX_NAME_CHARS)),
    );
    put(
        &mut file,
        "/contact/note",
        json!("é".repeat(MAX_NOTE_CHARS)),
    );
    let link = |n: usize| json!({ "title": n.to_string(), "url": "https://a.example/" });
    put(&mut file, "/links", (0..MAX_LINKS).map(link).collect());
    let question = file["extra_questions"][0].clone();
    let numbered = |n: usize| {
        let mut question = question.clone();
        put(&mut question, "/id", json!(format!("northfield-{n}")));
        question
    };
    let questions = (0..MAX_EXTRA_QUESTIONS).map(numbered).collect();
    put(&mut file, "/extra_questions", questions);
    let set = reads(&file);
    assert_eq!(set.settings.links.len(), MAX_LINKS);
    assert_eq!(set.extra_questions.len(), MAX_EXTRA_QUESTIONS);
}

#[test]
fn white_letters_can_be_read_on_every_colour_that_is_taken() {
    for (colour, taken) in [
        ("#0B3D4A", true),
        ("#005a70", true),
        ("#005EB8", true),
        ("#767676", true),
        ("#777777", false),
        ("#41b6e6", false),
        ("#ffffff", false),
    ] {
        let set = read(&json!({ "organisation": { "colour": colour } }).to_string());
        let set = set.map(|set| set.colour);
        assert_eq!(set.is_ok(), taken, "{colour}");
        if taken {
            assert_eq!(set, Ok(Some(colour.to_lowercase())));
        }
    }
}

/// Puts something else into one place of a file, wherever that is.
fn change(file: &mut Value, steps: &[usize], value: &Value) {
    let inner = match (steps, file) {
        ([step, rest @ ..], Value::Object(fields)) if !fields.is_empty() => {
            let index = step % fields.len();
            fields.values_mut().nth(index).map(|inner| (rest, inner))
        }
        ([step, rest @ ..], Value::Array(items)) if !items.is_empty() => {
            let index = step % items.len();
            items.get_mut(index).map(|inner| (rest, inner))
        }
        (_, file) => {
            *file = value.clone();
            None
        }
    };
    if let Some((rest, inner)) = inner {
        change(inner, rest, value);
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        "co-design",
        "https://a.example/",
        "\u{202e}",
        "#00f",
        "safety",
        "O1",
        "\0",
    ];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(texts.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[], {}, 1, "a"])),
        Just(example()),
        Just(pack()),
    ]
}

/// Either nothing is wrong, or there is a fault, each with a place, on one line.
fn check_any(text: &str) {
    if let Err(faults) = read(text) {
        assert!(!faults.is_empty());
        for fault in faults {
            assert!(!fault.place.is_empty());
            assert!(!fault.to_string().contains(char::is_control), "{fault:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_is_too_much(text in any::<String>()) {
        check_any(&text);
    }

    #[test]
    fn no_change_to_a_file_is_too_much(
        with_pack in any::<bool>(),
        changes in proptest::collection::vec(
            (proptest::collection::vec(any::<usize>(), 1..8), any_value()),
            1..4,
        ),
    ) {
        let mut file = example();
        if with_pack {
            put(&mut file, "/pack", pack());
        }
        for (steps, value) in &changes {
            change(&mut file, steps, value);
        }
        check_any(&file.to_string());
    }

    #[test]
    fn no_damage_to_a_file_is_too_much(
        at in any::<proptest::sample::Index>(),
        length in 0_usize..20,
        other in any::<String>(),
    ) {
        let mut text: Vec<char> = example().to_string().chars().collect();
        let start = at.index(text.len());
        let end = (start + length).min(text.len());
        text.splice(start..end, other.chars());
        check_any(&text.into_iter().collect::<String>());
    }
}
