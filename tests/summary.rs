//! What a check comes to, with the questions that the app ships.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;
use truly_open::content;
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::consistency::doubts;
use truly_open::domain::edit::{CheckNote, QuestionNote};
use truly_open::domain::ids::{LevelId, QuestionId, ResponseId};
use truly_open::domain::pack::Pack;
use truly_open::domain::project::{Check, Group, Length, Project, Response, Timestamp};
use truly_open::domain::score::Status;
use truly_open::domain::summary::{Axis, Lift, Summary, summary};

/// A team's check: every question at the same step, until a test says otherwise.
#[derive(Debug)]
struct Team {
    pack: Pack,
    project: Project,
    check: Check,
    response: Response,
}

impl Team {
    fn with_all_at(steps: u8) -> Self {
        let pack = content::built_in().unwrap();
        let answers = pack.questions.iter().map(|question| {
            let step = Step::new(steps).unwrap();
            // A safety question has no statement at two steps.
            let step = question.statement(step).map_or(Step::PROVEN, |_| step);
            (question.id.clone(), Answer::Chose(step))
        });
        let response = Response {
            answers: answers.collect(),
            ..Response::default()
        };
        Self {
            pack,
            project: Project::default(),
            check: Check {
                started_at: Timestamp(1_000_000),
                finished_at: Some(Timestamp(10_000_000)),
                length: Some(Length::Full),
                ..Check::default()
            },
            response,
        }
    }

    fn answered(mut self, question: &str, steps: u8) -> Self {
        let step = Step::new(steps).unwrap();
        self.response
            .answers
            .insert(id(question), Answer::Chose(step));
        self
    }

    fn not_sure(mut self, question: &str) -> Self {
        self.response.answers.insert(id(question), Answer::NotSure);
        self
    }

    fn blank(mut self, question: &str) -> Self {
        self.response.answers.remove(&id(question));
        self
    }

    fn choosing(mut self, level: &str) -> Self {
        self.project.levels.insert(LevelId::parse(level).unwrap());
        self
    }

    fn quick(mut self) -> Self {
        self.check.length = Some(Length::Quick);
        self
    }

    fn counting(mut self, group: Group, count: u32) -> Self {
        self.check.headcount.insert(group, count);
        self
    }

    fn check(&self) -> Check {
        let mut check = self.check.clone();
        check
            .responses
            .insert(ResponseId::together(), self.response.clone());
        check
    }

    fn summary(&self) -> Summary {
        summary(&self.pack, &self.project, &self.check(), Timestamp(0))
    }

    fn doubts(&self) -> Vec<String> {
        let doubts = doubts(&self.pack, &self.project, &self.check());
        doubts.into_iter().map(|doubt| doubt.rule).collect()
    }
}

fn id(question: &str) -> QuestionId {
    QuestionId::parse(question).unwrap()
}

#[track_caller]
fn check_place(team: &Team, title: &str, openness: Axis, readiness: Axis) {
    let place = team.summary().place;
    assert_eq!(place.words.title, title);
    assert_eq!((place.openness, place.readiness), (openness, readiness));
}

#[test]
fn the_place_is_where_the_two_axes_meet() {
    let ready = || Team::with_all_at(2);
    check_place(&ready(), "Good to go", Axis::High, Axis::High);
    let stretched = ready().answered("R1", 1);
    check_place(&stretched, "Willing, but stretched", Axis::High, Axis::Low);
    let closed = ready().answered("O2", 0);
    check_place(&closed, "Able, but closed", Axis::Low, Axis::High);
    let neither = ready().answered("O2", 1).answered("C1", 0);
    check_place(&neither, "Not yet", Axis::Low, Axis::Low);
    let unknown = ready().not_sure("R2");
    check_place(&unknown, "We cannot tell yet", Axis::High, Axis::Unknown);
    let unknown = ready().blank("O4").answered("K1", 0);
    check_place(&unknown, "We cannot tell yet", Axis::Unknown, Axis::Low);
}

