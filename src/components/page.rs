//! What every page begins with and is laid out by.

use crate::app::platform::page;
use crate::app::route::Route;
use crate::app::state::Site;
use leptos::prelude::*;

/// Names the tab for as long as the page is shown: what the page is, then whose it is. The title follows
/// the signals that it reads.
pub fn use_title(title: impl Fn() -> String + 'static) {
    let title_of_check = Site::expect().cover.title.as_str();
    Effect::new(move |_| page::set_title(&format!("{} – {}", title(), title_of_check)));
}

/// The one heading of a page. It gets the focus when the page is new.
#[component]
pub fn PageHeading(
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <h1 class="nhsuk-heading-l">{children()}</h1> }
}

/// The column that most pages keep to.
#[component]
pub fn TwoThirds(
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">{children()}</div>
        </div>
    }
}

/// A link to a page of the app.
#[component]
pub fn RouteLink(
    /// The page.
    to: Route,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <a href=to.to_string()>{children()}</a> }
}
