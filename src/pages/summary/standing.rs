//! Where a project stands: the place on the two-by-two, the four dimensions, the chosen levels.

use crate::app::state::Content;
use crate::components::{PackText, PlaceDrawing, StepsBar};
use crate::domain::place_drawing::{self, quarter_names};
use crate::domain::score::Status;
use crate::domain::summary::{LevelOutcome, Outcome, Summary};
use crate::domain::words;
use crate::nhsuk::{Table, Tag, TagColour};
use leptos::prelude::*;

/// The place on the two-by-two, in words and drawn.
#[component]
pub(super) fn Headline(summary: Summary) -> impl IntoView {
    let openness_is = summary.openness_is();
    let place = summary.place;
    let names = quarter_names(&Content::expect().pack.outcomes.places);
    let drawing = place_drawing::PlaceDrawing::new(place.openness, place.readiness, names);
    view! {
        <section class="app-headline">
            <div class="app-headline__words">
                <h2 class="app-headline__title">
                    <PackText text=place.words.title />
                </h2>
                <p class="app-headline__text">
                    <PackText text=place.words.text />
                </p>
                <p>
                    {openness_is}
                    <strong>
                        <PackText text=summary.openness.words.title />
                    </strong>
                    {words::READINESS_IS}
                    <strong>
                        <PackText text=summary.overall_words.title />
                    </strong>
                    "."
                </p>
            </div>
            <PlaceDrawing drawing />
        </section>
    }
    .into_any()
}

/// A table of the dimensions, and one of the levels that were chosen.
#[component]
pub(super) fn Standing(summary: Summary) -> impl IntoView {
    let (caption, overall_is) = (summary.dimensions(), summary.overall_is());
    let dimensions = std::iter::once(summary.openness).chain(summary.readiness);
    let dimensions = dimensions.map(row).collect();
    let levels = summary.levels;
    let levels = (!levels.is_empty()).then(|| view! { <Levels levels /> });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words::WHERE_YOU_STAND}</h2>
            <Table caption head=columns(words::AREA) rows=dimensions responsive=true />
            <p>
                {overall_is}
                <strong>
                    <PackText text=summary.overall_words.title />
                </strong>
                "."
            </p>
            {levels}
        </section>
    }
    .into_any()
}

#[component]
fn Levels(levels: Vec<LevelOutcome>) -> impl IntoView {
    let involve = &Content::expect().pack.involve;
    let rows = levels.into_iter().map(|level| match level.outcome {
        Ok(outcome) => row(outcome),
        Err(why_not) => vec![
            view! { <PackText text=level.title /> }.into_any(),
            view! { <PackText text=why_not /> }.into_any(),
            words::NO_STEPS.into_any(),
        ],
    });
    let rows = rows.collect();
    view! {
        <Table caption=involve.ways.clone() head=columns(&involve.way) rows responsive=true />
    }
    .into_any()
}

fn columns(first: &str) -> Vec<String> {
    let [result, steps] = words::RESULT_AND_STEPS;
    [first, result, steps].map(str::to_owned).into()
}

fn row(outcome: Outcome) -> Vec<AnyView> {
    let score = outcome.score;
    vec![
        view! { <PackText text=outcome.title.clone() /> }.into_any(),
        view! { <Result outcome /> }.into_any(),
        view! { <StepsBar low=score.low high=score.high total=score.total /> }.into_any(),
    ]
}

#[component]
fn Result(outcome: Outcome) -> impl IntoView {
    let line = |text: String| {
        view! {
            <span class="app-result-text">
                <PackText text />
            </span>
        }
    };
    view! {
        <Tag colour=colour(outcome.status)>
            <PackText text=outcome.words.title />
        </Tag>
        {line(outcome.words.text)}
        {outcome.held.map(line)}
    }
    .into_any()
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
