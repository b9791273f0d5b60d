//! What has just happened, with a way back.

use crate::app::state::{Notice, Notices, Projects};
use crate::nhsuk::{Button, ButtonVariant, NotificationBanner};
use leptos::prelude::*;

/// The notice at the top of the page. It stays until the next page.
#[component]
pub fn NoticeBanner() -> impl IntoView {
    let (notices, projects) = (Notices::expect(), Projects::expect());
    let undo_button = move || {
        view! {
            <Button variant=ButtonVariant::Secondary on_click=move || projects.undo()>
                "Undo"
            </Button>
        }
    };
    move || {
        notices.shown().map(|Notice { text, undo }| {
            view! {
                <NotificationBanner success=true title="Done" text>
                    {undo.is_some().then(undo_button)}
                </NotificationBanner>
            }
        })
    }
}
