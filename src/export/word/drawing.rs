//! The two-by-two as a drawing that Word can change, with the text that stands in for it.

use super::body::run;
use super::styles::RULE;
use crate::domain::summary::Axis;
use crate::export::clean;
use crate::export::xml::Xml;

pub(super) const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
pub(super) const WP: &str =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub(super) const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub(super) const WPG: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
pub(super) const WPS: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/// A quarter of the drawing, in the units of drawings (360,000 to the centimetre).
const WIDTH: u32 = 1_584_000;
const HEIGHT: u32 = 504_000;
const DOT: u32 = 198_000;
/// The numbers of the dots come after this one, clear of those of the drawings.
const DOTS: u32 = 1_000;

/// What is drawn.
pub(super) struct Grid<'a> {
    pub(super) number: u32,
    /// How open, and how ready.
    pub(super) dot: (Axis, Axis),
    /// Row by row from the top left.
    pub(super) places: &'a [String; 4],
    pub(super) alternative: &'a str,
    pub(super) large_print: bool,
}

impl Grid<'_> {
    /// How wide and how high it is: in large print half as large again, as the words are.
    fn size(&self) -> [String; 2] {
        let (times, of) = if self.large_print { (3, 2) } else { (1, 1) };
        [WIDTH * 2, HEIGHT * 2].map(|side| (side * times / of).to_string())
    }
}

/// A rectangle or an ellipse.
struct Shape {
    form: &'static str,
    left: u32,
    top: u32,
    width: u32,
    height: u32,
    /// Its colour; none for one that can be seen through.
    fill: Option<&'static str>,
    /// The edge that words in it stand at: `t` or `b`.
    words_at: &'static str,
}

/// The drawing, in the line. A program that cannot draw it shows its words.
pub(super) fn drawing(xml: &mut Xml, grid: &Grid) {
    xml.element("w:r", &[], |xml| {
        xml.element("mc:AlternateContent", &[], |xml| {
            xml.element("mc:Choice", &[("Requires", "wpg")], |xml| {
                xml.element("w:drawing", &[], |xml| inline(xml, grid));
            });
            xml.element("mc:Fallback", &[], |xml| {
                xml.element("w:t", &[], |xml| xml.text(grid.alternative));
            });
        });
    });
}

fn inline(xml: &mut Xml, grid: &Grid) {
    let edges = [
        ("distT", "0"),
        ("distB", "0"),
        ("distL", "0"),
        ("distR", "0"),
    ];
    xml.element("wp:inline", &edges, |xml| {
        let [width, height] = grid.size();
        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
        about(xml, "wp:docPr", grid.number, grid);
        xml.empty("wp:cNvGraphicFramePr", &[]);
        xml.element("a:graphic", &[], |xml| {
            xml.element("a:graphicData", &[("uri", WPG)], |xml| {
                xml.element("wpg:wgp", &[], |xml| group(xml, grid));
            });
        });
    });
}

/// What is drawn, in words. `number` is one that nothing else in the document has.
fn about(xml: &mut Xml, element: &'static str, number: u32, grid: &Grid) {
    let (id, name) = (number.to_string(), format!("Grid {number}"));
    let about = [
        ("id", id.as_str()),
        ("name", &name),
        ("descr", grid.alternative),
    ];
    xml.empty(element, &about);
}

fn group(xml: &mut Xml, grid: &Grid) {
    xml.empty("wpg:cNvGrpSpPr", &[]);
    xml.element("wpg:grpSpPr", &[], |xml| {
        xml.element("a:xfrm", &[], |xml| {
            let [width, height] = grid.size();
            xml.empty("a:off", &[("x", "0"), ("y", "0")]);
            xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
            xml.empty("a:chOff", &[("x", "0"), ("y", "0")]);
            let [width, height] = [WIDTH * 2, HEIGHT * 2].map(|side| side.to_string());
            xml.empty("a:chExt", &[("cx", &width), ("cy", &height)]);
        });
    });
    let corners = [(0, 0), (WIDTH, 0), (0, HEIGHT), (WIDTH, HEIGHT)];
    for ((left, top), name) in corners.into_iter().zip(grid.places) {
        let quarter = Shape {
            form: "rect",
            left,
            top,
            width: WIDTH,
            height: HEIGHT,
            fill: Some("FFFFFF"),
            // At the outer edge, where no dot ever is.
            words_at: if top == 0 { "t" } else { "b" },
        };
        shape(xml, &quarter, None, Some(name));
    }
    // Word reads the words of a drawing in the line, LibreOffice only those of the shapes in it.
    shape(xml, &dot(grid.dot), Some(grid), None);
}

/// What is known is a filled dot in its quarter. While an axis is not known it is a ring on the
/// line, never a guess. It stands clear of the names, which are at the upper and the lower edge.
fn dot((openness, readiness): (Axis, Axis)) -> Shape {
    let known = openness != Axis::Unknown && readiness != Axis::Unknown;
    let across = match readiness {
        Axis::Low => WIDTH / 2,
        Axis::Unknown => WIDTH,
        Axis::High => WIDTH + WIDTH / 2,
    };
    let down = match openness {
        Axis::High => HEIGHT * 2 / 3,
        Axis::Unknown => HEIGHT,
        Axis::Low => HEIGHT + HEIGHT / 3,
    };
    Shape {
        form: "ellipse",
        left: across - DOT / 2,
        top: down - DOT / 2,
        width: DOT,
        height: DOT,
        fill: known.then_some(RULE),
        words_at: "t",
    }
}

fn shape(xml: &mut Xml, shape: &Shape, stands_for: Option<&Grid>, name: Option<&str>) {
    xml.element("wps:wsp", &[], |xml| {
        if let Some(grid) = stands_for {
            about(xml, "wps:cNvPr", DOTS + grid.number, grid);
        }
        xml.empty("wps:cNvSpPr", &[]);
        xml.element("wps:spPr", &[], |xml| {
            xml.element("a:xfrm", &[], |xml| {
                let [left, top, width, height] =
                    [shape.left, shape.top, shape.width, shape.height].map(|n| n.to_string());
                xml.empty("a:off", &[("x", &left), ("y", &top)]);
                xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
            });
            xml.element("a:prstGeom", &[("prst", shape.form)], |xml| {
                xml.empty("a:avLst", &[]);
            });
            match shape.fill {
                Some(colour) => solid(xml, colour),
                None => xml.empty("a:noFill", &[]),
            }
            xml.element("a:ln", &[("w", "19050")], |xml| solid(xml, RULE));
        });
        if let Some(name) = name {
            words(xml, name);
        }
        let place = [
            ("lIns", "72000"),
            ("rIns", "72000"),
            ("anchor", shape.words_at),
        ];
        xml.empty("wps:bodyPr", &place);
    });
}

fn solid(xml: &mut Xml, colour: &str) {
    xml.element("a:solidFill", &[], |xml| {
        xml.empty("a:srgbClr", &[("val", colour)]);
    });
}

/// The name of a place.
fn words(xml: &mut Xml, name: &str) {
    xml.element("wps:txbx", &[], |xml| {
        xml.element("w:txbxContent", &[], |xml| {
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:pStyle", &[("w:val", "TableText")]);
                    xml.empty("w:jc", &[("w:val", "center")]);
                });
                run(xml, &clean::line(name), false);
            });
        });
    });
}
