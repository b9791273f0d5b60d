//! What `cargo xtask check-pack FILE` says of a file, and what it ends with.

#![allow(clippy::unwrap_used)]

mod common;

use common::settings::{Faulty, example, faulty, pack, put};
use serde_json::json;
use std::fs;
use std::process::{Command, Output};

const NAME: &str = "truly-open.config.json";

/// Checks a file of that text, and gives what was printed and the code at the end.
#[track_caller]
fn run(text: impl AsRef<[u8]>) -> (String, i32) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(NAME), text).unwrap();
    let mut checker = Command::new(env!("CARGO_BIN_EXE_check-pack"));
    let output = checker
        .current_dir(folder.path())
        .arg(NAME)
        .output()
        .unwrap();
    let Output {
        status,
        stdout,
        stderr,
    } = output;
    assert_eq!(String::from_utf8_lossy(&stderr), "");
    (String::from_utf8(stdout).unwrap(), status.code().unwrap())
}

#[track_caller]
fn check(text: impl AsRef<[u8]>, code: i32, lines: &[&str]) {
    let (printed, ended) = run(text);
    let printed: Vec<_> = printed.lines().collect();
    let named: Vec<_> = lines.iter().map(|line| format!("{NAME}: {line}")).collect();
    assert_eq!(printed, named);
    assert_eq!(ended, code);
}

#[test]
fn a_file_without_a_fault_ends_with_0() {
    check("{}", 0, &["settings without a fault."]);
    check("\u{feff}{}", 0, &["settings without a fault."]);
    check(example().to_string(), 0, &["settings without a fault."]);
}

#[test]
fn faults_are_named_with_their_places_and_end_with_1() {
    let mut file = example();
    put(
        &mut file,
        "/links/0/url",
        json!("http://intranet.northfield.example/"),
    );
    put(&mut file, "/extra_questions/0/ladder/2/text", json!(""));
    check(
        file.to_string(),
        1,
        &[
            "links[0].url: this is not a link that starts with https:// and names a site",
            "extra_questions[0].ladder[2].text: this is empty: write some words",
            "settings with 2 faults. Nothing in it is used until there is none.",
        ],
    );
}

#[test]
fn a_file_that_is_not_text_has_a_fault() {
    check(
        [b'{', 0xff, b'}'],
        1,
        &[
            "the whole file: this is not text in UTF-8: save it with that encoding",
            "a file with 1 fault. Nothing in it is used until there is none.",
        ],
    );
}

#[test]
fn each_faulty_file_of_the_fixture_is_named_as_the_page_names_it() {
    // One in ten: the reading is the same, and each takes a program of its own.
    for Faulty {
        name,
        text,
        place,
        says,
    } in faulty().into_iter().step_by(10)
    {
        let (printed, code) = run(text);
        assert_eq!(code, 1, "{name}");
        let fault = format!("{NAME}: {place}: ");
        let first = printed.lines().next().unwrap();
        assert!(
            first.starts_with(&fault) && first.contains(&says),
            "{name}: {first}"
        );
    }
}

#[test]
fn words_that_could_be_better_are_warnings() {
    let mut file = example();
    let question = "/extra_questions/0";
    for (field, text) in [
        ("id", "northfield1"),
        ("title", "The \"panel\""),
        ("stem", "Has our panel seen the plan? And what did it say?"),
        ("why", "It matters."),
        ("next_step", "Send it - soon."),
    ] {
        put(&mut file, &format!("{question}/{field}"), json!(text));
    }
    let hedge = "Most of the panel has read it, where possible.";
    put(
        &mut file,
        &format!("{question}/ladder/1/text"),
        json!(hedge),
    );
    put(&mut file, "/resources/add/0/helps", json!([]));
    check(
        file.to_string(),
        0,
        &[
            "extra_questions[0].stem: warning: “and” may make this two questions: ask one thing",
            "extra_questions[0].why: warning: this is very short: say in a sentence why it matters",
            "extra_questions[0].ladder[1].text: warning: “most” means different things to different \
             people: say how much",
            "extra_questions[0].ladder[1].text: warning: “where possible” means different things to \
             different people: say how much",
            "extra_questions[0].stem: warning: this asks more than once: ask one thing",
            "extra_questions[0].title: warning: straight quotation marks: “ ” and ’ read better",
            "extra_questions[0].next_step: warning: a hyphen between spaces: use a dash (–)",
            "extra_questions[0].id: warning: a later version of the check may use this id itself: \
             begin it with a word of your own and a hyphen",
            "settings without a fault, with 8 warnings. A warning is advice: the page uses the file \
             as it is.",
        ],
    );
}

