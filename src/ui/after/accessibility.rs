//! The accessibility statement.

use super::contact::ways_to_reach;
use crate::ui::dom::{Node, el};
use crate::ui::pages::{list, page_heading, paragraph, section_heading, set_title, two_thirds};
use crate::ui::state::App;

/// The statement of those who put the page here.
pub(super) fn accessibility_page(app: App) -> Node {
    const TITLE: &str = "Accessibility";
    set_title(app, TITLE);
    let mut parts = vec![page_heading(TITLE)];
    parts.extend(whose(app));
    parts.extend(what_was_tested());
    parts.extend(what_is_known(app));
    parts.extend(what_to_do(app));
    two_thirds(parts)
}

fn whose(app: App) -> Vec<Node> {
    let name = app.settings.organisation.as_deref();
    let runs = format!(
        "{} runs this copy of the check and wants as many people as possible to be able to use it.",
        name.unwrap_or("The organisation that put this page here")
    );
    let large_print = format!(
        "print a form and fill it in by hand, or print the page for {} in large print",
        app.pack.library.paper.people
    );
    let able = [
        "make the text up to four times as large without scrolling sideways",
        "get to everything with a keyboard alone",
        "use it with a screen reader or with speech recognition",
        "choose your own colours, and ask for less movement",
    ];
    let able = able.into_iter().map(Node::from);
    vec![
        paragraph(runs),
        paragraph("You should be able to:"),
        list(true, able.chain([large_print.into()])),
        section_heading("How accessible it is"),
        paragraph(
            "The check is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Nobody independent has checked that it does. So we say that it meets them in part.",
        ),
        paragraph(concat!(
            "This statement is about version ",
            env!("CARGO_PKG_VERSION"),
            " of the check. It is looked at again with each version."
        )),
    ]
}

fn what_was_tested() -> Vec<Node> {
    let tested = [
        "Every page, with its error messages, by a program (axe-core) that finds common faults, in Chromium, at widths of 320, 768 and 1280 pixels.",
        "Whole checks with the keyboard alone, by a program.",
        "Where the focus goes, what a page is called and what is announced when something changes, by a program.",
        "Printed pages, for their headings, language and order, by a program.",
    ];
    vec![
        section_heading("What was tested"),
        list(true, tested.into_iter().map(Node::from)),
        paragraph("These tests run again at each change. A program finds only some of the faults."),
    ]
}

fn what_is_known(app: App) -> Vec<Node> {
    let language = if app.pack.language.starts_with("en") {
        "It is in English only. There is no British Sign Language version."
    } else {
        "The questions are in another language than the buttons and headings around them, which are in English only. There is no sign language version."
    };
    let limits = [
        "It has not been tested by people who use a screen reader, a magnifier, speech recognition or a switch.",
        "It has not been tested by people with a learning disability. There is no Easy Read version.",
        language,
        "The page needs JavaScript and WebAssembly. Where a browser has them turned off, the page says so. The printed form is made by the page too.",
        "Word, Excel and web page files were checked by programs, not with each assistive technology.",
    ];
    vec![
        section_heading("What we know is missing"),
        list(true, limits.into_iter().map(Node::from)),
    ]
}

fn what_to_do(app: App) -> Vec<Node> {
    let settings = app.settings;
    let contact = settings.accessibility_contact.as_ref();
    let tell = match contact.or(settings.contact.as_ref()) {
        Some(contact) => vec![
            el("p")
                .child("Tell us what does not work, or ask for the questions in another form, such as large print: ")
                .child(el("strong").child(contact.name.as_str()))
                .into(),
            ways_to_reach(contact),
        ],
        None => vec![paragraph(
            "Tell the people who gave you the link to this page. They can give you the questions in another form, such as large print.",
        )],
    };
    vec![
        section_heading("If something does not work for you"),
        tell.into(),
        paragraph(
            "If you are not happy with the answer in England, Scotland or Wales, contact the Equality Advisory and Support Service. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 there. In Northern Ireland, contact the Equality Commission for Northern Ireland.",
        ),
    ]
}
