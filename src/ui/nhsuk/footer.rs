//! The foot of every page.

use crate::ui::dom::{El, Node, Text, el};

/// A link at the foot of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FooterLink {
    /// Its words.
    pub text: Text,
    /// Where it leads.
    pub href: Text,
}

/// The foot of the page: links, and a line or two under them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footer {
    /// The links, in order. Without any, their hidden heading is left out too.
    pub links: Vec<FooterLink>,
    /// A line under the links.
    pub text: Option<Text>,
    /// The last line: whose this is.
    pub copyright: Text,
}

impl From<Footer> for Node {
    fn from(footer: Footer) -> Self {
        let mut meta = el("div").class("nhsuk-footer__meta");
        if !footer.links.is_empty() {
            let lines: Vec<Self> = footer.links.into_iter().map(line).collect();
            meta = meta
                .child(
                    el("h2")
                        .class("nhsuk-u-visually-hidden")
                        .child("Support links"),
                )
                .child(el("ul").class("nhsuk-footer__list").child(lines));
        }
        let meta = meta
            .child(footer.text.map(small))
            .child(small(footer.copyright));
        el("footer")
            .class("nhsuk-footer")
            .attr("role", "contentinfo")
            .child(el("div").class("nhsuk-width-container").child(meta))
            .into()
    }
}

fn small(text: Text) -> El {
    el("p").class("nhsuk-body-s").child(text)
}

fn line(link: FooterLink) -> Node {
    let anchor = el("a")
        .class("nhsuk-footer__list-item-link")
        .attr("href", link.href)
        .child(link.text);
    el("li")
        .class("nhsuk-footer__list-item")
        .child(anchor)
        .into()
}
