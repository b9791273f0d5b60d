//! Removing everything from a shared computer: what will go, a file of each first, and what is left.

use crate::storage::removal::{self, Kept, Kind};
use crate::storage::store::StoreError;
use crate::ui::browser;
use crate::ui::components::save_status::save_text_button;
use crate::ui::dom::{Node, el, live};
use crate::ui::nhsuk::{ButtonVariant, button};
use crate::ui::pages::{
    link, list, page_heading, paragraph, section_heading, set_title, two_thirds,
};
use crate::ui::reactive::*;
use crate::ui::route::{AboutPage, Route};
use crate::ui::state::App;

type Found = Result<Vec<Kept>, StoreError>;

const REMOVE: &str = "Remove my answers from this computer";

/// What will go, and the button that removes it.
pub(super) fn remove_page(app: App) -> Node {
    set_title(app, REMOVE);
    two_thirds(vec![page_heading(REMOVE), once_known(what_will_go)])
}

/// What is gone, or what is still there.
pub(super) fn removed_page(app: App) -> Node {
    const TITLE: &str = "What was removed";
    set_title(app, TITLE);
    two_thirds(vec![page_heading(TITLE), once_known(what_is_left)])
}

/// Looks at what is kept here, which takes a moment.
fn once_known(show: fn(Found) -> Node) -> Node {
    let found = RwSignal::new(None::<Found>);
    spawn_local(async move {
        let kept = removal::all_kept().await;
        // The page may have been left meanwhile.
        let _ = found.try_set(Some(kept));
    });
    live(move || found.get().map(show).into())
}

fn what_will_go(found: Found) -> Node {
    let kept = match found {
        Ok(kept) => kept,
        Err(error) => return nothing_is_kept(&error),
    };
    let mut parts = Vec::new();
    if kept.is_empty() {
        parts.push(paragraph("No answers are kept in this browser."));
    } else {
        parts.push(paragraph(
            "Do this before you leave a computer that others use too. It cannot be undone, so save a file of what you want to keep. You can open the file again later, here or on another computer.",
        ));
        parts.extend(section("Projects", &kept, Kind::Project));
        parts.extend(section("Deleted projects", &kept, Kind::Binned));
        parts.extend(section(
            "Saved text that we could not read",
            &kept,
            Kind::Unreadable,
        ));
    }
    parts.extend([
        section_heading("What is not removed"),
        what_stays(),
        paragraph("If the check is open in other tabs, close them first."),
        remove_button(),
    ]);
    parts.into()
}

fn section(title: &'static str, kept: &[Kept], kind: Kind) -> Vec<Node> {
    let of_kind: Vec<_> = kept.iter().filter(|kept| kept.kind == kind).collect();
    if of_kind.is_empty() {
        return Vec::new();
    }
    let mut parts = vec![section_heading(title)];
    for kept in of_kind {
        let name = match kept.name.as_str() {
            "" => "a project without a name",
            name => name,
        };
        let file = kept.file.clone();
        let label = match kind {
            Kind::Project | Kind::Binned => format!("Save a file of {name}"),
            Kind::Unreadable => format!("Save the text of {name} to a file"),
        };
        parts.push(el("p").child(el("strong").child(name.to_owned())).into());
        parts.push(save_text_button(label, move || Some(file.clone())));
    }
    parts
}

fn what_stays() -> Node {
    let stays = [
        "files that you saved, such as those in your downloads",
        "what you copied, printed or sent",
        "answers on other computers, or in another browser on this one",
    ];
    list(true, stays.into_iter().map(Node::from))
}

fn remove_button() -> Node {
    let remove = || spawn_local(removal::remove_all());
    button(REMOVE, ButtonVariant::Warning, remove).into()
}

fn what_is_left(found: Found) -> Node {
    match found {
        Err(error) => nothing_is_kept(&error),
        Ok(kept) if kept.is_empty() => vec![
            paragraph(
                "Your answers are removed from this browser. Every project, every deleted project and every text that could not be read is gone.",
            ),
            section_heading("What was not removed"),
            what_stays(),
            paragraph(
                "The browser may still hold copies of the page itself. They hold no answers.",
            ),
            el("p")
                .child(link(Route::Start.to_string(), "Start page"))
                .into(),
        ]
        .into(),
        Ok(kept) => {
            let names = kept.into_iter().map(|kept| Node::from(kept.name));
            let again = Route::Statement(AboutPage::Remove).to_string();
            vec![
                paragraph("Some of your answers are still here:"),
                list(true, names),
                paragraph(
                    "Perhaps another tab saved them again. Close all other tabs of the check, then try again.",
                ),
                el("p").child(link(again, REMOVE)).into(),
                button("Look again", ButtonVariant::Secondary, browser::reload).into(),
            ]
            .into()
        }
    }
}

fn nothing_is_kept(error: &StoreError) -> Node {
    vec![
        paragraph(format!("We could not look at what is kept here: {error}.")),
        paragraph(
            "If the browser never let this page save, nothing is kept. What you wrote is gone when you close the page.",
        ),
    ]
    .into()
}
