//! What is kept here and cannot be opened.

use super::save_status::save_text_button;
use crate::storage::file::raw_file;
use crate::ui::dom::{Node, el};
use crate::ui::state::App;
use crate::ui::told::Trouble;

/// Each text that could not be read, with what is wrong and a way to get it out. Nothing while
/// there is none.
pub fn unreadable_projects(app: App) -> Node {
    let troubles = app.troubles();
    if troubles.is_empty() {
        return Node::nothing();
    }
    let heading = el("h2").class("nhsuk-heading-m").id("unreadable");
    el("section")
        .attr("aria-labelledby", "unreadable")
        .child(heading.child("Projects we could not open"))
        .child(el("p").child("They are still here, and nothing was changed in them. Save each one to a file to keep it safe or to ask for help with it."))
        .children(troubles.into_iter().map(trouble_view))
        .into()
}

fn trouble_view(trouble: Trouble) -> Node {
    let Trouble { name, problem, raw } = trouble;
    let file = raw_file(&name, &raw);
    let label = format!("Save the text of {name} to a file");
    let words = el("p")
        .child(el("strong").child(name))
        .child(format!(": {problem}."));
    let button = save_text_button(label, move || Some(file.clone()));
    vec![words.into(), button].into()
}
