//! How a document looks. Sizes follow from that of its text, so large print is large throughout.

use super::W;
use crate::export::paper::Paper;
use crate::export::xml::Xml;

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
pub(super) fn styles(paper: &Paper) -> String {
    Xml::document("w:styles", &[("xmlns:w", W)], |xml| {
        defaults(xml, paper);
        let normal = [
            ("w:type", "paragraph"),
            ("w:default", "1"),
            ("w:styleId", "Normal"),
        ];
        xml.element("w:style", &normal, |xml| {
            xml.empty("w:name", &[("w:val", "Normal")]);
            xml.empty("w:qFormat", &[]);
        });
        for style in &STYLES {
            paragraph_style(xml, style, text_size(paper));
        }
        strong(xml);
        table(xml);
    })
}

/// What holds where a style says nothing else: the language, the letters, the room.
fn defaults(xml: &mut Xml, paper: &Paper) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                let letters = [
                    ("w:ascii", "Arial"),
                    ("w:hAnsi", "Arial"),
                    ("w:eastAsia", "Arial"),
                    ("w:cs", "Arial"),
                ];
                xml.empty("w:rFonts", &letters);
                size(xml, text_size(paper));
                let language = paper.language.as_str();
                let languages = [("w:val", language), ("w:eastAsia", language)];
                xml.empty("w:lang", &languages);
            });
        });
        xml.element("w:pPrDefault", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                let [above, below] = room(PARAGRAPH, text_size(paper));
                let room = [
                    ("w:before", above.as_str()),
                    ("w:after", &below),
                    ("w:line", "252"),
                    ("w:lineRule", "auto"),
                ];
                xml.empty("w:spacing", &room);
            });
        });
    });
}

fn paragraph_style(xml: &mut Xml, style: &Style, text: usize) {
    let about = [("w:type", "paragraph"), ("w:styleId", style.id)];
    xml.element("w:style", &about, |xml| {
        xml.empty("w:name", &[("w:val", style.name)]);
        xml.empty("w:basedOn", &[("w:val", "Normal")]);
        if style.outline.is_some() {
            xml.empty("w:next", &[("w:val", "Normal")]);
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            // What leads into something is never alone at the foot of a page.
            if style.strong {
                xml.empty("w:keepNext", &[]);
                xml.empty("w:keepLines", &[]);
            }
            if style.id == "ListBullet" {
                xml.element("w:numPr", &[], |xml| {
                    xml.empty("w:numId", &[("w:val", BULLETS)]);
                });
            }
            let [above, below] = room(style.room, text);
            xml.empty("w:spacing", &[("w:before", &above), ("w:after", &below)]);
            if let Some(level) = style.outline {
                xml.empty("w:outlineLvl", &[("w:val", level)]);
            }
        });
        xml.element("w:rPr", &[], |xml| {
            if style.strong {
                bold(xml);
            }
            size(xml, text * style.size / 10);
        });
    });
}

/// The style of words that stand out.
fn strong(xml: &mut Xml) {
    let about = [("w:type", "character"), ("w:styleId", "Strong")];
    xml.element("w:style", &about, |xml| {
        xml.empty("w:name", &[("w:val", "Strong")]);
        xml.empty("w:qFormat", &[]);
        xml.element("w:rPr", &[], bold);
    });
}

/// The style of tables: rules, a header row, a header column.
fn table(xml: &mut Xml) {
    let about = [("w:type", "table"), ("w:styleId", "TableGrid")];
    xml.element("w:style", &about, |xml| {
        xml.empty("w:name", &[("w:val", "Table Grid")]);
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                let sides = [
                    "w:top",
                    "w:left",
                    "w:bottom",
                    "w:right",
                    "w:insideH",
                    "w:insideV",
                ];
                for side in sides {
                    rule(xml, side, "4");
                }
            });
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", "100"), ("w:type", "dxa")]);
                }
            });
        });
        xml.element("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.element("w:rPr", &[], bold);
            xml.element("w:tcPr", &[], |xml| {
                let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)];
                xml.empty("w:shd", &shade);
            });
        });
        xml.element("w:tblStylePr", &[("w:type", "firstCol")], |xml| {
            xml.element("w:rPr", &[], bold);
        });
    });
}

/// The one kind of list.
pub(super) fn numbering() -> String {
    Xml::document("w:numbering", &[("xmlns:w", W)], |xml| {
        xml.element("w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
            xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
            xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
                xml.empty("w:start", &[("w:val", "1")]);
                xml.empty("w:numFmt", &[("w:val", "bullet")]);
                xml.empty("w:pStyle", &[("w:val", "ListBullet")]);
                xml.empty("w:lvlText", &[("w:val", "\u{2022}")]);
                xml.empty("w:lvlJc", &[("w:val", "left")]);
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:ind", &[("w:left", "400"), ("w:hanging", "400")]);
                });
            });
        });
        xml.element("w:num", &[("w:numId", BULLETS)], |xml| {
            xml.empty("w:abstractNumId", &[("w:val", "0")]);
        });
    })
}

/// One side of a frame. `width` is in eighths of a point.
pub(super) fn rule(xml: &mut Xml, side: &'static str, width: &str) {
    let line = [
        ("w:val", "single"),
        ("w:sz", width),
        ("w:space", "6"),
        ("w:color", RULE),
    ];
    xml.empty(side, &line);
}

/// Bold letters, of every script.
fn bold(xml: &mut Xml) {
    xml.empty("w:b", &[]);
    xml.empty("w:bCs", &[]);
}

/// The size of letters of every script, in half points.
pub(super) fn size(xml: &mut Xml, half_points: usize) {
    let size = half_points.to_string();
    xml.empty("w:sz", &[("w:val", &size)]);
    xml.empty("w:szCs", &[("w:val", &size)]);
}
