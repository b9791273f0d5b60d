//! Advice on the words of questions. It refuses nothing: a formula is not a reading test, and none of
//! this is a judge of style. Whoever writes questions hears it from `cargo xtask check-pack`; the
//! built-in pack is held to it by a test (`tests/pack_words.rs`).

mod age;

pub use age::grade;

use super::Fault;
use super::settings::Configured;
use crate::domain::pack::{Pack, Question};

/// The hardest that a question should be to read, as a grade: about age 11.
pub const HARDEST: f64 = 6.0;

/// A grade is about so many years less than the age.
const YEARS_BEFORE_SCHOOL: f64 = 5.0;

/// The fewest words of a line that says why.
const SHORTEST_WHY: usize = 4;

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

/// What "and" or "or" may join in a question without making it two.
const JOINED: &[&str] = &["patients and carers", "patients or carers", "yes or no"];

/// Advice on a pack: what it is about, and what may be better.
#[must_use]
pub fn on_pack(pack: &Pack) -> Vec<Fault> {
    on_questions(&pack.questions, "questions", is_english(&pack.language))
}

/// Advice on what a file of settings brings of its own.
#[must_use]
pub fn on_settings(set: &Configured) -> Vec<Fault> {
    let Some(pack) = &set.pack else {
        return Vec::new();
    };
    let english = is_english(&pack.language);
    let extra = &set.extra_questions;
    let mut advice = Vec::new();
    if set.own_pack {
        let mut own = pack.questions.clone();
        own.retain(|question| !extra.contains(question));
        advice = on_questions(&own, "pack.questions", english);
    }
    advice.extend(on_questions(extra, "extra_questions", english));
    for (index, question) in extra.iter().enumerate() {
        // No id of ours has one, so such an id stays free.
        if !set.own_pack && !question.id.as_str().bytes().any(|b| b == b'-') {
            advice.push(Fault {
                place: format!("extra_questions[{index}].id"),
                problem: "a later version of the check may use this id itself: begin it with a \
                          word of your own and a hyphen"
                    .to_owned(),
            });
        }
    }
    advice
}

/// Whether the advice on words is for this language. The rest is for every one.
#[must_use]
pub fn is_english(language: &str) -> bool {
    language.split('-').next() == Some("en")
}

fn on_questions(questions: &[Question], list: &str, english: bool) -> Vec<Fault> {
    let mut advice = Vec::new();
    for (index, question) in questions.iter().enumerate() {
        let place = format!("{list}[{index}]");
        let mut say = |field: &str, problem: String| {
            let place = format!("{place}{field}");
            advice.push(Fault { place, problem });
        };
        if english {
            on_english(question, &mut say);
        }
        on_any_language(question, &mut say);
    }
    advice
}

fn on_english(question: &Question, say: &mut impl FnMut(&str, String)) {
    let grade = grade(&words_of(question));
    if grade > HARDEST {
        let age = (grade + YEARS_BEFORE_SCHOOL).round();
        let hardest = HARDEST + YEARS_BEFORE_SCHOOL;
        say(
            "",
            format!(
                "this reads at about age {age}, and age {hardest} is the aim: use shorter words \
                 and shorter sentences"
            ),
        );
    }
    let stem = JOINED
        .iter()
        .fold(question.stem.to_lowercase(), |stem, joined| {
            stem.replace(joined, "")
        });
    for joiner in ["and", "or"] {
        if says(&stem, joiner) {
            say(
                ".stem",
                format!("“{joiner}” may make this two questions: ask one thing"),
            );
        }
    }
    if words(&question.why).len() < SHORTEST_WHY {
        say(
            ".why",
            "this is very short: say in a sentence why it matters".to_owned(),
        );
    }
    for (index, statement) in question.ladder.iter().enumerate() {
        for hedge in HEDGES.iter().filter(|hedge| says(&statement.text, hedge)) {
            say(
                &format!(".ladder[{index}].text"),
                format!("“{hedge}” means different things to different people: say how much"),
            );
        }
    }
}

fn on_any_language(question: &Question, say: &mut impl FnMut(&str, String)) {
    if question.stem.chars().filter(|c| *c == '?').count() > 1 {
        say(
            ".stem",
            "this asks more than once: ask one thing".to_owned(),
        );
    }
    if says(&question.stem, &question.why) || says(&question.why, &question.stem) {
        say(
            ".why",
            "this repeats the question: say why it matters".to_owned(),
        );
    }
    for (field, text) in texts_of(question) {
        if text.contains(['"', '\'']) {
            say(
                &field,
                "straight quotation marks: “ ” and ’ read better".to_owned(),
            );
        }
        if text.contains("  ") {
            say(&field, "two spaces in a row".to_owned());
        }
        if text.contains(" - ") {
            say(&field, "a hyphen between spaces: use a dash (–)".to_owned());
        }
    }
}

/// Each text of a question, with the field that it is in.
fn texts_of(question: &Question) -> Vec<(String, &str)> {
    let named = [
        (".title", Some(&question.title)),
        (".stem", Some(&question.stem)),
        (".why", Some(&question.why)),
        (".help", question.help.as_ref()),
        (".next_step", Some(&question.next_step)),
    ];
    let named = named
        .into_iter()
        .filter_map(|(field, text)| Some((field.to_owned(), text?.as_str())));
    let ladder = question.ladder.iter().enumerate();
    let ladder = ladder.map(|(index, it)| (format!(".ladder[{index}].text"), it.text.as_str()));
    named.chain(ladder).collect()
}

/// What a person reads on the page of a question and in its next step.
#[must_use]
pub fn words_of(question: &Question) -> String {
    let mut texts = vec![question.stem.as_str(), question.why.as_str()];
    texts.extend(question.ladder.iter().map(|s| s.text.as_str()));
    texts.push(&question.next_step);
    texts.join(" ")
}

/// Whether a text has those words, as whole words, whatever the capitals.
#[must_use]
pub fn says(text: &str, phrase: &str) -> bool {
    let spaced = |text: &str| format!(" {} ", words(&text.to_lowercase()).join(" "));
    spaced(text).contains(&spaced(phrase))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '’')
        .filter(|word| !word.is_empty())
        .collect()
}
