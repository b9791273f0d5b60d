//! Delete a project: into the bin, from which it can be put back.

use super::{page_heading, paragraph, two_thirds};
use crate::domain::edit::Edit;
use crate::ui::browser;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::{ButtonVariant, button, button_group, button_link};
use crate::ui::open::OpenProject;
use crate::ui::reactive::*;
use crate::ui::route::{ProjectPage, Route};
use crate::ui::told::Notice;

/// "Are you sure?", with what happens next.
pub(super) fn delete_page(open: OpenProject) -> Node {
    super::set_title(open.app, "Delete this project?");
    let name = untrack(|| open.name());
    let deleted = format!("You deleted “{name}”.");
    let delete = move || {
        open.dispatch(Edit::Binned(Some(browser::now())));
        let notice = Notice {
            text: deleted.clone(),
            undo: Some((open.id(), vec![Edit::Binned(None)])),
        };
        open.app.go_instead_and_notify(&Route::Start, notice);
    };
    let keep = open.href(ProjectPage::Tasks);
    two_thirds(vec![
        page_heading("Delete this project?"),
        el("p")
            .child(el("strong").child(name))
            .child(" will go to “Deleted projects” on the start page. You can put it back from there for 30 days. After that it is removed from this computer.")
            .into(),
        paragraph("Files that you saved are not touched."),
        button_group(vec![
            button("Delete this project", ButtonVariant::Warning, delete).into(),
            button_link("Keep it", ButtonVariant::Secondary, keep).into(),
        ])
        .into(),
    ])
}
