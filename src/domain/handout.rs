//! Everything that leaves the browser, already decided: the summary, the lists that stand beside
//! it, and every answer in words.

use super::answer::{Answer, Step};
use super::edit::QuestionNote;
use super::ids::{ProjectId, QuestionId, RowId};
use super::lists::{ActionState, Day, List, Row};
use super::pack::{Pack, PeoplePaper, PlaceWords, Question, Role};
use super::project::{Check, Project, Response, Timestamp};
use super::summary::{Summary, summary};
use super::words::{DOES_NOT_APPLY, NOT_SURE};

/// What every paper, table and calendar of a check is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Handout {
    /// Whose it is.
    pub project: ProjectId,
    /// The language of the words, such as `en-GB`.
    pub language: String,
    /// The organisation that the page is for, where it has said so. The shell puts it in.
    pub organisation: Option<String>,
    /// The name of the check.
    pub check_title: String,
    /// What the check comes to.
    pub summary: Summary,
    /// The names of the four places on the two-by-two.
    pub places: PlaceWords,
    /// What the levels are all together, and one of them.
    pub ways: [String; 2],
    /// The words for the people that the project involves.
    pub people: PeoplePaper,
    /// What to call the box for a patient or carer.
    pub comment_label: String,
    /// The plan, in order.
    pub actions: Vec<Action>,
    /// What people said, and what came of it, in order.
    pub replies: Vec<Reply>,
    /// What involving people costs.
    pub costs: Costs,
    /// When to check again.
    pub next_check: Option<Day>,
    /// How people can answer back. May be empty.
    pub how_to_reply: String,
    /// Every question that was asked, in order.
    pub answers: Vec<Answered>,
}

/// Something that the team is going to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The row it stands in.
    pub row: RowId,
    /// What is to be done. May be empty.
    pub what: String,
    /// Who does it. May be empty.
    pub owner: String,
    /// By when.
    pub due: Option<Day>,
    /// How far it has come.
    pub state: ActionState,
    /// The short name of the question it answers, if it is one that the pack has.
    pub question: Option<String>,
}

/// "You said, we did, we could not." Each may be empty, but not all three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What people said.
    pub said: String,
    /// What the team did.
    pub did: String,
    /// What it could not do, and why.
    pub could_not: String,
}

/// What involving people costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    /// What costs something, in order.
    pub rows: Vec<Cost>,
    /// The sum of all amounts that were given, in pence.
    pub total_pence: u64,
}

/// Something that costs money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// What it is. May be empty.
    pub what: String,
    /// How much, in pence, where that was given.
    pub pence: Option<u32>,
    /// Anything else. May be empty.
    pub note: String,
}

/// A question that was asked, with what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The name of the dimension or level it is in.
    pub section: String,
    /// Its id.
    pub question: QuestionId,
    /// Its short name.
    pub title: String,
    /// Its words.
    pub stem: String,
    /// Whether it is a gate.
    pub key: bool,
    /// The answer in words. Empty when there is none.
    pub answer: String,
    /// How many steps are in place; nothing when that is not known, and for what has no steps.
    pub steps: Option<u8>,
    /// How many steps there are; nothing for what has none: what does not apply, and the question
    /// that guards consent and ethics (`docs/scoring.md`).
    pub steps_possible: Option<u8>,
    /// What shows it. May be empty.
    pub evidence: String,
    /// Who could tell. May be empty.
    pub who_could_tell: String,
    /// Why it does not apply. May be empty.
    pub why_not: String,
}

/// Makes the handout of a check: the shell passes in the time.
#[must_use]
pub fn handout(
    pack: &Pack,
    id: &ProjectId,
    project: &Project,
    check: &Check,
    now: Timestamp,
) -> Handout {
    let response = check.team_response();
    let asked = pack.asked(check.length(), &project.levels);
    let answers = asked.into_iter().map(|question| {
        let key = question.is_key(&project.levels);
        answered(pack, question, key, &response)
    });
    Handout {
        project: id.clone(),
        language: pack.language.clone(),
        organisation: None,
        check_title: pack.title.clone(),
        summary: summary(pack, project, check, now),
        places: pack.outcomes.places.clone(),
        ways: [&pack.involve.ways, &pack.involve.way].map(Clone::clone),
        people: pack.paper.clone(),
        comment_label: pack.prompts.comment.label.clone(),
        actions: project
            .list(List::Plan)
            .map(|(id, row)| action(pack, id, row))
            .filter(|action| !action.is_empty())
            .collect(),
        replies: project
            .list(List::Replies)
            .map(|(_, row)| reply(row))
            .filter(|reply| !all_blank(&[&reply.said, &reply.did, &reply.could_not]))
            .collect(),
        costs: costs(project.list(List::Costs).map(|(_, row)| cost(row))),
        next_check: project.next_check,
        how_to_reply: project.how_to_reply.clone(),
        answers: answers.collect(),
    }
}

impl Action {
    /// Whether nothing is written in it. How far it has come says nothing while it is not said
    /// what it is.
    fn is_empty(&self) -> bool {
        let texts = all_blank(&[&self.what, &self.owner]);
        texts && self.due.is_none() && self.question.is_none()
    }
}

fn all_blank(texts: &[&String]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}

fn action(pack: &Pack, id: &RowId, row: &Row) -> Action {
    let question = row.question.as_ref();
    let question = question.and_then(|question| pack.question(question));
    Action {
        row: id.clone(),
        what: row.what.clone(),
        owner: row.owner.clone(),
        due: row.due,
        state: row.state,
        question: question.map(|question| question.title.clone()),
    }
}

fn reply(row: &Row) -> Reply {
    Reply {
        said: row.what.clone(),
        did: row.did.clone(),
        could_not: row.could_not.clone(),
    }
}

fn cost(row: &Row) -> Cost {
    Cost {
        what: row.what.clone(),
        pence: row.pence,
        note: row.note.clone(),
    }
}

fn costs(rows: impl Iterator<Item = Cost>) -> Costs {
    let written = |cost: &Cost| cost.pence.is_some() || !all_blank(&[&cost.what, &cost.note]);
    let rows: Vec<Cost> = rows.filter(written).collect();
    let amounts = rows.iter().filter_map(|row| row.pence);
    let total_pence = amounts.fold(0, |sum: u64, pence| sum.saturating_add(pence.into()));
    Costs { rows, total_pence }
}

fn answered(pack: &Pack, question: &Question, key: bool, response: &Response) -> Answered {
    let answer = response.answers.get(&question.id).copied();
    let words = match answer {
        Some(Answer::Chose(step)) => question.statement(step).unwrap_or_default(),
        Some(Answer::NotSure) => NOT_SURE,
        Some(Answer::DoesNotApply) => DOES_NOT_APPLY,
        None => "",
    };
    let counts = question.role == Role::Scored && answer != Some(Answer::DoesNotApply);
    let steps = answer.and_then(Answer::step).filter(|_| counts);
    let note = |kind| response.note(&question.id, kind).to_owned();
    Answered {
        section: pack.section_title(&question.section).to_owned(),
        question: question.id.clone(),
        title: question.title.clone(),
        stem: question.stem.clone(),
        key,
        answer: words.to_owned(),
        steps: steps.map(Step::get),
        steps_possible: counts.then(|| Step::PROVEN.get()),
        evidence: note(QuestionNote::Evidence),
        who_could_tell: note(QuestionNote::WhoCouldTell),
        why_not: note(QuestionNote::WhyNot),
    }
}
