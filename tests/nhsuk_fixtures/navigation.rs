//! Ways from here to there: back link, buttons, skip link, header, footer.

use leptos::prelude::*;
use truly_open::nhsuk::{
    BackLink, Button, ButtonLink, ButtonVariant, Footer, FooterLink, Header, SkipLink,
};

use crate::dom::{parse, print};
use crate::harness::{Case, Options, as_it_is, check};

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
        render: |options| view! { <BackLink href=options.words("href") /> }.into_any(),
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
                Some(href) => view! { <ButtonLink href variant>{words}</ButtonLink> }.into_any(),
                None if variant == ButtonVariant::Primary => {
                    view! { <Button>{words}</Button> }.into_any()
                }
                None => view! { <Button variant on_click=|()| ()>{words}</Button> }.into_any(),
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
        render: |_| view! { <SkipLink /> }.into_any(),
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
            let service = options.words("service");
            match options.within("service").text("href") {
                Some(href) => view! { <Header service href /> }.into_any(),
                None => view! { <Header service /> }.into_any(),
            }
        },
        matched: 3,
        unmatched: 55,
    });
}

/// No example has an organisation and a service: their template puts both into the link.
#[test]
fn header_with_an_organisation() {
    let header = || {
        view! { <Header service="Truly open?" organisation="Northfield Hospitals" href="#/" /> }
    };
    let html = Owner::new().with(|| header().to_html());
    let expected = concat!(
        r#"<header class="nhsuk-header nhsuk-header--organisation" role="banner">"#,
        r#"<div class="nhsuk-header__container nhsuk-width-container">"#,
        r##"<div class="nhsuk-header__service"><a class="nhsuk-header__service-logo" href="#/">"##,
        r#"<span class="nhsuk-header__organisation-name">Northfield Hospitals</span> "#,
        r#"<span class="nhsuk-header__service-name">Truly open?</span></a></div></div></header>"#,
    );
    assert_eq!(print(&parse(&html)), print(&parse(expected)));
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
            let links = options.within("meta").list("items");
            // Theirs says whose it is even when nobody asked; ours is always told.
            let copyright = options
                .text("copyright")
                .unwrap_or_else(|| "© NHS England".to_owned());
            let text = options.text("meta");
            if links.is_empty() {
                return view! { <Footer text copyright /> }.into_any();
            }
            view! {
                <Footer text copyright>
                    {links.iter().map(footer_link).collect_view()}
                </Footer>
            }
            .into_any()
        },
        matched: 8,
        unmatched: 10,
    });
}

fn footer_link(link: &Options) -> AnyView {
    let words = link.words("text");
    view! { <FooterLink href=link.words("href")>{words}</FooterLink> }.into_any()
}
