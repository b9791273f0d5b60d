//! The app inside a page of another website, which can see neither how high it is nor what is in it.

use super::page::document;
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ResizeObserver;

/// Whether the page is inside a frame.
#[must_use]
pub fn is_framed() -> bool {
    let window = window();
    match window.parent() {
        Ok(Some(parent)) => parent != window,
        Ok(None) => false,
        Err(_) => true,
    }
}

/// Whether the page around the frame is of another origin: then the browser keeps what is saved here
/// apart from what the full page saves.
#[must_use]
pub fn is_apart() -> bool {
    let top = window().top().ok().flatten();
    // Only a page of our own origin lets us read its document.
    top.is_none_or(|top| js_sys::Reflect::get(&top, &"document".into()).is_err())
}

/// Tells the page around the frame how high this page is, now and whenever that changes. It is all
/// that anybody is told: see `public/embed.js`.
pub fn tell_height() {
    let Some(page) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let measured = page.clone();
    let tell = Closure::<dyn FnMut()>::new(move || {
        let height = measured
            .unchecked_ref::<web_sys::HtmlElement>()
            .offset_height();
        // The parent is asked for each time: a frame can be moved.
        if let Ok(Some(parent)) = window().parent() {
            // Refused only for what cannot be copied, and this can.
            let _ = parent.post_message(&message(height), "*");
        }
    });
    if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) {
        observer.observe(&page);
        // It observes for as long as the page lives.
        tell.forget();
    }
}

fn message(height: i32) -> JsValue {
    let message = js_sys::Object::new();
    let parts: [(&str, JsValue); 3] = [
        ("app", "truly-open".into()),
        ("version", 1.into()),
        ("height", height.into()),
    ];
    for (name, value) in parts {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&message, &name.into(), &value);
    }
    message.into()
}
