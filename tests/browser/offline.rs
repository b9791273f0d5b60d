//! What the browser keeps of the app: it opens without a network, a new version harms nobody, and no
//! page is stuck.

use crate::kept::{FIRST, NAME, TASKS, page_of, project};
use crate::support::{Find, Firefox, Page, Release, SETTINGS, Site, StandIn, browse};
use serde_json::json;
use xtask::server::headers;

/// Opens the app and waits until the release is kept.
async fn visits(page: &Page, release: &Release) {
    page.starts().await;
    page.keeps_release(release).await;
    page.is_wholly(release).await;
}

/// Loads the page anew while there is no server at all.
async fn starts_without_a_network(page: &Page, release: &Release) {
    page.site().is_gone();
    page.starts_again_at("").await;
    page.is_wholly(release).await;
    page.site().is_back();
}

#[test]
fn without_a_network_answers_are_there_and_a_file_for_word_is_made() {
    browse(Site::changing(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), TASKS).await;
        page.keeps_release(&Release::built()).await;
        page.site().is_gone();
        page.close_and_reopen().await;
        page.starts().await;
        page.says("1 of 12 questions answered.").await;
        page.starts_again_at(&page_of(FIRST)).await;
        page.statement(FIRST, 1).is_checked().await;
        page.statement(FIRST, 2).click().await;
        page.is_saved().await;
        page.open(&format!("{TASKS}/share")).await;
        page.button("Save for Word: leaders").click().await;
        let file = page
            .downloaded("truly-open-shorter-waits-leaders.docx")
            .await;
        assert!(file.starts_with(b"PK"));
        page.reload().await;
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 2).is_checked().await;
        page.is_wholly(&Release::built()).await;
    });
}

#[test]
fn without_a_network_it_opens_in_firefox_too() {
    let site = Site::changing();
    Firefox::visit(&site, async |page| {
        page.opens("").await;
        page.is_true("return !!navigator.serviceWorker.controller")
            .await;
        site.is_gone();
        page.opens("#/about").await;
        page.says("What this check cannot tell you").await;
        // As the browser's own button does, which Firefox takes as a wish for newer files.
        page.run("window.before = true; location.reload()", vec![])
            .await;
        page.is_true("return !window.before").await;
        page.says("What this check cannot tell you").await;
        page.opens("").await;
    });
}

#[test]
fn what_the_page_has_loaded_is_not_fetched_again_to_be_kept() {
    browse(Site::changing(), async |page| {
        let release = Release::built();
        visits(page, &release).await;
        let mut asked = page.site().asked_for();
        asked.sort();
        let mut expected: Vec<_> = release
            .files
            .keys()
            .filter(|name| headers::is_hashed(name))
            .cloned()
            .collect();
        // The page and the settings for themselves, and once more to be kept: they could have changed
        // meanwhile.
        expected.extend(["", "", "sw.js", SETTINGS, SETTINGS].map(str::to_owned));
        let mut expected: Vec<_> = expected.iter().map(|name| format!("/{name}")).collect();
        expected.sort();
        assert_eq!(asked, expected);
    });
}

#[test]
fn an_open_tab_goes_on_as_it_is_and_the_next_load_is_the_new_release() {
    browse(Site::changing(), async |page| {
        let (old, new) = (Release::built(), Release::built().marked("new"));
        page.starts_with(&project().answered(FIRST, 1), TASKS).await;
        page.keeps_release(&old).await;
        page.site().has_release(&new);
        let first = page.open_tab().await;
        visits(page, &new).await;
        page.go_to_tab(&first).await;
        drop(page.site().asked_for());
        // What is on the page has not been touched, and what it wants now is of its own version.
        page.heading(NAME).is_there().await;
        page.open(&format!("{TASKS}/plan")).await;
        page.heading("Your plan").is_there().await;
        page.is_wholly(&old).await;
        let later = old.name("part-later-", ".wasm").to_owned();
        assert!(page.loaded().await.contains(&later));
        assert_eq!(page.site().asked_for(), Vec::<String>::new());
        page.reload().await;
        page.heading("Your plan").is_there().await;
        page.is_wholly(&new).await;
    });
}

