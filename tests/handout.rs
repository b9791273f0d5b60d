//! What leaves the browser, beyond the summary.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::handouts::any_project;
use common::worked::{Worked, able_but_closed, full_of_unknowns, good_to_go};
use proptest::prelude::*;
use truly_open::domain::answer::Answer;
use truly_open::domain::ids::{QuestionId, RowId};
use truly_open::domain::lists::{ActionState, Day, List, Row};

fn with_row(mut worked: Worked, list: List, row: Row) -> Worked {
    let id = RowId::after(900, [0; 8]);
    worked.project.rows.insert((list, id), row);
    worked
}

/// How many rows of each list are handed out.
fn counts(worked: &Worked) -> [usize; 3] {
    let handout = worked.handout();
    [
        handout.actions.len(),
        handout.replies.len(),
        handout.costs.rows.len(),
    ]
}

#[test]
fn rows_in_which_nothing_is_written_are_left_out() {
    let written = counts(&good_to_go());
    assert_eq!(written, [2, 2, 3]);
    let elsewhere = QuestionId::parse("not-in-any-pack").unwrap();
    for list in [List::Plan, List::Replies, List::Costs] {
        let dropped = Row {
            what: "Taken off".to_owned(),
            dropped: true,
            ..Row::default()
        };
        let blank = Row {
            what: " \n".to_owned(),
            state: ActionState::Done,
            question: Some(elsewhere.clone()),
            ..Row::default()
        };
        for row in [Row::default(), dropped, blank] {
            assert_eq!(counts(&with_row(good_to_go(), list, row)), written);
        }
    }
    let a_day_is_enough = Row {
        due: Day::new(2027, 1, 1),
        ..Row::default()
    };
    let with_a_day = with_row(good_to_go(), List::Plan, a_day_is_enough);
    assert_eq!(counts(&with_a_day), [3, 2, 3]);
    let an_amount_is_enough = Row {
        pence: Some(0),
        ..Row::default()
    };
    let with_an_amount = with_row(good_to_go(), List::Costs, an_amount_is_enough);
    assert_eq!(counts(&with_an_amount), [2, 2, 4]);
}

#[test]
fn costs_are_added_up() {
    assert_eq!(good_to_go().handout().costs.total_pence, 3_050);
    assert_eq!(full_of_unknowns().handout().costs.total_pence, 0);
    let mut worked = good_to_go();
    for count in 100..104 {
        let row = Row {
            pence: Some(u32::MAX),
            ..Row::default()
        };
        let id = RowId::after(count, [0; 8]);
        worked.project.rows.insert((List::Costs, id), row);
    }
    let total = worked.handout().costs.total_pence;
    assert_eq!(total, 3_050 + 4 * u64::from(u32::MAX));
}

#[track_caller]
fn check_answer(worked: &Worked, question: &str, answer: &str, steps: [Option<u8>; 2]) {
    let handout = worked.handout();
    let of_question = |answered: &&_| -> bool {
        let answered: &truly_open::domain::handout::Answered = answered;
        answered.question.as_str() == question
    };
    let answered = handout.answers.iter().find(of_question).unwrap();
    assert_eq!(answered.answer, answer);
    assert_eq!([answered.steps, answered.steps_possible], steps);
}

#[test]
fn each_kind_of_answer_has_its_words_and_its_steps() {
    let nothing = "Nothing. The main choices are already made.";
    check_answer(&able_but_closed(), "O2", nothing, [Some(0), Some(3)]);
    check_answer(
        &full_of_unknowns(),
        "O2",
        "We are not sure",
        [None, Some(3)],
    );
    check_answer(&full_of_unknowns(), "O7", "", [None, Some(3)]);
    check_answer(&good_to_go(), "R2", "Does not apply", [None, None]);
    // It guards consent and ethics, and counts towards nothing.
    let handout = good_to_go().handout();
    let safety = handout.answers.iter().find(|a| a.question.as_str() == "K6");
    let safety = safety.unwrap();
    assert!(!safety.answer.is_empty());
    assert_eq!((safety.steps, safety.steps_possible), (None, None));
}

#[test]
fn an_action_names_the_question_it_answers() {
    let handout = able_but_closed().handout();
    let questions: Vec<_> = handout
        .actions
        .iter()
        .map(|a| a.question.as_deref())
        .collect();
    let expected = [
        Some("Room to change"),
        Some("Consent and ethics"),
        None,
        None,
    ];
    assert_eq!(questions, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    /// Every question that was asked is handed out once, in the order in which it was asked.
    #[test]
    fn every_answer_is_handed_out(worked in any_project()) {
        let handout = worked.handout();
        let asked = worked.pack.asked(worked.check.length(), &worked.project.levels);
        let asked: Vec<_> = asked.iter().map(|question| &question.id).collect();
        let handed: Vec<_> = handout.answers.iter().map(|answered| &answered.question).collect();
        prop_assert_eq!(asked, handed);
        let response = worked.check.team_response();
        for answered in &handout.answers {
            let answer = response.answers.get(&answered.question).copied();
            prop_assert_eq!(answered.answer.is_empty(), answer.is_none());
            prop_assert!(answer.and_then(Answer::step).is_some() || answered.steps.is_none());
        }
    }
}
