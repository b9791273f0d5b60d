//! The reader of names can only be trusted if it sees what is hidden.

use super::names::{self, Names, WordKind};
use super::{fault, faults};

const LIBRARIES: [&str; 8] = [
    "std",
    "csv",
    "gloo_storage",
    "js_sys",
    "leptos",
    "rand",
    "serde",
    "web_sys",
];

fn read(files: &[(&str, &str)]) -> Names {
    names::of_files(files, &LIBRARIES)
}

/// Checks that a file of this text is faulty because of that path, and because of no other.
#[track_caller]
fn check_faulty(file: &str, text: &str, path: &str) {
    let names = read(&[(file, text)]);
    let bad = names.paths.iter().filter(|name| fault(name).is_some());
    let bad: Vec<_> = bad.map(|name| name.written()).collect();
    assert_eq!(bad, [path], "{text}");
}

#[track_caller]
fn check_sound(file: &str, text: &str) {
    assert_eq!(faults(&read(&[(file, text)])), [].into(), "{text}");
}

#[test]
fn an_import_is_seen_however_it_is_written() {
    let domain = "src/domain/pack/library.rs";
    for text in [
        "use crate::storage::keys;",
        "use crate::{domain::text, storage::keys};",
        "use crate::{storage::{keys}};",
        "use super::super::super::storage::keys;",
        "use crate::storage::keys as words;",
        "pub use crate::storage::keys;",
        "fn f() { use crate::storage::keys; }",
        "fn f() { crate::storage::keys(); }",
        "fn f() -> crate::storage::keys { loop {} }",
        "struct It<T: crate::storage::keys>(T);",
        "impl crate::storage::keys for It {}",
        "type It = Vec<Option<crate::storage::keys>>;",
        "#[crate::storage::keys] struct It;",
        "#[derive(crate::storage::keys)] struct It;",
        "#[serde(with = \"crate::storage::keys\")] struct It;",
        "pub(in crate::storage::keys) struct It;",
        "mod inner { use super::super::super::super::storage::keys; }",
        "mod inner { fn f() { crate::storage::keys(); } }",
    ] {
        check_faulty(domain, text, "crate::storage::keys");
    }
    check_faulty(domain, "use crate::storage;", "crate::storage");
    check_faulty(domain, "use crate::storage::*;", "crate::storage");
    check_faulty(domain, "use crate::storage::{self};", "crate::storage");
}

#[test]
fn what_is_in_a_macro_is_seen() {
    let domain = "src/domain/pack/library.rs";
    for text in [
        "fn f() { view! { <p>{crate::storage::keys()}</p> } }",
        "fn f() { view! { <crate::storage::keys name=\"crate::app::x\" /> } }",
        "fn f() { format!(\"{}\", crate::storage::keys) }",
        "macro_rules! it { () => { $crate::storage::keys() } }",
        "it! { fn f() { use crate::{storage::{keys}, domain::text}; } }",
        "it! { a, fn f() { b(c![d, (crate::storage::keys)]) } }",
        "crate::storage::keys! {}",
    ] {
        check_faulty(domain, text, "crate::storage::keys");
    }
}

#[test]
fn another_name_hides_nothing() {
    let names = read(&[(
        "src/domain/a.rs",
        "use js_sys as js; fn f() { js::Date::now(); }",
    )]);
    let found: Vec<_> = faults(&names).into_iter().collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[1].contains("js_sys::Date::now"), "{found:?}");
    let names = read(&[(
        "src/domain/a.rs",
        "use crate as all; fn f() { all::storage::keys(); }",
    )]);
    assert_eq!(
        faults(&names).into_iter().collect::<Vec<_>>(),
        ["src/domain/a.rs: crate::storage::keys leads from domain to storage"]
    );
    // What a module above imports, and a glob brings in.
    let names = read(&[
        ("src/export/mod.rs", "use web_sys as browser; mod inner;"),
        (
            "src/export/inner.rs",
            "use super::*; fn f() { browser::window(); }",
        ),
    ]);
    let found: Vec<_> = faults(&names).into_iter().collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("inner.rs: web_sys::window"), "{found:?}");
}

