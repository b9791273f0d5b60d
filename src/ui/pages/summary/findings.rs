//! What holds a project down, what lifts it, what is not known, and what is strong.

use super::{paragraph, section_heading};
use crate::domain::summary::{Finding, Lift};
use crate::ui::components::words::NOT_ANSWERED;
use crate::ui::dom::{El, Node, el};
use crate::ui::nhsuk::inset_text;
use crate::ui::open::OpenProject;
use crate::ui::route::ProjectPage;

/// The one step, large.
pub(super) fn one_step(open: OpenProject, lift: &Lift) -> Node {
    let (step, about) = match lift {
        Lift::Do(finding) => (finding.next_step.clone(), Some(finding)),
        Lift::FindOut(finding) => {
            let who = finding.who_could_tell.trim();
            let ask = match who {
                "" => "Find out".to_owned(),
                who => format!("Ask: {who}"),
            };
            let step = format!("{ask}. Then answer this question: {}", finding.stem);
            (step, Some(finding))
        }
        Lift::Prove(finding) => {
            let step = format!(
                "The things that matter most are in place. Now show that they work. You will know when you can say: “{}”",
                finding.aim
            );
            (step, Some(finding))
        }
        Lift::KeepGoing => {
            let step = "Keep going, and look again at the next stage of your project.";
            (step.to_owned(), None)
        }
    };
    let about = about.map(|finding| {
        el("p")
            .class("app-finding__about")
            .child(format!("{}: {}. ", finding.section, finding.title))
            .child(change(open, finding))
    });
    let step = el("p").class("app-one-step").child(step);
    el("section")
        .child(section_heading("The one step that helps most"))
        .child(inset_text(vec![step.into(), about.into()]))
        .into()
}

/// The answers that keep the results where they are.
pub(super) fn held_down(open: OpenProject, findings: &[Finding]) -> Node {
    let items = findings.iter().map(|finding| {
        let said = finding.statement.as_deref().unwrap_or_default();
        let next_step = format!("Next step: {} ", finding.next_step);
        item(finding)
            .child(format!("You said: “{said}” "))
            .child(el("span").class("app-finding__step").child(next_step))
            .child(change(open, finding))
    });
    section(
        "What holds you down",
        "Nothing that you answered holds you down.",
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
            let who = finding.who_could_tell.trim();
            let who = (!who.is_empty()).then(|| format!("Who could tell you: {who}. "));
            item(finding).child(who).child(change(open, finding))
        });
        let class = "app-findings app-findings--columns";
        vec![
            crate::ui::pages::part_heading(title),
            el("ul").class(class).children(items).into(),
        ]
    };
    let mut lists = items("You are not sure", not_sure);
    lists.extend(items(NOT_ANSWERED, blank));
    section(
        "What you do not know",
        "You gave an answer to every question.",
        lists.is_empty(),
        lists.into(),
    )
}

/// What is in place or proven.
pub(super) fn strengths(findings: &[Finding]) -> Node {
    let items = findings.iter().map(|finding| {
        let evidence = finding.evidence.trim();
        let evidence = (!evidence.is_empty()).then(|| format!(" What shows it: {evidence}"));
        let said = finding.statement.clone().unwrap_or_default();
        item(finding).child(said).child(evidence)
    });
    section(
        "What you do well",
        "Nothing is in place yet. That is where every project starts.",
        findings.is_empty(),
        el("ul").class("app-findings").children(items).into(),
    )
}

fn section(heading: &'static str, when_empty: &'static str, empty: bool, list: Node) -> Node {
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
        .child(el("strong").child(finding.title.clone()))
        .child(format!(" ({}). ", finding.section))
}

fn change(open: OpenProject, finding: &Finding) -> Node {
    let href = open.href(ProjectPage::Question(finding.question.clone()));
    let which = format!(": {}", finding.title);
    el("a")
        .class("app-no-print")
        .attr("href", href)
        .child("Change")
        .child(el("span").class("nhsuk-u-visually-hidden").child(which))
        .into()
}
