//! Handouts to try the outputs with: of worked projects, of projects at random, and with a hostile
//! text wherever a person's words may stand. And the words of a paper, in order.

use super::arbitrary;
use super::worked::{NOW, Worked, good_to_go, pack};
use proptest::prelude::*;
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::edit::{CheckNote, QuestionNote};
use truly_open::domain::handout::{Handout, handout};
use truly_open::domain::ids::{LevelId, QuestionId, ResponseId, RowId};
use truly_open::domain::lists::{ActionState, Day, List, Row};
use truly_open::domain::project::{Group, Length};
use truly_open::export::clean;
use truly_open::export::paper::{Block, Paper, Run};
use truly_open::export::papers::{Days, full, leader, patient};

impl Worked {
    pub fn handout(&self) -> Handout {
        handout(&self.pack, &self.id, &self.project, &self.check, NOW)
    }
}

/// The days in words, as the tests write them.
pub fn days() -> Days<'static> {
    Days {
        started_at: "16 November 2026",
        made_at: "23 November 2026",
        day: &day_in_words,
    }
}

pub fn day_in_words(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS[usize::from(day.month()) - 1];
    format!("{} {month} {}", day.day(), day.year())
}

/// The three papers, by name.
pub fn papers(handout: &Handout) -> [(&'static str, Paper); 3] {
    [
        ("full", full(handout, days())),
        ("leader", leader(handout, days())),
        ("patient", patient(handout, days(), false)),
    ]
}

fn answers() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let questions = pack().questions.len();
    // Some teams know much, some know little: otherwise nearly all are at "find out first".
    let known = prop_oneof![
        8 => (0_u8..=3).prop_map(|steps| Step::new(steps).map(Answer::Chose)),
        1 => Just(Some(Answer::DoesNotApply)),
    ];
    let any = prop_oneof![
        4 => (0_u8..=3).prop_map(|steps| Step::new(steps).map(Answer::Chose)),
        1 => Just(Some(Answer::NotSure)),
        1 => Just(Some(Answer::DoesNotApply)),
        1 => Just(None),
    ];
    prop_oneof![
        proptest::collection::vec(known, questions),
        proptest::collection::vec(any, questions),
    ]
}

fn notes() -> impl Strategy<Value = Vec<(usize, QuestionNote, String)>> {
    let note = (0..100_usize, arbitrary::question_note(), text());
    proptest::collection::vec(note, 0..8)
}

/// What a person may write: often plain words, sometimes any characters, sometimes nothing.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z]{1,9}( [a-z,;.\\\\]{1,9}){0,6}(\n[a-z ]{1,20})?",
        2 => arbitrary::text(),
        1 => Just(String::new()),
    ]
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{1,9}( [a-z]{1,9}){0,4}",
        2 => arbitrary::line(),
        1 => Just(String::new()),
    ]
}

pub fn row() -> impl Strategy<Value = Row> {
    let question = proptest::option::of(arbitrary::question());
    let due = proptest::option::of(arbitrary::day());
    let state = proptest::sample::select(&ActionState::ALL[..]);
    let texts = (text(), line(), text(), text(), text());
    let pence = proptest::option::of(any::<u32>());
    (
        texts,
        due,
        state,
        question,
        pence,
        proptest::bool::weighted(0.1),
    )
        .prop_map(
            |((what, owner, did, could_not, note), due, state, question, pence, dropped)| Row {
                what,
                owner,
                due,
                state,
                question,
                did,
                could_not,
                pence,
                note,
                dropped,
            },
        )
}

/// A project at random, over the questions that the app ships.
pub fn any_project() -> impl Strategy<Value = Worked> {
    let pack = pack();
    let levels: Vec<LevelId> = pack.levels.iter().map(|level| level.id.clone()).collect();
    let levels = proptest::sample::subsequence(levels, 0..=4);
    let counts = proptest::collection::vec((arbitrary::group(), 0_u32..12), 0..4);
    let rows = (arbitrary::list(), row());
    let rows = proptest::collection::vec(rows, 0..14);
    let about = (line(), line(), text(), text(), text());
    let next_check = proptest::option::of(arbitrary::day());
    let quick = proptest::bool::weighted(0.25);
    (
        answers(),
        notes(),
        levels,
        counts,
        rows,
        about,
        next_check,
        quick,
    )
        .prop_map(
            |(answers, notes, levels, counts, rows, about, next_check, quick)| {
                let mut worked = good_to_go();
                let questions = worked.pack.questions.clone();
                let response = worked
                    .check
                    .responses
                    .get_mut(&ResponseId::together())
                    .unwrap();
                *response = Default::default();
                for (question, answer) in questions.iter().zip(answers) {
                    if let Some(answer) = answer.filter(|answer| question.offers(*answer)) {
                        response.answers.insert(question.id.clone(), answer);
                    }
                }
                for (index, note, text) in notes {
                    let question = &questions[index % questions.len()];
                    response.notes.insert((question.id.clone(), note), text);
                }
                let length = if quick { Length::Quick } else { Length::Full };
                worked.check.length = Some(length);
                worked.check.headcount = counts.into_iter().collect();
                let (name, team, wrong_about, comment, how_to_reply) = about;
                worked.check.notes = [
                    (CheckNote::WrongAbout, wrong_about),
                    (CheckNote::PatientComment, comment),
                ]
                .into_iter()
                .collect();
                worked.project.name = name;
                worked.project.team = team;
                worked.project.levels = levels.into_iter().collect();
                worked.project.how_to_reply = how_to_reply;
                worked.project.next_check = next_check;
                let rows = (1..).zip(rows);
                worked.project.rows = rows
                    .map(|(count, (list, row))| ((list, RowId::after(count, [7; 8])), row))
                    .collect();
                worked
            },
        )
}

