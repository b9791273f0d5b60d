//! What names and explains a field: label, legend, fieldset, hint, error message.

use leptos::prelude::*;
use serde_json::Value;
use truly_open::nhsuk::{ErrorMessage, Fieldset, Hint, Label, Legend, Level, Size, Title};

use crate::harness::{Case, Options, as_it_is, check};

const TEXT_ONLY: &str = "names are text; nothing of ours is marked up";
const OUR_CLASSES: &str = "a class of one's own is not part of the component";
const NO_ID: &str = "nothing points to it";
const OUTSIDE: &str = "a caption of ours stands inside the words it belongs to";
const OLD: &str = "deprecated, in favour of heading";

/// A name as the options of a label or a legend give it.
pub(crate) fn title(options: &Options) -> Title {
    let heading = options.within("heading");
    let level = match &heading.0 {
        Value::Null | Value::Bool(false) => None,
        heading => Some(match heading.get("level").and_then(Value::as_u64) {
            None | Some(1) => Level::One,
            Some(2) => Level::Two,
            Some(3) => Level::Three,
            Some(other) => panic!("no heading of level {other}"),
        }),
    };
    let size = heading.text("size").or_else(|| options.text("size"));
    Title {
        text: options
            .text("heading")
            .or_else(|| options.text("text"))
            .or_else(|| options.0.as_str().map(str::to_owned))
            .unwrap()
            .into(),
        size: size.as_deref().map(self::size),
        level,
        caption: options.text("caption").map(Into::into),
    }
}

pub(crate) fn size(letter: &str) -> Size {
    match letter {
        "s" => Size::S,
        "m" => Size::M,
        "l" => Size::L,
        "xl" => Size::Xl,
        other => panic!("no size {other}"),
    }
}

#[test]
fn label() {
    check(&Case {
        component: "label",
        supported: &[
            "caption",
            "heading",
            "heading.level=1",
            "heading.level=2",
            "heading.level=3",
            "heading.size=s",
            "heading=true",
            "size=l",
            "size=m",
            "size=s",
            "size=xl",
            "text",
        ],
        left_out: &[
            ("callBlock", TEXT_ONLY),
            ("html", TEXT_ONLY),
            ("caption.element=p", OUTSIDE),
            ("caption.placement=after", OUTSIDE),
            ("caption.placement=before", OUTSIDE),
            ("classes", OUR_CLASSES),
            ("heading.id", NO_ID),
            ("id", NO_ID),
            ("isPageHeading=false", OLD),
            ("isPageHeading=true", OLD),
        ],
        // The examples of a label alone name no field; ours always does.
        adjust: |_, element| {
            element.attributes.remove("for");
            true
        },
        render: |options| view! { <Label title=title(options) field="field" /> }.into_any(),
        matched: 14,
        unmatched: 17,
    });
}

#[test]
fn legend() {
    check(&Case {
        component: "legend",
        supported: &[
            "caption",
            "heading",
            "heading.level=1",
            "heading.level=2",
            "heading.level=3",
            "heading.size=s",
            "heading=true",
            "size=l",
            "size=m",
            "size=s",
            "size=xl",
            "text",
        ],
        left_out: &[
            ("callBlock", TEXT_ONLY),
            ("html", TEXT_ONLY),
            ("caption.element=p", OUTSIDE),
            ("caption.placement=after", OUTSIDE),
            ("classes", OUR_CLASSES),
            ("heading.id", NO_ID),
            ("id", NO_ID),
            ("isPageHeading=false", OLD),
            ("isPageHeading=true", OLD),
        ],
        adjust: as_it_is,
        render: |options| view! { <Legend title=title(options) /> }.into_any(),
        matched: 14,
        unmatched: 13,
    });
}

#[test]
fn fieldset() {
    check(&Case {
        component: "fieldset",
        supported: &[
            "callBlock",
            "html",
            "legend",
            "legend.caption",
            "legend.heading",
            "legend.size=l",
        ],
        left_out: &[],
        adjust: as_it_is,
        render: |options| {
            let inner = ["callBlock", "html"]
                .iter()
                .find_map(|key| options.text(key))
                .map(crate::harness::slot);
            view! { <Fieldset legend=title(&options.within("legend"))>{inner}</Fieldset> }
                .into_any()
        },
        matched: 4,
        unmatched: 0,
    });
}

#[test]
fn hint() {
    check(&Case {
        component: "hint",
        supported: &["text"],
        left_out: &[("callBlock", TEXT_ONLY), ("html", TEXT_ONLY)],
        adjust: as_it_is,
        render: |options| view! { <Hint text=options.words("text") /> }.into_any(),
        matched: 1,
        unmatched: 2,
    });
}

#[test]
fn error_message() {
    check(&Case {
        component: "error-message",
        supported: &["text"],
        left_out: &[
            ("callBlock", TEXT_ONLY),
            ("html", TEXT_ONLY),
            ("visuallyHiddenText", "the hidden word is always Error"),
        ],
        adjust: as_it_is,
        render: |options| view! { <ErrorMessage text=options.words("text") /> }.into_any(),
        matched: 2,
        unmatched: 4,
    });
}
