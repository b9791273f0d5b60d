//! The summary page: what a check comes to, on screen and on two printed pages.

mod findings;
mod page;
mod results;
mod standing;

use crate::app::route::Route;
use leptos::prelude::*;
use page::SummaryPage;

/// Draws the summary, whatever the route.
#[must_use]
pub fn draw(_: Route) -> AnyView {
    view! { <SummaryPage /> }.into_any()
}
