//! What the built-in pack asks, and where each question comes from.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a helper of a test may panic: that is how a test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use truly_open::content;
use truly_open::domain::answer::Step;
use truly_open::domain::ids::LevelId;
use truly_open::domain::pack::{
    Cover, Dimension, Key, Level, Note, Pack, Place, Question, Role, Section, When,
};
use truly_open::domain::project::Length;

/// The sentences of the briefing, copied from it by hand, apart from the pack.
const SENTENCES: &str = include_str!("fixtures/sentences.json");

/// The assessable claims of the briefing, and what each one becomes.
const CLAIMS: &str = include_str!("fixtures/claims.json");

#[derive(serde::Deserialize)]
struct Claim {
    id: String,
    #[serde(rename = "claim")]
    _claim: String,
    sources: Vec<String>,
    becomes: Vec<String>,
}

/// The pack that the app has.
fn pack() -> Pack {
    content::built_in().expect("the pack is there")
}

fn claims() -> Vec<Claim> {
    serde_json::from_str(CLAIMS).expect("the claims are JSON")
}

fn sentences() -> BTreeMap<String, String> {
    serde_json::from_str(SENTENCES).expect("the sentences are JSON")
}

fn ids<'a>(questions: impl IntoIterator<Item = &'a Question>) -> String {
    let ids: Vec<_> = questions.into_iter().map(|q| q.id.as_str()).collect();
    ids.join(" ")
}

/// The app does not validate it, so that visitors need not wait for that.
#[test]
fn it_is_valid() {
    let read = content::read(include_str!("../content/pack.json"));
    let valid = read.unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(valid, pack());
}

#[test]
fn it_is_what_it_says_it_is() {
    let pack = pack();
    assert_eq!(pack.id.as_str(), content::BUILT_IN_ID);
    assert_eq!(pack.version, "1.0.0");
    assert_eq!(pack.language, "en-GB");
    assert_eq!(pack.title, "Truly open?");
    assert!(!pack.title.contains("NHS"), "a trade mark");
}

#[test]
fn it_asks_43_questions_in_order() {
    let pack = pack();
    let of = |section: Section| ids(pack.questions.iter().filter(|q| q.section == section));
    let level = |id| of(Section::Level(LevelId::parse(id).unwrap()));
    assert_eq!(pack.questions.len(), 43);
    assert_eq!(
        of(Section::Dimension(Dimension::Openness)),
        "O1 O2 O3 O4 O5 O6 O7 O8 O9 O10"
    );
    assert_eq!(
        of(Section::Dimension(Dimension::Skills)),
        "K1 K2 K3 K4 K5 K6"
    );
    assert_eq!(
        of(Section::Dimension(Dimension::Resources)),
        "R1 R2 R3 R4 R5 R6"
    );
    assert_eq!(
        of(Section::Dimension(Dimension::Capacity)),
        "C1 C2 C3 C4 C5 C6"
    );
    assert_eq!(level("steering"), "L1a L1b L1c L1d");
    assert_eq!(level("seeking-views"), "L2a L2b L2c L2d");
    assert_eq!(level("co-design"), "L3a L3b L3c");
    assert_eq!(level("telling-others"), "L4a L4b L4c L4d");
}

#[test]
fn the_marks_are_those_of_the_question_bank() {
    let pack = pack();
    let with = |mark: fn(&Question) -> bool| ids(pack.questions.iter().filter(|q| mark(q)));
    assert_eq!(
        with(|q| q.key == Key::Always),
        "O2 O4 O6 O7 K1 K3 R1 R2 R3 C1 C2 L1a L3a L4b L4c"
    );
    assert_eq!(with(|q| matches!(q.key, Key::WhenChosen(_))), "O5");
    assert_eq!(with(|q| q.role == Role::Safety), "K6");
    assert_eq!(with(|q| q.may_not_apply), "K4 R2 L2d");
    let held: Vec<_> = pack
        .levels
        .iter()
        .filter(|l| l.held_by_safety)
        .map(|l| l.id.as_str())
        .collect();
    assert_eq!(held, ["seeking-views", "telling-others"]);
}

