//! Putting nodes in the page, and keeping their changing parts up.

use super::{El, Kind, Node, Value};
use crate::ui::reactive::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlInputElement, HtmlTextAreaElement};

/// The namespace that drawings must be made in.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The elements of drawings that the app makes.
const DRAWN: [&str; 9] = [
    "svg", "g", "path", "rect", "circle", "line", "text", "tspan", "title",
];

/// What keeps the changing parts of a page following their signals: they stop when it is dropped.
#[derive(Default)]
pub struct Kept(Vec<RenderEffect<Kept>>);

/// A page that was put in its element. It follows its signals for as long as this lives.
pub struct Mounted {
    _kept: Kept,
    _owner: Owner,
}

/// Puts a page into its element.
pub fn mount(root: &Element, page: impl FnOnce() -> Node) -> Mounted {
    let owner = Owner::new();
    let mut kept = Kept::default();
    if let Some(document) = root.owner_document() {
        owner.with(|| Builder { document }.append(root, page(), &mut kept));
    }
    Mounted {
        _kept: kept,
        _owner: owner,
    }
}

/// A browser's refusals here are all of things that cannot happen: a tag or an attribute with a
/// name that is none. A part that could not be made is left out.
struct Builder {
    document: Document,
}

impl Builder {
    fn append(&self, parent: &web_sys::Node, node: Node, kept: &mut Kept) {
        match *node.0 {
            Kind::Text(text) => {
                let _ = parent.append_child(&self.document.create_text_node(&text));
            }
            Kind::Several(nodes) => {
                for node in nodes {
                    self.append(parent, node, kept);
                }
            }
            Kind::Element(element) => self.element(parent, element, kept),
            Kind::Live(make) => self.live(parent, make, kept),
        }
    }

    fn element(&self, parent: &web_sys::Node, el: El, kept: &mut Kept) {
        let el = *el.0;
        let made = if DRAWN.contains(&el.tag) {
            self.document.create_element_ns(Some(SVG), el.tag)
        } else {
            self.document.create_element(el.tag)
        };
        let Ok(element) = made else { return };
        for child in el.children {
            self.append(&element, child, kept);
        }
        for (name, value) in el.attributes {
            set(&element, name, value, kept);
        }
        for (event, handler) in el.handlers {
            let handler: JsValue = Closure::<dyn FnMut(Event)>::new(handler).into_js_value();
            let _ = element.add_event_listener_with_callback(event, handler.unchecked_ref());
        }
        if let Some(call) = el.on_build {
            call(element.clone());
        }
        let _ = parent.append_child(&element);
    }

    /// What changes stands between two comments, so that it can be found and taken out again.
    fn live(&self, parent: &web_sys::Node, make: Box<dyn Fn() -> Node>, kept: &mut Kept) {
        let start = self.document.create_comment("");
        let end = self.document.create_comment("");
        let _ = parent.append_child(&start);
        let _ = parent.append_child(&end);
        let document = self.document.clone();
        follow(kept, move || {
            while let Some(next) = start.next_sibling() {
                if next.is_same_node(Some(&end)) {
                    break;
                }
                if let Some(parent) = next.parent_node() {
                    let _ = parent.remove_child(&next);
                }
            }
            let mut kept = Kept::default();
            let fragment = document.create_document_fragment();
            let builder = Builder {
                document: document.clone(),
            };
            builder.append(&fragment, make(), &mut kept);
            if let Some(parent) = end.parent_node() {
                let _ = parent.insert_before(&fragment, Some(&end));
            }
            kept
        });
    }
}

/// Runs something now, and again whenever a signal that it reads changes. What the last run kept
/// is dropped before the next.
fn follow(kept: &mut Kept, mut run: impl FnMut() -> Kept + 'static) {
    kept.0.push(RenderEffect::new(move |before: Option<Kept>| {
        drop(before);
        run()
    }));
}

fn set(element: &Element, name: &'static str, value: Value, kept: &mut Kept) {
    let element = element.clone();
    match value {
        Value::Fixed(text) => {
            let _ = element.set_attribute(name, &text);
        }
        Value::Live(make) => follow(kept, move || {
            match make() {
                Some(text) => {
                    let _ = element.set_attribute(name, &text);
                }
                None => {
                    let _ = element.remove_attribute(name);
                }
            }
            Kept::default()
        }),
        Value::Typed(make) => follow(kept, move || {
            write_into(&element, &make());
            Kept::default()
        }),
        Value::Ticked(make) => follow(kept, move || {
            if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
                input.set_checked(make());
            }
            Kept::default()
        }),
    }
}

fn write_into(element: &Element, text: &str) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        if input.value() != text {
            input.set_value(text);
        }
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>()
        && area.value() != text
    {
        area.set_value(text);
    }
}
