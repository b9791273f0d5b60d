//! What is kept in the browser, why, and for how long.

use crate::app::route::Route;
use crate::app::state::Content;
use crate::components::{PageHeading, RouteLink, TwoThirds, use_title};
use crate::nhsuk::Table;
use crate::storage::keys;
use leptos::prelude::*;

/// One thing that is kept: its name, where, what it is for, and how long it stays.
struct Kept {
    name: &'static str,
    place: &'static str,
    why: &'static str,
    how_long: &'static str,
}

/// Everything that the app keeps. A browser test uses the app and compares what it finds with this.
static ALL_KEPT: [Kept; 9] = [
    Kept {
        name: keys::PROJECT,
        place: "Local storage, one for each project",
        why: "Your project, your answers and your plan",
        how_long: "Until you delete the project and remove it for good, or 30 days after you delete it, when the page is next opened",
    },
    Kept {
        name: keys::DATABASE_PROJECTS,
        place: "A database with the name “truly-open” (IndexedDB)",
        why: "A second copy, in case the first one is damaged",
        how_long: "As long as the first",
    },
    Kept {
        name: keys::ASIDE,
        place: "Local storage",
        why: "Saved text that the page could not read, so that it is not lost",
        how_long: "Until you remove everything",
    },
    Kept {
        name: keys::DATABASE_ASIDE,
        place: "The same database",
        why: "The same, where it was the second copy that could not be read",
        how_long: "Until you remove everything",
    },
    Kept {
        name: keys::PROBE,
        place: "Local storage",
        why: "To find out whether this browser lets the page save",
        how_long: "A moment: it is removed at once",
    },
    Kept {
        name: keys::STOPS,
        place: "Session storage",
        why: "The times at which the page stopped by mistake, so that it can start more carefully",
        how_long: "Until you close the tab",
    },
    Kept {
        name: keys::FILES,
        place: "Cache storage, one for each version of the page, two at most",
        why: "The files that the page is made of, so that it opens without a network. No answers",
        how_long: "Until newer versions take their place, or you clear this website’s data",
    },
    Kept {
        name: keys::SETTINGS,
        place: "Cache storage",
        why: "What those who put the page up have set, for the same reason. No answers",
        how_long: "Until they change it, or you clear this website’s data",
    },
    Kept {
        name: keys::WORKER,
        place: "Service worker",
        why: "A small program of this page that keeps those files and hands them out",
        how_long: "Until you clear this website’s data",
    },
];

/// Privacy.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    use_title(|| "Privacy".to_owned());
    // The table has the whole width: in the column its cells are a word or two wide.
    view! {
        <TwoThirds>
            <PageHeading>"Privacy"</PageHeading>
            <WhatIsNotDone />
            <h2 class="nhsuk-heading-m">"What is kept in this browser"</h2>
            <p>
                "Only what is needed to save what you asked the page to save, and to open it without a network. So there is nothing to agree to."
            </p>
        </TwoThirds>
        <KeptTable />
        <TwoThirds>
            <WhoAndHow />
        </TwoThirds>
    }
    .into_any()
}

#[component]
fn WhatIsNotDone() -> impl IntoView {
    let runs = Content::expect().settings.organisation.as_ref();
    let runs = runs.map(|name| view! { <p>{format!("{name} runs this copy of the check.")}</p> });
    view! {
        {runs}
        <p>
            "What you write stays in this browser, on this computer. It leaves only when you save a file, copy text or print, and pass it on yourself."
        </p>
        <h2 class="nhsuk-heading-m">"What is not done"</h2>
        <ul class="nhsuk-list nhsuk-list--bullet">
            <li>"Your answers are not sent to us, to your organisation or to anybody else."</li>
            <li>"There are no cookies. Nobody counts your visits or follows what you do."</li>
            <li>"The page asks for nothing from any other website."</li>
        </ul>
        <p>
            "The computer that this page comes from may note that the page was asked for, as with every website. It never sees your answers."
        </p>
    }
}

#[component]
fn KeptTable() -> impl IntoView {
    let head = ["Name", "Where", "What it is for", "How long it stays"];
    let rows = ALL_KEPT.iter().map(|kept| {
        vec![
            view! { <code>{kept.name}</code> }.into_any(),
            kept.place.into_any(),
            kept.why.into_any(),
            kept.how_long.into_any(),
        ]
    });
    view! {
        <Table
            caption="Everything that this page keeps"
            head=head.map(str::to_owned).to_vec()
            rows=rows.collect()
            responsive=true
        />
    }
}

#[component]
fn WhoAndHow() -> impl IntoView {
    view! {
        <h2 class="nhsuk-heading-m">"Who can see it"</h2>
        <p>
            "Anyone who uses this computer with the same account can open this page and read your answers. Write about roles, not about people, and never about anyone who could be recognised."
        </p>
        <h2 class="nhsuk-heading-m">"How to remove it"</h2>
        <p>
            "You can remove one project: delete it on the start page, then choose “Remove for good” under “Deleted projects”. Or remove all answers that are kept here:"
        </p>
        <p>
            <RouteLink to=Route::Remove>"Remove my answers from this computer"</RouteLink>
        </p>
        <p>
            "That leaves the page’s own files, which hold no answers. To remove those too, clear the data of this website in your browser’s settings."
        </p>
        <p>
            "Files that you saved or sent stay where you put them, until you delete them there."
        </p>
    }
}
