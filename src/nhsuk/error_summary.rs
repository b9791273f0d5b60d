//! What is wrong on a page, all in one place.

use leptos::html::Div;
use leptos::prelude::*;

use super::focus::focus_field;

/// One thing that is wrong, and the field it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The id of the field.
    pub field: String,
    /// The sentence, the same as by the field.
    pub message: String,
}

/// What is wrong on the page, at its top and in the order of the page; nothing while nothing is
/// wrong.
///
/// It takes the focus when it appears and whenever `errors` is set, even to the same, so that a
/// second failed attempt is as loud as the first. Its links focus the fields.
#[component]
pub fn ErrorSummary(
    /// What is wrong, in the order of the page.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    Effect::new(move |_| {
        errors.track();
        if let Some(root) = root.get() {
            _ = root.focus();
        }
    });
    let any = Memo::new(move |_| errors.with(|errors| !errors.is_empty()));
    let lines = move || errors.get().into_iter().map(line).collect_view();
    view! {
        <Show when=move || any.get()>
            <div class="nhsuk-error-summary" tabindex="-1" node_ref=root>
                <div role="alert">
                    <h2 class="nhsuk-error-summary__heading">"There is a problem"</h2>
                    <div class="nhsuk-error-summary__body">
                        <ul class="nhsuk-list nhsuk-error-summary__list">{lines}</ul>
                    </div>
                </div>
            </div>
        </Show>
    }
    .into_any()
}

fn line(error: FieldError) -> impl IntoView {
    let FieldError { field, message } = error;
    let href = format!("#{field}");
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus_field(&field);
    };
    view! {
        <li>
            <a href=href on:click=go>
                {message}
            </a>
        </li>
    }
}