#[test]
fn a_library_is_seen() {
    check_faulty(
        "src/domain/a.rs",
        "use leptos::prelude::*;",
        "leptos::prelude",
    );
    check_faulty(
        "src/domain/a.rs",
        "fn f() { rand::random(); }",
        "rand::random",
    );
    check_faulty(
        "src/domain/a.rs",
        "use std::time::Instant;",
        "std::time::Instant",
    );
    check_faulty("src/domain/a.rs", "use std::{fmt, time};", "std::time");
    check_faulty(
        "src/domain/a.rs",
        "fn f() { ::web_sys::window(); }",
        "web_sys::window",
    );
    check_faulty(
        "src/nhsuk/a.rs",
        "use leptos::web_sys::Window;",
        "leptos::web_sys::Window",
    );
    check_faulty(
        "src/nhsuk/a.rs",
        "use crate::domain::money;",
        "crate::domain::money",
    );
    check_faulty(
        "src/pages/a.rs",
        "fn f() { js_sys::Date::now(); }",
        "js_sys::Date::now",
    );
    check_faulty(
        "src/app/a.rs",
        "use gloo_storage::LocalStorage;",
        "gloo_storage::LocalStorage",
    );
    check_faulty(
        "src/domain/a.rs",
        "fn f() { unheard_of::it(); }",
        "unheard_of::it",
    );
    check_faulty("src/other/a.rs", "use std::fmt;", "std::fmt");
}

#[test]
fn what_is_allowed_is_no_fault() {
    check_sound(
        "src/domain/a.rs",
        "use crate::domain::money; use super::text; use serde::Serialize;",
    );
    check_sound(
        "src/domain/a.rs",
        "#[cfg(test)] mod tests { use crate::storage::keys; }",
    );
    check_sound(
        "src/domain/a.rs",
        "/// See [`crate::storage::keys`].\nfn f() { let it = \"crate::storage\"; }",
    );
    check_sound(
        "src/domain/a.rs",
        "fn f() { u32::from(1_u8); Self::g(); Edit::X; str::from_utf8(b); }",
    );
    check_sound(
        "src/domain/mod.rs",
        "mod money; fn f() { money::pence(); self::money::pence(); }",
    );
    check_sound("src/export/csv.rs", "fn f() { csv::Writer::new(); }");
    check_sound(
        "src/export/mod.rs",
        "pub mod csv; use csv::table; fn f() { csv::table(); }",
    );
    check_sound(
        "src/pages/a.rs",
        "use leptos::prelude::*; fn f() { ev::click(); view! { <html::Div /> } }",
    );
    check_sound(
        "src/pages/a.rs",
        "use leptos::web_sys::MouseEvent; use crate::{components, nhsuk::Button};",
    );
    check_sound(
        "src/app/platform/a.rs",
        "fn f() { js_sys::Date::now(); web_sys::window(); }",
    );
    check_sound(
        "src/main.rs",
        "use truly_open::app::App; use web_sys::window;",
    );
    // A macro that the crate exports is where it is declared.
    let names = read(&[
        (
            "src/app/parts.rs",
            "#[macro_export] macro_rules! in_part { () => {} }",
        ),
        ("src/pages/a.rs", "crate::in_part! {}"),
    ]);
    assert_eq!(faults(&names), [].into());
}

#[test]
fn words_are_told_apart() {
    let names = read(&[(
        "src/pages/a.rs",
        "fn f() { a.unwrap(); view! { <p inner_html=b.expect(\"\")>{todo!()}</p> }; unwrap(); }",
    )]);
    let is = |word: &str, kind| {
        let found = names
            .words
            .iter()
            .any(|it| it.word == word && it.kind == kind);
        assert!(found, "{word} {kind:?}");
    };
    is("unwrap", WordKind::MethodCall);
    is("expect", WordKind::MethodCall);
    is("todo", WordKind::MacroCall);
    is("view", WordKind::MacroCall);
    is("inner_html", WordKind::Other);
}
