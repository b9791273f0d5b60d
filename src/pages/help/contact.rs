//! Whom the host of the page has named, and its own pages.

use crate::app::state::Content;
use crate::components::PackText;
use crate::domain::settings::Contact;
use leptos::prelude::*;

/// Whom to ask first: the host's involvement team, or what the pack says where none is named.
#[component]
pub fn AskFirst() -> impl IntoView {
    let content = Content::expect();
    match &content.settings.contact {
        Some(contact) => view! {
            <p>"Ask first: " <strong>{contact.name.as_str()}</strong></p>
            <WaysToReach contact />
        }
        .into_any(),
        None => view! {
            <p>
                <PackText text=content.pack.help.ask_first.as_str() />
            </p>
        }
        .into_any(),
    }
}

/// Each way to reach somebody, and what else to know.
#[component]
pub fn WaysToReach(
    /// Whom to reach.
    contact: &'static Contact,
) -> impl IntoView {
    let email = contact.email.as_deref().map(|email| {
        view! { <li>"Email: " <a href=format!("mailto:{email}")>{email}</a></li> }
    });
    let phone = contact.phone.as_deref().map(|phone| {
        view! { <li>"Telephone: " <a href=format!("tel:{}", dialled(phone))>{phone}</a></li> }
    });
    let page = contact.url.as_deref().map(|url| {
        view! { <li><OutsideLink url name="Web page" /></li> }
    });
    view! {
        <ul class="nhsuk-list">{email} {phone} {page}</ul>
        {contact.note.as_deref().map(|note| view! { <p>{note}</p> })}
    }
    .into_any()
}

/// Pages of the host's own. Nothing where there are none.
#[component]
pub fn OwnPages() -> impl IntoView {
    let settings = Content::expect().settings;
    let links = &settings.links;
    let heading = match &settings.organisation {
        Some(name) => format!("From {name}"),
        None => "From your organisation".to_owned(),
    };
    (!links.is_empty()).then(|| {
        let items = links.iter().map(|link| {
            let note = link.note.as_deref().map(|note| view! { <p>{note}</p> });
            view! { <li><OutsideLink url=&link.url name=link.title.as_str() /> {note}</li> }
        });
        view! {
            <h2 class="nhsuk-heading-m">{heading}</h2>
            <ul class="nhsuk-list app-resources">{items.collect_view()}</ul>
        }
    })
}

/// A link that leaves the check: where it leads stands beside its name.
#[component]
pub fn OutsideLink(
    /// An https address.
    url: &'static str,
    /// What is there.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    // After `https:` and the empty part between the slashes.
    let host = url.split('/').nth(2).unwrap_or_default();
    view! {
        <a href=url target="_blank" rel="noopener noreferrer">
            {format!("{name} ({host}, opens in a new tab)")}
        </a>
    }
}

/// A telephone number as it is dialled: what people write to be read is left out, and so is an
/// extension, which no telephone dials by itself.
fn dialled(written: &str) -> String {
    let number = written
        .split(char::is_alphabetic)
        .next()
        .unwrap_or_default();
    let number = number.replace("(0)", "");
    number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_what_is_only_read() {
        assert_eq!(dialled("01632 960 001"), "01632960001");
        assert_eq!(dialled("+44 (0)1632 960-001"), "+441632960001");
        assert_eq!(dialled("01632 960001 ext. 12"), "01632960001");
    }
}
