//! Places that let the app keep little or nothing: it says so, works, and lets the work out.

use crate::journey::{Say, Team};
use crate::kept::{ANSWERS, FILE, FIRST, NAME, QUICK, answer_in, page_of, project, project_in};
use crate::support::{Find, Page, Setup, Site, browse, browse_in};
use serde_json::json;

const KEEPS_NOTHING: &str = "This browser does not let us save";
const NOT_SAVED: &str = "Not saved: save a file now. This browser does not let us save";
const FULL: &str = "Not saved: save a file now. This browser has no room left";
/// What the console says of a store that cannot be used, and why, and of what was not saved.
pub const NO_LOCAL_STORAGE: &str = "localStorage cannot be used";
pub const NO_DATABASE: &str = "IndexedDB cannot be used";
pub const REFUSED: &str = "could not be saved: Refused";
const BY_HAND: &str = "Copy all of this text and keep it in a file with that name";

#[test]
fn where_site_data_is_blocked_the_whole_check_can_be_done_and_saved_to_a_file() {
    browse_in(Setup::NoSiteData, Site::usual(), async |page| {
        complains_that_nothing_is_kept(page);
        page.starts().await;
        page.heading(&format!("Important: {KEEPS_NOTHING}"))
            .is_there()
            .await;
        page.says("You can do the whole check. Before you close this page, use “Save a file” to keep your answers.").await;
        let promised = page.text().await.contains("kept in this browser");
        assert!(!promised, "nothing is kept here");
        page.is_good_for_everybody().await;
        page.screenshot("start-keeps-nothing").await;
        assert!(!page.asks_before_leaving().await);
        let team = Team::with_mouse(page);
        team.presses(page.button("Start now")).await;
        team.sets_up(&QUICK).await;
        page.strip_says(NOT_SAVED).await;
        assert!(page.asks_before_leaving().await);
        page.is_good_for_everybody().await;
        page.screenshot("tasks-not-saved").await;
        page.button("Continue").click().await;
        let said = ANSWERS.map(|(question, step)| (question, Say::Step(step)));
        team.answers(&said, 0, said.len()).await;
        page.heading("Check your answers").is_there().await;
        page.find("region", "Your project")
            .button("Save a file")
            .click()
            .await;
        let file = page.downloaded(FILE).await;
        assert!(page.asks_before_leaving().await);
        // The page forgets; the file does not.
        page.open("#/open").await;
        page.reload().await;
        page.has_started().await;
        let file = page.makes_file(FILE, file);
        page.button("Choose a file").choose_file(&file).await;
        page.says("12 of 12").await;
        page.button("Open this project").click().await;
        page.says("You have answered 12 of 12 questions.").await;
    });
}

#[test]
fn in_a_frame_that_may_do_nothing_the_whole_check_can_be_done_and_copied() {
    browse_in(Setup::FramesInReach, Site::faulty(), async |page| {
        page.site()
            .has_page_around("sandbox='allow-scripts' width=700 height=500");
        complains_that_nothing_is_kept(page);
        page.open("around.html").await;
        page.goes_into_frame().await;
        page.has_started().await;
        page.heading(&format!("Important: {KEEPS_NOTHING}"))
            .is_there()
            .await;
        page.is_true("return getComputedStyle(document.body).margin === '0px'")
            .await;
        sets_up(page).await;
        page.link("See all questions on one page").click().await;
        for (question, step) in ANSWERS {
            page.statement(question, step).click().await;
        }
        page.strip_says(NOT_SAVED).await;
        assert!(page.asks_before_leaving().await);
        page.button("Continue").click().await;
        page.button("See your summary").click().await;
        page.heading("What this check cannot tell you")
            .is_there()
            .await;
        // No download comes, and nothing says so. But the text is there.
        page.find("region", "Your project")
            .button("Save a file")
            .click()
            .await;
        page.summary("If nothing was saved").click().await;
        let text = page.field(BY_HAND).value().await;
        for (question, step) in ANSWERS {
            assert_eq!(answer_in(&text, question), Some(step), "{question}");
        }
        let more = "Pages to pass on, files for Word and Excel, and more";
        page.link(more).click().await;
        page.heading("Save and share").is_there().await;
        page.button("Copy the text").click().await;
        page.expects_noise("Clipboard API has been blocked");
        let text = page.field("The text").value().await;
        assert!(text.contains("Summary for leaders"), "{text}");
        page.button("Save for Word: leaders").click().await;
        page.link("read or print the page instead").click().await;
        page.heading(&format!("Summary for leaders: {NAME}"))
            .is_there()
            .await;
        page.expects_noise("allow-downloads");
    });
}

#[test]
fn in_a_frame_that_may_download_a_file_can_be_saved() {
    browse_in(Setup::FramesInReach, Site::faulty(), async |page| {
        page.site().has_page_around(
            "sandbox='allow-scripts allow-forms allow-downloads' width=700 height=500",
        );
        complains_that_nothing_is_kept(page);
        page.open("around.html").await;
        page.goes_into_frame().await;
        page.has_started().await;
        sets_up(page).await;
        page.strip_says(NOT_SAVED).await;
        page.button("Save a file").click().await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(project_in(&file).name, NAME);
    });
}

