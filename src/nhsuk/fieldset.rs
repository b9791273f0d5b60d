//! A group of fields under one name.

use leptos::prelude::*;

use super::legend::Legend;
use super::title::Title;

/// A group of fields, named by its legend.
#[component]
pub fn Fieldset(
    /// The name of the group.
    #[prop(into)]
    legend: Title,
    /// Classes to add to the group's own.
    #[prop(optional, into)]
    class: String,
    /// Its role, where the design system gives it one.
    #[prop(optional, into)]
    role: Option<&'static str>,
    /// The ids of what describes the group.
    #[prop(optional, into)]
    described_by: Signal<Option<String>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let class = format!("nhsuk-fieldset {class}").trim_end().to_owned();
    view! {
        <fieldset class=class role=role aria-describedby=described_by>
            <Legend title=legend />
            {children()}
        </fieldset>
    }
    .into_any()
}
