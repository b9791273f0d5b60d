//! The results, from where the project stands to who took part, and what they cannot tell.

use super::findings::{HeldDown, OneStep, Strengths, Unknown};
use super::standing::{Headline, Standing};
use crate::app::platform::clock;
use crate::app::route::Route;
use crate::app::state::Content;
use crate::components::{InPackLanguage, PackText, RouteLink};
use crate::domain::pack::{HonestExit, Words};
use crate::domain::summary::Summary;
use crate::domain::words;
use crate::nhsuk::{Level, WarningCallout};
use leptos::prelude::*;

/// What the check comes to. As it is now: it is drawn anew when that changes.
#[component]
pub(super) fn Results(summary: Summary) -> impl IntoView {
    let facts = summary.facts(&clock::day_in_words(summary.started_at));
    let help = Content::expect().pack.involve.help.as_str();
    let honest_exit = summary.honest_exit.clone();
    let safety_banner = summary.safety_banner.clone();
    let next_step = summary.lift.clone();
    view! {
        <p class="app-summary__facts">{facts}</p>
        <Headline summary=summary.clone() />
        {honest_exit.map(|exit| view! { <NothingCanChange exit /> })}
        {safety_banner.map(|words| view! { <SafetyBanner words /> })}
        <OneStep lift=next_step />
        <Standing summary=summary.clone() />
        <HeldDown findings=summary.held_down.clone() />
        <p class="app-no-print">
            <RouteLink to=Route::Help>
                <PackText text=help />
            </RouteLink>
        </p>
        <Unknown not_sure=summary.not_sure.clone() blank=summary.blank.clone() />
        <Strengths findings=summary.strengths.clone() />
        <TookPart summary />
    }
    .into_any()
}

/// What to do when a team has said that nothing can change.
#[component]
fn NothingCanChange(exit: HonestExit) -> impl IntoView {
    let choices = exit.choices.into_iter().map(|choice| {
        view! {
            <h3 class="nhsuk-heading-s">{choice.title}</h3>
            <p>{choice.text}</p>
        }
    });
    let choices = choices.collect_view();
    view! {
        <InPackLanguage>
            <WarningCallout title=exit.title level=Level::Two>
                <p>{exit.text}</p>
                {choices}
            </WarningCallout>
        </InPackLanguage>
    }
    .into_any()
}

/// "Check consent and ethics."
#[component]
fn SafetyBanner(words: Words) -> impl IntoView {
    view! {
        <InPackLanguage>
            <WarningCallout title=words.title level=Level::Two>
                <p>{words.text}</p>
            </WarningCallout>
        </InPackLanguage>
    }
    .into_any()
}

#[component]
fn TookPart(summary: Summary) -> impl IntoView {
    let took_part = summary.took_part_in_words();
    let wrong_about = Some(summary.wrong_about.trim().to_owned()).filter(|text| !text.is_empty());
    let wrong_about = wrong_about.map(|text| {
        view! {
            <p>
                <strong>{words::WRONG_ABOUT}</strong>
                {text}
            </p>
        }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words::WHO_TOOK_PART}</h2>
            <p>{took_part}</p>
            {wrong_about}
        </section>
    }
    .into_any()
}

/// What the method cannot tell, and what the summary was made from.
#[component]
pub(super) fn Limits(summary: Summary) -> impl IntoView {
    let made_at = clock::day_in_words(summary.made_at);
    let made_from = summary.made_from(&Content::expect().pack.title, &made_at);
    let limits = summary.limits.into_iter();
    let limits = limits
        .map(|limit| view! { <li>{limit}</li> })
        .collect_view();
    view! {
        <section class="app-summary__limits">
            <h2 class="nhsuk-heading-m">{words::LIMITS}</h2>
            <InPackLanguage>
                <ul class="nhsuk-list nhsuk-list--bullet">{limits}</ul>
            </InPackLanguage>
            <p>{made_from}</p>
        </section>
    }
    .into_any()
}
