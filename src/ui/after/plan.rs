//! The plan: what the team is going to do, who does it, and by when.

use super::contact::ask_first;
use super::rows;
use crate::domain::ids::{QuestionId, RowId};
use crate::domain::lists::{Cell, Day, List, Row};
use crate::domain::summary::{Finding, Lift, Summary, summary};
use crate::domain::words;
use crate::ui::browser;
use crate::ui::dom::{Node, el, live, of_pack};
use crate::ui::nhsuk::{ButtonVariant, SummaryRow, button, inset_text, summary_list};
use crate::ui::open::OpenProject;
use crate::ui::pages::{
    link as link_to, page_heading, paragraph, section_heading, set_title, two_thirds,
};
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, ProjectPage, Route};

/// Most teams get more done with no more than these.
const MAIN_ACTIONS: usize = 3;

/// The plan as a whole.
pub(super) fn plan_page(open: OpenProject) -> Node {
    set_title(open.app, "Your plan");
    two_thirds(vec![
        page_heading("Your plan"),
        paragraph("Choose up to three main actions. Say who will do each one, and by when."),
        live(move || actions(open)),
        live(move || suggestions(open)),
        who_can_help(open),
        section_heading("When you will check again"),
        live(move || next_check(open)),
        section_heading("What comes of it"),
        paragraph(
            "People who gave their time want to know what you did with it. Keep a list, and go back to them.",
        ),
        links(open),
    ])
}

/// The host's involvement team, where it is named.
fn who_can_help(open: OpenProject) -> Node {
    let contact = open.app.settings.contact.as_ref();
    contact
        .map(|_| vec![section_heading("Who can help"), ask_first(open.app)])
        .map(Node::from)
        .into()
}

fn links(open: OpenProject) -> Node {
    let link = |page, text: &'static str| {
        let href = open.href(ProjectPage::After(page));
        el("li").child(el("a").attr("href", href).child(text))
    };
    el("ul")
        .class("nhsuk-list")
        .child(el("li").child(link_to(
            Route::Help.to_string(),
            of_pack(open.pack().involve.help.as_str()),
        )))
        .child(link(AfterPage::Share, "Save and share"))
        .child(link(AfterPage::Replies, "You said, we did, we could not"))
        .child(link(AfterPage::Costs, "What involving people costs"))
        .into()
}

fn actions(open: OpenProject) -> Node {
    let rows: Vec<(RowId, Row)> = open.project.with(|project| {
        let rows = project.list(List::Plan);
        rows.map(|(id, row)| (id.clone(), row.clone())).collect()
    });
    let count = rows.len();
    let nudge = (count > MAIN_ACTIONS).then(|| {
        inset_text(vec![paragraph(format!(
            "You have {count} actions. Most teams get more done with three. Which ones matter most?"
        ))])
    });
    let none = (count == 0).then(|| paragraph("There is no action in your plan yet."));
    let cards = rows.into_iter().map(|(id, row)| card(open, &id, &row));
    vec![
        section_heading("Your actions"),
        none.into(),
        nudge.into(),
        el("div").children(cards).into(),
        add_own(open),
    ]
    .into()
}

fn add_own(open: OpenProject) -> Node {
    button(
        "Write your own action",
        ButtonVariant::Secondary,
        move || {
            let row = rows::new_row(open);
            open.app
                .go(&open.route(ProjectPage::After(AfterPage::Action(row))));
        },
    )
    .into()
}

fn card(open: OpenProject, id: &RowId, row: &Row) -> Node {
    let href = open.href(ProjectPage::After(AfterPage::Action(id.clone())));
    let who = if row.owner.trim().is_empty() {
        words::NO_OWNER
    } else {
        row.owner.as_str()
    };
    let due = row
        .due
        .map_or_else(|| words::NO_DUE_DAY.to_owned(), day_in_words);
    let question = row
        .question
        .as_ref()
        .and_then(|id| open.pack().question(id));
    let mut lines = vec![
        SummaryRow::new("Who", who.to_owned()),
        SummaryRow::new("By when", due),
        SummaryRow::new("How far", words::action_state(row.state)),
    ];
    lines.extend(question.map(|question| SummaryRow::new("For", question.title.as_str())));
    let what = what_or_unnamed(row);
    let change = el("a").attr("href", href).child("Change").child(
        el("span")
            .class("nhsuk-u-visually-hidden")
            .child(format!(" {what}")),
    );
    el("section")
        .class("app-action")
        .child(el("h3").class("nhsuk-heading-s").child(what))
        .child(summary_list(lines))
        .child(el("p").child(change))
        .into()
}

