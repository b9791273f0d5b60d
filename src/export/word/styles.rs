//! How a document looks. Sizes follow from that of its text, so large print is large throughout.

use super::W;
use crate::export::clean;
use crate::export::markup::{Markup, element, empty, xml_document};
use crate::export::paper::Paper;
use std::io;

/// The colour of rules and frames, which stands out enough from white to be seen.
pub(super) const RULE: &str = "4C6272";
/// The colour behind the header row of a table.
const SHADE: &str = "E8EDEE";
/// The number of the one kind of list.
pub(super) const BULLETS: &str = "1";

/// The size of the text, in the half points that Word counts in: as large as the page prints it.
pub(super) const fn text_size(paper: &Paper) -> usize {
    if paper.large_print { 36 } else { 22 }
}

/// A style of paragraphs.
struct Style {
    id: &'static str,
    /// The name that every Word knows, which its accessibility checker and readers look for.
    name: &'static str,
    /// Its place in the outline, when it is a heading.
    outline: Option<&'static str>,
    /// Its size, in tenths of that of the text.
    size: usize,
    strong: bool,
    /// Room above and below, in hundredths of the size of the text.
    room: (usize, usize),
}

const STYLES: [Style; 6] = [
    heading("Heading1", "heading 1", "0", 16, 0),
    heading("Heading2", "heading 2", "1", 12, 64),
    heading("Heading3", "heading 3", "2", 11, 55),
    Style {
        id: "Caption",
        name: "caption",
        outline: None,
        size: 10,
        strong: true,
        room: (36, 18),
    },
    Style {
        id: "ListBullet",
        name: "List Bullet",
        outline: None,
        size: 10,
        strong: false,
        room: (9, 9),
    },
    Style {
        id: "TableText",
        name: "Table Text",
        outline: None,
        size: 10,
        strong: false,
        room: (9, 9),
    },
];

/// Room above and below a paragraph that has no style.
const PARAGRAPH: (usize, usize) = (27, 27);

/// Room above and below, in the twentieths of a point that Word counts in. `text` is in half points.
fn room((above, below): (usize, usize), text: usize) -> [String; 2] {
    [above, below].map(|part| (part * text / 10).to_string())
}

const fn heading(
    id: &'static str,
    name: &'static str,
    outline: &'static str,
    size: usize,
    above: usize,
) -> Style {
    Style {
        id,
        name,
        outline: Some(outline),
        size,
        strong: true,
        room: (above, 18),
    }
}

/// The styles of a paper.
pub(super) fn styles(paper: &Paper) -> io::Result<Vec<u8>> {
    xml_document("w:styles", &[("xmlns:w", W)], |xml| {
        defaults(xml, paper)?;
        let normal = [
            ("w:type", "paragraph"),
            ("w:default", "1"),
            ("w:styleId", "Normal"),
        ];
        element(xml, "w:style", &normal, |xml| {
            empty(xml, "w:name", &[("w:val", "Normal")])?;
            empty(xml, "w:qFormat", &[])
        })?;
        for style in &STYLES {
            paragraph_style(xml, style, text_size(paper))?;
        }
        strong(xml)?;
        table(xml)
    })
}

/// What holds where a style says nothing else: the language, the letters, the room.
fn defaults(xml: &mut Markup, paper: &Paper) -> io::Result<()> {
    element(xml, "w:docDefaults", &[], |xml| {
        element(xml, "w:rPrDefault", &[], |xml| {
            element(xml, "w:rPr", &[], |xml| {
                let letters = [
                    ("w:ascii", "Arial"),
                    ("w:hAnsi", "Arial"),
                    ("w:eastAsia", "Arial"),
                    ("w:cs", "Arial"),
                ];
                empty(xml, "w:rFonts", &letters)?;
                size(xml, text_size(paper))?;
                let language = clean::line(&paper.language);
                let languages = [("w:val", language.as_str()), ("w:eastAsia", &language)];
                empty(xml, "w:lang", &languages)
            })
        })?;
        element(xml, "w:pPrDefault", &[], |xml| {
            element(xml, "w:pPr", &[], |xml| {
                let [above, below] = room(PARAGRAPH, text_size(paper));
                let room = [
                    ("w:before", above.as_str()),
                    ("w:after", &below),
                    ("w:line", "252"),
                    ("w:lineRule", "auto"),
                ];
                empty(xml, "w:spacing", &room)
            })
        })
    })
}

