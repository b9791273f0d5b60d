//! "You said, we did, we could not": what people told the team, and what came of it.

use super::rows::{OpenRow, row_ids};
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::components::{PageHeading, TextBox, TwoThirds, use_title};
use crate::domain::edit::Edit;
use crate::domain::ids::RowId;
use crate::domain::lists::{List, Row};
use crate::nhsuk::{Button, ButtonVariant, SummaryList, SummaryRow};
use leptos::prelude::*;

const TITLE: &str = "You said, we did, we could not";

/// The whole list.
#[component]
pub fn RepliesPage() -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    use_title(|| TITLE.to_owned());
    let add = move || {
        let row = OpenRow::after_all(open, List::Replies);
        session.go(&open.route(ProjectPage::Reply(row.id())));
    };
    view! {
        <TwoThirds>
            <PageHeading>{TITLE}</PageHeading>
            <p>
                "Write down what people told you, what you did, and what you could not do and why. Then tell them. A “no” with a reason is better than silence."
            </p>
            <Replies />
            <Button variant=ButtonVariant::Secondary on_click=add>
                "Add what people said"
            </Button>
            <h2 class="nhsuk-heading-m">"How people can answer back"</h2>
            <TextBox
                id="how-to-reply"
                label="How can people tell you what they think of this?"
                hint="A place, a meeting, a phone number of your service. Do not write anyone’s name."
                kept=move || open.project.with(|project| project.how_to_reply.clone())
                on_keep=move |text| open.dispatch(Edit::WroteHowToReply(text))
            />
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn Replies() -> impl IntoView {
    let ids = row_ids(OpenProject::expect(), List::Replies);
    let any = Memo::new(move |_| ids.with(|ids| !ids.is_empty()));
    view! {
        <Show
            when=move || any.get()
            fallback=|| view! { <p>"There is nothing on the list yet."</p> }
        >
            <div>
                <For each=move || ids.get() key=RowId::clone let:id>
                    <ReplyCard id />
                </For>
            </div>
        </Show>
    }
    .into_any()
}

#[component]
fn ReplyCard(id: RowId) -> impl IntoView {
    let open = OpenProject::expect();
    let href = open.href(ProjectPage::Reply(id.clone()));
    let row = OpenRow::new(open, List::Replies, id).cells;
    let said = Memo::new(move |_| {
        row.with(|row| match row.what.trim() {
            "" => "Nothing written yet".to_owned(),
            said => said.to_owned(),
        })
    });
    let line = move |key: &'static str, cell: fn(&Row) -> &String| {
        let text = Memo::new(move |_| row.with(|row| cell(row).trim().to_owned()));
        move || {
            let is_filled = text.with(|text| !text.is_empty());
            is_filled.then(|| view! { <SummaryRow key>{text}</SummaryRow> })
        }
    };
    view! {
        <section class="app-action">
            <h2 class="nhsuk-heading-s">"You said: " {said}</h2>
            <SummaryList>
                {line("We did", |row| &row.did)} {line("We could not", |row| &row.could_not)}
            </SummaryList>
            <p>
                <a href=href>
                    "Change" <span class="nhsuk-u-visually-hidden">" " {said}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}
