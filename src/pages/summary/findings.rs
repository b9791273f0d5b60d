//! What holds a project down, what lifts it, what is not known, and what is strong.

use crate::app::route::ProjectPage;
use crate::app::state::OpenProject;
use crate::components::PackText;
use crate::domain::summary::{Finding, Lift};
use crate::domain::words::{self, Heading};
use crate::nhsuk::InsetText;
use leptos::prelude::*;

/// The one step, large.
#[component]
pub(super) fn OneStep(lift: Lift) -> impl IntoView {
    let about = lift.finding().map(|finding| {
        view! {
            <p class="app-finding__about">
                {finding.about()}
                <FindingLinks finding=finding.clone() />
            </p>
        }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{words::ONE_STEP}</h2>
            <InsetText>
                <p class="app-one-step">{lift.step()}</p>
                {about}
            </InsetText>
        </section>
    }
    .into_any()
}

/// The answers that keep the results where they are.
#[component]
pub(super) fn HeldDown(findings: Vec<Finding>) -> impl IntoView {
    let is_empty = findings.is_empty();
    let items = findings.into_iter().map(|finding| {
        view! {
            <FindingItem finding=finding.clone()>
                {finding.said()}
                <span class="app-finding__step">{finding.next()}</span>
                <FindingLinks finding />
            </FindingItem>
        }
    });
    let items = items.collect_view();
    view! {
        <FindingSection heading=words::HELD_DOWN is_empty>
            <ul class="app-findings">{items}</ul>
        </FindingSection>
    }
    .into_any()
}

/// What the team is not sure about, with who could tell, and what it left blank.
#[component]
pub(super) fn Unknown(not_sure: Vec<Finding>, blank: Vec<Finding>) -> impl IntoView {
    let is_empty = not_sure.is_empty() && blank.is_empty();
    view! {
        <FindingSection heading=words::UNKNOWN is_empty>
            <UnknownList title=words::YOU_ARE_NOT_SURE findings=not_sure />
            <UnknownList title=words::NOT_ANSWERED findings=blank />
        </FindingSection>
    }
    .into_any()
}

/// Nothing where there are none.
#[component]
fn UnknownList(title: &'static str, findings: Vec<Finding>) -> impl IntoView {
    let is_empty = findings.is_empty();
    let items = findings.into_iter().map(|finding| {
        view! {
            <FindingItem finding=finding.clone()>
                {finding.ask()}
                <FindingLinks finding />
            </FindingItem>
        }
    });
    let items = items.collect_view();
    (!is_empty).then(|| {
        view! {
            <h3 class="nhsuk-heading-s">{title}</h3>
            <ul class="app-findings app-findings--columns">{items}</ul>
        }
        .into_any()
    })
}

/// What is in place or proven.
#[component]
pub(super) fn Strengths(findings: Vec<Finding>) -> impl IntoView {
    let is_empty = findings.is_empty();
    let items = findings.into_iter().map(|finding| {
        let shown_by = finding.shown_by();
        let said = finding.statement.clone().unwrap_or_default();
        view! {
            <FindingItem finding>
                <PackText text=said />
                {shown_by}
            </FindingItem>
        }
    });
    let items = items.collect_view();
    view! {
        <FindingSection heading=words::STRENGTHS is_empty>
            <ul class="app-findings">{items}</ul>
        </FindingSection>
    }
    .into_any()
}

/// A heading, and the list below it, or what stands there when there is nothing to list.
#[component]
fn FindingSection(heading: Heading, is_empty: bool, children: Children) -> impl IntoView {
    let [heading, when_empty] = heading;
    let inside = if is_empty {
        view! { <p>{when_empty}</p> }.into_any()
    } else {
        children()
    };
    view! {
        <section>
            <h2 class="nhsuk-heading-m">{heading}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// A question by its short name and where it stands; what was said comes after.
#[component]
fn FindingItem(finding: Finding, children: Children) -> impl IntoView {
    let section = finding.in_section();
    view! {
        <li class="app-finding">
            <strong>
                <PackText text=finding.title />
            </strong>
            {section}
            {children()}
        </li>
    }
    .into_any()
}

/// To its question, and to what helps with it.
#[component]
fn FindingLinks(finding: Finding) -> impl IntoView {
    let open = OpenProject::expect();
    let Finding {
        question, title, ..
    } = finding;
    view! {
        <span class="app-finding__links app-no-print">
            <a href=open.href(ProjectPage::Question(question.clone()))>
                "Change" <span class="nhsuk-u-visually-hidden">
                    <PackText text=title.clone() />
                </span>
            </a>
            <a href=open.href(ProjectPage::Help(question))>
                "Get help" <span class="nhsuk-u-visually-hidden">
                    "with " <PackText text=title />
                </span>
            </a>
        </span>
    }
    .into_any()
}
