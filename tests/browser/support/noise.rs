//! What a page should never do: complain, break the policy, or talk to anybody else.

use serde_json::Value;
use thirtyfour::prelude::*;

/// Runs in every page before its own scripts: the console is the one place that outlives a page.
pub const REPORT_VIOLATIONS: &str = "addEventListener('securitypolicyviolation', (event) => \
    console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI}`));";

/// Said on every start, and true: `boot.js` reads the hash from the link and checks the module by it.
const PRELOAD_HASH: &str = "The `integrity` attribute is currently ignored for preload";

/// Said some seconds after a start that failed, or that takes long: whether a journey is still
/// there to hear it depends on how fast the machine is.
const PRELOAD_WAITS: &str = "was preloaded using link preload but not used";

/// Everything that was heard so far, and everything that should be.
#[derive(Default)]
pub struct Noise {
    heard: Vec<String>,
    expected: Vec<String>,
}

impl Noise {
    /// Adds lines that the browser has logged.
    pub fn hear(&mut self, lines: Vec<String>) {
        self.heard.extend(lines);
    }

    /// From now on, a line that holds this text is wanted.
    pub fn expect(&mut self, text: &str) {
        self.expected.push(text.to_owned());
    }

    /// What was heard and not expected, and what was expected and not heard.
    pub fn unexpected(&self) -> Vec<String> {
        let expects = |line: &&String| self.expected.iter().any(|text| line.contains(text));
        let hears = |text: &&String| self.heard.iter().any(|line| line.contains(*text));
        let surprises = self.heard.iter().filter(|line| !expects(line)).cloned();
        let missing = self.expected.iter().filter(|text| !hears(text));
        surprises
            .chain(missing.map(|text| format!("expected, and not heard: {text}")))
            .collect()
    }
}

/// What the browser has logged since this was last asked: complaints, and requests that left.
pub async fn listen(driver: &WebDriver, origin: &str) -> Vec<String> {
    let mut heard = Vec::new();
    for entry in driver.get_log("browser").await.unwrap() {
        let chatter = [PRELOAD_HASH, PRELOAD_WAITS];
        let is_chatter = chatter.iter().any(|it| entry.message.contains(it));
        if !is_chatter {
            heard.push(entry.message);
        }
    }
    for entry in driver.get_log("performance").await.unwrap() {
        let entry: Value = serde_json::from_str(&entry.message).unwrap();
        let url = entry["message"]["params"]["request"]["url"].as_str();
        // Not the browser's own pages, nor data and blobs: they leave no machine.
        // A page from disk may ask for no other file either.
        let leaves = |url: &&str| {
            ["http", "ws"].iter().any(|it| url.starts_with(it))
                || (origin.starts_with("file:") && url.starts_with("file:"))
        };
        let foreign = url.filter(leaves).filter(|url| !url.starts_with(origin));
        heard.extend(foreign.map(|url| format!("request to another origin: {url}")));
    }
    heard
}
