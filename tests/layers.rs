//! The layers of the code and the rules of what ships, proved from the code itself: every file is
//! parsed, and every path in it is followed to the module or library that it leads to.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "layers/names.rs"]
mod names;
#[path = "layers/self_test.rs"]
mod self_test;

use names::{Name, Names, WordKind};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A module at the top of the crate, and what it may know.
struct Layer {
    name: &'static str,
    /// The other modules at the top that it may name.
    modules: &'static [&'static str],
    /// The libraries that it may name.
    libraries: &'static [&'static str],
}

/// Dependencies point one way.
const LAYERS: [Layer; 8] = [
    Layer {
        name: "domain",
        modules: &[],
        // Of the last two only what is derived: a type's form as JSON, and its schema.
        libraries: &["std", "chrono", "schemars", "serde"],
    },
    Layer {
        name: "content",
        modules: &["domain"],
        libraries: &[
            "std",
            "chrono",
            "schemars",
            "serde",
            "serde_json",
            "serde_path_to_error",
        ],
    },
    Layer {
        name: "storage",
        modules: &["domain"],
        libraries: &[
            "std",
            "futures",
            "gloo_events",
            "gloo_file",
            "gloo_storage",
            "gloo_timers",
            "js_sys",
            "serde",
            "serde_json",
            "serde_path_to_error",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "web_sys",
        ],
    },
    Layer {
        name: "export",
        modules: &["domain"],
        libraries: &[
            "std",
            "chrono",
            "csv",
            "icalendar",
            "quick_xml",
            "rust_xlsxwriter",
            "zip",
        ],
    },
    Layer {
        name: "nhsuk",
        modules: &[],
        libraries: SHELL,
    },
    Layer {
        name: "components",
        modules: &["app", "content", "domain", "export", "nhsuk", "storage"],
        libraries: SHELL,
    },
    Layer {
        name: "pages",
        modules: &[
            "app",
            "components",
            "content",
            "domain",
            "export",
            "nhsuk",
            "storage",
        ],
        libraries: SHELL,
    },
    Layer {
        name: "app",
        modules: &[
            "components",
            "content",
            "domain",
            "export",
            "nhsuk",
            "pages",
            "storage",
        ],
        libraries: APP,
    },
];

