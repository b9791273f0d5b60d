//! A file from the person's own computer.

use leptos::prelude::*;
use leptos::web_sys::File;

use super::form_group::{Description, FormGroup, HintAndError};
use super::label::Label;
use super::text::MaybeText;
use super::title::Title;

/// A file to choose, read in the page and sent nowhere.
#[component]
pub fn FileUpload(
    /// The field's id, which is also its name.
    #[prop(into)]
    id: String,
    /// The words that name it.
    #[prop(into)]
    label: Title,
    /// Help under the label.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong with the file.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The kinds of file to offer, as the `accept` attribute lists them.
    #[prop(optional, into)]
    accept: Option<&'static str>,
    /// Called with the file just chosen, or nothing when the choice was taken back.
    #[prop(into)]
    on_change: Callback<Option<File>>,
) -> impl IntoView {
    let description = Description::new(&id, hint, error);
    view! {
        <FormGroup description=description class="nhsuk-form-group nhsuk-file-upload">
            <Label title=label field=id.clone() />
            <HintAndError description=description />
            <input
                class="nhsuk-file-upload__input"
                id=id.clone()
                name=id
                type="file"
                accept=accept
                aria-describedby=move || description.ids()
                on:change:target=move |event| {
                    let input = event.target();
                    on_change.run(input.files().and_then(|files| files.get(0)));
                    // Emptied, so that choosing the same file again is a change again.
                    input.set_value("");
                }
            />
        </FormGroup>
    }
    .into_any()
}
