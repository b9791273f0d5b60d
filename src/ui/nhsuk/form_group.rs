//! What every form component shares: the group around it, what describes it, and what was typed.

use super::error_message::error_message;
use super::hint::hint;
use crate::ui::dom::{El, Node, Reads, Text, el, live};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// The hint and the error of one field, and the ids by which the field points to them.
#[derive(Clone)]
pub(super) struct Description {
    /// The field's id, from which the others are made.
    pub(super) id: Text,
    /// Help, if there is some.
    pub(super) hint: Option<Text>,
    /// What is wrong, while something is.
    pub(super) error: Reads<Option<Text>>,
}

impl Description {
    /// The ids of what describes the field now, hint first, for `aria-describedby`.
    pub(super) fn ids(&self) -> Option<Text> {
        let id = &self.id;
        match (self.hint.is_some(), self.has_error()) {
            (true, true) => Some(format!("{id}-hint {id}-error").into()),
            (true, false) => Some(format!("{id}-hint").into()),
            (false, true) => Some(format!("{id}-error").into()),
            (false, false) => None,
        }
    }

    /// Whether something is wrong now.
    pub(super) fn has_error(&self) -> bool {
        self.error.get().is_some()
    }

    /// The hint and the error as they stand between the name of a field and the field.
    pub(super) fn node(&self) -> Node {
        let Self {
            id,
            hint: help,
            error,
        } = self.clone();
        let help = help.map(|text| hint(text).id(format!("{id}-hint")));
        let wrong = live(move || {
            let message = error
                .get()
                .map(|text| error_message(text).id(format!("{id}-error")));
            message.into()
        });
        vec![help.into(), wrong].into()
    }

    /// The group around a field, marked while something is wrong. `class` is added to its own.
    pub(super) fn group(&self, class: &'static str, children: Vec<Node>) -> El {
        let own = self.clone();
        let class = move || {
            let mut classes = String::from("nhsuk-form-group");
            if own.has_error() {
                classes.push_str(" nhsuk-form-group--error");
            }
            if !class.is_empty() {
                classes.push(' ');
                classes.push_str(class);
            }
            Some(classes.into())
        };
        el("div").live_attr("class", class).child(children)
    }
}

/// What the field that an event came from holds now.
pub(super) fn text_of(event: &Event) -> Option<String> {
    let field = event.target()?;
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return Some(input.value());
    }
    field
        .dyn_ref::<HtmlTextAreaElement>()
        .map(HtmlTextAreaElement::value)
}
