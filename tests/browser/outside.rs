//! What a browser, a translator or an extension does to the page from outside.

use crate::journey::stem;
use crate::kept::{ANSWERS, NAME, page_of, project};
use crate::support::{Find, Page, Site, browse};

/// Takes out every comment, as some extensions do. The framework marks places with comments.
const REMOVES_COMMENTS: &str = "const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_COMMENT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const comment of found) comment.remove();";

/// Puts every text into an element of its own, as a translator of pages does.
const WRAPS_TEXTS: &str = "const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
    for (const text of found) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(document.createTextNode(text.data));
    }";

#[test]
fn a_page_whose_comments_are_removed_shows_the_question_of_its_address() {
    goes_through_questions(REMOVES_COMMENTS);
}

#[test]
fn a_page_that_is_translated_shows_the_question_of_its_address() {
    goes_through_questions(WRAPS_TEXTS);
}

fn goes_through_questions(change: &str) {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &page_of(ANSWERS[0].0)).await;
        for (question, step) in ANSWERS {
            page.fragment_is(&page_of(question)).await;
            page.is_true(&format!(
                "return document.querySelector('h1')?.innerText.includes({:?})",
                stem(question)
            ))
            .await;
            page.statement(question, step).click().await;
            page.run(change, []).await;
            page.both_hold(question, step).await;
            page.button("Continue").click().await;
        }
        page.heading("Check your answers").is_there().await;
    });
}

#[test]
fn a_copy_of_a_page_says_that_it_is_one() {
    browse(Site::faulty(), async |page| {
        page.starts_with(&project(), "").await;
        page.link(&format!("Continue {NAME}")).click().await;
        page.strip_says("Saved on this computer").await;
        let said = "This is a copy of a page, and not the check itself";
        page.heading(said).is_gone().await;
        let copy = page
            .run("return document.documentElement.outerHTML", [])
            .await;
        let copy = format!("<!doctype html>{}", copy.as_str().unwrap());
        page.site().has_page("copy.html", copy);
        page.open("copy.html").await;
        page.heading(said).is_there().await;
        page.link("Open the check itself").is_there().await;
        page.says("Nothing that you do here works, and nothing is saved.")
            .await;
        page.is_good_for_everybody().await;
        page.screenshot("copy").await;
        page.link("Open the check itself").click().await;
        page.has_started().await;
        page.heading(said).is_gone().await;
    });
}

#[test]
fn the_command_to_save_a_page_leads_to_the_file_first() {
    browse(Site::usual(), async |page| {
        let question = page_of(ANSWERS[0].0);
        page.starts_with(&project(), &question).await;
        for command in ["ctrlKey", "metaKey"] {
            page.open(&question).await;
            page.statement(ANSWERS[0].0, 1).is_there().await;
            assert!(offers_a_file(page, command).await);
            page.says(
                "To keep your answers, or to take them to another computer, save a file here.",
            )
            .await;
            page.find("main", "").button("Save a file").is_there().await;
            // The person may want the copy all the same.
            assert!(!offers_a_file(page, command).await);
        }
        // Where there is nothing to save to a file, the keys are the browser's.
        for (address, heading) in [
            ("#/about", "About this check"),
            ("#/project/nowhere", "We cannot find this project"),
            ("#/project/example", "Shorter waits at the falls clinic"),
        ] {
            page.open(address).await;
            page.heading(heading).is_there().await;
            assert!(!offers_a_file(page, "ctrlKey").await, "{address}");
        }
    });
}

/// Presses the keys that save a page. Whether the browser was kept from doing it.
async fn offers_a_file(page: &Page, command: &str) -> bool {
    // A key that a driver presses would open a window of the browser, which nobody could close.
    let press = format!(
        "const keys = new KeyboardEvent('keydown', {{ key: 's', {command}: true, bubbles: true, cancelable: true }});
         return !document.body.dispatchEvent(keys)"
    );
    page.run(&press, []).await == true
}
