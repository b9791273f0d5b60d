//! A writer of HTML that cannot forget to escape: names of elements and attributes are fixed, and
//! everything else goes through [`escape`].

use crate::export::clean;

/// HTML as it is being written.
#[derive(Debug, Default)]
pub(super) struct Html(String);

/// An attribute with its value.
pub(super) type Attr<'a> = (&'static str, &'a str);

impl Html {
    /// An element with something inside.
    pub(super) fn el(
        &mut self,
        name: &'static str,
        attrs: &[Attr],
        inside: impl FnOnce(&mut Self),
    ) {
        self.start(name, attrs);
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element with only a text inside.
    pub(super) fn text_el(&mut self, name: &'static str, attrs: &[Attr], text: &str) {
        self.el(name, attrs, |html| html.text(text));
    }

    /// The start of an element; all of it, when it is one that has no end.
    pub(super) fn start(&mut self, name: &'static str, attrs: &[Attr]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attr, value) in attrs {
            self.0.push(' ');
            self.0.push_str(attr);
            self.0.push_str("=\"");
            escape(&mut self.0, &clean::line(value));
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// A text. The ends of its lines are kept.
    pub(super) fn text(&mut self, text: &str) {
        for (number, line) in clean::text(text).split('\n').enumerate() {
            if number > 0 {
                self.0.push_str("<br>\n");
            }
            escape(&mut self.0, line);
        }
    }

    /// A text on one line.
    pub(super) fn line(&mut self, text: &str) {
        escape(&mut self.0, &clean::line(text));
    }

    /// Something that is HTML or CSS already, and so must be written here in the code.
    pub(super) fn constant(&mut self, html: &'static str) {
        self.0.push_str(html);
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
