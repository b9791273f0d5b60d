//! News that is not about the page itself: something was done, or needs to be known.

use leptos::html::Div;
use leptos::prelude::*;

/// The id of the banner's title. A page has one banner at most.
const TITLE_ID: &str = "nhsuk-notification-banner-title";

/// News at the top of the page.
///
/// News of success takes the focus when it appears, so that it is read out and not missed.
#[component]
pub fn NotificationBanner(
    /// Whether the news is that something worked.
    #[prop(optional)]
    success: bool,
    /// The title bar's word; "Success" or "Important" when absent.
    #[prop(optional, into)]
    title: Option<String>,
    /// The news in a sentence.
    #[prop(into)]
    text: Signal<String>,
    /// What more there is, such as a button to undo.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (class, role, word) = if success {
        (
            "nhsuk-notification-banner nhsuk-notification-banner--success",
            "alert",
            "Success",
        )
    } else {
        ("nhsuk-notification-banner", "region", "Important")
    };
    let root = NodeRef::<Div>::new();
    if success {
        root.on_load(|root| _ = root.focus());
    }
    view! {
        <div
            class=class
            role=role
            aria-labelledby=TITLE_ID
            tabindex=success.then_some("-1")
            node_ref=root
        >
            <div class="nhsuk-notification-banner__header">
                <h2 class="nhsuk-notification-banner__title" id=TITLE_ID>
                    {title.unwrap_or_else(|| word.to_owned())}
                </h2>
            </div>
            <div class="nhsuk-notification-banner__content">
                <p class="nhsuk-notification-banner__heading">{text}</p>
                {children.map(|children| children())}
            </div>
        </div>
    }
    .into_any()
}
