//! Looking at the page: its size, its colours, what an accessibility engine says, and pictures.

use super::page::Page;
use super::paper::Paper;
use serde_json::{Value, json};
use std::fs;
use std::panic::Location;
use std::path::Path;
use std::sync::LazyLock;
use thirtyfour::support::base64_decode;

/// The screens that every page has to be good on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewport {
    /// A laptop: 1280 by 800.
    Desktop,
    /// A tablet held upright: 768 by 1024.
    Tablet,
    /// The smallest phone, or a laptop at 400 % zoom: 320 by 640.
    Phone,
}

impl Viewport {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Desktop, Self::Tablet, Self::Phone];

    const fn size(self) -> (u32, u32) {
        match self {
            Self::Desktop => (1280, 800),
            Self::Tablet => (768, 1024),
            Self::Phone => (320, 640),
        }
    }
}

static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
    fs::read_to_string(path).expect("`cargo xtask test` installs axe-core")
});

impl Page {
    /// Shows the page on a screen of this size.
    pub async fn is_on(&self, viewport: Viewport) {
        let (width, height) = viewport.size();
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen).await;
    }

    /// Shows the page as Windows does in a contrast theme, or no longer.
    pub async fn has_forced_colours(&self, forced: bool) {
        let value = if forced { "active" } else { "none" };
        let features = json!({ "features": [{ "name": "forced-colors", "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await;
    }

    /// What axe finds: the rule, where, and what to do about it.
    pub async fn axe_findings(&self) -> Vec<String> {
        if self.run("return typeof axe", []).await == json!("undefined") {
            self.run(&AXE, []).await;
        }
        let script = "
            const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const found = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
            return found.violations.flatMap(({ id, help, nodes }) =>
              nodes.map((node) => `${id} at ${node.target}: ${help}. ${node.failureSummary}`));";
        let found = self.run_async(script, []).await;
        let lines = found.as_array().expect("a list of findings");
        lines
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// The page has no fault that axe can find, on any screen, nor in forced colours, and never
    /// has to be moved sideways to be read.
    #[track_caller]
    pub fn is_good_for_everybody(&self) -> impl Future<Output = ()> {
        let at = Location::caller();
        async move {
            for viewport in Viewport::ALL {
                self.is_on(viewport).await;
                self.has_no_findings(at, &format!("{viewport:?}")).await;
                let wide = self.sideways().await;
                assert!(wide <= 0.0, "{at}: {wide} px too wide on {viewport:?}");
            }
            self.is_on(Viewport::Desktop).await;
            self.has_forced_colours(true).await;
            self.has_no_findings(at, "forced colours").await;
            self.has_forced_colours(false).await;
        }
    }

    /// How far the page has to be moved sideways to be read, in CSS pixels.
    pub async fn sideways(&self) -> f64 {
        let wide = self
            .run(
                "return document.documentElement.scrollWidth - innerWidth",
                [],
            )
            .await;
        wide.as_f64().unwrap()
    }

    async fn has_no_findings(&self, at: &Location<'_>, view: &str) {
        let findings = self.axe_findings().await;
        assert!(
            findings.is_empty(),
            "{at}: axe found on {view}:\n{}",
            findings.join("\n")
        );
    }

    /// Keeps a picture of the whole page in `screenshots/`, to be looked at.
    pub async fn screenshot(&self, name: &str) {
        let picture = json!({ "format": "png", "captureBeyondViewport": true, "clip": self.whole_page().await });
        let picture = self.cdp("Page.captureScreenshot", picture).await;
        keep(&format!("{name}.png"), &bytes(&picture));
    }

    /// Keeps the page as it is printed in `screenshots/`, and gives it.
    pub async fn print(&self, name: &str) -> Paper {
        let paper = self.printed().await;
        keep(&format!("{name}.pdf"), paper.bytes());
        paper
    }

    async fn whole_page(&self) -> Value {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({})).await;
        let mut clip = metrics["cssContentSize"].clone();
        clip["scale"] = json!(1);
        clip
    }

    /// The page as a PDF on A4, as "Save as PDF" makes it.
    pub async fn printed(&self) -> Paper {
        let a4 = json!({
            "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true,
            "printBackground": false, "generateTaggedPDF": true,
        });
        Paper::new(bytes(&self.cdp("Page.printToPDF", a4).await))
    }

    /// The text that the page would have on paper, with single spaces.
    pub async fn text_on_paper(&self) -> String {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await;
        let text = self.text().await;
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await;
        text
    }
}

fn keep(file: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(file), bytes).unwrap();
}

/// The file in an answer of the browser.
fn bytes(answer: &Value) -> Vec<u8> {
    base64_decode(answer["data"].as_str().unwrap()).unwrap()
}
