//! What involving people costs: a sheet to fill in, with a total, to print.

use super::cost_row::{OwnCost, UsualCost};
use super::rows::{OpenRow, row_ids};
use crate::app::platform::page;
use crate::app::state::OpenProject;
use crate::components::{PageHeading, TwoThirds, use_title};
use crate::domain::ids::RowId;
use crate::domain::lists::{Cell, List};
use crate::domain::words;
use crate::nhsuk::{Button, ButtonVariant};
use leptos::prelude::*;

const TITLE: &str = "What involving people costs";

/// A row that is on every sheet.
struct Usual {
    /// The id of its row in every project. It stands before those that are added later.
    id: &'static str,
    name: &'static str,
    /// Help with it. May be empty.
    hint: &'static str,
}

/// What most projects pay for.
const USUAL: [Usual; 6] = [
    Usual {
        id: "0-travel",
        name: "Travel and parking",
        hint: "Pay it before or on the day. Many people cannot wait for it.",
    },
    Usual {
        id: "0-refreshments",
        name: "Food and drink",
        hint: "",
    },
    Usual {
        id: "0-time",
        name: "Thank-you payments for people’s time",
        hint: "",
    },
    Usual {
        id: "0-training",
        name: "Training",
        hint: "For people to take part, and for your team to listen.",
    },
    Usual {
        id: "0-support",
        name: "Support",
        hint: "A carer to sit in, child care, someone to talk to afterwards.",
    },
    Usual {
        id: "0-access",
        name: "Access",
        hint: "Interpreters, large print, a hearing loop, an accessible room.",
    },
];

/// The sheet.
#[component]
pub fn CostsPage() -> impl IntoView {
    let open = OpenProject::expect();
    use_title(|| TITLE.to_owned());
    let usual = USUAL.into_iter().filter_map(|Usual { id, name, hint }| {
        let row = OpenRow::new(open, List::Costs, RowId::parse(id).ok()?);
        let hint = Some(hint).filter(|hint| !hint.is_empty());
        Some(view! { <UsualCost row name hint /> })
    });
    let usual = usual.collect_view();
    let ids = row_ids(open, List::Costs);
    let own = move || {
        let ids = ids.get().into_iter();
        ids.filter(|id| !is_usual(id)).collect::<Vec<_>>()
    };
    let add = move || OpenRow::after_all(open, List::Costs).fill(Cell::Dropped(false));
    view! {
        <TwoThirds>
            <PageHeading>{TITLE}</PageHeading>
            <p>
                "Put in what you expect to pay in the whole project. Leave out what you do not need. A rough sum is better than none."
            </p>
            <div>{usual}</div>
            <For each=own key=RowId::clone let:id>
                <OwnCost row=OpenRow::new(open, List::Costs, id) />
            </For>
            <Button variant=ButtonVariant::Secondary on_click=add>
                "Add a row"
            </Button>
            <p class="nhsuk-heading-m" role="status">
                {move || format!("Total: {}", words::pounds(total(open)))}
            </p>
            <Button variant=ButtonVariant::Secondary on_click=page::print>
                "Print this sheet"
            </Button>
        </TwoThirds>
    }
    .into_any()
}

fn is_usual(id: &RowId) -> bool {
    USUAL.iter().any(|usual| usual.id == id.as_str())
}

/// All sums together, in pence.
fn total(open: OpenProject) -> u64 {
    open.project.with(|project| {
        let pence = project.list(List::Costs).filter_map(|(_, row)| row.pence);
        pence.map(u64::from).sum()
    })
}
