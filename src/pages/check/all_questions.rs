//! Every question on one page, for somebody who leads the talk.

use crate::app::progress;
use crate::app::route::ProjectPage;
use crate::app::state::OpenProject;
use crate::components::{PackText, PageHeading, QuestionFields, TwoThirds, of_pack, use_title};
use crate::domain::pack::{Question, Section};
use crate::nhsuk::{ButtonLink, Size, Title};
use leptos::prelude::*;

/// All questions that the check asks, section by section.
#[component]
pub fn AllQuestionsPage() -> impl IntoView {
    let open = OpenProject::expect();
    use_title(|| "All questions".to_owned());
    let sections = Memo::new(move |_| open.with(progress::sections));
    let sections = move || {
        let sections = sections.get().into_iter();
        let sections = sections.map(|(section, questions)| {
            view! { <QuestionSection section questions /> }
        });
        sections.collect_view()
    };
    view! {
        <TwoThirds>
            <PageHeading>"All questions"</PageHeading>
            <p>
                {format!("Every answer is kept as you choose it. {}", open.pack().people_means)}
            </p>
            {sections}
            <ButtonLink href=open.href(ProjectPage::CheckAnswers)>"Continue"</ButtonLink>
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn QuestionSection(
    /// The section.
    section: Section,
    /// Its questions that the check asks.
    questions: Vec<&'static Question>,
) -> impl IntoView {
    let (title, lead) = progress::section_words(OpenProject::expect().pack(), &section);
    let questions = questions.into_iter().map(|question| {
        let legend = Title::sized(of_pack(&question.stem), Size::M);
        view! { <QuestionFields question legend /> }
    });
    view! {
        <section>
            <h2 class="nhsuk-heading-l">
                <PackText text=title />
            </h2>
            <p>
                <PackText text=lead />
            </p>
            {questions.collect_view()}
        </section>
    }
    .into_any()
}
