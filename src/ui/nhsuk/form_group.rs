//! What every form component shares: the group around it and what describes it.

use leptos::prelude::*;

use super::error_message::ErrorMessage;
use super::hint::Hint;

/// The hint and the error of one field, and the ids by which the field points to them.
#[derive(Clone)]
pub(super) struct Description {
    /// The field's id, from which the others are made.
    pub(super) id: String,
    /// Help, if there is some.
    pub(super) hint: MaybeProp<String>,
    /// What is wrong, while something is.
    pub(super) error: MaybeProp<String>,
}

impl Description {
    /// The ids of what describes the field now, hint first, for `aria-describedby`.
    pub(super) fn ids(&self) -> Option<String> {
        let hint = self
            .hint
            .with(Option::is_some)
            .then(|| format!("{}-hint", self.id));
        let error = self.has_error().then(|| format!("{}-error", self.id));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (one, other) => one.or(other),
        }
    }

    /// Whether something is wrong now.
    pub(super) fn has_error(&self) -> bool {
        self.error.with(Option::is_some)
    }

    /// `class`, and its `--error` form beside it while something is wrong.
    pub(super) fn class(&self, class: &str) -> String {
        if self.has_error() {
            format!("{class} {class}--error")
        } else {
            class.to_owned()
        }
    }

    /// The hint and the error as they stand between the name of a field and the field.
    pub(super) fn view(&self) -> AnyView {
        let Self { id, hint, error } = self.clone();
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        view! {
            {move || hint.get().map(|text| view! { <Hint id=hint_id.clone() text=text /> })}
            {move || error.get().map(|text| view! { <ErrorMessage id=error_id.clone() text=text /> })}
        }
        .into_any()
    }

    /// The group around a field, marked while something is wrong. `class` is added to its own.
    pub(super) fn group(&self, class: &'static str, inner: AnyView) -> AnyView {
        let own = self.clone();
        view! { <div class=move || format!("{} {class}", own.class("nhsuk-form-group"))>{inner}</div> }
            .into_any()
    }
}
