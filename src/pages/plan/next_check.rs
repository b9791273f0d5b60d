//! The day of the next check.

use super::date_field::{DateDraft, DateField};
use super::form::{error_of, use_form_title};
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::components::TwoThirds;
use crate::domain::edit::{Edit, Target};
use crate::domain::lists::Day;
use crate::nhsuk::{Button, ErrorSummary, Form, Title};
use leptos::prelude::*;

const TITLE: &str = "When will you check again?";
const DAY: &str = "next-check";

/// When to check again.
#[component]
pub fn NextCheckPage() -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let draft = DateDraft::new(move || open.project.with(|project| project.next_check));
    let errors = RwSignal::new(Vec::new());
    use_form_title(errors, TITLE);
    let keep = move |day: Option<Day>| {
        open.dispatch(match day {
            Some(day) => Edit::SetNextCheck(day),
            None => Edit::Withdrew(Target::NextCheck),
        });
    };
    let go_on = move || {
        let wrong: Vec<_> = draft.error(DAY).into_iter().collect();
        let is_right = wrong.is_empty();
        errors.set(wrong);
        if is_right {
            session.go(&open.route(ProjectPage::Plan));
        }
    };
    view! {
        <TwoThirds>
            <ErrorSummary errors />
            <Form on_submit=go_on>
                <DateField
                    id=DAY
                    legend=Title::page_heading(TITLE)
                    draft
                    error=error_of(errors, DAY)
                    on_keep=keep
                />
                <Button>"Continue"</Button>
            </Form>
        </TwoThirds>
    }
    .into_any()
}
