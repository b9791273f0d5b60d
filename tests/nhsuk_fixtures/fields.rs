//! Fields to write in or to put a file in: input, character count, file upload.

use leptos::prelude::*;
use truly_open::nhsuk::{CharacterCount, DateInput, FileUpload, Input, InputWidth};

use crate::dom::Element;
use crate::harness::{Case, Options, as_it_is, check, error};
use crate::names::title;

const TEXT_ONLY: &str = "hints and names are text";
const NO_DISABLED: &str = "a field that cannot be used is not shown";
const NO_ID: &str = "nothing points to a label";
const OUR_CLASSES: &str = "a class of one's own is not part of the component";
const NOT_SAID: &str = "an error always says what is wrong";
const NO_AFFIX: &str = "nothing of ours has a unit";
const NO_WIDTH: &str = "no field of ours is this wide";

/// What the field of an example holds.
fn value(options: &Options) -> String {
    options.text("value").unwrap_or_default()
}

#[test]
fn input() {
    check(&Case {
        component: "input",
        supported: &[
            "autocomplete",
            "code=true",
            "errorMessage",
            "hint",
            "id",
            "inputmode=numeric",
            "label",
            "label.heading",
            "label.size=l",
            "label.size=m",
            "label.size=s",
            "label.size=xl",
            "name",
            "spellcheck=false",
            "value",
            "width=10",
            "width=20",
            "width=3",
            "width=30",
        ],
        left_out: &[
            ("classes", OUR_CLASSES),
            ("disabled=true", NO_DISABLED),
            ("errorMessage=true", NOT_SAID),
            (
                "formGroup.afterInput.html",
                "a button stands in a group of its own",
            ),
            ("hint.html", TEXT_ONLY),
            ("label.id", NO_ID),
            ("prefix", NO_AFFIX),
            ("prefix.html", NO_AFFIX),
            ("suffix", NO_AFFIX),
            ("suffix.html", NO_AFFIX),
            ("type=tel", "we ask for no telephone numbers"),
            ("width=2", NO_WIDTH),
            ("width=4", NO_WIDTH),
            ("width=5", NO_WIDTH),
        ],
        // Most examples ask for an NHS number, in type for codes and without spell checking. We
        // ask for no codes, and compare the rest.
        adjust: |_, element| {
            element.classes.remove("nhsuk-input--code");
            element.attributes.remove("spellcheck");
            true
        },
        render: |options| {
            let width = match options.0["width"].as_u64() {
                None => InputWidth::Full,
                Some(3) => InputWidth::Three,
                Some(10) => InputWidth::Ten,
                Some(20) => InputWidth::Twenty,
                Some(30) => InputWidth::Thirty,
                Some(other) => panic!("no width {other}"),
            };
            // A mode and a kind of filling in are parts of the program, not of its data.
            let inputmode = options.text("inputmode").map(|_| "numeric");
            let autocomplete = options.text("autocomplete").map(|word| &*word.leak());
            view! {
                <Input
                    id=options.id()
                    label=title(&options.within("label"))
                    hint=options.text("hint")
                    error=error(options)
                    value=value(options)
                    on_input=|_| ()
                    width
                    inputmode
                    autocomplete
                />
            }
            .into_any()
        },
        matched: 17,
        unmatched: 27,
    });
}

/// The examples are as they come from a server. Ours is as their script leaves it: it hides the
/// fixed sentence, adds the two messages that count, and marks a text that is too long.
fn without_script(_: &Options, element: &mut Element) -> bool {
    if element.classes.contains("nhsuk-character-count__message") {
        element.classes.remove("nhsuk-u-visually-hidden");
    }
    element.classes.remove("nhsuk-textarea--error");
    !element.classes.contains("nhsuk-character-count__status")
        && !element.classes.contains("nhsuk-character-count__sr-status")
}

#[test]
fn character_count() {
    const ONE_LANGUAGE: &str = "our words are in the pack's one language";
    const NO_WORDS: &str = "we count characters";
    const NO_LIMIT: &str = "without a limit it is a textarea";
    check(&Case {
        component: "character-count",
        supported: &[
            "hint",
            "id",
            "label",
            "label.heading",
            "label.size=l",
            "label.size=m",
            "label.size=s",
            "label.size=xl",
            "maxlength",
            "name",
            "rows",
            "threshold",
            "value",
            "countType=characters",
            "errorMessage",
        ],
        left_out: &[
            (
                "attributes.maxlength",
                "a text too long is said to be, and not cut off",
            ),
            ("charactersAtLimitText", ONE_LANGUAGE),
            ("charactersOverLimitText.few", ONE_LANGUAGE),
            ("charactersOverLimitText.many", ONE_LANGUAGE),
            ("charactersOverLimitText.one", ONE_LANGUAGE),
            ("charactersOverLimitText.other", ONE_LANGUAGE),
            ("charactersOverLimitText.two", ONE_LANGUAGE),
            ("charactersUnderLimitText.few", ONE_LANGUAGE),
            ("charactersUnderLimitText.many", ONE_LANGUAGE),
            ("charactersUnderLimitText.one", ONE_LANGUAGE),
            ("charactersUnderLimitText.other", ONE_LANGUAGE),
            ("charactersUnderLimitText.two", ONE_LANGUAGE),
            ("countType=length", "we count characters, as a person does"),
            ("countType=words", NO_WORDS),
            ("disabled=true", NO_DISABLED),
            ("errorMessage=true", NOT_SAID),
            ("label.id", NO_ID),
            ("maxwords", NO_WORDS),
            ("no maxlength", NO_LIMIT),
            ("textareaDescriptionText", NO_LIMIT),
        ],
        adjust: without_script,
        render: |options| {
            let number = |key| options.0.get(key).and_then(serde_json::Value::as_u64);
            view! {
                <CharacterCount
                    id=options.id()
                    label=title(&options.within("label"))
                    hint=options.text("hint")
                    error=error(options)
                    value=value(options)
                    on_input=|_| ()
                    maxlength=usize::try_from(number("maxlength").unwrap()).unwrap()
                    threshold=u8::try_from(number("threshold").unwrap_or(0)).unwrap()
                    rows=u8::try_from(number("rows").unwrap_or(5)).unwrap()
                />
            }
            .into_any()
        },
        matched: 19,
        unmatched: 14,
    });
}

