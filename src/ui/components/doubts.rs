//! Answers that may not fit together, put as questions.

use crate::domain::consistency::{Doubt, Told, doubts};
use crate::domain::ids::QuestionId;
use crate::domain::pack::Place;
use crate::ui::nhsuk::{InsetText, focus_region};
use crate::ui::open::OpenProject;
use crate::ui::route::ProjectPage;
use leptos::prelude::*;

/// "You said … You also said … Is that right?", each with links to what was said.
#[component]
pub fn Doubts(open: OpenProject) -> impl IntoView {
    let doubts = Memo::new(move |_| open.with(doubts));
    move || {
        let doubts = doubts.get();
        (!doubts.is_empty()).then(|| {
            let doubts = doubts.into_iter().map(|doubt| doubt_view(open, doubt));
            view! {
                <section aria-labelledby="second-look">
                    <h2 class="nhsuk-heading-m" id="second-look">"Worth a second look"</h2>
                    {doubts.collect_view()}
                </section>
            }
        })
    }
}

fn doubt_view(open: OpenProject, doubt: Doubt) -> AnyView {
    let Doubt { first, second, .. } = doubt;
    let mut places = Vec::new();
    for place in [&first, &second].into_iter().flat_map(|Told { places, .. }| places) {
        if !places.contains(place) {
            places.push(place.clone());
        }
    }
    let links = places.into_iter().filter_map(|place| link(open, place));
    view! {
        <InsetText>
            <p>{first.text} " " {second.text} " Is that right?"</p>
            <ul class="nhsuk-list app-doubt-links">
                {links.map(|link| view! { <li>{link}</li> }).collect_view()}
            </ul>
        </InsetText>
    }
    .into_any()
}

fn link(open: OpenProject, place: Place) -> Option<AnyView> {
    let change = |href: String, what: String| view! { <a href=href>"Change: " {what}</a> }.into_any();
    match place {
        Place::Question(question) => {
            let title = title(open, &question)?;
            Some(change(open.href(ProjectPage::Question(question)), title))
        }
        Place::SetUp => Some(change(open.href(ProjectPage::SetUp), "set up".to_owned())),
        Place::TookPart => Some(
            view! {
                <button
                    type="button"
                    class="app-link-button"
                    on:click=|_| focus_region(crate::ui::pages::TOOK_PART)
                >
                    "Say who took part"
                </button>
            }
            .into_any(),
        ),
        Place::Answers | Place::EachQuestion => None,
    }
}

fn title(open: OpenProject, question: &QuestionId) -> Option<String> {
    let question = open.pack().question(question)?;
    Some(question.title.clone())
}
