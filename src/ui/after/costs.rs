//! What involving people costs: a sheet to fill in, with a total, to print.

use super::rows;
use crate::domain::ids::RowId;
use crate::domain::lists::{Cell, CellName, List};
use crate::domain::text::clean_line;
use crate::domain::{money, words};
use crate::ui::browser;
use crate::ui::dom::{Calls, Node, Reads, Text, el, live, live_text};
use crate::ui::nhsuk::{ButtonVariant, Input, InputWidth, Size, Title, button, fieldset};
use crate::ui::open::OpenProject;
use crate::ui::pages::{page_heading, paragraph, set_title, two_thirds};
use crate::ui::reactive::*;

/// What most projects pay for. Each is on the sheet until it is taken off.
const USUAL: [(&str, &str, &str); 6] = [
    (
        "0-travel",
        "Travel and parking",
        "Pay it before or on the day. Many people cannot wait for it.",
    ),
    ("0-refreshments", "Food and drink", ""),
    ("0-time", "Thank-you payments for people’s time", ""),
    (
        "0-training",
        "Training",
        "For people to take part, and for your team to listen.",
    ),
    (
        "0-support",
        "Support",
        "A carer to sit in, child care, someone to talk to afterwards.",
    ),
    (
        "0-access",
        "Access",
        "Interpreters, large print, a hearing loop, an accessible room.",
    ),
];

/// The sheet.
pub(super) fn costs_page(open: OpenProject) -> Node {
    set_title(open.app, "What involving people costs");
    // Only which rows there are: the fields follow what is in them by themselves.
    let own = Memo::new(move |_| {
        open.project.with(|project| {
            let ids = project.list(List::Costs).map(|(id, _)| id.clone());
            ids.filter(|id| !is_usual(id)).collect::<Vec<_>>()
        })
    });
    let usual = USUAL.iter().filter_map(|(id, name, hint)| {
        let id = RowId::parse(id).ok()?;
        Some(usual_row(open, id, name, hint))
    });
    two_thirds(vec![
        page_heading("What involving people costs"),
        paragraph(
            "Put in what you expect to pay in the whole project. Leave out what you do not need. A rough sum is better than none.",
        ),
        el("div").children(usual).into(),
        live(move || {
            own.get()
                .into_iter()
                .map(|id| own_row(open, id))
                .collect::<Vec<_>>()
                .into()
        }),
        button("Add a row", ButtonVariant::Secondary, move || {
            let row = rows::new_row(open);
            rows::fill(open, List::Costs, &row, Cell::Dropped(false));
        })
        .into(),
        el("p")
            .class("nhsuk-heading-m")
            .attr("role", "status")
            .child(live_text(move || {
                format!("Total: {}", words::pounds(total(open)))
            }))
            .into(),
        button("Print this sheet", ButtonVariant::Secondary, browser::print).into(),
    ])
}

fn is_usual(id: &RowId) -> bool {
    USUAL.iter().any(|(usual, _, _)| *usual == id.as_str())
}

fn total(open: OpenProject) -> u64 {
    open.project.with(|project| {
        let pence = project.list(List::Costs).filter_map(|(_, row)| row.pence);
        pence.map(u64::from).sum()
    })
}

fn usual_row(open: OpenProject, id: RowId, name: &'static str, hint: &'static str) -> Node {
    let hint = (!hint.is_empty()).then(|| Text::from(hint));
    // The name goes with the sum, so that the sheet reads well wherever it is sent.
    let filled = move |id: &RowId| rows::fill(open, List::Costs, id, Cell::What(name.to_owned()));
    fieldset(
        Title::sized(name, Size::S),
        vec![sum(open, &id, hint, filled), note(open, &id)],
    )
    .class("nhsuk-fieldset app-cost")
    .into()
}

fn own_row(open: OpenProject, id: RowId) -> Node {
    let (read, keep, drop) = (id.clone(), id.clone(), id.clone());
    let what = Input {
        id: format!("what-{id}").into(),
        label: "What is it?".into(),
        value: Reads::new(move || rows::row(open, List::Costs, &read).what),
        on_input: Calls::new(move |text: String| {
            rows::fill(open, List::Costs, &keep, Cell::What(clean_line(&text)));
        }),
        width: Some(InputWidth::Thirty),
        autocomplete: Some("off"),
        ..Input::default()
    };
    let remove = button("Remove this row", ButtonVariant::Secondary, move || {
        rows::fill(open, List::Costs, &drop, Cell::Dropped(true));
    });
    fieldset(
        Title::sized("Something else", Size::S),
        vec![
            what.into(),
            sum(open, &id, None, |_| ()),
            note(open, &id),
            remove.into(),
        ],
    )
    .class("nhsuk-fieldset app-cost")
    .into()
}

fn sum(
    open: OpenProject,
    id: &RowId,
    hint: Option<Text>,
    filled: impl Fn(&RowId) + 'static,
) -> Node {
    let pence = untrack(|| rows::row(open, List::Costs, id).pence);
    let typed = RwSignal::new(pence.map(money::in_field).unwrap_or_default());
    let own = id.clone();
    Input {
        id: format!("sum-{id}").into(),
        label: "How many pounds?".into(),
        hint,
        error: Reads::new(move || {
            let typed = typed.get();
            let wrong = !typed.trim().is_empty() && money::parse(&typed).is_none();
            wrong.then(|| "Enter a sum in pounds, such as 12.50".into())
        }),
        value: Reads::new(move || typed.get()),
        on_input: Calls::new(move |text: String| {
            match money::parse(&text) {
                Some(pence) => {
                    filled(&own);
                    rows::fill(open, List::Costs, &own, Cell::Pence(pence));
                }
                None if text.trim().is_empty() => {
                    rows::empty(open, List::Costs, &own, CellName::Pence);
                }
                // What was kept stays until there is a sum to take its place.
                None => {}
            }
            typed.set(text);
        }),
        width: Some(InputWidth::Ten),
        inputmode: Some("decimal"),
        autocomplete: Some("off"),
    }
    .into()
}

fn note(open: OpenProject, id: &RowId) -> Node {
    let (read, keep) = (id.clone(), id.clone());
    Input {
        id: format!("note-{id}").into(),
        label: "Note (optional)".into(),
        value: Reads::new(move || rows::row(open, List::Costs, &read).note),
        on_input: Calls::new(move |text: String| {
            rows::fill(open, List::Costs, &keep, Cell::Note(clean_line(&text)));
        }),
        autocomplete: Some("off"),
        ..Input::default()
    }
    .into()
}
