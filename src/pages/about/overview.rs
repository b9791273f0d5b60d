//! What the check is made from, what it cannot tell, and what is kept where.

use crate::app::route::Route;
use crate::app::state::Content;
use crate::components::{PackText, PageHeading, RouteLink, TwoThirds, use_title};
use crate::nhsuk::Details;
use leptos::prelude::*;

/// About this check.
#[component]
pub fn AboutPage() -> impl IntoView {
    use_title(|| "About this check".to_owned());
    let Content { pack, settings, .. } = Content::expect();
    let runs = settings.organisation.as_ref();
    let runs = runs.map(|name| view! { <p>{format!("{name} runs this copy of the check.")}</p> });
    let limits = pack
        .limits
        .iter()
        .map(|limit| view! { <li><PackText text=limit /></li> });
    let made = pack
        .made
        .iter()
        .map(|text| view! { <p><PackText text /></p> });
    let versions = format!(
        "Questions: version {}. App: version {}.",
        pack.version,
        env!("CARGO_PKG_VERSION")
    );
    view! {
        <TwoThirds>
            <PageHeading>"About this check"</PageHeading>
            {runs}
            <p>
                "The questions come from " <cite>
                    <PackText text=pack.source.title.as_str() />
                </cite> {format!(", {}.", pack.source.publisher)}
            </p>
            <p>
                <PackText text=pack.people_means.as_str() />
            </p>
            <HowItWorks />
            <InvolvingPeople />
            <h2 class="nhsuk-heading-m">"What this check cannot tell you"</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{limits.collect_view()}</ul>
            <h2 class="nhsuk-heading-m">"How it was made"</h2>
            {made.collect_view()}
            <h2 class="nhsuk-heading-m">"What is kept on this computer"</h2>
            <p>"Your projects and answers are kept in this browser. Nothing is sent anywhere."</p>
            <p>
                <RouteLink to=Route::Privacy>"What is kept, why, and for how long"</RouteLink>
            </p>
            <h2 class="nhsuk-heading-m">"For those who run a website"</h2>
            <p>
                <RouteLink to=Route::Embed>"Show this check in your website"</RouteLink>
            </p>
            <p>{versions}</p>
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn HowItWorks() -> impl IntoView {
    let notes = Content::expect().pack.notes.iter();
    let notes = notes.map(|note| {
        view! {
            <h3 class="nhsuk-heading-s">
                <PackText text=note.title.as_str() />
            </h3>
            <p>
                <PackText text=note.text.as_str() />
            </p>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">"How it works"</h2>
        {notes.collect_view()}
    }
}

#[component]
fn InvolvingPeople() -> impl IntoView {
    let pack = Content::expect().pack;
    let benefits = pack.benefits.iter().map(|benefit| bullet(&benefit.text));
    let conditions = pack
        .conditions
        .iter()
        .map(|condition| bullet(&condition.text));
    view! {
        <h2 class="nhsuk-heading-m">"Why do it, and what it takes"</h2>
        <Details summary="What it brings">
            <ul class="nhsuk-list nhsuk-list--bullet">{benefits.collect_view()}</ul>
        </Details>
        <Details summary="What success depends on">
            <ul class="nhsuk-list nhsuk-list--bullet">{conditions.collect_view()}</ul>
        </Details>
        <p>
            <RouteLink to=Route::Help>
                <PackText text=pack.involve.help.as_str() />
            </RouteLink>
        </p>
    }
}

fn bullet(text: &str) -> impl IntoView + use<> {
    view! { <li><PackText text /></li> }
}
