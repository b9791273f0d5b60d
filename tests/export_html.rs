//! A paper as a page that stands alone, whatever people wrote.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use base64::Engine;
use common::handouts::{
    Tables, any_project, check_in_order, days, papers, with_everywhere, words_of,
};
use common::hostile::hostile;
use common::worked::worked;
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};
use truly_open::export::html::{STYLE, STYLE_HASH, document, fragment};
use truly_open::export::paper::Paper;
use truly_open::export::papers::{full, patient};

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text_of(html: &Html) -> String {
    html.root_element().text().collect()
}

/// A page is well formed, says what it must, and can do nothing.
#[track_caller]
fn check_page(paper: &Paper) -> Html {
    let text = document(paper);
    let html = Html::parse_document(&text);
    assert_eq!(html.errors, Vec::<String>::new(), "{text}");
    check_harmless(&html);
    assert_eq!(all(&html, "html[lang]").len(), 1);
    assert_eq!(all(&html, "h1").len(), 1);
    assert_eq!(all(&html, "body > header").len(), 1);
    assert_eq!(all(&html, "body > main").len(), 1);
    assert_eq!(all(&html, "style").len(), 1);
    assert_eq!(all(&html, "title").len(), 1);
    html
}

#[track_caller]
fn check_harmless(html: &Html) {
    for element in html.root_element().descendent_elements() {
        let name = element.value().name();
        let known = [
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "section",
            "h1",
            "h2",
            "h3",
            "p",
            "ul",
            "li",
            "strong",
            "br",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "div",
            "svg",
            "rect",
            "text",
            "tspan",
            "circle",
            "blockquote",
        ];
        assert!(known.contains(&name), "an element {name}");
        for (attr, _) in element.value().attrs() {
            assert!(!attr.starts_with("on"), "an attribute {attr}");
            let acts = ["style", "src", "href", "action", "srcdoc"];
            assert!(!acts.contains(&attr), "an attribute {attr}");
        }
    }
    for cell in all(html, "th") {
        assert!(cell.attr("scope").is_some());
    }
    for drawing in all(html, "svg") {
        assert_eq!(drawing.attr("role"), Some("img"));
        assert!(
            drawing
                .attr("aria-label")
                .is_some_and(|label| !label.is_empty())
        );
    }
}

#[test]
fn the_policy_allows_the_style_of_the_page_and_nothing_else() {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE));
    assert_eq!(
        STYLE_HASH,
        format!("sha256-{hash}"),
        "put this in src/export/html/mod.rs"
    );
    let [worked, ..] = worked();
    let page = check_page(&full(&worked.handout(), days()));
    let style: String = all(&page, "style")[0].text().collect();
    assert_eq!(style, STYLE);
    let policy = all(&page, "meta[http-equiv='Content-Security-Policy']");
    let policy = policy[0].attr("content").unwrap();
    assert!(policy.starts_with("default-src 'none'; "));
    assert!(policy.contains(STYLE_HASH));
    for outside in ["url(", "@import", "http", "</"] {
        assert!(!STYLE.contains(outside), "the style names {outside}");
    }
}

#[test]
fn a_page_is_made_of_what_a_reader_needs() {
    for worked in worked() {
        for (_, paper) in papers(&worked.handout()) {
            let page = check_page(&paper);
            assert_eq!(all(&page, "html[lang=en-GB]").len(), 1);
            for table in all(&page, "table") {
                let caption = Selector::parse("caption").unwrap();
                assert_eq!(table.select(&caption).count(), 1);
            }
            let fragment = fragment(&paper);
            assert!(!fragment.contains("style"), "{fragment}");
            assert!(!fragment.contains("class"), "{fragment}");
        }
        let large = document(&patient(&worked.handout(), days(), true));
        assert!(large.contains("<body class=\"large\">"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    #[test]
    fn every_page_is_well_formed_and_harmless(worked in any_project()) {
        for (_, paper) in papers(&worked.handout()) {
            check_page(&paper);
            let fragment = Html::parse_fragment(&fragment(&paper));
            check_harmless(&fragment);
        }
    }
}

#[test]
fn hostile_texts_stay_text() {
    for hostile in hostile() {
        let handout = with_everywhere(&hostile).handout();
        for (_, paper) in papers(&handout) {
            let words = words_of(&paper, Tables::Drawn);
            check_in_order(&text_of(&check_page(&paper)), &words);
            let fragment = Html::parse_fragment(&fragment(&paper));
            check_harmless(&fragment);
            check_in_order(&text_of(&fragment), &words);
        }
    }
}
