//! What every form component shares: the group around it, and what describes it.

use leptos::prelude::*;

use super::error_message::ErrorMessage;
use super::hint::Hint;
use super::text::{MaybeText, Text};

/// The hint and the error of one field, and the ids by which the field points to them.
#[derive(Clone, Copy)]
pub(super) struct Description {
    id: StoredValue<String>,
    hint: StoredValue<Option<Text>>,
    error: Memo<Option<String>>,
}

impl Description {
    /// What describes the field with this id.
    pub(super) fn new(id: &str, hint: MaybeText, error: Signal<Option<String>>) -> Self {
        Self {
            id: StoredValue::new(id.to_owned()),
            hint: StoredValue::new(hint.0),
            error: Memo::new(move |_| error.get()),
        }
    }

    /// The ids of what describes the field now, hint first, for `aria-describedby`.
    pub(super) fn ids(self) -> Option<String> {
        let has_hint = self.hint.with_value(Option::is_some);
        let hint = has_hint.then(|| self.part_id("hint"));
        let error = self.has_error().then(|| self.part_id("error"));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (one, other) => one.or(other),
        }
    }

    /// Whether something is wrong now.
    pub(super) fn has_error(self) -> bool {
        self.error.with(Option::is_some)
    }

    fn part_id(self, part: &str) -> String {
        self.id.with_value(|id| format!("{id}-{part}"))
    }
}

/// The hint and the error, as they stand between the name of a field and the field.
#[component]
pub(super) fn HintAndError(description: Description) -> impl IntoView {
    let hint = description.hint.get_value();
    let hint = hint.map(|text| view! { <Hint id=description.part_id("hint") text=text /> });
    view! {
        {hint}
        <ShowLet some=description.error let:message>
            <ErrorMessage id=description.part_id("error") text=message />
        </ShowLet>
    }
    .into_any()
}

/// The group around a field, marked while something is wrong.
#[component]
pub(super) fn FormGroup(
    description: Description,
    #[prop(default = "nhsuk-form-group")] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=class class=("nhsuk-form-group--error", move || description.has_error())>
            {children()}
        </div>
    }
    .into_any()
}
