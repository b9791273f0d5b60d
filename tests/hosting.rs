//! The recipes in `hosting/`: the servers that can run here are started from them and asked by curl;
//! the others are read for what they say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::package::{attribute, named};
use common::servers::{APACHE, Answer, CADDY, FOLDER, NGINX, Recipe, Server};
use roxmltree::Document;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::server::headers::{POLICY, READERS, caching, content_type};
use yaml_rust2::YamlLoader;

const ALWAYS: [(&str, &str); 4] = [
    ("content-security-policy", POLICY),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("access-control-allow-origin", READERS),
];

#[test]
fn nginx_serves_the_app_as_it_should_be() {
    check(NGINX);
}

#[test]
fn apache_serves_the_app_as_it_should_be() {
    check(APACHE);
}

#[test]
fn caddy_serves_the_app_as_it_should_be() {
    check(CADDY);
}

#[track_caller]
fn check(recipe: Recipe) {
    let server = recipe.start(None);
    for place in ["", FOLDER] {
        check_page(&server, place);
        for (name, bytes) in files() {
            check_file(&server, place, &name, &bytes);
        }
        check_missing(&server, place);
    }
    let bare = server.get(FOLDER.trim_end_matches('/'), &[]);
    assert!((301..=308).contains(&bare.status), "{bare:?}");
    assert!(bare.header("location").ends_with(FOLDER), "{bare:?}");

    let other = "https://intranet.example";
    let answer = recipe.start(Some(other)).get("", &[]);
    let policy = answer.header("content-security-policy");
    assert_eq!(policy, format!("{POLICY} {other}"));
}

#[track_caller]
fn check_page(server: &Server, place: &str) {
    let answer = server.get(place, &[]);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body, files()["index.html"]);
    check_headers(&answer, "index.html");
    let again = server.get(&format!("{place}?from=a-link"), &[]);
    assert_eq!(again.body, answer.body);
}

#[track_caller]
fn check_headers(answer: &Answer, name: &str) {
    for (header, value) in ALWAYS {
        assert_eq!(answer.header(header), value, "{name}");
    }
    assert_eq!(answer.header("content-type"), content_type(name), "{name}");
    assert_eq!(answer.header("cache-control"), caching(name), "{name}");
}

#[track_caller]
fn check_file(server: &Server, place: &str, name: &str, bytes: &[u8]) {
    let path = format!("{place}{name}");
    let plain = server.get(&path, &[]);
    assert_eq!(plain.status, 200, "{name}");
    assert_eq!(plain.body, bytes, "{name}");
    check_headers(&plain, name);
    let packs = "Accept-Encoding: gzip";
    let packed = server.get(&path, &[packs]);
    check_headers(&packed, name);
    if bytes.len() > 1_000 {
        assert_eq!(packed.header("content-encoding"), "gzip", "{name}");
        assert!(packed.body.len() < bytes.len(), "{name}");
        let vary = packed.header("vary");
        assert!(vary.contains("Accept-Encoding"), "{name}: {vary}");
    }
    for (answer, headers) in [(&plain, None), (&packed, Some(packs))] {
        let mark = match (answer.header("etag"), answer.header("last-modified")) {
            ("", modified) => format!("If-Modified-Since: {modified}"),
            (etag, _) => format!("If-None-Match: {etag}"),
        };
        let headers: Vec<_> = headers.into_iter().chain([mark.as_str()]).collect();
        let again = server.get(&path, &headers);
        assert_eq!(again.status, 304, "{name}, {headers:?}");
        assert!(again.body.is_empty());
    }
}

#[track_caller]
fn check_missing(server: &Server, place: &str) {
    for name in ["missing.html", "truly-open-0123456789abcdef.js", "a/b"] {
        let answer = server.get(&format!("{place}{name}"), &[]);
        assert_eq!(answer.status, 404, "{name}");
        let body = String::from_utf8_lossy(&answer.body);
        assert!(!body.contains("Truly open?"), "{name}: {body}");
        assert_eq!(answer.header("cache-control"), "", "{name}");
        for (header, value) in ALWAYS {
            assert_eq!(answer.header(header), value, "{name}");
        }
    }
}

