//! What a page is made of: one type for every element, text and changing part.
//!
//! Leptos gives the signals and drives them; its `view!` macro gives every combination of tag,
//! attributes and children a type of its own, and the compiler writes each of them out. For this
//! app that came to more than twice what a first visit may weigh. Here there is one type, so that
//! the code which puts it in the page exists once (`docs/adr/0005-one-type-of-node.md`).
//!
//! A [`Node`] is plain data until [`mount`] puts it in the page. `html` writes it as text, so that a component can be tested on any machine.

mod build;
mod html;
mod parts;

pub use build::{Mounted, mount};
pub use parts::{Calls, Reads};

use std::borrow::Cow;
use std::cell::Cell;
use web_sys::{Element, Event};

/// The language of the words around those of the pack: what `index.html` says.
const PAGE_LANGUAGE: &str = "en-GB";

/// Words or a value: fixed ones cost nothing to pass on.
pub type Text = Cow<'static, str>;

/// Anything that can stand in a page. One pointer wide, as [`El`] is.
pub struct Node(Box<Kind>);

enum Kind {
    /// Words.
    Text(Text),
    /// An element.
    Element(El),
    /// Several, one after the other. None is nothing.
    Several(Vec<Node>),
    /// A part that is made again whenever a signal that it reads changes.
    Live(Box<dyn Fn() -> Node>),
}

impl Node {
    /// Nothing at all.
    #[must_use]
    pub fn nothing() -> Self {
        Self(Box::new(Kind::Several(Vec::new())))
    }
}

/// An element, made by naming what it has: `el("p").class("nhsuk-body").child("Hello")`.
///
/// It is one pointer wide, because every page is made of calls that take one and give one back.
pub struct El(Box<Inner>);

struct Inner {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Node>,
    handlers: Vec<(&'static str, Handler)>,
    on_build: Option<Box<dyn FnOnce(Element)>>,
}

type Handler = Box<dyn FnMut(Event)>;

/// What an attribute or a property is.
enum Value {
    /// An attribute that stays.
    Fixed(Text),
    /// An attribute that follows signals; it is taken off while there is none.
    Live(Box<dyn Fn() -> Option<Text>>),
    /// The text in a field.
    Typed(Box<dyn Fn() -> String>),
    /// Whether a box or radio is ticked.
    Ticked(Box<dyn Fn() -> bool>),
}

/// Begins an element.
#[must_use]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Inner {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        handlers: Vec::new(),
        on_build: None,
    }))
}

/// A part that is made again whenever a signal that it reads changes. What was typed in it is lost
/// then, so it must not read what its own fields write.
#[must_use]
pub fn live(make: impl Fn() -> Node + 'static) -> Node {
    Node(Box::new(Kind::Live(Box::new(make))))
}

/// Words that follow the signals that they are made from.
#[must_use]
pub fn live_text(make: impl Fn() -> String + 'static) -> Node {
    live(move || make().into())
}

impl El {
    /// Its class.
    #[must_use]
    pub fn class(self, class: impl Into<Text>) -> Self {
        self.attr("class", class)
    }

    /// Its id.
    #[must_use]
    pub fn id(self, id: impl Into<Text>) -> Self {
        self.attr("id", id)
    }

    /// An attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.with(name, Value::Fixed(value.into()))
    }

    /// An attribute that is there only with a value.
    #[must_use]
    pub fn maybe_attr(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// An attribute that follows the signals it is made from.
    #[must_use]
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<Text> + 'static) -> Self {
        self.with(name, Value::Live(Box::new(value)))
    }

    /// The text in a field. The field is left alone while it says the same already, so that the
    /// place where somebody types stays.
    #[must_use]
    pub fn typed(self, value: impl Fn() -> String + 'static) -> Self {
        self.with("value", Value::Typed(Box::new(value)))
    }

    /// Whether a box or radio is ticked.
    #[must_use]
    pub fn ticked(self, value: impl Fn() -> bool + 'static) -> Self {
        self.with("checked", Value::Ticked(Box::new(value)))
    }

    /// What happens at an event.
    #[must_use]
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        self.heard(event, Box::new(handler))
    }

    /// Called with the element once it is made, before it is in the page.
    #[must_use]
    pub fn on_build(mut self, call: impl FnOnce(Element) + 'static) -> Self {
        self.0.on_build = Some(Box::new(call));
        self
    }

    /// Something inside it, after what is there.
    #[must_use]
    pub fn child(self, child: impl Into<Node>) -> Self {
        self.holding(child.into())
    }

    /// Several things inside it.
    #[must_use]
    pub fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self.0.children.push(child.into());
        }
        self
    }
}

/// The calls above do their work here, once for all the types they take.
impl El {
    #[inline(never)]
    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    #[inline(never)]
    fn holding(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn heard(mut self, event: &'static str, handler: Handler) -> Self {
        self.0.handlers.push((event, handler));
        self
    }
}

thread_local! {
    /// The language of the pack, where it is not that of the page.
    static LANGUAGE: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// From now on, [`of_pack`] and [`in_language_of_pack`] mark what they are given with this language,
/// unless it is the page's own.
pub fn speak(language: &'static str) {
    LANGUAGE.set((language != PAGE_LANGUAGE).then_some(language));
}

/// Words of the pack. They are marked where they are in another language than the page, so that a
/// screen reader says them as they are meant (WCAG 2.2, 3.1.2).
#[must_use]
pub fn of_pack(words: impl Into<Text>) -> Node {
    marked("span", words.into().into())
}

/// A part of a page that is words of the pack alone, or nearly so.
#[must_use]
pub fn in_language_of_pack(part: impl Into<Node>) -> Node {
    marked("div", part.into())
}

fn marked(tag: &'static str, inner: Node) -> Node {
    match LANGUAGE.get() {
        Some(language) => el(tag).attr("lang", language).child(inner).into(),
        None => inner,
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self(Box::new(Kind::Element(element)))
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Text::Owned(text).into()
    }
}

impl From<&'static String> for Node {
    fn from(text: &'static String) -> Self {
        Text::Borrowed(text).into()
    }
}

impl From<Text> for Node {
    fn from(text: Text) -> Self {
        Self(Box::new(Kind::Text(text)))
    }
}

impl From<Vec<Node>> for Node {
    fn from(nodes: Vec<Node>) -> Self {
        Self(Box::new(Kind::Several(nodes)))
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or_else(Self::nothing, Into::into)
    }
}
