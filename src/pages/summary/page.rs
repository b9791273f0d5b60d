//! The page as a whole: the results, what a patient or carer says to them, and what to do next.

use super::results::{Limits, Results};
use crate::app::platform::{clock, page};
use crate::app::route::ProjectPage;
use crate::app::state::{Content, OpenProject};
use crate::components::{PageHeading, SaveFileButton, TextBox, of_pack, use_title};
use crate::domain::edit::CheckNote;
use crate::domain::summary::{Summary, summary};
use crate::nhsuk::{Button, ButtonLink, ButtonVariant, Hint, Level, Size, Title};
use leptos::prelude::*;

/// Everything that the check comes to. Decided by [`summary`]; only drawn here.
#[component]
pub(super) fn SummaryPage() -> impl IntoView {
    let open = OpenProject::expect();
    use_title(move || format!("Summary: {}", open.name()));
    let made_at = clock::now();
    let summary = Memo::new(move |_| Summary {
        // It is written on this page: its box shows it, and the results need not be drawn anew.
        patient_comment: String::new(),
        ..open.with(|pack, project, check| summary(pack, project, check, made_at))
    });
    view! {
        <div class="app-summary">
            <span class="nhsuk-caption-l">"Summary"</span>
            <PageHeading>{move || open.name()}</PageHeading>
            {move || view! { <Results summary=summary.get() /> }}
            <Comment />
            {move || view! { <Limits summary=summary.get() /> }}
            <NextSteps />
        </div>
    }
    .into_any()
}

/// The box for a patient or carer. On paper it is printed even when it is empty.
#[component]
fn Comment() -> impl IntoView {
    let (open, content) = (OpenProject::expect(), Content::expect());
    let prompt = &content.pack.prompts.comment;
    let kept = move || open.check_note(CheckNote::PatientComment);
    let label = Title {
        level: Some(Level::Two),
        ..Title::sized(of_pack(&prompt.label), Size::M)
    };
    view! {
        <section>
            <div class="app-no-print">
                <TextBox
                    id="patient-comment"
                    label=label
                    hint=prompt.hint.clone()
                    kept=kept
                    on_keep=move |text| open.set_check_note(CheckNote::PatientComment, text)
                />
            </div>
            <div class="app-print-only">
                <h2 class="nhsuk-heading-m">{prompt.label.clone()}</h2>
                <p class="app-comment-box">{kept}</p>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn NextSteps() -> impl IntoView {
    let open = OpenProject::expect();
    view! {
        <section class="app-no-print">
            <h2 class="nhsuk-heading-m">"Act on it"</h2>
            <p>"Choose what you will do about it, who does it and by when."</p>
            <ButtonLink href=open.href(ProjectPage::Plan)>"Make your plan"</ButtonLink>
            <h2 class="nhsuk-heading-m">"Keep it and share it"</h2>
            <p>
                "Print the summary, or choose “Save as PDF” in the print window. Save a file to keep your answers or to open them on another computer."
            </p>
            <Button variant=ButtonVariant::Secondary on_click=|()| page::print()>
                "Print this summary"
            </Button>
            <Hint text="If no print window opens, use the print command of your browser." />
            <SaveFileButton />
            <p>
                <a href=open.href(ProjectPage::Share)>
                    "Pages to pass on, files for Word and Excel, and more"
                </a>
            </p>
            <p>
                <a href=open.href(ProjectPage::CheckAnswers)>"Change an answer"</a>
            </p>
        </section>
    }
    .into_any()
}
