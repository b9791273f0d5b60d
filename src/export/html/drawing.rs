//! The place on the two-by-two, as a drawing in the page.

use super::writer::Html;
use crate::domain::summary::Axis;
use crate::domain::text::wrap;
use crate::domain::words::{QUARTERS, is_possible};

/// The drawing is a square of this size with room for the axes on the left and below, in units of
/// its own.
const SIDE: u32 = 300;
/// As many letters as a quarter has room for on one line.
const LINE: usize = 13;
const LINE_HEIGHT: u32 = 20;

/// Draws it. What is known is a filled dot in its quarter; while an axis is not known the dot is a
/// ring on the line. Each quarter that it may be in has a thick edge.
pub(super) fn drawing(html: &mut Html, here: (Axis, Axis), places: &[String; 4], in_words: &str) {
    let attrs = [
        ("viewBox", "-28 -4 334 334"),
        ("class", "place"),
        ("role", "img"),
        ("aria-label", in_words),
    ];
    html.el("svg", &attrs, |html| {
        for (quarter, name) in QUARTERS.into_iter().zip(places) {
            quarter_of(html, quarter, is_possible(quarter, here), name);
        }
        let turned = "translate(-10 150) rotate(-90)";
        html.text_el(
            "text",
            &[("class", "axis"), ("transform", turned)],
            "More open →",
        );
        let below = [("class", "axis"), ("x", "150"), ("y", "322")];
        html.text_el("text", &below, "More ready →");
        let known = here.0 != Axis::Unknown && here.1 != Axis::Unknown;
        let class = if known { "dot" } else { "dot ring" };
        let (x, y) = (along(here.1), SIDE - along(here.0));
        let at = [("cx", x), ("cy", y), ("r", 11)];
        numbers(html, "circle", class, &at, |_| {});
    });
}

/// How far along an axis, in units from its low end.
const fn along(axis: Axis) -> u32 {
    match axis {
        Axis::Low => SIDE / 4,
        Axis::Unknown => SIDE / 2,
        Axis::High => SIDE * 3 / 4,
    }
}

fn quarter_of(html: &mut Html, quarter: (Axis, Axis), possible: bool, name: &str) {
    let half = |far: bool| if far { SIDE / 2 } else { 0 };
    let (left, top) = (half(quarter.1 == Axis::High), half(quarter.0 == Axis::Low));
    let side = SIDE / 2;
    // A thick edge lies inside its quarter, so that no other quarter covers half of it.
    let (class, inset) = if possible {
        ("quarter possible", 2)
    } else {
        ("quarter", 0)
    };
    let square = [
        ("x", left + inset),
        ("y", top + inset),
        ("width", side - 2 * inset),
        ("height", side - 2 * inset),
    ];
    numbers(html, "rect", class, &square, |_| {});
    html.el("text", &[("class", "name")], |html| {
        for (line, number) in wrap(name, LINE).iter().zip(1..) {
            let at = [
                ("x", left + side / 2),
                ("y", top + 6 + number * LINE_HEIGHT),
            ];
            numbers(html, "tspan", "line", &at, |html| {
                html.line(line);
                // Between two lines there is a space, for those who copy the words.
                html.constant(" ");
            });
        }
    });
}

/// An element whose attributes are numbers.
fn numbers(
    html: &mut Html,
    name: &'static str,
    class: &str,
    attrs: &[(&'static str, u32)],
    inside: impl FnOnce(&mut Html),
) {
    let attrs: Vec<(&'static str, String)> = attrs
        .iter()
        .map(|(name, number)| (*name, number.to_string()))
        .collect();
    let mut all = vec![("class", class)];
    all.extend(attrs.iter().map(|(name, number)| (*name, number.as_str())));
    html.el(name, &all, inside);
}