#[track_caller]
fn check_asked(length: Length, levels: &[&str], expected: usize, ids_expected: Option<&str>) {
    let pack = pack();
    let levels = levels.iter().map(|l| LevelId::parse(l).unwrap()).collect();
    let asked = pack.asked(length, &levels);
    assert_eq!(asked.len(), expected);
    if let Some(expected) = ids_expected {
        assert_eq!(ids(asked), expected);
    }
}

#[test]
fn a_quick_check_asks_12_questions_and_a_full_one_28_and_the_levels_chosen() {
    let all = ["steering", "seeking-views", "co-design", "telling-others"];
    check_asked(
        Length::Quick,
        &[],
        12,
        Some("O2 O4 O6 O7 K1 K3 K6 R1 R2 R3 C1 C2"),
    );
    check_asked(
        Length::Quick,
        &["co-design"],
        13,
        Some("O2 O4 O5 O6 O7 K1 K3 K6 R1 R2 R3 C1 C2"),
    );
    check_asked(Length::Quick, &["steering", "telling-others"], 12, None);
    check_asked(Length::Full, &[], 28, None);
    check_asked(Length::Full, &["co-design"], 31, None);
    check_asked(Length::Full, &all, 43, None);
}

#[test]
fn the_rules_of_thumb_are_those_of_the_scoring_rule() {
    let rules = pack().rules;
    assert_eq!(rules.gaps_below_percent, 50);
    assert_eq!(rules.gaps_cap, Step::TALKED_ABOUT);
    assert_eq!(rules.answers_needed_percent, 50);
}

#[test]
fn the_sentences_are_the_briefings_word_for_word() {
    let packed: BTreeMap<_, _> = pack()
        .sentences
        .into_iter()
        .map(|s| (s.id, s.text))
        .collect();
    assert_eq!(packed.len(), 54);
    assert_eq!(packed, sentences());
}

#[test]
fn only_a_persons_own_words_carry_a_name() {
    let pack = pack();
    let mut said: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for sentence in &pack.sentences {
        if let Some(name) = &sentence.said_by {
            said.entry(name).or_default().push(&sentence.id);
        }
    }
    let expected = [
        (
            "Michael Nation, then Development Director, Kidney Research UK",
            vec!["S50"],
        ),
        (
            "Phil Stylianides, then Director, Picker Institute Europe",
            vec!["S05", "S17"],
        ),
        (
            "Professor Jane Maher, then Chief Medical Officer, Macmillan Cancer Support",
            vec!["S04", "S46", "S47", "S51", "S52", "S53", "S54"],
        ),
    ];
    assert_eq!(said, expected.into());
}

/// Every way in which the pack takes a claim up, in the words of the fixture.
fn taken_up(pack: &Pack) -> BTreeSet<(String, String)> {
    let questions = pack.questions.iter().flat_map(|q: &Question| {
        let id = q.id.as_str().to_owned();
        q.claims.iter().map(move |c| (c.clone(), id.clone()))
    });
    let levels = pack.levels.iter().flat_map(|l: &Level| {
        let id = format!("level {}", l.id);
        l.claims.iter().map(move |c| (c.clone(), id.clone()))
    });
    let notes = pack
        .notes
        .iter()
        .flat_map(|n: &Note| n.claims.iter().map(|c| (c.clone(), "note".to_owned())));
    questions.chain(levels).chain(notes).collect()
}