#[test]
fn readiness_is_the_weakest_link_and_levels_stand_beside_it() {
    let team = Team::with_all_at(2)
        .answered("L3a", 0)
        .choosing("co-design");
    let summary = team.summary();
    assert_eq!(summary.overall, Status::Ready);
    assert_eq!(summary.levels.len(), 1);
    let level = summary.levels[0].outcome.as_ref().unwrap();
    assert_eq!(level.status, Status::Stop);
    assert_eq!(
        Team::with_all_at(2).answered("C2", 1).summary().overall,
        Status::Gaps
    );
}

#[test]
fn openness_is_only_proven_when_a_patient_or_carer_was_heard() {
    let team = Team::with_all_at(3);
    let openness = team.summary().openness;
    assert_eq!(
        (openness.status, openness.held.is_some()),
        (Status::Ready, true)
    );
    assert_eq!(openness.words.title, "Open");

    let with_staff = Team::with_all_at(3).counting(Group::Staff, 3);
    assert_eq!(with_staff.summary().openness.status, Status::Ready);
    let with_carer = Team::with_all_at(3).counting(Group::Carers, 1);
    assert_eq!(with_carer.summary().openness.status, Status::Proven);

    let mut commented = Team::with_all_at(3);
    let comment = "They listened.".to_owned();
    commented
        .check
        .notes
        .insert(CheckNote::PatientComment, comment);
    let openness = commented.summary().openness;
    assert_eq!((openness.status, openness.held), (Status::Proven, None));
}

#[test]
fn two_levels_wait_for_consent_and_ethics() {
    for level in ["seeking-views", "telling-others"] {
        for unsafe_team in [
            Team::with_all_at(2).answered("K6", 0),
            Team::with_all_at(2).answered("K6", 1),
            Team::with_all_at(2).not_sure("K6"),
            Team::with_all_at(2).blank("K6"),
        ] {
            let summary = unsafe_team.choosing(level).summary();
            let outcome = summary.levels[0].outcome.as_ref().unwrap();
            assert_eq!(outcome.score.status, Status::Ready);
            assert_eq!(
                (outcome.status, outcome.held.is_some()),
                (Status::Gaps, true)
            );
        }
        let summary = Team::with_all_at(2).choosing(level).summary();
        let outcome = summary.levels[0].outcome.as_ref().unwrap();
        assert_eq!(
            (outcome.status, outcome.held.is_some()),
            (Status::Ready, false)
        );
    }
    let other = Team::with_all_at(2).answered("K6", 0).choosing("steering");
    assert_eq!(
        other.summary().levels[0].outcome.as_ref().unwrap().status,
        Status::Ready
    );
}

#[test]
fn the_safety_banner_shows_for_a_low_answer_and_adds_no_steps() {
    assert!(
        Team::with_all_at(2)
            .answered("K6", 0)
            .summary()
            .safety_banner
            .is_some()
    );
    assert!(
        Team::with_all_at(2)
            .answered("K6", 1)
            .summary()
            .safety_banner
            .is_some()
    );
    assert!(Team::with_all_at(2).summary().safety_banner.is_none());
    assert!(
        Team::with_all_at(2)
            .not_sure("K6")
            .summary()
            .safety_banner
            .is_none()
    );
    let skills = |team: Team| team.summary().readiness[0].score;
    assert_eq!(
        skills(Team::with_all_at(2)),
        skills(Team::with_all_at(2).answered("K6", 0))
    );
}

#[test]
fn a_quick_check_leaves_out_what_it_does_not_ask() {
    let team = Team::with_all_at(2)
        .answered("O1", 0)
        .choosing("co-design")
        .quick();
    let summary = team.summary();
    assert_eq!(summary.openness.score.items, 5, "O2 O4 O5 O6 O7");
    assert_eq!(summary.readiness[0].score.items, 2, "K1 K3");
    assert!(summary.levels[0].outcome.is_err());
    assert!(summary.blank.is_empty());
}

#[test]
fn nothing_can_change_leads_to_the_honest_exit() {
    let exit = Team::with_all_at(2)
        .answered("O2", 0)
        .summary()
        .honest_exit
        .unwrap();
    assert_eq!(exit.choices.len(), 2);
    assert!(
        Team::with_all_at(2)
            .answered("O2", 1)
            .summary()
            .honest_exit
            .is_none()
    );
    assert!(
        Team::with_all_at(2)
            .not_sure("O2")
            .summary()
            .honest_exit
            .is_none()
    );
}

