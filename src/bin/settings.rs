//! The module that reads what a host has set, `truly-open.config.json`. `boot.js` loads it before the
//! first module starts, and only where there is such a file.
//!
//! What it makes of the file stands in the page from then on, in blocks of data that the other
//! modules look for ([`truly_open::ui::shell`]). A file with a fault leaves only the block that says
//! so, and the page is as it comes.

use truly_open::content::packed;
use truly_open::content::settings::{Configured, read};
use truly_open::ui::shell::{BRAND, FAULTS_ID, LIBRARY_ID, PACK_ID, SETTINGS_ID};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, HtmlElement};

/// The most faults that are told: whoever mends these finds the next ones then.
const MAX_FAULTS: usize = 100;

/// Reads the text of a file of settings, and leaves in the page what it amounts to.
#[wasm_bindgen]
pub fn settings(text: &str) {
    match read(text) {
        Ok(set) => apply(&set),
        Err(faults) => {
            let mut lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
            if lines.len() > MAX_FAULTS {
                let others = lines.len() - MAX_FAULTS;
                lines.truncate(MAX_FAULTS);
                lines.push(format!(
                    "the whole file: {others} more faults are not listed"
                ));
            }
            put(FAULTS_ID, &lines.join("\n"));
        }
    }
}

fn apply(set: &Configured) {
    put(SETTINGS_ID, &packed::write_settings(&set.settings));
    if let Some(pack) = &set.pack {
        put(PACK_ID, &packed::write(pack));
        put(LIBRARY_ID, &packed::write_library(&pack.library));
    }
    if let Some(colour) = &set.colour {
        paint(colour);
    }
}

/// Leaves a text in a block of data. Nothing runs it, and the policy does not ask about it.
fn put(id: &str, text: &str) -> Option<()> {
    let document = document()?;
    let block = document.create_element("script").ok()?;
    block.set_attribute("type", "text/plain").ok()?;
    block.set_id(id);
    block.set_text_content(Some(text));
    let head = document.query_selector("head").ok()??;
    head.append_child(&block).ok()?;
    Some(())
}

/// Shows the organisation's colour: in the page, and in what some browsers draw around it.
fn paint(colour: &str) -> Option<()> {
    let document = document()?;
    let page: HtmlElement = document.document_element()?.dyn_into().ok()?;
    page.style().set_property(BRAND, colour).ok()?;
    let theme = document.query_selector("meta[name=theme-color]").ok()??;
    theme.set_attribute("content", colour).ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Nothing happens before `boot.js` asks.
const fn main() {}
