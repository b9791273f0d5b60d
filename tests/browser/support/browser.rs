//! A Chromium of our own, as quiet as it can be made.

use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};

const FLAGS: [&str; 10] = [
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
    // A name as a website has it on plain http, which no browser trusts as it trusts this machine.
    "--host-resolver-rules=MAP trust.example 127.0.0.1",
];

/// How a browser is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setup {
    /// As most people have it.
    Usual,
    /// Its owner, or an IT team, lets no website keep anything.
    NoSiteData,
    /// A frame runs in the same process as the page around it, sandboxed or from another website.
    /// People see no difference, but only so can the driver look inside.
    FramesInReach,
    /// A private window, with [`Setup::FramesInReach`].
    Private,
}

/// Starts a browser that keeps its data in `profile` and its downloads in `downloads`.
pub async fn start(setup: Setup, profile: &Path, downloads: &Path) -> WebDriver {
    let driver = std::env::var("CHROMEDRIVER_URL")
        .expect("CHROMEDRIVER_URL is not set: `cargo xtask test` starts the driver and sets it");
    let driver = WebDriver::new(driver, capabilities(setup, profile).unwrap())
        .await
        .unwrap();
    let behaviour = json!({ "behavior": "allow", "downloadPath": downloads });
    // A private window is not one of those that the browser as a whole is asked about.
    let asked = match setup {
        Setup::Private => "Page.setDownloadBehavior",
        _ => "Browser.setDownloadBehavior",
    };
    driver.cdp().send_raw(asked, behaviour).await.unwrap();
    driver
}

/// The process of the browser that has `profile` open: it writes down there who it is.
pub fn process_of(profile: &Path) -> String {
    let lock = fs::read_link(profile.join("SingletonLock")).unwrap();
    let (_, process) = lock.to_str().unwrap().rsplit_once('-').unwrap();
    process.to_owned()
}

fn capabilities(setup: Setup, profile: &Path) -> WebDriverResult<ChromeCapabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    for flag in FLAGS {
        chrome.add_arg(flag)?;
    }
    chrome.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    match setup {
        Setup::Usual => {}
        Setup::NoSiteData => {
            const BLOCK: u8 = 2;
            let blocked = json!({ "profile.default_content_setting_values.cookies": BLOCK });
            chrome.add_experimental_option("prefs", blocked)?;
        }
        Setup::FramesInReach => {}
        Setup::Private => chrome.add_arg("--incognito")?,
    }
    if setup != Setup::Usual {
        chrome.add_arg("--disable-features=IsolateSandboxedIframes")?;
        chrome.add_arg("--disable-site-isolation-trials")?;
    }
    // The two logs that `noise` reads: what the console says, and every request.
    chrome.set_logging_prefs("browser", LoggingPrefsLogLevel::Warning)?;
    chrome.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    let requests = json!({ "enableNetwork": true, "enablePage": false });
    chrome.add_experimental_option("perfLoggingPrefs", requests)?;
    Ok(chrome)
}
