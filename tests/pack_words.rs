//! How the words of the built-in pack read. A formula is not a reading test, and these are not a
//! judge of style: they stop a careless change.

#![allow(
    clippy::expect_used,
    reason = "a helper of a test may panic: that is how a test fails"
)]

#[path = "common/reading.rs"]
mod reading;

use reading::{grade, syllables};
use truly_open::content;
use truly_open::domain::pack::{Pack, Question};

fn pack() -> Pack {
    let read = content::read(include_str!("../content/pack.json"));
    read.expect("the built-in pack can be read")
}

/// What a person reads on the page of a question and in its next step.
fn words_of(question: &Question) -> String {
    let mut texts = vec![question.stem.as_str(), question.why.as_str()];
    texts.extend(question.ladder.iter().map(|s| s.text.as_str()));
    texts.push(&question.next_step);
    texts.join(" ")
}

#[test]
fn syllables_are_counted_about_right() {
    for (word, expected) in [
        ("the", 1),
        ("people", 2),
        ("patients", 2),
        ("asked", 1),
        ("started", 2),
        ("table", 2),
        ("stages", 2),
        ("makes", 1),
        ("involvement", 4),
        ("carers", 2),
        ("decide", 2),
        ("people’s", 2),
    ] {
        // Involvement has three by ear. A silent vowel in the middle counts: the formula errs
        // on the hard side.
        assert_eq!(syllables(word), expected, "{word}");
    }
}

#[test]
fn questions_read_at_about_age_nine_to_eleven() {
    let pack = pack();
    let grades: Vec<_> = pack
        .questions
        .iter()
        .map(|q| (grade(&words_of(q)), q.id.as_str()))
        .collect();
    for (grade, id) in &grades {
        assert!(*grade <= 6.0, "{id} reads at grade {grade:.1}");
    }
    let mean = grades.iter().map(|(grade, _)| grade).sum::<f64>() / grades.len() as f64;
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
    let (help, paper) = (&pack.library.help, &pack.library.paper);
    headed
        .map(|words| &words.text)
        .chain(held)
        .chain(&pack.limits)
        .chain(pack.library.notes.iter().map(|note| &note.text))
        .chain([&pack.start.advice])
        .chain(&pack.library.made)
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
        .filter(|text| grade(text) > 6.0)
        .collect();
    assert!(hard.is_empty(), "{hard:#?}");
}

/// Whether a text has those words, as whole words, whatever the capitals.
fn says(text: &str, phrase: &str) -> bool {
    let spaced = |text: &str| {
        let words: Vec<_> = text
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric() && c != '’')
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect();
        format!(" {} ", words.join(" "))
    };
    spaced(text).contains(&spaced(phrase))
}

/// Words that let two people choose the same statement and mean different things.
const HEDGES: &[&str] = &[
    "some",
    "many",
    "most",
    "few",
    "several",
    "often",
    "usually",
    "sometimes",
    "mostly",
    "mainly",
    "generally",
    "normally",
    "regularly",
    "rarely",
    "largely",
    "partly",
    "fairly",
    "quite",
    "may",
    "might",
    "perhaps",
    "where possible",
    "if possible",
    "as appropriate",
    "where appropriate",
    "as needed",
    "when needed",
    "as far as",
];

/// A statement may hedge when not knowing is what it states.
const HEDGED_ON_PURPOSE: &[(&str, u8, &str)] = &[
    ("R2", 0, "may"),   // People are out of pocket just because nobody can tell them.
    ("C4", 1, "might"), // Someone stepping in is a hope, which is why it is the second step.
];

#[test]
fn statements_do_not_hedge() {
    let mut found = Vec::new();
    for question in &pack().questions {
        for statement in &question.ladder {
            for hedge in HEDGES.iter().filter(|hedge| says(&statement.text, hedge)) {
                found.push((question.id.to_string(), statement.step.get(), *hedge));
            }
        }
    }
    let allowed: Vec<_> = HEDGED_ON_PURPOSE
        .iter()
        .map(|(id, step, hedge)| ((*id).to_owned(), *step, *hedge))
        .collect();
    assert_eq!(found, allowed);
}

/// What "and" or "or" may join in a question without making it two.
const JOINED: &[&str] = &[
    "patients and carers",
    "patients or carers",
    "you and the people you involve",
    "you and your lay members",
    "yes or no",                           // One phrase: leave to decide.
    "written consent or an ethics review", // One check answers both.
    "away or leaves",                      // One event: the lead is not there.
    "take part and speak up",              // One kind of help.
];

#[test]
fn a_question_asks_one_thing() {
    for question in &pack().questions {
        let stem = JOINED
            .iter()
            .fold(question.stem.to_lowercase(), |stem, joined| {
                stem.replace(joined, "")
            });
        for joiner in ["and", "or"] {
            assert!(!says(&stem, joiner), "{}: {}", question.id, question.stem);
        }
        assert_eq!(question.stem.matches('?').count(), 1, "{}", question.id);
    }
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
        assert!(!says(&pack, word), "{word}");
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

#[test]
fn our_own_words_are_set_with_care() {
    let pack = pack();
    for question in &pack.questions {
        let mut text = words_of(question);
        text.push_str(question.help.as_deref().unwrap_or_default());
        assert!(
            !text.contains(['"', '\'']),
            "{}: straight quotation marks",
            question.id
        );
        assert!(!text.contains("  "), "{}: two spaces", question.id);
        assert!(
            !text.contains(" - "),
            "{}: a hyphen for a dash",
            question.id
        );
    }
}
