//! The sheet that ships leaves out only rules that nothing here can use.
//!
//! `styles/build.mjs` decides by the names it finds in the sources. A name that is put together
//! while the app runs is not among them, so these tests put it together too, and look.

#![allow(clippy::unwrap_used, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::tools::Tools;
use xtask::{place, shell};

/// A rule's selector, after the at-rules around it.
type Rule = (Vec<String>, String);

/// The sheet as the build writes it; `whole` is before anything is left out.
fn sheet(whole: bool) -> BTreeSet<Rule> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("app.css");
    let tools = Tools::ready().unwrap();
    let mut build = tools.command("node");
    build.arg("styles/build.mjs").arg(&file);
    shell::run(build.args(whole.then_some("--whole"))).unwrap();
    rules(&fs::read_to_string(file).unwrap())
}

fn rules(css: &str) -> BTreeSet<Rule> {
    let (mut rules, mut around, mut prelude) = (BTreeSet::new(), Vec::new(), String::new());
    for part in css.split_inclusive(['{', '}', ';']) {
        match part.chars().last() {
            Some('{') => {
                prelude.push_str(part.trim_end_matches('{'));
                if !prelude.starts_with('@') {
                    let selectors = selectors(&prelude);
                    rules.extend(selectors.into_iter().map(|one| (around.clone(), one)));
                }
                around.push(prelude.trim().to_owned());
            }
            Some('}') => drop(around.pop()),
            _ => {}
        }
        prelude.clear();
    }
    assert!(around.is_empty(), "the braces do not match: {around:?}");
    rules
}

/// Splits a list at its commas, but not at those inside brackets.
fn selectors(list: &str) -> Vec<String> {
    let (mut found, mut depth) = (vec![String::new()], 0);
    for letter in list.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if letter == ',' && depth == 0 {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            last.push(letter);
        }
    }
    found.iter().map(|one| one.trim().to_owned()).collect()
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// The classes and ids of a selector.
fn names(selector: &str) -> BTreeSet<String> {
    selector
        .match_indices(['.', '#'])
        .map(|(at, mark)| selector[at + mark.len()..].split(|it| !is_of_a_name(it)))
        .filter_map(|mut rest| rest.next().map(str::to_owned))
        .collect()
}

/// Every text from which the page is made.
fn sources() -> Vec<(PathBuf, String)> {
    fn add(path: &Path, files: &mut Vec<(PathBuf, String)>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).unwrap() {
                add(&entry.unwrap().path(), files);
            }
        } else {
            files.push((path.to_owned(), fs::read_to_string(path).unwrap()));
        }
    }
    let mut files = Vec::new();
    for path in ["src", "index.html", "public/boot.js"] {
        add(&place::root().join(path), &mut files);
    }
    files
}

/// The names in the sources: those written out, and those put together while the app runs.
fn wanted() -> BTreeSet<String> {
    let mut wanted = BTreeSet::from(["nhsuk-button--secondary".to_owned()]);
    for (_, text) in sources() {
        wanted.extend(text.split(|it| !is_of_a_name(it)).map(str::to_owned));
        for class in modified(&text) {
            wanted.extend(["s", "m", "l", "xl"].map(|size| format!("{class}--{size}")));
        }
    }
    wanted
}

/// The classes that a source gives to `Size::modify`, which puts a size after them.
fn modified(text: &str) -> impl Iterator<Item = &str> {
    text.split("Size::modify(")
        .skip(1)
        .filter_map(|call| call.split('"').nth(1))
}

#[test]
fn every_rule_that_the_app_can_use_ships() {
    let (whole, shipped, wanted) = (sheet(true), sheet(false), wanted());
    let lost: Vec<_> = whole
        .difference(&shipped)
        .filter(|(_, selector)| names(selector).is_subset(&wanted))
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
    assert!(
        shipped.is_subset(&whole),
        "leaving out rules must not change others"
    );
    assert!(
        shipped.len() < whole.len(),
        "nothing was left out, so this proves nothing"
    );
}

/// Each of these is known to `wanted`, and to the list in `styles/build.mjs`.
#[test]
fn no_other_names_are_put_together_while_the_app_runs() {
    let known = [
        r#"|size| format!("{class} {class}--{}", size.suffix()),"#,
        r#"const classes = kind ? `nhsuk-button nhsuk-button--${kind}` : "nhsuk-button";"#,
    ];
    let parts = ["--{", "__{", "--${", "__${"];
    let sources = sources();
    let built: BTreeSet<_> = sources
        .iter()
        .flat_map(|(_, text)| text.lines().map(str::trim))
        .filter(|line| parts.iter().any(|part| line.contains(part)))
        .collect();
    assert_eq!(built, BTreeSet::from(known));
}

#[test]
fn the_sizes_of_each_component_are_found() {
    let wanted = wanted();
    for class in [
        "nhsuk-label--m",
        "nhsuk-fieldset__legend--xl",
        "nhsuk-table__caption--s",
    ] {
        assert!(wanted.contains(class), "{class}");
    }
}
