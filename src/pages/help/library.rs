//! What the pack knows that helps: ways to hear from people, guides, networks.

use super::contact::OutsideLink;
use crate::app::platform::clock;
use crate::app::state::Content;
use crate::components::PackText;
use crate::domain::ids::QuestionId;
use crate::domain::pack::{Dimension, Method, Resource, ResourceKind};
use crate::nhsuk::Hint;
use leptos::prelude::*;

/// A way to hear from people. What it asks of the dimension that has the gap stands out.
#[component]
pub fn MethodView(
    /// The way.
    method: &'static Method,
    /// The dimension with the gap, if one has it.
    #[prop(optional_no_strip)]
    gap: Option<Dimension>,
) -> impl IntoView {
    let fact = |label: &'static str, text: &'static str| {
        view! { {label} ": " <PackText text /> }
    };
    let asks = |dimension, label, text| {
        if gap == Some(dimension) {
            view! { <li><strong>{fact(label, text)}</strong></li> }.into_any()
        } else {
            view! { <li>{fact(label, text)}</li> }.into_any()
        }
    };
    view! {
        <h3 class="nhsuk-heading-s">
            <PackText text=method.title.as_str() />
        </h3>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>{fact("Good for", &method.good_for)}</li>
            {asks(Dimension::Skills, "Skills it asks of you", &method.skills)}
            {asks(Dimension::Resources, "Resources it needs", &method.needs)}
            {asks(Dimension::Capacity, "Time it takes", &method.capacity)}
            <li>{fact("Watch out for", &method.watch_out)}</li>
        </ul>
    }
    .into_any()
}

/// Where to read more and whom to ask: all of them, or those that help with a question.
#[component]
pub fn Resources(
    /// The question, if it is about one.
    #[prop(optional, into)]
    question: Option<QuestionId>,
) -> impl IntoView {
    let resources = &Content::expect().pack.resources;
    let of_kind = |kind, title: &'static str| {
        let helps = |resource: &&Resource| {
            let fits = |id: &QuestionId| resource.helps.contains(id);
            resource.kind == kind && question.as_ref().is_none_or(fits)
        };
        let items: Vec<_> = resources.iter().filter(helps).collect();
        (!items.is_empty()).then(|| {
            let items = items.into_iter();
            let items = items.map(|resource| view! { <ResourceView resource /> });
            view! {
                <h2 class="nhsuk-heading-m">{title}</h2>
                <ul class="nhsuk-list app-resources">{items.collect_view()}</ul>
            }
        })
    };
    view! {
        {of_kind(ResourceKind::Guide, "Guides and tools")}
        {of_kind(ResourceKind::Network, "Networks and people")}
    }
    .into_any()
}

#[component]
fn ResourceView(resource: &'static Resource) -> impl IntoView {
    let title = resource.title.as_str();
    let applies = format!("For: {}.", resource.nation);
    let (name, facts) = match &resource.url {
        Some(url) => {
            let checked = match &resource.last_checked {
                Some(day) => format!("Last checked: {}.", clock::written_date_in_words(day)),
                None => "Link not checked.".to_owned(),
            };
            let link = view! { <OutsideLink url name=title /> };
            (link.into_any(), format!("{applies} {checked}"))
        }
        None => (view! { <strong>{title}</strong> }.into_any(), applies),
    };
    let replaces = resource.replaces.as_ref();
    view! {
        <li>
            {name} <p>
                <PackText text=resource.note.as_str() />
            </p> {replaces.map(|old| view! { <p>"In place of: " {old.as_str()}</p> })}
            <Hint text=facts />
        </li>
    }
}
