//! When the app has stopped: nothing is lost, nothing more is written, and there is a way on.

use crate::support::{Find, Key, Page, Site, Viewport, browse};
use serde_json::{Value, json};

const STOPPED: &str = "Sorry, the check has stopped";
const RESCUE: &str = "Save my answers to a file";

/// Two projects in the stores as the app keeps them, something put aside, and something of
/// another app on the same website.
const FILL_THE_STORES: &str = "
    localStorage.setItem('truly-open/project/p1', '{\"app\":\"truly-open\"}');
    localStorage.setItem('truly-open/aside/p1/1', 'not {json');
    localStorage.setItem('truly-open/last', 'p1');
    localStorage.setItem('another-app', 'private');
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('truly-open', 1);
      opening.onupgradeneeded = () => ['projects', 'aside'].forEach((name) => {
        if (!opening.result.objectStoreNames.contains(name)) opening.result.createObjectStore(name);
      });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction(['projects', 'aside'], 'readwrite');
    writing.objectStore('projects').put('the newer text', 'p1');
    writing.objectStore('aside').put('older text \\u{1F642}', 'p1/2');
    await new Promise((resolve) => { writing.oncomplete = resolve; });
    database.close();
    return true;";

#[test]
fn a_panic_shows_what_happened_what_is_safe_and_what_to_do() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run("document.documentElement.dataset.saved = '14:32'", [])
            .await;
        panics(page).await;
        page.heading(STOPPED).has_focus().await;
        page.find("alertdialog", STOPPED).is_there().await;
        page.title_is("Sorry, the check has stopped – Truly open?")
            .await;
        page.says("Your answers were saved in this browser at 14:32.")
            .await;
        page.says("Then reload the page and go on.").await;
        page.is_good_for_everybody().await;
        page.screenshot("stopped").await;
        page.is_on(Viewport::Phone).await;
        page.screenshot("stopped-phone").await;
    });
}

#[test]
fn the_stopped_app_is_out_of_reach_and_hears_nothing() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        let listen = "const app = document.getElementById('app');
            app.insertAdjacentHTML('beforeend', '<button id=\"of-app\">Go</button>');
            window.heard = [];
            for (const type of ['click', 'keydown', 'focusin'])
              app.addEventListener(type, () => heard.push(type));
            for (const type of ['hashchange', 'storage', 'pagehide', 'visibilitychange'])
              window.addEventListener(type, () => heard.push(type));";
        page.run(listen, []).await;
        panics(page).await;
        page.heading(STOPPED).has_focus().await;
        page.button("Go").is_gone().await;
        page.run(
            "document.getElementById('of-app').click(); location.hash = '#/about';",
            [],
        )
        .await;
        page.press(Key::Escape + Key::Escape).await;
        for stop in ["Reload", RESCUE, "Copy details"] {
            page.press(Key::Tab + "").await;
            page.button(stop).has_focus().await;
        }
        page.find("alertdialog", STOPPED).is_there().await;
        assert_eq!(page.run("return heard", []).await, json!([]));
    });
}

#[test]
fn the_rescue_file_holds_both_stores_as_they_are() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run_async(FILL_THE_STORES, []).await;
        panics(page).await;
        page.button(RESCUE).click().await;
        let file = page.downloaded("truly-open-rescue.json").await;
        let file: Value = serde_json::from_slice(&file).unwrap();
        assert_eq!(file["app"], "truly-open");
        assert_eq!(file["rescue"], 1);
        assert_eq!(file["unread"], json!([]));
        let mut saved = file["saved"].as_array().unwrap().clone();
        saved.sort_by_key(Value::to_string);
        assert_eq!(
            saved,
            [
                json!({ "store": "indexedDB/aside", "key": "p1/2", "text": "older text 🙂" }),
                json!({ "store": "indexedDB/projects", "key": "p1", "text": "the newer text" }),
                json!({ "store": "localStorage", "key": "truly-open/aside/p1/1", "text": "not {json" }),
                json!({ "store": "localStorage", "key": "truly-open/project/p1", "text": "{\"app\":\"truly-open\"}" }),
            ]
        );
    });
}

#[test]
fn where_downloads_are_blocked_the_text_can_be_copied() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run_async(FILL_THE_STORES, []).await;
        page.refuses_downloads().await;
        panics(page).await;
        page.button(RESCUE).click().await;
        page.says("If it is not there, copy the text below").await;
        let text = page.field("Your saved answers").value().await;
        let text: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(text["saved"].as_array().unwrap().len(), 4);
        page.is_good_for_everybody().await;
        page.screenshot("stopped-text").await;
        page.button("Copy this text").click().await;
        page.says("Copied.").await;
        page.field("Your saved answers").is_all_selected().await;
    });
}

#[test]
fn looking_for_answers_makes_no_database_where_there_is_none() {
    browse(Site::usual(), async |page| {
        // An app that never ran has made none either.
        page.runs_first(
            "delete window.WebAssembly; localStorage['truly-open/project/p1'] = 'text';",
        )
        .await;
        page.expects_noise("no-webassembly");
        page.open("").await;
        page.button(RESCUE).click().await;
        page.field("Your saved answers").is_there().await;
        assert_eq!(
            page.run_async("return indexedDB.databases()", []).await,
            json!([])
        );
    });
}

#[test]
fn refused_stores_are_told_in_the_browsers_own_words() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        let refuse = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, { get() { throw new DOMException('Not here.', 'SecurityError'); } });";
        page.run(refuse, []).await;
        panics(page).await;
        page.button(RESCUE).click().await;
        page.says("This browser did not let us read your saved answers. It said: SecurityError: Not here.").await;
    });
}

