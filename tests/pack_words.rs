//! How the words of the built-in pack read. A formula is not a reading test, and these are not a
//! judge of style: they stop a careless change.

#![allow(
    clippy::expect_used,
    reason = "a helper of a test may panic: that is how a test fails"
)]

use truly_open::content::{self, advice};
use truly_open::domain::pack::Pack;

fn pack() -> Pack {
    let read = content::read(include_str!("../content/pack.json"));
    read.expect("the built-in pack can be read")
}

/// What the advice says of our own words, and why they stay.
const ON_PURPOSE: &[(&str, &str)] = &[
    ("K2.stem", "“and”"),             // One kind of help: to take part and speak up.
    ("K6.stem", "“or”"), // One check answers both: written consent or an ethics review.
    ("R2.ladder[0].text", "“may”"), // People are out of pocket just because nobody can tell them.
    ("C4.stem", "“or”"), // One event: the lead is not there.
    ("C4.ladder[1].text", "“might”"), // Someone stepping in is a hope: that is the second step.
    ("L1a.stem", "“and”"), // One agreement between two: you and your lay members.
];

#[test]
fn the_advice_that_others_hear_is_taken_here() {
    let pack = pack();
    let advice = advice::on_pack(&pack);
    let found = advice.iter().map(|advice| {
        let place = advice.place.strip_prefix("questions[");
        let (index, field) = place
            .and_then(|place| place.split_once(']'))
            .expect("a place");
        let question = &pack.questions[index.parse::<usize>().expect("an index")];
        let (word, _) = advice.problem.split_once(' ').expect("words");
        (format!("{}{field}", question.id), word)
    });
    let found: Vec<_> = found.collect();
    let expected: Vec<_> = ON_PURPOSE
        .iter()
        .map(|(place, word)| ((*place).to_owned(), *word))
        .collect();
    assert_eq!(found, expected, "{advice:#?}");
}

#[test]
fn questions_read_at_about_age_nine_to_eleven() {
    let questions = pack().questions;
    let grades = questions
        .iter()
        .map(|q| advice::grade(&advice::words_of(q)));
    let mean = grades.sum::<f64>() / questions.len() as f64;
    assert!(mean <= 3.0, "the mean grade is {mean:.2}");
}

/// The rest of what a person reads on the way, and on the summary.
fn other_words(pack: &Pack) -> Vec<String> {
    let outcomes = &pack.outcomes;
    let statuses = [&outcomes.readiness, &outcomes.openness]
        .into_iter()
        .flat_map(|words| {
            [
                &words.stop,
                &words.not_enough,
                &words.find_out,
                &words.gaps,
                &words.ready,
                &words.proven,
                &words.does_not_apply,
            ]
        });
    let places = &outcomes.places;
    let places = [
        &places.good_to_go,
        &places.willing_but_stretched,
        &places.able_but_closed,
        &places.not_yet,
        &outcomes.on_the_line,
    ];
    let headed = statuses
        .chain(places)
        .chain(&pack.honest_exit.choices)
        .chain([&pack.safety_banner]);
    let doubts = pack.consistency.iter();
    let doubts = doubts.map(|rule| format!("{} {}", rule.first.text, rule.second.text));
    let held = [
        &outcomes.held_without_patients,
        &outcomes.held_by_safety,
        &pack.honest_exit.text,
    ];
    let (help, paper) = (&pack.help, &pack.paper);
    headed
        .map(|words| &words.text)
        .chain(held)
        .chain(&pack.limits)
        .chain(pack.notes.iter().map(|note| &note.text))
        .chain([&pack.start.advice])
        .chain(&pack.made)
        .chain([&help.methods_lead, &help.ask_first])
        .chain([&paper.because, &paper.safety])
        .chain(&paper.asks)
        .chain(pack.levels.iter().map(|level| &level.description))
        .chain(pack.stages.iter().map(|stage| &stage.description))
        .chain(pack.dimensions.iter().map(|words| &words.lead))
        .chain(pack.questions.iter().filter_map(|q| q.help.as_ref()))
        .cloned()
        .chain(doubts)
        .collect()
}

#[test]
fn other_words_read_no_harder_than_the_hardest_question_may() {
    let pack = pack();
    let hard: Vec<_> = other_words(&pack)
        .into_iter()
        .filter(|text| advice::grade(text) > advice::HARDEST)
        .collect();
    assert!(hard.is_empty(), "{hard:#?}");
}

/// American spellings of words that this pack uses or may come to use.
const AMERICAN: &[&str] = &[
    "organization",
    "organize",
    "center",
    "behavior",
    "color",
    "favor",
    "program",
    "realize",
    "recognize",
    "prioritize",
    "summarize",
    "labor",
    "honor",
    "judgment",
    "enroll",
    "fulfill",
    "counseling",
    "skillful",
    "practicing",
    "license",
    "pediatric",
    "analyze",
    "gray",
    "mom",
    "personalized",
    "centered",
    "toward",
];

#[test]
fn spelling_is_british() {
    let pack = content_without_names();
    for word in AMERICAN {
        assert!(!advice::says(&pack, word), "{word}");
    }
}

/// The words of the pack without its links, which are other people's names for things.
fn content_without_names() -> String {
    include_str!("../content/pack.json")
        .lines()
        .filter(|line| !line.trim_start().starts_with("\"url\""))
        .collect::<Vec<_>>()
        .join("\n")
}