#[test]
fn each_claim_is_asked_prompted_or_noted_where_it_says_and_nowhere_else() {
    let pack = pack();
    let claims = claims();
    let expected_ids: Vec<_> = (1..=79).map(|n| format!("C{n:02}")).collect();
    let claim_ids: Vec<_> = claims.iter().map(|c| c.id.clone()).collect();
    assert_eq!(claim_ids, expected_ids);

    let mut expected = BTreeSet::new();
    for claim in &claims {
        for becomes in &claim.becomes {
            let mut add = |what: &str| expected.insert((claim.id.clone(), what.to_owned()));
            match becomes.split_once(' ') {
                None => {
                    add(becomes);
                }
                Some(("level", _)) => {
                    add(becomes);
                }
                Some(("every", "level")) => {
                    for level in &pack.levels {
                        add(&format!("level {}", level.id));
                    }
                }
                Some((question, mark)) => {
                    add(question);
                    check_mark(&pack, &claim.id, question, mark);
                }
            }
        }
    }
    assert_eq!(taken_up(&pack), expected);
}

#[track_caller]
fn check_mark(pack: &Pack, claim: &str, question: &str, mark: &str) {
    let question = pack.questions.iter().find(|q| q.id.as_str() == question);
    let question = question.unwrap_or_else(|| panic!("{claim} becomes no question"));
    let holds = match mark {
        "key" => question.key == Key::Always,
        "key with co-design" => {
            question.key == Key::WhenChosen(LevelId::parse("co-design").unwrap())
        }
        "safety" => question.role == Role::Safety,
        "help" => question.help.is_some(),
        _ => false,
    };
    assert!(holds, "{claim}: {} is not {mark}", question.id);
}

#[test]
fn help_texts_say_what_their_claims_ask_for() {
    let pack = pack();
    for (id, words) in [
        ("L3a", &["for themselves", "treatment plan"][..]),
        ("O8", &["energy", "keeps a team keen"]),
        ("L2b", &["Informal", "coffee morning"]),
        (
            "K6",
            &[
                "Local Research Ethics Committee",
                "Is my study research?",
                "Do I need NHS REC review?",
                "research office",
            ],
        ),
    ] {
        let help = pack
            .questions
            .iter()
            .find(|q| q.id.as_str() == id)
            .and_then(|q| q.help.as_deref());
        for word in words {
            assert!(help.is_some_and(|h| h.contains(word)), "{id}: {word}");
        }
    }
}

/// The guide for hosts promises that theirs, which have one, never meet ours.
#[test]
fn no_id_of_a_question_has_a_hyphen() {
    assert!(!ids(&pack().questions).contains('-'));
}

#[test]
fn every_question_rests_on_a_sentence() {
    for question in &pack().questions {
        assert!(!question.sources.is_empty(), "{}", question.id);
    }
}

#[test]
fn every_sentence_but_audience_and_purpose_feeds_a_claim() {
    let claims = claims();
    let fed: BTreeSet<_> = claims.iter().flat_map(|c| &c.sources).cloned().collect();
    let without: Vec<_> = sentences()
        .into_keys()
        .filter(|s| !fed.contains(s))
        .collect();
    assert_eq!(without, ["S01", "S03"]);
    assert!(fed.iter().all(|s| sentences().contains_key(s)));
}

#[test]
fn the_consistency_checks_are_those_that_apply_so_far() {
    let pack = pack();
    let ids: Vec<_> = pack
        .consistency
        .iter()
        .map(|rule| rule.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [
            "CH1", "CH3", "CH4a", "CH4b", "CH5", "CH6", "CH7", "CH8", "CH10a", "CH10b"
        ]
    );
    for rule in &pack.consistency {
        // A rule about a question leads to that question.
        for when in &rule.when {
            if let When::AtLeast { question, .. } | When::AtMost { question, .. } = when {
                let place = Place::Question(question.clone());
                assert!(
                    [&rule.first.place, &rule.second.place].contains(&&place),
                    "{}: {question}",
                    rule.id
                );
            }
        }
    }
}

