//! Deleted projects, kept for 30 days.

use crate::app::platform::clock;
use crate::app::route::Route;
use crate::app::state::{Notice, Notices, OpenProject, Projects, display_name};
use crate::components::{PageHeading, RouteLink, TwoThirds, use_title};
use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::domain::project::Timestamp;
use crate::nhsuk::{Button, ButtonGroup, ButtonVariant};
use leptos::prelude::*;

/// A project in the bin: which, its name, and when it was deleted.
type Binned = (ProjectId, String, Timestamp);

/// Every deleted project, with a way to put it back or to remove it for good.
#[component]
pub fn BinPage() -> impl IntoView {
    use_title(|| "Deleted projects".to_owned());
    let projects = Projects::expect();
    let binned = Memo::new(move |_| {
        let all = projects.all().into_iter();
        all.filter_map(|(id, project)| Some((id, display_name(&project), project.binned_at?)))
            .collect::<Vec<Binned>>()
    });
    view! {
        <TwoThirds>
            <PageHeading>"Deleted projects"</PageHeading>
            <p>"A deleted project stays here for 30 days. Then it is removed from this computer."</p>
            <Show
                when=move || binned.with(|binned| !binned.is_empty())
                fallback=|| view! { <p>"There are no deleted projects."</p> }
            >
                <For
                    each=move || binned.get()
                    key=|(id, ..)| id.clone()
                    children=|(id, name, at)| view! { <BinnedView id name at /> }
                />
            </Show>
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn BinnedView(id: ProjectId, name: String, at: Timestamp) -> impl IntoView {
    let (projects, notices) = (Projects::expect(), Notices::expect());
    let sure = RwSignal::new(false);
    let on_put_back = {
        let (id, name) = (id.clone(), name.clone());
        move |()| put_back(projects, notices, &id, &name)
    };
    let on_remove = {
        let name = name.clone();
        move |()| {
            if sure.get_untracked() {
                projects.purge(&id, name.clone());
            } else {
                sure.set(true);
            }
        }
    };
    let hidden = {
        let name = format!(" {name}");
        move || view! { <span class="nhsuk-u-visually-hidden">{name.clone()}</span> }
    };
    let (put_back_name, remove_name) = (hidden(), hidden());
    view! {
        <section class="app-binned">
            <h2 class="nhsuk-heading-m">{name}</h2>
            <p>"Deleted on " {clock::day_in_words(at)}</p>
            <ButtonGroup>
                <Button variant=ButtonVariant::Secondary on_click=on_put_back>
                    "Put back"
                    {put_back_name}
                </Button>
                <Button variant=ButtonVariant::Warning on_click=on_remove>
                    {move || if sure.get() { "Yes, remove for good" } else { "Remove for good" }}
                    {remove_name}
                </Button>
            </ButtonGroup>
            <div role="status">
                <Show when=move || sure.get()>
                    <p>"This cannot be undone. Press the button again to remove it."</p>
                </Show>
            </div>
        </section>
    }
}

/// What every page of a deleted project says.
#[component]
pub fn BinnedProject() -> impl IntoView {
    let (projects, notices) = (Projects::expect(), Notices::expect());
    let open = OpenProject::expect();
    use_title(|| "This project is deleted".to_owned());
    let (id, name) = (open.id(), untrack(|| open.name()));
    let on_put_back = {
        let name = name.clone();
        move |()| put_back(projects, notices, &id, &name)
    };
    view! {
        <TwoThirds>
            <PageHeading>"This project is deleted"</PageHeading>
            <p>
                <strong>{name}</strong>
                " is in “Deleted projects”, and will be removed from this computer. To go on with it, put it back."
            </p>
            <Button on_click=on_put_back>"Put it back"</Button>
            <p>
                <RouteLink to=Route::Bin>"See all deleted projects"</RouteLink>
            </p>
        </TwoThirds>
    }
    .into_any()
}

fn put_back(projects: Projects, notices: Notices, id: &ProjectId, name: &str) {
    notices.notify(Notice::plain(format!("You put “{name}” back.")));
    projects.dispatch(id, Edit::Binned(None));
}
