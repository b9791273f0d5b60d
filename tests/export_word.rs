//! A paper as a Word document, read back by a strict reader of XML.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod common;

use common::document::{MAIN, in_drawing, style, styled, words};
use common::handouts::{Tables, check_in_order, papers, spaced, with_everywhere, words_of};
use common::hostile::hostile;
use common::package::{attribute, check_package, inside, named, parts};
use common::paper::{full_paper, grid, paper_of, plain};
use common::worked::worked;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use truly_open::domain::summary::Axis;
use truly_open::export::clean;
use truly_open::export::paper::{Block, Paper};
use truly_open::export::word::word;

fn made(paper: &Paper) -> BTreeMap<String, String> {
    let parts = parts(&word(paper).unwrap());
    check_package(&parts);
    parts
}

#[test]
fn the_title_is_the_first_heading_and_none_is_left_out() {
    let parts = made(&full_paper());
    let document = Document::parse(&parts[MAIN]).unwrap();
    let headings: Vec<_> = named(&document, "p")
        .filter_map(|p| Some((style(p)?.strip_prefix("Heading")?, words(p))))
        .collect();
    let headings: Vec<_> = headings.iter().map(|(l, t)| (*l, t.as_str())).collect();
    assert_eq!(
        headings,
        [
            ("1", "Falls clinic: where we stand"),
            ("2", "Before you start"),
            ("2", "Where you stand"),
            ("3", "Readiness"),
            ("2", "What a patient or carer said"),
        ]
    );
    assert_eq!(
        named(&document, "p").next().and_then(style),
        Some("Heading1")
    );
}

#[test]
fn every_style_that_is_used_is_there_and_headings_have_their_place_in_the_outline() {
    let parts = made(&full_paper());
    let document = Document::parse(&parts[MAIN]).unwrap();
    let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
    let find = |id: &str| named(&styles, "style").find(|s| attribute(*s, "styleId") == Some(id));
    for kind in ["pStyle", "rStyle", "tblStyle"] {
        for used in named(&document, kind) {
            let id = attribute(used, "val").unwrap();
            assert!(find(id).is_some(), "no style {id}");
        }
    }
    for (level, outline) in [("1", "0"), ("2", "1"), ("3", "2")] {
        let heading = find(&format!("Heading{level}")).unwrap();
        let name = inside(heading, "name").next().unwrap();
        assert_eq!(attribute(name, "val"), Some(&*format!("heading {level}")));
        let place = inside(heading, "outlineLvl").next().unwrap();
        assert_eq!(attribute(place, "val"), Some(outline));
    }
}

#[test]
fn a_table_has_a_header_row_a_name_and_no_gaps() {
    let mut paper = full_paper();
    // A row that is too short and one that is too long.
    if let Block::Table { rows, .. } = &mut paper.blocks[6] {
        rows.push(vec!["Short".to_owned()]);
        rows.push(["1", "2", "3", "4"].map(str::to_owned).into());
    }
    let parts = made(&paper);
    let document = Document::parse(&parts[MAIN]).unwrap();
    let table = named(&document, "tbl").next().unwrap();
    let rows: Vec<Vec<String>> = inside(table, "tr")
        .map(|row| inside(row, "p").map(words).collect())
        .collect();
    assert_eq!(rows[0], ["Question", "Answer", "By when"]);
    assert_eq!(
        rows[1],
        [
            "Training",
            "It is in place for everybody who takes part",
            ""
        ]
    );
    assert_eq!(rows[2], ["Expenses", "Paid up front", "3 May"]);
    assert_eq!(rows[3], ["Short", "", ""]);
    assert_eq!(rows[4], ["1", "2", "3"]);
    let headers: Vec<bool> = inside(table, "tr")
        .map(|row| inside(row, "tblHeader").count() == 1)
        .collect();
    assert_eq!(headers, [true, false, false, false, false]);
    let look = inside(table, "tblLook").next().unwrap();
    assert_eq!(attribute(look, "firstRow"), Some("1"));
    assert_eq!(attribute(look, "firstColumn"), Some("1"));
    let said = |name| attribute(inside(table, name).next().unwrap(), "val");
    assert_eq!(said("tblCaption"), Some("Your answers"));
    assert_eq!(said("tblDescription"), Some("Question, Answer, By when"));
    assert_eq!(styled(&document, "Caption"), ["Your answers"]);
    let width: u32 = inside(table, "gridCol")
        .map(|column| attribute(column, "w").unwrap().parse::<u32>().unwrap())
        .sum();
    assert!((10_200..=10_206).contains(&width), "{width}");
}