#[test]
fn the_recipe_for_iis_says_the_same() {
    let text = recipe("web.config");
    let config = Document::parse(&text).unwrap();
    let added: BTreeMap<_, _> = named(&config, "customHeaders")
        .flat_map(|headers| headers.children())
        .filter_map(|header| Some((attribute(header, "name")?, attribute(header, "value")?)))
        .map(|(name, value)| (name.to_ascii_lowercase(), value))
        .collect();
    assert_eq!(
        added,
        ALWAYS.map(|(name, value)| (name.to_owned(), value)).into()
    );
    let types: BTreeMap<_, _> = named(&config, "mimeMap")
        .map(|node| {
            let ending = attribute(node, "fileExtension").unwrap();
            (ending, attribute(node, "mimeType").unwrap())
        })
        .collect();
    for (ending, kind) in &types {
        assert_eq!(*kind, content_type(ending));
    }
    // A type that IIS has already would be a fault, so each is taken away first.
    let removed = named(&config, "staticContent").flat_map(|of| of.children());
    let removed = removed.filter(|node| node.tag_name().name() == "remove");
    assert_eq!(removed.count(), types.len());
    for name in files().keys() {
        let (_, ending) = name.rsplit_once('.').unwrap();
        assert!(types.contains_key(format!(".{ending}").as_str()), "{name}");
    }
    let kept = named(&config, "clientCache").next().unwrap();
    assert_eq!(attribute(kept, "cacheControlMode"), Some("DisableCache"));
    assert_eq!(
        named(&config, "rewrite").count(),
        0,
        "a missing file is missing"
    );
}

#[test]
fn the_file_of_headers_says_the_same() {
    let text = recipe("_headers");
    let mut paths: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
    let mut path = "";
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        match line.strip_prefix("  ") {
            None => path = line,
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                let headers = paths.entry(path).or_default();
                assert_eq!(headers.insert(name.to_ascii_lowercase(), value), None);
            }
        }
    }
    let always = paths.remove("/*").unwrap();
    assert_eq!(
        always,
        ALWAYS.map(|(name, value)| (name.to_owned(), value)).into()
    );
    for name in files().keys() {
        let rules = paths.iter().filter(|(path, _)| {
            let start = path
                .strip_prefix('/')
                .and_then(|path| path.strip_suffix('*'));
            name.starts_with(start.unwrap())
        });
        let kept: Vec<_> = rules.map(|(_, headers)| headers["cache-control"]).collect();
        match caching(name) {
            // What these hosts do by themselves.
            "no-cache" => assert!(kept.is_empty(), "{name}: {kept:?}"),
            for_ever => assert_eq!(kept, [for_ever], "{name}"),
        }
    }
}

#[test]
fn the_workflow_for_github_pages_publishes_what_is_built() {
    let text = recipe("github-pages.yml");
    let workflow = &YamlLoader::load_from_str(&text).unwrap()[0];
    let steps = workflow["jobs"]["publish"]["steps"].as_vec().unwrap();
    let ran: Vec<_> = steps
        .iter()
        .filter_map(|step| step["run"].as_str())
        .collect();
    assert_eq!(ran, ["cargo xtask dist"]);
    let published = steps
        .iter()
        .filter_map(|step| step["with"]["path"].as_str());
    assert!(published.eq(["dist"]));
    for may in ["pages", "id-token"] {
        assert_eq!(workflow["permissions"][may].as_str(), Some("write"));
    }
}

fn files() -> BTreeMap<String, Vec<u8>> {
    let folder = project("dist");
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, fs::read(path).unwrap())
    });
    files.collect()
}

fn recipe(name: &str) -> String {
    fs::read_to_string(project("hosting").join(name)).unwrap()
}

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
