//! A day, in three boxes.

use leptos::prelude::*;

use super::fieldset::Fieldset;
use super::form_group::{Description, FormGroup, HintAndError};
use super::text::MaybeText;
use super::title::Title;

/// What the boxes for day, month and year hold, in this order.
pub type DayParts = [String; 3];

/// One of the three boxes.
struct DayPart {
    id: &'static str,
    label: &'static str,
    class: &'static str,
}

const PARTS: [DayPart; 3] = [
    DayPart {
        id: "day",
        label: "Day",
        class: "nhsuk-input nhsuk-input--width-2 nhsuk-date-input__input",
    },
    DayPart {
        id: "month",
        label: "Month",
        class: "nhsuk-input nhsuk-input--width-2 nhsuk-date-input__input",
    },
    DayPart {
        id: "year",
        label: "Year",
        class: "nhsuk-input nhsuk-input--width-4 nhsuk-date-input__input",
    },
];

/// A day that a person knows or can look up, under a legend.
#[component]
pub fn DateInput(
    /// The id of the group; those of its boxes are `{id}-day`, `{id}-month` and `{id}-year`.
    #[prop(into)]
    id: String,
    /// What day it is.
    #[prop(into)]
    legend: Title,
    /// Help under the legend, with an example.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What the boxes hold.
    #[prop(into)]
    value: Signal<DayParts>,
    /// Called with what they hold at every keystroke.
    #[prop(into)]
    on_input: Callback<DayParts>,
) -> impl IntoView {
    let description = Description::new(&id, hint, error);
    let boxes = PARTS.into_iter().enumerate().map(|(index, part)| {
        let id = format!("{id}-{}", part.id);
        let own = Signal::derive(move || {
            value.with(|parts| parts.get(index).cloned().unwrap_or_default())
        });
        let on_input = move |text| {
            let mut parts = value.get_untracked();
            if let Some(part) = parts.get_mut(index) {
                *part = text;
                on_input.run(parts);
            }
        };
        view! { <DateBox id part description value=own on_input /> }
    });
    let boxes = boxes.collect_view();
    view! {
        <FormGroup description=description>
            <Fieldset legend=legend role="group" described_by=move || description.ids()>
                <HintAndError description=description />
                <div class="nhsuk-date-input" id=id>
                    {boxes}
                </div>
            </Fieldset>
        </FormGroup>
    }
    .into_any()
}

#[component]
fn DateBox(
    id: String,
    part: DayPart,
    description: Description,
    value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let at_first = Some(value.get_untracked()).filter(|text| !text.is_empty());
    view! {
        <div class="nhsuk-date-input__item">
            <FormGroup description=description>
                <label class="nhsuk-label nhsuk-date-input__label" for=id.clone()>
                    {part.label}
                </label>
                <input
                    class=part.class
                    class=("nhsuk-input--error", move || description.has_error())
                    id=id
                    name=part.id
                    type="text"
                    inputmode="numeric"
                    value=at_first
                    prop:value=value
                    on:input:target=move |event| on_input.run(event.target().value())
                />
            </FormGroup>
        </div>
    }
    .into_any()
}
