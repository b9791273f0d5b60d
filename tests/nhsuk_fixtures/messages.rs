//! What is said to a person: details, inset text, error summary, notification banner, tag,
//! warning callout.

use leptos::prelude::*;
use truly_open::nhsuk::{
    Details, ErrorSummary, FieldError, InsetText, Level, NotificationBanner, Tag, TagColour,
    WarningCallout,
};

use crate::harness::{Case, as_it_is, check};

const TEXT_ONLY: &str = "it is text";
const OUR_CLASSES: &str = "a class of one's own is not part of the component";

#[test]
fn details() {
    check(&Case {
        component: "details",
        supported: &[
            "callBlock",
            "html",
            "open=false",
            "open=true",
            "summary",
            "text",
        ],
        left_out: &[
            ("classes", "we do not use the expander"),
            ("summary.html", TEXT_ONLY),
        ],
        adjust: as_it_is,
        render: |options| {
            let inner = options.inner();
            view! {
                <Details summary=options.words("summary") open=options.is("open")>
                    {inner}
                </Details>
            }
            .into_any()
        },
        matched: 6,
        unmatched: 6,
    });
}

#[test]
fn inset_text() {
    check(&Case {
        component: "inset-text",
        supported: &["callBlock", "html", "text"],
        left_out: &[],
        adjust: as_it_is,
        render: |options| {
            let inner = match options.text("text") {
                Some(text) => view! { <p>{text}</p> }.into_any(),
                None => options.inner(),
            };
            view! { <InsetText>{inner}</InsetText> }.into_any()
        },
        matched: 3,
        unmatched: 0,
    });
}

#[test]
fn error_summary() {
    const LIST_ONLY: &str = "ours is a list of what is wrong and no more";
    check(&Case {
        component: "error-summary",
        supported: &["errorList[]", "errorList[].href", "heading"],
        left_out: &[
            ("callBlock", LIST_ONLY),
            ("description", LIST_ONLY),
            ("description.html", LIST_ONLY),
            ("disableAutoFocus=false", "it always takes the focus"),
            ("disableAutoFocus=true", "it always takes the focus"),
            ("errorList[]=false", "a list of ours has no empty lines"),
            ("heading.html", TEXT_ONLY),
            (
                "name: without error link",
                "an error of ours is always about a field",
            ),
            (
                "name: without error link (mixed)",
                "an error of ours is always about a field",
            ),
        ],
        // Their script adds this on load, so that the summary can be focused.
        adjust: |_, element| {
            element.attributes.remove("tabindex");
            true
        },
        render: |options| {
            let errors: Vec<_> = options
                .list("errorList")
                .iter()
                .map(|error| FieldError {
                    field: error.words("href").trim_start_matches('#').to_owned(),
                    message: error.words("text"),
                })
                .collect();
            view! { <ErrorSummary errors /> }.into_any()
        },
        matched: 3,
        unmatched: 11,
    });
}

#[test]
fn notification_banner() {
    const BY_VARIANT: &str =
        "success is announced and takes the focus, the rest is not and does not";
    const ONE_SENTENCE: &str = "the news of ours is one sentence, and needs no heading";
    check(&Case {
        component: "notification-banner",
        supported: &["text", "title", "variant=success"],
        left_out: &[
            ("attributes.tabindex", BY_VARIANT),
            ("disableAutoFocus=false", BY_VARIANT),
            ("disableAutoFocus=true", BY_VARIANT),
            ("heading", ONE_SENTENCE),
            ("heading.element=p", ONE_SENTENCE),
            ("html", ONE_SENTENCE),
            ("callBlock", ONE_SENTENCE),
            ("role=region", BY_VARIANT),
        ],
        // Their script adds this on load, so that news of success can be focused.
        adjust: |_, element| {
            element.attributes.remove("tabindex");
            true
        },
        render: |options| {
            let (success, text) = (options.text("variant").is_some(), options.words("text"));
            match options.text("title") {
                Some(title) => view! { <NotificationBanner success title text /> }.into_any(),
                None => view! { <NotificationBanner success text /> }.into_any(),
            }
        },
        matched: 5,
        unmatched: 12,
    });
}

#[test]
fn tag() {
    const UNUSED: &str = "nothing of ours has this colour";
    const BORDER: &str = "a tag without an edge cannot be seen where colours are forced";
    check(&Case {
        component: "tag",
        supported: &[
            "text",
            "colour=aqua-green",
            "colour=blue",
            "colour=green",
            "colour=grey",
            "colour=orange",
            "colour=red",
            "colour=yellow",
        ],
        left_out: &[
            ("border=false", BORDER),
            ("callBlock", TEXT_ONLY),
            ("classes", OUR_CLASSES),
            ("colour=false", UNUSED),
            ("colour=pink", UNUSED),
            ("colour=white", UNUSED),
            ("no colour", "a colour is always chosen"),
            ("colour=purple", UNUSED),
            ("html", TEXT_ONLY),
        ],
        adjust: as_it_is,
        render: |options| {
            let colour = match options.text("colour").as_deref() {
                Some("grey") => TagColour::Grey,
                Some("green") => TagColour::Green,
                Some("aqua-green") => TagColour::AquaGreen,
                Some("blue") => TagColour::Blue,
                Some("red") => TagColour::Red,
                Some("orange") => TagColour::Orange,
                Some("yellow") => TagColour::Yellow,
                other => panic!("no colour {other:?}"),
            };
            let words = options.words("text");
            view! { <Tag colour>{words}</Tag> }.into_any()
        },
        matched: 8,
        unmatched: 20,
    });
}

#[test]
fn warning_callout() {
    check(&Case {
        component: "warning-callout",
        supported: &["callBlock", "heading", "html", "text"],
        left_out: &[("no heading", "a warning of ours has a heading")],
        adjust: as_it_is,
        render: |options| {
            let inner = match options.text("text") {
                Some(text) => view! { <p class="nhsuk-card__description">{text}</p> }.into_any(),
                None => options.inner(),
            };
            view! {
                <WarningCallout title=options.words("heading") level=Level::Three>
                    {inner}
                </WarningCallout>
            }
            .into_any()
        },
        matched: 5,
        unmatched: 1,
    });
}
