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

    /// No request fails any more because of [`Page::blocks`].
    pub async fn blocks_nothing(&self) {
        self.cdp("Network.setBlockedURLs", json!({ "urls": [] }))
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

    /// The browser's database takes nothing more, as on a full disk, until there is room again.
    pub async fn has_no_room(&self, full: bool) {
        let mut quota = json!({ "origin": self.site.origin() });
        if full {
            quota["quotaSize"] = json!(1);
        }
        self.cdp("Storage.overrideQuotaForOrigin", quota).await;
    }

    /// The browser keeps no file of any website any more.
    pub async fn forgets_files(&self) {
        self.cdp("Network.clearBrowserCache", json!({})).await;
    }

    /// The browser's own button to clear the data of a website is pressed while the page is open.
    pub async fn has_no_data(&self) {
        let all = json!({ "origin": self.site.origin(), "storageTypes": "all" });
        self.cdp("Storage.clearDataForOrigin", all).await;
    }

    /// Whether the browser would ask before the page is left. The event is the browser's own; that
    /// it asks then is its part, and a driver's answer to the question cannot be seen.
    pub async fn asks_before_leaving(&self) -> bool {
        let leave = "const leaving = new Event('beforeunload', { cancelable: true });
            dispatchEvent(leaving);
            return leaving.defaultPrevented;";
        self.run(leave, []).await == json!(true)
    }
}
