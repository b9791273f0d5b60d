//! The place on the two-by-two: how open a team is, and how ready.

use crate::domain::pack::PlaceWords;
use crate::domain::summary::Axis;
use crate::domain::text::wrap;
use crate::domain::words::{QUARTERS, drawing_in_words, is_possible, quarter_names};
use crate::ui::dom::{El, Node, el};

/// The drawing is a square of this size with room for the axes on the left and below, in units of
/// its own; it is scaled to the room there is.
const SIDE: u32 = 300;
const MARGIN: u32 = 28;
/// As many letters as a quarter has room for on one line.
const LINE: usize = 13;
const LINE_HEIGHT: u32 = 20;

/// How far along an axis, in units from its low end.
const fn along(axis: Axis) -> u32 {
    match axis {
        Axis::Low => SIDE / 4,
        Axis::Unknown => SIDE / 2,
        Axis::High => SIDE * 3 / 4,
    }
}

/// The left and upper edge of a quarter, in units of the drawing.
fn corner((openness, readiness): (Axis, Axis)) -> (u32, u32) {
    let half = |far: bool| if far { SIDE / 2 } else { 0 };
    (half(readiness == Axis::High), half(openness == Axis::Low))
}

/// The place on the two-by-two, with the names of its quarters.
///
/// What is known is a filled dot in its quarter. While an axis is not known the dot is a ring on
/// the line, never a guess, and every quarter it may turn out to be in is marked.
#[must_use]
pub fn place_drawing(openness: Axis, readiness: Axis, words: &PlaceWords) -> El {
    let here = (openness, readiness);
    let mut drawing = el("svg")
        .class("app-place")
        .attr(
            "viewBox",
            format!("-{MARGIN} -2 {0} {0}", SIDE + MARGIN + 2),
        )
        .attr("role", "img")
        .attr("aria-label", drawing_in_words(here, words))
        .attr("focusable", "false");
    for (quarter, name) in QUARTERS.into_iter().zip(quarter_names(words)) {
        drawing = drawing.child(quarter_node(quarter, is_possible(quarter, here), name));
    }
    let dot = if here.0 == Axis::Unknown || here.1 == Axis::Unknown {
        "app-place__dot app-place__dot--unknown"
    } else {
        "app-place__dot"
    };
    let dot = at(
        el("circle").class(dot),
        ["cx", "cy"],
        along(readiness),
        SIDE - along(openness),
    );
    let middle = SIDE / 2;
    drawing
        .child(
            axis("More open \u{2192}")
                .attr("transform", format!("translate(-10 {middle}) rotate(-90)")),
        )
        .child(at(
            axis("More ready \u{2192}"),
            ["x", "y"],
            middle,
            SIDE + 20,
        ))
        .child(dot.attr("r", "11"))
}

/// The name of an axis, its middle where it is put.
fn axis(name: &'static str) -> El {
    el("text")
        .class("app-place__axis")
        .attr("text-anchor", "middle")
        .child(name)
}

/// Puts a part of the drawing at a point, in units of the drawing.
fn at(part: El, [across, down]: [&'static str; 2], x: u32, y: u32) -> El {
    part.attr(across, x.to_string()).attr(down, y.to_string())
}

/// A quarter with its name at the top, clear of a dot in the middle.
fn quarter_node(quarter: (Axis, Axis), possible: bool, name: &str) -> Node {
    let (left, top) = corner(quarter);
    let side = SIDE / 2;
    let middle = left + side / 2;
    let class = if possible {
        "app-place__quarter app-place__quarter--possible"
    } else {
        "app-place__quarter"
    };
    let mut text = el("text").attr("text-anchor", "middle");
    for (line, number) in wrap(name, LINE).into_iter().zip(1..) {
        let line = el("tspan").child(line);
        text = text.child(at(line, ["x", "y"], middle, top + 6 + number * LINE_HEIGHT));
    }
    let square = at(
        at(el("rect"), ["x", "y"], left, top),
        ["width", "height"],
        side,
        side,
    );
    el("g").class(class).child(square).child(text).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pack::Words;

    fn places() -> PlaceWords {
        let words = |title: &str| Words {
            title: title.to_owned(),
            text: String::new(),
        };
        PlaceWords {
            good_to_go: words("Good to go"),
            willing_but_stretched: words("Willing, but stretched"),
            able_but_closed: words("Able, but closed"),
            not_yet: words("Not yet"),
        }
    }

    #[track_caller]
    fn check(openness: Axis, readiness: Axis, end: &str) {
        let words = drawing_in_words((openness, readiness), &places());
        assert!(words.ends_with(end), "{words}");
    }

    #[test]
    fn says_which_quarter_when_both_are_known() {
        check(Axis::High, Axis::High, "in the quarter “Good to go”.");
        check(
            Axis::High,
            Axis::Low,
            "in the quarter “Willing, but stretched”.",
        );
        check(Axis::Low, Axis::High, "in the quarter “Able, but closed”.");
        check(Axis::Low, Axis::Low, "in the quarter “Not yet”.");
    }

    #[test]
    fn says_which_line_when_one_is_not_known() {
        check(
            Axis::Low,
            Axis::Unknown,
            "on the line between “Not yet” and “Able, but closed”.",
        );
        check(
            Axis::Unknown,
            Axis::High,
            "on the line between “Good to go” and “Able, but closed”.",
        );
        check(
            Axis::Unknown,
            Axis::Unknown,
            "in the middle, where all four meet.",
        );
    }

    #[test]
    fn the_dot_is_inside_every_quarter_it_may_be_in_or_on_its_edge() {
        let axes = [Axis::Low, Axis::High, Axis::Unknown];
        for here in axes.into_iter().flat_map(|o| axes.map(|r| (o, r))) {
            let (x, y) = (along(here.1), SIDE - along(here.0));
            for quarter in QUARTERS {
                let (left, top) = corner(quarter);
                let inside =
                    (left..=left + SIDE / 2).contains(&x) && (top..=top + SIDE / 2).contains(&y);
                assert_eq!(inside, is_possible(quarter, here), "{here:?} {quarter:?}");
            }
        }
    }

    #[test]
    fn marks_every_quarter_it_may_be_in_and_draws_a_ring_while_it_is_not_known() {
        let html = |openness, readiness| {
            Node::from(place_drawing(openness, readiness, &places())).to_html()
        };
        let known = html(Axis::High, Axis::High);
        assert_eq!(known.matches("app-place__quarter--possible").count(), 1);
        assert!(!known.contains("app-place__dot--unknown"), "{known}");
        let unknown = html(Axis::High, Axis::Unknown);
        assert_eq!(unknown.matches("app-place__quarter--possible").count(), 2);
        assert!(
            unknown.contains("app-place__dot--unknown\" cx=\"150\" cy=\"75\""),
            "{unknown}"
        );
    }
}