#[test]
fn a_column_of_dates_is_as_wide_as_a_date_and_the_longest_texts_have_the_most_room() {
    let widths = |rows: &[[&str; 3]]| {
        let mut paper = paper_of("x");
        paper.large_print = false;
        paper.blocks = vec![Block::Table {
            caption: "Plan".to_owned(),
            header: ["What", "Who", "By when"].map(str::to_owned).into(),
            rows: rows
                .iter()
                .map(|row| row.map(str::to_owned).into())
                .collect(),
        }];
        let parts = made(&paper);
        let document = Document::parse(&parts[MAIN]).unwrap();
        let columns = named(&document, "gridCol");
        let widths = columns.map(|column| attribute(column, "w").unwrap().parse().unwrap());
        widths.collect::<Vec<u32>>()
    };
    let what = "Ask every clinic what its patients have told it, and what came of it";
    let all = widths(&[[
        what,
        "Nobody yet, and it is not clear who could",
        "30 September 2026",
    ]]);
    let [first, second, date] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert!((2_200..2_700).contains(date), "{all:?}");
    assert!(first > second && second > date, "{all:?}");
    let short = widths(&[["Wait", "Sam", "3 May"]]);
    assert!(
        (10_200..=10_206).contains(&short.iter().sum::<u32>()),
        "{short:?}"
    );
    let empty = widths(&[]);
    assert!(empty.iter().all(|width| *width > 1_500), "{empty:?}");
}

#[test]
fn a_table_without_columns_is_only_its_caption() {
    let mut paper = paper_of("x");
    paper.blocks = vec![Block::Table {
        caption: "Nothing".to_owned(),
        header: Vec::new(),
        rows: vec![Vec::new()],
    }];
    let parts = made(&paper);
    assert!(!parts[MAIN].contains("<w:tbl>"));
    assert!(parts[MAIN].contains("Nothing"));
}

#[test]
fn the_language_and_the_title_are_those_of_the_paper_and_nobody_is_named() {
    let mut paper = full_paper();
    paper.language = "cy".to_owned();
    let parts = made(&paper);
    let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
    let language = named(&styles, "lang").next().unwrap();
    assert_eq!(attribute(language, "val"), Some("cy"));
    let core = Document::parse(&parts["docProps/core.xml"]).unwrap();
    let said: Vec<_> = core
        .root_element()
        .children()
        .map(|node| (node.tag_name().name(), node.text().unwrap()))
        .collect();
    assert_eq!(
        said,
        [
            ("title", "Falls clinic: where we stand"),
            ("language", "cy")
        ]
    );
}

#[test]
fn runs_keep_their_style_their_lines_and_their_tabs() {
    let parts = made(&full_paper());
    let document = Document::parse(&parts[MAIN]).unwrap();
    let paragraph = named(&document, "p").nth(1).unwrap();
    assert_eq!(
        words(paragraph),
        "The team is open.\nIt has two lines,\tand a tab."
    );
    let strong: Vec<_> = inside(paragraph, "r")
        .filter(|run| inside(*run, "rStyle").count() == 1)
        .map(|run| inside(run, "t").next().unwrap().text().unwrap())
        .collect();
    assert_eq!(strong, ["open"]);
}

#[test]
fn points_are_a_real_list() {
    let parts = made(&full_paper());
    let document = Document::parse(&parts[MAIN]).unwrap();
    assert_eq!(
        styled(&document, "ListBullet"),
        [
            "Ethics first",
            "Then the rest",
            "Skills are ready",
            "Money is not"
        ]
    );
    let numbering = Document::parse(&parts["word/numbering.xml"]).unwrap();
    let kind = named(&numbering, "numFmt").next().unwrap();
    assert_eq!(attribute(kind, "val"), Some("bullet"));
    let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
    let list = named(&styles, "numId").next().unwrap();
    let there = named(&numbering, "num").next().unwrap();
    assert_eq!(attribute(list, "val"), attribute(there, "numId"));
}

#[test]
fn a_callout_and_a_space_to_write_stand_in_frames() {
    let parts = made(&full_paper());
    let document = Document::parse(&parts[MAIN]).unwrap();
    let framed: Vec<_> = named(&document, "p")
        .filter(|p| inside(*p, "pBdr").count() == 1)
        .map(words)
        .collect();
    assert_eq!(
        framed,
        [
            "Before you start",
            "Ask about consent.",
            "Ethics first",
            "Then the rest",
            "\n\n\n\n\n"
        ]
    );
}

