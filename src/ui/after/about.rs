//! What the check is made from, what it cannot tell, and what is kept where.

use crate::domain::pack::Pack;
use crate::ui::dom::{Node, el, of_pack};
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
        .child("The questions come from ")
        .child(el("cite").child(of_pack(pack.source.title.as_str())))
        .child(format!(", {}.", pack.source.publisher));
    let runs = app.settings.organisation.as_ref();
    let runs = runs.map(|name| paragraph(format!("{name} runs this copy of the check.")));
    let mut parts = vec![
        page_heading("About this check"),
        runs.into(),
        source.into(),
        paragraph(of_pack(pack.people_means.as_str())),
        section_heading("How it works"),
    ];
    for note in &pack.library.notes {
        parts.push(part_heading(of_pack(note.title.as_str())));
        parts.push(paragraph(of_pack(note.text.as_str())));
    }
    parts.extend(involving_people(pack));
    parts.push(section_heading("What this check cannot tell you"));
    parts.push(list(true, pack.limits.iter().map(of_pack)));
    parts.push(section_heading("How it was made"));
    parts.extend(
        pack.library
            .made
            .iter()
            .map(|text| paragraph(of_pack(text))),
    );
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

fn involving_people(pack: &'static Pack) -> Vec<Node> {
    let library = &pack.library;
    let benefits = library
        .benefits
        .iter()
        .map(|benefit| of_pack(&benefit.text));
    let conditions = library
        .conditions
        .iter()
        .map(|condition| of_pack(&condition.text));
    vec![
        section_heading("Why do it, and what it takes"),
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
                of_pack(pack.involve.help.as_str()),
            ))
            .into(),
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