#[track_caller]
fn check_lift(team: &Team, expected: &str) {
    let lift = match team.summary().lift {
        Lift::Do(finding) => format!("do {}", finding.question),
        Lift::FindOut(finding) => format!("find out {}", finding.question),
        Lift::Prove(finding) => format!("prove {}", finding.question),
        Lift::KeepGoing => "keep going".to_owned(),
    };
    assert_eq!(lift, expected);
}

#[test]
fn the_one_step_goes_to_what_matters_most() {
    let ready = || Team::with_all_at(2);
    check_lift(
        &ready().answered("R2", 0).answered("O4", 1).not_sure("C1"),
        "do R2",
    );
    check_lift(&ready().answered("O4", 1).not_sure("C1"), "find out C1");
    check_lift(&ready().answered("K6", 1).answered("O4", 1), "do K6");
    check_lift(&ready().not_sure("K6").answered("O4", 1), "find out K6");
    check_lift(&ready().answered("O4", 1), "do O4");
    check_lift(&ready().answered("L3a", 1).choosing("co-design"), "do L3a");
    check_lift(&ready(), "prove O2");
    check_lift(&Team::with_all_at(3), "keep going");
}

#[test]
fn not_sure_and_blank_are_listed_apart() {
    let mut team = Team::with_all_at(2).not_sure("R6").blank("C4");
    let who = (id("R6"), QuestionNote::WhoCouldTell);
    team.response.notes.insert(who, "Finance".to_owned());
    let summary = team.summary();
    assert_eq!(summary.not_sure.len(), 1);
    assert_eq!(summary.not_sure[0].who_could_tell, "Finance");
    assert_eq!(summary.blank.len(), 1);
    assert_eq!(summary.blank[0].question, id("C4"));
}

#[test]
fn strengths_are_what_is_proven_or_else_what_is_in_place() {
    let proven = Team::with_all_at(1).answered("C4", 3).summary().strengths;
    assert_eq!(proven.len(), 1);
    assert_eq!(proven[0].question, id("C4"));
    let in_place = Team::with_all_at(2).answered("K6", 1).summary().strengths;
    assert!(in_place.iter().all(|finding| finding.key) && in_place.len() > 3);
    assert!(Team::with_all_at(1).summary().strengths.is_empty());
}

#[track_caller]
fn check_doubts(team: &Team, expected: &[&str]) {
    assert_eq!(team.doubts(), expected);
}

#[test]
fn doubts_are_asked_and_change_no_status() {
    // Every second answer differs, so that nothing looks clicked through.
    let calm = || {
        let mut team = Team::with_all_at(1);
        for question in team.pack.questions.iter().step_by(2) {
            let step = Step::new(if question.ladder.len() == 3 { 3 } else { 2 }).unwrap();
            team.response
                .answers
                .insert(question.id.clone(), Answer::Chose(step));
        }
        team.answered("K6", 3)
            .answered("R1", 1)
            .answered("C2", 1)
            .counting(Group::Patients, 1)
    };
    let settled = |mut team: Team| {
        let top = QuestionNote::Evidence;
        for question in team
            .pack
            .questions
            .iter()
            .map(|question| question.id.clone())
        {
            team.response
                .notes
                .insert((question, top), "Minutes".to_owned());
        }
        team
    };
    check_doubts(&settled(calm()), &[]);
    check_doubts(
        &settled(calm().answered("O2", 0).choosing("co-design")),
        &["CH1"],
    );
    check_doubts(
        &settled(calm().answered("R1", 2).answered("R2", 1)),
        &["CH3"],
    );
    let steering = || calm().choosing("steering").answered("L1a", 2);
    check_doubts(&settled(steering().answered("O9", 1)), &["CH4a"]);
    check_doubts(
        &settled(steering().answered("O9", 2).answered("L1a", 0)),
        &["CH4b"],
    );
    let top = || calm().answered("O3", 3);
    check_doubts(&settled(top()), &[]);
    check_doubts(&top(), &["CH5"]);
    check_doubts(&settled(top().counting(Group::Patients, 0)), &["CH6"]);
    check_doubts(
        &settled(calm().answered("C1", 1).answered("C2", 2)),
        &["CH7"],
    );
    let views = calm()
        .choosing("seeking-views")
        .answered("K6", 1)
        .answered("O1", 2);
    check_doubts(&settled(views), &["CH8"]);
    let all_the_same = settled(Team::with_all_at(2).counting(Group::Carers, 2));
    check_doubts(&all_the_same, &["CH10a"]);
    let mut hurried = settled(calm());
    hurried.check.finished_at = Some(Timestamp(1_000_000 + 119_999));
    check_doubts(&hurried, &["CH10b"]);
    hurried.check.finished_at = Some(Timestamp(1_000_000 + 120_000));
    check_doubts(&hurried, &[]);
}

