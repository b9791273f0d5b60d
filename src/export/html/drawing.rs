//! The place on the two-by-two, as a drawing in the page.

use crate::domain::place_drawing::{
    AXES, DOT_RADIUS, Dot, PlaceDrawing, QUARTER, Quarter, VIEW_BOX,
};
use crate::export::clean;
use crate::export::markup::{Markup, constant, element, empty, text, text_element};
use std::io;

/// How far the edge of a quarter that is possible lies inside it, in units of the drawing: half the
/// width of its line, so that no other quarter covers half of it.
const INSET: u32 = 2;

/// Draws it, `in_words` for those who do not see it. Each quarter that it may be in has a thick edge.
pub(super) fn draw(html: &mut Markup, drawing: &PlaceDrawing, in_words: &str) -> io::Result<()> {
    let in_words = clean::line(in_words);
    let attributes = [
        ("viewBox", VIEW_BOX),
        ("class", "place"),
        ("role", "img"),
        ("aria-label", &in_words),
    ];
    element(html, "svg", &attributes, |html| {
        for quarter in &drawing.quarters {
            draw_quarter(html, quarter)?;
        }
        for axis in AXES {
            let turned = axis.transform();
            let (x, y) = (axis.x.to_string(), axis.y.to_string());
            let place = match &turned {
                Some(turned) => vec![("transform", turned.as_str())],
                None => vec![("x", x.as_str()), ("y", y.as_str())],
            };
            let attributes = [&[("class", "axis")], place.as_slice()].concat();
            text_element(html, "text", &attributes, axis.words)?;
        }
        draw_dot(html, drawing.dot)
    })
}

fn draw_dot(html: &mut Markup, dot: Dot) -> io::Result<()> {
    let class = if dot.known { "dot" } else { "dot ring" };
    let numbers = [dot.x, dot.y, DOT_RADIUS].map(|number| number.to_string());
    let [x, y, r] = numbers.each_ref().map(String::as_str);
    empty(
        html,
        "circle",
        &[("class", class), ("cx", x), ("cy", y), ("r", r)],
    )
}

fn draw_quarter(html: &mut Markup, quarter: &Quarter) -> io::Result<()> {
    let (class, inset) = if quarter.possible {
        ("quarter possible", INSET)
    } else {
        ("quarter", 0)
    };
    let (left, top, side) = (
        quarter.left + inset,
        quarter.top + inset,
        QUARTER - 2 * inset,
    );
    let numbers = [left, top, side].map(|number| number.to_string());
    let [x, y, side] = numbers.each_ref().map(String::as_str);
    let square = [
        ("class", class),
        ("x", x),
        ("y", y),
        ("width", side),
        ("height", side),
    ];
    empty(html, "rect", &square)?;
    element(html, "text", &[("class", "name")], |html| {
        for line in &quarter.lines {
            let (x, y) = (line.x.to_string(), line.y.to_string());
            let attributes = [("class", "line"), ("x", x.as_str()), ("y", &y)];
            element(html, "tspan", &attributes, |html| {
                text(html, &clean::line(&line.words))?;
                // Between two lines there is a space, for those who copy the words.
                constant(html, " ")
            })?;
        }
        Ok(())
    })
}
