//! A page that stands alone, read by a strict parser and by a validator.

use scraper::{ElementRef, Html, Selector};
use std::fs;
use xtask::shell;
use xtask::tools::Tools;

/// The elements that a selector names.
pub fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// All words of a page.
pub fn text_of(html: &Html) -> String {
    html.root_element().text().collect()
}

/// A page is well formed, says what it must, and can do nothing.
#[track_caller]
pub fn check_page(text: &str) -> Html {
    let html = Html::parse_document(text);
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

/// Nothing in a page can do anything.
#[track_caller]
pub fn check_harmless(html: &Html) {
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

/// A validator that is not ours finds nothing wrong with the pages. It takes a second to start, so
/// it gets them all at once.
#[track_caller]
pub fn check_valid(pages: impl IntoIterator<Item = impl AsRef<[u8]>>) {
    let folder = tempfile::tempdir().unwrap();
    for (number, page) in pages.into_iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.html")), page).unwrap();
    }
    let mut validator = Tools::ready().unwrap().command("node");
    validator
        .arg("node_modules/html-validate/bin/html-validate.mjs")
        .args(["--config", "tests/common/html-validate.json"])
        .arg(folder.path());
    shell::run(&mut validator).unwrap();
}
