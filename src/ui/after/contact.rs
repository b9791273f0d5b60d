//! Whom the host of the page has named, and its own pages.

use crate::domain::settings::Contact;
use crate::ui::dom::{Node, Text, el, of_pack};
use crate::ui::pages::{list, paragraph, section_heading};
use crate::ui::state::App;

/// Whom to ask first: the host's involvement team, or what the pack says where none is named.
pub(super) fn ask_first(app: App) -> Node {
    match &app.settings.contact {
        Some(contact) => vec![
            el("p")
                .child("Ask first: ")
                .child(el("strong").child(contact.name.as_str()))
                .into(),
            ways_to_reach(contact),
        ]
        .into(),
        None => paragraph(of_pack(app.pack.library.help.ask_first.as_str())),
    }
}

/// Each way to reach somebody, and what else to know.
pub(super) fn ways_to_reach(contact: &'static Contact) -> Node {
    let labelled = |label: &'static str, href: String, text: &'static str| -> Node {
        let link = el("a").attr("href", href).child(text);
        vec![label.into(), link.into()].into()
    };
    let email = contact.email.as_deref();
    let email = email.map(|email| labelled("Email: ", format!("mailto:{email}"), email));
    let phone = contact.phone.as_deref();
    let phone =
        phone.map(|phone| labelled("Telephone: ", format!("tel:{}", dialled(phone)), phone));
    let page = contact.url.as_deref();
    let page = page.map(|url| outside(url, "Web page".into()));
    let ways = email.into_iter().chain(phone).chain(page);
    let note = contact.note.as_deref().map(paragraph);
    vec![list(false, ways), note.into()].into()
}

/// Pages of the host's own. Nothing where there are none.
pub(super) fn own_pages(app: App) -> Node {
    let links = &app.settings.links;
    if links.is_empty() {
        return Node::nothing();
    }
    let heading = match &app.settings.organisation {
        Some(name) => format!("From {name}"),
        None => "From your organisation".to_owned(),
    };
    let items = links.iter().map(|link| {
        el("li")
            .child(outside(&link.url, link.title.as_str().into()))
            .child(link.note.as_deref().map(paragraph))
    });
    let items = el("ul").class("nhsuk-list app-resources").children(items);
    vec![section_heading(heading), items.into()].into()
}

/// A link that leaves the check: where it leads stands beside its name.
pub(super) fn outside(url: &'static str, name: Text) -> Node {
    // After `https:` and the empty part between the slashes.
    let host = url.split('/').nth(2).unwrap_or_default();
    el("a")
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(format!("{name} ({host}, opens in a new tab)"))
        .into()
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
