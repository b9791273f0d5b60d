//! The built app as a website, healthy or not.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};
pub use xtask::server::headers::SETTINGS;
use xtask::server::{Reply, Server, ServerOptions, headers};
use xtask::{place, worker};

/// A website that serves the built app.
pub struct Site {
    server: Arc<Server>,
    /// Where the page is when it does not come from the server.
    elsewhere: Option<String>,
    /// Whether it goes back to the [`SPARE`] ones when its journey ends.
    lent: bool,
    /// Whether nothing is kept of it in the browser.
    faulty: bool,
}

// Starting a server compresses every file, which takes seconds: so they are kept and used again.
static USUAL: LazyLock<Arc<Server>> = LazyLock::new(|| start("/"));
static SPARE: Mutex<Vec<Arc<Server>>> = Mutex::new(Vec::new());

impl Site {
    /// The app as most people meet it. It is shared, so nothing about it can be changed.
    pub fn usual() -> Self {
        Self {
            server: Arc::clone(&USUAL),
            elsewhere: None,
            lent: false,
            faulty: false,
        }
    }

    /// The app in a folder of a larger website, such as `/intranet/tools/`.
    pub fn under(prefix: &str) -> Self {
        Self {
            server: start(prefix),
            elsewhere: None,
            lent: false,
            faulty: false,
        }
    }

    /// The app on a server that no other journey uses now, so that it can be made to fail. What the
    /// browser keeps of the app would hide that, so the worker of this site keeps nothing.
    pub fn faulty() -> Self {
        let mut site = Self::changing();
        site.faulty = true;
        site.has_idle_worker();
        site
    }

    /// The app on a server that no other journey uses now, so that it can get another release, or stop.
    pub fn changing() -> Self {
        let spare = SPARE.lock().unwrap().pop();
        Self {
            server: spare.unwrap_or_else(|| start("/")),
            elsewhere: None,
            lent: true,
            faulty: false,
        }
    }

    /// The single file, opened from disk.
    pub fn on_disk(file: &Path) -> Self {
        Self {
            elsewhere: Some(format!("file://{}", file.display()).replace(' ', "%20")),
            server: Arc::clone(&USUAL),
            lent: false,
            faulty: false,
        }
    }

    /// The address of the app's page, with the slash at its end where a server has it.
    pub fn url(&self) -> String {
        self.elsewhere.clone().unwrap_or_else(|| self.server.url())
    }

    /// Where it is, without any path, as a browser keeps its stores apart.
    pub fn origin(&self) -> String {
        let url = self.url();
        let parts: Vec<&str> = url.split('/').take(3).collect();
        parts.join("/")
    }

    /// From now on, has a page around the app: under "around.html", with the app in a frame that
    /// has these attributes.
    pub fn has_page_around(&self, attributes: &str) {
        let page = format!(
            "<!doctype html><html lang=en-GB><title>A page of the trust</title>
             <link rel=icon href=data:,><iframe src=./ title='Truly open?' {attributes}></iframe>"
        );
        self.has_page("around.html", page);
        self.has_policy(&format!("{}; frame-src 'self'", headers::POLICY));
    }

    /// From now on, has one more page, under this name.
    pub fn has_page(&self, name: &str, page: String) {
        let reply = Reply {
            status: 200,
            content_type: Some("text/html; charset=utf-8".to_owned()),
            body: page.into_bytes(),
        };
        self.server.replace(name, reply);
    }

    /// From now on, has this file of settings beside its page.
    pub fn sets(&self, text: impl Into<Vec<u8>>) {
        self.answers_for_settings(200, "application/json", text);
    }

    /// From now on, answers so when its file of settings is asked for.
    pub fn answers_for_settings(&self, status: u16, content_type: &str, body: impl Into<Vec<u8>>) {
        let reply = Reply {
            status,
            content_type: Some(content_type.to_owned()),
            body: body.into(),
        };
        self.server.replace(SETTINGS, reply);
    }

