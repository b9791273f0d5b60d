//! The top of every page: the name of the service, and no logo.

use leptos::prelude::*;

use super::text::{MaybeText, Text};

/// The top of the page, with the name of the service as a link to `href`; plain words without one.
/// The name of an organisation stands before it, in the same link.
///
/// The design system's header begins with a logo that is not ours to use. It is left out, and the
/// rest is theirs.
#[component]
pub fn Header(
    /// The name of the service.
    #[prop(into)]
    service: Text,
    /// Who runs it.
    #[prop(optional, into)]
    organisation: MaybeText,
    /// Where the name leads.
    #[prop(optional, into)]
    href: Option<String>,
) -> impl IntoView {
    const NAME: &str = "nhsuk-header__service-name";
    let (class, name_class, name) = match organisation.0 {
        Some(organisation) => {
            // The space is for those who hear or copy the two.
            let both = view! {
                <span class="nhsuk-header__organisation-name">{organisation}</span>
                " "
                <span class=NAME>{service}</span>
            };
            (
                "nhsuk-header nhsuk-header--organisation",
                "nhsuk-header__service-logo",
                both.into_any(),
            )
        }
        None => ("nhsuk-header", NAME, view! { {service} }.into_any()),
    };
    let name = match href {
        Some(href) => view! {
            <a class=name_class href=href>
                {name}
            </a>
        }
        .into_any(),
        None => view! { <span class=name_class>{name}</span> }.into_any(),
    };
    view! {
        <header class=class role="banner">
            <div class="nhsuk-header__container nhsuk-width-container">
                <div class="nhsuk-header__service">{name}</div>
            </div>
        </header>
    }
    .into_any()
}
