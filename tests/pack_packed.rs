//! The packed form of a pack holds what the app reads, is current, and is refused when damaged.
//!
//! After a change to the pack, write it anew: `UPDATE=1 cargo test --test pack_packed`

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test may panic: that is how a test fails"
)]

use truly_open::content::{self, packed};
use truly_open::domain::pack::{Library, Pack};

/// Read when a test runs: what was compiled in is of before an update.
fn file(name: &str) -> String {
    let path = path(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn path(name: &str) -> String {
    format!("{}/content/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn whole() -> Pack {
    content::read(&file("pack.json")).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// What the packed form keeps.
fn kept(mut pack: Pack) -> Pack {
    for level in &mut pack.levels {
        level.sources.clear();
        level.claims.clear();
    }
    for question in &mut pack.questions {
        question.claims.clear();
    }
    let questions = &pack.questions;
    let quoted = |id: &String| {
        questions
            .iter()
            .any(|question| question.sources.contains(id))
    };
    pack.sentences.retain(|sentence| quoted(&sentence.id));
    pack.library = Library::default();
    pack
}

/// What the packed form of a library keeps.
fn kept_library(mut library: Library) -> Library {
    for note in &mut library.notes {
        note.sources.clear();
        note.claims.clear();
    }
    library.methods.iter_mut().for_each(|m| m.sources.clear());
    library
        .conditions
        .iter_mut()
        .for_each(|c| c.sources.clear());
    library.benefits.iter_mut().for_each(|b| b.sources.clear());
    library
}

/// A packed form: its lines, and whether lines are read back.
type Form = (Vec<String>, fn(&[String]) -> bool);

/// Those of the built-in pack and of its library.
fn forms() -> [Form; 2] {
    let lines = |text: String| text.lines().map(ToOwned::to_owned).collect();
    let whole = whole();
    [
        (lines(packed::write(&whole)), |lines| {
            packed::load(&lines.join("\n")).is_some()
        }),
        (lines(packed::write_library(&whole.library)), |lines| {
            packed::load_library(&lines.join("\n")).is_some()
        }),
    ]
}

#[test]
fn the_packed_form_is_current() {
    is_current("pack.txt", &packed::write(&whole()));
    is_current("library.txt", &packed::write_library(&whole().library));
}

fn is_current(name: &str, current: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path(name), current).expect("the packed form can be written");
    }
    assert!(
        file(name) == current,
        "content/{name} is out of date: run this test with UPDATE=1"
    );
}

#[test]
fn what_was_packed_reads_back() {
    let whole = whole();
    let library = packed::load_library(&packed::write_library(&whole.library));
    assert_eq!(library, Some(kept_library(whole.library.clone())));
    assert_eq!(packed::load(&packed::write(&whole)), Some(kept(whole)));
}

#[test]
fn the_app_has_its_pack() {
    let pack = content::built_in().expect("the app has its pack");
    assert_eq!(pack.id.as_str(), content::BUILT_IN_ID);
    assert!(content::library().is_some());
}

#[test]
fn a_form_that_is_cut_short_or_goes_on_is_refused() {
    for (mut lines, loads) in forms() {
        for length in 0..lines.len() {
            assert!(!loads(&lines[..length]), "cut after line {length}");
        }
        lines.push(String::new());
        lines.push("one more".to_owned());
        assert!(!loads(&lines));
    }
}

#[test]
fn a_form_with_a_line_too_few_or_too_many_is_refused() {
    for (lines, loads) in forms() {
        for index in 0..lines.len() {
            let mut damaged = lines.clone();
            let line = damaged.remove(index);
            assert!(!loads(&damaged), "without line {}", index + 1);
            damaged.insert(index, line.clone());
            damaged.insert(index, line);
            assert!(!loads(&damaged), "line {} twice", index + 1);
        }
    }
}

#[test]
fn a_form_with_another_count_is_refused() {
    let mut counts = 0;
    for (lines, loads) in forms() {
        for (index, line) in lines.iter().enumerate() {
            let Some(count) = line.strip_prefix("# ") else {
                continue;
            };
            counts += 1;
            let count: usize = count.parse().expect("it is a count");
            for other in [0, count - 1, count + 1, 1_000, usize::MAX] {
                let mut damaged = lines.clone();
                damaged[index] = format!("# {other}");
                assert!(!loads(&damaged), "line {}: {line} is {other}", index + 1);
            }
        }
    }
    assert!(counts > 50, "{counts} counts");
}

#[test]
fn a_form_with_two_counts_swapped_is_refused() {
    for (lines, loads) in forms() {
        let is_count = |index: &usize| lines[*index].starts_with("# ");
        let counts: Vec<_> = (0..lines.len()).filter(is_count).collect();
        for pair in counts.windows(2) {
            let &[one, other] = pair else { continue };
            if lines[one] != lines[other] {
                let mut damaged = lines.clone();
                damaged.swap(one, other);
                assert!(!loads(&damaged), "lines {one} and {other} swapped");
            }
        }
    }
}

#[test]
fn a_form_with_a_value_that_nobody_knows_is_refused() {
    let known = [
        "held by safety",
        "openness",
        "always key",
        "safety",
        "may not apply",
        "at least",
        "some top answer",
        "set up",
        "guide",
        "network",
    ];
    let forms = forms();
    for value in known {
        let form = forms.iter().find_map(|(lines, loads)| {
            let index = lines.iter().position(|line| line == value)?;
            Some((lines, loads, index))
        });
        let (lines, loads, index) = form.unwrap_or_else(|| panic!("{value} is nowhere"));
        let mut damaged = lines.clone();
        damaged[index] = "of no kind".to_owned();
        assert!(!loads(&damaged), "{value}");
    }
}
