//! The ways in which a browser or a network can be poor.

use super::page::Page;
use serde_json::json;

impl Page {
    /// Runs no script of any page from now on, as where a person or an IT team has turned it off.
    pub async fn runs_no_script(&self) {
        self.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
    }

    /// Requests for these files fail from now on, as when a connection is lost.
    pub async fn blocks(&self, files: &str) {
        self.cdp("Network.setBlockedURLs", json!({ "urls": [files] }))
            .await;
    }

    /// Requests for these files get no answer, until [`Page::holds_nothing_back`].
    pub async fn holds_back(&self, files: &str) {
        self.cdp(
            "Fetch.enable",
            json!({ "patterns": [{ "urlPattern": files }] }),
        )
        .await;
    }

    /// What was held back goes on.
    pub async fn holds_nothing_back(&self) {
        self.cdp("Fetch.disable", json!({})).await;
    }

    /// Refuses every download without a word, as a sandboxed frame does.
    pub async fn refuses_downloads(&self) {
        self.cdp("Browser.setDownloadBehavior", json!({ "behavior": "deny" }))
            .await;
    }

    /// Cuts or mends the connection of the tab in front.
    pub async fn is_offline(&self, offline: bool) {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", conditions)
            .await;
    }
}
