//! A text that is there to be copied.

use crate::app::platform::clipboard::{SELECTED, copy_selected};
use crate::app::platform::page;
use crate::nhsuk::{Button, ButtonVariant};
use leptos::html::Textarea;
use leptos::prelude::*;

/// A text in a box, and a button that copies it.
///
/// Rich text would show what its code makes where the code is wanted, so what is copied is what is
/// selected in the box.
#[component]
pub fn CopyBox(
    /// The id of the box.
    #[prop(into)]
    id: String,
    /// The words that name the box.
    #[prop(into)]
    label: String,
    /// The words on the button.
    #[prop(into)]
    copy: String,
    /// What is said once the text is copied.
    #[prop(into)]
    copied: String,
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let outcome = RwSignal::new(String::new());
    let field = NodeRef::<Textarea>::new();
    let copy_text = move || {
        if let Some(field) = field.get_untracked() {
            page::focus_element(&field);
        }
        outcome.set(if copy_selected() {
            copied.clone()
        } else {
            SELECTED.to_owned()
        });
    };
    view! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for=id.clone()>
                {label}
            </label>
            <textarea class="nhsuk-textarea" id=id rows="5" readonly node_ref=field>
                {text}
            </textarea>
            <Button variant=ButtonVariant::Secondary on_click=copy_text>
                {copy}
            </Button>
            <p role="status">{outcome}</p>
        </div>
    }
    .into_any()
}
