//! Keeping what was answered: every change at once, in two places, whatever happens to them.

use crate::kept::{
    FILE, FIRST, KEY, NAME, QUICK, SECOND, TASKS, answer_in, page_of, project, project_in,
};
use crate::saved::Saved;
use crate::support::{Find, Page, Site, Store, browse};
use serde_json::{Value, json};

const RESTORED: &str =
    "One copy of your answers was missing. We restored your answers from the other copy.";
const DAMAGED: &str = "One copy of your answers was damaged. We restored your answers from the other copy, and kept the damaged text.";
const NOT_OPENED: &str = "Projects we could not open";
/// A document of ours that a fault of the disk has cut short.
const CUT_SHORT: &str = r#"{"app":"truly-open","format":1,"project":{"id":"p1","records":[{"st"#;
/// A document in a format of which this version knows nothing.
const NEWER: &str =
    r#"{"app":"truly-open","format":2,"project":{"id":"p1","more":"than we know"}}"#;

// Saving

#[test]
fn every_change_is_saved_at_once_from_the_very_first() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.button("Start now").click().await;
        page.field("What is your project called?").fill(NAME).await;
        page.is_saved().await;
        page.radio("Plan").click().await;
        page.group("How much time do you have?")
            .radio("Quick check")
            .click()
            .await;
        page.is_saved().await;
        page.button("Continue").click().await;
        page.heading(NAME).is_there().await;
        page.button("Continue").click().await;
        page.statement(FIRST, 1).click().await;
        page.is_saved().await;
        let fragment = page.run("return location.hash", []).await;
        let id = fragment.as_str().unwrap().split('/').nth(2).unwrap();
        for store in Store::BOTH {
            let text = page.kept(store, &format!("project/{id}")).await.unwrap();
            assert_eq!(project_in(&text).name, NAME);
            assert_eq!(answer_in(&text, FIRST), Some(1));
        }
        page.reload().await;
        page.statement(FIRST, 1).is_checked().await;
        page.strip_says("Saved on this computer").await;
    });
}

#[test]
fn a_browser_that_is_killed_right_after_saved_loses_nothing() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &page_of(FIRST)).await;
        page.statement(FIRST, 2).click().await;
        page.is_saved().await;
        page.is_killed_and_reopened().await;
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 2).is_checked().await;
        page.both_hold(FIRST, 2).await;
    });
}

// Several tabs

#[test]
fn what_is_answered_in_one_tab_appears_in_the_other() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &page_of(FIRST)).await;
        page.open_tab().await;
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 1).click().await;
        page.is_saved().await;
        page.goes_to_other_tab().await;
        page.statement(FIRST, 1).is_checked().await;
        // The later answer to the same question wins, in both tabs.
        page.statement(FIRST, 3).click().await;
        page.is_saved().await;
        page.goes_to_other_tab().await;
        page.statement(FIRST, 3).is_checked().await;
        page.both_hold(FIRST, 3).await;
        page.reload().await;
        page.statement(FIRST, 3).is_checked().await;
    });
}

#[test]
fn different_questions_answered_in_two_tabs_at_the_same_time_are_both_kept() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &format!("{TASKS}/all")).await;
        page.open_tab().await;
        page.open(&format!("{TASKS}/all")).await;
        page.statement(SECOND, 2).is_there().await;
        both_answer(page, (FIRST, 1), (SECOND, 2)).await;
        for _ in 0..2 {
            page.statement(FIRST, 1).is_checked().await;
            page.statement(SECOND, 2).is_checked().await;
            page.is_saved().await;
            page.goes_to_other_tab().await;
        }
        // The same count: neither tab had heard of the other's answer when it took its own.
        let text = page.project_kept(Store::Database).await;
        assert_eq!(count_of(&text, FIRST), count_of(&text, SECOND));
        page.both_hold(FIRST, 1).await;
        page.both_hold(SECOND, 2).await;
        page.reload().await;
        page.statement(FIRST, 1).is_checked().await;
        page.statement(SECOND, 2).is_checked().await;
    });
}