#[test]
fn a_question_that_is_not_asked_raises_no_doubt() {
    // L1a is low, but steering is not chosen; O9 is not asked in a quick check.
    let team = Team::with_all_at(2).answered("L1a", 0).answered("O9", 0);
    assert!(!team.doubts().iter().any(|rule| rule.starts_with("CH4")));
    let team = team.choosing("steering").quick();
    assert!(!team.doubts().iter().any(|rule| rule.starts_with("CH4")));
}

fn any_team() -> impl Strategy<Value = Team> {
    let pack = content::built_in().unwrap();
    let questions = pack.questions.len();
    let levels: Vec<LevelId> = pack.levels.iter().map(|level| level.id.clone()).collect();
    let levels = proptest::sample::subsequence(levels, 0..=4);
    let answers = proptest::collection::vec(0u8..7, questions);
    (answers, levels, any::<bool>()).prop_map(|(answers, levels, quick)| {
        let mut team = Team::with_all_at(2);
        let questions: Vec<_> = team.pack.questions.clone();
        for (question, answer) in questions.iter().zip(answers) {
            let answer = match answer {
                4 => Some(Answer::NotSure),
                5 => Some(Answer::DoesNotApply),
                6 => None,
                steps => Step::new(steps).map(Answer::Chose),
            };
            match answer.filter(|answer| question.offers(*answer)) {
                Some(answer) => team.response.answers.insert(question.id.clone(), answer),
                None => team.response.answers.remove(&question.id),
            };
        }
        team.project.levels = levels.into_iter().collect();
        if quick { team.quick() } else { team }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(512)))]

    /// "What holds you down" is what it says: with all of it in place there is no gap and nothing
    /// to stop for. What is not known may still hold a result.
    #[test]
    fn putting_in_place_what_holds_down_lifts(team in any_team()) {
        let before = team.summary();
        let mut lifted = team;
        for finding in &before.held_down {
            let step = Answer::Chose(Step::IN_PLACE);
            lifted.response.answers.insert(finding.question.clone(), step);
        }
        let after = lifted.summary();
        let outcomes = |summary: &Summary| {
            let dimensions = std::iter::once(&summary.openness).chain(&summary.readiness);
            dimensions.map(|outcome| outcome.score.status).collect::<Vec<_>>()
        };
        for (before, after) in outcomes(&before).into_iter().zip(outcomes(&after)) {
            match before {
                Status::Gaps => prop_assert!(after.is_ready() || after.is_unknown()),
                Status::Stop => prop_assert_ne!(after, Status::Stop),
                _ => prop_assert!(after.severity() >= before.severity()),
            }
        }
    }

    /// Every question is in at most one list of what is missing, and none is hidden.
    #[test]
    fn nothing_that_is_missing_is_hidden(team in any_team()) {
        let summary = team.summary();
        let asked = team.pack.asked(team.check.length(), &team.project.levels);
        let missing = asked.iter().filter(|question| {
            matches!(team.response.answers.get(&question.id), None | Some(Answer::NotSure))
        });
        prop_assert_eq!(missing.count(), summary.not_sure.len() + summary.blank.len());
    }
}
