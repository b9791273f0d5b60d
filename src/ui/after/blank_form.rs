//! The questions as a form to print and fill in by hand.

use crate::domain::pack::{Dimension, Pack, Question, Section};
use crate::domain::project::Group;
use crate::ui::browser;
use crate::ui::components::words::{DOES_NOT_APPLY, NOT_SURE};
use crate::ui::dom::{Node, el, of_pack};
use crate::ui::nhsuk::{ButtonVariant, button, hint};
use crate::ui::pages::{page_heading, paragraph, section_heading, set_title};
use crate::ui::progress;
use crate::ui::state::App;

/// Every question with empty boxes, the levels included.
pub(super) fn blank_form_page(app: App) -> Node {
    set_title(app, "Blank form");
    let pack = app.pack;
    let dimensions = Dimension::ALL.into_iter().map(Section::Dimension);
    let levels = pack
        .levels
        .iter()
        .map(|level| Section::Level(level.id.clone()));
    let line = |text: &'static str| el("li").child(text);
    let print = el("div")
        .class("app-no-print")
        .child(paragraph("Use this form in a workshop. Tick one box for each question, then put the answers in on screen to see your summary."))
        .child(button("Print this form", ButtonVariant::Primary, browser::print))
        .child(hint("If nothing happens, use the print command of your browser."));
    let count = |group: &Group| {
        el("li")
            .class("app-blank-form__count")
            .child(of_pack(pack.involve.group(*group).label.as_str()))
    };
    el("div")
        .class("app-blank-form")
        .child(page_heading(format!("{} Blank form", pack.title)))
        .child(print)
        .child(
            el("ul")
                .class("app-blank-form__lines")
                .children(["Project", "Team", "Date"].map(line)),
        )
        .child(
            el("h2")
                .class("nhsuk-heading-s")
                .child(pack.prompts.took_part.label.as_str()),
        )
        .child(
            el("ul")
                .class("app-blank-form__counts")
                .children(Group::ALL.iter().map(count)),
        )
        .child(paragraph(format!(
            "Tick one box for each question. {}",
            pack.people_means
        )))
        .children(
            dimensions
                .chain(levels)
                .map(|section| section_view(pack, &section)),
        )
        .into()
}

fn section_view(pack: &'static Pack, section: &Section) -> Node {
    let (title, lead) = progress::section_words(pack, section);
    let note = match section {
        Section::Dimension(_) => "",
        Section::Level(_) => " Answer these only if you plan to do this.",
    };
    let questions = pack
        .questions
        .iter()
        .filter(|question| question.section == *section);
    el("section")
        .class("app-blank-form__section")
        .child(section_heading(of_pack(title)))
        .child(el("p").child(of_pack(lead)).child(note))
        .children(questions.map(|question| question_view(pack, question)))
        .into()
}

fn question_view(pack: &'static Pack, question: &'static Question) -> Node {
    let line = |text: Node| el("li").child(text);
    let mut boxes = el("ul").class("app-blank-form__boxes");
    for statement in &question.ladder {
        boxes = boxes.child(line(of_pack(&statement.text)));
    }
    boxes = boxes.child(line(NOT_SURE.into()));
    if question.may_not_apply {
        boxes = boxes.child(line(DOES_NOT_APPLY.into()));
    }
    el("div")
        .class("app-blank-form__question")
        .child(
            el("h3")
                .class("nhsuk-heading-xs")
                .child(of_pack(question.stem.as_str())),
        )
        .child(boxes)
        .child(
            el("p")
                .class("app-blank-form__line")
                .child(pack.prompts.evidence.label.as_str()),
        )
        .into()
}
