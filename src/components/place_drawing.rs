//! The place on the two-by-two: how open a team is, and how ready.

use crate::domain::place_drawing::{self as place, AXES, DOT_RADIUS, QUARTER, VIEW_BOX};
use leptos::prelude::*;

/// The place on the two-by-two, with the names of its quarters.
///
/// What is known is a filled dot in its quarter. While an axis is not known the dot is a ring on the
/// line, never a guess, and every quarter it may turn out to be in is marked.
#[component]
pub fn PlaceDrawing(
    /// What to draw.
    drawing: place::PlaceDrawing,
) -> impl IntoView {
    let place::PlaceDrawing {
        quarters,
        dot,
        alternative,
    } = drawing;
    let quarters = quarters.map(|quarter| view! { <Quarter quarter /> });
    let axes = AXES.map(|axis| view! { <AxisName axis /> });
    view! {
        <svg class="app-place" viewBox=VIEW_BOX role="img" aria-label=alternative focusable="false">
            {quarters.into_iter().collect_view()}
            {axes.into_iter().collect_view()}
            <circle
                class="app-place__dot"
                class=("app-place__dot--unknown", !dot.known)
                cx=dot.x.to_string()
                cy=dot.y.to_string()
                r=DOT_RADIUS.to_string()
            />
        </svg>
    }
    .into_any()
}

#[component]
fn Quarter(quarter: place::Quarter) -> impl IntoView {
    let lines = quarter.lines.into_iter().map(|line| {
        view! {
            <tspan x=line.x.to_string() y=line.y.to_string()>
                {line.words}
            </tspan>
        }
    });
    view! {
        <g class="app-place__quarter" class=("app-place__quarter--possible", quarter.possible)>
            <rect
                x=quarter.left.to_string()
                y=quarter.top.to_string()
                width=QUARTER.to_string()
                height=QUARTER.to_string()
            />
            <text text-anchor="middle">{lines.collect_view()}</text>
        </g>
    }
    .into_any()
}

/// The name of an axis, which lies at its point or is turned there.
#[component]
fn AxisName(axis: place::AxisName) -> impl IntoView {
    let transform = axis.transform();
    let lies = transform.is_none();
    view! {
        <text
            class="app-place__axis"
            text-anchor="middle"
            transform=transform
            x=lies.then(|| axis.x.to_string())
            y=lies.then(|| axis.y.to_string())
        >
            {axis.words}
        </text>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::summary::Axis;

    const NAMES: [&str; 4] = [
        "Willing, but stretched",
        "Good to go",
        "Not yet",
        "Able, but closed",
    ];

    fn html(openness: Axis, readiness: Axis) -> String {
        let drawing = place::PlaceDrawing::new(openness, readiness, NAMES);
        Owner::new().with(|| view! { <PlaceDrawing drawing /> }.to_html())
    }

    #[test]
    fn marks_every_quarter_it_may_be_in_and_draws_a_ring_while_it_is_not_known() {
        let known = html(Axis::High, Axis::High);
        assert_eq!(known.matches("app-place__quarter--possible").count(), 1);
        assert!(!known.contains("app-place__dot--unknown"), "{known}");
        let unknown = html(Axis::High, Axis::Unknown);
        assert_eq!(unknown.matches("app-place__quarter--possible").count(), 2);
        assert!(unknown.contains("app-place__dot--unknown"), "{unknown}");
        assert!(unknown.contains("cx=\"150\" cy=\"75\""), "{unknown}");
    }

    #[test]
    fn says_in_words_what_it_shows() {
        let html = html(Axis::Low, Axis::Low);
        assert!(html.contains("in the quarter “Not yet”.\""), "{html}");
    }
}
