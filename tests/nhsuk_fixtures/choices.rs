//! Things to choose: radios and checkboxes.

use truly_open::ui::dom::Reads;
use truly_open::ui::nhsuk::{Checkboxes, Choice, RadioItem, Radios};

use crate::harness::{Case, Options, as_it_is, check, error, slot};
use crate::names::title;

const ROOMY: &str = "every control is full size, to be easy to hit";
const NO_DISABLED: &str = "a choice that cannot be made is not shown";
const NO_ID: &str = "nothing points to a legend";
const NOT_SAID: &str = "an error always says what is wrong";
const NO_RULES: &str = "no choice of ours rules out or takes in others";
const TEXT_ONLY: &str = "hints and names are text";

fn choice(item: &Options) -> Choice {
    Choice {
        value: item.words("value").into(),
        text: item.words("text").into(),
        hint: item.text("hint").map(Into::into),
        conditional: item.within("conditional").text("html").map(slot),
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
            let items = options
                .list("items")
                .iter()
                .map(|item| match item.text("divider") {
                    Some(word) => RadioItem::Divider(word.leak()),
                    None => choice(item).into(),
                })
                .collect::<Vec<_>>();
            let value = options.text("value");
            Radios {
                id: options.id().into(),
                legend: title(&options.within("fieldset").within("legend")),
                hint: options.text("hint").map(Into::into),
                error: error(options),
                items,
                value: Reads::new(move || value.clone()),
                ..Radios::default()
            }
            .into()
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
            let items: Vec<_> = options.list("items").iter().map(choice).collect();
            let values: Vec<_> = options
                .list("values")
                .iter()
                .map(|value| value.0.as_str().unwrap().to_owned())
                .collect();
            Checkboxes {
                id: options.id().into(),
                legend: title(&options.within("fieldset").within("legend")),
                hint: options.text("hint").map(Into::into),
                error: error(options),
                items,
                values: Reads::new(move || values.clone()),
                ..Checkboxes::default()
            }
            .into()
        },
        matched: 19,
        unmatched: 37,
    });
}
