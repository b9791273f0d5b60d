//! Help with involving people.

use super::contact::{AskFirst, OwnPages};
use super::library::{MethodView, Resources};
use crate::app::state::Content;
use crate::components::{PackText, PageHeading, TwoThirds, use_title};
use leptos::prelude::*;

/// Everything that helps.
#[component]
pub fn HelpPage() -> impl IntoView {
    let pack = Content::expect().pack;
    let title = pack.involve.help.as_str();
    use_title(move || title.to_owned());
    let help = &pack.help;
    let methods = pack.methods.iter();
    view! {
        <TwoThirds>
            <PageHeading>
                <PackText text=title />
            </PageHeading>
            <AskFirst />
            <OwnPages />
            <h2 class="nhsuk-heading-m">
                <PackText text=help.methods.as_str() />
            </h2>
            <p>
                <PackText text=help.methods_lead.as_str() />
            </p>
            {methods.map(|method| view! { <MethodView method /> }).collect_view()}
            <Resources />
        </TwoThirds>
    }
    .into_any()
}
