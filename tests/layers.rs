//! The layers of the code and the rules of what ships, read from the source itself.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no files");
    found
}

/// The code of a file without its comments and its tests, which may do more.
fn code(text: &str) -> String {
    let shipped = text.split("#[cfg(test)]").next().unwrap();
    let lines = shipped
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check_never_names(folder: &str, forbidden: &[&str]) {
    for (path, text) in files(folder) {
        let code = code(&text);
        for word in forbidden {
            assert!(!code.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn the_domain_knows_only_std() {
    let outside = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "SystemTime",
        "Instant",
    ];
    check_never_names("src/domain", &outside);
    check_never_names(
        "src/domain",
        &[
            "crate::json",
            "crate::content",
            "crate::storage",
            "crate::ui",
            "rand",
        ],
    );
}

#[test]
fn json_knows_only_the_parser() {
    check_never_names(
        "src/json",
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::domain",
        ],
    );
    check_never_names(
        "src/json",
        &["crate::content", "crate::storage", "crate::ui"],
    );
    for folder in ["src/domain", "src/content", "src/storage", "src/ui"] {
        check_never_names(folder, &["serde::", "serde_json"]);
    }
}

#[test]
fn siblings_do_not_know_each_other() {
    check_never_names(
        "src/content",
        &["crate::storage", "crate::ui", "leptos", "web_sys"],
    );
    check_never_names("src/storage", &["crate::content", "crate::ui", "leptos"]);
}

/// What leaves the browser is decided in `domain` and made here, from nothing else.
#[test]
fn exports_know_only_the_domain() {
    check_never_names(
        "src/export",
        &[
            "crate::content",
            "crate::json",
            "crate::storage",
            "crate::ui",
            "leptos",
            "reactive_graph",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "SystemTime",
            "Instant",
        ],
    );
    for folder in ["src/domain", "src/content", "src/json", "src/storage"] {
        check_never_names(folder, &["crate::export"]);
    }
}

/// What it takes to make files for Word and Excel is not in what everybody downloads first.
#[test]
fn the_first_module_knows_nothing_of_office_programs() {
    for folder in ["src/domain", "src/content", "src/storage", "src/ui"] {
        check_never_names(folder, &["rust_xlsxwriter::", "zip::", "crate::office"]);
    }
}

/// What validates, and what judges words, is in the module that reads a host's settings and in the
/// checker, which few visitors or none download.
#[test]
fn the_app_does_not_validate_what_it_ships_with() {
    let readers = ["content::read", "content::settings", "content::advice"];
    check_never_names("src/ui", &readers);
    for start in ["src/main.rs", "src/office.rs", "src/bin/after.rs"] {
        let text = fs::read_to_string(start).unwrap();
        for reader in readers {
            assert!(!code(&text).contains(reader), "{start} names {reader}");
        }
    }
    let settings = fs::read_to_string("src/bin/settings.rs").unwrap();
    assert!(!code(&settings).contains("advice"));
}

/// Advice refuses nothing, so nothing that refuses knows of it.
#[test]
fn advice_is_for_the_checker_alone() {
    for (path, text) in files("src/content") {
        let declares = path.ends_with("content/mod.rs") || path.ends_with("content/advice.rs");
        assert!(
            declares || !code(&text).contains("advice::"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_design_system_knows_nothing_of_the_check() {
    check_never_names(
        "src/ui/nhsuk",
        &["crate::domain", "crate::storage", "crate::content"],
    );
}

#[test]
fn no_html_is_ever_injected() {
    check_never_names(
        "src",
        &[
            "inner_html",
            "outer_html",
            "insert_adjacent_html",
            "document.write",
        ],
    );
    let forbidden = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
    ];
    for script in ["public/boot.js", "public/embed.js", "public/sw.js"] {
        let text = fs::read_to_string(script).unwrap();
        for word in forbidden {
            assert!(!text.contains(word), "{script} names {word}");
        }
    }
}

/// The browser's stores belong to every page of a website. Only the database is ours alone, and only
/// its own two stores are emptied, when a person asks for it.
#[test]
fn no_store_that_others_share_is_ever_emptied() {
    for (path, text) in files("src") {
        let emptied = code(&text).matches(".clear()").count();
        let allowed = usize::from(path.ends_with("src/storage/indexed_db/transaction.rs"));
        assert_eq!(emptied, allowed, "{}", path.display());
    }
    check_never_names("src/ui", &["local_storage()"]);
}

#[test]
fn nothing_that_ships_can_be_asked_to_panic() {
    let panics = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
    ];
    check_never_names("src", &panics);
}

#[test]
fn the_name_is_our_own() {
    let index = fs::read_to_string("index.html").unwrap();
    let title = index
        .split("<title>")
        .nth(1)
        .unwrap()
        .split("</title>")
        .next()
        .unwrap();
    assert_eq!(title, "Truly open?");
    for (path, _) in files("public") {
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        assert!(!name.contains("nhs"), "{name}");
    }
}
