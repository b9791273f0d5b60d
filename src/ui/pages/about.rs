//! What the check is made from, what it cannot tell, and what is kept where.

use super::{list, page_heading, paragraph, part_heading, section_heading, two_thirds};
use crate::domain::pack::{Method, Pack, Resource, ResourceKind};
use crate::ui::browser;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::{details, hint};
use crate::ui::state::App;

/// About this check.
pub(super) fn about_page(app: App) -> Node {
    super::set_title(app, "About this check");
    let pack = app.pack;
    let source = el("p")
        .child("The questions come from a briefing: ")
        .child(el("cite").child(pack.source.title.as_str()))
        .child(format!(", {}.", pack.source.publisher));
    let mut parts = vec![
        page_heading("About this check"),
        source.into(),
        paragraph(pack.people_means.as_str()),
        section_heading("How it works"),
    ];
    for note in &pack.notes {
        parts.push(part_heading(note.title.as_str()));
        parts.push(paragraph(note.text.as_str()));
    }
    parts.extend(involving_people(pack));
    parts.extend(resources(pack, ResourceKind::Guide, "Guides and tools"));
    parts.extend(resources(pack, ResourceKind::Network, "Networks"));
    parts.push(section_heading("What this check cannot tell you"));
    parts.push(list(true, pack.limits.iter().map(Node::from)));
    parts.extend(what_is_kept());
    let app_version = env!("CARGO_PKG_VERSION");
    let versions = format!(
        "Questions: version {}. App: version {app_version}.",
        pack.version
    );
    parts.push(paragraph(versions));
    two_thirds(parts)
}

fn involving_people(pack: &'static Pack) -> Vec<Node> {
    let benefits = pack
        .benefits
        .iter()
        .map(|benefit| Node::from(&benefit.text));
    let conditions = pack
        .conditions
        .iter()
        .map(|condition| Node::from(&condition.text));
    let methods = pack.methods.iter().map(method).collect();
    vec![
        section_heading("Involving people"),
        details("What it brings", false, vec![list(true, benefits)]).into(),
        details(
            "What success depends on",
            false,
            vec![list(true, conditions)],
        )
        .into(),
        details("Ways to hear from people", false, methods).into(),
    ]
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

fn resources(pack: &'static Pack, kind: ResourceKind, title: &'static str) -> Vec<Node> {
    let resources = pack
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

/// Kept in step with `storage/keys.rs`.
fn what_is_kept() -> Vec<Node> {
    vec![
        section_heading("What is kept on this computer"),
        paragraph(
            "Your projects and answers are kept in this browser, under names that begin with “truly-open”, until you delete them or the browser’s data is cleared. Nothing is sent anywhere. There are no cookies, and nobody counts your visits.",
        ),
        paragraph(
            "Other people who use this computer with the same account can see your answers. On a shared computer, save a file and delete the project. Then remove it for good under “Deleted projects” on the start page.",
        ),
    ]
}
