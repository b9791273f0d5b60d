//! Save and share: every file is made in the browser, and read back.

mod agreement;
pub mod files;
pub mod made;
mod outputs;

use crate::journey::arrives;
use crate::pages::looks_right;
use crate::saved::Saved;
use crate::support::{Find, Page, Site, browse};
use crate::teams::{
    ABLE_BUT_CLOSED, CLEAR_LETTERS, DISCHARGE, FALLS_CLINIC, GOOD_TO_GO, UNKNOWNS_AND_BLANKS,
};
use serde_json::json;

const SHARE: &str = "Save and share";

/// A project with a plan, at the page to share it.
async fn at_share(page: &Page, saved: Saved) -> Saved {
    let row = |list: &str, cell: &str, field: &str, value: &str| {
        let mut edit = json!({ "did": "filled-cell", "list": list, "row": "0001-a", "cell": cell });
        edit[field] = json!(value);
        edit
    };
    let saved = saved
        .and(row("plan", "what", "text", "Book a room"))
        .and(row("plan", "owner", "text", "Ward manager"))
        .and(row("plan", "due", "day", "2027-03-31"))
        .and(row("replies", "what", "text", "Letters come too late"))
        .and(row("replies", "could-not", "text", "Ring everybody"))
        .and(json!({ "did": "set-next-check", "day": "2027-06-01" }))
        .and(json!({ "did": "wrote-how-to-reply", "text": "Tell any nurse." }));
    saved.is_opened(page).await;
    page.open(&saved.page("/share")).await;
    arrives(page, SHARE, SHARE).await;
    saved
}

#[test]
fn every_file_is_made() {
    browse(Site::usual(), async |page| {
        at_share(page, Saved::new("p1", &DISCHARGE).with(ABLE_BUT_CLOSED)).await;
        looks_right(page, "share").await;
        for (button, name) in [
            (
                "Save for Word: leaders",
                "truly-open-leaving-hospital-sooner-leaders.docx",
            ),
            (
                "Save for Word: patients",
                "truly-open-leaving-hospital-sooner-patients.docx",
            ),
            (
                "Save for Word: patients, large print",
                "truly-open-leaving-hospital-sooner-patients-large-print.docx",
            ),
            (
                "Save for Word: everything",
                "truly-open-leaving-hospital-sooner.docx",
            ),
            ("Save for Excel", "truly-open-leaving-hospital-sooner.xlsx"),
        ] {
            page.button(button).click().await;
            let file = page.downloaded(name).await;
            assert!(file.starts_with(b"PK"), "{name}");
            page.says(&format!("Look for “{name}” in your downloads."))
                .await;
        }
        for (button, name, begins) in [
            (
                "Save as a web page: leaders",
                "truly-open-leaving-hospital-sooner-leaders.html",
                "<!doctype html>",
            ),
            (
                "Save as a web page: patients",
                "truly-open-leaving-hospital-sooner-patients.html",
                "<!doctype html>",
            ),
            (
                "Save as a web page: everything",
                "truly-open-leaving-hospital-sooner-full.html",
                "<!doctype html>",
            ),
            (
                "Save the answers as a table (CSV)",
                "truly-open-leaving-hospital-sooner-answers.csv",
                "\u{feff}\"Section\",",
            ),
            (
                "Save for a calendar",
                "truly-open-leaving-hospital-sooner.ics",
                "BEGIN:VCALENDAR\r\n",
            ),
        ] {
            page.button(button).click().await;
            let file = page.downloaded(name).await;
            let text = String::from_utf8(file).unwrap();
            assert!(
                text.to_lowercase().starts_with(&begins.to_lowercase()),
                "{name}: {text}"
            );
        }
        looks_right(page, "share-saved").await;
    });
}

#[test]
fn the_papers_are_read_and_printed() {
    browse(Site::usual(), async |page| {
        for (id, project, said, longest) in [
            ("p1", &FALLS_CLINIC, GOOD_TO_GO, 1),
            ("p2", &DISCHARGE, ABLE_BUT_CLOSED, 1),
            ("p3", &CLEAR_LETTERS, UNKNOWNS_AND_BLANKS, 1),
        ] {
            let saved = at_share(page, Saved::new(id, project).with(said)).await;
            for (link, kind, sheets) in [
                ("Read or print the page for leaders", "leaders", longest),
                ("Read or print the page for patients", "patients", 2),
                ("Read or print it in large print", "patients-large-print", 5),
                ("Read or print the whole summary", "full", 12),
            ] {
                page.link(link).click().await;
                page.fragment_is(&saved.page(&format!("/paper/{kind}")))
                    .await;
                page.says("Book a room").await;
                let picture = format!("paper-{kind}-{id}");
                looks_right(page, &picture).await;
                let paper = page.print(&picture).await;
                assert!(paper.is_tagged());
                assert!(
                    paper.pages() <= sheets,
                    "{picture}: {} sheets",
                    paper.pages()
                );
                page.link("Back").click().await;
                arrives(page, SHARE, SHARE).await;
            }
        }
    });
}

#[test]
fn the_text_can_be_copied() {
    browse(Site::usual(), async |page| {
        at_share(page, Saved::new("p1", &DISCHARGE).with(ABLE_BUT_CLOSED)).await;
        page.button("Copy the text").click().await;
        let text = page.field("The text").value().await;
        assert!(text.contains("Able, but closed"), "{text}");
        assert!(text.contains("Ward manager"), "{text}");
    });
}
