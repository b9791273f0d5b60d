//! A warning that must not be missed.

use leptos::prelude::*;

use super::text::Text;
use super::title::{Level, heading};

/// A warning, with a heading of its own.
#[component]
pub fn WarningCallout(
    /// The warning in one line.
    #[prop(into)]
    title: Text,
    /// Where the line stands among the headings of the page.
    #[prop(optional)]
    level: Level,
    /// What to know and to do, in paragraphs of the class `nhsuk-card__description`.
    children: Children,
) -> impl IntoView {
    // A line that does not itself say that it matters says so to those who cannot see the colour.
    let mut spoken = title.as_str().split(|c: char| !c.is_ascii_alphabetic());
    let words = if spoken.any(|word| word.eq_ignore_ascii_case("important")) {
        view! { {title} }.into_any()
    } else {
        view! {
            <span role="text">
                <span class="nhsuk-u-visually-hidden">"Important: "</span>
                {title}
            </span>
        }
        .into_any()
    };
    view! {
        <div class="nhsuk-card nhsuk-card--warning">
            <div class="nhsuk-card__content">
                {heading(level, "nhsuk-card__heading", words)} {children()}
            </div>
        </div>
    }
    .into_any()
}
