//! The warning of a browser that keeps nothing for us.

use crate::nhsuk::{Level, WarningCallout};
use leptos::prelude::*;

/// Says that a file has to be saved, because this browser keeps nothing.
#[component]
pub fn KeepsNothing() -> impl IntoView {
    view! {
        <WarningCallout title="This browser does not let us save" level=Level::Two>
            <p>
                "You can do the whole check. Before you close this page, use “Save a file” to keep your answers. You can open the file again later."
            </p>
        </WarningCallout>
    }
}
