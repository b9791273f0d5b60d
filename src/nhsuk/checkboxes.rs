//! Any number of choices.

use leptos::context::Provider;
use leptos::prelude::*;

use super::choice::{ChoiceGroup, ChoiceItem, Choices, Kind};
use super::form_group::Description;
use super::text::{MaybeText, Text};
use super::title::Title;

/// What checkboxes give the [`Checkbox`]es in them.
#[derive(Clone, Copy)]
struct CheckboxGroup {
    choices: Choices,
    chosen: Signal<Vec<String>>,
    on_change: Callback<(String, bool)>,
}

/// Any number of choices, under a legend. The choices are [`Checkbox`]es.
#[component]
pub fn Checkboxes(
    /// The id of the first box, the start of the others', and the name of them all.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: Title,
    /// Help under the legend.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The values chosen, in any order.
    #[prop(into)]
    values: Signal<Vec<String>>,
    /// Called with the value of a box that was just ticked (true) or cleared (false).
    #[prop(into)]
    on_change: Callback<(String, bool)>,
    /// The choices, in order. They are numbered as they are made, so all are made at once.
    children: Children,
) -> impl IntoView {
    let description = Description::new(&id, hint, error);
    let group = CheckboxGroup {
        choices: Choices::new(&id),
        chosen: values,
        on_change,
    };
    view! {
        <ChoiceGroup kind=Kind::Checkbox legend=legend description=description>
            <Provider value=group>{children()}</Provider>
        </ChoiceGroup>
    }
    .into_any()
}

/// Something to choose in [`Checkboxes`].
#[component]
pub fn Checkbox(
    /// What the choice is told by; never shown. No other box of the group has it.
    #[prop(into)]
    value: String,
    /// The words beside the box.
    #[prop(into)]
    label: Text,
    /// A sentence under the words.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What appears under the box while it is ticked, such as a field to say more.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let CheckboxGroup {
        choices,
        chosen,
        on_change,
    } = expect_context();
    let own = value.clone();
    let checked = Memo::new(move |_| chosen.with(|chosen| chosen.contains(&own)));
    let own = value.clone();
    let on_change = Callback::new(move |ticked| on_change.run((own.clone(), ticked)));
    view! {
        <ChoiceItem
            kind=Kind::Checkbox
            list=choices
            value
            label
            hint
            checked
            on_change
            conditional=children
        />
    }
}
