//! How answers become a status (`docs/scoring.md`). Simple enough to check by hand.

use super::answer::{Answer, Step};
use super::pack::RulesOfThumb;

/// One question as the score sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Whether it is a gate.
    pub key: bool,
    /// What was answered, if anything was.
    pub answer: Option<Answer>,
}

/// What a dimension comes out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// A gate is not started.
    Stop,
    /// Too few questions have any response.
    NotEnough,
    /// What is not known decides the level.
    FindOut,
    /// Some of it is only talked about.
    Gaps,
    /// In place.
    Ready,
    /// In place, and confirmed.
    Proven,
    /// No question applies.
    DoesNotApply,
}

impl Status {
    /// How bad it is, 0 the worst; nothing when the dimension does not apply. Too few answers and
    /// answers that are missing are equally bad.
    #[must_use]
    pub const fn severity(self) -> Option<u8> {
        match self {
            Self::Stop => Some(0),
            Self::NotEnough | Self::FindOut => Some(1),
            Self::Gaps => Some(2),
            Self::Ready => Some(3),
            Self::Proven => Some(4),
            Self::DoesNotApply => None,
        }
    }

    /// Ready or Proven.
    #[must_use]
    pub const fn is_ready(self) -> bool {
        matches!(self, Self::Ready | Self::Proven)
    }

    /// Whether the level hangs on answers that are missing.
    #[must_use]
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::NotEnough | Self::FindOut)
    }

    /// The worst of several: the weakest link. What does not apply is left out; among equals the
    /// first counts.
    #[must_use]
    pub fn worst(statuses: impl IntoIterator<Item = Self>) -> Self {
        statuses
            .into_iter()
            .filter_map(|status| status.severity().map(|severity| (severity, status)))
            .min_by_key(|(severity, _)| *severity)
            .map_or(Self::DoesNotApply, |(_, status)| status)
    }
}

/// A dimension's score. Steps are counted with every unknown at 0 (`low`) and at 3 (`high`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// How many questions count: all but those that do not apply.
    pub items: u32,
    /// Steps for certain: 0 to `total`.
    pub low: u32,
    /// Steps if every unknown turned out well: `low` to `total`.
    pub high: u32,
    /// All the steps there are: three for each question.
    pub total: u32,
    /// The lowest answer to a gate.
    pub floor: Option<Step>,
    /// The level if every unknown turned out badly, in steps.
    pub worst: Step,
    /// The level if every unknown turned out well, in steps: at least `worst`.
    pub best: Step,
    /// What it comes out as.
    pub status: Status,
}

/// Scores the questions of one dimension or one level.
#[must_use]
pub fn score(items: &[Item], rules: RulesOfThumb) -> Score {
    let counted = || {
        let applies = |item: &&Item| item.answer != Some(Answer::DoesNotApply);
        items.iter().filter(applies)
    };
    let steps = || counted().filter_map(|item| item.answer.and_then(Answer::step));

    let total = count(counted()) * u32::from(Step::PROVEN.get());
    let low: u32 = steps().map(|step| u32::from(step.get())).sum();
    let unknown = count(counted()) - count(steps());
    let high = low + unknown * u32::from(Step::PROVEN.get());

    let keys = || counted().filter(|item| item.key);
    let key_steps = || keys().filter_map(|item| item.answer.and_then(Answer::step));
    let floor = key_steps().min();
    let a_key_is_unknown = count(key_steps()) < count(keys());

    let cap = |steps: u32| {
        if steps * 100 < rules.gaps_below_percent * total {
            rules.gaps_cap
        } else {
            Step::PROVEN
        }
    };
    let without_keys = if count(keys()) == 0 {
        Step::IN_PLACE
    } else {
        Step::PROVEN
    };
    let gate = floor.unwrap_or(without_keys);
    let best = gate.min(cap(high));
    let worst = if a_key_is_unknown {
        Step::NOT_STARTED
    } else {
        gate.min(cap(low))
    };

    let responses = count(counted().filter(|item| item.answer.is_some()));
    let status = if total == 0 {
        Status::DoesNotApply
    } else if floor == Some(Step::NOT_STARTED) {
        Status::Stop
    } else if responses * 100 < rules.answers_needed_percent * count(counted()) {
        Status::NotEnough
    } else if best != worst {
        Status::FindOut
    } else if best >= Step::PROVEN {
        Status::Proven
    } else if best >= Step::IN_PLACE {
        Status::Ready
    } else {
        Status::Gaps
    };

    Score {
        items: count(counted()),
        low,
        high,
        total,
        floor,
        worst,
        best,
        status,
    }
}

/// A pack holds a few hundred questions at most, so the count always fits.
fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    items.fold(0, |count, _| count + 1)
}
