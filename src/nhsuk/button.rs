//! Buttons, and links that look and work like one.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// What a button is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one thing to do next. At most one on a page.
    #[default]
    Primary,
    /// Anything else there is to do.
    Secondary,
    /// Something that takes away, such as a delete.
    Warning,
}

impl ButtonVariant {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "nhsuk-button",
            Self::Secondary => "nhsuk-button nhsuk-button--secondary",
            Self::Warning => "nhsuk-button nhsuk-button--warning",
        }
    }
}

/// A button. With `on_click` it does that; without, it submits the [`Form`](super::Form) it stands
/// in.
#[component]
pub fn Button(
    /// What it is for.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Called when it is pressed, by pointer or key.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let kind = if on_click.is_some() {
        "button"
    } else {
        "submit"
    };
    let press = move |_| {
        if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    view! {
        <button class=variant.class() type=kind on:click=press>
            {children()}
        </button>
    }
    .into_any()
}

/// A link that looks like a button, and answers to the space bar as a button does.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// What it is for.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class=variant.class()
            href=href
            role="button"
            draggable="false"
            on:keydown=press_on_space
        >
            {children()}
        </a>
    }
    .into_any()
}

/// Buttons and links side by side, under each other on a narrow screen.
#[component]
pub fn ButtonGroup(
    /// The buttons and links.
    children: Children,
) -> impl IntoView {
    view! { <div class="nhsuk-button-group">{children()}</div> }.into_any()
}

/// A screen reader tells people to press space on what it calls a button; a link alone ignores it.
fn press_on_space(event: KeyboardEvent) {
    if event.key() != " " {
        return;
    }
    let link = event.current_target();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        link.click();
    }
}
