//! What the check is made from, what it cannot tell, and what is kept where.

use crate::domain::pack::Library;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::details;
use crate::ui::pages::{
    link, list, page_heading, paragraph, part_heading, section_heading, set_title, two_thirds,
};
use crate::ui::route::Route;
use crate::ui::state::App;

/// About this check.
pub(super) fn about_page(app: App) -> Node {
    set_title(app, "About this check");
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
    for note in &pack.library.notes {
        parts.push(part_heading(note.title.as_str()));
        parts.push(paragraph(note.text.as_str()));
    }
    parts.extend(involving_people(&pack.library));
    parts.push(section_heading("What this check cannot tell you"));
    parts.push(list(true, pack.limits.iter().map(Node::from)));
    parts.extend(what_is_kept());
    parts.push(section_heading("For those who run a website"));
    let embed = link(Route::Embed.to_string(), "Show this check in your website");
    parts.push(el("p").child(embed).into());
    let app_version = env!("CARGO_PKG_VERSION");
    let versions = format!(
        "Questions: version {}. App: version {app_version}.",
        pack.version
    );
    parts.push(paragraph(versions));
    two_thirds(parts)
}

fn involving_people(library: &'static Library) -> Vec<Node> {
    let benefits = library
        .benefits
        .iter()
        .map(|benefit| Node::from(&benefit.text));
    let conditions = library
        .conditions
        .iter()
        .map(|condition| Node::from(&condition.text));
    vec![
        section_heading("Involving people"),
        details("What it brings", false, vec![list(true, benefits)]).into(),
        details(
            "What success depends on",
            false,
            vec![list(true, conditions)],
        )
        .into(),
        el("p")
            .child(link(
                Route::Help.to_string(),
                "Ways to hear from people, and who can help",
            ))
            .into(),
    ]
}

/// Kept in step with `storage/keys.rs`.
fn what_is_kept() -> Vec<Node> {
    vec![
        section_heading("What is kept on this computer"),
        paragraph(
            "Your projects and answers are kept in this browser, under names that begin with “truly-open”, until you delete them or the browser’s data is cleared. Nothing is sent anywhere. There are no cookies, and nobody counts your visits.",
        ),
        paragraph(
            "A private window forgets everything when you close it, and some organisations have it so in every window. Save a file before you close.",
        ),
        paragraph(
            "Other people who use this computer with the same account can see your answers. On a shared computer, save a file and delete the project. Then remove it for good under “Deleted projects” on the start page.",
        ),
    ]
}