#[test]
fn the_same_question_answered_in_two_tabs_at_the_same_time_has_one_answer() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &format!("{TASKS}/all")).await;
        page.open_tab().await;
        page.open(&format!("{TASKS}/all")).await;
        page.statement(FIRST, 0).is_there().await;
        both_answer(page, (FIRST, 1), (FIRST, 2)).await;
        page.is_saved().await;
        // Which of the two it is does not matter, as long as everybody agrees.
        page.goes_to_other_tab().await;
        page.is_saved().await;
        let text = page.project_kept(Store::Database).await;
        let step = answer_in(&text, FIRST).unwrap();
        for _ in 0..2 {
            page.statement(FIRST, step).is_checked().await;
            page.both_hold(FIRST, step).await;
            page.goes_to_other_tab().await;
        }
    });
}

#[test]
fn without_a_channel_between_tabs_they_still_hear_of_each_other() {
    browse(Site::usual(), async |page| {
        page.runs_first("delete window.BroadcastChannel;").await;
        page.starts_with(&project(), &format!("{TASKS}/all")).await;
        page.open_tab().await;
        page.open(&format!("{TASKS}/all")).await;
        page.statement(FIRST, 1).click().await;
        page.is_saved().await;
        page.goes_to_other_tab().await;
        page.statement(FIRST, 1).is_checked().await;
        page.statement(SECOND, 2).click().await;
        page.is_saved().await;
        page.goes_to_other_tab().await;
        page.statement(SECOND, 2).is_checked().await;
        page.both_hold(FIRST, 1).await;
        page.both_hold(SECOND, 2).await;
    });
}

// Stores that lose what they hold

#[test]
fn a_store_that_another_page_empties_is_filled_again() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), TASKS).await;
        page.open_tab().await;
        page.open("#/about").await;
        page.run("localStorage.clear()", []).await;
        page.goes_to_other_tab().await;
        page.is_saved().await;
        page.both_hold(FIRST, 1).await;
    });
}

#[test]
fn a_database_that_is_deleted_is_made_again_with_the_next_change() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), &page_of(SECOND))
            .await;
        page.open_tab().await;
        page.open("#/about").await;
        let delete = "await new Promise((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase('truly-open');
            deleting.onsuccess = resolve;
            deleting.onerror = deleting.onblocked = reject;
          });
          return (await indexedDB.databases()).length;";
        assert_eq!(page.run_async(delete, []).await, json!(0));
        page.goes_to_other_tab().await;
        page.statement(SECOND, 2).click().await;
        page.is_saved().await;
        page.both_hold(FIRST, 1).await;
        page.both_hold(SECOND, 2).await;
    });
}

#[test]
fn a_copy_that_is_missing_is_restored_from_the_other() {
    for store in Store::BOTH {
        browse(Site::usual(), async |page| {
            page.starts_with(&project().answered(FIRST, 1), "").await;
            page.loses(store, KEY).await;
            page.starts_again_at(TASKS).await;
            page.says(RESTORED).await;
            page.is_saved().await;
            page.both_hold(FIRST, 1).await;
            page.reload().await;
            page.has_started().await;
            assert!(!page.text().await.contains(RESTORED));
        });
    }
}

#[test]
fn a_copy_that_is_older_learns_what_the_other_knows() {
    for store in Store::BOTH {
        browse(Site::usual(), async |page| {
            let older = project().answered(FIRST, 1);
            page.starts_with(&older, "").await;
            page.keeps(store, KEY, &older.answered(SECOND, 2).text())
                .await;
            page.starts_again_at(&page_of(SECOND)).await;
            page.statement(SECOND, 2).is_checked().await;
            page.is_saved().await;
            page.both_hold(FIRST, 1).await;
            page.both_hold(SECOND, 2).await;
        });
    }
}

#[test]
fn a_copy_that_is_damaged_is_put_aside_and_restored_from_the_other() {
    for store in Store::BOTH {
        browse(Site::usual(), async |page| {
            page.starts_with(&project().answered(FIRST, 1), "").await;
            page.keeps(store, KEY, CUT_SHORT).await;
            page.starts_again_at(TASKS).await;
            page.says(DAMAGED).await;
            page.is_saved().await;
            page.both_hold(FIRST, 1).await;
            assert_eq!(
                page.kept(store, "aside/p1/1").await.as_deref(),
                Some(CUT_SHORT)
            );
            // Its text can be had at once, and at any later start.
            page.open("#/").await;
            page.button("Save the text of p1 to a file").click().await;
            let file = page.downloaded("truly-open-p1-as-found.json").await;
            assert_eq!(file, CUT_SHORT.as_bytes());
            page.reload().await;
            page.button("Save the text of p1/1 to a file").click().await;
            let file = page.downloaded("truly-open-p1-1-as-found.json").await;
            assert_eq!(file, CUT_SHORT.as_bytes());
        });
    }
}

