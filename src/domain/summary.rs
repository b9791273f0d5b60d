//! The summary: everything that the results page and every export print, already decided, so that
//! they cannot disagree.

mod findings;
mod outcomes;

use super::answer::{Answer, Step};
use super::edit::CheckNote;
use super::ids::{LevelId, QuestionId};
use super::pack::{Dimension, GroupWords, HonestExit, Pack, Question, Role, Words};
use super::project::{Check, Group, Length, PackRef, Project, Response, Timestamp};
use super::score::{Score, Status};

/// What a check comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The project's name.
    pub project: String,
    /// The team's name. May be empty.
    pub team: String,
    /// The name of the stage the project is at.
    pub stage: Option<String>,
    /// Quick or full.
    pub length: Length,
    /// When the check was started.
    pub started_at: Timestamp,
    /// When the summary was made.
    pub made_at: Timestamp,
    /// Which questions were answered.
    pub pack: PackRef,
    /// Where the project stands on the two-by-two.
    pub place: PlaceOnGrid,
    /// How open the project is.
    pub openness: Outcome,
    /// Skills, resources and capacity.
    pub readiness: Vec<Outcome>,
    /// The worst of the three.
    pub overall: Status,
    /// The name and line for `overall`.
    pub overall_words: Words,
    /// The levels that were chosen, beside overall readiness and not folded into it.
    pub levels: Vec<LevelOutcome>,
    /// What holds the project down, the worst first.
    pub held_down: Vec<Finding>,
    /// The one step that lifts it.
    pub lift: Lift,
    /// Questions answered "We are not sure".
    pub not_sure: Vec<Finding>,
    /// Questions without an answer.
    pub blank: Vec<Finding>,
    /// What is proven, or failing that what is in place.
    pub strengths: Vec<Finding>,
    /// "Check consent and ethics", when that is not done.
    pub safety_banner: Option<Words>,
    /// What to say when nothing can change.
    pub honest_exit: Option<HonestExit>,
    /// How many of each group took part; only the groups that were counted.
    pub took_part: Vec<(GroupWords, u32)>,
    /// What the team most wants to be wrong about. May be empty.
    pub wrong_about: String,
    /// What a patient or carer said about the summary. May be empty.
    pub patient_comment: String,
    /// What the method cannot tell.
    pub limits: Vec<String>,
}

/// One side of the two-by-two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Axis {
    /// Below Open, or below Ready.
    Low,
    /// Open or better, or Ready or better.
    High,
    /// It cannot be told yet.
    Unknown,
}

impl Axis {
    const fn of(status: Status) -> Self {
        match status {
            Status::Ready | Status::Proven => Self::High,
            Status::Stop | Status::Gaps => Self::Low,
            Status::FindOut | Status::NotEnough | Status::DoesNotApply => Self::Unknown,
        }
    }
}

/// A place on the two-by-two, in words (`docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceOnGrid {
    /// Whether the project is open.
    pub openness: Axis,
    /// Whether the team is ready.
    pub readiness: Axis,
    /// The name of the place and a line about it.
    pub words: Words,
}

/// What a dimension or a level comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Its name.
    pub title: String,
    /// Its steps.
    pub score: Score,
    /// Its status, after anything that holds it (`docs/scoring.md`).
    pub status: Status,
    /// The name of the status and a line about it.
    pub words: Words,
    /// Why it is held below what its answers alone would give.
    pub held: Option<String>,
}

/// What a chosen level comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelOutcome {
    /// The level.
    pub level: LevelId,
    /// Its name.
    pub title: String,
    /// What it comes to, or why that was not asked.
    pub outcome: Result<Outcome, String>,
}

/// A question that matters to the summary, with what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The question.
    pub question: QuestionId,
    /// The name of the dimension or level it is in.
    pub section: String,
    /// Its short name.
    pub title: String,
    /// Its words.
    pub stem: String,
    /// What was answered, if anything.
    pub answer: Option<Answer>,
    /// The words of the statement that was chosen.
    pub statement: Option<String>,
    /// What to do next.
    pub next_step: String,
    /// The statement at the top of its ladder.
    pub aim: String,
    /// What shows the answer. May be empty.
    pub evidence: String,
    /// Who could tell. May be empty.
    pub who_could_tell: String,
    /// Whether it is a gate.
    pub key: bool,
}

