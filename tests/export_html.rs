//! A paper as a page that stands alone, whatever people wrote.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use base64::Engine;
use common::handouts::{
    Tables, any_project, check_in_order, days, papers, with_everywhere, words_of,
};
use common::hostile::hostile;
use common::standalone::{all, check_harmless, check_page, check_valid, text_of};
use common::worked::worked;
use proptest::prelude::*;
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};
use truly_open::export::html::{STYLE, STYLE_HASH, document, fragment};
use truly_open::export::papers::{full, patient};

#[test]
fn the_policy_allows_the_style_of_the_page_and_nothing_else() {
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(STYLE));
    assert_eq!(
        STYLE_HASH,
        format!("sha256-{hash}"),
        "put this in src/export/html/mod.rs"
    );
    let [worked, ..] = worked();
    let page = check_page(&document(&full(&worked.handout(), days())));
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
            let page = check_page(&document(&paper));
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

#[test]
fn a_validator_finds_nothing_wrong() {
    // A few of the hostile texts: it takes a tenth of a second for each page.
    let texts = hostile().into_iter().step_by(40);
    let handouts = worked().map(|worked| worked.handout()).into_iter();
    let handouts = handouts.chain(texts.map(|text| with_everywhere(&text).handout()));
    check_valid(handouts.flat_map(|handout| papers(&handout).map(|(_, paper)| document(&paper))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    #[test]
    fn every_page_is_well_formed_and_harmless(worked in any_project()) {
        for (_, paper) in papers(&worked.handout()) {
            check_page(&document(&paper));
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
            check_in_order(&text_of(&check_page(&document(&paper))), &words);
            let fragment = Html::parse_fragment(&fragment(&paper));
            check_harmless(&fragment);
            check_in_order(&text_of(&fragment), &words);
        }
    }
}
