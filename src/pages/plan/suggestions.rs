//! Steps that the summary suggests for the plan.

use super::rows::OpenRow;
use crate::app::platform::clock;
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::domain::ids::QuestionId;
use crate::domain::lists::{Cell, List};
use crate::domain::project::Project;
use crate::domain::summary::{Finding, Lift, Summary, summary};
use crate::nhsuk::{Button, ButtonVariant};
use leptos::prelude::*;

/// The most steps that are suggested at once: some more than a plan needs, so that there is a choice.
const MAX_SUGGESTIONS: usize = 5;

/// A step that an answer suggests.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Suggestion {
    question: QuestionId,
    /// The short name of the question.
    title: String,
    /// What to do, in a sentence or two.
    step: String,
}

impl Suggestion {
    fn do_next(finding: &Finding) -> Self {
        Self::new(finding, finding.next_step.clone())
    }

    fn find_out(finding: &Finding) -> Self {
        Self::new(finding, find_out(&finding.stem))
    }

    fn new(finding: &Finding, step: String) -> Self {
        Self {
            question: finding.question.clone(),
            title: finding.title.clone(),
            step,
        }
    }
}

/// What the summary suggests and the plan does not have yet, the step that helps most first; at most
/// one for each question.
fn suggestions(summary: &Summary, project: &Project) -> Vec<Suggestion> {
    let first = match &summary.lift {
        Lift::Do(finding) | Lift::Prove(finding) => Some(Suggestion::do_next(finding)),
        Lift::FindOut(finding) => Some(Suggestion::find_out(finding)),
        Lift::KeepGoing => None,
    };
    let held_down = summary.held_down.iter().map(Suggestion::do_next);
    let not_sure = summary.not_sure.iter().map(Suggestion::find_out);
    let plan = project.list(List::Plan);
    let mut taken: Vec<QuestionId> = plan.filter_map(|(_, row)| row.question.clone()).collect();
    let all = first.into_iter().chain(held_down).chain(not_sure);
    let new = all.filter(|suggestion| {
        let is_new = !taken.contains(&suggestion.question);
        taken.push(suggestion.question.clone());
        is_new
    });
    new.take(MAX_SUGGESTIONS).collect()
}

/// The step for a question that nobody could answer.
#[must_use]
pub fn find_out(stem: &str) -> String {
    format!("Find out: {stem}")
}

/// The steps that could be taken, each with a way into the plan. Nothing where there are none.
#[component]
pub(super) fn Suggestions() -> impl IntoView {
    let open = OpenProject::expect();
    let now = clock::now();
    let suggestions = Memo::new(move |_| {
        open.with(|pack, project, check| suggestions(&summary(pack, project, check, now), project))
    });
    let any = Memo::new(move |_| suggestions.with(|suggestions| !suggestions.is_empty()));
    view! {
        <Show when=move || any.get()>
            <h2 class="nhsuk-heading-m">"Steps you could take"</h2>
            <p>"They come from your answers. The first one helps most."</p>
            <ul class="nhsuk-list app-suggestions">
                <For each=move || suggestions.get() key=Suggestion::clone let:suggestion>
                    <SuggestionItem suggestion />
                </For>
            </ul>
        </Show>
    }
    .into_any()
}

#[component]
fn SuggestionItem(suggestion: Suggestion) -> impl IntoView {
    let Suggestion {
        question,
        title,
        step,
    } = suggestion;
    let help = OpenProject::expect().href(ProjectPage::Help(question.clone()));
    view! {
        <li>
            <p>
                <strong>{title.clone()}</strong>
                ". "
                {step.clone()}
            </p>
            <AddToPlan question step />
            " "
            <a href=help>
                "Get help" <span class="nhsuk-u-visually-hidden">"with " {title}</span>
            </a>
        </li>
    }
    .into_any()
}

/// A button that makes an action of a step, and goes there to say who and by when.
#[component]
pub fn AddToPlan(
    /// The question that the step is for.
    question: QuestionId,
    /// What to do, in a sentence or two.
    step: String,
) -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let name = format!("Add to the plan: {step}");
    let add = move || {
        let row = OpenRow::after_all(open, List::Plan);
        let to = open.route(ProjectPage::Action(row.id()));
        row.fill(Cell::What(step.clone()));
        row.fill(Cell::Question(question.clone()));
        session.go(&to);
    };
    view! {
        <Button variant=ButtonVariant::Secondary on_click=add attr:aria-label=name>
            "Add to the plan"
        </Button>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;
    use crate::domain::ids::RowId;
    use crate::domain::lists::Row;
    use crate::domain::project::{Check, Timestamp};

    fn suggested(project: &Project) -> Vec<Suggestion> {
        let pack = content::built_in().unwrap();
        let summary = summary(&pack, project, &Check::default(), Timestamp(0));
        suggestions(&summary, project)
    }

    #[test]
    fn a_step_is_suggested_until_it_is_in_the_plan() {
        let mut project = Project::default();
        let [first] = suggested(&project).try_into().unwrap();
        assert!(first.step.starts_with("Find out: "), "{}", first.step);
        let row = Row {
            question: Some(first.question),
            ..Row::default()
        };
        let id = RowId::after(1, [0; 8]);
        project.rows.insert((List::Plan, id), row);
        assert_eq!(suggested(&project), []);
    }
}
