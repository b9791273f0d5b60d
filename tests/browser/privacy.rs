//! What is said of the check itself: what it keeps, for whom it works, whose work is in it.

use crate::journey::arrives;
use crate::kept::{FIRST, KEY, TASKS, page_of, project};
use crate::pages::looks_right;
use crate::stopping::panics;
use crate::support::{Find, Page, Release, Site, Store, browse};
use serde_json::json;

#[test]
fn the_pages_that_those_ask_for_who_answer_for_the_check() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        for name in ["Privacy", "Accessibility", "Licences"] {
            page.link(name).click().await;
            arrives(page, name, name).await;
            looks_right(page, &name.to_lowercase()).await;
        }
        page.open("#/about").await;
        page.heading("How it was made").is_there().await;
        page.link("What is kept, why, and for how long")
            .click()
            .await;
        arrives(page, "Privacy", "Privacy").await;
    });
}

#[test]
fn the_licences_in_full_lie_beside_the_page() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.open("#/licences").await;
        for (link, words) in [
            (
                "Every part, with its licence in full (text)",
                "wasm-bindgen 0.2",
            ),
            (
                "The same parts as a list for machines (CycloneDX)",
                "pkg:npm/nhsuk-frontend@",
            ),
        ] {
            page.link(link).is_there().await;
            let fetched = "const links = [...document.querySelectorAll('main a')];
                const link = links.find((link) => link.textContent === arguments[0]);
                const answer = await fetch(link.href);
                return answer.ok ? await answer.text() : String(answer.status);";
            let text = page.run_async(fetched, [json!(link)]).await;
            assert!(text.as_str().unwrap().contains(words), "{link}: {text}");
        }
    });
}

#[test]
fn everything_that_is_kept_is_on_the_page() {
    browse(Site::usual(), async |page| {
        page.remembers_every_name().await;
        page.starts_with(&project().answered(FIRST, 1), TASKS).await;
        // One copy that cannot be read is put aside, in either store.
        for (store, step) in Store::BOTH.into_iter().zip([2, 3]) {
            page.keeps(store, KEY, "{ no more than this").await;
            page.starts_again_at(&page_of(FIRST)).await;
            page.statement(FIRST, step).click().await;
            page.is_saved().await;
        }
        panics(page).await;
        page.starts_again_at("#/privacy").await;
        page.heading("Who can see it").is_there().await;
        page.keeps_release(&Release::built()).await;
        let said = page.text().await;
        let names = page.names_kept().await;
        for needed in [
            "truly-open/project/",
            "truly-open/aside/",
            "truly-open/probe",
            "truly-open/crashes",
            "projects",
            "aside",
            "truly-open/files/",
            "truly-open/settings/",
            "sw.js",
        ] {
            let found = names.iter().any(|name| name.starts_with(needed));
            assert!(found, "the journey left no {needed}: {names:?}");
        }
        for name in &names {
            let general = match name.split('/').collect::<Vec<_>>().as_slice() {
                [app, kind, _, ..] => format!("{app}/{kind}/"),
                _ => name.clone(),
            };
            assert!(said.contains(&general), "{name} is not on the page: {said}");
        }
    });
}

impl Page {
    /// Writes down each name under which the page puts something, also when it is removed again.
    async fn remembers_every_name(&self) {
        // Session storage and localStorage have the same `setItem`.
        self.runs_first(
            "window.putNames = [];
             const put = Storage.prototype.setItem;
             Storage.prototype.setItem = function (name, text) {
               window.putNames.push(name);
               return put.call(this, name, text);
             };",
        )
        .await;
    }

    /// Every name in every place in which a page can keep something.
    async fn names_kept(&self) -> Vec<String> {
        let all = "
            const names = [...window.putNames, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
            for (const { name } of await indexedDB.databases()) {
              names.push(name);
              const database = await new Promise((resolve, reject) => {
                const opening = indexedDB.open(name);
                opening.onsuccess = () => resolve(opening.result);
                opening.onerror = () => reject(opening.error);
              });
              names.push(...database.objectStoreNames);
              database.close();
            }
            names.push(...document.cookie.split('; ').filter(Boolean));
            names.push(...(self.caches ? await caches.keys() : []));
            for (const { active } of await navigator.serviceWorker.getRegistrations())
              names.push(active.scriptURL.split('/').pop());
            return names;";
        let names = self.run_async(all, []).await;
        serde_json::from_value(names).unwrap()
    }
}
