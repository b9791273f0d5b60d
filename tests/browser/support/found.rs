//! What was found: what a person does with it, and what can be seen of it.

use super::page::Page;
use super::wait;
use serde_json::{Value, json};
use std::panic::Location;
use std::path::Path;
use thirtyfour::prelude::*;
use thirtyfour::{Key, TypingData};

/// More presses than there are things to come to on any page.
const MOST_KEYS: usize = 400;

/// Something that is, or should be, on the page. It is looked for each time it is used.
#[derive(Clone)]
pub struct Found<'p> {
    pub(super) page: &'p Page,
    pub(super) role: &'static str,
    pub(super) name: String,
    pub(super) within: Option<Box<Found<'p>>>,
    pub(super) at: &'static Location<'static>,
}

impl Found<'_> {
    /// Waits until it is there.
    pub async fn is_there(&self) {
        self.element().await;
    }

    /// Waits until it is not, or no longer, there.
    pub async fn is_gone(&self) {
        let what = async || format!("no {} in {}", self.described(), self.page.text().await);
        wait::until(self.at, what, async || {
            self.nodes().await?.is_empty().then_some(())
        })
        .await;
    }

    /// Waits until the focus is on it.
    pub async fn has_focus(&self) {
        let element = self.element().await.to_json().unwrap();
        let what = async || {
            format!(
                "the focus on {}; it is on {}",
                self.described(),
                self.page.focus().await
            )
        };
        wait::until(self.at, what, async || {
            let script = "return document.activeElement === arguments[0]";
            (self.page.run(script, [element.clone()]).await == json!(true)).then_some(())
        })
        .await;
    }

    /// Clicks it. A radio or checkbox is clicked on its label, as people do.
    pub async fn click(&self) {
        let element = self.element().await;
        let script = "return arguments[0].labels?.[0] ?? arguments[0]";
        let target = self
            .page
            .driver()
            .execute(script, vec![element.to_json().unwrap()])
            .await;
        target.unwrap().element().unwrap().click().await.unwrap();
    }

    /// Clicks it with the Control key held down.
    pub async fn click_with_control(&self) {
        let element = self.element().await;
        element.scroll_into_view().await.unwrap();
        let actions = self.page.driver().action_chain();
        let actions = actions.key_down(Key::Control).click_element(&element);
        actions.key_up(Key::Control).perform().await.unwrap();
    }

    /// Moves the focus to it with the Tab key, as people do who use no mouse.
    pub async fn is_tabbed_to(&self) {
        let element = self.element().await.to_json().unwrap();
        let here = "return document.activeElement === arguments[0]";
        self.is_reached_with(Key::Tab, here, &element).await;
    }

    /// Chooses a radio with the keyboard: Tab leads to the group, the arrows to the radio.
    pub async fn is_chosen_with_keys(&self) {
        let element = self.element().await.to_json().unwrap();
        let in_group = "const [here, it] = [document.activeElement, arguments[0]];
            return here.type === 'radio' && here.name === it.name";
        self.is_reached_with(Key::Tab, in_group, &element).await;
        let here = "return document.activeElement === arguments[0]";
        self.is_reached_with(Key::Down, here, &element).await;
        // The arrows choose what they come to; where they were not needed, the space bar chooses.
        self.page.press(" ").await;
        self.is_checked().await;
    }

    async fn is_reached_with(&self, key: Key, reached: &str, element: &Value) {
        for _ in 0..MOST_KEYS {
            if self.page.run(reached, [element.clone()]).await == json!(true) {
                return;
            }
            self.page.press(key.clone() + "").await;
        }
        let (at, what, now) = (self.at, self.described(), self.page.focus().await);
        panic!("{at}: {key:?} does not lead to {what}; the focus is on {now}");
    }

    /// What is said of it beyond its name: the hints and errors that describe it or its group.
    pub async fn description(&self) -> String {
        let element = self.element().await.to_json().unwrap();
        let script = "const it = arguments[0];
            return [it, it.closest('fieldset')].flatMap((of) =>
              (of?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
              .map((id) => document.getElementById(id).textContent).join(' ')";
        let text = self.page.run(script, [element]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Presses keys on it.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.element().await.send_keys(keys).await.unwrap();
    }

    /// Writes a text in place of what is in it.
    pub async fn fill(&self, text: &str) {
        let element = self.element().await;
        element.clear().await.unwrap();
        element.send_keys(text).await.unwrap();
    }

    /// Waits until all the text in it is selected, ready to be copied.
    pub async fn is_all_selected(&self) {
        let element = self.element().await.to_json().unwrap();
        let what = async || format!("a selection of all the text in {}", self.described());
        wait::until(self.at, what, async || {
            let script = "const it = arguments[0];
                return it.value.length > 0 && it.selectionStart === 0 && it.selectionEnd === it.value.length";
            (self.page.run(script, [element.clone()]).await == json!(true)).then_some(())
        })
        .await;
    }

    /// What is written in it, or chosen.
    pub async fn value(&self) -> String {
        self.element()
            .await
            .prop("value")
            .await
            .unwrap()
            .unwrap_or_default()
    }

    /// Waits until it is checked, or open.
    pub async fn is_checked(&self) {
        let element = self.element().await;
        let what = async || format!("a check in {}", self.described());
        wait::until(self.at, what, async || {
            element.is_selected().await.ok()?.then_some(())
        })
        .await;
    }

    /// Chooses a file of this machine in it: a person's click would open the system's own dialog.
    pub async fn choose_file(&self, path: &Path) {
        self.element()
            .await
            .send_keys(path.to_str().unwrap())
            .await
            .unwrap();
    }

    /// Waits until there is one such thing, and gives it. Two of them are a fault of the journey
    /// or of the page: a person could not tell which is meant.
    pub async fn element(&self) -> WebElement {
        self.the_one(async |node| self.page.element_of(node).await)
            .await
    }

    /// Waits until there is one such thing, and makes something of its node.
    async fn the_one<T>(&self, make: impl AsyncFn(i64) -> Option<T>) -> T {
        let what = async || {
            format!(
                "{}; the page says:\n{}\n",
                self.described(),
                self.page.text().await
            )
        };
        wait::until(self.at, what, async || {
            let nodes = self.nodes().await?;
            assert!(
                nodes.len() < 2,
                "{}: there are {} of {}",
                self.at,
                nodes.len(),
                self.described()
            );
            make(*nodes.first()?).await
        })
        .await
    }

    /// The nodes of the accessibility tree that match. None while the page is being replaced.
    async fn nodes(&self) -> Option<Vec<i64>> {
        let cdp = self.page.driver().cdp();
        let root = match &self.within {
            Some(outer) => json!(Box::pin(outer.the_one(async |node| Some(node))).await),
            None => self.page.document().await?,
        };
        // Not by name as well: the browser would compare the spaces in and around it too.
        let query = json!({ "backendNodeId": root, "role": self.role });
        let found = cdp
            .send_raw("Accessibility.queryAXTree", query)
            .await
            .ok()?;
        let name = |node: &Value| {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            name.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let shown = |node: &&Value| node["ignored"] == json!(false) && name(node) == self.name;
        let id = |node: &Value| node["backendDOMNodeId"].as_i64();
        found["nodes"]
            .as_array()?
            .iter()
            .filter(shown)
            .map(id)
            .collect()
    }

    fn described(&self) -> String {
        let within = self
            .within
            .as_ref()
            .map(|outer| format!(" in the {}", outer.described()));
        format!(
            "{} {:?}{}",
            self.role,
            self.name,
            within.unwrap_or_default()
        )
    }
}

impl Page {
    /// The element of a node of the accessibility tree. The two protocols share nothing but the
    /// page, so it is handed over there. A file input is known by a button of the browser's inside.
    async fn element_of(&self, node: i64) -> Option<WebElement> {
        let cdp = self.driver().cdp();
        let object = cdp
            .send_raw("DOM.resolveNode", json!({ "backendNodeId": node }))
            .await
            .ok()?;
        let hand_over = json!({
            "objectId": object["object"]["objectId"],
            "functionDeclaration": "function () { window.foundByTest = this.getRootNode().host ?? this; }",
        });
        cdp.send_raw("Runtime.callFunctionOn", hand_over)
            .await
            .ok()?;
        let take = "const it = window.foundByTest; delete window.foundByTest; return it;";
        self.driver()
            .execute(take, vec![])
            .await
            .ok()?
            .element()
            .ok()
    }

    /// What has the focus, for a message.
    async fn focus(&self) -> String {
        self.run("return document.activeElement?.outerHTML.slice(0, 120)", [])
            .await
            .to_string()
    }
}
