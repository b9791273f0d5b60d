//! Delete a project: into the bin, from which it can be put back.

use crate::domain::edit::Edit;
use crate::ui::browser;
use crate::ui::nhsuk::{Button, ButtonLink, ButtonVariant};
use crate::ui::open::OpenProject;
use crate::ui::route::{ProjectPage, Route};
use crate::ui::state::Notice;
use leptos::prelude::*;

/// "Are you sure?", with what happens next.
#[component]
pub fn DeletePage(open: OpenProject) -> impl IntoView {
    super::set_title(open.app, "Delete this project?");
    let name = untrack(|| open.name());
    let deleted = format!("You deleted “{name}”.");
    let delete = move |()| {
        open.dispatch(Edit::Binned(Some(browser::now())));
        open.app.notify(Notice {
            text: deleted.clone(),
            undo: Some((open.id(), vec![Edit::Binned(None)])),
        });
        open.app.go_instead(&Route::Start);
    };
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <h1 class="nhsuk-heading-l">"Delete this project?"</h1>
                <p>
                    <strong>{name}</strong>
                    " will go to “Deleted projects” on the start page. You can put it back from there for 30 days. After that it is removed from this computer."
                </p>
                <p>"Files that you saved are not touched."</p>
                <div class="nhsuk-button-group">
                    <Button variant=ButtonVariant::Warning on_click=delete>
                        "Delete this project"
                    </Button>
                    <ButtonLink
                        variant=ButtonVariant::Secondary
                        href=open.href(ProjectPage::Tasks)
                    >
                        "Keep it"
                    </ButtonLink>
                </div>
            </div>
        </div>
    }
}
