//! HTML as a tree that can be compared: what a browser would make of it, less what is only layout.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use scraper::{ElementRef, Html, Node as Parsed};

/// A part of a page.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

/// An element, its classes as a set and its other attributes by name.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) classes: BTreeSet<String>,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Node>,
}

/// The nodes of a piece of HTML.
///
/// Left out on both sides, since they say nothing about how our components turn out:
/// - comments;
/// - `data-` attributes, which are the hooks of the design system's script;
/// - white space around text, unless the text is hidden from sight, where it parts spoken words.
pub(crate) fn parse(html: &str) -> Vec<Node> {
    let page = Html::parse_fragment(html);
    children(page.root_element())
}

fn children(parent: ElementRef<'_>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for child in parent.children() {
        match child.value() {
            Parsed::Text(text) => match nodes.last_mut() {
                // Two nodes of ours, one text to a browser.
                Some(Node::Text(before)) => before.push_str(text),
                _ => nodes.push(Node::Text(text.to_string())),
            },
            Parsed::Element(_) => nodes.extend(ElementRef::wrap(child).map(element)),
            _ => {}
        }
    }
    let hidden = parent
        .value()
        .classes()
        .any(|class| class == "nhsuk-u-visually-hidden");
    nodes
        .into_iter()
        .filter_map(|node| match node {
            Node::Text(text) => tidy(&text, hidden).map(Node::Text),
            element => Some(element),
        })
        .collect()
}

fn tidy(text: &str, keep_ends: bool) -> Option<String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return None;
    }
    let space = |there: bool| if there && keep_ends { " " } else { "" };
    Some(format!(
        "{}{words}{}",
        space(text.starts_with(char::is_whitespace)),
        space(text.ends_with(char::is_whitespace)),
    ))
}

fn element(source: ElementRef<'_>) -> Node {
    let tag = source.value().name().to_owned();
    let attributes = source
        .value()
        .attrs()
        .filter(|(name, _)| !(name.starts_with("data-") || *name == "class"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    Node::Element(Element {
        classes: source.value().classes().map(str::to_owned).collect(),
        attributes,
        children: children(source),
        tag,
    })
}

/// Changes every element of a tree, and drops those for which `change` says false.
pub(crate) fn retain(nodes: &mut Vec<Node>, change: &mut dyn FnMut(&mut Element) -> bool) {
    nodes.retain_mut(|node| match node {
        Node::Element(element) => {
            let kept = change(element);
            retain(&mut element.children, change);
            kept
        }
        Node::Text(_) => true,
    });
}

/// One line for each tag and text, indented, so that a difference can be seen.
pub(crate) fn print(nodes: &[Node]) -> String {
    nodes
        .iter()
        .map(|node| Indented(node, 0).to_string())
        .collect()
}

struct Indented<'a>(&'a Node, usize);

impl fmt::Display for Indented<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(node, depth) = *self;
        let margin = "  ".repeat(depth);
        match node {
            Node::Text(text) => writeln!(f, "{margin}{text:?}"),
            Node::Element(element) => {
                write!(f, "{margin}<{}", element.tag)?;
                for class in &element.classes {
                    write!(f, " .{class}")?;
                }
                for (name, value) in &element.attributes {
                    write!(f, " {name}={value:?}")?;
                }
                writeln!(f, ">")?;
                element
                    .children
                    .iter()
                    .try_for_each(|child| write!(f, "{}", Indented(child, depth + 1)))
            }
        }
    }
}
