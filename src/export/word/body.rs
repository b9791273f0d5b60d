//! The text of a document: a paper's blocks, from the top.

use super::styles::{rule, text_size};
use super::{W, drawing};
use crate::domain::place_drawing::PlaceDrawing;
use crate::export::clean;
use crate::export::markup::{Markup, element, empty, text_element, xml_document};
use crate::export::paper::{Block, Paper, Run};
use std::io;

/// The width of the text on a sheet of A4, in twentieths of a point: 18 cm.
const TEXT_WIDTH: usize = 10_206;
/// What is left and right of the words in a cell, in the same.
const CELL_EDGES: usize = 240;
/// A text of so many characters stands on one line of a table where there is room: a date, a name.
const SHORT: usize = 20;
/// How many lines there are to write on.
const LINES_TO_WRITE: usize = 6;

/// How a paragraph looks.
#[derive(Clone, Copy, Default)]
struct Look {
    /// Its style. The text's own when it says nothing.
    style: Option<&'static str>,
    /// The frame it stands in, by its number.
    frame: Option<u32>,
    /// What it is never parted from: the paragraph after it (`w:keepNext`), or one of its lines from
    /// the others (`w:keepLines`).
    keep: Option<&'static str>,
}

/// The document's main part.
pub(super) fn document(paper: &Paper) -> io::Result<Vec<u8>> {
    let namespaces = [
        ("xmlns:w", W),
        ("xmlns:mc", drawing::MC),
        ("xmlns:wp", drawing::WP),
        ("xmlns:a", drawing::A),
        ("xmlns:wpg", drawing::WPG),
        ("xmlns:wps", drawing::WPS),
    ];
    xml_document("w:document", &namespaces, |xml| {
        element(xml, "w:body", &[], |xml| {
            let mut body = Body {
                xml,
                large_print: paper.large_print,
                text: text_size(paper),
                drawings: 0,
                frames: 0,
            };
            body.heading(1, &paper.title, None)?;
            body.blocks(&paper.blocks, None)?;
            if matches!(paper.blocks.last(), Some(Block::Table { .. })) {
                // Word wants a paragraph to end with.
                body.paragraph(Look::default(), &[])?;
            }
            page(body.xml)
        })
    })
}

/// A sheet of A4 with 12 mm above and below the text and 15 mm beside it, as the page is printed.
fn page(xml: &mut Markup) -> io::Result<()> {
    element(xml, "w:sectPr", &[], |xml| {
        empty(xml, "w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
        let margins = [
            ("w:top", "680"),
            ("w:right", "850"),
            ("w:bottom", "680"),
            ("w:left", "850"),
            ("w:header", "340"),
            ("w:footer", "340"),
            ("w:gutter", "0"),
        ];
        empty(xml, "w:pgMar", &margins)
    })
}

struct Body<'a> {
    xml: &'a mut Markup,
    large_print: bool,
    /// The size of the text, in half points.
    text: usize,
    /// How many drawings there are so far: each has a number of its own.
    drawings: u32,
    /// How many frames there are so far.
    frames: u32,
}

