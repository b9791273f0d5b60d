//! Going from page to page: the fragment of the address is the one truth.

use super::browser;
use super::route::Route;
use crate::ui::reactive::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// The page that the address names, kept up as the address changes.
///
/// In a frame the address is replaced, never added to: otherwise every step here would be a step
/// of the Back button of the page outside.
#[must_use]
pub fn route() -> RwSignal<Route> {
    let route = RwSignal::new(Route::parse(&browser::fragment()));
    let follow = move || show(route, Route::parse(&browser::fragment()));
    on_window("hashchange", move |_: Event| follow());
    if browser::is_framed() {
        on_window("click", move |event: Event| {
            if let Some(fragment) = clicked_fragment(&event) {
                event.prevent_default();
                replace(&fragment);
                follow();
            }
        });
    }
    route
}

/// Goes to a page, as a link to it would.
pub fn go(route: RwSignal<Route>, to: &Route) {
    if browser::is_framed() {
        go_instead(route, to);
    } else if let Some(window) = web_sys::window() {
        // A fragment of our own is always one that the address takes.
        let _ = window.location().set_hash(&to.to_string());
    }
}

/// Goes to a page that takes the place of this one, so that Back does not come here again.
pub fn go_instead(route: RwSignal<Route>, to: &Route) {
    replace(&to.to_string());
    show(route, to.clone());
}

/// A page that is shown already is not made again.
fn show(route: RwSignal<Route>, to: Route) {
    if route.with_untracked(|shown| *shown != to) {
        route.set(to);
    }
}

fn replace(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused only for addresses of another origin.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(fragment));
    }
}

/// The fragment of the link that was clicked, if it leads to a page of ours in this tab.
fn clicked_fragment(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target.closest("a[href^='#/']").ok()??;
    if event.default_prevented() || link.has_attribute("target") {
        return None;
    }
    link.get_attribute("href")
}
