//! The pack: what is asked, in which words, and where each word comes from.
//!
//! A [`Pack`] is only made by `content`, which validates it. What is promised here was checked
//! there: ids are unique, every reference resolves, every question has its ladder, and every text
//! that must be there is there.

mod library;
mod outcomes;
mod subject;

pub use library::*;
pub use outcomes::*;
pub use subject::*;

use super::answer::{Answer, Step};
use super::ids::{LevelId, PackId, QuestionId, StageId};
use super::project::{Group, Length};
use std::collections::BTreeSet;

/// Everything that makes one check different from another subject's or another language's.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Which pack, and which version of it.
    pub id: PackId,
    /// The version, such as `1.0.0`. Recorded with every check.
    pub version: String,
    /// A BCP 47 language tag, such as `en-GB`.
    pub language: String,
    /// The name of the check.
    pub title: String,
    /// What the questions were made from.
    pub source: Source,
    /// What "people" means wherever the pack says it.
    pub people_means: String,
    /// What the start page says.
    pub start: Start,
    /// How it speaks of the people that a project involves.
    pub involve: Involve,
    /// The sentences of the source that questions rest on.
    pub sentences: Vec<Sentence>,
    /// The four dimensions, in the order in which they are asked.
    pub dimensions: [DimensionWords; 4],
    /// The levels of involvement a team can choose.
    pub levels: Vec<Level>,
    /// The stages of a project, in order.
    pub stages: Vec<Stage>,
    /// Every question, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Checks that ask whether two answers fit together.
    pub consistency: Vec<ConsistencyRule>,
    /// The answer that leads to the honest exit, with the words for it.
    pub honest_exit: HonestExit,
    /// The banner that a low answer to a safety question puts on the summary.
    pub safety_banner: Words,
    /// Prompts that are not scored.
    pub prompts: Prompts,
    /// Words for statuses and for the place on the two-by-two.
    pub outcomes: Outcomes,
    /// The numbers the scoring rests on.
    pub rules: RulesOfThumb,
    /// What the method cannot tell, printed on every summary.
    pub limits: Vec<String>,
    /// What helps beside the questions.
    pub library: Library,
}

/// What a pack was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The title of the work.
    pub title: String,
    /// Who published it.
    pub publisher: String,
}

/// One sentence of the source, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its id, such as `S17`.
    pub id: SentenceId,
    /// The sentence.
    pub text: String,
    /// Who said it, when it is a person's own words.
    pub said_by: Option<String>,
}

/// The id of a sentence of the source: `S01` to `S99`.
pub type SentenceId = String;

/// The id of an assessable claim: `C01` to `C99`.
pub type ClaimId = String;

/// The four things that a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Whether people can change anything.
    Openness,
    /// Whether the team knows how.
    Skills,
    /// Whether there is money and help.
    Resources,
    /// Whether there is time.
    Capacity,
}

impl Dimension {
    /// All four, in the order in which they are asked.
    pub const ALL: [Self; 4] = [
        Self::Openness,
        Self::Skills,
        Self::Resources,
        Self::Capacity,
    ];

    /// The three that make up readiness.
    pub const READINESS: [Self; 3] = [Self::Skills, Self::Resources, Self::Capacity];

    /// A stable name for fragments and saved files, such as `skills`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Openness => "openness",
            Self::Skills => "skills",
            Self::Resources => "resources",
            Self::Capacity => "capacity",
        }
    }
}

/// How a dimension is named and introduced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionWords {
    /// Which dimension.
    pub dimension: Dimension,
    /// Its name on screen.
    pub title: String,
    /// What it asks, in one line.
    pub lead: String,
}

/// A level of involvement, with its own few questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Its id, such as `co-design`.
    pub id: LevelId,
    /// Its name on screen.
    pub title: String,
    /// What it means, in one line.
    pub description: String,
    /// The level cannot show Ready until every safety question is at its top
    /// (`docs/scoring.md`).
    pub held_by_safety: bool,
    /// The sentences it comes from.
    pub sources: Vec<SentenceId>,
    /// The claims it answers.
    pub claims: Vec<ClaimId>,
}

/// A stage of an improvement project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its id, such as `find-out`.
    pub id: StageId,
    /// Its name on screen.
    pub title: String,
    /// What happens in it, in one line.
    pub description: String,
}

/// Where a question stands in the check.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// In one of the four dimensions.
    Dimension(Dimension),
    /// In the module of a level: asked only in a full check, when the level is chosen.
    Level(LevelId),
}

/// Whether a question is a gate for its section (`docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// Not a gate.
    Never,
    /// Always a gate.
    Always,
    /// A gate when the level is chosen.
    WhenChosen(LevelId),
}

/// What a question counts towards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The level of its section.
    Scored,
    /// No level: it guards consent and ethics (`docs/scoring.md`).
    Safety,
}

/// One question with its ladder of statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id, such as `O2`.
    pub id: QuestionId,
    /// Counts up when the wording changes, so that answers are compared like with like. From 1.
    pub wording: u32,
    /// Where it stands.
    pub section: Section,
    /// A short name for lists.
    pub title: String,
    /// The question.
    pub stem: String,
    /// Why it matters, in one line.
    pub why: String,
    /// More help with answering, when a line is not enough.
    pub help: Option<String>,
    /// The statements, lowest first: four for a scored question, three (0, 1, 3) for a safety one.
    pub ladder: Vec<Statement>,
    /// What to do next when the answer is low.
    pub next_step: String,
    /// Whether it is a gate.
    pub key: Key,
    /// What it counts towards.
    pub role: Role,
    /// Whether "Does not apply" is offered.
    pub may_not_apply: bool,
    /// The sentences it comes from.
    pub sources: Vec<SentenceId>,
    /// The claims it answers.
    pub claims: Vec<ClaimId>,
}