#[test]
fn a_project_of_which_no_copy_can_be_read_is_never_written_over() {
    browse(Site::usual(), async |page| {
        let other_fault = "not even {json";
        page.starts().await;
        page.keeps(Store::Browser, KEY, CUT_SHORT).await;
        page.keeps(Store::Database, KEY, other_fault).await;
        let before = page.all_kept().await;
        page.starts_again_at("").await;
        page.heading(NOT_OPENED).is_there().await;
        page.says("p1: project.records[0] is cut short.").await;
        page.says("p1, other copy: the text is damaged at line 1, column")
            .await;
        // Each text can be had as it is.
        for (name, file, text) in [
            ("p1", "truly-open-p1-as-found.json", CUT_SHORT),
            (
                "p1, other copy",
                "truly-open-p1-other-copy-as-found.json",
                other_fault,
            ),
        ] {
            page.button(&format!("Save the text of {name} to a file"))
                .click()
                .await;
            assert_eq!(page.downloaded(file).await, text.as_bytes());
        }
        page.is_good_for_everybody().await;
        page.screenshot("start-not-opened").await;
        // Its own address says the same, even the page to set it up again, and offers the same.
        for address in [TASKS.to_owned(), format!("{TASKS}/set-up"), page_of(FIRST)] {
            page.starts_again_at(&address).await;
            page.heading("We cannot open this project").is_there().await;
            page.says("p1: project.records[0] is cut short.").await;
        }
        page.is_good_for_everybody().await;
        assert_eq!(page.all_kept().await, before);
    });
}

#[test]
fn a_text_that_cannot_be_read_is_had_as_it_is() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        for store in Store::BOTH {
            page.keeps(store, KEY, CUT_SHORT).await;
        }
        page.starts_again_at("").await;
        page.button("Save the text of p1 to a file").click().await;
        let file = page.downloaded("truly-open-p1-as-found.json").await;
        assert_eq!(file, CUT_SHORT.as_bytes());
        page.summary("If nothing was saved").click().await;
        let by_hand = page.field("Copy all of this text and keep it in a file with that name");
        assert_eq!(by_hand.value().await, CUT_SHORT);
    });
}

#[test]
fn what_a_newer_version_saved_is_left_alone() {
    for store in Store::BOTH {
        browse(Site::usual(), async |page| {
            page.starts().await;
            page.keeps(store, KEY, NEWER).await;
            page.keeps(store.other(), KEY, &project().text()).await;
            let before = page.all_kept().await;
            page.starts_again_at("").await;
            page.heading(NOT_OPENED).is_there().await;
            page.says("p1: A newer version of this page saved it.")
                .await;
            page.button("Save the text of p1 to a file").click().await;
            let file = page.downloaded("truly-open-p1-as-found.json").await;
            assert_eq!(file, NEWER.as_bytes());
            page.starts_again_at(TASKS).await;
            page.heading("We cannot open this project").is_there().await;
            assert_eq!(page.all_kept().await, before);
        });
    }
}

#[test]
fn what_a_newer_version_saves_while_this_one_is_open_is_left_alone() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project(), &page_of(FIRST)).await;
        for store in Store::BOTH {
            page.keeps(store, KEY, NEWER).await;
        }
        let before = page.all_kept().await;
        page.expects_noise("Project p1 could not be saved: Newer");
        page.statement(FIRST, 1).click().await;
        page.strip_says(
            "Not saved: save a file now. A newer version of this page is open in another tab",
        )
        .await;
        assert_eq!(page.all_kept().await, before);
        page.find("region", "Your project")
            .button("Save a file")
            .click()
            .await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(answer_in(&file, FIRST), Some(1));
        assert_eq!(page.all_kept().await, before);
    });
}

// Deleting

