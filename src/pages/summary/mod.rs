//! The summary page: what a check comes to, on screen and on two printed pages.

mod findings;
mod page;
mod results;
mod standing;

use super::{NotFound, in_project};
use crate::app::route::Route;
use leptos::prelude::*;
use page::SummaryPage;

/// Draws the summary of the project that the route names.
#[must_use]
pub fn draw(route: Route) -> AnyView {
    match route {
        Route::Project(id, page) => in_project(id, page, |_| view! { <SummaryPage /> }.into_any()),
        _ => view! { <NotFound /> }.into_any(),
    }
}