#[test]
fn a_question_that_is_hard_to_read_is_told_its_age() {
    let mut file = example();
    let step = "Commission organisation-wide stakeholder participation infrastructure, \
                facilitating collaborative prioritisation of improvement opportunities.";
    put(&mut file, "/extra_questions/0/next_step", json!(step));
    let why = "Has the patient panel seen the plan";
    put(
        &mut file,
        "/extra_questions/0/stem",
        json!(format!("{why}?")),
    );
    put(
        &mut file,
        "/extra_questions/0/why",
        json!(format!("{why}.")),
    );
    check(
        file.to_string(),
        0,
        &[
            "extra_questions[0]: warning: this reads at about age 12, and age 11 is the aim: use \
             shorter words and shorter sentences",
            "extra_questions[0].why: warning: this repeats the question: say why it matters",
            "settings without a fault, with 2 warnings. A warning is advice: the page uses the file \
             as it is.",
        ],
    );
}

#[test]
fn a_pack_by_itself_is_read_as_one() {
    let (printed, code) = run(pack().to_string());
    assert_eq!(code, 0);
    assert!(
        printed.contains(": questions[11].stem: warning: “and” may make"),
        "{printed}"
    );
    assert!(
        printed.contains(": a pack without a fault, with "),
        "{printed}"
    );
    let mut faulty = pack();
    put(&mut faulty, "/questions/3/stem", json!(""));
    check(
        faulty.to_string(),
        1,
        &[
            "questions[3].stem: this is empty: write some words",
            "a pack with 1 fault. Nothing in it is used until there is none.",
        ],
    );
}

#[test]
fn a_pack_in_settings_is_judged_at_its_place() {
    let mut file = example();
    put(&mut file, "/pack", pack());
    put(&mut file, "/pack/questions/0/why", json!("Because."));
    put(&mut file, "/extra_questions/0/why", json!("Because."));
    let (printed, code) = run(file.to_string());
    assert_eq!(code, 0);
    for place in [
        "pack.questions[0].why",
        "pack.questions[11].stem",
        "extra_questions[0].why",
    ] {
        assert!(
            printed.contains(&format!("{NAME}: {place}: warning: ")),
            "{printed}"
        );
    }
}

#[test]
fn advice_that_is_for_english_is_not_given_for_another_language() {
    let mut file = json!({ "pack": pack() });
    put(&mut file, "/pack/language", json!("cy"));
    put(&mut file, "/pack/questions/0/title", json!("The \"panel\""));
    check(
        file.to_string(),
        0,
        &[
            "pack.questions[0].title: warning: straight quotation marks: “ ” and ’ read better",
            "the language is cy, so reading age, double questions and vague words were not looked \
             at: that advice is for English",
            "settings without a fault, with 1 warning. A warning is advice: the page uses the file \
             as it is.",
        ],
    );
}

#[test]
fn what_is_not_understood_ends_with_2_and_says_so() {
    let usage = "Usage: cargo xtask check-pack FILE\n";
    for (arguments, says) in [
        (&[][..], usage.to_owned()),
        (&["one", "two"], usage.to_owned()),
        (
            &["-"],
            format!(
                "What is typed or piped in is not read. Save it in a file and give its name.\n\
                 {usage}"
            ),
        ),
        (
            &["missing.json"],
            "missing.json: there is no such file.\n".to_owned(),
        ),
    ] {
        let mut checker = Command::new(env!("CARGO_BIN_EXE_check-pack"));
        let output = checker.args(arguments).output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), says);
        assert!(output.stdout.is_empty());
        assert_eq!(output.status.code(), Some(2));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut checker = Command::new(env!("CARGO_BIN_EXE_check-pack"));
    let output = checker.arg(folder.path()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("could not be read"), "{said}");
    assert_eq!(output.status.code(), Some(2));
}
