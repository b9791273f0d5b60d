//! What is kept in the browser, why, and for how long.

use crate::storage::keys;
use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::Table;
use crate::ui::pages::{
    link, list, page_heading, paragraph, section_heading, set_title, two_thirds,
};
use crate::ui::route::{AboutPage, Route};
use crate::ui::state::App;

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
pub(super) fn privacy_page(app: App) -> Node {
    const TITLE: &str = "Privacy";
    set_title(app, TITLE);
    let not_sent = [
        "Your answers are not sent to us, to your organisation or to anybody else.",
        "There are no cookies. Nobody counts your visits or follows what you do.",
        "The page asks for nothing from any other website.",
    ];
    let runs = app.settings.organisation.as_ref();
    let runs = runs.map(|name| paragraph(format!("{name} runs this copy of the check.")));
    let before = two_thirds(vec![
        page_heading(TITLE),
        runs.into(),
        paragraph(
            "What you write stays in this browser, on this computer. It leaves only when you save a file, copy text or print, and pass it on yourself.",
        ),
        section_heading("What is not done"),
        list(true, not_sent.into_iter().map(Node::from)),
        paragraph(
            "The computer that this page comes from may note that the page was asked for, as with every website. It never sees your answers.",
        ),
        section_heading("What is kept in this browser"),
        paragraph(
            "Only what is needed to save what you asked the page to save, and to open it without a network. So there is nothing to agree to.",
        ),
    ]);
    let after = two_thirds(vec![
        section_heading("Who can see it"),
        paragraph(
            "Anyone who uses this computer with the same account can open this page and read your answers. Write about roles, not about people, and never about anyone who could be recognised.",
        ),
        section_heading("How to remove it"),
        paragraph(
            "You can remove one project: delete it on the start page, then choose “Remove for good” under “Deleted projects”. Or remove all answers that are kept here:",
        ),
        el("p")
            .child(link(
                Route::Statement(AboutPage::Remove).to_string(),
                "Remove my answers from this computer",
            ))
            .into(),
        paragraph(
            "That leaves the page’s own files, which hold no answers. To remove those too, clear the data of this website in your browser’s settings.",
        ),
        paragraph(
            "Files that you saved or sent stay where you put them, until you delete them there.",
        ),
    ]);
    // The table has the whole width: in the column its cells are a word or two wide.
    vec![before, kept_table(), after].into()
}

fn kept_table() -> Node {
    let head = ["Name", "Where", "What it is for", "How long it stays"];
    let rows = ALL_KEPT.iter().map(|kept| {
        vec![
            el("code").child(kept.name).into(),
            kept.place.into(),
            kept.why.into(),
            kept.how_long.into(),
        ]
    });
    Table {
        caption: "Everything that this page keeps".into(),
        head: head.into_iter().map(Into::into).collect(),
        rows: rows.collect(),
        responsive: true,
        ..Table::default()
    }
    .into()
}
