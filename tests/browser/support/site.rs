//! The built app as a website, healthy or not.

use std::sync::{Arc, LazyLock, Mutex};
use xtask::place;
use xtask::server::{Reply, Server, ServerOptions, headers};

/// A website that serves the built app.
pub struct Site {
    server: Arc<Server>,
    /// Whether it goes back to the [`SPARE`] ones when its journey ends.
    lent: bool,
}

// Starting a server compresses every file, which takes seconds: so they are kept and used again.
static USUAL: LazyLock<Arc<Server>> = LazyLock::new(|| start("/"));
static SPARE: Mutex<Vec<Arc<Server>>> = Mutex::new(Vec::new());

impl Site {
    /// The app as most people meet it. It is shared, so nothing about it can be changed.
    pub fn usual() -> Self {
        Self {
            server: Arc::clone(&USUAL),
            lent: false,
        }
    }

    /// The app in a folder of a larger website, such as `/intranet/tools/`.
    pub fn under(prefix: &str) -> Self {
        Self {
            server: start(prefix),
            lent: false,
        }
    }

    /// The app on a server that no other journey uses now, so that it can be made to fail.
    pub fn faulty() -> Self {
        let spare = SPARE.lock().unwrap().pop();
        Self {
            server: spare.unwrap_or_else(|| start("/")),
            lent: true,
        }
    }

    /// The address of the app's page, with the slash at its end.
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// From now on, answers so when the file with this ending (".wasm") is asked for.
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

    /// Answers with the files again.
    pub fn recovers(&self) {
        self.server.restore();
    }

    /// From now on, sends this content security policy.
    pub fn has_policy(&self, policy: &str) {
        self.server.set_policy(Some(policy));
    }

    /// The name of the script that loads the module.
    pub fn glue(&self) -> &str {
        self.file("_bg.wasm")
            .strip_suffix("_bg.wasm")
            .map(|name| self.file(&format!("{name}.js")))
            .unwrap()
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
        self.server
            .find(ending)
            .unwrap_or_else(|| panic!("no file ends with {ending}"))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if self.lent {
            self.recovers();
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
