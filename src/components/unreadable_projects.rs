//! What is kept here and cannot be opened.

use super::SaveTextButton;
use crate::app::state::{StorageStatus, UnreadableItem};
use crate::storage::file::raw_file;
use leptos::prelude::*;

/// Each text that could not be read, with what is wrong and a way to get it out. Nothing while
/// there is none.
#[component]
pub fn UnreadableProjects() -> impl IntoView {
    let status = StorageStatus::expect();
    move || {
        let items = status.unreadable();
        (!items.is_empty()).then(|| {
            let items = items.into_iter();
            let items = items.map(|item| view! { <Unreadable item /> });
            view! {
                <section aria-labelledby="unreadable">
                    <h2 class="nhsuk-heading-m" id="unreadable">
                        "Projects we could not open"
                    </h2>
                    <p>
                        "They are still here, and nothing was changed in them. Save each one to a file to keep it safe or to ask for help with it."
                    </p>
                    {items.collect_view()}
                </section>
            }
        })
    }
}

#[component]
fn Unreadable(
    /// One of the texts.
    item: UnreadableItem,
) -> impl IntoView {
    let UnreadableItem { name, problem, raw } = item;
    let file = raw_file(&name, &raw);
    view! {
        <p>
            <strong>{name.clone()}</strong>
            {format!(": {problem}.")}
        </p>
        <SaveTextButton
            label=format!("Save the text of {name} to a file")
            make=move |()| Some(file.clone())
        />
    }
    .into_any()
}
