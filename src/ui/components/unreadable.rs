//! What is kept here and cannot be opened.

use super::save_status::SaveTextButton;
use crate::storage::file::raw_file;
use crate::ui::state::{App, Trouble};
use leptos::prelude::*;

/// Each text that could not be read, with what is wrong and a way to get it out. Nothing while
/// there is none.
#[component]
pub fn UnreadableProjects(app: App) -> impl IntoView {
    move || {
        let troubles = app.troubles();
        (!troubles.is_empty()).then(|| {
            view! {
                <section aria-labelledby="unreadable">
                    <h2 class="nhsuk-heading-m" id="unreadable">"Projects we could not open"</h2>
                    <p>
                        "They are still here, and nothing was changed in them. Save each one to a file to keep it safe or to ask for help with it."
                    </p>
                    {troubles.into_iter().map(trouble_view).collect_view()}
                </section>
            }
        })
    }
}

fn trouble_view(trouble: Trouble) -> AnyView {
    let Trouble { name, problem, raw } = trouble;
    let file = raw_file(&name, &raw);
    view! {
        <p>
            <strong>{name.clone()}</strong>
            ": " {problem} "."
        </p>
        <SaveTextButton label=format!("Save the text of {name} to a file") make=move || Some(file.clone()) />
    }
    .into_any()
}
