//! The files of office programs, taken apart by libraries that are not ours.

use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts of a file, by name.
pub fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut package = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.insert(part.name().unwrap().into_owned(), text);
    }
    parts
}

/// Fails unless every part is XML, every part has a type, and every link stays in the file and
/// finds something.
#[track_caller]
pub fn check_package(parts: &BTreeMap<String, String>) {
    for (name, text) in parts {
        Document::parse(text).unwrap_or_else(|fault| panic!("{name}: {fault}\n{text}"));
    }
    let types = Document::parse(&parts["[Content_Types].xml"]).unwrap();
    let typed = |name: &str| {
        named(&types, "Override")
            .any(|node| node.attribute("PartName").unwrap().strip_prefix('/') == Some(name))
            || named(&types, "Default")
                .any(|node| name.ends_with(&format!(".{}", node.attribute("Extension").unwrap())))
    };
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        assert!(typed(name), "{name} has no type");
    }
    let mut linked = 0;
    for (name, text) in parts.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let folder = name.split("_rels/").next().unwrap();
        for link in named(&Document::parse(text).unwrap(), "Relationship") {
            assert_eq!(link.attribute("TargetMode"), None, "{name} leads outside");
            let target = link.attribute("Target").unwrap();
            let path = match (target.strip_prefix('/'), target.strip_prefix("../")) {
                (Some(whole), _) => whole.to_owned(),
                // One folder up from a sheet is `xl/`.
                (_, Some(above)) => format!("xl/{above}"),
                _ => format!("{folder}{target}"),
            };
            assert!(parts.contains_key(&path), "{name}: no {path}");
            linked += 1;
        }
    }
    // All of them but the types and the links themselves.
    let others = parts.keys().filter(|name| !name.ends_with(".rels")).count() - 1;
    assert_eq!(linked, others, "a part that nothing links to");
}

/// The elements of that name, without its prefix, from the top.
pub fn named<'a, 'input>(
    document: &'a Document<'input>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    inside(document.root(), name)
}

/// The elements of that name inside another.
pub fn inside<'a, 'input>(
    node: Node<'a, 'input>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.descendants()
        .filter(move |node| node.is_element() && node.tag_name().name() == name)
}

/// The value of an attribute, whatever its prefix.
pub fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let found = node.attributes().find(|found| found.name() == name);
    found.map(|found| found.value())
}
