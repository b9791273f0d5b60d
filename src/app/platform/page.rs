//! The page around the app: its title, its focus, its address.

use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement};

/// The heading of the page that is shown.
pub const HEADING: &str = "#maincontent h1";

/// The document, in a page.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title of the tab, which a screen reader says first.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the first element that the selector finds.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(element) = found {
        focus_element(&element);
    }
}

/// Moves the focus to an element, which may not usually take it.
pub fn focus_element(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    if element.tab_index() < 0 {
        // A heading only takes the focus from a script, never by tabbing.
        let _ = element.set_attribute("tabindex", "-1");
    }
    // A browser that cannot move the focus leaves it where it was.
    let _ = element.focus();
}

/// Whether the focus is on a heading, as it is after a step to a new page.
#[must_use]
pub fn heading_has_focus() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.tag_name() == "H1")
}

/// Moves the focus to the heading of the page, once that is drawn.
pub fn focus_heading_soon() {
    request_animation_frame(|| focus(HEADING));
}

/// Shows the top of the page, as a new page would.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Loads the page anew.
pub fn reload() {
    // Only a document that is being unloaded refuses.
    let _ = window().location().reload();
}

/// Opens the browser's print dialog. Some frames refuse, silently.
pub fn print() {
    // A frame that may not print throws nothing that could be told to a person.
    let _ = window().print();
}

/// The path of the address, without its fragment.
#[must_use]
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The fragment of the address, with its `#`.
#[must_use]
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Adds a fragment to the history, as a link to it would.
pub fn set_fragment(fragment: &str) {
    // A fragment of our own is always one that the address takes.
    let _ = window().location().set_hash(fragment);
}

/// Puts a fragment in the place of the one in the address, so that Back does not come here again, and
/// sends the event that a link would send.
pub fn replace_fragment(fragment: &str) {
    let history = window().history();
    if let Ok(history) = history {
        // Refused only for addresses of another origin.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
    if let Ok(event) = Event::new("hashchange") {
        // Refused only for an event that is being sent already, and this one is new.
        let _ = window().dispatch_event(&event);
    }
}

/// Shows the organisation's colour, `#rrggbb`: in the page, and in what some browsers draw around it.
pub fn set_brand_colour(colour: &str) {
    let Some(document) = document() else {
        return;
    };
    let page = document.document_element();
    if let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) {
        // Refused only for a property that is none.
        let _ = page.style().set_property("--app-brand", colour);
    }
    if let Ok(Some(theme)) = document.query_selector("meta[name=theme-color]") {
        let _ = theme.set_attribute("content", colour);
    }
}

/// Where the page is, without its fragment; nothing where no page of a website can reach it.
#[must_use]
pub fn address_on_website() -> Option<String> {
    let location = window().location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    origin
        .starts_with("http")
        .then(|| format!("{origin}{path}"))
}

/// The text of the element with that id, where the page has one.
#[must_use]
pub fn text_held(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}
