//! A paper: what stands on it, block by block, before it becomes HTML, Word or plain text. Each of
//! those is written from the same paper, so none can say something else.

use crate::domain::summary::Axis;

/// A paper to print, send or open elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its title: the first heading, and the title of the file.
    pub title: String,
    /// Its language, such as `en-GB`.
    pub language: String,
    /// Whether it is to be set in large print: 18 points rather than 11.
    pub large_print: bool,
    /// What stands on it below the title, from the top.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading below the title. Levels 2 and 3; none is left out.
    Heading {
        /// 2 or 3.
        level: u8,
        /// The heading.
        text: String,
    },
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A list of points.
    Bullets(Vec<Vec<Run>>),
    /// A table. Its first row and its first column are headers.
    Table {
        /// What it shows.
        caption: String,
        /// The names of its columns.
        header: Vec<String>,
        /// Its rows, each as long as the header.
        rows: Vec<Vec<String>>,
    },
    /// A warning or a note in a frame, with a heading of level 2.
    Callout {
        /// Its heading.
        title: String,
        /// What stands in it: no headings of level 2, no callouts.
        blocks: Vec<Block>,
    },
    /// The drawing of the two-by-two, with the text that stands in for it.
    Grid {
        /// Where the dot is from bottom to top.
        openness: Axis,
        /// Where the dot is from left to right.
        readiness: Axis,
        /// The names of the four places, row by row from the top left.
        places: [String; 4],
        /// What the drawing shows, in words.
        alternative: String,
    },
    /// An empty frame to write in by hand.
    WritingSpace,
}

/// Words in one style. A line break in the text is one on the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
}
