//! Delete a project: into the bin, from which it can be put back.

use crate::app::platform::clock;
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{Notice, Notices, OpenProject, Session};
use crate::components::{PageHeading, TwoThirds, use_title};
use crate::domain::edit::Edit;
use crate::nhsuk::{Button, ButtonGroup, ButtonLink, ButtonVariant};
use leptos::prelude::*;

/// "Are you sure?", with what happens next.
#[component]
pub fn DeletePage() -> impl IntoView {
    use_title(|| "Delete this project?".to_owned());
    let (session, notices) = (Session::expect(), Notices::expect());
    let open = OpenProject::expect();
    let name = untrack(|| open.name());
    let deleted = format!("You deleted “{name}”.");
    let on_delete = move |()| {
        notices.notify_on_next_page(Notice {
            text: deleted.clone(),
            undo: Some((open.id(), vec![Edit::Binned(None)])),
        });
        open.dispatch(Edit::Binned(Some(clock::now())));
        session.replace(&Route::Start);
    };
    view! {
        <TwoThirds>
            <PageHeading>"Delete this project?"</PageHeading>
            <p>
                <strong>{name}</strong>
                " will go to “Deleted projects” on the start page. You can put it back from there for 30 days. After that it is removed from this computer."
            </p>
            <p>"Files that you saved are not touched."</p>
            <ButtonGroup>
                <Button variant=ButtonVariant::Warning on_click=on_delete>
                    "Delete this project"
                </Button>
                <ButtonLink
                    variant=ButtonVariant::Secondary
                    href=open.href(ProjectPage::Tasks)
                >
                    "Keep it"
                </ButtonLink>
            </ButtonGroup>
        </TwoThirds>
    }
    .into_any()
}
