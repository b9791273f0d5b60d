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
use common::servers::{APACHE, Answer, CADDY, FOLDER, NGINX, Recipe, Server, files};
use roxmltree::Document;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::server::headers::{self, FRAMING, POLICY, SETTINGS, SINGLE, caching, content_type};
use yaml_rust2::YamlLoader;

const POLICY_HEADER: &str = "content-security-policy";
const CACHING_HEADER: &str = "cache-control";

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
        check_nothing_set(&server, place);
    }
    let bare = server.get(FOLDER.trim_end_matches('/'), &[]);
    assert!((301..=308).contains(&bare.status), "{bare:?}");
    assert!(bare.header("location").ends_with(FOLDER), "{bare:?}");

    let other = "https://intranet.example";
    let server = recipe.start(Some(other));
    for (page, policy) in [("", POLICY), (SINGLE, FRAMING)] {
        let answer = server.get(page, &[]);
        assert_eq!(answer.header(POLICY_HEADER), format!("{policy} {other}"));
    }
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
    check_always(answer, name);
    assert_eq!(answer.header("content-type"), content_type(name), "{name}");
    assert_eq!(answer.header(CACHING_HEADER), caching(name), "{name}");
}

#[track_caller]
fn check_always(answer: &Answer, name: &str) {
    for (header, value) in headers::of(name) {
        assert_eq!(answer.header(header), value, "{name}");
    }
    // Of what it does not say of this file, it says nothing: `same-origin` would stop other sites.
    let resource = headers::resource_policy(name).unwrap_or_default();
    assert_eq!(answer.header("cross-origin-resource-policy"), resource);
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
    for name in ["missing.html", "app-0123456789abcdef.js", "a/b"] {
        let answer = server.get(&format!("{place}{name}"), &[]);
        assert_eq!(answer.status, 404, "{name}");
        let body = String::from_utf8_lossy(&answer.body);
        assert!(!body.contains("Truly open?"), "{name}: {body}");
        assert_eq!(answer.header(CACHING_HEADER), "", "{name}");
        check_always(&answer, name);
    }
}

/// Each page asks for what its host has set: a host that has set nothing gets no error in its log.
#[track_caller]
fn check_nothing_set(server: &Server, place: &str) {
    let answer = server.get(&format!("{place}elsewhere/{SETTINGS}"), &[]);
    assert_eq!(answer.status, 204);
    assert!(answer.body.is_empty());
    check_always(&answer, SETTINGS);
}

#[test]
fn the_recipe_for_iis_says_the_same() {
    let text = recipe("web.config");
    let config = Document::parse(&text).unwrap();
    for name in files().keys() {
        let expected = headers::of(name);
        let expected = expected
            .into_iter()
            .map(|(header, value)| (header.to_owned(), value))
            .collect();
        assert_eq!(iis_sends(&config, name), expected, "{name}");
    }
    let types: BTreeMap<_, _> = named(&config, "mimeMap")
        .map(|node| {
            let ending = attribute(node, "fileExtension").unwrap();
            (ending, attribute(node, "mimeType").unwrap())
        })
        .collect();
    // A type that IIS has already would be a fault, so each is taken away first.
    let removed = named(&config, "staticContent").flat_map(|of| of.children());
    let removed = removed.filter(|node| node.tag_name().name() == "remove");
    assert_eq!(removed.count(), types.len());
    for name in files().keys() {
        // A name without an ending has the ending ".".
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let kind = types.get(format!(".{ending}").as_str());
        assert_eq!(kind, Some(&content_type(name)), "{name}");
    }
    let kept = named(&config, "clientCache").next().unwrap();
    assert_eq!(attribute(kept, "cacheControlMode"), Some("DisableCache"));
    assert_eq!(
        named(&config, "rewrite").count(),
        0,
        "a missing file is missing"
    );
}

/// What IIS sends with a file: what is said for all, changed by what is said for this one.
fn iis_sends<'a>(config: &'a Document, name: &str) -> BTreeMap<String, &'a str> {
    let mut sent = BTreeMap::new();
    for headers in named(config, "customHeaders") {
        let place = headers
            .ancestors()
            .find_map(|above| attribute(above, "path"));
        if place.is_some_and(|place| place != name) {
            continue;
        }
        for header in headers.children().filter(roxmltree::Node::is_element) {
            let key = attribute(header, "name").unwrap().to_ascii_lowercase();
            match attribute(header, "value") {
                None => drop(sent.remove(&key)),
                // IIS answers every request with a fault when a header is added twice.
                Some(value) => assert_eq!(sent.insert(key, value), None, "{name}"),
            }
        }
    }
    sent
}

#[test]
fn the_file_of_headers_says_the_same() {
    let text = recipe("_headers");
    let rules = rules(&text);
    for name in files().keys() {
        let path = format!("/{name}");
        check_rules(&rules, &path, name);
    }
    check_rules(&rules, "/", "index.html");
    check_rules(&rules, "/truly-open", SINGLE);
}

/// The rules: a path, and the headers for it.
fn rules(text: &str) -> BTreeMap<&str, BTreeMap<String, &str>> {
    let mut rules: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
    let mut path = "";
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        match line.strip_prefix("  ") {
            None => path = line,
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                let headers = rules.entry(path).or_default();
                assert_eq!(headers.insert(name.to_ascii_lowercase(), value), None);
            }
        }
    }
    rules
}

/// Checks what is sent for a path, for which every rule that fits counts. Hosts differ in what they
/// do when two say the same header, so no two do.
#[track_caller]
fn check_rules(rules: &BTreeMap<&str, BTreeMap<String, &str>>, path: &str, name: &str) {
    let mut sent = BTreeMap::new();
    for (rule, headers) in rules {
        let fits = rule
            .strip_suffix('*')
            .map_or(path == *rule, |start| path.starts_with(start));
        for (header, value) in headers.iter().filter(|_| fits) {
            assert_eq!(sent.insert(header.as_str(), *value), None, "{path}");
        }
    }
    // These hosts let a browser ask each time, unless they are told otherwise.
    let caching = sent.remove(CACHING_HEADER).unwrap_or("no-cache");
    assert_eq!(caching, headers::caching(name), "{path}");
    let mut expected: BTreeMap<_, _> = headers::of(name).into_iter().collect();
    if !name.ends_with(".html") && name != "sw.js" {
        // Only what a browser opens or runs by itself is held by the policy that comes with it.
        expected.remove(POLICY_HEADER);
    }
    assert_eq!(sent, expected, "{path}");
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

fn recipe(name: &str) -> String {
    fs::read_to_string(project("hosting").join(name)).unwrap()
}

fn project(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
