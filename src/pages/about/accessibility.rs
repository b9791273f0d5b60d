//! The accessibility statement.

use crate::app::state::Content;
use crate::components::{PageHeading, TwoThirds, use_title};
use crate::pages::help::WaysToReach;
use leptos::prelude::*;

/// The statement of those who put the page here.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    use_title(|| "Accessibility".to_owned());
    view! {
        <TwoThirds>
            <PageHeading>"Accessibility"</PageHeading>
            <Whose />
            <WhatWasTested />
            <WhatIsMissing />
            <h2 class="nhsuk-heading-m">"If something does not work for you"</h2>
            <WhomToTell />
            <p>
                "If you are not happy with the answer in England, Scotland or Wales, contact the Equality Advisory and Support Service. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 there. In Northern Ireland, contact the Equality Commission for Northern Ireland."
            </p>
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn Whose() -> impl IntoView {
    let Content { pack, settings, .. } = Content::expect();
    let name = settings.organisation.as_deref();
    let runs = format!(
        "{} runs this copy of the check and wants as many people as possible to be able to use it.",
        name.unwrap_or("The organisation that put this page here")
    );
    let large_print = format!(
        "print a form and fill it in by hand, or print the page for {} in large print",
        pack.paper.people
    );
    view! {
        <p>{runs}</p>
        <p>"You should be able to:"</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>"make the text up to four times as large without scrolling sideways"</li>
            <li>"get to everything with a keyboard alone"</li>
            <li>"use it with a screen reader or with speech recognition"</li>
            <li>"choose your own colours, and ask for less movement"</li>
            <li>{large_print}</li>
        </ul>
        <h2 class="nhsuk-heading-m">"How accessible it is"</h2>
        <p>
            "The check is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Nobody independent has checked that it does. So we say that it meets them in part."
        </p>
        <p>
            {concat!(
                "This statement is about version ",
                env!("CARGO_PKG_VERSION"),
                " of the check. It is looked at again with each version.",
            )}
        </p>
    }
}

#[component]
fn WhatWasTested() -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">"What was tested"</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>
                "Every page, with its error messages, by a program (axe-core) that finds common faults, in Chromium, at widths of 320, 768 and 1280 pixels."
            </li>
            <li>"Whole checks with the keyboard alone, by a program."</li>
            <li>
                "Where the focus goes, what a page is called and what is announced when something changes, by a program."
            </li>
            <li>"Printed pages, for their headings, language and order, by a program."</li>
        </ul>
        <p>"These tests run again at each change. A program finds only some of the faults."</p>
    }
}

#[component]
fn WhatIsMissing() -> impl IntoView {
    let language = if Content::expect().pack.language.starts_with("en") {
        "It is in English only. There is no British Sign Language version."
    } else {
        "The questions are in another language than the buttons and headings around them, which are in English only. There is no sign language version."
    };
    view! {
        <h2 class="nhsuk-heading-m">"What we know is missing"</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>
                "It has not been tested by people who use a screen reader, a magnifier, speech recognition or a switch."
            </li>
            <li>
                "It has not been tested by people with a learning disability. There is no Easy Read version."
            </li>
            <li>{language}</li>
            <li>
                "The page needs JavaScript and WebAssembly. Where a browser has them turned off, the page says so. The printed form is made by the page too."
            </li>
            <li>
                "Word, Excel and web page files were checked by programs, not with each assistive technology."
            </li>
        </ul>
    }
}

#[component]
fn WhomToTell() -> impl IntoView {
    let settings = Content::expect().settings;
    let contact = settings.accessibility_contact.as_ref();
    match contact.or(settings.contact.as_ref()) {
        Some(contact) => view! {
            <p>
                "Tell us what does not work, or ask for the questions in another form, such as large print: "
                <strong>{contact.name.as_str()}</strong>
            </p>
            <WaysToReach contact />
        }
        .into_any(),
        None => view! {
            <p>
                "Tell the people who gave you the link to this page. They can give you the questions in another form, such as large print."
            </p>
        }
        .into_any(),
    }
}
