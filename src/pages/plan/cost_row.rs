//! One row of the costs.

use super::rows::OpenRow;
use crate::domain::lists::{Cell, CellName};
use crate::domain::money;
use crate::domain::text::clean_line;
use crate::nhsuk::{Button, ButtonVariant, Fieldset, Input, InputWidth, MaybeText, Size, Title};
use leptos::prelude::*;

/// Something that most projects pay for.
#[component]
pub(super) fn UsualCost(
    row: OpenRow,
    name: &'static str,
    /// Help with it.
    hint: Option<&'static str>,
) -> impl IntoView {
    view! {
        <Fieldset legend=Title::sized(name, Size::S) class="app-cost">
            <Sum row hint name=Some(name) />
            <Note row />
        </Fieldset>
    }
    .into_any()
}

/// Something that a team pays for beside those.
#[component]
pub(super) fn OwnCost(row: OpenRow) -> impl IntoView {
    let remove = move || row.fill(Cell::Dropped(true));
    view! {
        <Fieldset legend=Title::sized("Something else", Size::S) class="app-cost">
            <Input
                id=format!("what-{}", row.id())
                label="What is it?"
                value=row.text(|row| &row.what)
                on_input=move |text: String| row.fill(Cell::What(clean_line(&text)))
                width=InputWidth::Thirty
                autocomplete="off"
            />
            <Sum row name=None />
            <Note row />
            <Button variant=ButtonVariant::Secondary on_click=remove>
                "Remove this row"
            </Button>
        </Fieldset>
    }
    .into_any()
}

/// The sum, kept as soon as it is one. What was kept stays until there is a sum to take its place.
#[component]
fn Sum(
    row: OpenRow,
    #[prop(optional, into)] hint: MaybeText,
    /// What it is for, which is filled in with the sum so that the sheet reads well wherever it is
    /// sent; nothing where a person says it.
    name: Option<&'static str>,
) -> impl IntoView {
    let typed = RwSignal::new(None::<String>);
    let kept = move || row.cells.with(|row| row.pence);
    let shown = Memo::new(move |_| typed.with(|typed| shown(typed.as_deref(), kept())));
    let error = move || {
        let is_wrong = shown.with(|shown| Entry::read(shown) == Entry::Invalid);
        is_wrong.then(|| "Enter a sum in pounds, such as 12.50".to_owned())
    };
    let on_input = move |text: String| {
        let entry = Entry::read(&text);
        typed.set(Some(text));
        match entry {
            Entry::Pence(pence) => {
                if let Some(name) = name {
                    row.fill(Cell::What(name.to_owned()));
                }
                row.fill(Cell::Pence(pence));
            }
            Entry::Empty => row.clear(CellName::Pence),
            Entry::Invalid => {}
        }
    };
    view! {
        <Input
            id=format!("sum-{}", row.id())
            label="How many pounds?"
            hint
            error
            value=shown
            on_input
            width=InputWidth::Ten
            inputmode="decimal"
            autocomplete="off"
        />
    }
    .into_any()
}

#[component]
fn Note(row: OpenRow) -> impl IntoView {
    view! {
        <Input
            id=format!("note-{}", row.id())
            label="Note (optional)"
            value=row.text(|row| &row.note)
            on_input=move |text: String| row.fill(Cell::Note(clean_line(&text)))
            autocomplete="off"
        />
    }
    .into_any()
}

/// What the box for a sum amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Empty,
    Pence(u32),
    Invalid,
}

impl Entry {
    fn read(text: &str) -> Self {
        if text.trim().is_empty() {
            return Self::Empty;
        }
        money::parse(text).map_or(Self::Invalid, Self::Pence)
    }
}

/// What the box holds: what was typed, as long as it is no sum yet or the sum that is kept, and
/// otherwise what is kept, since another tab may have written here too.
fn shown(typed: Option<&str>, kept: Option<u32>) -> String {
    let typed = typed.filter(|typed| match Entry::read(typed) {
        Entry::Empty => kept.is_none(),
        Entry::Pence(pence) => kept == Some(pence),
        Entry::Invalid => true,
    });
    let kept = || kept.map(money::in_field).unwrap_or_default();
    typed.map_or_else(kept, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: Option<&str>, kept: Option<u32>, expected: &str) {
        assert_eq!(shown(typed, kept), expected);
    }

    #[test]
    fn what_is_typed_stays_while_it_is_no_other_sum_than_the_one_that_is_kept() {
        check(None, Some(1_250), "12.50");
        check(Some("£12.5"), Some(1_250), "£12.5");
        check(Some("a lot"), Some(1_250), "a lot");
        check(Some("a lot"), None, "a lot");
        check(Some(" "), None, " ");
    }

    #[test]
    fn what_another_tab_wrote_is_shown() {
        check(Some("12.50"), Some(1_300), "13.00");
        check(Some("12.50"), None, "");
        check(Some(""), Some(1_300), "13.00");
    }
}
