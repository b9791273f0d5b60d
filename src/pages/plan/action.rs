//! One action of the plan.

use super::date_field::{DateDraft, DateField};
use super::form::{error_of, label, use_form_title};
use super::rows::{OpenRow, RemoveRow};
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::components::{PageHeading, TextBox, TwoThirds};
use crate::domain::ids::RowId;
use crate::domain::lists::{ActionState, Cell, CellName, Day, List};
use crate::domain::text::clean_line;
use crate::domain::words;
use crate::nhsuk::{Button, ErrorSummary, FieldError, Form, Input, InputWidth, Radio, Radios};
use leptos::prelude::*;

const TITLE: &str = "An action of your plan";
const WHAT: &str = "what";
const DUE: &str = "due";

/// One action: what is to be done, by whom, by when, and how far it is.
#[component]
pub fn ActionPage(
    /// Which row of the plan. It may be a new one.
    row: RowId,
) -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let row = OpenRow::new(open, List::Plan, row);
    let due = DateDraft::new(move || row.cells.with(|row| row.due));
    let errors = RwSignal::new(Vec::new());
    use_form_title(errors, TITLE);
    let go_on = move || {
        let wrong = errors_in(row, due);
        let is_right = wrong.is_empty();
        errors.set(wrong);
        if is_right {
            session.go(&open.route(ProjectPage::Plan));
        }
    };
    let keep_due = move |day: Option<Day>| match day {
        Some(day) => row.fill(Cell::Due(day)),
        None => row.clear(CellName::Due),
    };
    view! {
        <TwoThirds>
            <ErrorSummary errors />
            <PageHeading>{TITLE}</PageHeading>
            <Form on_submit=go_on>
                <TextBox
                    id=WHAT
                    label=label("What will you do?")
                    error=error_of(errors, WHAT)
                    kept=row.text(|row| &row.what)
                    on_keep=move |text| row.fill(Cell::What(text))
                />
                <Owner row />
                <DateField
                    id=DUE
                    legend=label("By when?")
                    draft=due
                    error=error_of(errors, DUE)
                    on_keep=keep_due
                />
                <State row />
                <Button>"Continue"</Button>
            </Form>
            <RemoveRow row said="You removed an action." list_page=ProjectPage::Plan>
                "Remove this action"
            </RemoveRow>
        </TwoThirds>
    }
    .into_any()
}

fn errors_in(row: OpenRow, due: DateDraft) -> Vec<FieldError> {
    let is_empty = row.cells.with_untracked(|row| row.what.trim().is_empty());
    let what = is_empty.then(|| FieldError {
        field: WHAT.to_owned(),
        message: "Enter what you will do".to_owned(),
    });
    what.into_iter().chain(due.error(DUE)).collect()
}

#[component]
fn Owner(row: OpenRow) -> impl IntoView {
    view! {
        <Input
            id="owner"
            label=label("Who will do it?")
            hint="A role, such as “ward manager”. It lasts longer than a name."
            value=row.text(|row| &row.owner)
            on_input=move |text: String| row.fill(Cell::Owner(clean_line(&text)))
            width=InputWidth::Thirty
            autocomplete="off"
        />
    }
    .into_any()
}

#[component]
fn State(row: OpenRow) -> impl IntoView {
    let chosen = move || Some(slug(row.cells.with(|row| row.state)).to_owned());
    let on_change = move |value: String| {
        let state = ActionState::ALL
            .into_iter()
            .find(|state| slug(*state) == value);
        if let Some(state) = state {
            row.fill(Cell::State(state));
        }
    };
    view! {
        <Radios id="state" legend=label("How far is it?") value=chosen on_change>
            {ActionState::ALL
                .map(|state| {
                    view! { <Radio value=slug(state) label=words::action_state(state) /> }
                })
                .into_iter()
                .collect_view()}
        </Radios>
    }
    .into_any()
}

const fn slug(state: ActionState) -> &'static str {
    match state {
        ActionState::NotStarted => "not-started",
        ActionState::Started => "started",
        ActionState::Done => "done",
    }
}
