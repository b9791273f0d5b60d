//! Deleted projects, kept for 30 days.

use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::domain::project::{Project, Timestamp};
use crate::ui::browser;
use crate::ui::nhsuk::{Button, ButtonVariant};
use crate::ui::open::display_name;
use crate::ui::state::{App, Notice};
use leptos::prelude::*;

/// Every deleted project, with a way to put it back or to remove it for good.
#[component]
pub fn BinPage(app: App) -> impl IntoView {
    super::set_title(app, "Deleted projects");
    let binned = Memo::new(move |_| {
        let projects = app.projects().into_iter();
        let binned = projects.filter_map(|(id, project)| {
            let at = project.binned_at?;
            Some((id, project, at))
        });
        binned.collect::<Vec<_>>()
    });
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <h1 class="nhsuk-heading-l">"Deleted projects"</h1>
                <p>"A deleted project stays here for 30 days. Then it is removed from this computer."</p>
                {move || {
                    let binned = binned.get();
                    if binned.is_empty() {
                        view! { <p>"There are no deleted projects."</p> }.into_any()
                    } else {
                        binned.into_iter().map(|entry| binned_view(app, entry)).collect_view().into_any()
                    }
                }}
            </div>
        </div>
    }
}

fn binned_view(app: App, (id, project, at): (ProjectId, Project, Timestamp)) -> AnyView {
    let name = display_name(&project);
    let put_back = {
        let (id, name) = (id.clone(), name.clone());
        move |()| {
            app.dispatch(&id, Edit::Binned(None));
            app.notify(Notice::plain(format!("You put “{name}” back.")));
        }
    };
    let sure = RwSignal::new(false);
    let remove = {
        let name = name.clone();
        move |()| {
            if sure.get_untracked() {
                app.purge(&id, name.clone());
            } else {
                sure.set(true);
            }
        }
    };
    let hidden = format!(" {name}");
    let hidden_too = hidden.clone();
    view! {
        <section class="app-binned">
            <h2 class="nhsuk-heading-m">{name}</h2>
            <p>{format!("Deleted on {}", browser::day(at))}</p>
            <div class="nhsuk-button-group">
                <Button variant=ButtonVariant::Secondary on_click=put_back>
                    "Put back"
                    <span class="nhsuk-u-visually-hidden">{hidden}</span>
                </Button>
                <Button variant=ButtonVariant::Warning on_click=remove>
                    {move || if sure.get() { "Yes, remove for good" } else { "Remove for good" }}
                    <span class="nhsuk-u-visually-hidden">{hidden_too}</span>
                </Button>
            </div>
            <div role="status">
                {move || {
                    sure.get().then(|| view! {
                        <p>
                            "This cannot be undone. Press the button again to remove it."
                        </p>
                    })
                }}
            </div>
        </section>
    }
    .into_any()
}
