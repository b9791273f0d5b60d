//! The sections of a longer piece of work, and how each stands.

use leptos::context::Provider;
use leptos::prelude::*;

use super::tag::TagColour;
use super::text::{MaybeText, Text};

/// How a task stands: the words are the caller's, the look says whether there is work to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskStatus {
    /// Nothing left to do: plain words, so that what is left stands out.
    Completed(String),
    /// Something to do: a coloured tag.
    Incomplete(String),
    /// Waits for something else: grey words.
    CannotStartYet(String),
}

impl TaskStatus {
    /// Every class of the tag.
    const fn class(&self) -> &'static str {
        match self {
            Self::Completed(_) => {
                "nhsuk-tag nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal"
            }
            Self::Incomplete(_) => TagColour::Blue.class(),
            Self::CannotStartYet(_) => {
                "nhsuk-tag nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal \
                 nhsuk-u-secondary-text-colour"
            }
        }
    }

    /// Its words.
    fn words(&self) -> &str {
        match self {
            Self::Completed(words) | Self::Incomplete(words) | Self::CannotStartYet(words) => words,
        }
    }
}

/// What a task list gives its items: the start of their ids, and how many have been made.
#[derive(Clone, Copy)]
struct Tasks {
    id: StoredValue<String>,
    count: StoredValue<usize>,
}

impl Tasks {
    /// Counts one more task, and gives its id.
    fn next_id(self) -> String {
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        self.id.with_value(|id| format!("{id}-{number}"))
    }
}

/// Tasks in order, each a [`TaskItem`] with a link and how it stands.
#[component]
pub fn TaskList(
    /// The start of the ids: those of the first task are `{id}-1-hint` and `{id}-1-status`.
    #[prop(into)]
    id: String,
    /// The tasks. They are numbered as they are made, so all are made at once.
    children: Children,
) -> impl IntoView {
    let tasks = Tasks {
        id: StoredValue::new(id),
        count: StoredValue::new(0),
    };
    view! {
        <ul class="nhsuk-task-list">
            <Provider value=tasks>{children()}</Provider>
        </ul>
    }
    .into_any()
}

/// One task of a [`TaskList`].
#[component]
pub fn TaskItem(
    /// What it is.
    #[prop(into)]
    heading: Text,
    /// Where it is done; absent while it cannot be started.
    #[prop(optional, into)]
    href: MaybeProp<String>,
    /// A line under it.
    #[prop(optional, into)]
    hint: MaybeText,
    /// How it stands.
    #[prop(into)]
    status: Signal<TaskStatus>,
) -> impl IntoView {
    let id = expect_context::<Tasks>().next_id();
    let status_id = format!("{id}-status");
    let hint_id = hint.0.is_some().then(|| format!("{id}-hint"));
    let described_by = match &hint_id {
        Some(hint_id) => format!("{hint_id} {status_id}"),
        None => status_id.clone(),
    };
    let name = move || name_view(href.get(), heading.clone(), described_by.clone());
    let hint = hint.0.map(|text| {
        view! {
            <div class="nhsuk-task-list__hint" id=hint_id>
                {text}
            </div>
        }
    });
    let has_link = move || href.with(Option::is_some);
    view! {
        <li class="nhsuk-task-list__item" class=("nhsuk-task-list__item--with-link", has_link)>
            <div class="nhsuk-task-list__name-and-hint">{name} {hint}</div>
            <div class="nhsuk-task-list__status" id=status_id>
                <strong class=move || status.read().class()>
                    {move || status.read().words().to_owned()}
                </strong>
            </div>
        </li>
    }
    .into_any()
}

/// The name of a task: a link once it can be started.
fn name_view(href: Option<String>, heading: Text, described_by: String) -> AnyView {
    match href {
        Some(href) => view! {
            <a
                class="nhsuk-task-list__link nhsuk-link"
                href=href
                aria-describedby=described_by
            >
                {heading}
            </a>
        }
        .into_any(),
        None => view! { <div>{heading}</div> }.into_any(),
    }
}
