//! Starting: from anywhere on a website, and with a plain reason when it cannot be.

use crate::support::{Find, Page, Site, Viewport, browse};
use serde_json::json;

const NOT_STARTED: &str = "The check could not start";

#[test]
fn it_starts_at_the_root_of_a_website() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.is_good_for_everybody().await;
    });
}

#[test]
fn a_first_visit_asks_for_each_file_once() {
    browse(Site::faulty(), async |page| {
        page.starts().await;
        let mut asked = page.site().asked_for();
        asked.sort();
        let once = asked.len();
        asked.dedup();
        assert_eq!(asked.len(), once, "{asked:?}");
    });
}

#[test]
fn it_starts_in_any_folder_of_a_website() {
    browse(Site::under("/intranet/tools/truly-open/"), async |page| {
        page.starts().await
    });
}

#[test]
fn before_it_starts_the_page_says_what_it_is_and_what_to_do() {
    browse(Site::faulty(), async |page| {
        page.site().answers(
            page.site().boot(),
            404,
            Some("text/plain"),
            "There is no such file here.",
        );
        page.expects_noise("boot-");
        page.open("").await;
        page.heading("Truly open?").is_there().await;
        page.says("The check should start by itself").await;
        page.says("Answers you saved in this browser before are still there.")
            .await;
        page.is_good_for_everybody().await;
        page.screenshot("start-before").await;
    });
}

#[test]
fn without_script_it_says_what_to_turn_on() {
    browse(Site::usual(), async |page| {
        page.runs_no_script().await;
        page.open("").await;
        page.heading("Please turn on JavaScript").is_there().await;
        page.screenshot("start-without-script").await;
    });
}

#[test]
fn a_slow_start_says_that_it_goes_on_and_then_starts() {
    browse(Site::usual(), async |page| {
        page.holds_back("*.wasm").await;
        page.open("").await;
        page.says("The check is still starting.").await;
        page.holds_nothing_back().await;
        page.heading(NOT_STARTED).is_gone().await;
        page.has_started().await;
    });
}

#[test]
fn a_wrong_content_type_is_no_reason_not_to_start() {
    browse(Site::faulty(), async |page| {
        let module = page.site().bytes(page.site().module()).to_vec();
        let types = [
            None,
            Some("text/plain"),
            Some("text/html"),
            Some("application/octet-stream"),
            Some("application/x-wasm"),
        ];
        for content_type in types {
            page.site()
                .answers(page.site().module(), 200, content_type, module.clone());
            page.starts().await;
        }
    });
}

#[test]
fn a_browser_without_webassembly_is_named() {
    browse(Site::usual(), async |page| {
        page.runs_first("delete window.WebAssembly;").await;
        fails(page, "no-webassembly", "It is turned off or missing here.").await;
    });
}

#[test]
fn a_browser_that_is_too_old_is_named() {
    browse(Site::usual(), async |page| {
        page.runs_first("WebAssembly.validate = () => false;").await;
        fails(page, "old-browser", "This browser is too old").await;
    });
}

#[test]
fn a_policy_that_blocks_webassembly_is_named() {
    browse(Site::faulty(), async |page| {
        page.site().has_policy("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'");
        page.expects_noise("policy violation: script-src wasm-eval");
        fails(page, "blocked-by-policy", "A safety rule of the website").await;
    });
}

#[test]
fn a_missing_file_is_named_and_trying_again_works_once_it_is_there() {
    browse(Site::faulty(), async |page| {
        page.site().answers(
            page.site().module(),
            404,
            Some("text/plain"),
            "There is no such file here.",
        );
        page.expects_noise("404");
        page.expects_noise("integrity");
        fails(page, "file-missing", "is not where it should be").await;
        page.site().recovers();
        page.button("Try again").click().await;
        page.has_started().await;
    });
}

#[test]
fn a_missing_script_is_named() {
    browse(Site::faulty(), async |page| {
        page.site().answers(
            page.site().glue(),
            404,
            Some("text/plain"),
            "There is no such file here.",
        );
        page.expects_noise("404");
        fails(page, "file-missing", "is not where it should be").await;
    });
}

#[test]
fn a_refusal_is_named() {
    browse(Site::faulty(), async |page| {
        page.site().answers(
            page.site().module(),
            403,
            Some("text/plain"),
            "Sign in first.",
        );
        page.expects_noise("403");
        page.expects_noise("integrity");
        fails(page, "file-refused", "did not let us have a file").await;
    });
}

