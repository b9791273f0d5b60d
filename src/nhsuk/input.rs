//! One line of text.

use leptos::prelude::*;

use super::form_group::{Description, FormGroup, HintAndError};
use super::label::Label;
use super::text::MaybeText;
use super::title::Title;

/// How many characters the box is made for. It only sets the width: more can be typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputWidth {
    /// All the room there is.
    #[default]
    Full,
    /// A number such as how many people.
    Three,
    /// A short name or a date.
    Ten,
    /// A name.
    Twenty,
    /// A longer name.
    Thirty,
}

impl InputWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "nhsuk-input",
            Self::Three => "nhsuk-input nhsuk-input--width-3",
            Self::Ten => "nhsuk-input nhsuk-input--width-10",
            Self::Twenty => "nhsuk-input nhsuk-input--width-20",
            Self::Thirty => "nhsuk-input nhsuk-input--width-30",
        }
    }
}

/// One line of text with its label.
#[component]
pub fn Input(
    /// The field's id, which is also its name.
    #[prop(into)]
    id: String,
    /// The words that name it.
    #[prop(into)]
    label: Title,
    /// Help under the label.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// The width of the box.
    #[prop(optional)]
    width: InputWidth,
    /// The keyboard that suits it on a touch screen, such as `numeric`.
    #[prop(optional_no_strip, into)]
    inputmode: Option<&'static str>,
    /// What a browser may fill in, such as `off`.
    #[prop(optional_no_strip, into)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let description = Description::new(&id, hint, error);
    let at_first = Some(value.get_untracked()).filter(|text| !text.is_empty());
    view! {
        <FormGroup description=description>
            <Label title=label field=id.clone() />
            <HintAndError description=description />
            <input
                class=width.class()
                class=("nhsuk-input--error", move || description.has_error())
                id=id.clone()
                name=id
                type="text"
                value=at_first
                aria-describedby=move || description.ids()
                autocomplete=autocomplete
                inputmode=inputmode
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </FormGroup>
    }
    .into_any()
}
