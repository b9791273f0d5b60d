//! What holds a project down, what lifts it, and what it does well.

use super::{Facts, Finding, Lift};
use crate::domain::answer::{Answer, Step};
use crate::domain::edit::QuestionNote;
use crate::domain::ids::QuestionId;
use crate::domain::pack::{Dimension, Question, Section};
use crate::domain::score::{Score, Status};

/// The most strengths that are named, so that the summary stays on two pages.
const MOST_STRENGTHS: usize = 6;

impl Facts<'_> {
    pub(super) fn finding(&self, question: &Question) -> Finding {
        let answer = self.answer(&question.id);
        let statement = answer
            .and_then(Answer::step)
            .and_then(|step| question.statement(step));
        let note = |kind| self.response.note(&question.id, kind).to_owned();
        Finding {
            question: question.id.clone(),
            section: self.pack.section_title(&question.section).to_owned(),
            title: question.title.clone(),
            stem: question.stem.clone(),
            answer,
            statement: statement.map(str::to_owned),
            next_step: question.next_step.clone(),
            aim: question
                .statement(Step::PROVEN)
                .unwrap_or_default()
                .to_owned(),
            evidence: note(QuestionNote::Evidence),
            who_could_tell: note(QuestionNote::WhoCouldTell),
            key: question.is_key(&self.project.levels),
        }
    }

    /// The first of these questions that are wanted, in order, with what was said.
    pub(super) fn pick(
        &self,
        questions: &[&Question],
        most: usize,
        wanted: &dyn Fn(&Question) -> bool,
    ) -> Vec<Finding> {
        let mut picked = Vec::new();
        for question in questions {
            if picked.len() < most && wanted(question) {
                picked.push(self.finding(question));
            }
        }
        picked
    }

    /// The sections that were asked, the four dimensions and then the chosen levels, each with its
    /// score.
    fn sections(&self) -> Vec<(Section, Score)> {
        let mut sections = Vec::new();
        for dimension in Dimension::ALL {
            sections.push(Section::Dimension(dimension));
        }
        for level in self.chosen_levels() {
            sections.push(Section::Level(level.id.clone()));
        }
        let scored = sections.into_iter().map(|section| {
            let score = self.score(&section);
            (section, score)
        });
        scored.collect()
    }

    /// The answers that keep a section's status where it is, worst section first. Raising them all
    /// to "in place" lifts the status of a section without unknowns.
    pub(super) fn held_down(&self) -> Vec<Finding> {
        let sections = self.sections();
        let mut found = Vec::new();
        for status in [
            Status::Stop,
            Status::NotEnough,
            Status::FindOut,
            Status::Gaps,
        ] {
            for (section, score) in &sections {
                if score.status == status {
                    found.append(&mut self.holding(section, score));
                }
            }
        }
        found
    }

    fn holding(&self, section: &Section, score: &Score) -> Vec<Finding> {
        let by_cap = self.held_by_cap(score);
        self.pick(&self.scored(section), usize::MAX, &|question| {
            let Some(step) = self.step(&question.id) else {
                return false;
            };
            let gate = self.is_key(question) && score.floor == Some(step);
            match score.status {
                Status::Stop => gate,
                Status::NotEnough | Status::FindOut | Status::Gaps => {
                    step < Step::IN_PLACE && (gate || by_cap)
                }
                Status::Ready | Status::Proven | Status::DoesNotApply => false,
            }
        })
    }

    /// Fewer steps than the rule of thumb asks for, even if every unknown turned out well.
    fn held_by_cap(&self, score: &Score) -> bool {
        score.high * 100 < self.pack.rules.gaps_below_percent * score.total
    }

    /// The one step: first what stops the project, then what is not known, then consent and
    /// ethics, then the gaps, then what is left to prove.
    pub(super) fn lift(&self) -> Lift {
        let sections = self.sections();
        let holding = |status: Status| {
            let mut with = sections.iter().filter(|(_, score)| score.status == status);
            with.find_map(|(section, score)| self.holding(section, score).into_iter().next())
        };
        let unknown = || {
            let with = sections
                .iter()
                .filter(|(_, score)| score.status.is_unknown());
            let questions: Vec<&Question> =
                with.flat_map(|(section, _)| self.scored(section)).collect();
            let gate = self
                .pick(&questions, 1, &|q| self.is_key(q) && self.is_unknown(&q.id))
                .pop();
            gate.or_else(|| self.pick(&questions, 1, &|q| self.is_unknown(&q.id)).pop())
        };
        let safety = self.safety_questions();
        let low_safety = || self.pick(&safety, 1, &|q| self.is_low(&q.id)).pop();
        let unknown_safety = || self.pick(&safety, 1, &|q| self.is_unknown(&q.id)).pop();
        let to_prove = || {
            let in_place = |q: &Question| self.step(&q.id) == Some(Step::IN_PLACE);
            let gate = self
                .pick(&self.asked, 1, &|q| self.is_key(q) && in_place(q))
                .pop();
            gate.or_else(|| self.pick(&self.asked, 1, &in_place).pop())
        };
        holding(Status::Stop)
            .map(Lift::Do)
            .or_else(|| unknown().map(Lift::FindOut))
            .or_else(|| low_safety().map(Lift::Do))
            .or_else(|| unknown_safety().map(Lift::FindOut))
            .or_else(|| holding(Status::Gaps).map(Lift::Do))
            .or_else(|| to_prove().map(Lift::Prove))
            .unwrap_or(Lift::KeepGoing)
    }

    /// What is proven; when nothing is, the gates that are in place.
    pub(super) fn strengths(&self) -> Vec<Finding> {
        let at = |q: &Question, step| self.step(&q.id) == Some(step);
        let proven = self.pick(&self.asked, MOST_STRENGTHS, &|q| at(q, Step::PROVEN));
        if !proven.is_empty() {
            return proven;
        }
        let in_place = |q: &Question| self.is_key(q) && at(q, Step::IN_PLACE);
        self.pick(&self.asked, MOST_STRENGTHS, &in_place)
    }

    fn is_key(&self, question: &Question) -> bool {
        question.is_key(&self.project.levels)
    }

    fn is_unknown(&self, question: &QuestionId) -> bool {
        matches!(self.answer(question), None | Some(Answer::NotSure))
    }
}
