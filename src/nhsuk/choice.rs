//! One thing to choose, in radios and in checkboxes.

use leptos::prelude::*;

use super::fieldset::Fieldset;
use super::form_group::{Description, FormGroup, HintAndError};
use super::text::{MaybeText, Text};
use super::title::Title;

/// What a list of choices gives its items: the id from which theirs are made, which is also the name
/// of them all, and how many lines have been made.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    id: StoredValue<String>,
    lines: StoredValue<usize>,
}

impl Choices {
    /// The list whose first item has this id.
    pub(super) fn new(id: &str) -> Self {
        Self {
            id: StoredValue::new(id.to_owned()),
            lines: StoredValue::new(0),
        }
    }

    /// Counts one more line, and gives its id: the first has no suffix, the second is `-2`.
    pub(super) fn next_id(self) -> String {
        let line = self.lines.get_value() + 1;
        self.lines.set_value(line);
        let id = self.id.get_value();
        if line == 1 {
            id
        } else {
            format!("{id}-{line}")
        }
    }
}

/// Radios or checkboxes: what differs between the two in the classes and the input.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Radio,
    Checkbox,
}

struct Names {
    list: &'static str,
    item: &'static str,
    input: &'static str,
    input_type: &'static str,
    label: &'static str,
    hint: &'static str,
    conditional: &'static str,
    conditional_hidden: &'static str,
}

impl Kind {
    const fn names(self) -> Names {
        match self {
            Self::Radio => Names {
                list: "nhsuk-radios",
                item: "nhsuk-radios__item",
                input: "nhsuk-radios__input",
                input_type: "radio",
                label: "nhsuk-label nhsuk-radios__label",
                hint: "nhsuk-hint nhsuk-radios__hint",
                conditional: "nhsuk-radios__conditional",
                conditional_hidden: "nhsuk-radios__conditional--hidden",
            },
            Self::Checkbox => Names {
                list: "nhsuk-checkboxes",
                item: "nhsuk-checkboxes__item",
                input: "nhsuk-checkboxes__input",
                input_type: "checkbox",
                label: "nhsuk-label nhsuk-checkboxes__label",
                hint: "nhsuk-hint nhsuk-checkboxes__hint",
                conditional: "nhsuk-checkboxes__conditional",
                conditional_hidden: "nhsuk-checkboxes__conditional--hidden",
            },
        }
    }
}

/// One control with its words, its hint and what it reveals.
///
/// The revealed part stays in the page and is hidden by its class, so that what was typed there is
/// not lost when a person looks at another choice. The control does not announce it: it comes next
/// in reading order, and `aria-expanded` is not allowed on a radio.
#[component]
pub(super) fn ChoiceItem(
    kind: Kind,
    list: Choices,
    value: String,
    label: Text,
    hint: MaybeText,
    checked: Memo<bool>,
    on_change: Callback<bool>,
    conditional: Option<Children>,
) -> impl IntoView {
    let names = kind.names();
    let id = list.next_id();
    let hint_id = hint.0.is_some().then(|| format!("{id}-item-hint"));
    let described_by = hint_id.clone();
    let hint = hint.0.map(|text| {
        view! {
            <div class=names.hint id=hint_id>
                {text}
            </div>
        }
    });
    let conditional = conditional.map(|inner| {
        let hidden = move || !checked.get();
        view! {
            <div class=names.conditional class=(names.conditional_hidden, hidden) id=format!("conditional-{id}")>
                {inner()}
            </div>
        }
    });
    view! {
        <div class=names.item>
            <input
                class=names.input
                id=id.clone()
                name=list.id.get_value()
                type=names.input_type
                value=value
                checked=checked.get_untracked()
                aria-describedby=described_by
                prop:checked=checked
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <label class=names.label for=id>
                {label}
            </label>
            {hint}
        </div>
        {conditional}
    }
    .into_any()
}

/// The group around a list of choices: its legend, its hint and error, and the list.
#[component]
pub(super) fn ChoiceGroup(
    kind: Kind,
    legend: Title,
    description: Description,
    children: Children,
) -> impl IntoView {
    view! {
        <FormGroup description=description>
            <Fieldset legend=legend described_by=move || description.ids()>
                <HintAndError description=description />
                <div class=kind.names().list>{children()}</div>
            </Fieldset>
        </FormGroup>
    }
    .into_any()
}
