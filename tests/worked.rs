//! The worked projects come to what they are named after.

mod common;

use common::hostile::hostile;
use common::worked::{NOW, worked};
use truly_open::domain::summary::summary;

#[test]
fn each_worked_project_is_what_it_is_called() {
    let places = worked().map(|worked| {
        let summary = summary(&worked.pack, &worked.project, &worked.check, NOW);
        (worked.name, summary.place.words.title)
    });
    let expected = [
        ("good-to-go", "Good to go"),
        ("able-but-closed", "Able, but closed"),
        ("full-of-unknowns", "We cannot tell yet"),
    ];
    assert_eq!(
        places,
        expected.map(|(name, place)| (name, place.to_owned()))
    );
}

#[test]
fn there_are_enough_hostile_texts() {
    assert!(hostile().len() >= 500);
}
