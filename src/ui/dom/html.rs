//! Nodes as text, for tests on any machine.

use super::{El, Kind, Node, Value};
use std::fmt::Write;

/// Elements that have no inside and no end.
const VOID: [&str; 4] = ["br", "hr", "input", "img"];

impl Node {
    /// The node as HTML, as it stands now.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        match &*self.0 {
            Kind::Text(text) => html.push_str(&escaped(text)),
            Kind::Several(nodes) => nodes.iter().for_each(|node| node.write(html)),
            Kind::Live(make) => make().write(html),
            Kind::Element(element) => element.write(html),
        }
    }
}

impl El {
    fn write(&self, html: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(html, "<{}", self.0.tag);
        let mut inside = None;
        for (name, value) in &self.0.attributes {
            let text = match value {
                Value::Fixed(text) => Some(text.to_string()),
                Value::Live(make) => make().map(|text| text.to_string()),
                Value::Ticked(make) => make().then(String::new),
                Value::Typed(make) if self.0.tag == "textarea" => {
                    inside = Some(make());
                    None
                }
                Value::Typed(make) => Some(make()).filter(|text| !text.is_empty()),
            };
            if let Some(text) = text {
                let _ = write!(html, " {name}=\"{}\"", escaped(&text));
            }
        }
        html.push('>');
        if VOID.contains(&self.0.tag) {
            return;
        }
        html.push_str(&escaped(&inside.unwrap_or_default()));
        for child in &self.0.children {
            child.write(html);
        }
        let _ = write!(html, "</{}>", self.0.tag);
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::{el, live_text};
    use super::*;

    #[track_caller]
    fn check(node: impl Into<Node>, html: &str) {
        assert_eq!(node.into().to_html(), html);
    }

    #[test]
    fn text_from_outside_is_text() {
        let hostile = "<img src=x onerror=\"alert(1)\"> & \u{202e}";
        let node = el("p").attr("title", hostile).child(hostile);
        check(
            node,
            "<p title=\"&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; \u{202e}\">&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; \u{202e}</p>",
        );
    }

    #[test]
    fn what_is_not_there_leaves_no_trace() {
        let node = el("input")
            .maybe_attr("id", None::<&str>)
            .ticked(|| false)
            .typed(String::new);
        check(node, "<input>");
        check(None::<&'static str>, "");
    }

    #[test]
    fn fields_hold_what_is_typed() {
        check(
            el("textarea").typed(|| "a<b".to_owned()),
            "<textarea>a&lt;b</textarea>",
        );
        check(
            el("input").typed(|| "a".to_owned()).ticked(|| true),
            "<input value=\"a\" checked=\"\">",
        );
        check(el("p").child(live_text(|| "now".to_owned())), "<p>now</p>");
    }
}