    /// From now on, answers so when the file with this ending ("index.html") is asked for.
    pub fn answers(
        &self,
        ending: &str,
        status: u16,
        content_type: Option<&str>,
        body: impl Into<Vec<u8>>,
    ) {
        let content_type = content_type.map(str::to_owned);
        self.server.replace(
            self.file(ending),
            Reply {
                status,
                content_type,
                body: body.into(),
            },
        );
    }

    /// From now on, sends the script without the header that lets a frame without an origin read it.
    pub fn lets_no_other_origin_read(&self) {
        let script = self.bytes(self.glue()).to_vec();
        self.answers(self.glue(), 200, Some("text/javascript"), script);
    }

    /// Answers with the files again.
    pub fn recovers(&self) {
        self.server.restore();
        if self.faulty {
            self.has_idle_worker();
        }
    }

    fn has_idle_worker(&self) {
        self.answers(worker::NAME, 200, Some("text/javascript"), "");
    }

    /// From now on, has these files and no others.
    pub fn has_files(&self, files: BTreeMap<String, Vec<u8>>) {
        self.server.release(files);
    }

    /// Cannot be reached from now on, until [`Site::is_back`].
    pub fn is_gone(&self) {
        self.server.stop();
    }

    /// Can be reached again.
    pub fn is_back(&self) {
        self.server.go_on().unwrap();
    }

    /// Where its server listens, for another that stands in for it while it is gone.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// From now on, sends this content security policy.
    pub fn has_policy(&self, policy: &str) {
        self.server.set_policy(Some(policy));
    }

    /// The name of the script that starts the app, or says why it cannot.
    pub fn boot(&self) -> &str {
        self.named_after("<script src=\"./")
    }

    /// The name of the app's own script, as the page tells it to `boot.js`.
    pub fn glue(&self) -> &str {
        self.named_after("data-js=\"./")
    }

    /// The name of the first module.
    pub fn module(&self) -> &str {
        self.named_after("data-wasm=\"./")
    }

    /// The name of the module of a part of the app, such as "word".
    pub fn part(&self, name: &str) -> &str {
        self.file_that(&format!("part-{name}"), |file| {
            file.starts_with(&format!("part-{name}-"))
        })
    }

    /// The file that the page names after that.
    fn named_after(&self, before: &str) -> &str {
        let page = str::from_utf8(self.bytes("index.html")).unwrap();
        let name = page.split(before).nth(1).unwrap();
        self.file(name.split('"').next().unwrap())
    }

    /// The paths that were asked for since the start, or since this was last asked.
    pub fn asked_for(&self) -> Vec<String> {
        self.server
            .take_seen()
            .into_iter()
            .map(|seen| seen.path)
            .collect()
    }

    /// The bytes of the file with this ending.
    pub fn bytes(&self, ending: &str) -> &[u8] {
        self.server.bytes(self.file(ending)).unwrap()
    }

    /// The name of the one file with this ending: most names have a hash in them.
    pub fn file(&self, ending: &str) -> &str {
        self.file_that(ending, |file| file.ends_with(ending))
    }

    fn file_that(&self, what: &str, is: impl Fn(&str) -> bool) -> &str {
        let found = self.server.find(is);
        found.unwrap_or_else(|| panic!("there is no file {what}"))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // One that cannot come back is of no use to another journey.
        if self.lent && self.server.go_on().is_ok() {
            self.server.restore();
            self.has_policy(headers::POLICY);
            self.asked_for();
            SPARE.lock().unwrap().push(Arc::clone(&self.server));
        }
    }
}

fn start(prefix: &str) -> Arc<Server> {
    let prefix = prefix.to_owned();
    let options = ServerOptions {
        prefix,
        ..ServerOptions::new(place::dist())
    };
    Arc::new(Server::start(options).expect("`cargo xtask dist` builds what is served"))
}
