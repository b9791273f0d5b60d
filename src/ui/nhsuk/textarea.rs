//! Several lines of text.

use leptos::prelude::*;

use super::form_group::Description;
use super::label::Label;
use super::title::Title;

/// Several lines of text with their label.
#[component]
pub fn Textarea(
    /// The field's id, which is also its name.
    #[prop(into)]
    id: String,
    /// The words that name it.
    #[prop(into)]
    label: Title,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every keystroke.
    #[prop(into)]
    on_input: Callback<String>,
    /// Help under the label.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// How many lines it shows.
    #[prop(default = 5)]
    rows: u8,
) -> impl IntoView {
    let description = Description {
        id: id.clone(),
        hint,
        error,
    };
    let (class, described_by) = (description.clone(), description.clone());
    let inner = view! {
        <Label title=label field=id.clone() />
        {description.view()}
        <textarea
            class=move || class.class("nhsuk-textarea")
            id=id.clone()
            name=id
            rows=rows.to_string()
            aria-describedby=move || described_by.ids()
            prop:value=value
            on:input:target=move |event| on_input.run(event.target().value())
        ></textarea>
    };
    description.group("", inner.into_any())
}