impl Body<'_> {
    fn blocks(&mut self, blocks: &[Block], frame: Option<u32>) -> io::Result<()> {
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(index + 1), frame)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block, next: Option<&Block>, frame: Option<u32>) -> io::Result<()> {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, frame),
            Block::Paragraph(runs) => {
                let leads = matches!(next, Some(Block::WritingSpace));
                let look = Look {
                    frame,
                    keep: leads.then_some("w:keepNext"),
                    ..Look::default()
                };
                self.paragraph(look, runs)
            }
            Block::Bullets(points) => {
                let look = Look {
                    style: Some("ListBullet"),
                    frame,
                    keep: None,
                };
                for point in points {
                    self.paragraph(look, point)?;
                }
                Ok(())
            }
            Block::Table {
                caption,
                header,
                rows,
            } => self.table(caption, header, rows),
            Block::Callout { title, blocks } => {
                let frame = Some(self.next_frame());
                self.heading(2, title, frame)?;
                self.blocks(blocks, frame)
            }
            Block::Grid {
                openness,
                readiness,
                places,
                alternative,
            } => {
                self.drawings += 1;
                let names = places.each_ref().map(String::as_str);
                let grid = drawing::Grid {
                    number: self.drawings,
                    drawing: PlaceDrawing::new(*openness, *readiness, names),
                    alternative: &clean::line(alternative),
                    large_print: self.large_print,
                };
                element(self.xml, "w:p", &[], |xml| drawing::draw(xml, &grid))
            }
            Block::WritingSpace => self.writing_space(),
        }
    }

    fn next_frame(&mut self) -> u32 {
        self.frames += 1;
        self.frames
    }

    fn heading(&mut self, level: u8, text: &str, frame: Option<u32>) -> io::Result<()> {
        let style = Some(match level {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        });
        let look = Look {
            style,
            frame,
            keep: None,
        };
        element(self.xml, "w:p", &[], |xml| {
            describe(xml, look)?;
            run(xml, &clean::line(text), false)
        })
    }

    fn paragraph(&mut self, look: Look, runs: &[Run]) -> io::Result<()> {
        element(self.xml, "w:p", &[], |xml| {
            describe(xml, look)?;
            for words in runs {
                run(xml, &clean::text(&words.text), words.strong)?;
            }
            Ok(())
        })
    }

    /// A table with its caption above it. A reader says the caption when it comes to the table.
    fn table(&mut self, caption: &str, header: &[String], rows: &[Vec<String>]) -> io::Result<()> {
        let caption = clean::line(caption);
        let above = Look {
            style: Some("Caption"),
            ..Look::default()
        };
        element(self.xml, "w:p", &[], |xml| {
            describe(xml, above)?;
            run(xml, &caption, false)
        })?;
        let columns = header.len();
        if columns == 0 {
            return Ok(());
        }
        let widths = widths(header, rows, self.text);
        element(self.xml, "w:tbl", &[], |xml| {
            table_properties(xml, &caption, header)?;
            element(xml, "w:tblGrid", &[], |xml| {
                for width in &widths {
                    empty(xml, "w:gridCol", &[("w:w", width)])?;
                }
                Ok(())
            })?;
            table_row(xml, header, &widths, true)?;
            for row in rows {
                table_row(xml, row, &widths, false)?;
            }
            Ok(())
        })
    }

    /// Empty lines in a frame. It is one paragraph, so that a reader meets one empty line, not six.
    fn writing_space(&mut self) -> io::Result<()> {
        let look = Look {
            frame: Some(self.next_frame()),
            keep: Some("w:keepLines"),
            ..Look::default()
        };
        element(self.xml, "w:p", &[], |xml| {
            describe(xml, look)?;
            element(xml, "w:r", &[], |xml| {
                for _ in 1..LINES_TO_WRITE {
                    empty(xml, "w:br", &[])?;
                }
                Ok(())
            })
        })
    }
}

/// The properties of a paragraph.
fn describe(xml: &mut Markup, look: Look) -> io::Result<()> {
    if look.style.is_none() && look.frame.is_none() && look.keep.is_none() {
        return Ok(());
    }
    element(xml, "w:pPr", &[], |xml| {
        if let Some(style) = look.style {
            empty(xml, "w:pStyle", &[("w:val", style)])?;
        }
        if let Some(keep) = look.keep {
            empty(xml, keep, &[])?;
        }
        if let Some(number) = look.frame {
            element(xml, "w:pBdr", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right"] {
                    rule(xml, side, "12")?;
                }
                Ok(())
            })?;
            // Paragraphs whose frames and edges are the same stand in one frame. So those of the
            // next one have another edge, by a tenth of a point.
            let right = if number.is_multiple_of(2) {
                "140"
            } else {
                "142"
            };
            let edges = [("w:left", "140"), ("w:right", right), ("w:hanging", "0")];
            empty(xml, "w:ind", &edges)?;
        }
        Ok(())
    })
}

