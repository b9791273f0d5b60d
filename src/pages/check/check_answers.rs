//! Check your answers: everything that was said, what is missing, and what is worth a second look.

use super::field_values::group_value;
use crate::app::progress;
use crate::app::route::ProjectPage;
use crate::app::state::OpenProject;
use crate::components::{
    Doubts, PackText, PageHeading, TOOK_PART, TextBox, TwoThirds, of_pack, use_title,
};
use crate::domain::answer::Answer;
use crate::domain::edit::{CheckNote, Edit, QuestionNote};
use crate::domain::pack::{Pack, Question, Section};
use crate::domain::project::{Check, Group, Project};
use crate::domain::words::{DOES_NOT_APPLY, NOT_ANSWERED, NOT_SURE};
use crate::nhsuk::{
    ButtonLink, Fieldset, Hint, Input, InputWidth, Size, SummaryAction, SummaryList, SummaryRow,
    Tag, TagColour, Title,
};
use leptos::prelude::*;

/// The last page before the summary.
#[component]
pub fn CheckAnswersPage() -> impl IntoView {
    let open = OpenProject::expect();
    use_title(|| "Check your answers".to_owned());
    let missing = Memo::new(move |_| open.with(missing_in_words));
    // The questions are whole sentences, which a column of a column would break into many lines.
    view! {
        <TwoThirds>
            <PageHeading>"Check your answers"</PageHeading>
            <p>{missing}</p>
            <Doubts />
        </TwoThirds>
        <Answers />
        <TwoThirds>
            <TookPart />
            <WrongAbout />
            <ButtonLink href=open.href(ProjectPage::Summary)>"See your summary"</ButtonLink>
        </TwoThirds>
    }
    .into_any()
}

/// How many questions are blank or unsure. They are in the list below too, never hidden.
fn missing_in_words(pack: &Pack, project: &Project, check: &Check) -> String {
    let response = check.team_response();
    let asked = pack.asked(check.length(), &project.levels).into_iter();
    let answers: Vec<_> = asked
        .map(|question| response.answers.get(&question.id))
        .collect();
    let count = |which: Option<&Answer>| answers.iter().filter(|answer| **answer == which).count();
    let blank = match count(None) {
        0 => "You have answered every question.".to_owned(),
        1 => "1 question is without an answer.".to_owned(),
        blank => format!("{blank} questions are without an answer."),
    };
    let unsure = match count(Some(&Answer::NotSure)) {
        0 => String::new(),
        1 => " You are not sure about 1 question.".to_owned(),
        unsure => format!(" You are not sure about {unsure} questions."),
    };
    format!("{blank}{unsure} You can see your summary now, or change an answer first.")
}

/// Every question that the check asks, with what was said.
#[component]
fn Answers() -> impl IntoView {
    let open = OpenProject::expect();
    let sections = Memo::new(move |_| open.with(progress::sections));
    move || {
        let sections = sections.get().into_iter();
        let sections = sections.map(|(section, questions)| {
            view! { <SectionAnswers section questions /> }
        });
        sections.collect_view()
    }
}

#[component]
fn SectionAnswers(
    /// The section.
    section: Section,
    /// Its questions that the check asks.
    questions: Vec<&'static Question>,
) -> impl IntoView {
    let open = OpenProject::expect();
    let (title, _) = progress::section_words(open.pack(), &section);
    let row = move |question: &'static Question| {
        let page = open.href(ProjectPage::Question(question.id.clone()));
        let actions = vec![SummaryAction::change(page, &question.title)];
        view! {
            <SummaryRow key=of_pack(&question.stem) actions>
                <Said question />
            </SummaryRow>
        }
    };
    view! {
        <h2 class="nhsuk-heading-m">
            <PackText text=title />
        </h2>
        <SummaryList>{questions.into_iter().map(row).collect_view()}</SummaryList>
    }
    .into_any()
}

/// What was said to a question, and what was written beside it.
#[component]
fn Said(
    /// The question.
    question: &'static Question,
) -> impl IntoView {
    let open = OpenProject::expect();
    let answer = Memo::new(move |_| open.answer(&question.id));
    let note = Memo::new(move |_| {
        let note = |kind| open.question_note(&question.id, kind);
        match answer.get()? {
            Answer::Chose(_) => labelled("What shows this", &note(QuestionNote::Evidence)),
            Answer::NotSure => labelled("Who could tell you", &note(QuestionNote::WhoCouldTell)),
            Answer::DoesNotApply => {
                let why = labelled("Why", &note(QuestionNote::WhyNot));
                why.or_else(|| Some("You gave no reason.".to_owned()))
            }
        }
    });
    let said = move || match answer.get() {
        Some(Answer::Chose(step)) => {
            view! { <PackText text=question.statement(step).unwrap_or_default() /> }.into_any()
        }
        Some(Answer::NotSure) => {
            view! { <Tag colour=TagColour::Yellow>{NOT_SURE}</Tag> }.into_any()
        }
        Some(Answer::DoesNotApply) => DOES_NOT_APPLY.into_any(),
        None => view! { <Tag colour=TagColour::Grey>{NOT_ANSWERED}</Tag> }.into_any(),
    };
    view! {
        {said}
        <ShowLet some=move || note.get() let:note>
            <p class="app-answer-note">{note}</p>
        </ShowLet>
    }
    .into_any()
}

