//! A pack of another subject, in another language, runs on the same code: it is read,
//! scored and summed up, and every paper speaks of its subject alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;
use truly_open::content::{self, settings};
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::consistency::doubts;
use truly_open::domain::handout::{Handout, handout};
use truly_open::domain::ids::{LevelId, ProjectId, QuestionId, ResponseId, StageId};
use truly_open::domain::lists::Day;
use truly_open::domain::pack::Pack;
use truly_open::domain::project::{Check, Group, Length, Project, Response, Timestamp};
use truly_open::domain::score::Status;
use truly_open::domain::summary::{Summary, summary};
use truly_open::export::papers::{Days, full, leader, patient};
use truly_open::export::{csv, html, text};

const PACK: &str = include_str!("fixtures/packs/ohne-internet.json");

/// What the built-in pack is about. None of it may be said of another subject.
const OTHER_SUBJECT: [&str; 8] = [
    "patient",
    "Patient",
    "carer",
    "Carer",
    "consent",
    "ticking a box",
    "tick a box",
    "briefing",
];

/// As a host brings it: in its settings.
fn pack() -> Pack {
    let file = format!("{{ \"pack\": {PACK} }}");
    let set = settings::read(&file).unwrap_or_else(|faults| panic!("{faults:#?}"));
    set.pack.unwrap()
}

/// A full check with every level, every answer at that step or the next that there is, but these.
fn answered(pack: &Pack, step: u8, but: &[(&str, Answer)]) -> (Project, Check) {
    let mut response = Response::default();
    for question in &pack.questions {
        let step = Step::new(step).unwrap();
        let step = question.statement(step).map_or(Step::PROVEN, |_| step);
        let answer = Answer::Chose(step);
        response.answers.insert(question.id.clone(), answer);
    }
    for (question, answer) in but {
        let question = QuestionId::parse(question).unwrap();
        response.answers.insert(question, *answer);
    }
    let mut check = Check {
        length: Some(Length::Full),
        stage: StageId::parse("planen").ok(),
        headcount: [(Group::Staff, 3), (Group::Patients, 1)]
            .into_iter()
            .collect(),
        ..Check::default()
    };
    check.responses.insert(ResponseId::together(), response);
    let levels: BTreeSet<LevelId> = pack.levels.iter().map(|level| level.id.clone()).collect();
    let project = Project {
        name: "Wohngeld am Telefon".to_owned(),
        levels,
        ..Project::default()
    };
    (project, check)
}

fn summed_up(pack: &Pack, step: u8, but: &[(&str, Answer)]) -> Summary {
    let (project, check) = answered(pack, step, but);
    summary(pack, &project, &check, Timestamp(0))
}

fn handed_out(pack: &Pack, step: u8, but: &[(&str, Answer)]) -> Handout {
    let (project, check) = answered(pack, step, but);
    let id = ProjectId::parse("p-1").unwrap();
    handout(pack, &id, &project, &check, Timestamp(0))
}

/// Every paper and table of a handout, as text.
fn papers(handout: &Handout) -> String {
    let day = |day: Day| day.to_string();
    let days = Days {
        started_at: "23. November 2026",
        made_at: "24. November 2026",
        day: &day,
    };
    let papers = [
        full(handout, days),
        leader(handout, days),
        patient(handout, days, false),
    ];
    let mut all = csv::answers(handout);
    for paper in papers {
        assert_eq!(paper.language, "de");
        assert!(html::document(&paper).contains("<html lang=\"de\">"));
        all.push_str(&text::plain(&paper));
    }
    all
}

const LOW: Answer = Answer::Chose(Step::NOT_STARTED);

#[test]
fn it_is_whole() {
    let read = content::read(PACK).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(read.language, "de");
    assert!(!read.notes.is_empty() && !read.methods.is_empty());
    assert!(!read.conditions.is_empty() && !read.benefits.is_empty());
    assert!(!read.resources.is_empty());
    let away = |url: &String| !url.split('/').nth(2).unwrap().ends_with(".example");
    let urls = read.resources.iter().filter_map(|it| it.url.as_ref());
    assert_eq!(urls.filter(|url| away(url)).count(), 0);
    for question in &read.questions {
        let helps = read.methods.iter().map(|it| &it.helps);
        let mut helps = helps.chain(read.resources.iter().map(|it| &it.helps));
        let helped = helps.any(|helps| helps.contains(&question.id));
        let needs_none = ["MI1", "ZE3"].contains(&question.id.as_str());
        assert_eq!(helped, !needs_none, "{}", question.id);
    }
}

