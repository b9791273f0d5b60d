//! The answers as a table that every spreadsheet reads, and none evaluates.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod common;

use common::handouts::{any_project, with_everywhere};
use common::hostile::hostile;
use common::table::{check_no_formula, check_table};
use proptest::prelude::*;
use truly_open::export::csv::{answers, guarded};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(200)))]

    #[test]
    fn the_table_holds_the_answers(worked in any_project()) {
        let handout = worked.handout();
        check_table(&answers(&handout), &handout);
    }

    /// The steps in the table add up to those of the summary.
    #[test]
    fn the_steps_add_up(worked in any_project()) {
        let handout = worked.handout();
        let summary = &handout.summary;
        for outcome in std::iter::once(&summary.openness).chain(&summary.readiness) {
            let of_section = || handout.answers.iter().filter(|a| a.section == outcome.title);
            let steps: u32 = of_section().filter_map(|a| a.steps).map(u32::from).sum();
            let total: u32 = of_section().filter_map(|a| a.steps_possible).map(u32::from).sum();
            prop_assert_eq!((steps, total), (outcome.score.low, outcome.score.total));
        }
    }
}

#[test]
fn hostile_texts_are_never_formulas() {
    for hostile in hostile() {
        let handout = with_everywhere(&hostile).handout();
        check_table(&answers(&handout), &handout);
        check_no_formula(&guarded(&hostile));
    }
}
