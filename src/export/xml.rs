//! XML as text. What goes in cannot come out as markup, and what is opened is closed: there is no
//! other way to use it.

/// An XML text that is being written.
///
/// Names are written in the code, so they are `&'static str` and none can come from outside. Every
/// value and every text is escaped, and loses what XML 1.0 has no way to say.
#[derive(Debug)]
pub struct Xml {
    text: String,
}

/// An attribute: its name and its value.
pub type Attribute<'a> = (&'static str, &'a str);

impl Xml {
    /// A whole document, with everything in its one outermost element.
    #[must_use]
    pub fn document(
        name: &'static str,
        attributes: &[Attribute],
        inside: impl FnOnce(&mut Self),
    ) -> String {
        let mut xml = Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(),
        };
        xml.element(name, attributes, inside);
        xml.text
    }

    /// An element with something in it.
    pub fn element(
        &mut self,
        name: &'static str,
        attributes: &[Attribute],
        inside: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            self.escaped(c);
        }
    }

    fn start(&mut self, name: &'static str, attributes: &[Attribute]) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            for c in value.chars() {
                match c {
                    // A reader makes spaces of these in a value.
                    '\n' => self.text.push_str("&#10;"),
                    '\t' => self.text.push_str("&#9;"),
                    other => self.escaped(other),
                }
            }
            self.text.push('"');
        }
    }

    fn escaped(&mut self, c: char) {
        match c {
            '&' => self.text.push_str("&amp;"),
            '<' => self.text.push_str("&lt;"),
            // Only `]]>` needs it in a text.
            '>' => self.text.push_str("&gt;"),
            '"' => self.text.push_str("&quot;"),
            // A reader makes a newline of one that stands bare.
            '\r' => self.text.push_str("&#13;"),
            other if is_xml(other) => self.text.push(other),
            _ => {}
        }
    }
}

/// Whether XML 1.0 can say a character at all, escaped or not.
const fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(text: &str) -> String {
        let xml = Xml::document("a", &[("b", text)], |xml| xml.text(text));
        xml.lines().skip(1).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn markup_comes_out_as_text() {
        assert_eq!(
            outcome("</a>&\"]]>'"),
            "<a b=\"&lt;/a&gt;&amp;&quot;]]&gt;'\">&lt;/a&gt;&amp;&quot;]]&gt;'</a>"
        );
    }

    #[test]
    fn ends_of_lines_come_back_as_they_were() {
        assert_eq!(
            outcome("1\t2\n3\r4"),
            "<a b=\"1&#9;2&#10;3&#13;4\">1\t2\n3&#13;4</a>"
        );
    }

    #[test]
    fn what_xml_cannot_say_is_left_out() {
        assert_eq!(
            outcome("\u{0}a\u{1b}b\u{fffe}\u{ffff}c\u{fffd}\u{10ffff}"),
            "<a b=\"abc\u{fffd}\u{10ffff}\">abc\u{fffd}\u{10ffff}</a>"
        );
    }

    #[test]
    fn elements_are_closed_inside_out() {
        let xml = Xml::document("a", &[], |xml| {
            xml.element("b", &[], |xml| xml.empty("c", &[("d", "1")]));
            xml.text("x");
        });
        assert!(xml.ends_with("\n<a><b><c d=\"1\"/></b>x</a>"), "{xml}");
    }
}
