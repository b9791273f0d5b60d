//! What each dimension and level comes to.

use super::{Axis, Facts, LevelOutcome, Outcome, PlaceOnGrid};
use crate::domain::answer::Step;
use crate::domain::pack::{Dimension, Level, Question, Role, Section, StatusWords, Words};
use crate::domain::project::Length;
use crate::domain::score::{Item, Score, Status, score};

impl StatusWords {
    /// The name and line for a status.
    #[must_use]
    pub fn of(&self, status: Status) -> &Words {
        match status {
            Status::Stop => &self.stop,
            Status::NotEnough => &self.not_enough,
            Status::FindOut => &self.find_out,
            Status::Gaps => &self.gaps,
            Status::Ready => &self.ready,
            Status::Proven => &self.proven,
            Status::DoesNotApply => &self.does_not_apply,
        }
    }
}

impl<'a> Facts<'a> {
    /// The questions that count towards a section.
    pub(super) fn scored(&self, section: &Section) -> Vec<&'a Question> {
        let mut asked = self.asked.clone();
        asked.retain(|question| question.role == Role::Scored && &question.section == section);
        asked
    }

    pub(super) fn score(&self, section: &Section) -> Score {
        let items: Vec<Item> = self
            .scored(section)
            .into_iter()
            .map(|question| Item {
                key: question.is_key(&self.project.levels),
                answer: self.answer(&question.id),
            })
            .collect();
        score(&items, self.pack.rules)
    }

    /// Openness can only be proven when a patient or carer took part or left a comment.
    pub(super) fn openness(&self) -> Outcome {
        let mut outcome = self.dimension(Dimension::Openness);
        if outcome.status == Status::Proven && !self.check.heard_patient_or_carer() {
            outcome.status = Status::Ready;
            outcome.held = Some(self.pack.outcomes.held_without_patients.clone());
        }
        outcome.words = self.pack.outcomes.openness.of(outcome.status).clone();
        outcome
    }

    pub(super) fn dimension(&self, dimension: Dimension) -> Outcome {
        let score = self.score(&Section::Dimension(dimension));
        Outcome {
            title: self.pack.dimension(dimension).title.clone(),
            score,
            status: score.status,
            words: self.pack.outcomes.readiness.of(score.status).clone(),
            held: None,
        }
    }

    pub(super) fn levels(&self) -> Vec<LevelOutcome> {
        self.chosen_levels()
            .map(|level| LevelOutcome {
                level: level.id.clone(),
                title: level.title.clone(),
                outcome: match self.check.length() {
                    Length::Quick => Err(self.pack.outcomes.not_asked_in_quick.clone()),
                    Length::Full => Ok(self.level(level)),
                },
            })
            .collect()
    }

    pub(super) fn chosen_levels(&self) -> impl Iterator<Item = &Level> {
        let levels = self.pack.levels.iter();
        levels.filter(|level| self.project.levels.contains(&level.id))
    }

    /// A level that safety holds cannot be ready until every safety question is at its top.
    pub(super) fn level(&self, level: &Level) -> Outcome {
        let score = self.score(&Section::Level(level.id.clone()));
        let held = level.held_by_safety && score.status.is_ready() && !self.is_safe();
        let status = if held { Status::Gaps } else { score.status };
        Outcome {
            title: level.title.clone(),
            score,
            status,
            words: self.pack.outcomes.readiness.of(status).clone(),
            held: held.then(|| self.pack.outcomes.held_by_safety.clone()),
        }
    }

    fn is_safe(&self) -> bool {
        let proven = |q: &&Question| self.step(&q.id) == Some(Step::PROVEN);
        self.safety_questions().iter().all(proven)
    }

    pub(super) fn place(&self, openness: Status, overall: Status) -> PlaceOnGrid {
        let (openness, readiness) = (Axis::of(openness), Axis::of(overall));
        let outcomes = &self.pack.outcomes;
        let words = match (openness, readiness) {
            (Axis::High, Axis::High) => &outcomes.places.good_to_go,
            (Axis::High, Axis::Low) => &outcomes.places.willing_but_stretched,
            (Axis::Low, Axis::High) => &outcomes.places.able_but_closed,
            (Axis::Low, Axis::Low) => &outcomes.places.not_yet,
            (Axis::Unknown, _) | (_, Axis::Unknown) => &outcomes.on_the_line,
        };
        PlaceOnGrid {
            openness,
            readiness,
            words: words.clone(),
        }
    }
}
