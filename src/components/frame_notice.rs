//! What to know inside a page of another website.

use crate::app::platform::{frame, page};
use leptos::prelude::*;

/// Says that answers are kept apart, where they are, and offers the full page.
#[component]
pub fn FrameNotice() -> impl IntoView {
    let apart =
        frame::is_apart().then_some("Answers here are kept apart from the ones in the full page. ");
    view! {
        <aside class="app-save-status" aria-label="In a frame">
            <div class="nhsuk-width-container">
                {apart} <a href=page::path() target="_blank">
                    "Open in a new tab"
                </a>
            </div>
        </aside>
    }
}
