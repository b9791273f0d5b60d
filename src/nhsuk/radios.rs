//! One choice of several.

use leptos::context::Provider;
use leptos::prelude::*;

use super::choice::{ChoiceGroup, ChoiceItem, Choices, Kind};
use super::form_group::Description;
use super::text::{MaybeText, Text};
use super::title::Title;

/// What radios give the [`Radio`]s in them.
#[derive(Clone, Copy)]
struct RadioGroup {
    choices: Choices,
    chosen: Signal<Option<String>>,
    on_change: Callback<String>,
}

/// One choice of several, under a legend. The choices are [`Radio`] and [`RadioDivider`].
#[component]
pub fn Radios(
    /// The id of the first radio, the start of the others', and the name of them all.
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
    /// The value chosen, if any.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Called with the value that a person has just chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// The choices, in order. They are numbered as they are made, so all are made at once.
    children: Children,
) -> impl IntoView {
    let description = Description::new(&id, hint, error);
    let group = RadioGroup {
        choices: Choices::new(&id),
        chosen: value,
        on_change,
    };
    view! {
        <ChoiceGroup kind=Kind::Radio legend=legend description=description>
            <Provider value=group>{children()}</Provider>
        </ChoiceGroup>
    }
    .into_any()
}

/// Something to choose in [`Radios`].
#[component]
pub fn Radio(
    /// What the choice is told by; never shown. No other radio of the group has it.
    #[prop(into)]
    value: String,
    /// The words beside the radio.
    #[prop(into)]
    label: Text,
    /// A sentence under the words.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What appears under the radio while it is chosen, such as a field to say more.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let RadioGroup {
        choices,
        chosen,
        on_change,
    } = expect_context();
    let own = value.clone();
    let checked = Memo::new(move |_| chosen.with(|chosen| chosen.as_ref() == Some(&own)));
    let own = value.clone();
    // A radio only ever tells that it was chosen.
    let on_change = Callback::new(move |_| on_change.run(own.clone()));
    view! {
        <ChoiceItem
            kind=Kind::Radio
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

/// A word between [`Radio`]s. It counts as a line of the list, and so in the ids of the radios after
/// it, as in the design system.
#[component]
pub fn RadioDivider(
    /// The word.
    #[prop(into, default = "or".into())]
    text: Text,
) -> impl IntoView {
    let RadioGroup { choices, .. } = expect_context();
    choices.next_id();
    view! { <div class="nhsuk-radios__divider">{text}</div> }.into_any()
}