/// A project in which this text stands wherever a person's words may: little else is said, so that
/// many of them can be tried.
pub fn with_everywhere(text: &str) -> Worked {
    let mut worked = good_to_go();
    worked.check.length = Some(Length::Quick);
    worked.project.name = text.to_owned();
    worked.project.team = text.to_owned();
    worked.project.how_to_reply = text.to_owned();
    let notes = [CheckNote::WrongAbout, CheckNote::PatientComment];
    worked.check.notes = notes
        .map(|note| (note, text.to_owned()))
        .into_iter()
        .collect();
    let response = worked
        .check
        .responses
        .get_mut(&ResponseId::together())
        .unwrap();
    let id = |question| QuestionId::parse(question).unwrap();
    let proven = Answer::Chose(Step::PROVEN);
    response.answers.insert(id("O4"), proven);
    response.answers.insert(id("K1"), Answer::NotSure);
    for (question, note) in [
        ("O4", QuestionNote::Evidence),
        ("K1", QuestionNote::WhoCouldTell),
        ("R2", QuestionNote::WhyNot),
    ] {
        response.notes.insert((id(question), note), text.to_owned());
    }
    let row = Row {
        what: text.to_owned(),
        owner: text.to_owned(),
        due: Day::new(2027, 1, 31),
        question: Some(id("O2")),
        did: text.to_owned(),
        could_not: text.to_owned(),
        pence: Some(u32::MAX),
        note: text.to_owned(),
        ..Row::default()
    };
    let lists = [List::Plan, List::Replies, List::Costs];
    worked.project.rows = lists
        .map(|list| ((list, RowId::after(1, [0; 8])), row.clone()))
        .into_iter()
        .collect();
    worked.check.headcount = [(Group::Carers, 1)].into_iter().collect();
    worked
}

/// A text with one space wherever there is any: what a page keeps of it.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a format sets a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tables {
    /// The names of the columns once, then the rows.
    Drawn,
    /// Each cell after the name of its column; empty cells left out.
    Told,
}

/// All that stands on a paper, in order. The drawing is told by its alternative, where `told`.
pub fn words_of(paper: &Paper, tables: Tables) -> Vec<String> {
    let mut words = vec![paper.title.clone()];
    for block in &paper.blocks {
        words_of_block(block, tables, &mut words);
    }
    words.iter().map(|text| spaced(text)).collect()
}

fn words_of_block(block: &Block, tables: Tables, words: &mut Vec<String>) {
    let joined = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match block {
        Block::Heading { text, .. } => words.push(text.clone()),
        Block::Paragraph(runs) => words.push(joined(runs)),
        Block::Bullets(points) => words.extend(points.iter().map(|point| joined(point))),
        Block::Table {
            caption,
            header,
            rows,
        } => {
            words.push(caption.clone());
            if tables == Tables::Drawn {
                words.extend(header.clone());
                words.extend(rows.iter().flatten().cloned());
            } else {
                let cells = rows.iter().flat_map(|row| header.iter().zip(row));
                let written = cells.filter(|(_, cell)| !cell.trim().is_empty());
                words.extend(written.map(|(name, cell)| format!("{name}: {cell}")));
            }
        }
        Block::Callout { title, blocks } => {
            words.push(title.clone());
            for block in blocks {
                words_of_block(block, tables, words);
            }
        }
        Block::Grid { .. } | Block::WritingSpace => {}
    }
}

/// Each of these stands in the text, one after the other.
#[track_caller]
pub fn check_in_order(text: &str, expected: &[String]) {
    let text = spaced(text);
    let mut rest = text.as_str();
    for words in expected {
        match rest.split_once(words.as_str()) {
            Some((_, after)) => rest = after,
            None => panic!("{words:?} is missing, or stands too early, in:\n{text}"),
        }
    }
}

/// Each of these stands in the text, which is [`spaced`], somewhere.
#[track_caller]
pub fn check_holds<'a>(text: &str, expected: impl IntoIterator<Item = &'a str>) {
    for words in expected {
        let words = spaced(&clean::text(words));
        assert!(text.contains(&words), "{words:?} is missing in:\n{text}");
    }
}
