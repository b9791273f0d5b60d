//! One question on a page.

use super::ComeBackLater;
use crate::app::progress::{self, Position};
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::components::{QuestionFields, TwoThirds, of_pack, use_title};
use crate::domain::ids::QuestionId;
use crate::domain::pack::{Dimension, Question, Section};
use crate::nhsuk::{Button, ButtonGroup, Form, Title};
use crate::pages::NotInThisCheck;
use leptos::prelude::*;

/// The page of that question, or a way on when the check does not ask it.
#[component]
pub fn QuestionPage(
    /// Which question.
    question: QuestionId,
) -> impl IntoView {
    let open = OpenProject::expect();
    let asked = open.pack().question(&question);
    let position = Memo::new(move |_| {
        open.with(|pack, project, check| progress::position(pack, project, check, &question))
    });
    move || match (asked, position.get()) {
        (Some(question), Some(position)) => view! { <Asked question position /> }.into_any(),
        _ => view! { <NotInThisCheck /> }.into_any(),
    }
}

#[component]
fn Asked(
    /// The question.
    question: &'static Question,
    /// Where it stands in the check.
    position: Position,
) -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let Position {
        number,
        total,
        next,
        ..
    } = position;
    let place = format!("Question {number} of {total}");
    let (section, _) = progress::section_words(open.pack(), &question.section);
    let legend = Title::page_heading(of_pack(&question.stem));
    let legend = legend.with_caption(format!("{section}: {place}"));
    use_title(move || format!("{place}: {}", question.stem));
    let next = next.map_or(ProjectPage::CheckAnswers, ProjectPage::Question);
    let next = open.route(next);
    let is_about_money = question.section == Section::Dimension(Dimension::Resources);
    let costs = is_about_money.then(|| {
        view! {
            <p>
                <a href=open.href(ProjectPage::Costs)>"Work out what it costs"</a>
            </p>
        }
    });
    view! {
        <TwoThirds>
            <Form on_submit=move || session.go(&next)>
                <QuestionFields question legend />
                <ButtonGroup>
                    <Button>"Continue"</Button>
                    <ComeBackLater />
                </ButtonGroup>
            </Form>
            {costs}
            <p>
                <a href=open.href(ProjectPage::Tasks)>"See all sections"</a>
            </p>
        </TwoThirds>
    }
    .into_any()
}