/// What the shell may name. What it may name of the browser is in [`HANDED_OVER`].
const SHELL: &[&str] = &[
    "std",
    "futures",
    "gloo_events",
    "gloo_file",
    "gloo_timers",
    "js_sys",
    "leptos",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// The app looks into a host's settings before it loads the part that reads them.
const APP: &[&str] = &[
    "std",
    "futures",
    "gloo_events",
    "gloo_file",
    "gloo_timers",
    "js_sys",
    "leptos",
    "serde_json",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// The libraries that speak to the browser. Leptos passes some of them on under its own name.
const BROWSER: [&str; 8] = [
    "gloo_events",
    "gloo_file",
    "gloo_storage",
    "gloo_timers",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// Where the browser may be asked for anything.
const ASKS_THE_BROWSER: [&str; 2] = ["src/app/platform/", "src/storage/"];

/// What may be named of the browser anywhere in the shell: the types of what Leptos hands over to a
/// component, an element or an event.
const HANDED_OVER: [&str; 6] = [
    "wasm_bindgen::JsCast",
    "web_sys::Element",
    "web_sys::File",
    "web_sys::HtmlElement",
    "web_sys::KeyboardEvent",
    "web_sys::MouseEvent",
];

/// What else single files of the shell may name of the browser, and why.
const EXCEPTIONS: [(&str, &str); 2] = [
    // Focus without scrolling is an option that only the browser's own call takes.
    ("src/nhsuk/focus.rs", "web_sys::FocusOptions"),
    // It waits for the part that reads a host's settings.
    (
        "src/app/host_settings.rs",
        "gloo_timers::future::TimeoutFuture",
    ),
];

/// What no pure module may name of the standard library: clocks, machines and other processes.
const IMPURE: [&str; 7] = [
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::random",
    "std::thread",
    "std::time",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The libraries of the package, as the code spells them, without those of tests.
fn libraries() -> Vec<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut found = vec!["std".to_owned(), "core".to_owned(), "alloc".to_owned()];
    let mut section = String::new();
    for line in manifest.lines() {
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']').to_owned();
            found.extend(section.strip_prefix("dependencies.").map(spelled));
        } else if section.ends_with("dependencies")
            && !section.ends_with("dev-dependencies")
            && let Some((name, _)) = line.split_once(" = ")
            && !name.starts_with('#')
        {
            found.push(spelled(name));
        }
    }
    found.sort();
    found.dedup();
    found
}

fn spelled(name: &str) -> String {
    name.replace('-', "_")
}

static CODE: LazyLock<Names> = LazyLock::new(|| {
    let libraries = libraries();
    let libraries: Vec<_> = libraries.iter().map(String::as_str).collect();
    names::of_folder(root(), "src", &libraries)
});

/// The module at the top of the crate that a path leads to, if it leads into the crate.
fn layer_of(name: &Name) -> Option<&str> {
    let inside = name.path.first()? == "crate";
    inside
        .then(|| name.path.get(1).map(String::as_str))
        .flatten()
}

/// The library that a path leads to, if it leads out of the crate.
fn library_of(name: &Name) -> Option<&str> {
    let first = name.path.first()?;
    (first != "crate").then_some(first.as_str())
}

/// The part of a path that is of a library of the browser: `web_sys::Element` in
/// `leptos::web_sys::Element`.
fn of_browser(name: &Name) -> Option<String> {
    let at = name
        .path
        .iter()
        .position(|it| BROWSER.contains(&it.as_str()))?;
    Some(name.path[at..].join("::"))
}

/// What is wrong with the names, file by file.
fn faults(names: &Names) -> BTreeSet<String> {
    let mut faults = BTreeSet::new();
    for name in &names.paths {
        faults.extend(fault(name).map(|why| format!("{}: {} {why}", name.file, name.written())));
    }
    faults
}

fn fault(name: &Name) -> Option<String> {
    // Programs are above everything.
    if name.layer().starts_with('<') {
        return None;
    }
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == name.layer()) else {
        // The root of the library declares the modules and nothing else.
        let allowed = name.layer().is_empty() && layer_of(name).is_none();
        return (!allowed).then(|| format!("is in {:?}, which is no layer", name.layer()));
    };
    if let Some(other) = layer_of(name) {
        let allowed = other == layer.name || layer.modules.contains(&other);
        return (!allowed).then(|| format!("leads from {} to {other}", layer.name));
    }
    let library = library_of(name)?;
    let pure = ["domain", "content", "export"].contains(&layer.name);
    let written = name.written();
    let impure = |it: &str| written == it || written.starts_with(&format!("{it}::"));
    if !layer.libraries.contains(&library) {
        return Some(format!("is of a library that {} does not know", layer.name));
    }
    if pure && IMPURE.iter().any(|it| impure(it)) {
        return Some(format!("is not for {}, which is pure", layer.name));
    }
    let asks = ASKS_THE_BROWSER.iter().any(|it| name.file.starts_with(it));
    let browser = of_browser(name).filter(|_| !asks)?;
    // What such a type offers is allowed with it.
    let is_of = |it: &str| browser == it || browser.starts_with(&format!("{it}::"));
    let excepted = |(file, it): &(&str, &str)| name.file == *file && is_of(it);
    let allowed = HANDED_OVER.iter().any(|it| is_of(it)) || EXCEPTIONS.iter().any(excepted);
    (!allowed).then(|| "is for app/platform and storage to name".to_owned())
}

/// No fault, or all of them.
#[track_caller]
fn assert_none(faults: &BTreeSet<String>) {
    let list: Vec<_> = faults.iter().map(String::as_str).collect();
    assert!(list.is_empty(), "\n{}\n", list.join("\n"));
}

#[test]
fn dependencies_point_one_way() {
    assert_none(&faults(&CODE));
}

/// What the app asks of the browser, remembers and calls an address is there without any page.
#[test]
fn state_and_platform_know_no_page() {
    let below = ["src/app/platform/", "src/app/state/", "src/app/route.rs"];
    for name in &CODE.paths {
        if below.iter().any(|it| name.file.starts_with(it)) {
            let draws = ["components", "nhsuk", "pages"];
            let found = layer_of(name).is_some_and(|it| draws.contains(&it));
            assert!(!found, "{} names {}", name.file, name.written());
        }
    }
}

#[test]
fn every_layer_is_there() {
    let found: BTreeSet<_> = CODE.paths.iter().map(Name::layer).collect();
    for layer in &LAYERS {
        assert!(found.contains(layer.name), "{} is not there", layer.name);
    }
}

#[test]
fn every_library_is_used() {
    let used: BTreeSet<_> = CODE.paths.iter().filter_map(library_of).collect();
    // Only tests in a browser use these; that they are features hides them from nobody else.
    let for_tests = ["thirtyfour", "tokio"];
    for library in libraries() {
        let built_in = ["std", "core", "alloc"].contains(&library.as_str());
        let known = used.contains(library.as_str()) || for_tests.contains(&library.as_str());
        assert!(
            built_in || known,
            "Cargo.toml names {library}, and nothing uses it"
        );
    }
}