#[test]
fn file_upload() {
    const NO_DROP_ZONE: &str = "the browser's own button; no drop zone";
    check(&Case {
        component: "file-upload",
        supported: &[
            "errorMessage",
            "hint",
            "id",
            "label",
            "label.heading",
            "label.size=l",
            "label.size=m",
            "label.size=s",
            "label.size=xl",
            "name",
        ],
        left_out: &[
            ("chooseFilesButtonClassList[]", NO_DROP_ZONE),
            ("chooseFilesButtonText", NO_DROP_ZONE),
            ("disabled=true", NO_DISABLED),
            ("dropInstructionText", NO_DROP_ZONE),
            ("enteredDropZoneText", NO_DROP_ZONE),
            ("errorMessage=true", NOT_SAID),
            ("label.id", NO_ID),
            ("leftDropZoneText", NO_DROP_ZONE),
            ("multiple=true", "one file is opened at a time"),
            ("multipleFilesChosenText.one", NO_DROP_ZONE),
            ("multipleFilesChosenText.other", NO_DROP_ZONE),
            ("noFileChosenText", NO_DROP_ZONE),
        ],
        adjust: as_it_is,
        render: |options| {
            view! {
                <FileUpload
                    id=options.id()
                    label=title(&options.within("label"))
                    hint=options.text("hint")
                    error=error(options)
                    on_change=|_| ()
                />
            }
            .into_any()
        },
        matched: 14,
        unmatched: 7,
    });
}

#[test]
fn date_input() {
    const ALL_THREE: &str = "a day has all three parts, each with its usual name";
    check(&Case {
        component: "date-input",
        supported: &[
            "errorMessage",
            "fieldset.legend",
            "fieldset.legend.heading",
            "fieldset.legend.size=l",
            "fieldset.legend.size=m",
            "fieldset.legend.size=s",
            "fieldset.legend.size=xl",
            "hint",
            "id",
            "values.day",
            "values.month",
            "values.year",
        ],
        left_out: &[
            ("day.autocomplete", "we ask for no birthdays"),
            (
                "day.error=true",
                "what is wrong is said of the day as a whole",
            ),
            ("day.label", ALL_THREE),
            ("day.value", "another way to give what the boxes hold"),
            ("day=false", ALL_THREE),
            ("disabled=true", NO_DISABLED),
            ("errorMessage=true", NOT_SAID),
            ("fieldset.legend.id", NO_ID),
            ("items[].autocomplete", ALL_THREE),
            ("items[].disabled=true", ALL_THREE),
            ("items[].error=true", ALL_THREE),
            ("items[].name", ALL_THREE),
            ("items[].value", ALL_THREE),
            ("items[].width=2", ALL_THREE),
            ("items[].width=4", ALL_THREE),
            ("items[]=false", ALL_THREE),
            ("month.autocomplete", "we ask for no birthdays"),
            (
                "month.error=true",
                "what is wrong is said of the day as a whole",
            ),
            ("month.label", ALL_THREE),
            ("month.value", "another way to give what the boxes hold"),
            ("namePrefix", ALL_THREE),
            ("year.autocomplete", "we ask for no birthdays"),
            ("year.disabled=false", NO_DISABLED),
            ("year.disabled=true", NO_DISABLED),
            (
                "year.error=true",
                "what is wrong is said of the day as a whole",
            ),
            ("year.label", ALL_THREE),
            ("year.value", "another way to give what the boxes hold"),
            ("year=false", ALL_THREE),
        ],
        adjust: as_it_is,
        render: |options| {
            let parts = ["day", "month", "year"];
            let values = parts.map(|part| options.within("values").text(part).unwrap_or_default());
            view! {
                <DateInput
                    id=options.id()
                    legend=title(&options.within("fieldset").within("legend"))
                    hint=options.text("hint")
                    error=error(options)
                    value=values
                    on_input=|_| ()
                />
            }
            .into_any()
        },
        matched: 12,
        unmatched: 27,
    });
}