/// The one step that lifts a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lift {
    /// Do the next step of this question.
    Do(Finding),
    /// Find out the answer to this question.
    FindOut(Finding),
    /// Everything is in place: show that it works, starting with this question.
    Prove(Finding),
    /// Nothing is left to lift.
    KeepGoing,
}

/// Makes the summary of a check. The shell passes in the time.
#[must_use]
pub fn summary(pack: &Pack, project: &Project, check: &Check, now: Timestamp) -> Summary {
    let facts = Facts {
        pack,
        project,
        check,
        response: check.team_response(),
        asked: pack.asked(check.length(), &project.levels),
    };
    let openness = facts.openness();
    let readiness: Vec<Outcome> = Dimension::READINESS
        .iter()
        .map(|dimension| facts.dimension(*dimension))
        .collect();
    let overall = Status::worst(readiness.iter().map(|outcome| outcome.status));
    let levels = facts.levels();
    let unanswered = |answer: Option<Answer>| {
        let same = |question: &Question| facts.answer(&question.id) == answer;
        facts.pick(&facts.asked, usize::MAX, &same)
    };

    Summary {
        project: project.name.clone(),
        team: project.team.clone(),
        stage: check
            .stage
            .as_ref()
            .and_then(|stage| pack.stage(stage))
            .map(|stage| stage.title.clone()),
        length: check.length(),
        started_at: check.started_at,
        made_at: now,
        pack: check.pack.clone().unwrap_or_else(|| PackRef {
            id: pack.id.clone(),
            version: pack.version.clone(),
        }),
        place: facts.place(openness.status, overall),
        overall_words: facts.pack.outcomes.readiness.of(overall).clone(),
        held_down: facts.held_down(),
        lift: facts.lift(),
        not_sure: unanswered(Some(Answer::NotSure)),
        blank: unanswered(None),
        strengths: facts.strengths(),
        safety_banner: facts.safety_is_low().then(|| pack.safety_banner.clone()),
        honest_exit: facts.honest_exit(),
        took_part: Group::ALL
            .iter()
            .filter_map(|group| {
                let count = *check.headcount.get(group)?;
                Some((pack.involve.group(*group).clone(), count))
            })
            .collect(),
        wrong_about: facts.note(CheckNote::WrongAbout),
        patient_comment: facts.note(CheckNote::PatientComment),
        limits: pack.limits.clone(),
        openness,
        readiness,
        overall,
        levels,
    }
}

/// What the parts of the summary are decided from.
struct Facts<'a> {
    pack: &'a Pack,
    project: &'a Project,
    check: &'a Check,
    response: Response,
    /// The questions that the check asks.
    asked: Vec<&'a Question>,
}

impl<'a> Facts<'a> {
    fn answer(&self, question: &QuestionId) -> Option<Answer> {
        self.response.answers.get(question).copied()
    }

    fn step(&self, question: &QuestionId) -> Option<Step> {
        self.answer(question).and_then(Answer::step)
    }

    fn note(&self, note: CheckNote) -> String {
        self.check.notes.get(&note).cloned().unwrap_or_default()
    }

    /// A safety question is answered below its top.
    fn safety_is_low(&self) -> bool {
        self.safety_questions()
            .iter()
            .any(|question| self.is_low(&question.id))
    }

    fn is_low(&self, question: &QuestionId) -> bool {
        self.step(question).is_some_and(|step| step < Step::PROVEN)
    }

    fn safety_questions(&self) -> Vec<&'a Question> {
        let mut asked = self.asked.clone();
        asked.retain(|question| question.role == Role::Safety);
        asked
    }

    fn honest_exit(&self) -> Option<HonestExit> {
        let exit = &self.pack.honest_exit;
        let nothing_can_change = self.step(&exit.question) == Some(Step::NOT_STARTED);
        nothing_can_change.then(|| exit.clone())
    }
}
