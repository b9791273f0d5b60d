//! Where a project stands: the place on the two-by-two, the four dimensions, the chosen levels.

use super::section_heading;
use crate::domain::score::Status;
use crate::domain::summary::{Outcome, Summary};
use crate::domain::words;
use crate::ui::components::place_drawing::place_drawing;
use crate::ui::components::steps_bar::steps_bar;
use crate::ui::dom::{Node, Text, el, of_pack};
use crate::ui::nhsuk::{Table, TagColour, tag};
use crate::ui::open::OpenProject;

/// The place on the two-by-two, in words and drawn.
pub(super) fn headline(open: OpenProject, summary: &Summary) -> Node {
    let place = &summary.place;
    let results = el("p")
        .child(summary.openness_is())
        .child(el("strong").child(of_pack(summary.openness.words.title.clone())))
        .child(words::READINESS_IS)
        .child(el("strong").child(of_pack(summary.overall_words.title.clone())))
        .child(".");
    let words = el("div")
        .class("app-headline__words")
        .child(
            el("h2")
                .class("app-headline__title")
                .child(of_pack(place.words.title.clone())),
        )
        .child(
            el("p")
                .class("app-headline__text")
                .child(of_pack(place.words.text.clone())),
        )
        .child(results);
    let places = &open.pack().outcomes.places;
    el("section")
        .class("app-headline")
        .child(words)
        .child(place_drawing(place.openness, place.readiness, places))
        .into()
}

/// A table of the dimensions, and one of the levels that were chosen.
pub(super) fn standing(open: OpenProject, summary: &Summary) -> Node {
    let mut dimensions = vec![row(&summary.openness)];
    dimensions.extend(summary.readiness.iter().map(row));
    let mut levels = Vec::new();
    for level in &summary.levels {
        levels.push(match &level.outcome {
            Ok(outcome) => row(outcome),
            Err(why_not) => vec![
                of_pack(level.title.clone()),
                of_pack(why_not.clone()),
                words::NO_STEPS.into(),
            ],
        });
    }
    let [result, steps] = words::RESULT_AND_STEPS;
    let table = |caption: Text, first: Text, rows: Vec<Vec<Node>>| Table {
        caption,
        head: vec![first, result.into(), steps.into()],
        rows,
        responsive: true,
        ..Table::default()
    };
    let overall = el("p")
        .child(summary.overall_is())
        .child(el("strong").child(of_pack(summary.overall_words.title.clone())))
        .child(".");
    let chosen = !levels.is_empty();
    let levels = chosen.then(|| {
        let involve = &open.pack().involve;
        let (ways, way) = (involve.ways.as_str(), involve.way.as_str());
        table(ways.into(), way.into(), levels)
    });
    el("section")
        .child(section_heading(words::WHERE_YOU_STAND))
        .child(table(
            summary.dimensions().into(),
            words::AREA.into(),
            dimensions,
        ))
        .child(overall)
        .child(levels)
        .into()
}

fn row(outcome: &Outcome) -> Vec<Node> {
    let line = |text: &String| {
        el("span")
            .class("app-result-text")
            .child(of_pack(text.clone()))
    };
    let result: Vec<Node> = vec![
        tag(of_pack(outcome.words.title.clone()), colour(outcome.status)).into(),
        line(&outcome.words.text).into(),
        outcome.held.as_ref().map(line).into(),
    ];
    let score = outcome.score;
    vec![
        of_pack(outcome.title.clone()),
        result.into(),
        steps_bar(score.low, score.high, score.total).into(),
    ]
}

/// The colour that goes with a status. The words say the same.
const fn colour(status: Status) -> TagColour {
    match status {
        Status::Stop => TagColour::Red,
        Status::NotEnough | Status::DoesNotApply => TagColour::Grey,
        Status::FindOut => TagColour::Yellow,
        Status::Gaps => TagColour::Orange,
        Status::Ready => TagColour::AquaGreen,
        Status::Proven => TagColour::Green,
    }
}
