//! What holds a project down, what lifts it, what is not known, and what is strong.

use crate::domain::summary::{Finding, Lift};
use crate::ui::components::words::NOT_ANSWERED;
use crate::ui::nhsuk::InsetText;
use crate::ui::open::OpenProject;
use crate::ui::route::ProjectPage;
use leptos::prelude::*;

/// The one step, large.
pub(super) fn one_step(open: OpenProject, lift: &Lift) -> AnyView {
    let (step, about) = match lift {
        Lift::Do(finding) => (finding.next_step.clone(), Some(finding)),
        Lift::FindOut(finding) => {
            let who = finding.who_could_tell.trim();
            let ask = if who.is_empty() {
                "Find out, then answer this question:".to_owned()
            } else {
                format!("Ask {who}, then answer this question:")
            };
            (format!("{ask} {}", finding.stem), Some(finding))
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
        view! {
            <p class="app-finding__about">
                {finding.section.clone()} ": " {finding.title.clone()} ". "
                {change(open, finding)}
            </p>
        }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">"The one step that helps most"</h2>
            <InsetText>
                <p class="app-one-step">{step}</p>
                {about}
            </InsetText>
        </section>
    }
    .into_any()
}

/// The answers that keep the results where they are.
pub(super) fn held_down(open: OpenProject, findings: &[Finding]) -> AnyView {
    let none = findings.is_empty().then(|| {
        view! { <p>"Nothing that you answered holds you down."</p> }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">"What holds you down"</h2>
            {none}
            <ul class="app-findings">
                {findings.iter().map(|finding| held_by(open, finding)).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

fn held_by(open: OpenProject, finding: &Finding) -> AnyView {
    let said = finding.statement.clone().unwrap_or_default();
    view! {
        <li class="app-finding">
            <strong>{finding.title.clone()}</strong>
            {format!(" ({}). You said: “{said}” ", finding.section)}
            <span class="app-finding__step">"Next step: " {finding.next_step.clone()}</span>
            " "
            {change(open, finding)}
        </li>
    }
    .into_any()
}

/// What the team is not sure about, with who could tell, and what it left blank.
pub(super) fn unknown(
    open: OpenProject,
    not_sure: &[Finding],
    blank: &[Finding],
) -> AnyView {
    let none = (not_sure.is_empty() && blank.is_empty()).then(|| {
        view! { <p>"You gave an answer to every question."</p> }
    });
    let list = |title: &'static str, findings: &[Finding]| {
        (!findings.is_empty()).then(|| {
            view! {
                <h3 class="nhsuk-heading-s">{title}</h3>
                <ul class="app-findings app-findings--columns">
                    {findings.iter().map(|finding| unknown_item(open, finding)).collect_view()}
                </ul>
            }
        })
    };
    view! {
        <section>
            <h2 class="nhsuk-heading-m">"What you do not know"</h2>
            {none}
            {list("You are not sure", not_sure)}
            {list(NOT_ANSWERED, blank)}
        </section>
    }
    .into_any()
}

fn unknown_item(open: OpenProject, finding: &Finding) -> AnyView {
    let who = finding.who_could_tell.trim();
    let who = (!who.is_empty()).then(|| format!(" Who could tell you: {who}."));
    view! {
        <li class="app-finding">
            {finding.title.clone()} {format!(" ({}).", finding.section)} {who} " "
            {change(open, finding)}
        </li>
    }
    .into_any()
}

/// What is in place or proven.
pub(super) fn strengths(findings: &[Finding]) -> AnyView {
    let none = findings.is_empty().then(|| {
        view! { <p>"Nothing is in place yet. That is where every project starts."</p> }
    });
    let strengths = findings.iter().map(|finding| {
        let said = finding.statement.clone().unwrap_or_default();
        let evidence = finding.evidence.trim();
        let evidence = (!evidence.is_empty()).then(|| format!(" What shows it: {evidence}"));
        view! {
            <li class="app-finding">
                <strong>{finding.title.clone()}</strong>
                {format!(" ({}). {said}", finding.section)}
                {evidence}
            </li>
        }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">"What you do well"</h2>
            {none}
            <ul class="app-findings">{strengths.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn change(open: OpenProject, finding: &Finding) -> impl IntoView + use<> {
    let href = open.href(ProjectPage::Question(finding.question.clone()));
    let title = finding.title.clone();
    view! {
        <a class="app-no-print" href=href>
            "Change"
            <span class="nhsuk-u-visually-hidden">": " {title}</span>
        </a>
    }
}
