//! What a person told us, with a way to change each.

use leptos::context::Provider;
use leptos::prelude::*;

use super::text::Text;

/// A link at the end of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryAction {
    /// What it does, such as "Change".
    pub text: String,
    /// What it does it to, for those who hear the link out of its row.
    pub hidden: String,
    /// Where it leads.
    pub href: String,
}

impl SummaryAction {
    /// The link "Change" to `href`; `hidden` says what it changes.
    #[must_use]
    pub fn change(href: impl Into<String>, hidden: impl Into<String>) -> Self {
        Self {
            text: "Change".to_owned(),
            hidden: hidden.into(),
            href: href.into(),
        }
    }
}

/// Whether any row of the list has an action: the rows without one leave room for it then, so that
/// their columns stay in line with those of their neighbours.
#[derive(Clone, Copy)]
struct AnyActions(RwSignal<bool>);

/// What was asked and what was answered, a [`SummaryRow`] for each, in order.
#[component]
pub fn SummaryList(
    /// The rows.
    children: Children,
) -> impl IntoView {
    let any_actions = AnyActions(RwSignal::new(false));
    view! {
        <dl class="nhsuk-summary-list">
            <Provider value=any_actions>{children()}</Provider>
        </dl>
    }
    .into_any()
}

/// One row of a [`SummaryList`].
#[component]
pub fn SummaryRow(
    /// What was asked.
    #[prop(into)]
    key: Text,
    /// What can be done about it.
    #[prop(optional)]
    actions: Vec<SummaryAction>,
    /// What was answered.
    children: Children,
) -> impl IntoView {
    let AnyActions(any) = expect_context();
    let without = actions.is_empty();
    if !without {
        any.set(true);
    }
    let no_actions = move || without && any.get();
    view! {
        <div
            class="nhsuk-summary-list__row"
            class=("nhsuk-summary-list__row--no-actions", no_actions)
        >
            <dt class="nhsuk-summary-list__key">{key}</dt>
            <dd class="nhsuk-summary-list__value">{children()}</dd>
            {(!without).then(|| view! { <Actions actions=actions /> })}
        </div>
    }
    .into_any()
}

/// The links of a row, in a list where there are several.
#[component]
fn Actions(actions: Vec<SummaryAction>) -> impl IntoView {
    let several = actions.len() > 1;
    let links = actions.into_iter().map(link);
    let links = if several {
        let item = |link| view! { <li class="nhsuk-summary-list__actions-list-item">{link}</li> };
        let items = links.map(item).collect_view();
        view! { <ul class="nhsuk-summary-list__actions-list">{items}</ul> }.into_any()
    } else {
        links.collect_view().into_any()
    };
    view! { <dd class="nhsuk-summary-list__actions">{links}</dd> }.into_any()
}

fn link(action: SummaryAction) -> impl IntoView {
    view! {
        <a class="nhsuk-link" href=action.href>
            {action.text}
            <span class="nhsuk-u-visually-hidden">" " {action.hidden}</span>
        </a>
    }
}
