//! The built app as a website, healthy or not.

use std::sync::{Arc, LazyLock};
use xtask::place;
use xtask::server::{Reply, Server, ServerOptions};

/// A website that serves the built app.
#[derive(Clone)]
pub struct Site {
    server: Arc<Server>,
}

/// Most journeys share one server, because starting one compresses every file.
static USUAL: LazyLock<Site> = LazyLock::new(|| Site::start("/"));

impl Site {
    /// The app as most people meet it. It is shared, so nothing about it can be changed.
    pub fn usual() -> Self {
        USUAL.clone()
    }

    /// The app in a folder of a larger website, such as `/intranet/tools/`.
    pub fn under(prefix: &str) -> Self {
        Self::start(prefix)
    }

    /// The app on a server of its own, that can then be made to fail.
    pub fn faulty() -> Self {
        Self::start("/")
    }

    fn start(prefix: &str) -> Self {
        let options = ServerOptions {
            prefix: prefix.to_owned(),
            ..ServerOptions::new(place::dist())
        };
        let server = Server::start(options).expect("`cargo xtask dist` builds what is served");
        Self {
            server: Arc::new(server),
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
