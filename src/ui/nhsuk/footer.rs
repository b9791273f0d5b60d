//! The foot of every page.

use leptos::prelude::*;

/// A link at the foot of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FooterLink {
    /// Its words.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

/// The foot of the page: links, and a line or two under them.
#[component]
pub fn Footer(
    /// The links, in order. Without any, their hidden heading is left out too.
    #[prop(optional)]
    links: Vec<FooterLink>,
    /// A line under the links.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// The last line: whose this is.
    #[prop(into)]
    copyright: String,
) -> impl IntoView {
    let links = (!links.is_empty()).then(|| {
        view! {
            <h2 class="nhsuk-u-visually-hidden">"Support links"</h2>
            <ul class="nhsuk-footer__list">{links.into_iter().map(line).collect_view()}</ul>
        }
    });
    view! {
        <footer class="nhsuk-footer" role="contentinfo">
            <div class="nhsuk-width-container">
                <div class="nhsuk-footer__meta">
                    {links}
                    {move || text.get().map(|text| view! { <p class="nhsuk-body-s">{text}</p> })}
                    <p class="nhsuk-body-s">{copyright}</p>
                </div>
            </div>
        </footer>
    }
    .into_any()
}

fn line(link: FooterLink) -> impl IntoView {
    view! {
        <li class="nhsuk-footer__list-item">
            <a class="nhsuk-footer__list-item-link" href=link.href>{link.text}</a>
        </li>
    }
}
