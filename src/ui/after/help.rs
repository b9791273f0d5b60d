//! Ways to hear from people, and where to find help: all of it, or what fits one question.

use super::contact::{ask_first, outside, own_pages};
use super::plan;
use crate::domain::ids::QuestionId;
use crate::domain::pack::{Dimension, Library, Method, Question, Resource, ResourceKind, Section};
use crate::ui::browser;
use crate::ui::dom::{Node, el, of_pack};
use crate::ui::nhsuk::hint;
use crate::ui::open::OpenProject;
use crate::ui::pages::{
    link, list, not_in_this_check, page_heading, paragraph, part_heading, section_heading,
    set_title, two_thirds,
};
use crate::ui::progress::section_words;
use crate::ui::route::{AfterPage, ProjectPage, Route};
use crate::ui::state::App;

/// Help with involving people.
pub(super) fn help_page(app: App) -> Node {
    let title = app.pack.involve.help.as_str();
    set_title(app, title);
    let library = &app.pack.library;
    let mut parts = vec![
        page_heading(of_pack(title)),
        ask_first(app),
        own_pages(app),
        section_heading(of_pack(library.help.methods.as_str())),
        paragraph(of_pack(library.help.methods_lead.as_str())),
    ];
    parts.extend(library.methods.iter().map(|it| method(it, None)));
    parts.extend(resources(library, None));
    two_thirds(parts)
}

/// What helps with one question: what to do next, and which ways and whose help fit it.
pub(super) fn help_with_page(open: OpenProject, id: &QuestionId) -> Node {
    let Some(question) = open.pack().question(id) else {
        return not_in_this_check(open);
    };
    set_title(open.app, &format!("Help with: {}", question.title));
    let (section, _) = section_words(open.pack(), &question.section);
    let library = &open.pack().library;
    let title = open.pack().involve.help.as_str();
    let mut parts = vec![
        el("span")
            .class("nhsuk-caption-l")
            .child(format!("{section}: help with"))
            .into(),
        page_heading(of_pack(question.title.as_str())),
        paragraph(of_pack(question.why.as_str())),
        next_step(open, question),
        section_heading("Who to ask first"),
        ask_first(open.app),
        own_pages(open.app),
    ];
    parts.extend(methods_for(library, question));
    if question.section == Section::Dimension(Dimension::Resources) {
        let costs = open.href(ProjectPage::After(AfterPage::Costs));
        parts.push(section_heading("What it costs"));
        parts.push(paragraph(
            "Add up travel, refreshments, training, support and access, and take the total to whoever holds the budget.",
        ));
        parts.push(
            el("p")
                .child(link(costs, "What involving people costs"))
                .into(),
        );
    }
    parts.extend(resources(library, Some(id)));
    parts.push(
        el("p")
            .child(link(Route::Help.to_string(), of_pack(title)))
            .into(),
    );
    two_thirds(parts)
}

fn next_step(open: OpenProject, question: &'static Question) -> Node {
    let said = open.answer(&question.id).and_then(|answer| {
        let said = question.statement(answer.step()?)?;
        Some(paragraph(format!("You said: “{said}”")))
    });
    let step = if said.is_some() {
        question.next_step.clone()
    } else {
        plan::find_out(&question.stem)
    };
    vec![
        section_heading("What to do next"),
        said.into(),
        paragraph(of_pack(step.clone())),
        plan::add_to_plan(open, question.id.clone(), step),
    ]
    .into()
}

fn methods_for(library: &'static Library, question: &'static Question) -> Vec<Node> {
    let helps = |method: &&Method| method.helps.contains(&question.id);
    let mut methods = library.methods.iter().filter(helps).peekable();
    if methods.peek().is_none() {
        return Vec::new();
    }
    let gap = match &question.section {
        Section::Dimension(dimension) => Some(*dimension),
        Section::Level(_) => None,
    };
    let heading = section_heading(of_pack(library.help.methods.as_str()));
    std::iter::once(heading)
        .chain(methods.map(|it| method(it, gap)))
        .collect()
}

/// A way to hear from people. What it asks of the dimension that has the gap stands out.
fn method(method: &'static Method, gap: Option<Dimension>) -> Node {
    let fact = |label: &str, text: &'static str| -> Node {
        vec![format!("{label}: ").into(), of_pack(text)].into()
    };
    let asks = |dimension, label, text| match gap {
        Some(gap) if gap == dimension => el("strong").child(fact(label, text)).into(),
        _ => fact(label, text),
    };
    let facts = [
        fact("Good for", &method.good_for),
        asks(Dimension::Skills, "Skills it asks of you", &method.skills),
        asks(Dimension::Resources, "Resources it needs", &method.needs),
        asks(Dimension::Capacity, "Time it takes", &method.capacity),
        fact("Watch out for", &method.watch_out),
    ];
    vec![
        part_heading(of_pack(method.title.as_str())),
        list(true, facts),
    ]
    .into()
}

/// Where to read more and whom to ask: all of them, or those that help with a question.
fn resources(library: &'static Library, question: Option<&QuestionId>) -> Vec<Node> {
    let of_kind = |kind, title: &'static str| {
        let helps = |resource: &&Resource| {
            resource.kind == kind && question.is_none_or(|id| resource.helps.contains(id))
        };
        let mut resources = library.resources.iter().filter(helps).peekable();
        resources.peek().is_some().then(|| -> Node {
            let items = el("ul").class("nhsuk-list app-resources");
            let items = items.children(resources.map(resource_view));
            vec![section_heading(title), items.into()].into()
        })
    };
    let guides = of_kind(ResourceKind::Guide, "Guides and tools");
    let networks = of_kind(ResourceKind::Network, "Networks and people");
    guides.into_iter().chain(networks).collect()
}

fn resource_view(resource: &'static Resource) -> Node {
    let title = resource.title.as_str();
    let applies = format!("For: {}.", resource.nation);
    let (name, facts): (Node, String) = match &resource.url {
        Some(url) => {
            let checked = match &resource.last_checked {
                Some(day) => format!("Last checked: {}.", browser::day_of(day)),
                None => "Link not checked.".to_owned(),
            };
            (outside(url, title.into()), format!("{applies} {checked}"))
        }
        None => (el("strong").child(title).into(), applies),
    };
    let replaces = resource.replaces.as_ref();
    el("li")
        .child(name)
        .child(paragraph(of_pack(resource.note.as_str())))
        .child(replaces.map(|old| paragraph(format!("In place of: {old}"))))
        .child(hint(facts))
        .into()
}
