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

/// What came of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    Yes,
    /// The newest way is not allowed here; the text is in a field, and an older way is tried.
    Trying,
    /// It is selected, for the person to copy.
    ByHand,
}

/// A button that copies the text, and the text itself once that was tried.
#[component]
pub(super) fn CopyText() -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let copied = RwSignal::new(Copied::Trying);
    let shown = RwSignal::new(None::<String>);
    let copy = move |()| {
        let document = document_of(&report_data(open, content), DocumentKind::Leader);
        let (plain, rich) = (text::plain(&document), html::fragment(&document));
        spawn_local(async move {
            let done = clipboard::copy(&plain, &rich).await;
            // The page may have been left meanwhile.
            let _ = copied.try_set(if done { Copied::Yes } else { Copied::Trying });
            let _ = shown.try_set(Some(plain));
            if !done {
                request_animation_frame(move || {
                    page::focus(FIELD);
                    let done = clipboard::copy_selected();
                    let _ = copied.try_set(if done { Copied::Yes } else { Copied::ByHand });
                });
            }
        });
    };
    let outcome = move || match copied.get() {
        Copied::Yes => "Copied. Paste it into your message.",
        Copied::Trying | Copied::ByHand => clipboard::SELECTED,
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
