//! What the start page leads to where something is kept here.

use crate::app::route::Route;
use crate::app::state::Projects;
use crate::components::RouteLink;
use leptos::prelude::*;

/// The bin, where something is in it, and removing everything.
#[component]
pub fn KeptWays() -> impl IntoView {
    let projects = Projects::expect();
    let binned = Memo::new(move |_| {
        let projects = projects.all();
        let binned = projects
            .iter()
            .filter(|(_, project)| project.binned_at.is_some());
        binned.count()
    });
    view! {
        <ul class="nhsuk-list">
            <Show when=move || binned.get() != 0>
                <li>
                    <RouteLink to=Route::Bin>
                        {move || format!("Deleted projects ({})", binned.get())}
                    </RouteLink>
                </li>
            </Show>
            <li>
                <RouteLink to=Route::Remove>"Remove my answers from this computer"</RouteLink>
            </li>
        </ul>
    }
}
