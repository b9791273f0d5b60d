//! How many steps a dimension has taken, of those there are, with what is not known as a range.

use crate::domain::words;
use leptos::prelude::*;
use std::ops::Range;

/// The size of the drawing, in units of its own; it is scaled to the room there is.
const WIDTH: u32 = 360;
const HEIGHT: u32 = 20;

/// Between two steps, in the same units. The line around each takes a quarter of it on either side.
const GAP: u32 = 2;

/// The part of the plane to show: the bar, and a unit around it for its lines.
const VIEW_BOX: &str = "-1 -1 362 22";

/// A row of steps: `low` are taken for certain, `high` if everything that is not known turns out well,
/// of the `total` there are.
///
/// Those taken are filled, those that may have been taken are hatched, the rest are empty. The words
/// below say the same, so a screen reader passes over the drawing itself.
#[component]
pub fn StepsBar(
    /// Steps that are taken for certain.
    low: u32,
    /// Steps that are taken at most. What is above `total` counts as `total`.
    high: u32,
    /// Steps there are.
    total: u32,
) -> impl IntoView {
    let steps = Steps::new(low, high, total);
    let Steps { low, high, total } = steps;
    view! {
        <div class="app-bar">
            <svg class="app-bar__drawing" viewBox=VIEW_BOX aria-hidden="true" focusable="false">
                <path class="app-bar__empty" d=steps.boxes(low..total) />
                <path class="app-bar__hatching" d=steps.hatching(low..high) />
                <path class="app-bar__filled" d=steps.boxes(0..low) />
            </svg>
            <p class="app-bar__words">{words::steps(low, high, total)}</p>
        </div>
    }
    .into_any()
}

/// Steps taken for certain, steps taken at most, and steps there are: in that order of size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Steps {
    low: u32,
    high: u32,
    total: u32,
}

impl Steps {
    fn new(low: u32, high: u32, total: u32) -> Self {
        let high = high.min(total);
        Self {
            low: low.min(high),
            high,
            total,
        }
    }

    /// The left edge and the width of one step, in units of the drawing.
    fn edges(self, step: u32) -> (f64, f64) {
        let pitch = f64::from(WIDTH + GAP) / f64::from(self.total.max(1));
        (pitch * f64::from(step), pitch - f64::from(GAP))
    }

    /// The outlines of these steps, as the data of one path.
    fn boxes(self, steps: Range<u32>) -> String {
        let outline = |step| {
            let (left, width) = self.edges(step);
            format!("M{left:.2} 0h{width:.2}v{HEIGHT}h-{width:.2}z")
        };
        steps.map(outline).collect()
    }

    /// Two slanting lines across each of these steps, as the data of one path.
    fn hatching(self, steps: Range<u32>) -> String {
        const HALF: u32 = HEIGHT / 2;
        let lines = |step| {
            let (left, width) = self.edges(step);
            [HALF, HEIGHT].map(|bottom| format!("M{left:.2} {bottom}l{width:.2} -{HALF}"))
        };
        steps.flat_map(lines).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(low: u32, high: u32, total: u32) -> String {
        Owner::new().with(|| view! { <StepsBar low high total /> }.to_html())
    }

    #[test]
    fn says_a_range_only_when_there_is_one() {
        assert!(html(12, 12, 18).contains("12 of 18 steps"));
        assert!(html(6, 9, 18).contains("6 to 9 of 18 steps"));
        assert!(html(0, 1, 1).contains("0 to 1 of 1 step<"));
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
        let (left, width) = steps.edges(29);
        assert!((left + width - f64::from(WIDTH)).abs() < 0.01);
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
    fn writes_edges_to_the_hundredth() {
        let path = "M12.07 0h10.07v20h-10.07z";
        assert_eq!(Steps::new(0, 0, 30).boxes(1..2), path);
        assert_eq!(VIEW_BOX, format!("-1 -1 {} {}", WIDTH + 2, HEIGHT + 2));
    }

    #[test]
    fn every_step_is_in_one_of_the_paths() {
        let html = html(1, 2, 3);
        let steps = Steps::new(1, 2, 3);
        for (class, data) in [
            ("app-bar__filled", steps.boxes(0..1)),
            ("app-bar__hatching", steps.hatching(1..2)),
            ("app-bar__empty", steps.boxes(1..3)),
        ] {
            let path = html.split("<path").find(|path| path.contains(class));
            assert!(path.unwrap().contains(&data), "{html}");
        }
    }
}
