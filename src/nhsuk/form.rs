//! A form that is answered in the page and never posted.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

/// A form whose answers stay in the page. Its submit button, or Enter in one of its fields, calls
/// `on_submit`.
///
/// It listens for the button's click, not for the submission that follows: a browser turns Enter
/// into such a click too, and a frame that may not submit forms stops before the submission.
#[component]
pub fn Form(
    /// Called when the form is submitted.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The fields, and a [`Button`](super::Button) without `on_click`.
    children: Children,
) -> impl IntoView {
    let click = move |event: MouseEvent| {
        let clicked = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let submit = clicked.and_then(|it| it.closest("[type=submit]").ok().flatten());
        if submit.is_some() {
            event.prevent_default();
            on_submit.run(());
        }
    };
    view! {
        <form novalidate on:click=click>
            {children()}
        </form>
    }
    .into_any()
}