#[test]
fn a_release_can_be_taken_back() {
    browse(Site::changing(), async |page| {
        let first = Release::built();
        let [second, third] = ["second", "third"].map(|mark| first.marked(mark));
        let mut kept: Vec<String> = Vec::new();
        for release in [&first, &second, &first, &third] {
            page.site().has_release(release);
            visits(page, release).await;
            starts_without_a_network(page, release).await;
            // This version and the one before it, and no other.
            kept.retain(|version| *version != release.version());
            kept.push(release.version());
            let from = kept.len().saturating_sub(2);
            kept.drain(..from);
            let expected: Vec<_> = kept
                .iter()
                .map(|it| format!("truly-open/files/ {it}"))
                .collect();
            assert_eq!(page.versions_kept().await, expected);
        }
    });
}

#[test]
fn half_a_release_is_not_kept() {
    browse(Site::changing(), async |page| {
        let (old, new) = (Release::built(), Release::built().marked("new"));
        visits(page, &old).await;
        let before = page.versions_kept().await;
        // The worker and all parts are new, and the page is old.
        let mut half = new.clone();
        for (name, bytes) in &old.files {
            if name == "index.html" || headers::is_hashed(name) {
                half.files.insert(name.clone(), bytes.clone());
            }
        }
        tries_in_vain(page, &half, &before).await;
        page.starts().await;
        page.is_wholly(&old).await;
        // All is new but one part that nobody has asked for yet, which is missing or cut short.
        let newer = old.marked("newer");
        let part = newer.name("part-excel-", ".wasm").to_owned();
        let mut missing = newer.clone();
        let whole = missing.files.remove(&part).unwrap();
        tries_in_vain(page, &missing, &before).await;
        let mut short = newer.clone();
        short.files.insert(part, whole[..whole.len() / 2].to_vec());
        tries_in_vain(page, &short, &before).await;
        page.starts().await;
        page.is_wholly(&newer).await;
        starts_without_a_network(page, &old).await;
        // Once it is whole, it is taken, though the browser still holds the half of a file.
        page.site().has_release(&newer);
        visits(page, &newer).await;
    });
}

async fn tries_in_vain(page: &Page, release: &Release, before: &[String]) {
    page.site().has_release(release);
    assert_eq!(page.looks_for_a_new_version().await, json!("redundant"));
    assert_eq!(page.versions_kept().await, before);
}

