//! How many steps a dimension has taken, of those there are, with what is not known as a range.

use std::fmt::{self, Display, Write};
use std::ops::Range;

use crate::domain::words;
use crate::ui::dom::{El, el};

/// The size of the drawing, in units of its own; it is scaled to the room there is.
const WIDTH: u32 = 360;
const HEIGHT: u32 = 20;
/// Between two steps, and a quarter of it around each for the line.
const GAP: u32 = 2;

/// A length in hundredths of a unit, written as a decimal number.
///
/// Whole units would leave the last steps of a long bar out of line with the first, and floating
/// point numbers need a large part of the standard library to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hundredths(u32);

impl Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// Steps taken for certain, steps taken at most, and steps there are: in that order of size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Steps {
    low: u32,
    high: u32,
    total: u32,
}

impl Steps {
    /// Takes the three in order, whatever is passed: a drawing cannot fail.
    fn new(low: u32, high: u32, total: u32) -> Self {
        let high = high.min(total);
        Self {
            low: low.min(high),
            high,
            total,
        }
    }

    /// The bar in words: "12 of 18 steps", "6 to 9 of 18 steps".
    fn words(self) -> String {
        let Self { low, high, total } = self;
        words::steps(low, high, total)
    }

    /// The left edge and the width of one step, in units of the drawing.
    const fn place(self, step: u32) -> (Hundredths, Hundredths) {
        let all = (WIDTH + GAP) * 100;
        let total = if self.total == 0 { 1 } else { self.total };
        let left = all * step / total;
        let next = all * (step + 1) / total;
        (
            Hundredths(left),
            Hundredths((next - left).saturating_sub(GAP * 100)),
        )
    }

    /// The outlines of these steps, as the data of one path.
    fn boxes(self, steps: Range<u32>) -> String {
        let mut path = String::new();
        for step in steps {
            let (left, width) = self.place(step);
            // Writing to a string cannot fail.
            let _ = write!(path, "M{left} 0h{width}v{HEIGHT}h-{width}z");
        }
        path
    }

    /// Two slanting lines across each of these steps, as the data of one path.
    fn hatching(self, steps: Range<u32>) -> String {
        let mut path = String::new();
        let half = HEIGHT / 2;
        for step in steps {
            let (left, width) = self.place(step);
            for top in [0, half] {
                let bottom = top + half;
                let _ = write!(path, "M{left} {bottom}l{width} -{half}");
            }
        }
        path
    }
}

/// A row of steps: `low` are taken for certain, `high` if everything that is not known turns out
/// well, of the `total` there are.
///
/// Those taken are filled, those that may have been taken are hatched, the rest are empty. The
/// words beside it say the same, so the drawing itself is passed over when read aloud.
#[must_use]
pub fn steps_bar(low: u32, high: u32, total: u32) -> El {
    let steps = Steps::new(low, high, total);
    let Steps { low, high, total } = steps;
    let drawing = el("svg")
        .class("app-bar__drawing")
        .attr("viewBox", format!("-1 -1 {} {}", WIDTH + 2, HEIGHT + 2))
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(path("app-bar__empty", steps.boxes(low..total)))
        .child(path("app-bar__hatching", steps.hatching(low..high)))
        .child(path("app-bar__filled", steps.boxes(0..low)));
    let words = el("p").class("app-bar__words").child(steps.words());
    el("div").class("app-bar").child(drawing).child(words)
}

fn path(class: &'static str, data: String) -> El {
    el("path").class(class).attr("d", data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::dom::Node;

    #[test]
    fn says_a_range_only_when_there_is_one() {
        assert_eq!(Steps::new(12, 12, 18).words(), "12 of 18 steps");
        assert_eq!(Steps::new(6, 9, 18).words(), "6 to 9 of 18 steps");
        assert_eq!(Steps::new(0, 1, 1).words(), "0 to 1 of 1 step");
    }

    #[test]
    fn never_draws_more_than_there_is() {
        assert_eq!(Steps::new(20, 30, 18), Steps::new(18, 18, 18));
        assert_eq!(Steps::new(9, 6, 18), Steps::new(6, 6, 18));
    }

    #[test]
    fn draws_one_box_for_each_step_from_edge_to_edge() {
        let steps = Steps::new(2, 3, 30);
        assert_eq!(steps.boxes(0..30).matches('z').count(), 30);
        let (left, width) = steps.place(29);
        assert_eq!(left.0 + width.0, WIDTH * 100);
    }

    #[test]
    fn hatches_only_what_is_not_known() {
        let steps = Steps::new(6, 9, 18);
        assert_eq!(steps.hatching(6..9).matches('M').count(), 6);
        assert_eq!(steps.hatching(9..9), "");
    }

    #[test]
    fn draws_nothing_where_there_are_no_steps() {
        assert_eq!(Steps::new(0, 0, 0).boxes(0..0), "");
    }

    #[test]
    fn writes_places_to_the_hundredth() {
        assert_eq!(Hundredths(1205).to_string(), "12.05");
        let path = "M12.06 0h10.07v20h-10.07z";
        assert_eq!(Steps::new(0, 0, 30).boxes(1..2), path);
    }

    #[test]
    fn gives_every_step_to_one_of_the_three_paths() {
        let html = Node::from(steps_bar(1, 2, 3)).to_html();
        let path =
            |class: &str, data: &str| format!("<path class=\"{class}\" d=\"{data}\"></path>");
        let steps = Steps::new(1, 2, 3);
        assert!(
            html.contains(&path("app-bar__filled", &steps.boxes(0..1))),
            "{html}"
        );
        assert!(
            html.contains(&path("app-bar__hatching", &steps.hatching(1..2))),
            "{html}"
        );
        assert!(
            html.contains(&path("app-bar__empty", &steps.boxes(1..3))),
            "{html}"
        );
        assert!(html.contains("1 to 2 of 3 steps"), "{html}");
    }
}
