//! What the pages with a form share.

use crate::components::use_title;
use crate::nhsuk::{FieldError, Size, Title};
use leptos::prelude::*;

/// Names the tab of a page with a form, and says first that something is wrong.
pub(super) fn use_form_title(errors: RwSignal<Vec<FieldError>>, title: &'static str) {
    use_title(move || {
        let is_right = errors.with(Vec::is_empty);
        let error = if is_right { "" } else { "Error: " };
        format!("{error}{title}")
    });
}

/// What is wrong with a field, if anything. An error of a part of it, such as the day of a date, is
/// one of the field.
pub(super) fn error_of(
    errors: RwSignal<Vec<FieldError>>,
    field: &'static str,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        errors.with(|errors| {
            let found = errors.iter().find(|error| error.field.starts_with(field));
            found.map(|error| error.message.clone())
        })
    })
}

/// The name of a field of such a page.
pub(super) fn label(text: &'static str) -> Title {
    Title::sized(text, Size::M)
}
