//! How to show the check in another website: what its editors paste.

use crate::ui::components::to_copy::to_copy;
use crate::ui::dom::Node;
use crate::ui::pages::{page_heading, paragraph, section_heading, set_title, two_thirds};
use crate::ui::state::App;

const COPIED: &str = "Copied. Paste it into your page.";

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
            COPIED,
            script(address),
        ),
        section_heading("Without a script"),
        paragraph("If you may only add a frame. The frame has its own scroll bar."),
        to_copy(
            "embed-frame",
            "The frame",
            "Copy the frame",
            COPIED,
            frame(address),
        ),
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
