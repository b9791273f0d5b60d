//! Elements and texts of XML and HTML, written by quick-xml: it escapes every value and every text,
//! so what goes in cannot come out as markup.
//!
//! Names of elements and attributes are `&'static str`: they are written in the code, and none can
//! come from outside. quick-xml does not look for characters that XML cannot say at all, so whatever
//! people wrote goes through [`clean`](super::clean) first.

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesStart, BytesText, Event};
use std::io;

/// A text that is being written to memory.
pub(super) type Markup = Writer<Vec<u8>>;

/// An attribute: its name and its value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// An element with something in it.
pub(super) fn element(
    to: &mut Markup,
    name: &'static str,
    attributes: &[Attribute],
    inside: impl FnOnce(&mut Markup) -> io::Result<()>,
) -> io::Result<()> {
    let element = to.create_element(name);
    let element = element.with_attributes(attributes.iter().copied());
    element.write_inner_content(inside).map(drop)
}

/// An element with only a text in it.
pub(super) fn text_element(
    to: &mut Markup,
    name: &'static str,
    attributes: &[Attribute],
    words: &str,
) -> io::Result<()> {
    element(to, name, attributes, |to| text(to, words))
}

/// An element of XML with nothing in it: `<a/>`.
pub(super) fn empty(
    to: &mut Markup,
    name: &'static str,
    attributes: &[Attribute],
) -> io::Result<()> {
    let element = to.create_element(name);
    let element = element.with_attributes(attributes.iter().copied());
    element.write_empty().map(drop)
}

/// An element of HTML that can have nothing in it, and so has no end: `<br>`.
pub(super) fn void(
    to: &mut Markup,
    name: &'static str,
    attributes: &[Attribute],
) -> io::Result<()> {
    let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
    to.write_event(Event::Start(start))
}

/// A text. Quotation marks stay as they are: no text needs them escaped, and programs that paste
/// HTML do not all know `&apos;`.
pub(super) fn text(to: &mut Markup, words: &str) -> io::Result<()> {
    constant(to, &partial_escape(words))
}

/// Something that is markup or a style already.
pub(super) fn constant(to: &mut Markup, markup: &str) -> io::Result<()> {
    to.write_event(Event::Text(BytesText::from_escaped(markup)))
}

/// A whole XML document, with everything in its one outermost element.
pub(super) fn xml_document(
    name: &'static str,
    attributes: &[Attribute],
    inside: impl FnOnce(&mut Markup) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut to = Writer::new(Vec::new());
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
    to.write_event(Event::Decl(declaration))?;
    constant(&mut to, "\n")?;
    element(&mut to, name, attributes, inside)?;
    Ok(to.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(words: &str) -> String {
        let xml = xml_document("a", &[("b", words)], |xml| text(xml, words)).unwrap();
        let xml = String::from_utf8(xml).unwrap();
        xml.lines().skip(1).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn markup_comes_out_as_text() {
        assert_eq!(
            outcome("</a>&\"]]>'"),
            "<a b=\"&lt;/a&gt;&amp;&quot;]]&gt;&apos;\">&lt;/a&gt;&amp;\"]]&gt;'</a>"
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
    fn elements_are_closed_inside_out() {
        let xml = xml_document("a", &[], |xml| {
            element(xml, "b", &[], |xml| empty(xml, "c", &[("d", "1")]))?;
            void(xml, "e", &[])?;
            text(xml, "x")
        });
        let xml = String::from_utf8(xml.unwrap()).unwrap();
        assert_eq!(
            xml,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <a><b><c d=\"1\"/></b><e>x</a>"
        );
    }
}
