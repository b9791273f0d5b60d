//! A paper as a page of its own, and as rich text for the clipboard.

mod drawing;

use super::clean;
use super::markup::{Markup, constant, element, text, text_element, void};
use super::paper::{Block, Paper, Run};
use crate::domain::place_drawing::PlaceDrawing;
use drawing::draw;
use quick_xml::Writer;
use quick_xml::events::{BytesText, Event};
use std::io;

/// How the page looks: on a screen of any width, on A4, and in the colours that a reader forces.
pub const STYLE: &str = include_str!("paper.css");

/// The only style that the page allows itself: the SHA-256 of [`STYLE`], which a test makes anew.
pub const STYLE_HASH: &str = "sha256-ll1fSJazAm/T26wNrarmacf0zv0bfnbOgp03amQhGZI=";

/// The paper as a document that stands alone: no script, nothing from outside, and a policy that
/// says so.
#[must_use]
pub fn document(paper: &Paper) -> String {
    written(|html| {
        html.write_event(Event::DocType(BytesText::from_escaped("html")))?;
        constant(html, "\n")?;
        let language = clean::line(&paper.language);
        element(html, "html", &[("lang", &language)], |html| {
            head(html, paper)?;
            let class: &[_] = match paper.large_print {
                true => &[("class", "large")],
                false => &[],
            };
            element(html, "body", class, |html| body(html, paper))
        })?;
        constant(html, "\n")
    })
}

/// The paper as a piece of HTML to paste into an email or a document: no styles and no drawing,
/// which the other program would fight.
#[must_use]
pub fn fragment(paper: &Paper) -> String {
    written(|html| {
        line(html, "h1", &[], &paper.title)?;
        blocks(html, &paper.blocks, Look::Pasted)
    })
}

/// What is written to memory, where writing never fails: `Vec` is what makes it so, and quick-xml
/// writes only what it is given, which is UTF-8.
fn written(write: impl FnOnce(&mut Markup) -> io::Result<()>) -> String {
    let mut html = Writer::new(Vec::new());
    let done = write(&mut html);
    debug_assert!(done.is_ok(), "{done:?}");
    String::from_utf8(html.into_inner()).unwrap_or_default()
}

/// Where the HTML is going to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Page,
    Pasted,
}

fn head(html: &mut Markup, paper: &Paper) -> io::Result<()> {
    let policy = format!(
        "default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'"
    );
    let policy = [
        ("http-equiv", "Content-Security-Policy"),
        ("content", policy.as_str()),
    ];
    let viewport = [
        ("name", "viewport"),
        ("content", "width=device-width, initial-scale=1"),
    ];
    element(html, "head", &[], |html| {
        void(html, "meta", &[("charset", "utf-8")])?;
        void(html, "meta", &policy)?;
        void(html, "meta", &viewport)?;
        line(html, "title", &[], &paper.title)?;
        // HTML reads no escapes in a style.
        element(html, "style", &[], |html| constant(html, STYLE))
    })?;
    constant(html, "\n")
}

fn body(html: &mut Markup, paper: &Paper) -> io::Result<()> {
    element(html, "header", &[], |html| {
        line(html, "h1", &[], &paper.title)
    })?;
    constant(html, "\n")?;
    element(html, "main", &[], |html| {
        blocks(html, &paper.blocks, Look::Page)
    })
}

fn blocks(html: &mut Markup, blocks: &[Block], look: Look) -> io::Result<()> {
    for block in blocks {
        block_of(html, block, look)?;
        constant(html, "\n")?;
    }
    Ok(())
}

fn block_of(html: &mut Markup, block: &Block, look: Look) -> io::Result<()> {
    match block {
        Block::Heading { level, text } => {
            let name = if *level == 2 { "h2" } else { "h3" };
            line(html, name, &[], text)
        }
        Block::Paragraph(paragraph) => element(html, "p", &[], |html| runs(html, paragraph)),
        Block::Bullets(points) => element(html, "ul", &[], |html| {
            for point in points {
                element(html, "li", &[], |html| runs(html, point))?;
            }
            Ok(())
        }),
        Block::Table {
            caption,
            header,
            rows,
        } => table(html, caption, header, rows),
        Block::Callout {
            title,
            blocks: inside,
        } => callout(html, title, inside, look),
        Block::Grid {
            openness,
            readiness,
            places,
            alternative,
        } => match look {
            Look::Page => {
                let names = places.each_ref().map(String::as_str);
                let drawing = PlaceDrawing::new(*openness, *readiness, names);
                draw(html, &drawing, alternative)
            }
            Look::Pasted => element(html, "p", &[], |html| lines(html, alternative)),
        },
        Block::WritingSpace => match look {
            Look::Page => text_element(html, "div", &[("class", "space")], ""),
            Look::Pasted => text_element(html, "p", &[], "________"),
        },
    }
}

/// An element with a text on one line.
fn line(
    html: &mut Markup,
    name: &'static str,
    attributes: &[(&'static str, &str)],
    text: &str,
) -> io::Result<()> {
    text_element(html, name, attributes, &clean::line(text))
}

/// A text. The ends of its lines are kept.
fn lines(html: &mut Markup, words: &str) -> io::Result<()> {
    for (number, line) in clean::text(words).split('\n').enumerate() {
        if number > 0 {
            void(html, "br", &[])?;
            constant(html, "\n")?;
        }
        text(html, line)?;
    }
    Ok(())
}

fn runs(html: &mut Markup, runs: &[Run]) -> io::Result<()> {
    for run in runs {
        if run.strong {
            element(html, "strong", &[], |html| lines(html, &run.text))?;
        } else {
            lines(html, &run.text)?;
        }
    }
    Ok(())
}

fn callout(html: &mut Markup, title: &str, inside: &[Block], look: Look) -> io::Result<()> {
    let write = |html: &mut Markup| {
        line(html, "h2", &[], title)?;
        blocks(html, inside, look)
    };
    match look {
        Look::Page => element(html, "section", &[("class", "callout")], write),
        Look::Pasted => element(html, "blockquote", &[], write),
    }
}

/// The roles are those that the elements have anyway. A browser forgets them where a narrow screen
/// shows the cells one below the other.
fn table(
    html: &mut Markup,
    caption: &str,
    header: &[String],
    rows: &[Vec<String>],
) -> io::Result<()> {
    element(html, "table", &[("role", "table")], |html| {
        line(html, "caption", &[], caption)?;
        element(html, "thead", &[("role", "rowgroup")], |html| {
            element(html, "tr", &[("role", "row")], |html| {
                let attributes = [("scope", "col"), ("role", "columnheader")];
                for name in header {
                    line(html, "th", &attributes, name)?;
                }
                Ok(())
            })
        })?;
        element(html, "tbody", &[("role", "rowgroup")], |html| {
            for row in rows {
                element(html, "tr", &[("role", "row")], |html| {
                    cells(html, header, row)
                })?;
            }
            Ok(())
        })
    })
}

fn cells(html: &mut Markup, header: &[String], row: &[String]) -> io::Result<()> {
    for (number, (cell, name)) in row.iter().zip(header).enumerate() {
        if number == 0 {
            let attributes = [("scope", "row"), ("role", "rowheader")];
            element(html, "th", &attributes, |html| lines(html, cell))?;
        } else {
            let name = clean::line(name);
            let attributes = [("role", "cell"), ("data-label", name.as_str())];
            element(html, "td", &attributes, |html| lines(html, cell))?;
        }
    }
    Ok(())
}
