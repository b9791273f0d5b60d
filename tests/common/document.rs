//! The paragraphs of a Word document, read from its XML.

use super::package::{attribute, inside, named};
use roxmltree::{Document, Node};

pub const MAIN: &str = "word/document.xml";

/// The words of a paragraph, with its line breaks and tabs, without those of a drawing in it.
pub fn words(paragraph: Node) -> String {
    let of_this = |node: &Node| {
        let nearest = node
            .ancestors()
            .find(|above| above.tag_name().name() == "p");
        let drawn = node
            .ancestors()
            .any(|above| above.tag_name().name() == "AlternateContent");
        nearest == Some(paragraph) && (!drawn || in_drawing(paragraph))
    };
    let parts = paragraph.descendants().filter(of_this);
    parts
        .filter_map(|node| match node.tag_name().name() {
            "t" => Some(node.text().unwrap_or_default().to_owned()),
            "br" => Some("\n".to_owned()),
            "tab" => Some("\t".to_owned()),
            _ => None,
        })
        .collect()
}

pub fn in_drawing(node: Node) -> bool {
    node.ancestors()
        .any(|above| above.tag_name().name() == "txbxContent")
}

pub fn style<'a>(paragraph: Node<'a, '_>) -> Option<&'a str> {
    let mut own = paragraph.children();
    let described = own.find(|node| node.tag_name().name() == "pPr")?;
    attribute(inside(described, "pStyle").next()?, "val")
}

/// The paragraphs of that style: their words.
pub fn styled(document: &Document, wanted: &str) -> Vec<String> {
    named(document, "p")
        .filter(|paragraph| style(*paragraph) == Some(wanted) && !in_drawing(*paragraph))
        .map(words)
        .collect()
}