fn paragraph_style(xml: &mut Markup, style: &Style, text: usize) -> io::Result<()> {
    let about = [("w:type", "paragraph"), ("w:styleId", style.id)];
    element(xml, "w:style", &about, |xml| {
        empty(xml, "w:name", &[("w:val", style.name)])?;
        empty(xml, "w:basedOn", &[("w:val", "Normal")])?;
        if style.outline.is_some() {
            empty(xml, "w:next", &[("w:val", "Normal")])?;
        }
        empty(xml, "w:qFormat", &[])?;
        element(xml, "w:pPr", &[], |xml| {
            // What leads into something is never alone at the foot of a page.
            if style.strong {
                empty(xml, "w:keepNext", &[])?;
                empty(xml, "w:keepLines", &[])?;
            }
            if style.id == "ListBullet" {
                element(xml, "w:numPr", &[], |xml| {
                    empty(xml, "w:numId", &[("w:val", BULLETS)])
                })?;
            }
            let [above, below] = room(style.room, text);
            empty(
                xml,
                "w:spacing",
                &[("w:before", &above), ("w:after", &below)],
            )?;
            if let Some(level) = style.outline {
                empty(xml, "w:outlineLvl", &[("w:val", level)])?;
            }
            Ok(())
        })?;
        element(xml, "w:rPr", &[], |xml| {
            if style.strong {
                bold(xml)?;
            }
            size(xml, text * style.size / 10)
        })
    })
}

/// The style of words that stand out.
fn strong(xml: &mut Markup) -> io::Result<()> {
    let about = [("w:type", "character"), ("w:styleId", "Strong")];
    element(xml, "w:style", &about, |xml| {
        empty(xml, "w:name", &[("w:val", "Strong")])?;
        empty(xml, "w:qFormat", &[])?;
        element(xml, "w:rPr", &[], bold)
    })
}

/// The style of tables: rules, a header row, a header column.
fn table(xml: &mut Markup) -> io::Result<()> {
    let about = [("w:type", "table"), ("w:styleId", "TableGrid")];
    element(xml, "w:style", &about, |xml| {
        empty(xml, "w:name", &[("w:val", "Table Grid")])?;
        element(xml, "w:tblPr", &[], |xml| {
            element(xml, "w:tblBorders", &[], |xml| {
                let sides = [
                    "w:top",
                    "w:left",
                    "w:bottom",
                    "w:right",
                    "w:insideH",
                    "w:insideV",
                ];
                for side in sides {
                    rule(xml, side, "4")?;
                }
                Ok(())
            })?;
            element(xml, "w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    empty(xml, side, &[("w:w", "100"), ("w:type", "dxa")])?;
                }
                Ok(())
            })
        })?;
        element(xml, "w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            element(xml, "w:rPr", &[], bold)?;
            element(xml, "w:tcPr", &[], |xml| {
                let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)];
                empty(xml, "w:shd", &shade)
            })
        })?;
        element(xml, "w:tblStylePr", &[("w:type", "firstCol")], |xml| {
            element(xml, "w:rPr", &[], bold)
        })
    })
}

/// The one kind of list.
pub(super) fn numbering() -> io::Result<Vec<u8>> {
    xml_document("w:numbering", &[("xmlns:w", W)], |xml| {
        element(xml, "w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
            empty(xml, "w:multiLevelType", &[("w:val", "singleLevel")])?;
            element(xml, "w:lvl", &[("w:ilvl", "0")], |xml| {
                empty(xml, "w:start", &[("w:val", "1")])?;
                empty(xml, "w:numFmt", &[("w:val", "bullet")])?;
                empty(xml, "w:pStyle", &[("w:val", "ListBullet")])?;
                empty(xml, "w:lvlText", &[("w:val", "\u{2022}")])?;
                empty(xml, "w:lvlJc", &[("w:val", "left")])?;
                element(xml, "w:pPr", &[], |xml| {
                    empty(xml, "w:ind", &[("w:left", "400"), ("w:hanging", "400")])
                })
            })
        })?;
        element(xml, "w:num", &[("w:numId", BULLETS)], |xml| {
            empty(xml, "w:abstractNumId", &[("w:val", "0")])
        })
    })
}

/// One side of a frame. `width` is in eighths of a point.
pub(super) fn rule(xml: &mut Markup, side: &'static str, width: &str) -> io::Result<()> {
    let line = [
        ("w:val", "single"),
        ("w:sz", width),
        ("w:space", "6"),
        ("w:color", RULE),
    ];
    empty(xml, side, &line)
}

/// Bold letters, of every script.
fn bold(xml: &mut Markup) -> io::Result<()> {
    empty(xml, "w:b", &[])?;
    empty(xml, "w:bCs", &[])
}

/// The size of letters of every script, in half points.
pub(super) fn size(xml: &mut Markup, half_points: usize) -> io::Result<()> {
    let size = half_points.to_string();
    empty(xml, "w:sz", &[("w:val", &size)])?;
    empty(xml, "w:szCs", &[("w:val", &size)])
}
