//! A Firefox with a page: what the journeys in a second engine need, and no more. The
//! tools of Chromium that the others lean on are not there, so things are found by their words.

use super::site::Site;
use super::wait;
use serde_json::{Value, json};
use std::fs;
use std::future::Future;
use std::panic::Location;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::prelude::*;

/// A Firefox on one page.
pub struct Firefox {
    driver: WebDriver,
    address: String,
    folder: TempDir,
}

/// What can be pressed, and is seen, with exactly these words.
const PRESSABLE: &str = "
    const plain = (it) => it.innerText.trim().replace(/\\s+/g, ' ');
    return [...document.querySelectorAll('a, button, label, summary')]
      .find((it) => plain(it) === arguments[0] && it.checkVisibility()) ?? null;";

/// The box that has a label with exactly these words.
const LABELLED: &str = "
    return [...document.querySelectorAll('label')]
      .find((it) => it.innerText.trim() === arguments[0])?.control ?? null;";

impl Firefox {
    /// Runs a journey on the page in that file.
    pub fn browse(file: &Path, journey: impl AsyncFnOnce(&Self)) {
        Self::visit(&Site::on_disk(file), journey);
    }

    /// Runs a journey on the page of that site.
    pub fn visit(site: &Site, journey: impl AsyncFnOnce(&Self)) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let firefox = Self::launch(site.url()).await;
            journey(&firefox).await;
            assert_eq!(firefox.heard().await, json!([]));
            firefox.driver.quit().await.unwrap();
        });
    }

    async fn launch(address: String) -> Self {
        let variable = |name: &str| {
            std::env::var(name)
                .unwrap_or_else(|_| panic!("{name} is not set: see `cargo xtask test`"))
        };
        let folder = tempfile::tempdir().unwrap();
        let mut wanted = DesiredCapabilities::firefox();
        wanted.set_headless().unwrap();
        wanted.set_firefox_binary(&variable("FIREFOX")).unwrap();
        let mut settings = FirefoxPreferences::new();
        let downloads = folder.path().display().to_string();
        settings.set("browser.download.folderList", 2).unwrap();
        settings.set("browser.download.dir", downloads).unwrap();
        settings
            .set("browser.download.alwaysOpenPanel", false)
            .unwrap();
        wanted.set_preferences(settings).unwrap();
        let driver = WebDriver::new(variable("GECKODRIVER_URL"), wanted)
            .await
            .unwrap();
        Self {
            driver,
            address,
            folder,
        }
    }

    /// Opens the page at a fragment, as a new page, and waits until the app is there.
    #[track_caller]
    pub fn opens(&self, fragment: &str) -> impl Future<Output = ()> {
        let started = self.is_true(
            "return !document.getElementById('start') && !!document.querySelector('#app h1')",
        );
        async move {
            self.driver.goto("about:blank").await.unwrap();
            let address = format!("{}{fragment}", self.address);
            self.driver.goto(address).await.unwrap();
            started.await;
            let hear = "window.heard = [];
                addEventListener('securitypolicyviolation', (it) => heard.push(it.blockedURI));
                addEventListener('error', (it) => heard.push(it.message));";
            self.run(hear, vec![]).await;
        }
    }

    /// What the page did that it should not: what broke the policy, and what it asked of others. Blobs
    /// and data are in the page itself. A page from disk has nobody to ask, itself included.
    pub async fn heard(&self) -> Value {
        let heard = "const asked = performance.getEntriesByType('resource').map((it) => it.name);
            const ours = (it) => /^(blob|data):/.test(it) || (/^http/.test(it) && it.startsWith(arguments[0]));
            return [...heard, ...asked.filter((it) => !ours(it))];";
        self.run(heard, vec![json!(self.address)]).await
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.driver.execute(script, arguments).await.unwrap();
        done.json().clone()
    }

    /// Waits until a script returns true.
    #[track_caller]
    pub fn is_true<'p>(&'p self, script: &str) -> impl Future<Output = ()> + use<'p> {
        let at = Location::caller();
        let script = script.to_owned();
        async move {
            let what = async || format!("`{script}` on this page:\n{}\n", self.text().await);
            wait::until(at, what, async || {
                let answer = self.driver.execute(script.clone(), vec![]).await.ok()?;
                (answer.json() == &json!(true)).then_some(())
            })
            .await;
        }
    }

    /// Waits until the page shows this text.
    #[track_caller]
    pub fn says(&self, text: &str) -> impl Future<Output = ()> {
        self.is_true(&format!(
            "return document.body.innerText.replace(/\\s+/g, ' ').includes({})",
            json!(text)
        ))
    }

    /// Waits until the focus is on a heading with this text.
    #[track_caller]
    pub fn arrives(&self, heading: &str) -> impl Future<Output = ()> {
        self.is_true(&format!(
            "const it = document.activeElement;
             return it.tagName === 'H1' && it.innerText.replace(/\\s+/g, ' ').includes({})",
            json!(heading)
        ))
    }

    async fn text(&self) -> String {
        self.run("return document.body.innerText", vec![])
            .await
            .to_string()
    }

    /// Presses a button, a link or a label.
    #[track_caller]
    pub fn presses(&self, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let text = text.to_owned();
        async move {
            let what = async || format!("{text:?} on this page:\n{}\n", self.text().await);
            wait::until(at, what, async || {
                let found = self.driver.execute(PRESSABLE, vec![json!(text)]).await;
                found.ok()?.element().ok()?.click().await.ok()
            })
            .await;
        }
    }

    /// Writes in the box with this label; in one for a file, the file's path.
    #[track_caller]
    pub fn writes(&self, label: &str, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let (label, text) = (label.to_owned(), text.to_owned());
        async move {
            let what = async || format!("{label:?} on this page:\n{}\n", self.text().await);
            wait::until(at, what, async || {
                let found = self.driver.execute(LABELLED, vec![json!(label)]).await;
                let field = found.ok()?.element().ok()?;
                field.send_keys(&text).await.ok()
            })
            .await;
        }
    }

    /// Where a downloaded file is.
    pub fn place_of(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Waits for a file to be downloaded, and gives its bytes.
    #[track_caller]
    pub fn downloaded(&self, name: &str) -> impl Future<Output = Vec<u8>> {
        let at = Location::caller();
        let path = self.place_of(name);
        async move {
            let what = async || format!("the download of {}", path.display());
            // While it writes, Firefox has an empty file of that name and a second one beside it.
            let part = PathBuf::from(format!("{}.part", path.display()));
            let whole = async || {
                let bytes = fs::read(&path).ok().filter(|bytes| !bytes.is_empty())?;
                (!part.exists()).then_some(bytes)
            };
            wait::until(at, what, whole).await
        }
    }

    /// The page as a PDF.
    pub async fn printed(&self) -> Vec<u8> {
        let print = self.driver.print_page(PrintParameters::default());
        print.await.unwrap()
    }
}
