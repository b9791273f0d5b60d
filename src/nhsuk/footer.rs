//! The foot of every page.

use leptos::prelude::*;

/// The foot of the page: links, and a line or two under them.
#[component]
pub fn Footer(
    /// A line under the links.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// The last line: whose this is.
    #[prop(into)]
    copyright: String,
    /// The links, each a [`FooterLink`], in order. Without them, their hidden heading is left out too.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let links = children.map(|links| {
        view! {
            <h2 class="nhsuk-u-visually-hidden">"Support links"</h2>
            <ul class="nhsuk-footer__list">{links()}</ul>
        }
    });
    view! {
        <footer class="nhsuk-footer" role="contentinfo">
            <div class="nhsuk-width-container">
                <div class="nhsuk-footer__meta">
                    {links}
                    <ShowLet some=text let:text>
                        <p class="nhsuk-body-s">{text}</p>
                    </ShowLet>
                    <p class="nhsuk-body-s">{copyright}</p>
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// A link at the foot of the page.
#[component]
pub fn FooterLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <li class="nhsuk-footer__list-item">
            <a class="nhsuk-footer__list-item-link" href=href>
                {children()}
            </a>
        </li>
    }
    .into_any()
}
