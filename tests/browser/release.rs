//! What the release before this one kept in a browser, and the file it saved, open unchanged.
//!
//! `tests/fixtures/release-0.1.0/README.md` says what is in the fixtures and how they were made.

use crate::journey::{
    Say::{self, NotSure, Shown},
    shows, statement,
};
use crate::support::{Find, Page, Site, Store, browse};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The two stores, as the release left them.
static STORES: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../fixtures/release-0.1.0/stores.json")).unwrap()
});
/// What each page of the release said: its address, and the text of its `main`.
static PAGES: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../fixtures/release-0.1.0/pages.json")).unwrap()
});
/// The file that the release saved of the first project.
const SAVED_FILE: &str = include_str!("../fixtures/release-0.1.0/saved-file.json");
/// The name that the release gave it.
const FILE: &str = "truly-open-kurzere-wege-falls-frailty.json";
/// The project that is answered to the end.
const NAME: &str = "Kürzere Wege – “falls & frailty” 🙂";
/// The project that is in the bin.
const IN_BIN: &str = "Letters that people can read";

/// Some of what was answered in the first project.
const ANSWERS: [(&str, Say); 4] = [
    (
        "O2",
        Shown(
            3,
            "Minutes of 6 October: patients moved the opening hours.\nTwo lines, \"quotes\" and a \\ backslash.",
        ),
    ),
    ("O5", NotSure("The ward manager")),
    ("K3", NotSure("")),
    (
        "K6",
        Shown(
            3,
            "<script>alert('no')</script> is only text, 10 % of the time.",
        ),
    ),
];

/// Two minutes after the release was last open, in milliseconds since 1970. A project in the bin is
/// removed after 30 days, so these journeys have to go back to the day.
const NOW: u64 = 1_795_880_700_000;

/// The id of the first project.
fn id() -> String {
    let file: Value = serde_json::from_str(SAVED_FILE).unwrap();
    file["project"]["id"].as_str().unwrap().to_owned()
}

/// A site of the app with one more page, which is blank and on the same origin.
fn site() -> Site {
    let site = Site::changing();
    let blank = "<!doctype html><html lang=en-GB><title>Blank</title><link rel=icon href=data:,>";
    site.has_page("blank.html", blank.to_owned());
    site
}

impl Page {
    /// On the day on which the release was last open.
    async fn is_then(&self) {
        let shift = format!(
            "{{ const now = Date.now; const shift = {NOW} - now(); Date.now = () => now() + shift; }}"
        );
        self.runs_first(&shift).await;
    }

    /// Puts everything that the release kept into a browser that knows nothing of the app, before the
    /// app is opened for the first time.
    async fn has_the_stores_of_the_release(&self) {
        self.is_then().await;
        self.open("blank.html").await;
        let fill = "
            const [stores] = arguments;
            const done = (request) => new Promise((resolve, reject) => {
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            });
            if (localStorage.length || (await indexedDB.databases()).length) throw Error('not fresh');
            for (const [key, text] of Object.entries(stores.localStorage)) localStorage.setItem(key, text);
            for (const { name, version, stores: inside } of stores.indexedDB) {
              const opening = indexedDB.open(name, version);
              opening.onupgradeneeded = () => {
                for (const [store, { keyPath, autoIncrement }] of Object.entries(inside))
                  opening.result.createObjectStore(store, { keyPath, autoIncrement });
              };
              const database = await done(opening);
              for (const [store, { entries }] of Object.entries(inside))
                for (const [key, value] of entries)
                  await done(database.transaction(store, 'readwrite').objectStore(store).put(value, key));
              database.close();
            }
            return null;";
        self.run_async(fill, [STORES.clone()]).await;
    }

    /// Everything that both stores hold, in the form of the fixture.
    async fn stores(&self) -> Value {
        let read = "
            const done = (request) => new Promise((resolve, reject) => {
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            });
            const kept = { localStorage: { ...localStorage }, indexedDB: [] };
            for (const { name, version } of await indexedDB.databases()) {
              const database = await done(indexedDB.open(name));
              const stores = {};
              for (const name of database.objectStoreNames) {
                const store = () => database.transaction(name).objectStore(name);
                const { keyPath, autoIncrement } = store();
                const [keys, values] = [await done(store().getAllKeys()), await done(store().getAll())];
                stores[name] = { autoIncrement, entries: keys.map((key, at) => [key, values[at]]), keyPath };
              }
              database.close();
              kept.indexedDB.push({ name, stores, version });
            }
            return kept;";
        self.run_async(read, []).await
    }

    /// Opens a page of the app anew and waits until it says what it said in the release.
    async fn says_what_the_release_said(&self, address: &str) {
        let text = PAGES[address].as_str().unwrap();
        self.open(address).await;
        self.reload().await;
        self.has_started().await;
        let main = "document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()";
        self.is_true(&format!("return {main} === {}", json!(text)))
            .await;
    }
}

