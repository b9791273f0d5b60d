//! Places that refuse something, each with what the page says there and a way to get the work out.
//!
//! | Place | Where it is tried |
//! |---|---|
//! | cookies and site data blocked | `refused`; in a frame of another website, here |
//! | sandbox without the same origin | `refused`: may download, may not, may not read our files |
//! | sandbox without downloads | `refused`, `stopping`; with the same origin, here |
//! | sandbox without pop-ups | here |
//! | no clipboard | `embedding`, `refused`; on plain http, here |
//! | plain http | here |
//! | a private window | here |
//! | storage cleared while open | one of the two places: `keeping`; both, here |
//! | storage full | `refused` |
//! | no WebAssembly, wrong type, blocked, missing or changed files | `starting`; the way out, here |
//! | a later part of the app blocked | here |
//! | another website | `embedding` |

use crate::embedding::{does_the_check, holds_the_answers, pastes, saves_its_answers};
use crate::kept::{FILE, FIRST, KEY, NAME, SECOND, answer_in, page_of, project};
use crate::refused::complains_that_nothing_is_kept;
use crate::support::{Around, Find, Page, Setup, Site, Store, browse, browse_in};
use serde_json::{Value, json};
use xtask::server::headers;

const KEEPS_NOTHING: &str = "Important: This browser does not let us save";
const PRIVATE: &str = "A private window forgets them when you close it.";
const BY_HAND: &str = "Copy all of this text and keep it in a file with that name";
const MORE: &str = "Pages to pass on, files for Word and Excel, and more";

#[test]
fn on_plain_http_the_whole_check_is_done_saved_and_copied() {
    browse(Site::faulty(), async |page| {
        let url = page.site().url().replace("127.0.0.1", "trust.example");
        page.expects_noise(&format!("request to another origin: {url}"));
        page.goes_to(&url).await;
        page.has_started().await;
        let missing =
            "return !isSecureContext && !navigator.clipboard && !navigator.locks && !crypto.subtle";
        assert_eq!(page.run(missing, []).await, json!(true));
        does_the_check(page).await;
        page.is_saved().await;
        saves_its_answers(page).await;
        page.link(MORE).click().await;
        page.button("Copy the text").click().await;
        page.says("Copied. Paste it into your message.").await;
        let text = page.field("The text").value().await;
        assert!(text.contains(NAME), "{text}");
        page.button("Save for Word: leaders").click().await;
        let word = page
            .downloaded("truly-open-shorter-waits-leaders.docx")
            .await;
        assert!(word.starts_with(b"PK"));
        let box_to_paste = "<!doctype html><html lang=en-GB><title>A message</title><label>Paste here <textarea></textarea></label>";
        page.site()
            .has_page("message.html", box_to_paste.to_owned());
        page.goes_to(&format!("{url}message.html")).await;
        page.expects_noise("favicon");
        pastes(page, &text).await;
    });
}

#[test]
fn where_another_websites_data_is_blocked_the_check_in_a_frame_is_saved_to_a_file() {
    browse_in(Setup::NoSiteData, Site::faulty(), async |page| {
        let around = Around::new();
        complains_that_nothing_is_kept(page);
        around.is_in_element(page, "").await;
        page.heading(KEEPS_NOTHING).is_there().await;
        does_the_check(page).await;
        page.strip_says("Not saved: save a file now.").await;
        saves_its_answers(page).await;
    });
}

#[test]
fn in_a_frame_without_downloads_or_pop_ups_answers_stay_and_can_be_copied() {
    browse_in(Setup::FramesInReach, Site::faulty(), async |page| {
        let around = Around::new();
        let sandbox = "sandbox='allow-scripts allow-same-origin'";
        around.is_in_frame(page, sandbox).await;
        does_the_check(page).await;
        page.is_saved().await;
        // Neither the download nor the new tab comes, and nothing tells the page.
        page.link("Open in a new tab").click().await;
        page.expects_noise("allow-popups");
        page.button("Save a file").click().await;
        page.expects_noise("allow-downloads");
        page.summary("If nothing was saved").click().await;
        holds_the_answers(&page.field(BY_HAND).value().await);
    });
}

