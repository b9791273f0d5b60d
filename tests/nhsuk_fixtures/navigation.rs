//! Ways from here to there: back link, buttons, skip link, header, footer.

use truly_open::ui::dom::Node;
use truly_open::ui::nhsuk::{
    ButtonVariant, Footer, FooterLink, back_link as back_link_to, button as button_of, button_link,
    header as header_of, skip_link as skip_link_to_main, submit_button,
};

use crate::harness::{Case, as_it_is, check};

const ONE_WORD: &str = "the way back is always called Back";
const NO_REVERSE: &str = "nothing of ours stands on a dark ground";

#[test]
fn back_link() {
    check(&Case {
        component: "back-link",
        supported: &["href", "text"],
        left_out: &[
            ("callBlock", ONE_WORD),
            ("html", ONE_WORD),
            ("name: with text escaping", ONE_WORD),
            ("type=submit", "the way back is a link"),
            ("variant=reverse", NO_REVERSE),
        ],
        adjust: as_it_is,
        render: |options| back_link_to(options.words("href")).into(),
        matched: 1,
        unmatched: 6,
    });
}

#[test]
fn button() {
    const NO_ICON: &str = "our buttons are words";
    check(&Case {
        component: "button",
        supported: &[
            "href",
            "text",
            "variant=secondary",
            "variant=warning",
            "preventDoubleClick=false",
            "preventDoubleClick=true",
        ],
        left_out: &[
            ("disabled=true", "a button that does nothing is not shown"),
            ("icon.name", NO_ICON),
            ("icon.placement=end", NO_ICON),
            ("icon.placement=start", NO_ICON),
            (
                "small=true",
                "every control is full size, to be easy to hit",
            ),
            ("variant=login", "there is nothing to log in to"),
            ("variant=reverse", NO_REVERSE),
            ("variant=secondary-solid", NO_REVERSE),
        ],
        // Theirs all submit a form; ours do so only where they are the one thing to do next.
        adjust: |options, element| {
            if options.text("variant").is_some() {
                element.attributes.remove("type");
            }
            true
        },
        render: |options| {
            let variant = match options.text("variant").as_deref() {
                None => ButtonVariant::Primary,
                Some("secondary") => ButtonVariant::Secondary,
                Some("warning") => ButtonVariant::Warning,
                Some(other) => panic!("no variant {other}"),
            };
            let words = options.words("text");
            match options.text("href") {
                Some(href) => button_link(words, variant, href).into(),
                None if variant == ButtonVariant::Primary => submit_button(words).into(),
                None => button_of(words, variant, || {}).into(),
            }
        },
        matched: 8,
        unmatched: 58,
    });
}

#[test]
fn skip_link() {
    const MAIN_PART: &str = "it always leads to the main part of the same page";
    check(&Case {
        component: "skip-link",
        supported: &["href", "text"],
        left_out: &[
            ("name: without hash fragment", MAIN_PART),
            ("name: without link target", MAIN_PART),
        ],
        adjust: as_it_is,
        render: |_| skip_link_to_main().into(),
        matched: 1,
        unmatched: 2,
    });
}

#[test]
fn header() {
    const NO_SEARCH: &str = "there is nothing to search";
    const NO_ACCOUNT: &str = "there are no accounts";
    const NO_MENU: &str = "there is one way through and no menu";
    const NO_ORGANISATION: &str = "the examples name no service beside it: see the next test";
    const THEIR_LOGO: &str = "the logo is not ours to show";
    check(&Case {
        component: "header",
        supported: &["logo.href", "service", "service.href"],
        left_out: &[
            ("account.items[]", NO_ACCOUNT),
            ("account.items[].action", NO_ACCOUNT),
            ("account.items[].href", NO_ACCOUNT),
            ("account.items[].icon=true", NO_ACCOUNT),
            ("account.items[]=false", NO_ACCOUNT),
            ("colour=white", "the header has our one colour"),
            ("inline=true", NO_SEARCH),
            ("logo.alt", THEIR_LOGO),
            ("logo.ariaLabel", THEIR_LOGO),
            ("logo.src", THEIR_LOGO),
            ("no service", THEIR_LOGO),
            ("name: with service name (linked with logo)", THEIR_LOGO),
            ("service.text=null", "the service has a name"),
            ("navigation.colour=white", NO_MENU),
            ("navigation.items[]", NO_MENU),
            ("navigation.items[].active=true", NO_MENU),
            ("navigation.items[].current=true", NO_MENU),
            ("navigation.items[].href", NO_MENU),
            ("navigation.items[]=false", NO_MENU),
            ("navigation.justified=true", NO_MENU),
            ("organisation.descriptor", NO_ORGANISATION),
            ("organisation.name", NO_ORGANISATION),
            ("organisation.split", NO_ORGANISATION),
            ("search.input.placeholder", NO_SEARCH),
            ("search.label.visuallyHiddenText", NO_SEARCH),
            ("search=true", NO_SEARCH),
        ],
        // What is left is compared without the logo and the link around it.
        adjust: |_, element| !element.classes.contains("nhsuk-header__service-logo"),
        render: |options| {
            let href = options.within("service").text("href");
            header_of(options.words("service"), None, href.map(Into::into)).into()
        },
        matched: 3,
        unmatched: 55,
    });
}

/// No example has an organisation and a service: their template puts both into the link.
#[test]
fn header_with_an_organisation() {
    let html = Node::from(header_of(
        "Truly open?",
        Some("Northfield Hospitals"),
        Some("#/".into()),
    ))
    .to_html();
    let expected = concat!(
        r#"<header class="nhsuk-header nhsuk-header--organisation" role="banner">"#,
        r#"<div class="nhsuk-header__container nhsuk-width-container">"#,
        r##"<div class="nhsuk-header__service"><a class="nhsuk-header__service-logo" href="#/">"##,
        r#"<span class="nhsuk-header__organisation-name">Northfield Hospitals</span> "#,
        r#"<span class="nhsuk-header__service-name">Truly open?</span></a></div></div></header>"#,
    );
    assert_eq!(html, expected);
}

#[test]
fn footer() {
    const NO_COLUMNS: &str = "a handful of links in one row";
    check(&Case {
        component: "footer",
        supported: &["copyright", "meta", "meta.items[]", "meta.items[].href"],
        left_out: &[
            ("callBlock", "the lines are text"),
            ("columns", NO_COLUMNS),
            ("meta.html", "the lines are text"),
            ("navigation.items[]", NO_COLUMNS),
            ("navigation.items[].href", NO_COLUMNS),
            ("navigation.items[]=false", NO_COLUMNS),
            ("navigation[].heading", NO_COLUMNS),
            ("navigation[].html", NO_COLUMNS),
            ("navigation[].items[]", NO_COLUMNS),
            ("navigation[].items[].href", NO_COLUMNS),
            ("navigation[].width=full", NO_COLUMNS),
            ("navigation[].width=one-half", NO_COLUMNS),
            ("navigation[].width=one-quarter", NO_COLUMNS),
        ],
        adjust: as_it_is,
        render: |options| {
            let links: Vec<_> = options
                .within("meta")
                .list("items")
                .iter()
                .map(|link| FooterLink {
                    text: link.words("text").into(),
                    href: link.words("href").into(),
                })
                .collect();
            // Theirs says whose it is even when nobody asked; ours is always told.
            let copyright = options
                .text("copyright")
                .unwrap_or_else(|| "© NHS England".to_owned());
            Footer {
                links,
                text: options.text("meta").map(Into::into),
                copyright: copyright.into(),
            }
            .into()
        },
        matched: 8,
        unmatched: 10,
    });
}
