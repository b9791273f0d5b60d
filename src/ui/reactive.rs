//! Leptos' signals, and the few things around them that every page needs.
//!
//! Only Leptos' reactive system is used (`docs/adr/0005-one-type-of-node.md`), so this is where it
//! is named.

pub use reactive_graph::computed::Memo;
pub use reactive_graph::effect::RenderEffect;
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{LocalStorage, Owner, StoredValue};
pub use reactive_graph::signal::RwSignal;
pub use reactive_graph::traits::{
    Get, GetUntracked, GetValue, Read, Set, SetValue, Track, Update, With, WithUntracked,
};
pub use wasm_bindgen_futures::spawn_local;

use reactive_graph::effect::Effect;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Runs something soon, and again whenever a signal that it reads changes, for as long as the page
/// that it is made on.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// Whether something is so, told only when that changes. `is_so` is given what it said before.
pub fn flag(is_so: impl Fn(bool) -> bool + Send + Sync + 'static) -> Memo<bool> {
    let is_so: Box<dyn Fn(bool) -> bool + Send + Sync> = Box::new(is_so);
    Memo::new(move |before: Option<&bool>| is_so(before.copied().unwrap_or(false)))
}

/// Runs something once the browser is about to draw: what was built until then is in the page.
pub fn next_frame(run: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let run = Closure::once_into_js(run);
        // It takes every function.
        let _ = window.request_animation_frame(run.unchecked_ref());
    }
}

/// Hears an event of the window for as long as the page lives.
pub fn on_window<E: wasm_bindgen::convert::FromWasmAbi + 'static>(
    event: &str,
    react: impl FnMut(E) + 'static,
) {
    if let Some(window) = web_sys::window() {
        let react = Closure::<dyn FnMut(E)>::new(react).into_js_value();
        // It can only fail on a target that is none.
        let _ = window.add_event_listener_with_callback(event, react.unchecked_ref());
    }
}

/// Something that a part of a page shows once it is there. It costs a fraction of the code that a
/// signal of each such type does.
pub struct Slot<T> {
    content: Rc<RefCell<Option<T>>>,
    changed: RwSignal<bool>,
}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Self {
        Self {
            content: Rc::clone(&self.content),
            changed: self.changed,
        }
    }
}

impl<T: Clone> Slot<T> {
    /// With nothing in it.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            content: Rc::default(),
            changed: RwSignal::new(false),
        }
    }

    /// Puts something in, or takes out what is there.
    pub fn put(&self, content: Option<T>) {
        self.content.replace(content);
        // The page may have been left meanwhile.
        let _ = self.changed.try_set(true);
    }

    /// What is in it. Tracked.
    #[must_use]
    pub fn get(&self) -> Option<T> {
        self.changed.track();
        self.content.borrow().clone()
    }
}

/// A function that waits until it has not been called for so many milliseconds, then passes on
/// what it was called with last.
pub fn debounced(pause: i32, run: impl Fn(String) + 'static) -> impl Fn(String) {
    let last = Rc::new(RefCell::new(String::new()));
    let timer = Cell::new(0);
    let said = Rc::clone(&last);
    let run: JsValue = Closure::<dyn Fn()>::new(move || run(said.take())).into_js_value();
    move |text| {
        let Some(window) = web_sys::window() else {
            return;
        };
        last.replace(text);
        window.clear_timeout_with_handle(timer.get());
        let run = run.unchecked_ref();
        let started = window.set_timeout_with_callback_and_timeout_and_arguments_0(run, pause);
        timer.set(started.unwrap_or_default());
    }
}
