//! A paper as a page of its own, and as rich text for the clipboard.

mod drawing;
mod writer;

use super::paper::{Block, Paper, Run};
use drawing::drawing;
use writer::Html;

/// How the page looks: on a screen of any width, on A4, and in the colours that a reader forces.
pub const STYLE: &str = include_str!("paper.css");

/// The only style that the page allows itself: the SHA-256 of [`STYLE`], which a test makes anew.
pub const STYLE_HASH: &str = "sha256-ll1fSJazAm/T26wNrarmacf0zv0bfnbOgp03amQhGZI=";

/// The paper as a document that stands alone: no script, nothing from outside, and a policy that
/// says so.
#[must_use]
pub fn document(paper: &Paper) -> String {
    let mut html = Html::default();
    html.constant("<!DOCTYPE html>\n");
    html.el("html", &[("lang", &paper.language)], |html| {
        head(html, paper);
        let class = [("class", "large")];
        let attrs: &[_] = if paper.large_print { &class } else { &[] };
        html.el("body", attrs, |html| {
            html.el("header", &[], |html| {
                html.el("h1", &[], |html| html.line(&paper.title));
            });
            html.constant("\n");
            html.el("main", &[], |html| {
                blocks(html, &paper.blocks, Look::Page);
            });
        });
    });
    html.constant("\n");
    html.finish()
}

/// The paper as a piece of HTML to paste into an email or a document: no styles and no drawing,
/// which the other program would fight.
#[must_use]
pub fn fragment(paper: &Paper) -> String {
    let mut html = Html::default();
    html.el("h1", &[], |html| html.line(&paper.title));
    blocks(&mut html, &paper.blocks, Look::Pasted);
    html.finish()
}

/// Where the HTML is going to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Page,
    Pasted,
}

fn head(html: &mut Html, paper: &Paper) {
    let policy = format!(
        "default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'"
    );
    let viewport = "width=device-width, initial-scale=1";
    html.el("head", &[], |html| {
        html.start("meta", &[("charset", "utf-8")]);
        html.start(
            "meta",
            &[
                ("http-equiv", "Content-Security-Policy"),
                ("content", &policy),
            ],
        );
        html.start("meta", &[("name", "viewport"), ("content", viewport)]);
        html.el("title", &[], |html| html.line(&paper.title));
        html.el("style", &[], |html| html.constant(STYLE));
    });
    html.constant("\n");
}

fn blocks(html: &mut Html, blocks: &[Block], look: Look) {
    for block in blocks {
        block_of(html, block, look);
        html.constant("\n");
    }
}

fn block_of(html: &mut Html, block: &Block, look: Look) {
    match block {
        Block::Heading { level, text } => {
            let name = if *level == 2 { "h2" } else { "h3" };
            html.el(name, &[], |html| html.line(text));
        }
        Block::Paragraph(paragraph) => html.el("p", &[], |html| runs(html, paragraph)),
        Block::Bullets(points) => html.el("ul", &[], |html| {
            for point in points {
                html.el("li", &[], |html| runs(html, point));
            }
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
            Look::Page => drawing(html, (*openness, *readiness), places, alternative),
            Look::Pasted => html.text_el("p", &[], alternative),
        },
        Block::WritingSpace => match look {
            Look::Page => html.el("div", &[("class", "space")], |_| {}),
            Look::Pasted => html.constant("<p>________</p>"),
        },
    }
}

fn runs(html: &mut Html, runs: &[Run]) {
    for run in runs {
        if run.strong {
            html.text_el("strong", &[], &run.text);
        } else {
            html.text(&run.text);
        }
    }
}

fn callout(html: &mut Html, title: &str, inside: &[Block], look: Look) {
    let write = |html: &mut Html| {
        html.el("h2", &[], |html| html.line(title));
        blocks(html, inside, look);
    };
    match look {
        Look::Page => html.el("section", &[("class", "callout")], write),
        Look::Pasted => html.el("blockquote", &[], write),
    }
}

/// The roles are those that the elements have anyway. A browser forgets them where a narrow screen
/// shows the cells one below the other.
fn table(html: &mut Html, caption: &str, header: &[String], rows: &[Vec<String>]) {
    html.el("table", &[("role", "table")], |html| {
        html.el("caption", &[], |html| html.line(caption));
        html.el("thead", &[("role", "rowgroup")], |html| {
            html.el("tr", &[("role", "row")], |html| {
                let attrs = [("scope", "col"), ("role", "columnheader")];
                for name in header {
                    html.el("th", &attrs, |html| html.line(name));
                }
            });
        });
        html.el("tbody", &[("role", "rowgroup")], |html| {
            for row in rows {
                html.el("tr", &[("role", "row")], |html| cells(html, header, row));
            }
        });
    });
}

fn cells(html: &mut Html, header: &[String], row: &[String]) {
    for (number, (cell, name)) in row.iter().zip(header).enumerate() {
        if number == 0 {
            let attrs = [("scope", "row"), ("role", "rowheader")];
            html.text_el("th", &attrs, cell);
        } else {
            html.text_el("td", &[("role", "cell"), ("data-label", name)], cell);
        }
    }
}