fn labelled(label: &str, text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| format!("{label}: {text}"))
}

/// How many of each group are in the room.
#[component]
fn TookPart() -> impl IntoView {
    let prompt = &OpenProject::expect().pack().prompts.took_part;
    let counts = Group::ALL.map(|group| view! { <Headcount group /> });
    view! {
        <div id=TOOK_PART>
            <Fieldset legend=Title::sized(of_pack(&prompt.label), Size::M)>
                <Hint text=&prompt.hint />
                {counts.collect_view()}
            </Fieldset>
        </div>
    }
}

/// The most people that are counted: more than any room holds.
const MAX_PEOPLE: u32 = 999;

#[component]
fn Headcount(
    /// The group that is counted.
    group: Group,
) -> impl IntoView {
    let open = OpenProject::expect();
    let name = open.pack().involve.group(group).label.as_str();
    let typed = RwSignal::new(None::<String>);
    let kept = Memo::new(move |_| open.check.read().headcount.get(&group).copied());
    let shown = Memo::new(move |_| typed.with(|typed| shown(typed.as_deref(), kept.get())));
    let error = move || {
        let is_wrong = shown.with(|shown| count(shown).is_none());
        is_wrong.then(|| format!("{name} must be a number from 0 to {MAX_PEOPLE}"))
    };
    let on_input = move |text: String| {
        let count = count(&text);
        typed.set(Some(text));
        if let Some(count) = count {
            let check = open.ensure_check();
            open.dispatch(Edit::CountedGroup {
                check,
                group,
                count,
            });
        }
    };
    view! {
        <Input
            id=format!("count-{}", group_value(group))
            label=name
            error
            value=shown
            on_input
            width=InputWidth::Three
            inputmode="numeric"
            autocomplete="off"
        />
    }
    .into_any()
}

/// How many people were typed: nobody where nothing was, none where it is no number from 0 to
/// [`MAX_PEOPLE`].
fn count(text: &str) -> Option<u32> {
    match text.trim() {
        "" => Some(0),
        number => number.parse().ok().filter(|count| *count <= MAX_PEOPLE),
    }
}

/// What the field holds: what was typed, as long as it cannot be kept or is what is kept, and
/// otherwise what is kept.
fn shown(typed: Option<&str>, kept: Option<u32>) -> String {
    let is_shown = |typed: &&str| count(typed).is_none_or(|count| count == kept.unwrap_or(0));
    match typed.filter(is_shown) {
        Some(typed) => typed.to_owned(),
        None => kept.map_or_else(String::new, |kept| kept.to_string()),
    }
}

/// A prompt to answer before the summary is seen.
#[component]
fn WrongAbout() -> impl IntoView {
    let open = OpenProject::expect();
    let prompt = &open.pack().prompts.wrong_about;
    let kept = Memo::new(move |_| open.check_note(CheckNote::WrongAbout));
    view! {
        <TextBox
            id="wrong-about"
            label=Title::sized(of_pack(&prompt.label), Size::M)
            hint=&prompt.hint
            kept
            on_keep=move |text| open.set_check_note(CheckNote::WrongAbout, text)
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_a_number_that_a_room_holds() {
        assert_eq!(count(""), Some(0));
        assert_eq!(count(" 12 "), Some(12));
        assert_eq!(count("999"), Some(999));
        for text in ["1000", "-1", "two", "1.5"] {
            assert_eq!(count(text), None, "{text}");
        }
    }

    #[track_caller]
    fn check(typed: Option<&str>, kept: Option<u32>, expected: &str) {
        assert_eq!(shown(typed, kept), expected);
    }

    #[test]
    fn a_count_is_shown_as_it_was_typed() {
        check(None, None, "");
        check(None, Some(0), "0");
        check(Some(""), Some(0), "");
        check(Some("07"), Some(7), "07");
        check(Some("two"), Some(7), "two");
    }

    #[test]
    fn a_count_from_another_tab_is_shown() {
        check(Some("7"), Some(8), "8");
    }
}
