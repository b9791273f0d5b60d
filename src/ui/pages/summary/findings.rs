//! What holds a project down, what lifts it, what is not known, and what is strong.

use super::{paragraph, section_heading};
use crate::domain::summary::{Finding, Lift};
use crate::domain::words;
use crate::ui::dom::{El, Node, el, of_pack};
use crate::ui::nhsuk::inset_text;
use crate::ui::open::OpenProject;
use crate::ui::route::{AfterPage, ProjectPage};

/// The one step, large.
pub(super) fn one_step(open: OpenProject, lift: &Lift) -> Node {
    let about = lift.finding().map(|finding| {
        el("p")
            .class("app-finding__about")
            .child(finding.about())
            .child(links(open, finding))
    });
    let step = el("p").class("app-one-step").child(lift.step());
    el("section")
        .child(section_heading(words::ONE_STEP))
        .child(inset_text(vec![step.into(), about.into()]))
        .into()
}

/// The answers that keep the results where they are.
pub(super) fn held_down(open: OpenProject, findings: &[Finding]) -> Node {
    let items = findings.iter().map(|finding| {
        let next_step = el("span").class("app-finding__step");
        item(finding)
            .child(finding.said())
            .child(next_step.child(finding.next()))
            .child(links(open, finding))
    });
    section(
        words::HELD_DOWN,
        findings.is_empty(),
        el("ul").class("app-findings").children(items).into(),
    )
}

/// What the team is not sure about, with who could tell, and what it left blank.
pub(super) fn unknown(open: OpenProject, not_sure: &[Finding], blank: &[Finding]) -> Node {
    let items = |title: &'static str, findings: &[Finding]| -> Vec<Node> {
        if findings.is_empty() {
            return Vec::new();
        }
        let items = findings.iter().map(|finding| {
            item(finding)
                .child(finding.ask())
                .child(links(open, finding))
        });
        let class = "app-findings app-findings--columns";
        vec![
            crate::ui::pages::part_heading(title),
            el("ul").class(class).children(items).into(),
        ]
    };
    let mut lists = items(words::YOU_ARE_NOT_SURE, not_sure);
    lists.extend(items(words::NOT_ANSWERED, blank));
    section(words::UNKNOWN, lists.is_empty(), lists.into())
}

/// What is in place or proven.
pub(super) fn strengths(findings: &[Finding]) -> Node {
    let items = findings.iter().map(|finding| {
        let said = finding.statement.clone().unwrap_or_default();
        item(finding).child(of_pack(said)).child(finding.shown_by())
    });
    section(
        words::STRENGTHS,
        findings.is_empty(),
        el("ul").class("app-findings").children(items).into(),
    )
}

fn section([heading, when_empty]: words::Heading, empty: bool, list: Node) -> Node {
    let inside = if empty { paragraph(when_empty) } else { list };
    el("section")
        .child(section_heading(heading))
        .child(inside)
        .into()
}

/// A question by its short name and where it stands; what was said comes after.
fn item(finding: &Finding) -> El {
    el("li")
        .class("app-finding")
        .child(el("strong").child(of_pack(finding.title.clone())))
        .child(finding.in_section())
}

/// To its question, and to what helps with it.
fn links(open: OpenProject, finding: &Finding) -> Node {
    let question = || finding.question.clone();
    let help = ProjectPage::After(AfterPage::Help(question()));
    let link = |page, name: &'static str, before: &'static str| {
        let title = of_pack(finding.title.clone());
        let which = el("span").class("nhsuk-u-visually-hidden");
        el("a")
            .attr("href", open.href(page))
            .child(name)
            .child(which.child(before).child(title))
    };
    el("span")
        .class("app-finding__links app-no-print")
        .child(link(ProjectPage::Question(question()), "Change", ""))
        .child(link(help, "Get help", "with "))
        .into()
}
