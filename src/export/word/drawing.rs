//! The two-by-two as a drawing that Word can change, with the text that stands in for it.

use super::body::run;
use super::styles::RULE;
use crate::domain::place_drawing::{Dot, PlaceDrawing, QUARTER, SIDE};
use crate::export::clean;
use crate::export::markup::{Markup, element, empty, text_element};
use std::io;

pub(super) const MC: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
pub(super) const WP: &str =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub(super) const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub(super) const WPG: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
pub(super) const WPS: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/// A unit of the drawing, across and down, in those of Word (360,000 to the centimetre). It is wider
/// than it is high, so that a name has one line and the summary is not longer for it.
const ACROSS: u32 = 10_560;
const DOWN: u32 = 3_360;
/// How wide and high the dot is, in the same.
const DOT: u32 = 198_000;
/// The numbers of the dots come after this one, clear of those of the drawings.
const DOTS: u32 = 1_000;

/// What is drawn.
pub(super) struct Grid<'a> {
    pub(super) number: u32,
    pub(super) drawing: PlaceDrawing,
    /// What it shows, in words.
    pub(super) alternative: &'a str,
    pub(super) large_print: bool,
}

impl Grid<'_> {
    /// How wide and how high it is: in large print half as large again, as the words are.
    fn size(&self) -> [String; 2] {
        let (times, of) = if self.large_print { (3, 2) } else { (1, 1) };
        [ACROSS, DOWN].map(|unit| (SIDE * unit * times / of).to_string())
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
pub(super) fn draw(xml: &mut Markup, grid: &Grid) -> io::Result<()> {
    element(xml, "w:r", &[], |xml| {
        element(xml, "mc:AlternateContent", &[], |xml| {
            element(xml, "mc:Choice", &[("Requires", "wpg")], |xml| {
                element(xml, "w:drawing", &[], |xml| inline(xml, grid))
            })?;
            element(xml, "mc:Fallback", &[], |xml| {
                text_element(xml, "w:t", &[], grid.alternative)
            })
        })
    })
}

fn inline(xml: &mut Markup, grid: &Grid) -> io::Result<()> {
    let edges = [
        ("distT", "0"),
        ("distB", "0"),
        ("distL", "0"),
        ("distR", "0"),
    ];
    element(xml, "wp:inline", &edges, |xml| {
        let [width, height] = grid.size();
        empty(xml, "wp:extent", &[("cx", &width), ("cy", &height)])?;
        about(xml, "wp:docPr", grid.number, grid)?;
        empty(xml, "wp:cNvGraphicFramePr", &[])?;
        element(xml, "a:graphic", &[], |xml| {
            element(xml, "a:graphicData", &[("uri", WPG)], |xml| {
                element(xml, "wpg:wgp", &[], |xml| group(xml, grid))
            })
        })
    })
}

/// What is drawn, in words. `number` is one that nothing else in the document has.
fn about(xml: &mut Markup, element: &'static str, number: u32, grid: &Grid) -> io::Result<()> {
    let (id, name) = (number.to_string(), format!("Grid {number}"));
    let about = [
        ("id", id.as_str()),
        ("name", &name),
        ("descr", grid.alternative),
    ];
    empty(xml, element, &about)
}

fn group(xml: &mut Markup, grid: &Grid) -> io::Result<()> {
    empty(xml, "wpg:cNvGrpSpPr", &[])?;
    element(xml, "wpg:grpSpPr", &[], |xml| {
        element(xml, "a:xfrm", &[], |xml| {
            let [width, height] = grid.size();
            empty(xml, "a:off", &[("x", "0"), ("y", "0")])?;
            empty(xml, "a:ext", &[("cx", &width), ("cy", &height)])?;
            empty(xml, "a:chOff", &[("x", "0"), ("y", "0")])?;
            let [width, height] = [ACROSS, DOWN].map(|unit| (SIDE * unit).to_string());
            empty(xml, "a:chExt", &[("cx", &width), ("cy", &height)])
        })
    })?;
    for quarter in &grid.drawing.quarters {
        let square = Shape {
            form: "rect",
            left: quarter.left * ACROSS,
            top: quarter.top * DOWN,
            width: QUARTER * ACROSS,
            height: QUARTER * DOWN,
            fill: Some("FFFFFF"),
            // At the outer edge, where no dot ever is.
            words_at: if quarter.top == 0 { "t" } else { "b" },
        };
        shape(xml, &square, None, Some(&quarter.name))?;
    }
    // Word reads the words of a drawing in the line, LibreOffice only those of the shapes in it.
    shape(xml, &dot(grid.drawing.dot), Some(grid), None)
}

/// A filled dot, or a ring. It is a third of its way nearer to the middle than in the square drawing:
/// so it stands clear of the names, which are at the upper and the lower edge.
fn dot(dot: Dot) -> Shape {
    let across = dot.x * ACROSS;
    let down = (2 * dot.y + QUARTER) * DOWN / 3;
    Shape {
        form: "ellipse",
        left: across - DOT / 2,
        top: down - DOT / 2,
        width: DOT,
        height: DOT,
        fill: dot.known.then_some(RULE),
        words_at: "t",
    }
}

fn shape(
    xml: &mut Markup,
    shape: &Shape,
    stands_for: Option<&Grid>,
    name: Option<&str>,
) -> io::Result<()> {
    element(xml, "wps:wsp", &[], |xml| {
        if let Some(grid) = stands_for {
            about(xml, "wps:cNvPr", DOTS + grid.number, grid)?;
        }
        empty(xml, "wps:cNvSpPr", &[])?;
        element(xml, "wps:spPr", &[], |xml| {
            element(xml, "a:xfrm", &[], |xml| {
                let [left, top, width, height] =
                    [shape.left, shape.top, shape.width, shape.height].map(|n| n.to_string());
                empty(xml, "a:off", &[("x", &left), ("y", &top)])?;
                empty(xml, "a:ext", &[("cx", &width), ("cy", &height)])
            })?;
            element(xml, "a:prstGeom", &[("prst", shape.form)], |xml| {
                empty(xml, "a:avLst", &[])
            })?;
            match shape.fill {
                Some(colour) => solid(xml, colour)?,
                None => empty(xml, "a:noFill", &[])?,
            }
            element(xml, "a:ln", &[("w", "19050")], |xml| solid(xml, RULE))
        })?;
        if let Some(name) = name {
            words(xml, name)?;
        }
        let place = [
            ("lIns", "72000"),
            ("rIns", "72000"),
            ("anchor", shape.words_at),
        ];
        empty(xml, "wps:bodyPr", &place)
    })
}

fn solid(xml: &mut Markup, colour: &str) -> io::Result<()> {
    element(xml, "a:solidFill", &[], |xml| {
        empty(xml, "a:srgbClr", &[("val", colour)])
    })
}

/// The name of a place.
fn words(xml: &mut Markup, name: &str) -> io::Result<()> {
    element(xml, "wps:txbx", &[], |xml| {
        element(xml, "w:txbxContent", &[], |xml| {
            element(xml, "w:p", &[], |xml| {
                element(xml, "w:pPr", &[], |xml| {
                    empty(xml, "w:pStyle", &[("w:val", "TableText")])?;
                    empty(xml, "w:jc", &[("w:val", "center")])
                })?;
                run(xml, &clean::line(name), false)
            })
        })
    })
}