#[test]
fn a_sign_in_page_in_place_of_the_module_is_named() {
    browse(Site::faulty(), async |page| {
        page.site().answers(
            page.site().module(),
            200,
            Some("text/html"),
            "\n<!doctype html><title>Sign in</title>",
        );
        page.expects_noise("integrity");
        fails(page, "page-instead-of-file", "got a web page instead").await;
    });
}

#[test]
fn a_sign_in_page_in_place_of_the_script_is_named() {
    browse(Site::faulty(), async |page| {
        page.site().answers(
            page.site().glue(),
            200,
            Some("text/html"),
            "<html>Sign in</html>",
        );
        page.expects_noise("integrity");
        fails(page, "page-instead-of-file", "got a web page instead").await;
    });
}

#[test]
fn a_module_that_is_cut_short_is_named() {
    browse(Site::faulty(), async |page| {
        let module = page.site().bytes(page.site().module());
        let half = module[..module.len() / 2].to_vec();
        page.site()
            .answers(page.site().module(), 200, Some("application/wasm"), half);
        page.expects_noise("integrity");
        fails(page, "file-damaged", "came cut short or damaged").await;
    });
}

#[test]
fn a_module_that_was_changed_is_named_and_not_run() {
    browse(Site::faulty(), async |page| {
        // A custom section called "x" with nothing in it: still a good module, but not ours.
        let changed = [page.site().bytes(page.site().module()), &[0, 2, 1, b'x']].concat();
        page.site()
            .answers(page.site().module(), 200, Some("application/wasm"), changed);
        page.expects_noise("integrity");
        fails(page, "file-changed", "was changed on its way to you").await;
    });
}

#[test]
fn a_script_that_was_changed_is_named_and_not_run() {
    browse(Site::faulty(), async |page| {
        let changed = [
            page.site().bytes(page.site().glue()),
            b"window.changed = true;",
        ]
        .concat();
        page.site()
            .answers(page.site().glue(), 200, Some("text/javascript"), changed);
        page.expects_noise("integrity");
        fails(page, "file-changed", "was changed on its way to you").await;
        assert_eq!(
            page.run("return window.changed ?? null", []).await,
            json!(null)
        );
    });
}

#[test]
fn a_lost_connection_is_named() {
    browse(Site::usual(), async |page| {
        page.blocks("*.wasm").await;
        fails(page, "no-connection", "The connection was lost").await;
    });
}

#[test]
fn a_page_that_is_not_ours_is_named() {
    browse(Site::faulty(), async |page| {
        let html = String::from_utf8(page.site().bytes("index.html").to_vec()).unwrap();
        page.site().answers(
            "index.html",
            200,
            Some("text/html"),
            html.replace("id=\"app\"", ""),
        );
        fails(page, "did-not-start", "it did not start").await;
    });
}

#[test]
fn answers_can_be_saved_when_the_app_cannot_start() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run(
            "localStorage.setItem('truly-open/project/p1', 'the text')",
            [],
        )
        .await;
        page.runs_first("delete window.WebAssembly;").await;
        page.expects_noise("no-webassembly");
        page.reload().await;
        page.button("Save my answers to a file").click().await;
        let file = page.downloaded("truly-open-rescue.json").await;
        let file: serde_json::Value = serde_json::from_slice(&file).unwrap();
        let saved = json!([{ "store": "localStorage", "key": "truly-open/project/p1", "text": "the text" }]);
        assert_eq!(file["saved"], saved);
        page.is_good_for_everybody().await;
        page.is_on(Viewport::Phone).await;
        page.screenshot("start-failed-with-answers").await;
    });
}

/// Opens the page and sees that it says, for people and for an IT team, why it did not start.
async fn fails(page: &Page, reason: &str, happened: &str) {
    page.expects_noise(reason);
    page.open("").await;
    page.heading(NOT_STARTED).has_focus().await;
    page.title_is("The check could not start – Truly open?")
        .await;
    page.says(happened).await;
    page.says("Anything you had saved in this browser is still there.")
        .await;
    page.button("Try again").is_there().await;
    page.summary("Details for your IT team").click().await;
    page.says(&format!("Reason: {reason}")).await;
    page.is_good_for_everybody().await;
    page.screenshot(&format!("start-failed-{reason}")).await;
}
