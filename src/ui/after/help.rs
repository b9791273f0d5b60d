//! Ways to hear from people, and where to find help with it.

use crate::domain::pack::{Library, Method, Resource, ResourceKind};
use crate::ui::browser;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::hint;
use crate::ui::pages::{
    list, page_heading, paragraph, part_heading, section_heading, set_title, two_thirds,
};
use crate::ui::state::App;

/// Help with involving people.
pub(super) fn help_page(app: App) -> Node {
    const TITLE: &str = "Ways to hear from people, and who can help";
    set_title(app, TITLE);
    let library = &app.pack.library;
    let mut parts = vec![
        page_heading(TITLE),
        paragraph(
            "Ask your patient involvement team first, if you have one. They may know people who would like to take part.",
        ),
        section_heading("Ways to hear from people"),
        paragraph("No way suits everybody. Two small ones often tell you more than a large one."),
    ];
    parts.extend(library.methods.iter().map(method));
    parts.extend(resources(library, ResourceKind::Guide, "Guides and tools"));
    parts.extend(resources(library, ResourceKind::Network, "Networks"));
    two_thirds(parts)
}

fn method(method: &'static Method) -> Node {
    let fact = |label: &str, text: &str| Node::from(format!("{label}: {text}"));
    let facts = [
        fact("Good for", &method.good_for),
        fact("Skills", &method.skills),
        fact("Needs", &method.needs),
        fact("Watch out for", &method.watch_out),
    ];
    vec![part_heading(method.title.as_str()), list(true, facts)].into()
}

fn resources(library: &'static Library, kind: ResourceKind, title: &'static str) -> Vec<Node> {
    let resources = library
        .resources
        .iter()
        .filter(|resource| resource.kind == kind);
    let items = el("ul")
        .class("nhsuk-list app-resources")
        .children(resources.map(resource_view));
    vec![section_heading(title), items.into()]
}

fn resource_view(resource: &'static Resource) -> Node {
    let title = resource.title.as_str();
    let applies = format!("For: {}.", resource.nation);
    let (name, facts): (Node, String) = match &resource.url {
        Some(url) => {
            // After `https:` and the empty part between the slashes.
            let host = url.split('/').nth(2).unwrap_or_default();
            let link = el("a")
                .attr("href", url.as_str())
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .child(format!("{title} ({host}, opens in a new tab)"));
            let checked = match &resource.last_checked {
                Some(day) => format!("Last checked: {}.", browser::day_of(day)),
                None => "Link not checked.".to_owned(),
            };
            (link.into(), format!("{applies} {checked}"))
        }
        None => (el("strong").child(title).into(), applies),
    };
    let replaces = resource.replaces.as_ref();
    el("li")
        .child(name)
        .child(paragraph(resource.note.as_str()))
        .child(replaces.map(|old| paragraph(format!("In place of: {old}"))))
        .child(hint(facts))
        .into()
}
