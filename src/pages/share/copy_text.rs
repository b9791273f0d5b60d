//! The page for leaders as text, to paste into an email or a chat.

use super::report::{document_of, report_data};
use crate::app::platform::{clipboard, page};
use crate::app::state::{Content, OpenProject};
use crate::export::papers::DocumentKind;
use crate::export::{html, text};
use crate::nhsuk::{Button, ButtonVariant};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The field with the text that could not be copied.
const FIELD: &str = ".app-copy";

/// A button that copies the text, and the text itself once that was tried.
#[component]
pub(super) fn CopyText() -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let copied = RwSignal::new(false);
    let shown = RwSignal::new(None::<String>);
    let copy = move |()| {
        let document = document_of(&report_data(open, content), DocumentKind::Leader);
        let (plain, rich) = (text::plain(&document), html::fragment(&document));
        spawn_local(async move {
            let done = clipboard::copy(&plain, &rich).await;
            // The page may have been left meanwhile.
            let _ = copied.try_set(done);
            let is_left = shown.try_set(Some(plain)).is_some();
            if !done && !is_left {
                // The newest way is not allowed here. An older one copies what is selected.
                request_animation_frame(move || {
                    page::focus(FIELD);
                    let _ = copied.try_set(clipboard::copy_selected());
                });
            }
        });
    };
    let outcome = move || {
        if copied.get() {
            "Copied. Paste it into your message."
        } else {
            clipboard::SELECTED
        }
    };
    view! {
        <p>"The page for leaders as text, ready to paste."</p>
        <Button variant=ButtonVariant::Secondary on_click=copy>
            "Copy the text"
        </Button>
        {move || {
            shown
                .get()
                .map(|text| {
                    view! {
                        <p role="status">{outcome}</p>
                        <label class="nhsuk-label">
                            "The text"
                            <textarea
                                class="nhsuk-textarea app-copy"
                                rows="8"
                                readonly=""
                                prop:value=text
                            ></textarea>
                        </label>
                    }
                })
        }}
    }
}