#[test]
fn a_space_to_write_is_on_one_page_with_what_leads_to_it() {
    let mut paper = paper_of("x");
    let text = Block::Paragraph(plain("Write here:"));
    paper.blocks = vec![text.clone(), text, Block::WritingSpace];
    let parts = made(&paper);
    let document = Document::parse(&parts[MAIN]).unwrap();
    let kept: Vec<_> = named(&document, "p")
        .skip(1)
        .map(|p| ["keepNext", "keepLines"].map(|keep| inside(p, keep).count()))
        .collect();
    assert_eq!(kept, [[0, 0], [1, 0], [0, 1]]);
}

#[test]
fn each_callout_has_a_frame_of_its_own() {
    let callout = |title: &str| Block::Callout {
        title: title.to_owned(),
        blocks: vec![Block::Bullets(vec![plain("x")])],
    };
    let mut paper = paper_of("x");
    paper.blocks = vec![callout("One"), callout("Two"), Block::WritingSpace];
    let parts = made(&paper);
    let document = Document::parse(&parts[MAIN]).unwrap();
    let edges: Vec<_> = named(&document, "ind")
        .map(|edges| ["left", "right", "hanging"].map(|name| attribute(edges, name).unwrap()))
        .collect();
    let [first, same, second, also, third] = edges.as_slice() else {
        panic!("{edges:?}")
    };
    assert_eq!(
        (first, second),
        (same, also),
        "a frame goes round its points"
    );
    assert!(first != second && second != third);
}

#[test]
fn large_print_is_18_points() {
    let size = |large_print| {
        let parts = made(&Paper {
            large_print,
            ..full_paper()
        });
        let styles = Document::parse(&parts["word/styles.xml"]).unwrap();
        let sizes = named(&styles, "sz").map(|size| attribute(size, "val").unwrap().parse());
        sizes.collect::<Result<Vec<u32>, _>>().unwrap()
    };
    let (normal, large) = (size(false), size(true));
    assert_eq!((normal[0], large[0]), (22, 36), "in half points");
    assert!(large.iter().all(|size| *size >= 36), "{large:?}");
    let width = |large_print| {
        let parts = made(&Paper {
            large_print,
            ..full_paper()
        });
        let document = Document::parse(&parts[MAIN]).unwrap();
        let extent = named(&document, "extent").next().unwrap();
        extent.attribute("cx").unwrap().parse::<u32>().unwrap()
    };
    assert_eq!(width(true) * 2, width(false) * 3);
}

#[test]
fn the_drawing_has_words_four_names_and_a_dot_where_it_belongs() {
    let axes = [Axis::Low, Axis::Unknown, Axis::High];
    for (openness, readiness) in axes.into_iter().flat_map(|o| axes.map(|r| (o, r))) {
        let mut paper = paper_of("x");
        paper.blocks = vec![grid(openness, readiness), grid(openness, readiness)];
        let parts = made(&paper);
        let document = Document::parse(&parts[MAIN]).unwrap();
        let about: Vec<_> = named(&document, "docPr").collect();
        assert_eq!(
            about[0].attribute("descr"),
            Some("A square in four quarters. The dot is in “Good to go”.")
        );
        assert_ne!(about[0].attribute("id"), about[1].attribute("id"));
        let group = named(&document, "wgp").next().unwrap();
        let names: Vec<_> = inside(group, "p").map(words).collect();
        assert_eq!(
            names,
            [
                "Willing, but stretched",
                "Good to go",
                "Not yet",
                "Able, but closed"
            ]
        );
        let shapes: Vec<[i64; 4]> = inside(group, "wsp").map(place).collect();
        let [quarters @ .., dot] = shapes.as_slice() else {
            panic!("no shapes")
        };
        assert_eq!(quarters.len(), 4);
        let middle = [dot[0] + dot[2] / 2, dot[1] + dot[3] / 2];
        let places = [
            (Axis::High, Axis::Low),
            (Axis::High, Axis::High),
            (Axis::Low, Axis::Low),
            (Axis::Low, Axis::High),
        ];
        for (quarter, [left, top, width, height]) in places.into_iter().zip(quarters) {
            let across = (*left..=left + width).contains(&middle[0]);
            let down = (*top..=top + height).contains(&middle[1]);
            let may = |known, this| known == Axis::Unknown || known == this;
            let possible = may(openness, quarter.0) && may(readiness, quarter.1);
            assert_eq!(
                across && down,
                possible,
                "{openness:?} {readiness:?} {quarter:?}"
            );
        }
        let ring = inside(group, "noFill").count() == 1;
        let unknown = [openness, readiness].contains(&Axis::Unknown);
        assert_eq!(ring, unknown);
    }
}

