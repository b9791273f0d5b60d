//! How to show the check in another website: what its editors paste.

use super::share::SELECTED;
use crate::ui::browser;
use crate::ui::dom::{Node, el, live_text};
use crate::ui::nhsuk::{ButtonVariant, button};
use crate::ui::pages::{page_heading, paragraph, section_heading, set_title, two_thirds};
use crate::ui::reactive::*;
use crate::ui::state::App;

/// The page.
pub(super) fn embed_page(app: App) -> Node {
    const TITLE: &str = "Show this check in your website";
    set_title(app, TITLE);
    let mut parts = vec![
        page_heading(TITLE),
        paragraph("People can do the check inside a page of your website or your intranet."),
    ];
    parts.extend(match address() {
        Some(address) => ways(&address),
        None => vec![paragraph(
            "This copy of the check is not on a website that other pages can show. Open this page on the website that holds the check.",
        )],
    });
    two_thirds(parts)
}

fn ways(address: &str) -> Vec<Node> {
    vec![
        section_heading("With a script"),
        paragraph(
            "The best way, if you may add scripts. The check is always as high as it needs to be.",
        ),
        to_copy(
            "embed-script",
            "The script and the element",
            "Copy the script and the element",
            script(address),
        ),
        section_heading("Without a script"),
        paragraph("If you may only add a frame. The frame has its own scroll bar."),
        to_copy("embed-frame", "The frame", "Copy the frame", frame(address)),
        section_heading("What to know"),
        paragraph(
            "The people who look after this website have to allow yours. Send them the address of your page, and the word frame-ancestors.",
        ),
        paragraph(
            "On another website, a browser keeps answers apart from the ones in the full page. A saved file moves them. Your website learns how high the check is, and nothing else.",
        ),
    ]
}

/// Where the check is, without the page it is at, as it is written between quotation marks; nothing
/// where no other page can reach it.
fn address() -> Option<String> {
    let location = web_sys::window()?.location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    // The browser has written every other letter with a meaning of its own as a number.
    let on_a_website = origin.starts_with("http");
    on_a_website.then(|| format!("{origin}{path}").replace('&', "&amp;"))
}

fn script(address: &str) -> String {
    let folder = address
        .rsplit_once('/')
        .map_or(address, |(folder, _)| folder);
    format!(
        "<script src=\"{folder}/embed.js\" defer></script>\n\
         <truly-open src=\"{address}\">\n  \
         <a href=\"{address}\">Truly open? Open the check</a>\n\
         </truly-open>"
    )
}

fn frame(address: &str) -> String {
    format!(
        "<iframe src=\"{address}\" title=\"Truly open? check\" width=\"100%\" height=\"800\" allow=\"clipboard-write\"></iframe>"
    )
}

/// A text in a box, and a button that copies it.
fn to_copy(id: &'static str, label: &'static str, copy: &'static str, text: String) -> Node {
    let copied = Slot::<bool>::empty();
    let shown = copied.clone();
    let told = move || match shown.get() {
        None => String::new(),
        Some(true) => "Copied. Paste it into your page.".to_owned(),
        Some(false) => SELECTED.to_owned(),
    };
    // Rich text would show the frame where its code is wanted, so the plain old way is the right one.
    let select = move || {
        browser::focus(&format!("#{id}"));
        copied.put(Some(browser::copy_selected()));
    };
    let field = el("textarea")
        .class("nhsuk-textarea")
        .id(id)
        .attr("rows", "5")
        .attr("readonly", "")
        .typed(move || text.clone());
    el("div")
        .class("nhsuk-form-group")
        .child(
            el("label")
                .class("nhsuk-label")
                .attr("for", id)
                .child(label),
        )
        .child(field)
        .child(button(copy, ButtonVariant::Secondary, select))
        .child(el("p").attr("role", "status").child(live_text(told)))
        .into()
}
