//! A Chromium of our own, as quiet as it can be made.

use serde_json::json;
use std::path::Path;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

const FLAGS: [&str; 9] = [
    "--headless=new",
    // Continuous integration often runs as root, where Chromium refuses to start with its sandbox.
    // It opens nothing but our own pages.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// Starts a browser that keeps its data in `profile` and its downloads in `downloads`.
pub async fn start(profile: &Path, downloads: &Path) -> WebDriver {
    let driver = std::env::var("CHROMEDRIVER_URL")
        .expect("CHROMEDRIVER_URL is not set: `cargo xtask test` starts the driver and sets it");
    let driver = WebDriver::new(driver, capabilities(profile).unwrap())
        .await
        .unwrap();
    let behaviour = json!({ "behavior": "allow", "downloadPath": downloads });
    driver
        .cdp()
        .send_raw("Browser.setDownloadBehavior", behaviour)
        .await
        .unwrap();
    driver
}

fn capabilities(profile: &Path) -> WebDriverResult<ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    for flag in FLAGS {
        chrome.add_arg(flag)?;
    }
    chrome.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    // The two logs that `noise` reads: what the console says, and every request.
    chrome.set_logging_prefs("browser", LoggingPrefsLogLevel::Warning)?;
    chrome.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    let requests = json!({ "enableNetwork": true, "enablePage": false });
    chrome.add_experimental_option("perfLoggingPrefs", requests)?;
    Ok(chrome)
}
