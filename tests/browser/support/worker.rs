//! What the browser keeps of the app itself, and what it does with it.

use super::page::Page;
use super::release::Release;
use super::wait;
use serde_json::{Value, json};
use std::panic::Location;

impl Page {
    /// Waits until this release is kept whole and its worker has taken over from any other.
    #[track_caller]
    pub fn keeps_release(&self, release: &Release) -> impl Future<Output = ()> {
        let at = Location::caller();
        let version = release.version();
        async move {
            let what = async || format!("{version} among {:?}", self.versions_kept().await);
            wait::until(at, what, async || {
                let kept = self.versions_kept().await;
                let newest = kept.last().is_some_and(|name| name.ends_with(&version));
                let settled = "const { active, installing, waiting } =
                        await navigator.serviceWorker.getRegistration() ?? {};
                    return active?.state === 'activated' && !installing && !waiting
                      && navigator.serviceWorker.controller === active;";
                let settled = self.run_async(settled, []).await == json!(true);
                (newest && settled).then_some(())
            })
            .await;
        }
    }

    /// The names of the versions that are kept, in the order in which they came.
    pub async fn versions_kept(&self) -> Vec<String> {
        let names =
            "return (await caches.keys()).filter((it) => it.startsWith('truly-open/files/'))";
        serde_json::from_value(self.run_async(names, []).await).unwrap()
    }

    /// Asks for a new version, as the browser does by itself after a page was opened. What became of its
    /// worker: "activated", or "redundant" where it was given up.
    pub async fn looks_for_a_new_version(&self) -> Value {
        let ask = "const registration = await navigator.serviceWorker.ready;
            return new Promise((resolve, reject) => {
              registration.addEventListener('updatefound', () => {
                const worker = registration.installing;
                worker.addEventListener('statechange', () => {
                  if (['activated', 'redundant'].includes(worker.state)) resolve(worker.state);
                });
              }, { once: true });
              registration.update().catch(reject);
            });";
        self.run_async(ask, []).await
    }

    /// The names of all files from which the page in front was made, itself left out.
    pub async fn loaded(&self) -> Vec<String> {
        let names = "return performance.getEntriesByType('resource')
            .map((it) => it.name.split('/').pop()).filter((name) => /-[0-9a-f]{16}[.]/.test(name));";
        serde_json::from_value(self.run(names, []).await).unwrap()
    }

    /// Checks that the page in front was made of files of this release and no other.
    #[track_caller]
    pub fn is_wholly(&self, release: &Release) -> impl Future<Output = ()> {
        let at = Location::caller();
        let names: Vec<_> = release.files.keys().cloned().collect();
        async move {
            let loaded = self.loaded().await;
            for (start, end) in [
                ("app-", ".css"),
                ("app-", ".js"),
                ("app-", ".wasm"),
                ("boot-", ".js"),
            ] {
                let is_it = |name: &&String| name.starts_with(start) && name.ends_with(end);
                let found = loaded.iter().any(|name| is_it(&name));
                assert!(found, "{at}: no {start}…{end} in {loaded:?}");
            }
            for name in &loaded {
                assert!(names.contains(name), "{at}: {name} is of another release");
            }
        }
    }
}
