//! Check your answers: everything that was said, what is missing, and what is worth a second look.

use super::{page_heading, paragraph, section_heading, two_thirds};
use crate::domain::answer::Answer;
use crate::domain::edit::{CheckNote, Edit, QuestionNote};
use crate::domain::pack::Question;
use crate::domain::project::{Group, Response};
use crate::ui::components::doubts::{TOOK_PART, doubts_section};
use crate::ui::components::text_box::TextBox;
use crate::ui::components::words::{self, DOES_NOT_APPLY, NOT_ANSWERED, NOT_SURE};
use crate::ui::dom::{Calls, Node, Reads, Text, el, live, of_pack};
use crate::ui::nhsuk::{
    ButtonVariant, Input, InputWidth, Size, SummaryRow, TagColour, Title, button_link, fieldset,
    hint, summary_list, tag,
};
use crate::ui::open::OpenProject;
use crate::ui::progress;
use crate::ui::reactive::*;
use crate::ui::route::ProjectPage;

/// The last page before the summary.
pub(super) fn check_answers_page(open: OpenProject) -> Node {
    super::set_title(open.app, "Check your answers");
    let summary = open.href(ProjectPage::Summary);
    let before = two_thirds(vec![
        page_heading("Check your answers"),
        untrack(|| missing(open)),
        live(move || doubts_section(open)),
    ]);
    // The questions are whole sentences, which a column of a column would break into many lines.
    let answers = untrack(|| answers(open));
    let after = two_thirds(vec![
        took_part(open),
        wrong_about(open),
        button_link("See your summary", ButtonVariant::Primary, summary).into(),
    ]);
    vec![before, answers, after].into()
}

/// How many questions are blank or unsure. They are in the list below too, never hidden.
fn missing(open: OpenProject) -> Node {
    let (mut blank, mut unsure) = (0, 0);
    open.with(|pack, project, check| {
        let response = check.team_response();
        for question in pack.asked(check.length(), &project.levels) {
            match response.answers.get(&question.id) {
                None => blank += 1,
                Some(Answer::NotSure) => unsure += 1,
                Some(Answer::Chose(_) | Answer::DoesNotApply) => {}
            }
        }
    });
    let blank = match blank {
        0 => "You have answered every question.".to_owned(),
        1 => "1 question is without an answer.".to_owned(),
        _ => format!("{blank} questions are without an answer."),
    };
    let unsure = match unsure {
        0 => String::new(),
        1 => " You are not sure about 1 question.".to_owned(),
        _ => format!(" You are not sure about {unsure} questions."),
    };
    paragraph(format!(
        "{blank}{unsure} You can see your summary now, or change an answer first."
    ))
}

fn answers(open: OpenProject) -> Node {
    let pack = open.pack();
    let response = open.check().team_response();
    let mut lists = Vec::new();
    for (section, questions) in open.with(progress::sections) {
        let (title, _) = progress::section_words(pack, &section);
        let rows = questions
            .into_iter()
            .map(|question| row(open, question, &response));
        lists.push(section_heading(of_pack(title)));
        lists.push(summary_list(rows.collect()).into());
    }
    lists.into()
}

fn row(open: OpenProject, question: &'static Question, response: &Response) -> SummaryRow {
    let note = |kind| response.note(&question.id, kind);
    let (said, note): (Node, Option<String>) = match response.answers.get(&question.id) {
        Some(Answer::Chose(step)) => {
            let shown_by = labelled("What shows this", note(QuestionNote::Evidence));
            (
                of_pack(question.statement(*step).unwrap_or_default()),
                shown_by,
            )
        }
        Some(Answer::NotSure) => {
            let who = labelled("Who could tell you", note(QuestionNote::WhoCouldTell));
            (tag(NOT_SURE, TagColour::Yellow).into(), who)
        }
        Some(Answer::DoesNotApply) => {
            let why = labelled("Why", note(QuestionNote::WhyNot));
            let why = why.unwrap_or_else(|| "You gave no reason.".to_owned());
            (DOES_NOT_APPLY.into(), Some(why))
        }
        None => (tag(NOT_ANSWERED, TagColour::Grey).into(), None),
    };
    let note = note.map(|note| el("p").class("app-answer-note").child(note));
    let page = open.href(ProjectPage::Question(question.id.clone()));
    SummaryRow::new(
        of_pack(question.stem.as_str()),
        Node::from(vec![said, note.into()]),
    )
    .with_change(page, question.title.as_str())
}

fn labelled(label: &str, text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| format!("{label}: {text}"))
}

/// How many of each group are in the room.
fn took_part(open: OpenProject) -> Node {
    let prompt = &open.pack().prompts.took_part;
    let mut inside: Vec<Node> = vec![hint(prompt.hint.as_str()).into()];
    for group in Group::ALL {
        inside.push(headcount(open, group).into());
    }
    let fields = fieldset(
        Title::sized(prompt.label.as_str(), Size::M).of_pack(),
        inside,
    );
    el("div").id(TOOK_PART).child(fields).into()
}

/// The most people that are counted: more than any room holds.
const MOST_PEOPLE: u32 = 999;

fn headcount(open: OpenProject, group: Group) -> Input {
    let name = open.pack().involve.group(group).label.as_str();
    let kept = untrack(|| open.check().headcount.get(&group).map(u32::to_string));
    let typed = RwSignal::new(kept.unwrap_or_default());
    let count = |text: &str| match text.trim() {
        "" => Some(0),
        number => number
            .parse::<u32>()
            .ok()
            .filter(|count| *count <= MOST_PEOPLE),
    };
    Input {
        id: format!("count-{}", words::group_slug(group)).into(),
        label: name.into(),
        error: Reads::new(move || {
            typed
                .with(|text| count(text))
                .is_none()
                .then(|| Text::from(format!("{name} must be a number from 0 to {MOST_PEOPLE}")))
        }),
        value: Reads::new(move || typed.get()),
        on_input: Calls::new(move |text: String| {
            if let Some(count) = count(&text) {
                let check = open.ensure_check();
                open.dispatch(Edit::CountedGroup {
                    check,
                    group,
                    count,
                });
            }
            typed.set(text);
        }),
        width: Some(InputWidth::Three),
        inputmode: Some("numeric"),
        autocomplete: Some("off"),
        ..Input::default()
    }
}

/// A prompt to answer before the summary is seen.
fn wrong_about(open: OpenProject) -> Node {
    let prompt = &open.pack().prompts.wrong_about;
    TextBox {
        id: "wrong-about".into(),
        label: Title::sized(prompt.label.as_str(), Size::M).of_pack(),
        hint: Some(prompt.hint.as_str().into()),
        kept: Reads::new(move || open.check_note(CheckNote::WrongAbout)),
        keep: Calls::new(move |text| open.set_check_note(CheckNote::WrongAbout, text)),
        ..TextBox::default()
    }
    .into()
}
