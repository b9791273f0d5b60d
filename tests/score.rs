//! The scoring rule: its worked cases, and what must hold for every case.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;
use serde::Deserialize;
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::pack::RulesOfThumb;
use truly_open::domain::score::{Item, Score, Status, score};

const RULES: RulesOfThumb = RulesOfThumb {
    gaps_below_percent: 50,
    answers_needed_percent: 50,
    gaps_cap: Step::TALKED_ABOUT,
};

#[derive(Deserialize)]
struct Vectors {
    keys: std::collections::BTreeMap<String, Vec<usize>>,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    id: String,
    dimension: String,
    answers: Vec<serde_json::Value>,
    n: u32,
    low: Option<u32>,
    high: Option<u32>,
    total: u32,
    floor: Option<u8>,
    status: String,
}

#[test]
fn the_worked_cases_come_out_as_worked() {
    let text = include_str!("fixtures/scoring-vectors.json");
    let cases: Vectors = serde_json::from_str(text).unwrap();
    assert_eq!(cases.vectors.len(), 25);
    for case in &cases.vectors {
        check(case, &cases.keys[&case.dimension]);
    }
}

#[track_caller]
fn check(case: &Vector, keys: &[usize]) {
    let numbered = case.answers.iter().zip(1..);
    let items: Vec<Item> = numbered
        .map(|(answer, number)| Item {
            key: keys.contains(&number),
            answer: answer_of(answer),
        })
        .collect();
    let score = score(&items, RULES);
    let id = &case.id;
    assert_eq!(score.items, case.n, "{id}: items");
    assert_eq!(score.low, case.low.unwrap_or(0), "{id}: low");
    assert_eq!(score.high, case.high.unwrap_or(0), "{id}: high");
    assert_eq!(score.total, case.total, "{id}: total");
    assert_eq!(score.floor.map(Step::get), case.floor, "{id}: floor");
    assert_eq!(slug(score.status), case.status, "{id}: status");
}

fn answer_of(value: &serde_json::Value) -> Option<Answer> {
    match value.as_str() {
        Some("NS") => Some(Answer::NotSure),
        Some("NA") => Some(Answer::DoesNotApply),
        Some("BL") => None,
        Some(other) => panic!("no answer is called {other}"),
        None => {
            let steps = u8::try_from(value.as_u64().unwrap()).unwrap();
            Some(Answer::Chose(Step::new(steps).unwrap()))
        }
    }
}

fn slug(status: Status) -> &'static str {
    match status {
        Status::Stop => "stop",
        Status::NotEnough => "not-enough",
        Status::FindOut => "find-out",
        Status::Gaps => "gaps",
        Status::Ready => "ready",
        Status::Proven => "proven",
        Status::DoesNotApply => "does-not-apply",
    }
}

#[test]
fn the_weakest_link_counts() {
    use Status::{DoesNotApply, FindOut, Gaps, NotEnough, Proven, Ready, Stop};
    assert_eq!(Status::worst([Ready, Gaps, Proven]), Gaps);
    assert_eq!(Status::worst([FindOut, Stop, Gaps]), Stop);
    assert_eq!(Status::worst([DoesNotApply, Proven, Ready]), Ready);
    assert_eq!(Status::worst([Gaps, FindOut, NotEnough]), FindOut);
    assert_eq!(Status::worst([DoesNotApply, DoesNotApply]), DoesNotApply);
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        4 => (0u8..=3).prop_map(|steps| Step::new(steps).map(Answer::Chose)),
        1 => Just(Some(Answer::NotSure)),
        1 => Just(Some(Answer::DoesNotApply)),
        1 => Just(None),
    ]
}

fn any_items() -> impl Strategy<Value = Vec<Item>> {
    let item = (any::<bool>(), any_answer()).prop_map(|(key, answer)| Item { key, answer });
    proptest::collection::vec(item, 1..14)
}

/// Items with one of them picked.
fn any_items_and_one() -> impl Strategy<Value = (Vec<Item>, usize)> {
    any_items().prop_flat_map(|items| {
        let one = 0..items.len();
        (Just(items), one)
    })
}

fn with(items: &[Item], one: usize, steps: u8) -> Score {
    let mut items = items.to_vec();
    items[one].answer = Step::new(steps).map(Answer::Chose);
    score(&items, RULES)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(4096)))]

    #[test]
    fn raising_an_answer_never_lowers_the_level((items, one) in any_items_and_one()) {
        for steps in 0..3 {
            let before = with(&items, one, steps);
            let after = with(&items, one, steps + 1);
            prop_assert!(after.best >= before.best);
            prop_assert!(after.worst >= before.worst);
            prop_assert!(after.low >= before.low && after.high >= before.high);
        }
    }

    #[test]
    fn answering_an_unknown_never_widens_the_range((mut items, one) in any_items_and_one(), not_sure: bool) {
        items[one].answer = not_sure.then_some(Answer::NotSure);
        let before = score(&items, RULES);
        for steps in 0..=3 {
            let after = with(&items, one, steps);
            prop_assert!(before.low <= after.low && after.high <= before.high);
            prop_assert!(before.worst <= after.worst, "{before:?} {after:?}");
            prop_assert!(after.best <= before.best, "{before:?} {after:?}");
        }
    }

    #[test]
    fn the_status_follows_the_rule_as_it_is_written(items in any_items()) {
        let score = score(&items, RULES);
        prop_assert!(score.low <= score.high && score.high <= score.total);
        prop_assert!(score.worst <= score.best);
        prop_assert_eq!(score.status, by_the_book(&items));
    }
}

/// The rule of the notes, written a second time in their order and with fractions, as a check on
/// the first.
fn by_the_book(items: &[Item]) -> Status {
    let items: Vec<&Item> = items
        .iter()
        .filter(|item| item.answer != Some(Answer::DoesNotApply))
        .collect();
    if items.is_empty() {
        return Status::DoesNotApply;
    }
    let n = items.len() as f64;
    let value = |item: &Item| item.answer.and_then(Answer::step).map(Step::get);
    let sum: f64 = items
        .iter()
        .filter_map(|item| value(item))
        .map(f64::from)
        .sum();
    let unknown = items.iter().filter(|item| value(item).is_none()).count() as f64;
    let (low, high) = (sum / (3.0 * n), (sum + 3.0 * unknown) / (3.0 * n));
    let keys: Vec<&&Item> = items.iter().filter(|item| item.key).collect();
    let answered: Vec<u8> = keys.iter().filter_map(|item| value(item)).collect();
    if answered.contains(&0) {
        return Status::Stop;
    }
    if (items.iter().filter(|item| item.answer.is_some()).count() as f64) < n / 2.0 {
        return Status::NotEnough;
    }
    let cap = |x: f64| if x < 0.5 { 1 } else { 3 };
    let floor = match (keys.is_empty(), answered.iter().min()) {
        (true, _) => 2,
        (false, None) => 3,
        (false, Some(lowest)) => *lowest,
    };
    let best = floor.min(cap(high));
    let worst = if answered.len() < keys.len() {
        0
    } else {
        floor.min(cap(low))
    };
    match (best == worst, best) {
        (false, _) => Status::FindOut,
        (true, 3) => Status::Proven,
        (true, 2) => Status::Ready,
        (true, _) => Status::Gaps,
    }
}
