//! A host changes its questions while people's answers are already saved. No answer is ever lost by
//! that: what is not asked counts for nothing, and what is asked again is there again.

#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::settings::{example, pack, put};
use common::worked::{NOW, Worked, good_to_go};
use common::{project_id, stamp};
use serde_json::{Value, json};
use truly_open::content::settings::read;
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::edit::{Edit, QuestionNote};
use truly_open::domain::handout::{Handout, handout};
use truly_open::domain::ids::{QuestionId, ResponseId};
use truly_open::domain::pack::Pack;
use truly_open::domain::record::Record;
use truly_open::storage::document::{Document, Reading, Source, read as read_document, write};

const EXTRA: &str = "northfield-1";

fn configured(file: &Value) -> Pack {
    let set = read(&file.to_string()).unwrap_or_else(|faults| panic!("{faults:#?}"));
    set.pack.unwrap()
}

/// What is left of a record after it was saved and read back.
fn saved(record: &Record) -> Record {
    let document = Document {
        id: project_id(),
        record: record.clone(),
    };
    match read_document(&write(&document).unwrap(), Source::OwnCopy) {
        Reading::Document(read) => read.record,
        other => panic!("{other:?}"),
    }
}

fn under(pack: &Pack, record: &Record) -> Handout {
    let project = record.project();
    let (_, check) = project.current_check().unwrap();
    handout(pack, &project_id(), &project, check, NOW)
}

fn answer_of(handout: &Handout, id: &str) -> Option<(String, String)> {
    let mut answers = handout.answers.iter();
    let found = answers.find(|answered| answered.question.as_str() == id)?;
    Some((found.answer.clone(), found.evidence.clone()))
}

/// A worked project, as it was saved before anybody added a question.
fn before() -> (Worked, Record) {
    let worked = good_to_go();
    let text = worked.document(&project_id());
    let Reading::Document(document) = read_document(&text, Source::OwnCopy) else {
        panic!("{text}");
    };
    (worked, document.record)
}

fn answer(record: &mut Record, id: &str, step: Step, count: u64) {
    let project = record.project();
    let (check, _) = project.current_check().unwrap();
    let question = QuestionId::parse(id).unwrap();
    let answered = Edit::AnsweredQuestion {
        check: check.clone(),
        response: ResponseId::together(),
        question: question.clone(),
        answer: Answer::Chose(step),
    };
    let wrote = Edit::WroteQuestionNote {
        check: check.clone(),
        response: ResponseId::together(),
        question,
        note: QuestionNote::Evidence,
        text: "Letter of 3 March.".to_owned(),
    };
    record.apply(answered, stamp(count));
    record.apply(wrote, stamp(count + 1));
}

#[test]
fn an_answer_that_is_asked_for_no_more_is_kept_and_is_there_again_when_it_is() {
    let (worked, record) = before();
    let with_extra = configured(&example());
    let mut answered = record.clone();
    answer(&mut answered, EXTRA, Step::PROVEN, 10_000);
    let (statement, evidence) = answer_of(&under(&with_extra, &answered), EXTRA).unwrap();
    assert!(
        statement.contains("The plan changed because of what the panel said."),
        "{statement}"
    );
    assert_eq!(evidence, "Letter of 3 March.");

    // The host takes its question away: it is as if it had never been answered, in all that is shown.
    let mut kept = saved(&answered);
    assert_eq!(kept, answered);
    assert_eq!(under(&worked.pack, &kept), under(&worked.pack, &record));

    // People go on, in this tab and in another, whose copy never had the answer.
    answer(&mut kept, "O1", Step::IN_PLACE, 20_000);
    let mut other = record.clone();
    answer(&mut other, "O2", Step::PROVEN, 30_000);
    let joined = saved(&kept.join(other));
    let shown = under(&worked.pack, &joined);
    assert_eq!(answer_of(&shown, EXTRA), None);
    assert!(answer_of(&shown, "O2").unwrap().1.contains("3 March"));

    // The question comes back, and so does its answer.
    let again = under(&with_extra, &joined);
    assert_eq!(answer_of(&again, EXTRA), Some((statement, evidence)));
}

#[test]
fn an_extra_question_counts_as_the_others_of_its_section() {
    let (_, record) = before();
    let with_extra = configured(&example());
    let openness = |record: &Record| {
        let summary = under(&with_extra, record).summary;
        summary.openness.score
    };
    let without = openness(&record);
    let mut answered = record.clone();
    answer(&mut answered, EXTRA, Step::PROVEN, 10_000);
    let with = openness(&answered);
    assert_eq!(with.low, without.low + 3);
    assert_eq!(with.high, without.high);
}

#[test]
fn answers_are_kept_where_another_pack_asks_none_of_their_questions() {
    let (worked, record) = before();
    let mut text = json!({ "pack": pack() }).to_string();
    for question in &worked.pack.questions {
        let id = &question.id;
        text = text.replace(&format!("\"{id}\""), &format!("\"X{id}\""));
    }
    let mut file: Value = serde_json::from_str(&text).unwrap();
    put(&mut file, "/pack/id", json!("another"));
    let other = configured(&file);
    let mut kept = saved(&record);
    let shown = under(&other, &kept);
    assert!(
        shown
            .answers
            .iter()
            .all(|answered| answered.answer.is_empty())
    );
    answer(&mut kept, "XO1", Step::PROVEN, 10_000);
    let back = under(&worked.pack, &saved(&kept));
    assert_eq!(back, under(&worked.pack, &record));
}
