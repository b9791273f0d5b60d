//! A paper with everything that may stand on one.

use truly_open::domain::summary::Axis;
use truly_open::export::paper::{Block, Paper, Run};

pub fn plain(text: &str) -> Vec<Run> {
    vec![Run {
        text: text.to_owned(),
        strong: false,
    }]
}

pub fn strong(text: &str) -> Run {
    Run {
        text: text.to_owned(),
        strong: true,
    }
}

pub fn grid(openness: Axis, readiness: Axis) -> Block {
    Block::Grid {
        openness,
        readiness,
        places: [
            "Willing, but stretched",
            "Good to go",
            "Not yet",
            "Able, but closed",
        ]
        .map(str::to_owned),
        alternative: "A square in four quarters. The dot is in “Good to go”.".to_owned(),
    }
}

/// A block of every kind, each text of its own.
pub fn full_paper() -> Paper {
    let mut runs = plain("The team is ");
    runs.push(strong("open"));
    runs.extend(plain(".\nIt has two lines,\tand a tab."));
    Paper {
        title: "Falls clinic: where we stand".to_owned(),
        language: "en-GB".to_owned(),
        large_print: false,
        blocks: vec![
            Block::Paragraph(runs),
            Block::Callout {
                title: "Before you start".to_owned(),
                blocks: vec![
                    Block::Paragraph(plain("Ask about consent.")),
                    Block::Bullets(vec![plain("Ethics first"), plain("Then the rest")]),
                ],
            },
            Block::Heading {
                level: 2,
                text: "Where you stand".to_owned(),
            },
            grid(Axis::High, Axis::High),
            Block::Heading {
                level: 3,
                text: "Readiness".to_owned(),
            },
            Block::Bullets(vec![
                plain("Skills are ready"),
                vec![strong("Money"), strong(" is not")],
            ]),
            Block::Table {
                caption: "Your answers".to_owned(),
                header: ["Question", "Answer", "By when"].map(str::to_owned).into(),
                rows: vec![
                    [
                        "Training",
                        "It is in place for everybody who takes part",
                        "",
                    ]
                    .map(str::to_owned)
                    .into(),
                    ["Expenses", "Paid up front", "3 May"]
                        .map(str::to_owned)
                        .into(),
                ],
            },
            Block::Heading {
                level: 2,
                text: "What a patient or carer said".to_owned(),
            },
            Block::WritingSpace,
        ],
    }
}

/// A paper that says the same text in every place where there can be one.
pub fn paper_of(text: &str) -> Paper {
    let words = || text.to_owned();
    Paper {
        title: words(),
        language: "en-GB".to_owned(),
        large_print: true,
        blocks: vec![
            Block::Heading {
                level: 2,
                text: words(),
            },
            Block::Heading {
                level: 3,
                text: words(),
            },
            Block::Paragraph(vec![strong(text)]),
            Block::Bullets(vec![plain(text)]),
            Block::Table {
                caption: words(),
                header: vec![words()],
                rows: vec![vec![words()]],
            },
            Block::Callout {
                title: words(),
                blocks: vec![Block::Paragraph(plain(text))],
            },
            Block::Grid {
                openness: Axis::Unknown,
                readiness: Axis::Low,
                places: [words(), words(), words(), words()],
                alternative: words(),
            },
        ],
    }
}
