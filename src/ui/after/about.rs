//! What the check is made from, what it cannot tell, and what is kept where.

use crate::domain::pack::Library;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::details;
use crate::ui::pages::{
    link, list, page_heading, paragraph, part_heading, section_heading, set_title, two_thirds,
};
use crate::ui::route::{AboutPage, Route};
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
    parts.extend(how_it_was_made());
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

/// How the check came to be, with what is still missing.
fn how_it_was_made() -> Vec<Node> {
    vec![
        section_heading("How it was made"),
        paragraph(
            "Every question goes back to a sentence of the briefing. The steps of an answer, the weights and the thresholds are rules of thumb that we chose. They are written down, and the same answers always give the same result.",
        ),
        paragraph(
            "Nobody has measured yet whether teams that do well here involve people well: the check is not validated. Patients and carers have not tested it yet. Treat the result as the start of a talk with them, not as proof.",
        ),
    ]
}

fn what_is_kept() -> Vec<Node> {
    let privacy = Route::Statement(AboutPage::Privacy).to_string();
    vec![
        section_heading("What is kept on this computer"),
        paragraph("Your projects and answers are kept in this browser. Nothing is sent anywhere."),
        el("p")
            .child(link(privacy, "What is kept, why, and for how long"))
            .into(),
    ]
}