#[test]
fn a_private_window_says_that_it_forgets_and_lets_the_work_out() {
    browse_in(Setup::Private, Site::usual(), async |page| {
        page.starts().await;
        page.says(PRIVATE).await;
        does_the_check(page).await;
        page.is_saved().await;
        let file = saves_its_answers(page).await;
        page.close_and_reopen().await;
        page.starts().await;
        let text = page.text().await;
        assert!(!text.contains(NAME), "{text}");
        let main = page.find("main", "");
        main.link("Open a saved file").click().await;
        let file = page.makes_file(FILE, file);
        page.button("Choose a file").choose_file(&file).await;
        page.button("Open this project").click().await;
        page.says("You have answered 12 of 12 questions.").await;
    });
}

#[test]
fn what_is_cleared_while_the_check_is_open_is_saved_again_and_to_a_file() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), &page_of(SECOND))
            .await;
        page.has_no_data().await;
        page.statement(SECOND, 2).click().await;
        page.is_saved().await;
        for question in [(FIRST, 1), (SECOND, 2)] {
            page.both_hold(question.0, question.1).await;
        }
        page.open(&format!("#/{KEY}/summary")).await;
        page.find("main", "").button("Save a file").click().await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(answer_in(&file, FIRST), Some(1));
        assert_eq!(answer_in(&file, SECOND), Some(2));
    });
}

#[test]
fn without_webassembly_the_answers_can_be_saved_to_a_file() {
    cannot_start("no-webassembly", "called WebAssembly", async |page| {
        page.runs_first("delete window.WebAssembly;").await;
    });
}

#[test]
fn under_a_policy_that_blocks_the_check_the_answers_can_be_saved_to_a_file() {
    cannot_start(
        "blocked-by-policy",
        "A safety rule of the website",
        async |page| {
            page.site()
                .has_policy(&headers::POLICY.replace("'wasm-unsafe-eval'", ""));
            page.expects_noise("policy violation: script-src");
        },
    );
}

#[test]
fn where_the_module_is_refused_the_answers_can_be_saved_to_a_file() {
    cannot_start("file-refused", "did not let us have a file", async |page| {
        page.site()
            .answers(page.site().module(), 403, Some("text/plain"), "No");
        page.expects_noise("403");
        page.expects_noise("integrity");
    });
}

#[test]
fn where_a_page_comes_for_the_module_the_answers_can_be_saved_to_a_file() {
    cannot_start(
        "page-instead-of-file",
        "got a web page instead",
        async |page| {
            let filter = "<!doctype html><title>Filtered</title>";
            page.site()
                .answers(page.site().module(), 200, Some("text/html"), filter);
            page.expects_noise("integrity");
        },
    );
}

#[test]
fn without_the_later_part_the_answers_can_still_be_saved_to_a_file() {
    browse(Site::faulty(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), "").await;
        page.site()
            .answers(page.site().part("later"), 403, Some("text/plain"), "No");
        page.expects_noise("403");
        page.expects_noise("integrity");
        page.open(&format!("#/{KEY}/share")).await;
        page.heading("This page could not be loaded")
            .is_there()
            .await;
        page.says("Your answers are still there, and the other pages of the check work.")
            .await;
        page.open(&format!("#/{KEY}/summary")).await;
        page.find("main", "").button("Save a file").click().await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(answer_in(&file, FIRST), Some(1));
    });
}

/// Keeps a project, breaks the next start, and sees that the page says why, to a person and in the
/// console, and gives the work out.
fn cannot_start(reason: &str, said: &str, breaks: impl AsyncFnOnce(&Page)) {
    browse(Site::faulty(), async |page| {
        let kept = project().answered(FIRST, 1);
        page.starts_with(&kept, "").await;
        // What came before must not come again from the browser's own store.
        page.forgets_files().await;
        breaks(page).await;
        page.expects_noise(reason);
        page.reload().await;
        page.heading("The check could not start").is_there().await;
        page.says(said).await;
        page.button("Save my answers to a file").click().await;
        let rescue = page.downloaded("truly-open-rescue.json").await;
        let rescue: Value = serde_json::from_slice(&rescue).unwrap();
        let saved = rescue["saved"].as_array().unwrap();
        assert_eq!(saved.len(), Store::BOTH.len());
        for one in saved {
            assert_eq!(one["text"], json!(kept.text()));
        }
    });
}
