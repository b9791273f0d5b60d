//! What the check is made from, what it cannot tell, and what is kept where.

use crate::domain::pack::{Pack, Resource, ResourceKind};
use crate::ui::nhsuk::Details;
use crate::ui::state::App;
use leptos::prelude::*;

/// About this check.
#[component]
pub fn AboutPage(app: App) -> impl IntoView {
    super::set_title(app, "About this check");
    let pack: &'static Pack = app.pack;
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <h1 class="nhsuk-heading-l">"About this check"</h1>
                <p>
                    "The questions come from a briefing: "
                    <cite>{pack.source.title.as_str()}</cite>
                    ", " {pack.source.publisher.as_str()} "."
                </p>
                <p>{pack.people_means.as_str()}</p>
                <Notes pack=pack />
                <Why pack=pack />
                <Resources pack=pack kind=ResourceKind::Guide title="Guides and tools" />
                <Resources pack=pack kind=ResourceKind::Network title="Networks" />
                <h2 class="nhsuk-heading-m">"What this check cannot tell you"</h2>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    {pack.limits.iter().map(|limit| view! { <li>{limit.as_str()}</li> }).collect_view()}
                </ul>
                <Kept />
                <p>{format!("Questions: version {}. App: version {}.", pack.version, env!("CARGO_PKG_VERSION"))}</p>
            </div>
        </div>
    }
}

#[component]
fn Notes(pack: &'static Pack) -> impl IntoView {
    let notes = pack.notes.iter().map(|note| {
        view! {
            <h3 class="nhsuk-heading-s">{note.title.as_str()}</h3>
            <p>{note.text.as_str()}</p>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">"How it works"</h2>
        {notes.collect_view()}
    }
}

#[component]
fn Why(pack: &'static Pack) -> impl IntoView {
    let benefits = pack.benefits.iter().map(|benefit| view! { <li>{benefit.text.as_str()}</li> });
    let conditions = pack.conditions.iter().map(|condition| {
        view! { <li>{condition.text.as_str()}</li> }
    });
    let methods = pack.methods.iter().map(|method| {
        view! {
            <h3 class="nhsuk-heading-s">{method.title.as_str()}</h3>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>"Good for: " {method.good_for.as_str()}</li>
                <li>"Skills: " {method.skills.as_str()}</li>
                <li>"Needs: " {method.needs.as_str()}</li>
                <li>"Watch out for: " {method.watch_out.as_str()}</li>
            </ul>
        }
    });
    view! {
        <h2 class="nhsuk-heading-m">"Involving people"</h2>
        <Details summary="What it brings">
            <ul class="nhsuk-list nhsuk-list--bullet">{benefits.collect_view()}</ul>
        </Details>
        <Details summary="What success depends on">
            <ul class="nhsuk-list nhsuk-list--bullet">{conditions.collect_view()}</ul>
        </Details>
        <Details summary="Ways to hear from people">{methods.collect_view()}</Details>
    }
}

#[component]
fn Resources(pack: &'static Pack, kind: ResourceKind, title: &'static str) -> impl IntoView {
    let resources = pack.resources.iter().filter(move |resource| resource.kind == kind);
    view! {
        <h2 class="nhsuk-heading-m">{title}</h2>
        <ul class="nhsuk-list app-resources">{resources.map(resource_view).collect_view()}</ul>
    }
}

fn resource_view(resource: &'static Resource) -> AnyView {
    let title = resource.title.as_str();
    let name = match &resource.url {
        Some(url) => {
            let host = url.trim_start_matches("https://").split('/').next().unwrap_or_default();
            view! {
                <a href=url.as_str() target="_blank" rel="noopener noreferrer">
                    {format!("{title} ({host}, opens in a new tab)")}
                </a>
            }
            .into_any()
        }
        None => view! { <strong>{title}</strong> }.into_any(),
    };
    let replaces = resource.replaces.as_ref();
    let replaces = replaces.map(|old| view! { <p>"In place of: " {old.as_str()}</p> });
    let checked = match &resource.last_checked {
        Some(day) => format!("Last checked: {day}."),
        None => "Link not checked.".to_owned(),
    };
    let checked = resource.url.is_some().then_some(checked);
    view! {
        <li>
            {name}
            <p>{resource.note.as_str()}</p>
            {replaces}
            <p class="nhsuk-hint">{format!("For: {}. ", resource.nation)} {checked}</p>
        </li>
    }
    .into_any()
}

/// What is kept on the device. Kept in step with `storage/keys.rs`.
#[component]
fn Kept() -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">"What is kept on this computer"</h2>
        <p>
            "Your projects and answers are kept in this browser, under names that begin with “truly-open”, until you delete them or the browser’s data is cleared. Nothing is sent anywhere. There are no cookies, and nobody counts your visits."
        </p>
        <p>
            "Other people who use this computer with the same account can see your answers. On a shared computer, save a file and delete the project when you are done."
        </p>
    }
}
