//! Checks that ask whether two answers fit together (`docs/scoring.md`). They never change a
//! status.

use super::answer::{Answer, Step};
use super::edit::QuestionNote;
use super::ids::QuestionId;
use super::pack::{ConsistencyRule, Pack, Place, Question, Role, Said, When};
use super::project::{Check, Project, Response};

/// "You said …. You also said …. Is that right?"
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The rule that asks, such as `CH3`.
    pub rule: String,
    /// The first thing.
    pub first: Told,
    /// The second thing.
    pub second: Told,
}

/// One thing that was said, with where to change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was said.
    pub text: String,
    /// Where to change it: never [`Place::EachQuestion`], which stands for several places.
    pub places: Vec<Place>,
}

/// Everything in a check that is worth asking about, in the order of the pack.
#[must_use]
pub fn doubts(pack: &Pack, project: &Project, check: &Check) -> Vec<Doubt> {
    let asked = Asked {
        questions: pack.asked(check.length(), &project.levels),
        response: check.team_response(),
        project,
        check,
    };
    let rules = pack.consistency.iter();
    rules.filter_map(|rule| asked.doubt(rule)).collect()
}

struct Asked<'a> {
    questions: Vec<&'a Question>,
    response: Response,
    project: &'a Project,
    check: &'a Check,
}

impl Asked<'_> {
    fn doubt(&self, rule: &ConsistencyRule) -> Option<Doubt> {
        let mut questions = Vec::new();
        for when in &rule.when {
            questions.extend(self.holds(when)?);
        }
        let told = |said: &Said| Told {
            text: said.text.clone(),
            places: match &said.place {
                Place::EachQuestion => questions.iter().cloned().map(Place::Question).collect(),
                place => vec![place.clone()],
            },
        };
        Some(Doubt {
            rule: rule.id.clone(),
            first: told(&rule.first),
            second: told(&rule.second),
        })
    }

    /// Nothing when the condition does not hold; else the questions that made it hold, where a
    /// rule may want to name them.
    fn holds(&self, when: &When) -> Option<Vec<QuestionId>> {
        let plainly = |holds: bool| holds.then(Vec::new);
        match when {
            When::AtLeast { question, step } => plainly(self.step(question)? >= *step),
            When::AtMost { question, step } => plainly(self.step(question)? <= *step),
            When::AnyLevel(levels) => plainly(
                levels
                    .iter()
                    .any(|level| self.project.levels.contains(level)),
            ),
            When::SomeTopAnswer => some(self.top_answers()),
            When::SomeTopAnswerWithoutEvidence => {
                let bare = self.top_answers().into_iter().filter(|question| {
                    let evidence = self.response.note(question, QuestionNote::Evidence);
                    evidence.trim().is_empty()
                });
                some(bare.collect())
            }
            When::NoPatientOrCarer => plainly(!self.check.heard_patient_or_carer()),
            When::SameStepInARow(times) => plainly(self.longest_run() >= *times),
            When::QuickerThan(seconds) => {
                let finished = self.check.finished_at?.0;
                let took = finished.saturating_sub(self.check.started_at.0);
                plainly(took < u64::from(*seconds) * 1000)
            }
        }
    }

    fn answer(&self, question: &QuestionId) -> Option<Answer> {
        let asked = self.questions.iter().any(|q| &q.id == question);
        asked.then(|| self.response.answers.get(question).copied())?
    }

    fn step(&self, question: &QuestionId) -> Option<Step> {
        self.answer(question).and_then(Answer::step)
    }

    fn top_answers(&self) -> Vec<QuestionId> {
        // The top of a safety question says that something was looked up, not that people agree.
        let top = |question: &&&Question| {
            question.role == Role::Scored && self.step(&question.id) == Some(Step::PROVEN)
        };
        let found = self.questions.iter().filter(top);
        found.map(|question| question.id.clone()).collect()
    }

    fn longest_run(&self) -> u32 {
        let mut longest = 0;
        let mut run = 0;
        let mut last = None;
        for question in &self.questions {
            let step = self.step(&question.id);
            run = match step {
                Some(_) if step == last => run + 1,
                Some(_) => 1,
                None => 0,
            };
            last = step;
            longest = longest.max(run);
        }
        longest
    }
}

fn some(questions: Vec<QuestionId>) -> Option<Vec<QuestionId>> {
    (!questions.is_empty()).then_some(questions)
}
