//! The summary page: what a check comes to, on screen and on two printed pages.

mod findings;
mod standing;

use super::{link, list, page_heading, paragraph, section_heading};
use crate::domain::edit::CheckNote;
use crate::domain::pack::{HonestExit, Words};
use crate::domain::summary::{Summary, summary};
use crate::domain::words;
use crate::ui::browser;
use crate::ui::components::save_status::save_file_button;
use crate::ui::components::text_box::TextBox;
use crate::ui::dom::{Calls, El, Node, Reads, el, in_language_of_pack, live_text, of_pack};
use crate::ui::nhsuk::{
    ButtonVariant, Level, Size, Title, WarningCallout, button, button_link, hint,
};
use crate::ui::open::OpenProject;
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, ProjectPage, Route};
use findings::{held_down, one_step, strengths, unknown};
use standing::{headline, standing};

/// Everything that the check comes to. Decided by [`summary`]; only drawn here.
pub(super) fn summary_page(open: OpenProject) -> Node {
    effect(move || super::set_title(open.app, &format!("Summary: {}", open.name())));
    let made_at = browser::now();
    let summary =
        untrack(|| open.with(|pack, project, check| summary(pack, project, check, made_at)));
    let facts = summary.facts(&browser::day(summary.started_at));
    el("div")
        .class("app-summary")
        .child(el("span").class("nhsuk-caption-l").child("Summary"))
        .child(page_heading(untrack(|| open.name())))
        .child(el("p").class("app-summary__facts").child(facts))
        .child(headline(open, &summary))
        .child(
            summary
                .honest_exit
                .as_ref()
                .map(|it| in_language_of_pack(honest_exit(it))),
        )
        .child(
            summary
                .safety_banner
                .as_ref()
                .map(|it| in_language_of_pack(safety_banner(it))),
        )
        .child(one_step(open, &summary.lift))
        .child(standing(open, &summary))
        .child(held_down(open, &summary.held_down))
        .child(help_link(open))
        .child(unknown(open, &summary.not_sure, &summary.blank))
        .child(strengths(&summary.strengths))
        .child(took_part(&summary))
        .child(comment(open))
        .child(limits(open, &summary))
        .child(keep(open))
        .into()
}

fn honest_exit(exit: &HonestExit) -> WarningCallout {
    let mut children = vec![paragraph(exit.text.clone())];
    for choice in &exit.choices {
        children.push(super::part_heading(choice.title.clone()));
        children.push(paragraph(choice.text.clone()));
    }
    WarningCallout {
        title: exit.title.clone().into(),
        level: Level::Two,
        children,
    }
}

fn safety_banner(words: &Words) -> WarningCallout {
    WarningCallout {
        title: words.title.clone().into(),
        level: Level::Two,
        children: vec![paragraph(words.text.clone())],
    }
}

fn took_part(summary: &Summary) -> Node {
    let wrong_about = summary.wrong_about.trim();
    let wrong_about = (!wrong_about.is_empty()).then(|| {
        el("p")
            .child(el("strong").child(words::WRONG_ABOUT))
            .child(wrong_about.to_owned())
    });
    el("section")
        .child(section_heading(words::WHO_TOOK_PART))
        .child(paragraph(summary.took_part_in_words()))
        .child(wrong_about)
        .into()
}

fn help_link(open: OpenProject) -> El {
    let help = link(
        Route::Help.to_string(),
        of_pack(open.pack().involve.help.as_str()),
    );
    el("p").class("app-no-print").child(help)
}

/// The box for a patient or carer. On paper it is printed even when it is empty.
fn comment(open: OpenProject) -> Node {
    let prompt = &open.pack().prompts.comment;
    let kept = move || open.check_note(CheckNote::PatientComment);
    let on_screen = TextBox {
        id: "patient-comment".into(),
        label: Title {
            level: Some(Level::Two),
            ..Title::sized(prompt.label.as_str(), Size::M).of_pack()
        },
        hint: Some(prompt.hint.as_str().into()),
        kept: Reads::new(kept),
        keep: Calls::new(move |text| open.set_check_note(CheckNote::PatientComment, text)),
        ..TextBox::default()
    };
    let on_paper = el("div")
        .class("app-print-only")
        .child(section_heading(prompt.label.as_str()))
        .child(el("p").class("app-comment-box").child(live_text(kept)));
    el("section")
        .child(el("div").class("app-no-print").child(on_screen))
        .child(on_paper)
        .into()
}

fn limits(open: OpenProject, summary: &Summary) -> Node {
    let limits = summary.limits.iter().map(|limit| limit.clone().into());
    let made = browser::day(summary.made_at);
    let made_from = summary.made_from(&open.pack().title, &made);
    el("section")
        .class("app-summary__limits")
        .child(section_heading(words::LIMITS))
        .child(in_language_of_pack(list(true, limits)))
        .child(paragraph(made_from))
        .into()
}

fn keep(open: OpenProject) -> Node {
    let change = link(open.href(ProjectPage::CheckAnswers), "Change an answer");
    let plan = open.href(ProjectPage::After(AfterPage::Plan));
    el("section")
        .class("app-no-print")
        .child(section_heading("Act on it"))
        .child(paragraph("Choose what you will do about it, who does it and by when."))
        .child(button_link("Make your plan", ButtonVariant::Primary, plan))
        .child(section_heading("Keep it and share it"))
        .child(paragraph("Print the summary, or choose “Save as PDF” in the print window. Save a file to keep your answers or to open them on another computer."))
        .child(button("Print this summary", ButtonVariant::Secondary, browser::print))
        .child(hint("If no print window opens, use the print command of your browser."))
        .child(save_file_button(open))
        .child(el("p").child(link(
            open.href(ProjectPage::After(AfterPage::Share)),
            "Pages to pass on, files for Word and Excel, and more",
        )))
        .child(el("p").child(change))
        .into()
}