#[test]
fn a_quick_check_asks_what_decides_and_a_full_one_the_ways_that_were_chosen() {
    let pack = pack();
    let none = BTreeSet::default();
    assert_eq!(pack.asked(Length::Quick, &none).len(), 6);
    assert_eq!(pack.asked(Length::Full, &none).len(), 13);
    let phone: BTreeSet<LevelId> = [LevelId::parse("telefon").unwrap()].into_iter().collect();
    assert_eq!(pack.asked(Length::Quick, &phone).len(), 7);
    assert_eq!(pack.asked(Length::Full, &phone).len(), 15);
}

#[test]
fn it_is_scored_by_the_same_rule_in_its_own_words() {
    let pack = pack();
    let ready = summed_up(&pack, 2, &[]);
    assert_eq!(
        (ready.openness.status, ready.overall),
        (Status::Ready, Status::Ready)
    );
    assert_eq!(ready.openness.words.title, "Offen");
    assert_eq!(ready.place.words.title, "Offen und bereit");
    assert_eq!(
        ready.counted(),
        ["3 Mitarbeitende", "1 Person ohne Internet"]
    );

    let proven = summed_up(&pack, 3, &[]);
    assert_eq!(proven.openness.words.title, "Wirklich offen");

    let shut = summed_up(&pack, 2, &[("OF1", LOW)]);
    assert_eq!(shut.openness.words.title, "Die Tür ist zu");
    assert!(
        shut.honest_exit
            .unwrap()
            .title
            .contains("ohne Internet nichts")
    );
    assert_eq!(shut.held_down[0].title, "Alles ohne Internet");

    let unchecked = summed_up(&pack, 2, &[("KO3", LOW)]);
    assert!(
        unchecked
            .safety_banner
            .unwrap()
            .title
            .contains("Datenschutz")
    );
    let phone = unchecked.levels[0].outcome.as_ref().unwrap();
    assert_eq!(phone.status, Status::Gaps);
    assert!(phone.held.as_ref().unwrap().contains("Datenschutz"));

    let unknown = summed_up(&pack, 2, &[("ZE1", Answer::NotSure)]);
    assert_eq!(unknown.not_sure[0].title, "Zeit für Gespräche");
}

#[test]
fn its_own_rules_ask_whether_two_answers_fit() {
    let pack = pack();
    let (project, check) = answered(&pack, 2, &[("OF1", LOW)]);
    let asked = doubts(&pack, &project, &check);
    let first = asked.iter().map(|doubt| doubt.first.text.as_str());
    assert!(
        first
            .collect::<String>()
            .contains("ohne Internet nichts möglich")
    );
}

#[test]
fn every_paper_speaks_of_its_subject_and_of_no_other() {
    let pack = pack();
    let cases = [
        handed_out(&pack, 3, &[]),
        handed_out(&pack, 2, &[("OF1", LOW), ("KO3", LOW)]),
        handed_out(&pack, 0, &[("ZE1", Answer::NotSure)]),
    ];
    for handout in &cases {
        let all = papers(handout);
        for words in OTHER_SUBJECT {
            assert!(!all.contains(words), "{words} in\n{all}");
        }
        for words in [
            "Wohngeld am Telefon: Wie offen sind wir für Sie?",
            "Dieses Blatt ist für alle",
            "Haben wir Zeit für Sie?",
            "Die Wege, auf denen Menschen Sie erreichen sollen",
            "lowest of Können, Mittel and Zeit",
            "1 Person ohne Internet",
            "Niemand hat untersucht",
        ] {
            assert!(all.contains(words), "{words} not in\n{all}");
        }
    }
    assert!(papers(&cases[1]).contains("wie wir Ihre Daten am Telefon schützen"));
}
