//! Removing everything from a shared computer: what will go, a file of each first, and what is left.

use crate::app::platform::page;
use crate::app::route::Route;
use crate::components::{PageHeading, RouteLink, SaveTextButton, TwoThirds, use_title};
use crate::nhsuk::{Button, ButtonVariant};
use crate::storage::removal::{self, KeptItem, KeptKind};
use crate::storage::store::StoreError;
use leptos::prelude::*;
use leptos::task::spawn_local;

type Found = Result<Vec<KeptItem>, StoreError>;

const REMOVE: &str = "Remove my answers from this computer";

/// What will go, and the button that removes it.
#[component]
pub fn RemovePage() -> impl IntoView {
    use_title(|| REMOVE.to_owned());
    let found = look();
    view! {
        <TwoThirds>
            <PageHeading>{REMOVE}</PageHeading>
            {move || {
                found
                    .get()
                    .map(|found| match found {
                        Ok(kept) => view! { <WhatWillGo kept /> }.into_any(),
                        Err(error) => view! { <NothingIsKept error /> }.into_any(),
                    })
            }}
        </TwoThirds>
    }
    .into_any()
}

/// What is gone, or what is still there.
#[component]
pub fn RemovedPage() -> impl IntoView {
    use_title(|| "What was removed".to_owned());
    let found = look();
    view! {
        <TwoThirds>
            <PageHeading>"What was removed"</PageHeading>
            {move || {
                found
                    .get()
                    .map(|found| match found {
                        Ok(kept) if kept.is_empty() => view! { <AllIsGone /> }.into_any(),
                        Ok(kept) => view! { <SomeIsLeft kept /> }.into_any(),
                        Err(error) => view! { <NothingIsKept error /> }.into_any(),
                    })
            }}
        </TwoThirds>
    }
    .into_any()
}

/// Looks at what is kept here, which takes a moment.
fn look() -> RwSignal<Option<Found>> {
    let found = RwSignal::new(None);
    spawn_local(async move {
        let kept = removal::all_kept().await;
        // The page may have been left meanwhile.
        let _ = found.try_set(Some(kept));
    });
    found
}

#[component]
fn WhatWillGo(kept: Vec<KeptItem>) -> impl IntoView {
    let intro = if kept.is_empty() {
        "No answers are kept in this browser."
    } else {
        "Do this before you leave a computer that others use too. It cannot be undone, so save a file of what you want to keep. You can open the file again later, here or on another computer."
    };
    let of_kind = |kind| {
        let kept = kept.iter().filter(|kept| kept.kind == kind);
        kept.cloned().collect::<Vec<_>>()
    };
    view! {
        <p>{intro}</p>
        <KeptSection title="Projects" kept=of_kind(KeptKind::Project) />
        <KeptSection title="Deleted projects" kept=of_kind(KeptKind::Binned) />
        <KeptSection title="Saved text that we could not read" kept=of_kind(KeptKind::Unreadable) />
        <h2 class="nhsuk-heading-m">"What is not removed"</h2>
        <WhatStays />
        <p>"If the check is open in other tabs, close them first."</p>
        <Button variant=ButtonVariant::Warning on_click=|()| spawn_local(removal::remove_all())>
            {REMOVE}
        </Button>
    }
}

/// What of one kind will go, each with a file of it. Nothing while there is none.
#[component]
fn KeptSection(title: &'static str, kept: Vec<KeptItem>) -> impl IntoView {
    (!kept.is_empty()).then(|| {
        let kept = kept.into_iter().map(|kept| view! { <KeptView kept /> });
        view! {
            <h2 class="nhsuk-heading-m">{title}</h2>
            {kept.collect_view()}
        }
    })
}

#[component]
fn KeptView(kept: KeptItem) -> impl IntoView {
    let KeptItem { name, kind, file } = kept;
    let name = match name.as_str() {
        "" => "a project without a name".to_owned(),
        _ => name,
    };
    let label = match kind {
        KeptKind::Project | KeptKind::Binned => format!("Save a file of {name}"),
        KeptKind::Unreadable => format!("Save the text of {name} to a file"),
    };
    view! {
        <p>
            <strong>{name}</strong>
        </p>
        <SaveTextButton label make=move |()| Some(file.clone()) />
    }
}

#[component]
fn WhatStays() -> impl IntoView {
    view! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>"files that you saved, such as those in your downloads"</li>
            <li>"what you copied, printed or sent"</li>
            <li>"answers on other computers, or in another browser on this one"</li>
        </ul>
    }
}

#[component]
fn AllIsGone() -> impl IntoView {
    view! {
        <p>
            "Your answers are removed from this browser. Every project, every deleted project and every text that could not be read is gone."
        </p>
        <h2 class="nhsuk-heading-m">"What was not removed"</h2>
        <WhatStays />
        <p>"The browser may still hold copies of the page itself. They hold no answers."</p>
        <p>
            <RouteLink to=Route::Start>"Start page"</RouteLink>
        </p>
    }
}

#[component]
fn SomeIsLeft(kept: Vec<KeptItem>) -> impl IntoView {
    let names = kept.into_iter().map(|kept| view! { <li>{kept.name}</li> });
    view! {
        <p>"Some of your answers are still here:"</p>
        <ul class="nhsuk-list nhsuk-list--bullet">{names.collect_view()}</ul>
        <p>
            "Perhaps another tab saved them again. Close all other tabs of the check, then try again."
        </p>
        <p>
            <RouteLink to=Route::Remove>{REMOVE}</RouteLink>
        </p>
        <Button variant=ButtonVariant::Secondary on_click=|()| page::reload()>
            "Look again"
        </Button>
    }
}

#[component]
fn NothingIsKept(error: StoreError) -> impl IntoView {
    view! {
        <p>{format!("We could not look at what is kept here: {error}.")}</p>
        <p>
            "If the browser never let this page save, nothing is kept. What you wrote is gone when you close the page."
        </p>
    }
}