#[test]
fn a_frame_that_may_not_even_read_our_files_is_named() {
    browse_in(Setup::FramesInReach, Site::faulty(), async |page| {
        page.site()
            .has_page_around("sandbox='allow-scripts' width=700 height=500");
        page.site().lets_no_other_origin_read();
        page.expects_noise("CORS policy");
        page.expects_noise("net::ERR_FAILED");
        page.expects_noise("shut-in-frame");
        page.open("around.html").await;
        page.goes_into_frame().await;
        page.heading("The check could not start").is_there().await;
        page.says("shows the check in a frame that may not read the check’s own files")
            .await;
        page.says("Open the check in a tab of its own.").await;
    });
}

#[test]
fn a_full_local_storage_is_no_loss_while_the_database_has_room() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &page_of(FIRST)).await;
        fills_local_storage(page).await;
        page.expects_noise(NO_LOCAL_STORAGE);
        page.statement(FIRST, 1).click().await;
        page.is_saved().await;
        assert!(!page.asks_before_leaving().await);
        page.reload().await;
        page.statement(FIRST, 1).is_checked().await;
    });
}

#[test]
fn when_there_is_no_room_at_all_a_file_can_be_saved_and_saving_goes_on_when_there_is() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), "").await;
        let before = page.all_kept().await;
        // The browser remembers for a while that there was room.
        page.close_and_reopen().await;
        page.has_no_room(true).await;
        page.open(&page_of(FIRST)).await;
        page.has_started().await;
        fills_local_storage(page).await;
        page.expects_noise("Project p1 could not be saved: Full");
        page.statement(FIRST, 2).click().await;
        page.strip_says(FULL).await;
        page.is_announced(FULL).await;
        assert!(page.asks_before_leaving().await);
        page.is_good_for_everybody().await;
        page.screenshot("question-not-saved").await;
        page.button("Save a file").click().await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(answer_in(&file, FIRST), Some(2));
        // That a file was saved could not be kept either; the attempt has to end before there is room.
        page.strip_says(FULL).await;
        page.has_no_room(false).await;
        page.run("Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key))", []).await;
        assert_eq!(page.all_kept().await, before);
        page.statement(FIRST, 3).click().await;
        page.is_saved().await;
        page.is_announced("Saved on this computer").await;
        page.button("Save a file").is_gone().await;
        assert!(!page.asks_before_leaving().await);
        page.both_hold(FIRST, 3).await;
    });
}

#[test]
fn without_local_storage_the_database_is_enough() {
    browse(Site::usual(), async |page| {
        let refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Not here.', 'SecurityError'); } });";
        page.runs_first(refuse).await;
        page.expects_noise(NO_LOCAL_STORAGE);
        page.starts().await;
        sets_up(page).await;
        page.button("Continue").click().await;
        page.statement(FIRST, 1).click().await;
        page.is_saved().await;
        page.reload().await;
        page.statement(FIRST, 1).is_checked().await;
    });
}

#[test]
fn a_database_that_never_answers_does_not_keep_the_check_from_starting() {
    browse(Site::usual(), async |page| {
        page.runs_first("IDBFactory.prototype.open = () => ({});")
            .await;
        page.expects_noise(NO_DATABASE);
        page.starts().await;
        sets_up(page).await;
        page.button("Continue").click().await;
        page.statement(FIRST, 1).click().await;
        let weaker = "Saved in this browser";
        page.strip_says(weaker).await;
        page.strip_says("Save a file too, to be sure").await;
        page.is_announced(weaker).await;
        page.reload().await;
        page.statement(FIRST, 1).is_checked().await;
    });
}

/// From now on, the console says that neither store can be used and that nothing is saved.
pub fn complains_that_nothing_is_kept(page: &Page) {
    for noise in [NO_LOCAL_STORAGE, NO_DATABASE, REFUSED] {
        page.expects_noise(noise);
    }
}

/// Sets up a quick check from the start page, as far as its task list.
async fn sets_up(page: &Page) {
    page.button("Start now").click().await;
    page.field("What is your project called?").fill(NAME).await;
    page.radio("Plan").click().await;
    page.radio("Quick check").click().await;
    page.button("Continue").click().await;
    page.heading(NAME).is_there().await;
}

/// Another app of the same website fills localStorage to the last letter.
async fn fills_local_storage(page: &Page) {
    let fill = "for (let size = 1 << 22; size >= 1; size >>= 1) {
        try { localStorage.setItem(`filler-${size}`, 'x'.repeat(size)); } catch {}
      }
      try { localStorage.setItem('filler', ''); } catch { return 'full'; }";
    assert_eq!(page.run(fill, []).await, json!("full"));
}