#[test]
fn every_page_says_what_it_said_and_nothing_that_is_kept_changes() {
    browse(site(), async |page| {
        page.has_the_stores_of_the_release().await;
        for address in PAGES.as_object().unwrap().keys() {
            page.says_what_the_release_said(address).await;
        }
        for (question, say) in ANSWERS {
            page.starts_again_at(&format!("#/project/{}/question/{question}", id()))
                .await;
            shows(page, question, say).await;
        }
        assert_eq!(page.stores().await, *STORES);
    });
}

#[test]
fn the_text_that_was_put_aside_is_offered_as_it_is() {
    browse(site(), async |page| {
        page.has_the_stores_of_the_release().await;
        page.starts().await;
        let name = format!("{}/1", id());
        page.says(&format!(
            "{name}: It was put aside because it could not be read."
        ))
        .await;
        page.button(&format!("Save the text of {name} to a file"))
            .click()
            .await;
        let file = page
            .downloaded(&format!("truly-open-{}-1-as-found.json", id()))
            .await;
        let text = &STORES["localStorage"][format!("truly-open/aside/{name}")];
        assert_eq!(file, text.as_str().unwrap().as_bytes());
        assert_eq!(page.stores().await, *STORES);
    });
}

#[test]
fn the_deleted_project_is_put_back_with_its_answers() {
    browse(site(), async |page| {
        page.has_the_stores_of_the_release().await;
        page.starts().await;
        page.link("Deleted projects (1)").click().await;
        page.button(&format!("Put back {IN_BIN}")).click().await;
        page.says(&format!("You put “{IN_BIN}” back.")).await;
        page.open("#/").await;
        page.link(&format!("Continue {IN_BIN}")).click().await;
        page.title_is(&format!("{IN_BIN} – Truly open?")).await;
        page.link("Check your answers").click().await;
        page.says("Our trust has no such team.").await;
        page.says("The communications team").await;
        // The other project is left alone.
        let kept = page.stores().await;
        let key = format!("truly-open/project/{}", id());
        assert_eq!(kept["localStorage"][&key], STORES["localStorage"][&key]);
    });
}

#[test]
fn the_work_goes_on_and_adds_to_the_same_record() {
    browse(site(), async |page| {
        page.has_the_stores_of_the_release().await;
        page.starts_again_at(&format!("#/project/{}/question/O4", id()))
            .await;
        page.radio(statement("O4", 1)).click().await;
        page.is_saved().await;
        let key = format!("project/{}", id());
        for store in Store::BOTH {
            let text = page.kept(store, &key).await.unwrap();
            let (before, after) = (records(SAVED_FILE), records(&text));
            let new: Vec<_> = after.iter().filter(|it| !before.contains(it)).collect();
            let gone: Vec<_> = before.iter().filter(|it| !after.contains(it)).collect();
            let ([new], [gone]) = (new.as_slice(), gone.as_slice()) else {
                panic!("{store:?}: {new:?} in place of {gone:?}");
            };
            for record in [new, gone] {
                assert_eq!(record["edit"]["question"], "O4");
                assert_eq!(record["edit"]["did"], "answered-question");
            }
            assert!(new["stamp"][0].as_u64() > gone["stamp"][0].as_u64());
        }
    });
}

#[test]
fn its_saved_file_opens() {
    browse(site(), async |page| {
        page.is_then().await;
        page.starts().await;
        page.open("#/open").await;
        let file = page.makes_file(FILE, SAVED_FILE);
        page.button("Choose a file").choose_file(&file).await;
        page.heading("What is in this file").has_focus().await;
        page.says("13 of 13").await;
        page.button("Open this project").click().await;
        page.title_is(&format!("{NAME} – Truly open?")).await;
        page.is_saved().await;
        for store in Store::BOTH {
            let kept = page.kept(store, &format!("project/{}", id())).await;
            assert_eq!(kept.as_deref(), Some(SAVED_FILE));
        }
        for address in PAGES.as_object().unwrap().keys() {
            if address.starts_with("#/project/") {
                page.says_what_the_release_said(address).await;
            }
        }
    });
}

#[test]
fn its_saved_file_adds_nothing_where_the_project_is_already() {
    browse(site(), async |page| {
        page.has_the_stores_of_the_release().await;
        page.starts_again_at("#/open").await;
        let file = page.makes_file(FILE, SAVED_FILE);
        page.button("Choose a file").choose_file(&file).await;
        page.says("This project is on this computer already, with everything that is in the file.")
            .await;
        page.button("Open this project").click().await;
        page.title_is(&format!("{NAME} – Truly open?")).await;
        page.is_saved().await;
        assert_eq!(page.stores().await, *STORES);
    });
}

/// Every record in the text of a document.
fn records(text: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(text).unwrap();
    document["project"]["records"].as_array().unwrap().clone()
}