/// Where a shape is: left, top, width, height.
fn place(shape: Node) -> [i64; 4] {
    let number = |element, name| {
        let node = inside(shape, element).next().unwrap();
        node.attribute(name).unwrap().parse().unwrap()
    };
    [
        number("off", "x"),
        number("off", "y"),
        number("ext", "cx"),
        number("ext", "cy"),
    ]
}

#[test]
fn nothing_in_it_acts_or_fetches() {
    let parts = made(&full_paper());
    let names: Vec<&str> = parts.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/styles.xml",
        ]
    );
    let acting = [
        "fldSimple",
        "instrText",
        "fldChar",
        "hyperlink",
        "object",
        "altChunk",
        "control",
        "pict",
        "blip",
        "attachedTemplate",
        "sdt",
    ];
    for text in parts.values() {
        let part = Document::parse(text).unwrap();
        for name in acting {
            assert_eq!(named(&part, name).count(), 0, "{name}");
        }
    }
}

#[test]
fn the_same_paper_is_the_same_file() {
    assert_eq!(word(&full_paper()), word(&full_paper()));
}

#[test]
fn an_empty_paper_is_a_document() {
    let mut paper = paper_of("");
    made(&paper);
    paper.blocks = vec![
        Block::Paragraph(Vec::new()),
        Block::Bullets(Vec::new()),
        Block::Bullets(vec![plain("")]),
    ];
    made(&paper);
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    for text in hostile() {
        let parts = made(&paper_of(&text));
        let document = Document::parse(&parts[MAIN]).unwrap();
        let (line, long) = (clean::line(&text), clean::text(&text));
        let check = |found: Vec<String>, expected: &[&String]| {
            assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{text:?}");
        };
        check(styled(&document, "Heading1"), &[&line]);
        check(styled(&document, "Heading2"), &[&line, &line]);
        check(styled(&document, "Heading3"), &[&line]);
        check(styled(&document, "Caption"), &[&line]);
        check(styled(&document, "ListBullet"), &[&long]);
        check(styled(&document, "TableText"), &[&long, &long]);
        let unstyled = named(&document, "p").filter(|p| style(*p).is_none());
        let paragraphs: Vec<_> = unstyled.filter(|p| !in_drawing(*p)).map(words).collect();
        check(paragraphs, &[&long, &long, &String::new()]);
        let names: Vec<_> = named(&document, "p")
            .filter(|p| in_drawing(*p))
            .map(words)
            .collect();
        check(names, &[&line; 4]);
        for (element, name) in [
            ("docPr", "descr"),
            ("tblCaption", "val"),
            ("tblDescription", "val"),
        ] {
            let node = named(&document, element).next().unwrap();
            assert_eq!(attribute(node, name), Some(line.as_str()), "{text:?}");
        }
        let core = Document::parse(&parts["docProps/core.xml"]).unwrap();
        let title = named(&core, "title").next().unwrap();
        assert_eq!(title.text().unwrap_or_default(), line, "{text:?}");
    }
}

/// All that can be read in a document, from the top.
fn all_words(parts: &BTreeMap<String, String>) -> String {
    let document = Document::parse(&parts[MAIN]).unwrap();
    let paragraphs = named(&document, "p").filter(|p| !in_drawing(*p));
    let lines: Vec<_> = paragraphs
        .map(|paragraph| {
            // The drawing is told by its words.
            let drawn = inside(paragraph, "docPr").next();
            drawn.map_or_else(
                || words(paragraph),
                |d| attribute(d, "descr").unwrap().to_owned(),
            )
        })
        .collect();
    lines.join("\n")
}

#[test]
fn every_paper_of_every_worked_project_is_there_in_its_order() {
    for worked in worked() {
        for (name, paper) in papers(&worked.handout()) {
            let parts = made(&paper);
            check_in_order(&all_words(&parts), &words_of(&paper, Tables::Drawn));
            let core = &parts["docProps/core.xml"];
            let core = Document::parse(core).unwrap();
            let title = named(&core, "title").next().unwrap().text().unwrap();
            assert_eq!(title, paper.title, "{} {name}", worked.name);
        }
    }
}

#[test]
fn hostile_texts_stay_texts_on_every_paper() {
    for text in hostile() {
        for (_, paper) in papers(&with_everywhere(&text).handout()) {
            let words = words_of(&paper, Tables::Drawn);
            check_in_order(&spaced(&all_words(&made(&paper))), &words);
        }
    }
}