#[test]
fn a_deleted_project_can_be_had_back_at_once_and_from_the_bin() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), TASKS).await;
        page.link("Delete this project").click().await;
        page.heading("Delete this project?").has_focus().await;
        page.button("Delete this project").click().await;
        page.says(&format!("You deleted “{NAME}”.")).await;
        page.find("alert", "Done").has_focus().await;
        page.link("Deleted projects (1)").is_there().await;
        page.link(&format!("Continue {NAME}")).is_gone().await;
        page.button("Undo").click().await;
        page.says("That is undone.").await;
        page.link(&format!("Delete {NAME}")).click().await;
        page.button("Delete this project").click().await;
        page.link("Deleted projects (1)").click().await;
        page.heading(NAME).is_there().await;
        page.is_good_for_everybody().await;
        page.button(&format!("Put back {NAME}")).click().await;
        page.says(&format!("You put “{NAME}” back.")).await;
        page.find("alert", "Done").has_focus().await;
        page.starts_again_at(&page_of(FIRST)).await;
        page.statement(FIRST, 1).is_checked().await;
        page.both_hold(FIRST, 1).await;
    });
}

#[test]
fn a_project_in_the_bin_says_so_wherever_it_is_open() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), &page_of(FIRST))
            .await;
        page.open_tab().await;
        page.open(&format!("{TASKS}/delete")).await;
        page.button("Delete this project").click().await;
        page.says(&format!("You deleted “{NAME}”.")).await;
        page.goes_to_other_tab().await;
        page.heading("This project is deleted").is_there().await;
        page.statement(FIRST, 1).is_gone().await;
        page.is_good_for_everybody().await;
        page.button("Put it back").click().await;
        page.statement(FIRST, 1).is_checked().await;
        page.is_saved().await;
        for store in Store::BOTH {
            assert_eq!(project_in(&page.project_kept(store).await).binned_at, None);
        }
    });
}

#[test]
fn removing_for_good_takes_two_presses_and_leaves_nothing() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().binned(1), "#/bin").await;
        page.button(&format!("Remove for good {NAME}"))
            .click()
            .await;
        page.says("This cannot be undone. Press the button again to remove it.")
            .await;
        assert!(page.kept(Store::Browser, KEY).await.is_some());
        page.button(&format!("Yes, remove for good {NAME}"))
            .click()
            .await;
        page.says(&format!("“{NAME}” is removed from this computer."))
            .await;
        page.says("There are no deleted projects.").await;
        for store in Store::BOTH {
            assert_eq!(page.kept(store, KEY).await, None);
        }
        page.starts_again_at(TASKS).await;
        page.heading("We cannot find this project").is_there().await;
    });
}

#[test]
fn the_bin_is_emptied_after_thirty_days_and_not_before() {
    browse(Site::usual(), async |page| {
        let long_ago = project().named("Long ago").binned(31).text();
        let lately = Saved::new("p2", &QUICK).named("Lately").binned(29).text();
        page.starts().await;
        for store in Store::BOTH {
            page.keeps(store, KEY, &long_ago).await;
            page.keeps(store, "project/p2", &lately).await;
        }
        page.starts_again_at("#/bin").await;
        page.heading("Lately").is_there().await;
        page.heading("Long ago").is_gone().await;
        for store in Store::BOTH {
            assert_eq!(page.kept(store, KEY).await, None);
            assert_eq!(page.kept(store, "project/p2").await.as_ref(), Some(&lately));
        }
    });
}

/// The count in the stamp of an answer in the text of a document.
fn count_of(text: &str, question: &str) -> Value {
    let document: Value = serde_json::from_str(text).unwrap();
    let records = document["project"]["records"].as_array().unwrap();
    let answer = records.iter().find(|record| {
        record["edit"]["did"] == "answered-question" && record["edit"]["question"] == question
    });
    answer.unwrap()["stamp"][0].clone()
}

/// Answers in both tabs before either can have heard of the other: this one tells the other to
/// click in the moment in which it clicks itself.
async fn both_answer(page: &Page, here: (&str, u8), there: (&str, u8)) {
    page.goes_to_other_tab().await;
    let radio = page.statement(there.0, there.1).element().await;
    let wait = "const radio = arguments[0];
        new BroadcastChannel('now').onmessage = () => radio.click();";
    page.run(wait, [radio.to_json().unwrap()]).await;
    page.goes_to_other_tab().await;
    let radio = page.statement(here.0, here.1).element().await;
    let click = "new BroadcastChannel('now').postMessage(''); arguments[0].click();";
    page.run(click, [radio.to_json().unwrap()]).await;
}
