//! One action of the plan, and the day of the next check.

use super::rows::{self, DayBoxes, Typed};
use crate::domain::edit::{Edit, Target};
use crate::domain::ids::RowId;
use crate::domain::lists::{ActionState, Cell, CellName, List, Row};
use crate::domain::text::clean_line;
use crate::domain::words;
use crate::ui::components::text_box::TextBox;
use crate::ui::dom::{Calls, Node, Reads};
use crate::ui::nhsuk::{
    ButtonVariant, Choice, FieldError, Input, InputWidth, Radios, Size, Title, button,
    error_summary, form, submit_button,
};
use crate::ui::open::OpenProject;
use crate::ui::pages::{page_heading, set_title, two_thirds};
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, ProjectPage};

const WHAT: &str = "what";
const DUE: &str = "due";
const DAY: &str = "next-check";

/// One action.
pub(super) fn action_page(open: OpenProject, id: RowId) -> Node {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    titled(open, errors, "An action of your plan");
    let known = untrack(|| rows::row(open, List::Plan, &id));
    let due = DayBoxes::holding(known.due);
    let cell = {
        let id = id.clone();
        move |cell| rows::fill(open, List::Plan, &id, cell)
    };
    let go_on = {
        let id = id.clone();
        move || {
            let wrong = wrong_with(&untrack(|| rows::row(open, List::Plan, &id)), due);
            if wrong.is_empty() {
                open.app
                    .go(&open.route(ProjectPage::After(AfterPage::Plan)));
            }
            errors.set(wrong);
        }
    };
    let form = form(go_on)
        .child(what(open, &id, errors, cell.clone()))
        .child(owner(open, &id, cell.clone()))
        .child(due_field(open, id.clone(), due, errors))
        .child(state(open, &id, cell))
        .child(submit_button("Continue"));
    let remove = button("Remove this action", ButtonVariant::Secondary, move || {
        let said = "You removed an action.".to_owned();
        rows::drop_row(open, List::Plan, &id, said, AfterPage::Plan);
    });
    two_thirds(vec![
        error_summary(Reads::new(move || errors.get())),
        page_heading("An action of your plan"),
        form.into(),
        remove.into(),
    ])
}

/// The title of a page with a form, which says first that something is wrong.
pub(super) fn titled(open: OpenProject, errors: RwSignal<Vec<FieldError>>, title: &'static str) {
    effect(move || {
        let error = if errors.read().is_empty() {
            ""
        } else {
            "Error: "
        };
        set_title(open.app, &format!("{error}{title}"));
    });
}

fn wrong_with(row: &Row, due: DayBoxes) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    if row.what.trim().is_empty() {
        wrong.push(FieldError {
            field: WHAT.to_owned(),
            message: "Enter what you will do".to_owned(),
        });
    }
    wrong.extend(wrong_day(DUE, due));
    wrong
}

fn wrong_day(field: &str, boxes: DayBoxes) -> Option<FieldError> {
    match boxes.typed() {
        Typed::Wrong(part, message) => Some(FieldError {
            field: format!("{field}-{part}"),
            message: message.to_owned(),
        }),
        Typed::Nothing | Typed::Day(_) => None,
    }
}

pub(super) fn label(text: &'static str) -> Title {
    Title::sized(text, Size::M)
}

fn what(
    open: OpenProject,
    id: &RowId,
    errors: RwSignal<Vec<FieldError>>,
    keep: impl Fn(Cell) + 'static,
) -> TextBox {
    let id = id.clone();
    TextBox {
        id: WHAT.into(),
        label: label("What will you do?"),
        error: rows::error_of(errors, WHAT),
        kept: Reads::new(move || rows::row(open, List::Plan, &id).what),
        keep: Calls::new(move |text| keep(Cell::What(text))),
        ..TextBox::default()
    }
}

fn owner(open: OpenProject, id: &RowId, keep: impl Fn(Cell) + 'static) -> Input {
    let id = id.clone();
    Input {
        id: "owner".into(),
        label: label("Who will do it?"),
        hint: Some("A role, such as “ward manager”. It lasts longer than a name.".into()),
        value: Reads::new(move || rows::row(open, List::Plan, &id).owner),
        on_input: Calls::new(move |text: String| keep(Cell::Owner(clean_line(&text)))),
        width: Some(InputWidth::Thirty),
        autocomplete: Some("off"),
        ..Input::default()
    }
}

fn due_field(
    open: OpenProject,
    id: RowId,
    boxes: DayBoxes,
    errors: RwSignal<Vec<FieldError>>,
) -> Node {
    let keep = move |day| match day {
        Some(day) => rows::fill(open, List::Plan, &id, Cell::Due(day)),
        None => rows::empty(open, List::Plan, &id, CellName::Due),
    };
    boxes
        .field(DUE, label("By when?"), rows::error_of(errors, DUE), keep)
        .into()
}

fn state(open: OpenProject, id: &RowId, keep: impl Fn(Cell) + 'static) -> Radios {
    let id = id.clone();
    let slug = |state| match state {
        ActionState::NotStarted => "not-started",
        ActionState::Started => "started",
        ActionState::Done => "done",
    };
    let choices =
        ActionState::ALL.map(|state| Choice::new(slug(state), words::action_state(state)).into());
    Radios {
        id: "state".into(),
        legend: label("How far is it?"),
        items: choices.into(),
        value: Reads::new(move || Some(slug(rows::row(open, List::Plan, &id).state).to_owned())),
        on_change: Calls::new(move |value: String| {
            if let Some(state) = ActionState::ALL
                .into_iter()
                .find(|state| slug(*state) == value)
            {
                keep(Cell::State(state));
            }
        }),
        ..Radios::default()
    }
}

/// When to check again.
pub(super) fn next_check_page(open: OpenProject) -> Node {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    titled(open, errors, "When will you check again?");
    let boxes = DayBoxes::holding(open.project.with_untracked(|project| project.next_check));
    let keep = move |day| match day {
        Some(day) => open.dispatch(Edit::SetNextCheck(day)),
        None => open.dispatch(Edit::Withdrew(Target::NextCheck)),
    };
    let go_on = move || {
        let wrong: Vec<_> = wrong_day(DAY, boxes).into_iter().collect();
        if wrong.is_empty() {
            open.app
                .go(&open.route(ProjectPage::After(AfterPage::Plan)));
        }
        errors.set(wrong);
    };
    let title = Title::page_heading("When will you check again?");
    two_thirds(vec![
        error_summary(Reads::new(move || errors.get())),
        form(go_on)
            .child(boxes.field(DAY, title, rows::error_of(errors, DAY), keep))
            .child(submit_button("Continue"))
            .into(),
    ])
}