#[test]
fn a_page_that_was_taken_away_or_moved_is_not_shown_from_what_is_kept() {
    browse(Site::changing(), async |page| {
        visits(page, &Release::built()).await;
        for status in [404, 410, 403] {
            page.site()
                .answers("index.html", status, Some("text/plain"), "It is not here.");
            page.open("?from=a-link").await;
            page.says("It is not here.").await;
            page.expects_noise(&status.to_string());
        }
        page.site().is_gone();
        let moved = StandIn::of(page.site(), |path| match path {
            "/" => {
                "HTTP/1.1 302 Found\r\nLocation: /sign-in\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            }
            _ => {
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 8\r\nConnection: close\r\n\r\nSign in."
            }
        });
        page.open("").await;
        page.says("Sign in.").await;
        page.is_true("return location.pathname === '/sign-in'")
            .await;
        drop(moved);
        page.site().is_back();
        page.site().recovers();
        page.starts().await;
    });
}

#[test]
fn where_the_website_has_no_answer_the_page_opens_from_what_is_kept() {
    browse(Site::changing(), async |page| {
        let release = Release::built();
        visits(page, &release).await;
        page.site()
            .answers("index.html", 503, Some("text/html"), "Out of order.");
        for address in ["index.html", "?from=a-link", ""] {
            page.open(address).await;
            page.has_started().await;
            page.is_wholly(&release).await;
        }
    });
}

#[test]
fn a_network_that_says_nothing_is_not_waited_for() {
    browse(Site::changing(), async |page| {
        let release = Release::built();
        visits(page, &release).await;
        page.site().is_gone();
        let silent = StandIn::of(page.site(), |_| "");
        page.starts().await;
        page.is_wholly(&release).await;
        drop(silent);
    });
}

#[test]
fn a_broken_release_is_left_as_soon_as_there_is_a_whole_one() {
    browse(Site::changing(), async |page| {
        let good = Release::built();
        visits(page, &good).await;
        let mut broken = good.marked("broken");
        let boot = broken.name("boot-", ".js").to_owned();
        broken
            .files
            .insert(boot, b"It was never a script.".to_vec());
        broken.lists_its_files();
        page.site().has_release(&broken);
        page.open("").await;
        page.expects_noise("SyntaxError");
        page.says("The check should start by itself").await;
        page.keeps_release(&broken).await;
        let mended = good.marked("mended");
        page.site().has_release(&mended);
        visits(page, &mended).await;
        starts_without_a_network(page, &mended).await;
    });
}

#[test]
fn copies_in_several_folders_of_a_website_do_not_touch_each_other() {
    browse(Site::changing(), async |page| {
        let folder = "clinic/check/";
        let first = Release::built();
        let [second, third] = ["second", "third"].map(|mark| first.marked(mark));
        for release in [&first, &second, &third] {
            let mut files = release.in_folder("");
            files.extend(first.in_folder(folder));
            page.site().has_files(files);
            visits(page, release).await;
            if release.version() == first.version() {
                // The worker of the root has this folder in its reach, and nothing to do with it.
                page.site().is_gone();
                page.run("location = arguments[0]", [json!(folder)]).await;
                page.is_true("return location.protocol === 'chrome-error:'")
                    .await;
                page.site().is_back();
                page.open(folder).await;
                page.has_started().await;
                page.keeps_release(&first).await;
            }
        }
        let kept = [(folder, &first), ("", &second), ("", &third)];
        let expected = kept.map(|(place, it)| format!("truly-open/files/{place} {}", it.version()));
        assert_eq!(page.versions_kept().await, expected);
        page.site().is_gone();
        page.starts_again_at("").await;
        page.is_wholly(&third).await;
        page.starts_again_at(folder).await;
        page.is_wholly(&first).await;
    });
}

#[test]
fn a_kept_file_that_is_spoiled_is_put_right() {
    browse(Site::changing(), async |page| {
        let release = Release::built();
        visits(page, &release).await;
        let spoil = "const [name] = (await caches.keys()).filter((it) => it.startsWith('truly-open/files/'));
            const cache = await caches.open(name);
            const headers = { 'Content-Type': 'application/wasm' };
            await cache.put(arguments[0], new Response('spoiled', { headers }));
            return null;";
        page.run_async(spoil, [json!(page.site().module())]).await;
        page.starts_again_at("").await;
        page.expects_noise("integrity");
        starts_without_a_network(page, &release).await;
    });
}

#[test]
fn settings_are_the_newest_that_can_be_had() {
    browse(Site::changing(), async |page| {
        let release = Release::built();
        visits(page, &release).await;
        let says = async |status: u16, text: &str| {
            let read = "const answer = await fetch('truly-open.config.json');
                return [answer.status, await answer.text()];";
            let mine = page.run_async(read, []).await;
            assert_eq!(mine, json!([status, text]));
        };
        let with = |text: &str| {
            let mut files = release.files.clone();
            files.insert(SETTINGS.to_owned(), text.as_bytes().to_vec());
            files
        };
        page.site().is_gone();
        says(204, "").await;
        page.site().is_back();
        page.site().has_files(with("{ \"organisation\": \"One\" }"));
        says(200, "{ \"organisation\": \"One\" }").await;
        // This is shown once, and not kept: it is no settings file.
        page.site().has_files(with("<title>Sign in</title>"));
        says(200, "<title>Sign in</title>").await;
        page.site().is_gone();
        says(200, "{ \"organisation\": \"One\" }").await;
        page.site().is_back();
        page.site().has_release(&release);
        says(204, "").await;
        page.site().is_gone();
        says(204, "").await;
        // A host without our recipe says that it is missing.
        page.site().is_back();
        page.site()
            .answers_for_settings(404, "text/plain", "Not here.");
        page.expects_noise("404");
        says(404, "Not here.").await;
        page.site().is_gone();
        says(404, "Not here.").await;
    });
}

#[test]
fn the_single_file_keeps_nothing_of_itself() {
    browse(Site::usual(), async |page| {
        let count = "self.asked = []; const { register } = ServiceWorkerContainer.prototype;
            ServiceWorkerContainer.prototype.register = function (...given) {
              asked.push(given[0]);
              return register.apply(this, given);
            };";
        page.runs_first(count).await;
        page.starts().await;
        assert_eq!(page.run("return asked", []).await, json!(["sw.js"]));
        page.open("truly-open.html").await;
        page.has_started().await;
        assert_eq!(page.run("return asked", []).await, json!([]));
    });
}
