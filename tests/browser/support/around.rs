//! A page of another website around the app.

use super::page::Page;
use super::site::Site;
use serde_json::Value;
use xtask::server::headers;

/// The strictest policy that lets a page show the app: no style may stand in the page itself.
fn strict(app: &str) -> String {
    format!("default-src 'none'; img-src data:; script-src {app}; frame-src {app}")
}

/// What is told to the page around the app, from the very first.
const LISTENS: &str = "if (self === top) {
    self.heard = [];
    addEventListener('message', ({ data, origin, source }) => heard.push({ data, origin, inside: source !== self }));
  }";

/// The address of a site under another name. A browser keeps the two apart as two websites.
fn elsewhere(site: &Site) -> String {
    site.url().replace("127.0.0.1", "localhost")
}

/// The app on one website, and a page around it on another, which is the site of the journey.
pub struct Around {
    app: Site,
}

impl Around {
    /// The app on a website that lets everybody show it.
    pub fn new() -> Self {
        let app = Site::faulty();
        app.has_policy(&headers::POLICY.replace("frame-ancestors 'self'", "frame-ancestors *"));
        Self { app }
    }

    /// From now on, the website of the app lets nobody else show it.
    pub fn is_shown_by_nobody(&self) {
        self.app.has_policy(headers::POLICY);
    }

    /// The app's own address.
    pub fn app(&self) -> String {
        elsewhere(&self.app)
    }

    /// The origin of the app.
    pub fn origin(&self) -> String {
        self.app().trim_end_matches('/').to_owned()
    }

    /// The page that has this in its body.
    pub async fn shows(&self, page: &Page, body: &str) {
        let html = format!(
            "<!doctype html><html lang=en-GB><title>A page of the trust</title>
             <link rel=icon href=data:,><main><h1>Our improvement work</h1>{body}</main>"
        );
        page.site().has_page("around.html", html);
        page.site().has_policy(&strict(&self.origin()));
        page.expects_noise(&format!("request to another origin: {}/", self.origin()));
        page.runs_first(LISTENS).await;
        page.open("around.html").await;
    }

    /// The page that has the app in a frame of its own with these attributes, from inside.
    pub async fn is_in_frame(&self, page: &Page, attributes: &str) {
        let app = self.app();
        let frame = format!(
            "<iframe src='{app}' title='Truly open? check' width=100% height=800 {attributes}></iframe>"
        );
        self.shows(page, &frame).await;
        page.goes_into_frame().await;
        page.has_started().await;
    }

    /// The page that has the app in its own element, from inside.
    pub async fn is_in_element(&self, page: &Page, attributes: &str) {
        let app = self.app();
        let body = format!(
            "<script src='{app}embed.js' defer></script>
             <truly-open src='{app}' {attributes}><a href='{app}'>Open the check</a></truly-open>"
        );
        self.shows(page, &body).await;
        page.is_true("return !!document.querySelector('truly-open').shadowRoot")
            .await;
        page.goes_into_frame().await;
        page.has_started().await;
    }
}

impl Page {
    /// Every message that the page around the app was sent.
    pub async fn messages(&self) -> Vec<Value> {
        let heard = self.run("return self.heard", []).await;
        heard.as_array().unwrap().clone()
    }

    /// Opens an address of whichever website.
    pub async fn goes_to(&self, url: &str) {
        self.driver().goto(url).await.unwrap();
    }
}