fn what_or_unnamed(row: &Row) -> String {
    let what = row.what.trim();
    if what.is_empty() {
        words::NO_ACTION
    } else {
        what
    }
    .to_owned()
}

fn day_in_words(day: Day) -> String {
    browser::day_of(&day.to_string())
}

/// What the summary suggests, and is not in the plan yet.
fn suggestions(open: OpenProject) -> Node {
    let summary = open.with(|pack, project, check| summary(pack, project, check, browser::now()));
    let taken: Vec<QuestionId> = open.project.with(|project| {
        let rows = project.list(List::Plan);
        rows.filter_map(|(_, row)| row.question.clone()).collect()
    });
    let steps = steps(&summary);
    let open_steps = steps
        .into_iter()
        .filter(|(question, _, _)| !taken.contains(question));
    let items: Vec<Node> = open_steps
        .take(MAIN_ACTIONS + 2)
        .map(|step| suggestion(open, step))
        .collect();
    if items.is_empty() {
        return Node::nothing();
    }
    vec![
        section_heading("Steps you could take"),
        paragraph("They come from your answers. The first one helps most."),
        el("ul")
            .class("nhsuk-list app-suggestions")
            .children(items)
            .into(),
    ]
    .into()
}

/// The step for a question that nobody could answer.
pub(super) fn find_out(stem: &str) -> String {
    format!("Find out: {stem}")
}

type Suggested = (QuestionId, String, String);

fn steps(summary: &Summary) -> Vec<Suggested> {
    let find_out = |finding: &Finding| {
        let step = find_out(&finding.stem);
        (finding.question.clone(), finding.title.clone(), step)
    };
    let next = |finding: &Finding| {
        let step = finding.next_step.clone();
        (finding.question.clone(), finding.title.clone(), step)
    };
    let first = match &summary.lift {
        Lift::Do(finding) | Lift::Prove(finding) => Some(next(finding)),
        Lift::FindOut(finding) => Some(find_out(finding)),
        Lift::KeepGoing => None,
    };
    let mut steps: Vec<Suggested> = first.into_iter().collect();
    let others = summary.held_down.iter().map(next);
    for step in others.chain(summary.not_sure.iter().map(find_out)) {
        if steps.iter().all(|(question, _, _)| *question != step.0) {
            steps.push(step);
        }
    }
    steps
}

fn suggestion(open: OpenProject, (question, title, step): Suggested) -> Node {
    let help = open.href(ProjectPage::After(AfterPage::Help(question.clone())));
    let help = el("a").attr("href", help).child("Get help").child(
        el("span")
            .class("nhsuk-u-visually-hidden")
            .child(format!("with {title}")),
    );
    el("li")
        .child(
            el("p")
                .child(el("strong").child(title))
                .child(". ")
                .child(step.clone()),
        )
        .child(add_to_plan(open, question, step))
        .child(" ")
        .child(help)
        .into()
}

/// A button that makes an action of a step, and goes there to say who and by when.
pub(super) fn add_to_plan(open: OpenProject, question: QuestionId, step: String) -> Node {
    let name = format!("Add to the plan: {step}");
    button("Add to the plan", ButtonVariant::Secondary, move || {
        let row = rows::new_row(open);
        rows::fill(open, List::Plan, &row, Cell::What(step.clone()));
        rows::fill(open, List::Plan, &row, Cell::Question(question.clone()));
        open.app
            .go(&open.route(ProjectPage::After(AfterPage::Action(row))));
    })
    .attr("aria-label", name)
    .into()
}

fn next_check(open: OpenProject) -> Node {
    let day = open.project.with(|project| project.next_check);
    let said = day.map_or_else(|| "You have not set a date yet.".to_owned(), day_in_words);
    let href = open.href(ProjectPage::After(AfterPage::NextCheck));
    let change = if day.is_some() {
        "Change the date"
    } else {
        "Set a date"
    };
    el("p")
        .child(said)
        .child(" ")
        .child(el("a").attr("href", href).child(change))
        .into()
}