#[test]
fn the_details_can_be_copied_for_an_it_team() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        panics(page).await;
        page.button("Copy details").click().await;
        page.says("Copied.").await;
        page.says("Reason: stopped What the browser said: it broke at line 7 File: ")
            .await;
        let selected = page.run("return String(getSelection())", []).await;
        assert!(
            selected.as_str().unwrap().contains("it broke at line 7\n"),
            "{selected}"
        );
    });
}

#[test]
fn a_stopped_app_can_write_nothing_more() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run_async(FILL_THE_STORES, []).await;
        panics(page).await;
        let write = "const refused = [];
            try { localStorage.setItem('truly-open/project/p1', 'half changed'); } catch { refused.push('set'); }
            try { localStorage.removeItem('truly-open/project/p1'); } catch { refused.push('remove'); }
            try { localStorage.clear(); } catch { refused.push('clear'); }
            const opening = indexedDB.open('truly-open');
            await new Promise((resolve) => { opening.onsuccess = resolve; });
            const store = opening.result.transaction('projects', 'readwrite').objectStore('projects');
            try { store.put('half changed', 'p1'); } catch { refused.push('put'); }
            try { store.delete('p1'); } catch { refused.push('delete'); }
            return refused;";
        let refused = page.run_async(write, []).await;
        assert_eq!(refused, json!(["set", "remove", "clear", "put", "delete"]));
    });
}

#[test]
fn a_panic_in_the_app_itself_is_told_in_its_own_words() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.button("Start now").click().await;
        page.heading("Set up your check").has_focus().await;
        // The browser refuses once what the framework counts on: another element of a page.
        let refuse = "const { cloneNode } = Node.prototype;
            Node.prototype.cloneNode = () => {
              Node.prototype.cloneNode = cloneNode;
              throw new Error('no element today');
            };";
        page.run(refuse, []).await;
        page.expects_noise("panicked at");
        page.expects_noise("unreachable");
        page.link("About this check").click().await;
        page.heading(STOPPED).has_focus().await;
        page.summary("Details for your IT team").click().await;
        page.says("panicked at").await;
        page.says("no element today").await;
    });
}

#[test]
fn what_happens_to_a_page_that_has_gone_harms_nothing() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.button("Start now").click().await;
        page.heading("Set up your check").has_focus().await;
        let keep = "window.gone = [...document.querySelectorAll('form, input')];";
        page.run(keep, []).await;
        page.link("About this check").click().await;
        page.heading("About this check").has_focus().await;
        // Nobody can click what is gone, and what that page held is gone too.
        let act = "for (const it of gone)
            for (const type of ['input', 'change', 'submit', 'click'])
              it.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));";
        page.run(act, []).await;
        page.link("Open a saved file").click().await;
        page.heading("Open a saved file").has_focus().await;
    });
}

#[test]
fn a_trap_without_a_panic_stops_the_app_too() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        // The app's own instance, asked for more memory than there can be.
        let trap = "const url = document.querySelector('script[data-js]').dataset.js;
            import(new URL(url, location)).then((glue) => glue.default()).then((app) => app.__wbindgen_malloc(-1, 1));";
        page.run(trap, []).await;
        page.expects_noise("unreachable");
        page.heading(STOPPED).has_focus().await;
    });
}

#[test]
fn running_out_of_stack_stops_the_app_too() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        // A module of one function that calls itself.
        let deep = "const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
              7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 16, 0, 11];
            WebAssembly.instantiate(new Uint8Array(bytes)).then(({ instance }) => instance.exports.f());";
        page.run(deep, []).await;
        page.expects_noise("Maximum call stack size exceeded");
        page.heading(STOPPED).has_focus().await;
    });
}

#[test]
fn an_error_that_is_not_the_apps_does_not_stop_it() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run(
            "setTimeout(() => { window.thrown = true; throw new TypeError('of an extension'); })",
            [],
        )
        .await;
        page.expects_noise("of an extension");
        page.is_true("return window.thrown === true").await;
        assert_eq!(
            page.run("return document.querySelector('[role=alertdialog]')", [])
                .await,
            Value::Null
        );
    });
}

#[test]
fn reload_goes_on_and_the_third_stop_in_a_minute_starts_safely() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        for stop in 1..=3 {
            page.open("#/project/p1").await;
            page.has_started().await;
            assert_eq!(
                page.run("return document.documentElement.dataset.safe ?? null", [])
                    .await,
                Value::Null
            );
            panics(page).await;
            page.heading(STOPPED).has_focus().await;
            let stops = page
                .run(
                    "return JSON.parse(sessionStorage['truly-open/crashes']).length",
                    [],
                )
                .await;
            assert_eq!(stops, json!(stop));
            page.button("Reload").click().await;
            page.has_started().await;
        }
        page.fragment_is("#/").await;
        page.is_true("return document.documentElement.dataset.safe === 'true'")
            .await;
    });
}

#[test]
fn old_stops_do_not_count() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run(
            "sessionStorage['truly-open/crashes'] = JSON.stringify([1, 2, Date.now() - 61000])",
            [],
        )
        .await;
        page.reload().await;
        page.has_started().await;
        assert_eq!(
            page.run("return document.documentElement.dataset.safe ?? null", [])
                .await,
            Value::Null
        );
    });
}

/// What the app's panic hook sends.
/// The app stops, as after a fault of its own.
pub async fn panics(page: &Page) {
    page.run(
        "dispatchEvent(new CustomEvent('truly-open:panic', { detail: 'it broke at line 7' }))",
        [],
    )
    .await;
    page.find("alertdialog", STOPPED).is_there().await;
}
