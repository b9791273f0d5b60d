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
            section: self.section_title(&question.section),
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

    fn section_title(&self, section: &Section) -> String {
        match section {
            Section::Dimension(dimension) => self.pack.dimension(*dimension).title.clone(),
            Section::Level(level) => {
                let level = self.pack.level(level);
                level.map(|level| level.title.clone()).unwrap_or_default()
            }
        }
    }

    /// The sections that were asked: the four dimensions, then the chosen levels.
    fn sections(&self) -> Vec<Section> {
        let dimensions = Dimension::ALL.into_iter().map(Section::Dimension);
        let levels = self
            .chosen_levels()
            .map(|level| Section::Level(level.id.clone()));
        dimensions.chain(levels).collect()
    }

    /// The answers that keep a section's status where it is, worst section first. Raising them all
    /// to "in place" lifts the status of a section without unknowns.
    pub(super) fn held_down(&self) -> Vec<Finding> {
        let holding = |status: Status| {
            self.sections()
                .into_iter()
                .filter(move |section| self.score(section).status == status)
                .flat_map(|section| self.holding(&section))
                .collect::<Vec<_>>()
        };
        let mut found = holding(Status::Stop);
        found.extend(holding(Status::NotEnough));
        found.extend(holding(Status::FindOut));
        found.extend(holding(Status::Gaps));
        found
    }

    fn holding(&self, section: &Section) -> Vec<Finding> {
        let score = self.score(section);
        let holds = |question: &&Question| {
            let Some(step) = self.step(&question.id) else {
                return false;
            };
            let gate = question.is_key(&self.project.levels) && score.floor == Some(step);
            match score.status {
                Status::Stop => gate,
                Status::NotEnough | Status::FindOut | Status::Gaps => {
                    step < Step::IN_PLACE && (gate || self.held_by_cap(&score))
                }
                Status::Ready | Status::Proven | Status::DoesNotApply => false,
            }
        };
        let scored = self.scored(section).into_iter();
        scored.filter(holds).map(|q| self.finding(q)).collect()
    }

    /// Fewer steps than the rule of thumb asks for, even if every unknown turned out well.
    fn held_by_cap(&self, score: &Score) -> bool {
        score.high * 100 < self.pack.rules.gaps_below_percent * score.total
    }

    /// The one step: first what stops the project, then what is not known, then consent and
    /// ethics, then the gaps, then what is left to prove.
    pub(super) fn lift(&self) -> Lift {
        let sections = self.sections();
        let with = |wanted: fn(Status) -> bool| {
            let found = sections
                .iter()
                .filter(move |section| wanted(self.score(section).status));
            found.collect::<Vec<_>>()
        };
        let stopping = with(|status| status == Status::Stop);
        let unknown = with(Status::is_unknown);
        let gaps = with(|status| status == Status::Gaps);

        let first_holding = |sections: Vec<&Section>| {
            let mut found = sections
                .into_iter()
                .flat_map(|section| self.holding(section));
            found.next()
        };
        first_holding(stopping)
            .map(Lift::Do)
            .or_else(|| self.first_unknown(unknown).map(Lift::FindOut))
            .or_else(|| self.first_low_safety().map(Lift::Do))
            .or_else(|| self.first_unknown_safety().map(Lift::FindOut))
            .or_else(|| first_holding(gaps).map(Lift::Do))
            .or_else(|| self.first_to_prove().map(Lift::Prove))
            .unwrap_or(Lift::KeepGoing)
    }

    /// The first unknown gate of these sections, or failing that their first unknown.
    fn first_unknown(&self, sections: Vec<&Section>) -> Option<Finding> {
        let unknown: Vec<&Question> = sections
            .into_iter()
            .flat_map(|section| self.scored(section))
            .filter(|question| self.is_unknown(&question.id))
            .collect();
        let key = unknown.iter().find(|q| q.is_key(&self.project.levels));
        key.or(unknown.first())
            .map(|question| self.finding(question))
    }

    fn first_low_safety(&self) -> Option<Finding> {
        let mut safety = self.safety_questions();
        let low = safety.find(|q| self.step(&q.id).is_some_and(|step| step < Step::PROVEN));
        low.map(|question| self.finding(question))
    }

    fn first_unknown_safety(&self) -> Option<Finding> {
        let mut safety = self.safety_questions();
        let unknown = safety.find(|q| self.is_unknown(&q.id));
        unknown.map(|question| self.finding(question))
    }

    fn is_unknown(&self, question: &QuestionId) -> bool {
        matches!(self.answer(question), None | Some(Answer::NotSure))
    }

    fn first_to_prove(&self) -> Option<Finding> {
        let in_place = |q: &&Question| self.step(&q.id) == Some(Step::IN_PLACE);
        let asked = self.asked();
        let gates = asked
            .iter()
            .copied()
            .filter(|q| q.is_key(&self.project.levels));
        let mut in_order = gates.chain(asked.iter().copied()).filter(in_place);
        in_order.next().map(|question| self.finding(question))
    }

    /// What is proven; when nothing is, the gates that are in place.
    pub(super) fn strengths(&self) -> Vec<Finding> {
        let at = |step: Step, gates_only: bool| {
            self.asked()
                .into_iter()
                .filter(|q| self.step(&q.id) == Some(step))
                .filter(|q| !gates_only || q.is_key(&self.project.levels))
                .take(MOST_STRENGTHS)
                .map(|question| self.finding(question))
                .collect::<Vec<_>>()
        };
        let proven = at(Step::PROVEN, false);
        if proven.is_empty() {
            at(Step::IN_PLACE, true)
        } else {
            proven
        }
    }
}