/// One statement of a question's ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// How far along it stands.
    pub step: Step,
    /// The statement.
    pub text: String,
}

/// A heading with a text below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The heading.
    pub title: String,
    /// The text.
    pub text: String,
}

/// A check that asks whether two answers fit together. It never changes a status
/// (`docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsistencyRule {
    /// Its id, such as `CH3`.
    pub id: String,
    /// It asks when all of these hold.
    pub when: Vec<When>,
    /// The first thing, such as "You said that nothing can change."
    pub first: Said,
    /// The second thing, such as "You also said that you will design the change with patients."
    pub second: Said,
}

/// One side of a consistency check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// A whole sentence. "Is that right?" comes after both.
    pub text: String,
    /// Where to change it.
    pub place: Place,
}

/// Somewhere a person can go to change what they said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The page of a question.
    Question(QuestionId),
    /// The set-up page.
    SetUp,
    /// Who took part, on the check-your-answers page.
    TookPart,
    /// Each question that made the rule ask.
    EachQuestion,
    /// The whole list of answers.
    Answers,
}

/// One condition of a consistency check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// The answer is this step or a higher one.
    AtLeast(QuestionId, Step),
    /// The answer is this step or a lower one.
    AtMost(QuestionId, Step),
    /// One of these levels is chosen.
    AnyLevel(Vec<LevelId>),
    /// Some answer is at the top.
    SomeTopAnswer,
    /// Some answer is at the top with no evidence note.
    SomeTopAnswerWithoutEvidence,
    /// No patient or carer took part in this check.
    NoPatientOrCarer,
    /// The same step stands this many times in a row.
    SameStepInARow(u32),
    /// All questions were answered in fewer than this many seconds.
    QuickerThan(u32),
}

/// The numbers the scoring rests on (`docs/scoring.md`). No validated ones exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulesOfThumb {
    /// With fewer than this percentage of all steps (0 to 100), a dimension is held at `gaps_cap`.
    pub gaps_below_percent: u32,
    /// With fewer than this percentage of questions answered (0 to 100), there are not enough
    /// answers for a level.
    pub answers_needed_percent: u32,
    /// What a dimension is held at below `gaps_below_percent`, in steps.
    pub gaps_cap: Step,
}

impl Pack {
    /// The question with that id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|q| &q.id == id)
    }

    /// The level with that id.
    #[must_use]
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|l| &l.id == id)
    }

    /// The stage with that id.
    #[must_use]
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|s| &s.id == id)
    }

    /// The sentence with that id.
    #[must_use]
    pub fn sentence(&self, id: &str) -> Option<&Sentence> {
        self.sentences.iter().find(|s| s.id == id)
    }

    /// How a dimension is named.
    #[must_use]
    pub fn dimension(&self, dimension: Dimension) -> &DimensionWords {
        let [openness, skills, resources, capacity] = &self.dimensions;
        match dimension {
            Dimension::Openness => openness,
            Dimension::Skills => skills,
            Dimension::Resources => resources,
            Dimension::Capacity => capacity,
        }
    }

    /// The name of the dimension or level that a section is.
    #[must_use]
    pub fn section_title(&self, section: &Section) -> &str {
        match section {
            Section::Dimension(dimension) => &self.dimension(*dimension).title,
            Section::Level(level) => self.level(level).map_or("", |level| &level.title),
        }
    }

    /// The questions that a check asks, in order (`docs/scoring.md`): all of them in a full
    /// check, with the modules of the chosen levels; the key and safety questions of the four
    /// dimensions in a quick one.
    #[must_use]
    pub fn asked<'a>(&'a self, length: Length, levels: &BTreeSet<LevelId>) -> Vec<&'a Question> {
        self.questions
            .iter()
            .filter(|question| match (&question.section, length) {
                (Section::Dimension(_), Length::Full) => true,
                (Section::Dimension(_), Length::Quick) => {
                    question.role == Role::Safety || question.is_key(levels)
                }
                (Section::Level(level), Length::Full) => levels.contains(level),
                (Section::Level(_), Length::Quick) => false,
            })
            .collect()
    }
}

impl Question {
    /// Whether it is a gate for its section when these levels are chosen.
    #[must_use]
    pub fn is_key(&self, levels: &BTreeSet<LevelId>) -> bool {
        match &self.key {
            Key::Never => false,
            Key::Always => true,
            Key::WhenChosen(level) => levels.contains(level),
        }
    }

    /// Whether this answer is one that the question offers.
    #[must_use]
    pub fn offers(&self, answer: Answer) -> bool {
        match answer {
            Answer::Chose(step) => self.ladder.iter().any(|s| s.step == step),
            Answer::NotSure => true,
            Answer::DoesNotApply => self.may_not_apply,
        }
    }

    /// The words of the statement at that step.
    #[must_use]
    pub fn statement(&self, step: Step) -> Option<&str> {
        let found = self.ladder.iter().find(|s| s.step == step);
        found.map(|s| s.text.as_str())
    }
}

impl Group {
    /// Whether an answer or comment from this group counts as a patient's or carer's.
    #[must_use]
    pub const fn is_patient_or_carer(self) -> bool {
        matches!(self, Self::Patients | Self::Carers)
    }
}
