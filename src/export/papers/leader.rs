//! The summary for leaders: one page that says where the team is, what holds it down, and what it
//! asks for.

use super::{
    Days, action_cells, callout, count, facts, heading, headline, item, paper, paragraph, plain,
    points, result, sentence, strong, table,
};
use crate::domain::handout::{Action, Handout};
use crate::domain::lists::ActionState;
use crate::domain::pack::HonestExit;
use crate::domain::summary::{Lift, Summary};
use crate::domain::words;
use crate::export::clean::or;
use crate::export::paper::{Block, Paper};

/// As many as fit on the page. What is left out is counted, never hidden.
const MOST_FINDINGS: usize = 3;
const MOST_ACTIONS: usize = 3;
const MOST_WITHOUT_OWNER: usize = 2;

/// The summary for leaders.
#[must_use]
pub fn leader(handout: &Handout, days: Days) -> Paper {
    let summary = &handout.summary;
    let facts = facts(handout, days);
    let mut blocks = vec![paragraph(format!("{facts} Here “you” means the team."))];
    blocks.extend(headline(handout));
    blocks.extend(summary.honest_exit.as_ref().map(honest_exit));
    blocks.extend(summary.safety_banner.as_ref().map(callout));
    blocks.extend(step(&summary.lift));
    blocks.push(standing(summary));
    blocks.extend(held_down(summary));
    blocks.extend(plan(handout, days));
    blocks.extend(asks(handout, days));
    blocks.extend(took_part_and_limits(handout, days));
    let name = words::project_name(&summary.project);
    paper(format!("Summary for leaders: {name}"), handout, blocks)
}

/// The two choices without the wording for each, which the team has.
fn honest_exit(exit: &HonestExit) -> Block {
    Block::Callout {
        title: exit.title.clone(),
        blocks: vec![paragraph(&exit.text)],
    }
}

/// The one step, with what it is about on the same line.
fn step(lift: &Lift) -> [Block; 2] {
    let about = lift.finding().map(|finding| finding.about());
    let mut runs = vec![strong(lift.step())];
    runs.extend(about.map(|about| plain(format!(" {}", about.trim()))));
    [heading(words::ONE_STEP), Block::Paragraph(runs)]
}

fn standing(summary: &Summary) -> Block {
    let dimensions = std::iter::once(&summary.openness).chain(&summary.readiness);
    let rows = dimensions.map(|outcome| vec![outcome.title.clone(), result(outcome)]);
    let [result, _] = words::RESULT_AND_STEPS;
    table(
        [&summary.dimensions(), words::AREA],
        [result],
        rows.collect(),
    )
}

fn held_down(summary: &Summary) -> Vec<Block> {
    let findings = &summary.held_down;
    let items = findings.iter().take(MOST_FINDINGS).map(|finding| {
        let mut runs = item(finding);
        runs.push(plain(finding.said().trim()));
        runs
    });
    let mut blocks = points(words::HELD_DOWN, items.collect()).to_vec();
    blocks.extend(and_more(findings.len(), MOST_FINDINGS));
    let unknown = summary.not_sure.len() + summary.blank.len();
    if unknown > 0 {
        let questions = count(unknown, "question", "questions");
        let text = format!("The team does not know the answer to {questions} yet.");
        blocks.push(paragraph(text));
    }
    blocks
}

fn plan(handout: &Handout, days: Days) -> Vec<Block> {
    let actions = &handout.actions;
    let [title, caption] = words::PLAN;
    let [what, who, when, _] = words::ACTION_COLUMNS;
    let rows = actions.iter().take(MOST_ACTIONS).map(|action| {
        let [what, who, when] = action_cells(action, days);
        let when = match action.state {
            ActionState::Done => words::action_state(action.state).to_owned(),
            ActionState::NotStarted | ActionState::Started => when,
        };
        vec![what, who, when]
    });
    let plan = if actions.is_empty() {
        paragraph(words::NO_PLAN)
    } else {
        table([caption, what], [who, when], rows.collect())
    };
    let mut blocks = vec![heading(title), plan];
    blocks.extend(and_more(actions.len(), MOST_ACTIONS));
    blocks
}

fn and_more(there: usize, shown: usize) -> Option<Block> {
    let more = there.checked_sub(shown).filter(|more| *more > 0)?;
    Some(paragraph(format!("And {more} more in the full summary.")))
}

/// What only somebody with a say over people and money can do. The two warnings above it ask for
/// themselves.
fn asks(handout: &Handout, days: Days) -> [Block; 2] {
    let mut asks = Vec::new();
    let free =
        |action: &&Action| action.owner.trim().is_empty() && action.state != ActionState::Done;
    for action in handout.actions.iter().filter(free).take(MOST_WITHOUT_OWNER) {
        let what = sentence(&or(&action.what, words::NO_ACTION));
        asks.push(format!("Name somebody to do this: {what}"));
    }
    if handout.actions.is_empty() {
        asks.push("Ask the team for a plan, with names and dates.".to_owned());
    }
    asks.push(match handout.next_check {
        Some(day) => format!("Look at this again with the team on {}.", (days.day)(day)),
        None => "Agree a day with the team to look at this again.".to_owned(),
    });
    let asks = asks.into_iter().map(|ask| vec![plain(ask)]);
    [
        heading("What the team needs from its leaders"),
        Block::Bullets(asks.collect()),
    ]
}

fn took_part_and_limits(handout: &Handout, days: Days) -> [Block; 2] {
    let summary = &handout.summary;
    let limit = summary.limits.first().map_or("", String::as_str);
    let made = summary.made_from(&handout.check_title, days.made_at);
    [
        Block::Paragraph(vec![
            strong(format!("{}: ", words::WHO_TOOK_PART)),
            plain(summary.took_part_in_words()),
        ]),
        Block::Paragraph(vec![
            strong(format!("{}: ", words::LIMITS)),
            plain(format!("{limit} {made}")),
        ]),
    ]
}
