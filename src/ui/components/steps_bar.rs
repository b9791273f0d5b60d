//! How many steps a dimension has taken, of those there are, with what is not known as a range.

use std::fmt::Write;
use std::ops::Range;

use leptos::prelude::*;

/// The size of the drawing, in units of its own; it is scaled to the room there is.
const WIDTH: u32 = 360;
const HEIGHT: u32 = 20;
/// Between two steps, and a quarter of it around each for the line.
const GAP: u32 = 2;

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
        let noun = if total == 1 { "step" } else { "steps" };
        if low == high {
            format!("{low} of {total} {noun}")
        } else {
            format!("{low} to {high} of {total} {noun}")
        }
    }

    /// The left edge and the width of one step, in units of the drawing.
    ///
    /// Whole units would leave the last steps of a long bar out of line with the first.
    fn place(self, step: u32) -> (f64, f64) {
        let pitch = f64::from(WIDTH + GAP) / f64::from(self.total.max(1));
        (pitch * f64::from(step), pitch - f64::from(GAP))
    }

    /// The outlines of these steps, as the data of one path.
    fn boxes(self, steps: Range<u32>) -> String {
        let mut path = String::new();
        for step in steps {
            let (left, width) = self.place(step);
            // Writing to a string cannot fail.
            let _ = write!(path, "M{left:.2} 0h{width:.2}v{HEIGHT}h-{width:.2}z");
        }
        path
    }

    /// Two slanting lines across each of these steps, as the data of one path.
    fn hatching(self, steps: Range<u32>) -> String {
        let mut path = String::new();
        let half = f64::from(HEIGHT) / 2.0;
        for step in steps {
            let (left, width) = self.place(step);
            for top in [0.0, half] {
                let bottom = top + half;
                let _ = write!(path, "M{left:.2} {bottom:.2}l{width:.2} -{half:.2}");
            }
        }
        path
    }
}

/// A row of steps: those taken are filled, those that may have been taken are hatched, the rest
/// are empty. The words beside it say the same, so the drawing itself is passed over when read
/// aloud.
#[component]
pub fn StepsBar(
    /// Steps taken for certain.
    low: u32,
    /// Steps taken if everything that is not known turns out well.
    high: u32,
    /// Steps there are.
    total: u32,
) -> impl IntoView {
    let steps = Steps::new(low, high, total);
    let Steps { low, high, total } = steps;
    view! {
        <div class="app-bar">
            <svg
                class="app-bar__drawing"
                viewBox=format!("-1 -1 {} {}", WIDTH + 2, HEIGHT + 2)
                aria-hidden="true"
                focusable="false"
            >
                <path class="app-bar__empty" d=steps.boxes(low..total)></path>
                <path class="app-bar__hatching" d=steps.hatching(low..high)></path>
                <path class="app-bar__filled" d=steps.boxes(0..low)></path>
            </svg>
            <p class="app-bar__words">{steps.words()}</p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!((left + width - f64::from(WIDTH)).abs() < 1e-9);
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
}