#[test]
fn there_are_five_stages_sixteen_methods_and_24_conditions() {
    let pack = pack();
    let stages: Vec<_> = pack
        .stages
        .iter()
        .map(|s| (s.id.as_str(), s.title.as_str()))
        .collect();
    let expected = [
        ("plan", "Plan"),
        ("find-out", "Find out"),
        ("design", "Design"),
        ("try-it", "Try it"),
        ("share", "Share and keep going"),
    ];
    assert_eq!(stages, expected);
    let from = |id: &str| {
        pack.methods
            .iter()
            .filter(|m| m.sources.iter().any(|s| s == id))
            .count()
    };
    assert_eq!(from("S37"), 8, "the ways of sentence 37");
    assert_eq!(pack.methods.len(), 16);
    assert_eq!(pack.conditions.len(), 24);
    assert_eq!(pack.benefits.len(), 5);
}

#[test]
fn every_question_has_something_that_helps_with_it() {
    let pack = pack();
    for question in &pack.questions {
        let id = &question.id;
        let methods = pack.methods.iter().filter(|it| it.helps.contains(id));
        let resources = pack.resources.iter().filter(|it| it.helps.contains(id));
        assert!(methods.count() + resources.count() > 1, "{id}");
    }
}

#[test]
fn the_words_for_results_are_those_of_the_scoring_rule() {
    let outcomes = pack().outcomes;
    let titles = |w: &truly_open::domain::pack::StatusWords| {
        [
            &w.stop,
            &w.not_enough,
            &w.find_out,
            &w.gaps,
            &w.ready,
            &w.proven,
            &w.does_not_apply,
        ]
        .map(|words| words.title.clone())
    };
    assert_eq!(
        titles(&outcomes.readiness),
        [
            "Stop and sort this first",
            "Not enough answers yet",
            "Find out first",
            "Gaps to close",
            "Ready",
            "Proven in practice",
            "Does not apply",
        ]
    );
    assert_eq!(
        titles(&outcomes.openness),
        [
            "Risk of ticking a box",
            "Not enough answers yet",
            "Find out first",
            "Partly open",
            "Open",
            "Truly open – and patients agree",
            "Does not apply",
        ]
    );
    let places = outcomes.places;
    assert_eq!(
        [
            places.good_to_go,
            places.willing_but_stretched,
            places.able_but_closed,
            places.not_yet
        ]
        .map(|words| (words.title, words.text)),
        [
            ("Good to go", "Keep checking."),
            (
                "Willing, but stretched",
                "Get help before you invite people."
            ),
            (
                "Able, but closed",
                "The box-ticking risk: you could do this smoothly and change nothing."
            ),
            ("Not yet", "Talk to your involvement team first."),
        ]
        .map(|(title, text)| (title.to_owned(), text.to_owned()))
    );
}

#[test]
fn the_pack_says_how_its_links_were_looked_at() {
    let stored = |text: &str| text.contains("a stored copy of the page");
    assert!(pack().notes.iter().any(|note| stored(&note.text)));
}

#[test]
fn what_the_briefing_points_to_is_there_or_has_a_replacement() {
    let pack = pack();
    for named in [
        "Involving patients in improving safety",
        "Person-centred care resource centre",
        "Improvement Leaders’ Guide to Involving Patients and Carers",
        "Transforming Participation in Health and Care",
        "Communities of Influence",
        "Pictor technique",
        "Communications in health care improvement toolkit",
        "Patient Experience Network",
        "Coalition for Collaborative Care",
        "Local Research Ethics Committee",
        "NHS Institute for Innovation and Improvement",
    ] {
        let found = pack.resources.iter().any(|r| {
            r.title.contains(named) || r.replaces.as_ref().is_some_and(|old| old.contains(named))
        });
        assert!(found, "{named}");
    }
}

/// The start page reads no more of a pack than its cover, which must not say something else.
#[test]
fn the_cover_says_what_the_pack_says() {
    let pack = content::built_in().unwrap();
    let cover = content::built_in_cover().unwrap();
    assert_eq!(cover, Cover::from(&pack));
    for length in [Length::Quick, Length::Full] {
        let asked = pack.asked(length, &BTreeSet::new());
        assert_eq!(cover.count(length), asked.len());
    }
    assert!(cover.count(Length::Quick) < cover.count(Length::Full));
}
