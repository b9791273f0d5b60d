//! One visit: a new browser, a slow line, a slow computer, and a stopwatch in the page.

use crate::journey::{Action, Journey, Measured, QUESTIONS, Save, median};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::ChromeCapabilities;
use thirtyfour::error::WebDriverError;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};
use xtask::driver::Driver;
use xtask::failure::{Failure, OrFail, Outcome};
use xtask::server::Server;
use xtask::tools::Browser;

/// 1.6 Mbit/s, in bytes per second.
const THROUGHPUT: f64 = 1.6e6 / 8.0;
/// Added to each request, in milliseconds.
const LATENCY: u32 = 150;
/// How much slower the computer is made.
const SLOWDOWN: u32 = 4;
/// When something has not come after this long, it is not going to.
const PATIENCE: Duration = Duration::from_secs(60);

const FLAGS: [&str; 8] = [
    "--headless=new",
    // Chromium refuses to run as root with its sandbox. It opens nothing but our own pages.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Makes visits.
pub(crate) struct Visitor {
    runtime: Runtime,
    driver: String,
    capabilities: ChromeCapabilities,
}

impl Visitor {
    /// Gets ready to make visits with this browser.
    pub(crate) fn new(browser: &Browser, driver: &Driver) -> Outcome<Self> {
        let cannot = || "The browser could not be set up".to_owned();
        let mut capabilities = DesiredCapabilities::chrome();
        let chromium = browser.chromium.to_string_lossy();
        capabilities.set_binary(&chromium).or_fail(cannot)?;
        for flag in FLAGS {
            capabilities.add_arg(flag).or_fail(cannot)?;
        }
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .or_fail(cannot)?;
        Ok(Self {
            runtime,
            driver: driver.url(),
            capabilities,
        })
    }

    /// Makes one visit, with an empty cache and empty storage.
    pub(crate) fn visit(&self, server: &Server, journey: &Journey) -> Outcome<Measured> {
        let times = async |page: &WebDriver| measure(page, server, journey).await;
        let ((first_page, first_sent, questions), later_sent) =
            self.in_new_browser(server, times)?;
        let first_sent = first_sent?;
        let next_question =
            median(questions).ok_or_else(|| Failure::new("No question was answered"))?;
        Ok(Measured {
            first_sent,
            all_sent: first_sent + later_sent,
            first_page,
            next_question,
        })
    }

    /// Saves a file, with an empty cache and empty storage. How long it took, in milliseconds.
    pub(crate) fn save(&self, server: &Server, save: &Save) -> Outcome<f64> {
        let time = async |page: &WebDriver| measure_saving(page, &server.url(), save).await;
        let (took, _) = self.in_new_browser(server, time)?;
        Ok(took)
    }

    /// What came of it, and how many bytes were sent since that was last asked.
    fn in_new_browser<T>(
        &self,
        server: &Server,
        what: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>,
    ) -> Outcome<(T, f64)> {
        // What was sent before this visit is not this visit's.
        drop(server.take_seen());
        self.runtime.block_on(async {
            let capabilities = self.capabilities.clone();
            let page = WebDriver::new(&self.driver, capabilities).await;
            let page = page.or_fail(|| "The browser could not be started".into())?;
            let came = what(&page).await;
            let quit = page.quit().await;
            let came = came.or_fail(|| format!("The visit to {} failed", server.url()))?;
            quit.or_fail(|| "The browser could not be stopped".into())?;
            Ok((came, sent(server)?))
        })
    }
}

/// What the server sent since this was last asked, in bytes.
fn sent(server: &Server) -> Outcome<f64> {
    let mut bytes = 0.0;
    for seen in server.take_seen() {
        // Browsers ask for an icon by themselves when a page names none.
        let is_answered = matches!(seen.status, 200 | 204);
        if !is_answered && !seen.path.ends_with("favicon.ico") {
            return Err(Failure::new(format!(
                "{} was answered with {}",
                seen.path, seen.status
            )));
        }
        bytes += u32::try_from(seen.bytes).map_or(f64::INFINITY, f64::from);
    }
    Ok(bytes)
}

async fn measure(
    page: &WebDriver,
    server: &Server,
    journey: &Journey,
) -> WebDriverResult<(f64, Outcome<f64>, Vec<f64>)> {
    let first_page = open(page, &server.url(), journey.first_page).await?;
    let first_sent = sent(server);
    for action in journey.to_questions {
        act(page, action).await?;
    }
    let on_page = json!({ "stem": journey.stem, "answers": journey.answers, "next": journey.next });
    wait_for(
        page,
        "bench.when(() => bench.visible(given[0].answers))",
        vec![on_page.clone()],
    )
    .await?;
    let mut questions = Vec::new();
    for _ in 0..QUESTIONS {
        let arguments = vec![on_page.clone(), json!(1)];
        let took = wait_for(page, "bench.answer(given[0], given[1])", arguments).await?;
        questions.push(took);
    }
    Ok((first_page, first_sent, questions))
}

/// From the click until the file is there. The page has been painted by then, and what it is made of
/// has come; what makes the file has not.
async fn measure_saving(page: &WebDriver, url: &str, save: &Save) -> WebDriverResult<f64> {
    // It is made and handed over. Nothing is left on the computer that measures.
    let nowhere = json!({ "behavior": "deny" });
    page.cdp()
        .send_raw("Browser.setDownloadBehavior", nowhere)
        .await?;
    open(page, &format!("{url}{}", save.page), save.first_page).await?;
    let on_page = json!({ "words": save.button, "file": save.file });
    wait_for(
        page,
        "bench.when(() => bench.button(given[0].words))",
        vec![on_page.clone()],
    )
    .await?;
    wait_for(page, "bench.save(given[0])", vec![on_page]).await
}

/// Opens a page, on a slow line and a slow computer. When it was painted.
async fn open(page: &WebDriver, address: &str, first_page: &str) -> WebDriverResult<f64> {
    page.set_script_timeout(PATIENCE).await?;
    slow_down(page).await?;
    let probe = include_str!("probe.js").replace("FIRST_PAGE", &json!(first_page).to_string());
    let source = json!({ "source": probe });
    page.cdp()
        .send_raw("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    page.goto(address).await?;
    wait_for(page, "bench.firstPage", vec![]).await
}

async fn slow_down(page: &WebDriver) -> WebDriverResult<()> {
    let line = json!({
        "offline": false,
        "latency": LATENCY,
        "downloadThroughput": THROUGHPUT,
        "uploadThroughput": THROUGHPUT,
    });
    page.cdp().send_raw("Network.enable", json!({})).await?;
    page.cdp()
        .send_raw("Network.emulateNetworkConditions", line)
        .await?;
    page.cdp()
        .send_raw(
            "Emulation.setCPUThrottlingRate",
            json!({ "rate": SLOWDOWN }),
        )
        .await?;
    Ok(())
}

async fn act(page: &WebDriver, action: &Action) -> WebDriverResult<()> {
    let (selector, deed, text) = match *action {
        Action::Click(selector) => (selector, "click", ""),
        Action::Write(selector, text) => (selector, "write", text),
    };
    let script = r#"bench.when(() => bench.visible(given[0])).then((time) => {
        const element = document.querySelector(given[0]);
        if (given[1] === "click") element.click();
        if (given[1] === "write") {
            element.value = given[2];
            element.dispatchEvent(new Event("input", { bubbles: true }));
            element.dispatchEvent(new Event("change", { bubbles: true }));
        }
        return time;
    })"#;
    wait_for(
        page,
        script,
        vec![json!(selector), json!(deed), json!(text)],
    )
    .await?;
    Ok(())
}

/// Evaluates an expression, waits for its promise, and returns the number that came of it: the
/// time at which it came true. What goes wrong in the page is an error here, and so is a value
/// that is not a number: a visit that measured nothing must not pass.
async fn wait_for(page: &WebDriver, expression: &str, given: Vec<Value>) -> WebDriverResult<f64> {
    let script = format!(
        "const given = [...arguments]; const done = given.pop(); \
         Promise.resolve({expression}).then(done).catch((error) => done(String(error)));"
    );
    let came = page.execute_async(script, given).await.map_err(|error| {
        // The rest is the driver's stack.
        let error = error.to_string();
        let first = error.lines().next().unwrap_or_default();
        WebDriverError::ParseError(format!("`{expression}` did not come: {first}"))
    })?;
    let time = came.json().as_f64();
    time.ok_or_else(|| WebDriverError::ParseError(format!("`{expression}` gave {}", came.json())))
}
