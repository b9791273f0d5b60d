//! Where a project stands: the place on the two-by-two, the four dimensions, the chosen levels.

use crate::domain::score::Status;
use crate::domain::summary::{LevelOutcome, Outcome, Summary};
use crate::ui::components::place_drawing::PlaceDrawing;
use crate::ui::components::steps_bar::StepsBar;
use crate::ui::nhsuk::{Table, Tag, TagColour};
use crate::ui::open::OpenProject;
use leptos::prelude::*;

/// The place on the two-by-two, in words and drawn.
pub(super) fn headline(open: OpenProject, summary: &Summary) -> AnyView {
    let place = &summary.place;
    let places = &open.pack().outcomes.places;
    view! {
        <section class="app-headline">
            <div class="app-headline__words">
                <h2 class="app-headline__title">{place.words.title.clone()}</h2>
                <p class="app-headline__text">{place.words.text.clone()}</p>
                <p>
                    "Openness: " <strong>{summary.openness.words.title.clone()}</strong>
                    ". Readiness: " <strong>{summary.overall_words.title.clone()}</strong> "."
                </p>
            </div>
            <PlaceDrawing openness=place.openness readiness=place.readiness places=places />
        </section>
    }
    .into_any()
}

/// A table of the dimensions, and one of the levels that were chosen.
pub(super) fn standing(summary: &Summary) -> AnyView {
    let head = |first: &str| vec![first.to_owned(), "Result".to_owned(), "Steps in place".to_owned()];
    let dimensions = std::iter::once(&summary.openness).chain(&summary.readiness);
    let rows: Vec<_> = dimensions.map(|outcome| row(&outcome.title, Ok(outcome))).collect();
    let levels: Vec<_> = summary.levels.iter().map(level_row).collect();
    let levels = (!levels.is_empty()).then(|| {
        view! {
            <Table
                caption="The ways you plan to involve people"
                head=head("Way")
                rows=levels
                responsive=true
            />
        }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">"Where you stand"</h2>
            <Table
                caption="Openness and readiness"
                head=head("Area")
                rows=rows
                responsive=true
            />
            <p>
                "Overall readiness is the lowest of skills, resources and capacity: "
                <strong>{summary.overall_words.title.clone()}</strong> "."
            </p>
            {levels}
        </section>
    }
    .into_any()
}

fn level_row(level: &LevelOutcome) -> Vec<AnyView> {
    row(&level.title, level.outcome.as_ref().map_err(String::as_str))
}

fn row(title: &str, outcome: Result<&Outcome, &str>) -> Vec<AnyView> {
    let name = title.to_owned().into_any();
    match outcome {
        Ok(outcome) => vec![name, result(outcome), steps(outcome)],
        Err(why_not) => vec![name, why_not.to_owned().into_any(), "–".into_any()],
    }
}

fn result(outcome: &Outcome) -> AnyView {
    let held = outcome.held.clone();
    view! {
        <Tag text=outcome.words.title.clone() colour=colour(outcome.status) />
        <span class="app-result-text">{outcome.words.text.clone()}</span>
        {held.map(|held| view! { <span class="app-result-text">{held}</span> })}
    }
    .into_any()
}

fn steps(outcome: &Outcome) -> AnyView {
    let score = outcome.score;
    view! { <StepsBar low=score.low high=score.high total=score.total /> }.into_any()
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
