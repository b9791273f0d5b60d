//! The summary page: what a check comes to, on screen and on two printed pages.

mod findings;
mod standing;

use crate::domain::edit::CheckNote;
use crate::domain::pack::{HonestExit, Prompt, Words};
use crate::domain::project::Length;
use crate::domain::summary::{Summary, summary};
use crate::ui::browser;
use crate::ui::components::save_status::SaveFileButton;
use crate::ui::components::text_box::TextBox;
use crate::ui::components::words;
use crate::ui::nhsuk::{Button, Level, Size, Title, WarningCallout};
use crate::ui::open::OpenProject;
use crate::ui::route::ProjectPage;
use findings::{held_down, one_step, strengths, unknown};
use leptos::prelude::*;
use standing::{headline, standing};

/// Everything that the check comes to. Decided by [`summary`]; only drawn here.
#[component]
pub fn SummaryPage(open: OpenProject) -> impl IntoView {
    Effect::new(move |_| super::set_title(open.app, &format!("Summary: {}", open.name())));
    let made_at = browser::now();
    let summary = untrack(|| {
        open.with(|pack, project, check| summary(pack, project, check, made_at))
    });
    view! {
        <div class="app-summary">
            <header>
                <span class="nhsuk-caption-l">"Summary"</span>
                <h1 class="nhsuk-heading-l">{untrack(|| open.name())}</h1>
                <p class="app-summary__facts">{facts(&summary)}</p>
            </header>
            {headline(open, &summary)}
            {summary.honest_exit.clone().map(honest_exit)}
            {summary.safety_banner.clone().map(callout)}
            {one_step(open, &summary.lift)}
            {standing(&summary)}
            {held_down(open, &summary.held_down)}
            {unknown(open, &summary.not_sure, &summary.blank)}
            {strengths(&summary.strengths)}
            {took_part(&summary)}
            <Comment open=open />
            {limits(open, &summary)}
            <Keep open=open />
        </div>
    }
}

/// Team, stage, length and day in a line.
fn facts(summary: &Summary) -> String {
    let length = match summary.length {
        Length::Quick => "Quick check".to_owned(),
        Length::Full => "Full check".to_owned(),
    };
    let day = format!("{length} of {}", browser::day(summary.started_at));
    let stage = summary.stage.as_ref().map(|stage| format!("Stage: {stage}"));
    let team = Some(summary.team.clone()).filter(|team| !team.trim().is_empty());
    let parts: Vec<String> = team.into_iter().chain(stage).chain([day]).collect();
    parts.join(". ") + "."
}

fn honest_exit(exit: HonestExit) -> AnyView {
    let choices = exit.choices.into_iter().map(|choice| {
        view! {
            <h3 class="nhsuk-heading-s">{choice.title}</h3>
            <p>{choice.text}</p>
        }
    });
    view! {
        <WarningCallout title=exit.title level=Level::Two>
            <p class="nhsuk-card__description">{exit.text}</p>
            {choices.collect_view()}
        </WarningCallout>
    }
    .into_any()
}

fn callout(words: Words) -> AnyView {
    view! {
        <WarningCallout title=words.title level=Level::Two>
            <p class="nhsuk-card__description">{words.text}</p>
        </WarningCallout>
    }
    .into_any()
}

fn took_part(summary: &Summary) -> AnyView {
    let counted = summary.took_part.iter().filter(|(_, count)| *count > 0);
    let groups: Vec<String> = counted.map(|(group, count)| words::count_of(*group, *count)).collect();
    let took_part = if groups.is_empty() {
        "You did not say who took part. The team answered together.".to_owned()
    } else {
        format!("The team answered together: {}.", groups.join(", "))
    };
    let wrong_about = summary.wrong_about.trim();
    let wrong_about = (!wrong_about.is_empty()).then(|| {
        view! {
            <p>
                <strong>"What we most want to be wrong about: "</strong>
                {wrong_about.to_owned()}
            </p>
        }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-m">"Who took part"</h2>
            <p>{took_part}</p>
            {wrong_about}
        </section>
    }
    .into_any()
}

/// The box for a patient or carer. On paper it is printed even when it is empty.
#[component]
fn Comment(open: OpenProject) -> impl IntoView {
    let prompt: &Prompt = &open.pack().prompts.comment;
    let kept = Signal::derive(move || open.check_note(CheckNote::PatientComment));
    let label = Title {
        text: prompt.label.clone(),
        size: Some(Size::M),
        level: Some(Level::Two),
        ..Title::default()
    };
    view! {
        <section>
            <div class="app-no-print">
                <TextBox
                    id="patient-comment"
                    label=label
                    hint=prompt.hint.as_str()
                    kept=kept
                    keep=move |text| open.set_check_note(CheckNote::PatientComment, text)
                />
            </div>
            <div class="app-print-only">
                <h2 class="nhsuk-heading-m">{prompt.label.as_str()}</h2>
                <p class="app-comment-box">{kept}</p>
            </div>
        </section>
    }
}

fn limits(open: OpenProject, summary: &Summary) -> AnyView {
    let limits = summary.limits.iter().map(|limit| view! { <li>{limit.clone()}</li> });
    let pack = open.pack();
    let made_at = browser::day(summary.made_at);
    view! {
        <section class="app-summary__limits">
            <h2 class="nhsuk-heading-m">"What this check cannot tell you"</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{limits.collect_view()}</ul>
            <p>
                {format!(
                    "{} Questions: version {}. Summary made on {made_at}.",
                    pack.title,
                    summary.pack.version,
                )}
            </p>
        </section>
    }
    .into_any()
}

#[component]
fn Keep(open: OpenProject) -> impl IntoView {
    view! {
        <section class="app-no-print">
            <h2 class="nhsuk-heading-m">"Keep it and share it"</h2>
            <p>
                "Print the summary, or choose “Save as PDF” in the print window. Save a file to keep your answers or to open them on another computer."
            </p>
            <div class="nhsuk-button-group">
                <Button on_click=move |()| browser::print()>"Print this summary"</Button>
                <SaveFileButton open=open />
            </div>
            <p class="nhsuk-hint">
                "If no print window opens, use the print command of your browser."
            </p>
            <p>
                <a href=open.href(ProjectPage::CheckAnswers)>"Change an answer"</a>
            </p>
        </section>
    }
}
