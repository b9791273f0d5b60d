//! A text that is there to be copied.

use crate::ui::browser::{self, SELECTED};
use crate::ui::dom::{Node, el, live_text};
use crate::ui::nhsuk::{ButtonVariant, button};
use crate::ui::reactive::*;

/// A text in a box, and a button that copies it. `copied` is said once it has.
pub fn to_copy(
    id: &'static str,
    label: &'static str,
    copy: &'static str,
    copied: &'static str,
    text: String,
) -> Node {
    let done = Slot::<bool>::empty();
    let shown = done.clone();
    let told = move || match shown.get() {
        None => String::new(),
        Some(true) => copied.to_owned(),
        Some(false) => SELECTED.to_owned(),
    };
    // Rich text would show what its code makes where the code is wanted, so the plain old way is the
    // right one.
    let select = move || {
        browser::focus(&format!("#{id}"));
        done.put(Some(browser::copy_selected()));
    };
    let field = el("textarea")
        .class("nhsuk-textarea")
        .id(id)
        .attr("rows", "5")
        .attr("readonly", "")
        .typed(move || text.clone());
    el("div")
        .class("nhsuk-form-group")
        .child(
            el("label")
                .class("nhsuk-label")
                .attr("for", id)
                .child(label),
        )
        .child(field)
        .child(button(copy, ButtonVariant::Secondary, select))
        .child(el("p").attr("role", "status").child(live_text(told)))
        .into()
}
