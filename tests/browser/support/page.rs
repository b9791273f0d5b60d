//! A page in a browser, and what can be done with it as a whole.

use super::browser::Setup;
use super::noise::{self, Noise, REPORT_VIOLATIONS};
use super::site::Site;
use super::{browser, wait};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::fs;
use std::panic::Location;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{TypingData, WindowHandle};

/// The one frame of a page, wherever it stands.
const THE_FRAME: &str =
    "(document.querySelector('truly-open')?.shadowRoot ?? document).querySelector('iframe')";

/// A browser with one or more tabs on a site. Its methods speak of the tab in front.
pub struct Page {
    pub(super) site: Site,
    setup: Setup,
    driver: RefCell<WebDriver>,
    /// Whether the journey is inside the frame of the page that was opened.
    in_frame: Cell<bool>,
    noise: RefCell<Noise>,
    /// What runs in every page before its own scripts.
    first: RefCell<Vec<String>>,
    folder: TempDir,
}

impl Page {
    pub(super) async fn launch(setup: Setup, site: Site) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (profile, downloads) = (
            folder.path().join("profile"),
            folder.path().join("downloads"),
        );
        fs::create_dir(&downloads).unwrap();
        let driver = browser::start(setup, &profile, &downloads).await;
        let page = Self {
            site,
            setup,
            driver: RefCell::new(driver),
            in_frame: Cell::new(false),
            noise: RefCell::default(),
            first: RefCell::default(),
            folder,
        };
        page.runs_first(REPORT_VIOLATIONS).await;
        page
    }

    /// Closes the browser, and says what was heard that should not have been.
    pub(super) async fn close(self) -> Vec<String> {
        self.listen().await;
        self.driver().quit().await.unwrap();
        self.noise.borrow().unexpected()
    }

    pub(super) fn driver(&self) -> WebDriver {
        self.driver.borrow().clone()
    }

    pub(super) async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver()
            .cdp()
            .send_raw(method, parameters)
            .await
            .unwrap()
    }

    /// The site that the page is on.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Opens an address of the site: "" is the start page, "#/about" a page of the app.
    pub async fn open(&self, address: &str) {
        self.in_frame.set(false);
        self.driver()
            .goto(format!("{}{address}", self.site.url()))
            .await
            .unwrap();
    }

    /// Opens the start page and waits until the app has taken the place of the fallback text.
    #[track_caller]
    pub fn starts(&self) -> impl Future<Output = ()> {
        let started = self.has_started();
        async move {
            self.open("").await;
            started.await;
        }
    }

    /// Waits until the app has taken the place of the fallback text.
    #[track_caller]
    pub fn has_started(&self) -> impl Future<Output = ()> {
        self.is_true(
            "return !document.getElementById('start') && !!document.querySelector('#app h1')",
        )
    }

    /// Loads the page again, as the browser's own button does.
    pub async fn reload(&self) {
        self.driver().refresh().await.unwrap();
    }

    /// Goes back, as the browser's own button does.
    pub async fn back(&self) {
        self.driver().back().await.unwrap();
    }

    /// Goes forward, as the browser's own button does.
    pub async fn forward(&self) {
        self.driver().forward().await.unwrap();
    }

    /// Waits until the title of the page is this.
    #[track_caller]
    pub fn title_is(&self, title: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            let what = async || format!("the title {title:?}, now {:?},", self.title().await);
            wait::until(at, what, async || {
                (self.title().await? == title).then_some(())
            })
            .await;
        }
    }

    /// The title of the page, or of what is in its frame. None while it is being replaced.
    async fn title(&self) -> Option<String> {
        let title = self.driver().execute("return document.title", vec![]).await;
        title.ok()?.json().as_str().map(str::to_owned)
    }

    /// Waits until the fragment of the address is this, such as "#/about".
    #[track_caller]
    pub fn fragment_is(&self, fragment: &str) -> impl Future<Output = ()> {
        self.is_true(&format!("return location.hash === {fragment:?}"))
    }

    /// The fragment of the address now.
    pub async fn address(&self) -> String {
        let hash = self.run("return location.hash", []).await;
        hash.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page shows this text: in one element or several, whatever the line breaks.
    #[track_caller]
    pub fn says(&self, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            let what = async || format!("the text {text:?} on this page:\n{}\n", self.text().await);
            wait::until(at, what, async || {
                self.text().await.contains(text).then_some(())
            })
            .await;
        }
    }

    /// All the text that the page shows now, with single spaces.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", []).await;
        text.as_str()
            .unwrap_or_default()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Presses keys where the focus is, as a person does who uses no mouse.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.driver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await
            .unwrap();
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn run(&self, script: &str, arguments: impl Into<Vec<Value>>) -> Value {
        self.driver()
            .execute(script, arguments.into())
            .await
            .unwrap()
            .json()
            .clone()
    }

    /// Runs a script that returns a promise, and gives what that comes to.
    pub async fn run_async(&self, script: &str, arguments: impl Into<Vec<Value>>) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...arguments) => {{ {script} }})(...arguments).then(done, (error) => done({{ failed: String(error) }}));"
        );
        let value = self
            .driver()
            .execute_async(script, arguments.into())
            .await
            .unwrap()
            .json()
            .clone();
        assert!(value["failed"].is_null(), "{}", value["failed"]);
        value
    }

    /// Waits until a script returns true. A last resort: what a person can see is better.
    #[track_caller]
    pub fn is_true<'p>(&'p self, script: &str) -> impl Future<Output = ()> + use<'p> {
        let at = Location::caller();
        let script = script.to_owned();
        async move {
            let what = async || format!("`{script}` on this page:\n{}\n", self.text().await);
            wait::until(at, what, async || {
                // A page that is just being replaced cannot answer.
                let answer = self.driver().execute(script.clone(), vec![]).await.ok()?;
                (answer.json() == &json!(true)).then_some(())
            })
            .await;
        }
    }

    /// From the next page on, runs a script before those of the page.
    pub async fn runs_first(&self, script: &str) {
        self.first.borrow_mut().push(script.to_owned());
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await;
    }

    /// A new tab knows nothing of what was asked of the others.
    async fn runs_first_again(&self) {
        let scripts = self.first.borrow().clone();
        for script in scripts {
            let source = json!({ "source": script });
            self.cdp("Page.addScriptToEvaluateOnNewDocument", source)
                .await;
        }
    }

    /// The journey makes this noise on purpose: a text that a line of it holds.
    pub fn expects_noise(&self, text: &str) {
        self.noise.borrow_mut().expect(text);
    }

    /// What was heard so far and not expected.
    pub async fn noise(&self) -> Vec<String> {
        self.listen().await;
        self.noise.borrow().unexpected()
    }

    /// Waits until a line of the noise holds this text, and gives all of it.
    #[track_caller]
    pub fn noise_until(&self, text: &str) -> impl Future<Output = Vec<String>> {
        let at = Location::caller();
        async move {
            let what = async || format!("{text:?} in what is heard: {:#?}", self.noise().await);
            wait::until(at, what, async || {
                let heard = self.noise().await;
                heard
                    .iter()
                    .any(|line| line.contains(text))
                    .then_some(heard)
            })
            .await
        }
    }

    async fn listen(&self) {
        let lines = noise::listen(&self.driver(), &self.site.url()).await;
        self.noise.borrow_mut().hear(lines);
    }

    /// Opens one more tab on the start page and brings it to the front. Gives the tab that was.
    pub async fn open_tab(&self) -> WindowHandle {
        let before = self.driver().window().await.unwrap();
        let tab = self.driver().new_tab().await.unwrap();
        self.go_to_tab(&tab).await;
        self.runs_first_again().await;
        before
    }

    /// Brings a tab to the front.
    pub async fn go_to_tab(&self, tab: &WindowHandle) {
        self.driver().switch_to_window(tab.clone()).await.unwrap();
        self.in_frame.set(false);
    }

    /// Brings the other of two tabs to the front.
    pub async fn goes_to_other_tab(&self) {
        let here = self.driver().window().await.unwrap();
        let tabs = self.driver().windows().await.unwrap();
        assert_eq!(tabs.len(), 2);
        let other = tabs.iter().find(|tab| **tab != here).unwrap();
        self.go_to_tab(other).await;
    }

    /// Closes the browser and opens it again on the start page, with the same profile.
    pub async fn close_and_reopen(&self) {
        self.listen().await;
        self.driver().quit().await.unwrap();
        self.reopen().await;
    }

    /// Ends the browser's process from one moment to the next, as a power cut does, and opens it
    /// again on the start page, with the same profile.
    pub async fn is_killed_and_reopened(&self) {
        self.listen().await;
        let process = browser::process_of(&self.folder.path().join("profile"));
        let killed = Command::new("kill").args(["-KILL", &process]).status();
        assert!(killed.unwrap().success());
        // There is nothing left to close; the driver has to hear of it all the same.
        self.driver().quit().await.unwrap();
        self.reopen().await;
    }

    async fn reopen(&self) {
        let folder = self.folder.path();
        let (profile, downloads) = (folder.join("profile"), folder.join("downloads"));
        let driver = browser::start(self.setup, &profile, &downloads).await;
        self.driver.replace(driver);
        self.runs_first_again().await;
    }

    /// From now on, speaks of what is inside the one frame of this page. The browser has to be
    /// [`Setup::FramesInReach`].
    pub async fn goes_into_frame(&self) {
        let find = format!("return {THE_FRAME}");
        let found = self.driver().execute(find, vec![]).await.unwrap();
        let frame = found.element().unwrap();
        frame.enter_frame().await.unwrap();
        self.in_frame.set(true);
    }

    /// From now on, speaks of the page around the frame again.
    pub async fn leaves_frame(&self) {
        self.driver().enter_default_frame().await.unwrap();
        self.in_frame.set(false);
    }

    /// The document that is spoken of, as the browser's own tools name it. None while the page is
    /// being replaced.
    pub(super) async fn document(&self) -> Option<Value> {
        let cdp = self.driver().cdp();
        let expression = if self.in_frame.get() {
            THE_FRAME
        } else {
            "document"
        };
        let found = json!({ "expression": expression });
        let found = cdp.send_raw("Runtime.evaluate", found).await.ok()?;
        let object = json!({ "objectId": found["result"]["objectId"], "pierce": true });
        let described = cdp.send_raw("DOM.describeNode", object).await.ok()?;
        let node = &described["node"];
        let inside = node.get("contentDocument").unwrap_or(node);
        Some(inside["backendNodeId"].clone())
    }

    /// Waits for a file to be downloaded, and gives its bytes.
    #[track_caller]
    pub fn downloaded(&self, name: &str) -> impl Future<Output = Vec<u8>> {
        let at = Location::caller();
        let path = self.folder.path().join("downloads").join(name);
        async move {
            let what = async || format!("the download of {name}");
            // Until the file is whole, Chromium keeps its name for it with an empty one.
            let whole = async || fs::read(&path).ok().filter(|bytes| !bytes.is_empty());
            wait::until(at, what, whole).await
        }
    }

    /// Opens a file that was downloaded, as a person does in a folder.
    pub async fn opens_downloaded(&self, name: &str) {
        let path = self.folder.path().join("downloads").join(name);
        let address = format!("file://{}", path.display());
        self.driver().goto(address).await.unwrap();
    }

    /// Writes a file that can then be chosen in the page, and gives where it is.
    pub fn makes_file(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, contents).unwrap();
        path
    }
}
