//! The plan: what the team is going to do, who does it, and by when.

use super::rows::{OpenRow, row_ids};
use super::suggestions::Suggestions;
use crate::app::platform::clock;
use crate::app::route::{ProjectPage, Route};
use crate::app::state::{Content, OpenProject, Session};
use crate::components::{PackText, PageHeading, RouteLink, TwoThirds, use_title};
use crate::domain::ids::RowId;
use crate::domain::lists::List;
use crate::domain::words;
use crate::nhsuk::{Button, ButtonVariant, InsetText, SummaryList, SummaryRow};
use crate::pages::help::AskFirst;
use leptos::prelude::*;

/// Most teams get more done with no more main actions than these.
const MAIN_ACTIONS: usize = 3;

/// The plan as a whole.
#[component]
pub fn PlanPage() -> impl IntoView {
    use_title(|| "Your plan".to_owned());
    let contact = Content::expect().settings.contact.as_ref();
    let who_can_help = contact.map(|_| {
        view! {
            <h2 class="nhsuk-heading-m">"Who can help"</h2>
            <AskFirst />
        }
    });
    view! {
        <TwoThirds>
            <PageHeading>"Your plan"</PageHeading>
            <p>"Choose up to three main actions. Say who will do each one, and by when."</p>
            <Actions />
            <Suggestions />
            {who_can_help}
            <h2 class="nhsuk-heading-m">"When you will check again"</h2>
            <NextCheck />
            <h2 class="nhsuk-heading-m">"What comes of it"</h2>
            <p>
                "People who gave their time want to know what you did with it. Keep a list, and go back to them."
            </p>
            <Links />
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn Actions() -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let ids = row_ids(open, List::Plan);
    let count = Memo::new(move |_| ids.with(Vec::len));
    let add = move || {
        let row = OpenRow::after_all(open, List::Plan);
        session.go(&open.route(ProjectPage::Action(row.id())));
    };
    let nudge = move || {
        let count = count.get();
        format!(
            "You have {count} actions. Most teams get more done with three. Which ones matter most?"
        )
    };
    view! {
        <h2 class="nhsuk-heading-m">"Your actions"</h2>
        <Show when=move || count.get() == 0>
            <p>"There is no action in your plan yet."</p>
        </Show>
        <Show when=move || { count.get() > MAIN_ACTIONS }>
            <InsetText>
                <p>{nudge}</p>
            </InsetText>
        </Show>
        <div>
            <For each=move || ids.get() key=RowId::clone let:id>
                <ActionCard id />
            </For>
        </div>
        <Button variant=ButtonVariant::Secondary on_click=add>
            "Write your own action"
        </Button>
    }
    .into_any()
}

#[component]
fn ActionCard(id: RowId) -> impl IntoView {
    let open = OpenProject::expect();
    let href = open.href(ProjectPage::Action(id.clone()));
    let row = OpenRow::new(open, List::Plan, id).cells;
    let what = Memo::new(move |_| row.with(|row| filled_or(&row.what, words::NO_ACTION)));
    let who = move || row.with(|row| filled_or(&row.owner, words::NO_OWNER));
    let due = move || {
        let due = row.with(|row| row.due);
        due.map_or_else(|| words::NO_DUE_DAY.to_owned(), clock::date_in_words)
    };
    let state = move || words::action_state(row.with(|row| row.state));
    let question = move || {
        let question = row.with(|row| open.pack().question(row.question.as_ref()?));
        question.map(|question| view! { <SummaryRow key="For">{&*question.title}</SummaryRow> })
    };
    view! {
        <section class="app-action">
            <h3 class="nhsuk-heading-s">{what}</h3>
            <SummaryList>
                <SummaryRow key="Who">{who}</SummaryRow>
                <SummaryRow key="By when">{due}</SummaryRow>
                <SummaryRow key="How far">{state}</SummaryRow>
                {question}
            </SummaryList>
            <p>
                <a href=href>
                    "Change" <span class="nhsuk-u-visually-hidden">" " {what}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// What is written, or other words where nothing is.
fn filled_or(written: &str, otherwise: &str) -> String {
    match written.trim() {
        "" => otherwise.to_owned(),
        written => written.to_owned(),
    }
}

#[component]
fn NextCheck() -> impl IntoView {
    let open = OpenProject::expect();
    let day = Memo::new(move |_| open.project.with(|project| project.next_check));
    let said = move || {
        let day = day.get();
        day.map_or_else(
            || "You have not set a date yet.".to_owned(),
            clock::date_in_words,
        )
    };
    let change = move || match day.get() {
        Some(_) => "Change the date",
        None => "Set a date",
    };
    view! {
        <p>
            {said} " " <a href=open.href(ProjectPage::NextCheck)>{change}</a>
        </p>
    }
    .into_any()
}

#[component]
fn Links() -> impl IntoView {
    let open = OpenProject::expect();
    let help = open.pack().involve.help.as_str();
    view! {
        <ul class="nhsuk-list">
            <li>
                <RouteLink to=Route::Help>
                    <PackText text=help />
                </RouteLink>
            </li>
            <li>
                <a href=open.href(ProjectPage::Share)>"Save and share"</a>
            </li>
            <li>
                <a href=open.href(ProjectPage::Replies)>"You said, we did, we could not"</a>
            </li>
            <li>
                <a href=open.href(ProjectPage::Costs)>"What involving people costs"</a>
            </li>
        </ul>
    }
    .into_any()
}
