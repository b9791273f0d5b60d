//! A way past the header for people who use a keyboard.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::focus::focus_region;

/// The id of the main part of the page.
const MAIN: &str = "maincontent";

/// A link to the main part of the page (`maincontent`), seen only while it has the focus.
#[component]
pub fn SkipLink() -> impl IntoView {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        focus_region(MAIN);
    };
    view! {
        <a class="nhsuk-skip-link" href=format!("#{MAIN}") on:click=skip>
            "Skip to main content"
        </a>
    }
    .into_any()
}
