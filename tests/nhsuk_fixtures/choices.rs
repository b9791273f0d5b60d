//! Things to choose: radios and checkboxes.

use leptos::prelude::*;
use truly_open::nhsuk::{Checkbox, Checkboxes, Radio, RadioDivider, Radios};

use crate::harness::{Case, Options, as_it_is, check, error, slot};
use crate::names::title;

const ROOMY: &str = "every control is full size, to be easy to hit";
const NO_DISABLED: &str = "a choice that cannot be made is not shown";
const NO_ID: &str = "nothing points to a legend";
const NOT_SAID: &str = "an error always says what is wrong";
const NO_RULES: &str = "no choice of ours rules out or takes in others";
const TEXT_ONLY: &str = "hints and names are text";

fn radio(item: &Options) -> AnyView {
    if let Some(text) = item.text("divider") {
        return view! { <RadioDivider text=text /> }.into_any();
    }
    let (value, label, hint) = (item.words("value"), item.words("text"), item.text("hint"));
    match item.within("conditional").text("html").map(slot) {
        Some(inner) => view! { <Radio value label hint>{inner}</Radio> }.into_any(),
        None => view! { <Radio value label hint /> }.into_any(),
    }
}

fn checkbox(item: &Options) -> AnyView {
    let (value, label, hint) = (item.words("value"), item.words("text"), item.text("hint"));
    match item.within("conditional").text("html").map(slot) {
        Some(inner) => view! { <Checkbox value label hint>{inner}</Checkbox> }.into_any(),
        None => view! { <Checkbox value label hint /> }.into_any(),
    }
}

#[test]
fn radios() {
    check(&Case {
        component: "radios",
        supported: &[
            "errorMessage",
            "fieldset.legend",
            "fieldset.legend.heading",
            "fieldset.legend.size=l",
            "fieldset.legend.size=m",
            "fieldset.legend.size=s",
            "fieldset.legend.size=xl",
            "hint",
            "fieldset.legend.size=null",
            "idPrefix",
            "items[]",
            "items[].conditional.html",
            "items[].divider",
            "items[].hint",
            "items[].value",
            "name",
            "value",
        ],
        left_out: &[
            ("disabled=true", NO_DISABLED),
            ("errorMessage=true", NOT_SAID),
            ("fieldset=null", "a group of radios has a name"),
            ("fieldset.legend.id", NO_ID),
            ("hint.html", TEXT_ONLY),
            ("inline=true", ROOMY),
            ("items[].disabled=false", NO_DISABLED),
            ("items[].disabled=true", NO_DISABLED),
            ("small=true", ROOMY),
        ],
        adjust: as_it_is,
        render: |options| {
            let items = options.list("items");
            view! {
                <Radios
                    id=options.id()
                    legend=title(&options.within("fieldset").within("legend"))
                    hint=options.text("hint")
                    error=error(options)
                    value=options.text("value")
                    on_change=|_| ()
                >
                    {items.iter().map(radio).collect_view()}
                </Radios>
            }
            .into_any()
        },
        matched: 20,
        unmatched: 28,
    });
}

#[test]
fn checkboxes() {
    check(&Case {
        component: "checkboxes",
        supported: &[
            "errorMessage",
            "fieldset.legend",
            "fieldset.legend.heading",
            "fieldset.legend.size=l",
            "fieldset.legend.size=m",
            "fieldset.legend.size=s",
            "fieldset.legend.size=xl",
            "hint",
            "fieldset.legend.size=null",
            "idPrefix",
            "items[]",
            "items[].conditional.html",
            "items[].hint",
            "items[].value",
            "name",
            "values[]",
        ],
        left_out: &[
            ("disabled=true", NO_DISABLED),
            ("errorMessage=true", NOT_SAID),
            ("fieldset=null", "a group of boxes has a name"),
            ("fieldset.legend.id", NO_ID),
            ("inline=true", ROOMY),
            ("items[].behaviour=exclusive", NO_RULES),
            ("items[].behaviour=inclusive", NO_RULES),
            ("items[].behaviourGroup", NO_RULES),
            ("items[].disabled=false", NO_DISABLED),
            ("items[].disabled=true", NO_DISABLED),
            ("items[].divider", NO_RULES),
            ("items[].exclusive=true", NO_RULES),
            ("items[].exclusiveGroup", NO_RULES),
            ("items[].name", "all boxes of a group have its name"),
            ("small=true", ROOMY),
        ],
        adjust: as_it_is,
        render: |options| {
            let items = options.list("items");
            let values: Vec<_> = options
                .list("values")
                .iter()
                .map(|value| value.0.as_str().unwrap().to_owned())
                .collect();
            view! {
                <Checkboxes
                    id=options.id()
                    legend=title(&options.within("fieldset").within("legend"))
                    hint=options.text("hint")
                    error=error(options)
                    values=values
                    on_change=|_| ()
                >
                    {items.iter().map(checkbox).collect_view()}
                </Checkboxes>
            }
            .into_any()
        },
        matched: 19,
        unmatched: 37,
    });
}
