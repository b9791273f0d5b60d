//! Deleted projects, kept for 30 days.

use super::{link, page_heading, paragraph, section_heading, two_thirds};
use crate::domain::edit::Edit;
use crate::domain::ids::ProjectId;
use crate::domain::project::Timestamp;
use crate::ui::browser;
use crate::ui::dom::{Node, el, live, live_text};
use crate::ui::nhsuk::{ButtonVariant, button, button_group};
use crate::ui::open::{OpenProject, display_name};
use crate::ui::reactive::*;
use crate::ui::route::Route;
use crate::ui::state::App;
use crate::ui::told::Notice;

/// Every deleted project, with a way to put it back or to remove it for good.
pub(super) fn bin_page(app: App) -> Node {
    super::set_title(app, "Deleted projects");
    two_thirds(vec![
        page_heading("Deleted projects"),
        paragraph(
            "A deleted project stays here for 30 days. Then it is removed from this computer.",
        ),
        live(move || binned_projects(app)),
    ])
}

/// What every page of a deleted project says.
pub(super) fn binned_project(open: OpenProject) -> Node {
    super::set_title(open.app, "This project is deleted");
    let (id, name) = (open.id(), untrack(|| open.name()));
    let put_back = button("Put it back", ButtonVariant::Primary, {
        let name = name.clone();
        move || put_back(open.app, &id, &name)
    });
    two_thirds(vec![
        page_heading("This project is deleted"),
        el("p")
            .child(el("strong").child(name))
            .child(" is in “Deleted projects”, and will be removed from this computer. To go on with it, put it back.")
            .into(),
        put_back.into(),
        el("p")
            .child(link(Route::Bin.to_string(), "See all deleted projects"))
            .into(),
    ])
}

fn put_back(app: App, id: &ProjectId, name: &str) {
    app.dispatch(id, Edit::Binned(None));
    app.notify(Notice::plain(format!("You put “{name}” back.")));
}

fn binned_projects(app: App) -> Node {
    let mut binned = Vec::new();
    for (id, project) in app.projects() {
        if let Some(at) = project.binned_at {
            binned.push(binned_view(app, id, display_name(&project), at));
        }
    }
    if binned.is_empty() {
        paragraph("There are no deleted projects.")
    } else {
        binned.into()
    }
}

fn binned_view(app: App, id: ProjectId, name: String, at: Timestamp) -> Node {
    let sure = RwSignal::new(false);
    let hidden = |name: &str| {
        el("span")
            .class("nhsuk-u-visually-hidden")
            .child(format!(" {name}"))
    };
    let put_back_words: Vec<Node> = vec!["Put back".into(), hidden(&name).into()];
    let remove_words = move || {
        let words = if sure.get() {
            "Yes, remove for good"
        } else {
            "Remove for good"
        };
        words.to_owned()
    };
    let remove: Vec<Node> = vec![live_text(remove_words), hidden(&name).into()];
    let warning = move || {
        sure.get()
            .then(|| paragraph("This cannot be undone. Press the button again to remove it."))
            .into()
    };
    let on_put_back = {
        let (id, name) = (id.clone(), name.clone());
        move || put_back(app, &id, &name)
    };
    let on_remove = {
        let name = name.clone();
        move || {
            if sure.get_untracked() {
                app.purge(&id, name.clone());
            } else {
                sure.set(true);
            }
        }
    };
    el("section")
        .class("app-binned")
        .child(section_heading(name))
        .child(paragraph(format!("Deleted on {}", browser::day(at))))
        .child(button_group(vec![
            button(put_back_words, ButtonVariant::Secondary, on_put_back).into(),
            button(remove, ButtonVariant::Warning, on_remove).into(),
        ]))
        .child(el("div").attr("role", "status").child(live(warning)))
        .into()
}
