//! A paper as plain text, for an email or a chat.

use super::clean;
use super::paper::{Block, Paper, Run};

/// The paper as plain text: headings underlined, points after a hyphen, each cell of a table on a
/// line with the name of its column. Lines are not wrapped: the program that shows them does that.
#[must_use]
pub fn plain(paper: &Paper) -> String {
    let mut text = Text::default();
    text.underlined(&paper.title, '=');
    text.blocks(&paper.blocks);
    format!("{}\n", text.0)
}

#[derive(Default)]
struct Text(String);

impl Text {
    /// Something with an empty line before it.
    fn part(&mut self, part: &str) {
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        self.0.push_str(part.trim_end());
    }

    fn underlined(&mut self, heading: &str, with: char) {
        let heading = clean::line(heading);
        let length = heading.chars().count().clamp(3, 60);
        let line: String = std::iter::repeat_n(with, length).collect();
        self.part(&format!("{heading}\n{line}"));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level: 2, text } => self.underlined(text, '-'),
            Block::Heading { text, .. } => self.part(&clean::line(text)),
            Block::Paragraph(runs) => self.part(&joined(runs)),
            Block::Bullets(points) => {
                // The lines of a point stand under its first.
                let points = points
                    .iter()
                    .map(|point| format!("- {}", joined(point).trim_end().replace('\n', "\n  ")));
                self.part(&points.collect::<Vec<_>>().join("\n"));
            }
            Block::Table {
                caption,
                header,
                rows,
            } => {
                self.part(&clean::line(caption));
                for row in rows {
                    self.row(header, row);
                }
            }
            Block::Callout { title, blocks } => {
                self.underlined(title, '-');
                self.blocks(blocks);
            }
            Block::Grid { alternative, .. } => self.part(&clean::line(alternative)),
            Block::WritingSpace => self.part("________"),
        }
    }

    /// A cell in which nothing is written has no line.
    fn row(&mut self, header: &[String], row: &[String]) {
        let cells = header.iter().zip(row);
        let written = cells.filter(|(_, cell)| !cell.trim().is_empty());
        let lines = written.map(|(name, cell)| {
            let (name, cell) = (clean::line(name), clean::text(cell));
            format!("{name}: {}", cell.trim_end())
        });
        self.part(&lines.collect::<Vec<_>>().join("\n"));
    }
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| clean::text(&run.text)).collect()
}