/// Words in one style, with their line breaks and tabs.
pub(super) fn run(xml: &mut Markup, text: &str, strong: bool) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    element(xml, "w:r", &[], |xml| {
        if strong {
            element(xml, "w:rPr", &[], |xml| {
                empty(xml, "w:rStyle", &[("w:val", "Strong")])
            })?;
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                empty(xml, "w:br", &[])?;
            }
            for (number, part) in line.split('\t').enumerate() {
                if number > 0 {
                    empty(xml, "w:tab", &[])?;
                }
                text_element(xml, "w:t", &[("xml:space", "preserve")], part)?;
            }
        }
        Ok(())
    })
}

fn table_properties(xml: &mut Markup, caption: &str, header: &[String]) -> io::Result<()> {
    element(xml, "w:tblPr", &[], |xml| {
        empty(xml, "w:tblStyle", &[("w:val", "TableGrid")])?;
        empty(xml, "w:tblW", &[("w:w", "5000"), ("w:type", "pct")])?;
        empty(xml, "w:tblLayout", &[("w:type", "fixed")])?;
        let look = [
            ("w:val", "00A0"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "1"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        empty(xml, "w:tblLook", &look)?;
        empty(xml, "w:tblCaption", &[("w:val", caption)])?;
        let columns = clean::line(&header.join(", "));
        empty(xml, "w:tblDescription", &[("w:val", &columns)])
    })
}

/// A row as wide as the header: what is missing is empty, and nothing stands beside the table.
fn table_row(
    xml: &mut Markup,
    cells: &[String],
    widths: &[String],
    header: bool,
) -> io::Result<()> {
    element(xml, "w:tr", &[], |xml| {
        element(xml, "w:trPr", &[], |xml| {
            empty(xml, "w:cantSplit", &[])?;
            if header {
                empty(xml, "w:tblHeader", &[])?;
            }
            Ok(())
        })?;
        let texts = cells.iter().map(String::as_str);
        for (text, width) in texts.chain(std::iter::repeat("")).zip(widths) {
            element(xml, "w:tc", &[], |xml| {
                element(xml, "w:tcPr", &[], |xml| {
                    empty(xml, "w:tcW", &[("w:w", width), ("w:type", "dxa")])
                })?;
                element(xml, "w:p", &[], |xml| {
                    let look = Look {
                        style: Some("TableText"),
                        ..Look::default()
                    };
                    describe(xml, look)?;
                    run(xml, &clean::text(text), false)
                })
            })?;
        }
        Ok(())
    })
}

/// How wide each column is, in twentieths of a point. A column of short texts is as wide as they
/// need, up to an even share. What is left when each of the others has half of one goes to those with
/// the longest texts. `text` is the size of the letters, in half points.
fn widths(header: &[String], rows: &[Vec<String>], text: usize) -> Vec<String> {
    let even = TEXT_WIDTH / header.len().max(1);
    let lengths: Vec<usize> = header
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let cells = rows.iter().filter_map(|row| row.get(index));
            let lines = cells.chain([name]).flat_map(|text| text.lines());
            lines.map(|line| line.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let all_short = lengths.iter().all(|length| *length <= SHORT);
    let columns = lengths.iter().map(|length| {
        // A letter is a little wider than half its height, one with another.
        let needed = length * text * 11 / 2 + CELL_EDGES;
        match *length {
            short if short <= SHORT && all_short => (needed.min(even), short.max(1)),
            short if short <= SHORT => (needed.min(even), 0),
            // A text that wraps three times needs no more than another.
            long => (even / 2, long.min(60)),
        }
    });
    let columns: Vec<(usize, usize)> = columns.collect();
    let rest = TEXT_WIDTH.saturating_sub(columns.iter().map(|(least, _)| least).sum());
    let total = columns.iter().map(|(_, share)| share).sum::<usize>().max(1);
    let widths = columns
        .iter()
        .map(|(least, share)| least + rest * share / total);
    widths.map(|width| width.to_string()).collect()
}
