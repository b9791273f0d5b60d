//! The accessibility statement.

use crate::ui::dom::Node;
use crate::ui::pages::{list, page_heading, paragraph, section_heading, set_title, two_thirds};
use crate::ui::state::App;

/// Who put the page where it is, and so answers for it there.
struct Organisation<'a> {
    name: &'a str,
    /// How to reach them, as they write it.
    contact: Option<&'a str>,
}

const UNNAMED: Organisation<'static> = Organisation {
    name: "The organisation that put this page here",
    contact: None,
};

/// The statement of those who put the page here.
pub(super) fn accessibility_page(app: App) -> Node {
    const TITLE: &str = "Accessibility";
    set_title(app, TITLE);
    let mut parts = vec![page_heading(TITLE)];
    parts.extend(whose(&UNNAMED));
    parts.extend(what_was_tested());
    parts.extend(what_is_known());
    parts.extend(what_to_do(&UNNAMED));
    two_thirds(parts)
}

fn whose(organisation: &Organisation<'_>) -> Vec<Node> {
    let runs = format!(
        "{} runs this copy of the check and wants as many people as possible to be able to use it.",
        organisation.name
    );
    let able = [
        "make the text up to four times as large without scrolling sideways",
        "get to everything with a keyboard alone",
        "use it with a screen reader or with speech recognition",
        "choose your own colours, and ask for less movement",
        "print a form and fill it in by hand, or print the patients’ page in large print",
    ];
    vec![
        paragraph(runs),
        paragraph("You should be able to:"),
        list(true, able.into_iter().map(Node::from)),
        section_heading("How accessible it is"),
        paragraph(
            "The check is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Nobody independent has checked that it does.",
        ),
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

fn what_is_known() -> Vec<Node> {
    let limits = [
        "It has not been tested by people who use a screen reader, a magnifier, speech recognition or a switch.",
        "It has not been tested by people with a learning disability. There is no Easy Read version.",
        "It is in English only. There is no British Sign Language version.",
        "The page needs JavaScript and WebAssembly. Where a browser has them turned off, the page says so. The printed form is made by the page too.",
        "Word, Excel and web page files were checked by programs, not with each assistive technology.",
    ];
    vec![
        section_heading("What we know is missing"),
        list(true, limits.into_iter().map(Node::from)),
    ]
}

fn what_to_do(organisation: &Organisation<'_>) -> Vec<Node> {
    let ask = organisation.contact.map_or_else(
        || {
            "Tell the people who gave you the link to this page. They can give you the questions in another form, such as large print."
                .to_owned()
        },
        |contact| {
            format!(
                "Tell {}: {contact}. They can give you the questions in another form, such as large print.",
                organisation.name
            )
        },
    );
    vec![
        section_heading("If something does not work for you"),
        paragraph(ask),
        paragraph(
            "If you are not happy with the answer in England, Scotland or Wales, contact the Equality Advisory and Support Service. In Northern Ireland, contact the Equality Commission for Northern Ireland.",
        ),
    ]
}
