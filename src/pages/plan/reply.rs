//! One thing that people said, and what came of it.

use super::form::{error_of, label, use_form_title};
use super::rows::{OpenRow, RemoveRow};
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::components::{PageHeading, TextBox, TwoThirds};
use crate::domain::ids::RowId;
use crate::domain::lists::{Cell, List};
use crate::nhsuk::{Button, ErrorSummary, FieldError, Form};
use leptos::prelude::*;

const TITLE: &str = "What people said, and what came of it";
const SAID: &str = "said";

/// One of the replies.
#[component]
pub fn ReplyPage(
    /// Which row of the replies. It may be a new one.
    row: RowId,
) -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let row = OpenRow::new(open, List::Replies, row);
    let errors = RwSignal::new(Vec::new());
    use_form_title(errors, TITLE);
    let go_on = move || {
        let is_said = row.cells.with_untracked(|row| !row.what.trim().is_empty());
        let error = (!is_said).then(|| FieldError {
            field: SAID.to_owned(),
            message: "Enter what people said".to_owned(),
        });
        errors.set(error.into_iter().collect());
        if is_said {
            session.go(&open.route(ProjectPage::Replies));
        }
    };
    view! {
        <TwoThirds>
            <ErrorSummary errors />
            <PageHeading>{TITLE}</PageHeading>
            <Form on_submit=go_on>
                <TextBox
                    id=SAID
                    label=label("What did people say?")
                    hint="In their own words, if you can. Do not write anyone’s name."
                    error=error_of(errors, SAID)
                    kept=row.text(|row| &row.what)
                    on_keep=move |text| row.fill(Cell::What(text))
                />
                <WhatCameOfIt row />
                <Button>"Continue"</Button>
            </Form>
            <RemoveRow row said="You removed it from the list." list_page=ProjectPage::Replies>
                "Remove this from the list"
            </RemoveRow>
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn WhatCameOfIt(row: OpenRow) -> impl IntoView {
    view! {
        <TextBox
            id="did"
            label=label("What did you do?")
            hint="What has changed because of it."
            kept=row.text(|row| &row.did)
            on_keep=move |text| row.fill(Cell::Did(text))
        />
        <TextBox
            id="could-not"
            label=label("What could you not do, and why?")
            hint="Say plainly who decides, and what would have to change."
            kept=row.text(|row| &row.could_not)
            on_keep=move |text| row.fill(Cell::CouldNot(text))
        />
    }
    .into_any()
}
