//! Which page is shown. The fragment of the address is the one truth.

use crate::app::platform::{frame, page};
use crate::app::route::Route;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The page that is shown, and the ways to another.
#[derive(Clone, Copy)]
pub struct Session {
    route: RwSignal<Route>,
}

impl Session {
    /// A session that follows the address.
    ///
    /// In a frame the address is replaced, never added to: otherwise every step here would be a step
    /// of the Back button of the page outside.
    #[must_use]
    pub fn follow_address() -> Self {
        let session = Self {
            route: RwSignal::new(Route::parse(&page::fragment())),
        };
        let follow = window_event_listener(ev::hashchange, move |_| session.show_address());
        on_cleanup(move || follow.remove());
        if frame::is_framed() {
            let click = window_event_listener(ev::click, move |event| {
                if let Some(fragment) = clicked_fragment(&event) {
                    event.prevent_default();
                    page::replace_fragment(&fragment);
                }
            });
            on_cleanup(move || click.remove());
        }
        session
    }

    /// The session of this page.
    #[track_caller]
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// The page that is shown. Tracked.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// Goes to a page, as a link to it would. A page's own signals are to be set before, never after:
    /// in a frame it is gone when this returns.
    pub fn go(self, to: &Route) {
        if frame::is_framed() {
            self.replace(to);
        } else {
            page::set_fragment(&to.to_string());
        }
    }

    /// Goes to a page that takes the place of this one, so that Back does not come here again. What
    /// is said of [`Session::go`] holds here too.
    pub fn replace(self, to: &Route) {
        page::replace_fragment(&to.to_string());
    }

    /// A page that is shown already is not made again.
    fn show_address(self) {
        let to = Route::parse(&page::fragment());
        if self.route.with_untracked(|shown| *shown != to) {
            self.route.set(to);
        }
    }
}

/// The fragment of the link that was clicked, if it leads to a page of ours in this tab. What opens
/// another tab or window is the browser's to do.
fn clicked_fragment(event: &MouseEvent) -> Option<String> {
    let modified = event.ctrl_key() || event.shift_key() || event.meta_key() || event.alt_key();
    if event.default_prevented() || modified || event.button() != 0 {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href^='#/']").ok()??;
    if link.has_attribute("target") {
        return None;
    }
    link.get_attribute("href")
}