/// The only file that names gloo's storage asks the browser first: gloo throws where it is refused.
#[test]
fn only_storage_names_gloo_storage() {
    for name in &CODE.paths {
        if name.path.iter().any(|it| it == "gloo_storage") {
            assert!(name.file.starts_with("src/storage/"), "{}", name.file);
        }
    }
}

/// The browser's own stores are asked for in one place.
#[test]
fn only_storage_asks_for_the_browsers_stores() {
    let stores = ["local_storage", "session_storage", "indexed_db"];
    for word in &CODE.words {
        let names_one = stores.contains(&word.word.as_str()) && word.kind == WordKind::MethodCall;
        assert!(
            !names_one || word.file.starts_with("src/storage/"),
            "{} asks for {}",
            word.file,
            word.word
        );
    }
}

/// What writes Word and Excel files weighs as much as the rest of the app: it is behind the doors of
/// two parts, and only the pages that call these doors name it.
#[test]
fn only_the_export_layer_knows_office_programs() {
    for name in &CODE.paths {
        let office = ["rust_xlsxwriter", "zip", "quick_xml"];
        if library_of(name).is_some_and(|it| office.contains(&it)) {
            assert!(name.file.starts_with("src/export/"), "{}", name.file);
        }
    }
}

/// Advice refuses nothing, so nothing that refuses or shows a page knows of it.
#[test]
fn advice_is_for_the_checker_alone() {
    for name in &CODE.paths {
        if name
            .path
            .starts_with(&["crate", "content", "advice"].map(str::to_owned))
        {
            let allowed = [
                "src/content/advice",
                "src/content/mod.rs",
                "src/bin/check-pack.rs",
            ];
            let found = allowed.iter().any(|it| name.file.starts_with(it));
            assert!(found, "{} names {}", name.file, name.written());
        }
    }
}

#[test]
fn no_html_is_ever_injected() {
    let injects = |word: &str| {
        let word = word.to_lowercase().replace('_', "");
        word.contains("innerhtml") || word.contains("outerhtml") || word.contains("adjacenthtml")
    };
    for word in &CODE.words {
        assert!(!injects(&word.word), "{} names {}", word.file, word.word);
    }
    let forbidden = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
    ];
    for script in ["public/boot.js", "public/embed.js", "public/sw.js"] {
        let text = fs::read_to_string(root().join(script)).unwrap();
        for word in forbidden {
            assert!(!text.contains(word), "{script} names {word}");
        }
    }
}

/// The browser's stores belong to every page of a website. Only the database is ours alone, and only
/// its own stores are emptied, when a person asks for it. Outside of storage nothing has a store.
#[test]
fn no_store_that_others_share_is_ever_emptied() {
    let empties = CODE.words.iter().filter(|word| {
        let calls = word.word == "clear" && word.kind == WordKind::MethodCall;
        calls && word.file.starts_with("src/storage/")
    });
    let files: Vec<_> = empties.map(|word| word.file.as_str()).collect();
    let [file] = files.as_slice() else {
        panic!("{files:?} empty a store");
    };
    assert!(file.starts_with("src/storage/indexed_db"), "{file}");
    for name in &CODE.paths {
        let clear = name.path.last().is_some_and(|it| it == "clear");
        assert!(!clear, "{} names {}", name.file, name.written());
    }
}

/// Clippy says so too, but not of what it is told to let pass.
#[test]
fn nothing_that_ships_can_be_asked_to_panic() {
    let methods = ["unwrap", "expect", "unwrap_err", "expect_err"];
    let macros = ["panic", "todo", "unimplemented", "unreachable"];
    for word in &CODE.words {
        let panics = match word.kind {
            WordKind::MethodCall => methods.contains(&word.word.as_str()),
            WordKind::MacroCall => macros.contains(&word.word.as_str()),
            WordKind::Other => false,
        };
        assert!(!panics, "{} calls {}", word.file, word.word);
    }
}

/// Text that the compiler never sees as part of a file would be read by nobody here.
#[test]
fn no_code_is_included_from_elsewhere() {
    for word in &CODE.words {
        let includes = word.word == "include" && word.kind == WordKind::MacroCall;
        assert!(!includes, "{} includes code", word.file);
    }
}

#[test]
fn the_name_is_our_own() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let (_, rest) = index.split_once("<title>").unwrap();
    let (title, _) = rest.split_once("</title>").unwrap();
    assert_eq!(title, "Truly open?");
    for path in files_in("public") {
        let name = path.file_name().unwrap().to_string_lossy().to_lowercase();
        assert!(!name.contains("nhs"), "{name}");
    }
}

fn files_in(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path),
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no files");
    found
}
