//! How to show the check in another website: what its editors paste.

use crate::app::platform::page;
use crate::components::{CopyBox, PageHeading, TwoThirds, use_title};
use leptos::prelude::*;

const COPIED: &str = "Copied. Paste it into your page.";

/// What to paste, and what to know.
#[component]
pub fn EmbedPage() -> impl IntoView {
    use_title(|| "Show this check in your website".to_owned());
    // The browser has written every other letter with a meaning of its own as a number.
    let address = page::address_on_website().map(|address| address.replace('&', "&amp;"));
    view! {
        <TwoThirds>
            <PageHeading>"Show this check in your website"</PageHeading>
            <p>"People can do the check inside a page of your website or your intranet."</p>
            {match address {
                Some(address) => view! { <Ways address /> }.into_any(),
                None => view! {
                    <p>
                        "This copy of the check is not on a website that other pages can show. Open this page on the website that holds the check."
                    </p>
                }
                .into_any(),
            }}
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn Ways(
    /// Where the check is, as it is written between quotation marks.
    address: String,
) -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">"With a script"</h2>
        <p>"The best way, if you may add scripts. The check is always as high as it needs to be."</p>
        <CopyBox
            id="embed-script"
            label="The script and the element"
            copy="Copy the script and the element"
            copied=COPIED
            text=script(&address)
        />
        <h2 class="nhsuk-heading-m">"Without a script"</h2>
        <p>"If you may only add a frame. The frame has its own scroll bar. Some editors take a frame out: the link below it stays."</p>
        <CopyBox
            id="embed-frame"
            label="The frame"
            copy="Copy the frame"
            copied=COPIED
            text=frame(&address)
        />
        <h2 class="nhsuk-heading-m">"What to know"</h2>
        <p>
            "The people who look after this website have to allow yours. Send them the address of your page, and the word frame-ancestors. If your page is itself shown in a frame, they have to allow the pages around it too."
        </p>
        <p>
            "On another website, a browser keeps answers apart from the ones in the full page. A saved file moves them. Your website learns how high the check is, and nothing else."
        </p>
    }
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
        "<iframe src=\"{address}\" title=\"Truly open? check\" width=\"100%\" height=\"800\" allow=\"clipboard-write\"></iframe>\n\
         <p><a href=\"{address}\">Truly open? Open the check</a></p>"
    )
}
