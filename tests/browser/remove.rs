//! Removing everything from a computer that others use too.

use crate::journey::arrives;
use crate::kept::{FILE, FIRST, KEY, NAME, page_of, project};
use crate::pages::looks_right;
use crate::refused::{NO_DATABASE, NO_LOCAL_STORAGE};
use crate::saved::Saved;
use crate::support::{Find, Page, Setup, Site, Store, browse, browse_in};
use crate::teams::{CLEAR_LETTERS, DISCHARGE};
use serde_json::{Value, json};

const REMOVE: &str = "Remove my answers from this computer";
const REMOVED: &str = "What was removed";
const UNREADABLE: &str = "{ no more than this";

#[test]
fn what_is_ours_goes_and_what_is_anothers_stays() {
    browse(Site::usual(), async |page| {
        page.has_something_of_every_kind().await;
        page.link("Privacy").click().await;
        page.link(REMOVE).click().await;
        arrives(page, REMOVE, REMOVE).await;
        page.heading("Projects").is_there().await;
        page.heading("Deleted projects").is_there().await;
        page.heading("Saved text that we could not read")
            .is_there()
            .await;
        looks_right(page, "remove").await;
        page.button(&format!("Save a file of {NAME}")).click().await;
        page.says(&format!("Look for “{FILE}” in your downloads."))
            .await;

        page.button(REMOVE).click().await;
        page.title_is("What was removed – Truly open?").await;
        page.says("Your answers are removed from this browser.")
            .await;
        page.holds_nothing_of_ours().await;
        looks_right(page, "removed").await;
        page.find("main", "").link("Start page").click().await;
        page.heading("Other ways to start").is_there().await;
        assert!(!page.text().await.contains(NAME));
        page.open("#/remove").await;
        page.says("No answers are kept in this browser.").await;
        looks_right(page, "remove-nothing").await;
    });
}

#[test]
fn another_tab_forgets_what_it_shows_and_saves_nothing_again() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), &page_of(FIRST))
            .await;
        page.open_tab().await;
        page.starts_again_at("#/remove").await;
        page.button(REMOVE).click().await;
        page.says("Your answers are removed from this browser.")
            .await;
        page.goes_to_other_tab().await;
        page.heading(REMOVED).is_there().await;
        page.says("Your answers are removed from this browser.")
            .await;
        page.holds_nothing_of_ours().await;
        // A new project is one more project, and the old one does not come with it.
        Saved::new("p2", &CLEAR_LETTERS).is_opened(page).await;
        page.open("#/").await;
        page.link(&format!("Continue {}", CLEAR_LETTERS.name))
            .is_there()
            .await;
        assert_eq!(page.kept(Store::Database, KEY).await, None);
        assert_eq!(page.kept(Store::Browser, KEY).await, None);
    });
}

#[test]
fn what_another_tab_saved_again_is_told() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), "#/removed")
            .await;
        page.says("Some of your answers are still here:").await;
        page.says(NAME).await;
        looks_right(page, "removed-not-all").await;
        page.link(REMOVE).click().await;
        arrives(page, REMOVE, REMOVE).await;
    });
}

#[test]
fn where_site_data_is_blocked_there_is_nothing_to_remove() {
    browse_in(Setup::NoSiteData, Site::usual(), async |page| {
        page.expects_noise(NO_LOCAL_STORAGE);
        page.expects_noise(NO_DATABASE);
        page.starts().await;
        page.open("#/remove").await;
        page.says("We could not look at what is kept here: the browser does not let this page keep anything.")
            .await;
        page.is_good_for_everybody().await;
    });
}

impl Page {
    /// A project, one in the bin, a text that cannot be read in either store, and what another app
    /// keeps on the same origin.
    async fn has_something_of_every_kind(&self) {
        self.starts().await;
        let binned = Saved::new("p2", &DISCHARGE).binned(1);
        for store in Store::BOTH {
            self.keeps(store, KEY, &project().answered(FIRST, 1).text())
                .await;
            self.keeps(store, "project/p2", &binned.text()).await;
            self.keeps(store, "aside/p3/1", UNREADABLE).await;
        }
        let others = "
            localStorage.setItem('another-app', 'theirs');
            localStorage.setItem('truly-openness', 'theirs');
            sessionStorage.setItem('another-app', 'theirs');
            sessionStorage.setItem('truly-open/crashes', '[1]');
            await new Promise((resolve, reject) => {
              const opening = indexedDB.open('another-app', 1);
              opening.onupgradeneeded = () => opening.result.createObjectStore('things').put('theirs', 1);
              opening.onsuccess = () => { opening.result.close(); resolve(); };
              opening.onerror = () => reject(opening.error);
            });
            return null;";
        self.run_async(others, []).await;
        self.starts_again_at("#/").await;
    }

    /// Neither store nor the tab holds anything under our names, and others' things are there.
    async fn holds_nothing_of_ours(&self) {
        let kept = self.all_kept().await;
        for store in ["projects", "aside"] {
            assert_eq!(kept[store], json!([[], []]), "{store}");
        }
        let names = "return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
            .filter((name) => name.startsWith('truly-open/'))";
        assert_eq!(self.run(names, []).await, json!([]));
        let theirs = "return [localStorage['another-app'], localStorage['truly-openness'], sessionStorage['another-app']]";
        let Value::Array(theirs) = self.run(theirs, []).await else {
            panic!("no list");
        };
        let had_any = theirs.iter().any(|text| !text.is_null());
        let has_all = theirs.iter().all(|text| text == "theirs");
        assert!(!had_any || has_all, "{theirs:?}");
    }
}
