//! Answers that may not fit together, put as questions.

use crate::app::route::ProjectPage;
use crate::app::state::OpenProject;
use crate::domain::consistency::{Doubt, doubts};
use crate::domain::pack::Place;
use crate::nhsuk::{InsetText, focus_region};
use leptos::prelude::*;

/// The id of the part of the page that asks who took part.
pub const TOOK_PART: &str = "took-part";

/// "You said … You also said … Is that right?", each with links to what was said. Nothing while
/// there is nothing to ask.
#[component]
pub fn Doubts() -> impl IntoView {
    let open = OpenProject::expect();
    let doubts = Memo::new(move |_| open.with(doubts));
    move || {
        let doubts = doubts.get();
        (!doubts.is_empty()).then(|| {
            let doubts = doubts.into_iter();
            let doubts = doubts.map(|doubt| view! { <DoubtQuestion doubt /> });
            view! {
                <section aria-labelledby="second-look">
                    <h2 class="nhsuk-heading-m" id="second-look">
                        "Worth a second look"
                    </h2>
                    {doubts.collect_view()}
                </section>
            }
        })
    }
}

#[component]
fn DoubtQuestion(
    /// What is asked.
    doubt: Doubt,
) -> impl IntoView {
    let Doubt { first, second, .. } = doubt;
    let question = format!("{} {} Is that right?", first.text, second.text);
    let mut places = first.places;
    for place in second.places {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let links = places.into_iter().filter_map(link);
    let links = links.map(|link| view! { <li>{link}</li> }).collect_view();
    view! {
        <InsetText>
            <p>{question}</p>
            <ul class="nhsuk-list app-doubt-links">{links}</ul>
        </InsetText>
    }
    .into_any()
}

/// The way to where something was said. None where it was said in no one place.
fn link(place: Place) -> Option<AnyView> {
    let open = OpenProject::expect();
    let (page, what) = match place {
        Place::Question(question) => {
            let title = open.pack().question(&question)?.title.as_str();
            (ProjectPage::Question(question), title)
        }
        Place::SetUp => (ProjectPage::SetUp, "set up"),
        Place::TookPart => {
            let button = view! {
                <button
                    type="button"
                    class="app-link-button"
                    on:click=|_| focus_region(TOOK_PART)
                >
                    "Say who took part"
                </button>
            };
            return Some(button.into_any());
        }
        Place::Answers | Place::EachQuestion => return None,
    };
    Some(view! { <a href=open.href(page)>{format!("Change: {what}")}</a> }.into_any())
}
