//! The full summary: all that the summary page says, in its order and its words; then the plan,
//! the replies, the costs, and every answer.

use super::{
    Days, action_cells, callout, facts, heading, headline, item, paper, paragraph, part_heading,
    plain, points, result, strong, table,
};
use crate::domain::handout::{Answered, Cost, Handout};
use crate::domain::pack::HonestExit;
use crate::domain::summary::{Finding, Lift, Outcome, Summary};
use crate::domain::words;
use crate::export::clean::or;
use crate::export::paper::{Block, Paper};

/// The full summary.
#[must_use]
pub fn full(handout: &Handout, days: Days) -> Paper {
    let summary = &handout.summary;
    let mut blocks = vec![paragraph(facts(handout, days))];
    blocks.extend(headline(handout));
    blocks.extend(summary.honest_exit.as_ref().map(honest_exit));
    blocks.extend(summary.safety_banner.as_ref().map(callout));
    blocks.extend(one_step(&summary.lift));
    blocks.extend(standing(handout));
    blocks.extend(held_down(&summary.held_down));
    blocks.extend(unknown(summary));
    blocks.extend(strengths(&summary.strengths));
    blocks.extend(took_part(summary));
    blocks.extend(comment(handout));
    blocks.extend(plan(handout, days));
    blocks.extend(replies(handout));
    blocks.extend(costs(handout));
    blocks.extend(limits(handout, days));
    blocks.extend(answers(&handout.answers));
    let name = words::project_name(&summary.project);
    paper(format!("Summary: {name}"), handout, blocks)
}

fn honest_exit(exit: &HonestExit) -> Block {
    let mut blocks = vec![paragraph(&exit.text)];
    for choice in &exit.choices {
        blocks.push(part_heading(&choice.title));
        blocks.push(paragraph(&choice.text));
    }
    Block::Callout {
        title: exit.title.clone(),
        blocks,
    }
}

fn one_step(lift: &Lift) -> Vec<Block> {
    let mut blocks = vec![
        heading(words::ONE_STEP),
        Block::Paragraph(vec![strong(lift.step())]),
    ];
    blocks.extend(
        lift.finding()
            .map(|finding| paragraph(finding.about().trim())),
    );
    blocks
}

fn standing(handout: &Handout) -> Vec<Block> {
    let summary = &handout.summary;
    let dimensions = std::iter::once(&summary.openness).chain(&summary.readiness);
    let levels: Vec<Vec<String>> = summary
        .levels
        .iter()
        .map(|level| match &level.outcome {
            Ok(outcome) => row(outcome),
            Err(why_not) => [&level.title, why_not, words::NO_STEPS]
                .map(str::to_owned)
                .into(),
        })
        .collect();
    let mut blocks = vec![
        heading(words::WHERE_YOU_STAND),
        table(
            [&summary.dimensions(), words::AREA],
            words::RESULT_AND_STEPS,
            dimensions.map(row).collect(),
        ),
        Block::Paragraph(vec![
            plain(summary.overall_is()),
            strong(&summary.overall_words.title),
            plain("."),
        ]),
    ];
    if !levels.is_empty() {
        let ways = handout.ways.each_ref().map(String::as_str);
        blocks.push(table(ways, words::RESULT_AND_STEPS, levels));
    }
    blocks
}

fn row(outcome: &Outcome) -> Vec<String> {
    let score = outcome.score;
    let steps = words::steps(score.low, score.high, score.total);
    vec![outcome.title.clone(), result(outcome), steps]
}

fn held_down(findings: &[Finding]) -> [Block; 2] {
    let items = findings.iter().map(|finding| {
        let mut runs = item(finding);
        runs.push(plain(finding.said()));
        runs.push(strong(finding.next().trim()));
        runs
    });
    points(words::HELD_DOWN, items.collect())
}

fn unknown(summary: &Summary) -> Vec<Block> {
    let [title, when_empty] = words::UNKNOWN;
    let mut blocks = vec![heading(title)];
    for (part, findings) in [
        (words::YOU_ARE_NOT_SURE, &summary.not_sure),
        (words::NOT_ANSWERED, &summary.blank),
    ] {
        if !findings.is_empty() {
            let items = findings.iter().map(|finding| {
                let mut runs = item(finding);
                runs.extend(finding.ask().map(plain));
                runs
            });
            blocks.push(part_heading(part));
            blocks.push(Block::Bullets(items.collect()));
        }
    }
    if blocks.len() == 1 {
        blocks.push(paragraph(when_empty));
    }
    blocks
}

fn strengths(findings: &[Finding]) -> [Block; 2] {
    let items = findings.iter().map(|finding| {
        let mut runs = item(finding);
        runs.extend(finding.statement.iter().map(plain));
        runs.extend(finding.shown_by().map(plain));
        runs
    });
    points(words::STRENGTHS, items.collect())
}

fn took_part(summary: &Summary) -> Vec<Block> {
    let mut blocks = vec![
        heading(words::WHO_TOOK_PART),
        paragraph(summary.took_part_in_words()),
    ];
    let wrong_about = summary.wrong_about.trim();
    if !wrong_about.is_empty() {
        let runs = vec![strong(words::WRONG_ABOUT), plain(wrong_about)];
        blocks.push(Block::Paragraph(runs));
    }
    blocks
}

/// The box for a patient or carer, printed even when it is empty.
fn comment(handout: &Handout) -> [Block; 2] {
    let comment = handout.summary.patient_comment.trim();
    let box_ = if comment.is_empty() {
        Block::WritingSpace
    } else {
        paragraph(comment)
    };
    [heading(&handout.comment_label), box_]
}

fn plan(handout: &Handout, days: Days) -> Vec<Block> {
    let rows = handout.actions.iter().map(|action| {
        let mut cells = action_cells(action, days).to_vec();
        if let (Some(what), Some(question)) = (cells.first_mut(), &action.question) {
            *what = format!("{what}\n{}{question}.", words::ACTION_IS_FOR);
        }
        cells.push(words::action_state(action.state).to_owned());
        cells
    });
    let [title, caption] = words::PLAN;
    let [what, who, when, state] = words::ACTION_COLUMNS;
    let plan = if handout.actions.is_empty() {
        paragraph(words::NO_PLAN)
    } else {
        table([caption, what], [who, when, state], rows.collect())
    };
    let next = match handout.next_check {
        Some(day) => format!("Next check: {}.", (days.day)(day)),
        None => "You have not set a day for the next check.".to_owned(),
    };
    vec![heading(title), plan, paragraph(next)]
}

fn replies(handout: &Handout) -> Vec<Block> {
    let rows = handout.replies.iter().map(|reply| {
        let cells = [&reply.said, &reply.did, &reply.could_not];
        cells.map(|cell| or(cell, words::NO_REPLY)).into()
    });
    let [title, caption] = words::REPLIES;
    let [said, did, could_not] = words::REPLY_COLUMNS;
    let replies = if handout.replies.is_empty() {
        paragraph("You have not written down what people said and what you did.")
    } else {
        table([caption, said], [did, could_not], rows.collect())
    };
    let how = match handout.how_to_reply.trim() {
        "" => paragraph("You have not said how people can answer back."),
        how => Block::Paragraph(vec![strong("How people can answer back: "), plain(how)]),
    };
    vec![heading(title), replies, how]
}

/// Few teams count their costs, so no reader looks for them when there are none.
fn costs(handout: &Handout) -> Vec<Block> {
    let costs = &handout.costs;
    if costs.rows.is_empty() {
        return Vec::new();
    }
    let row = |cost: &Cost| {
        let amount = cost.pence.map(|pence| words::pounds(pence.into()));
        vec![
            or(&cost.what, "Not said yet"),
            amount.unwrap_or_else(|| "Not known yet".to_owned()),
            cost.note.trim().to_owned(),
        ]
    };
    let rows = costs.rows.iter().map(row).collect();
    let [title, caption] = words::COSTS;
    let total = words::pounds(costs.total_pence);
    vec![
        heading(title),
        table([caption, "What"], ["Cost", "Note"], rows),
        Block::Paragraph(vec![plain("Total: "), strong(total), plain(".")]),
    ]
}

fn limits(handout: &Handout, days: Days) -> [Block; 3] {
    let summary = &handout.summary;
    let limits = summary.limits.iter().map(|limit| vec![plain(limit)]);
    [
        heading(words::LIMITS),
        Block::Bullets(limits.collect()),
        paragraph(summary.made_from(&handout.check_title, days.made_at)),
    ]
}

/// Every question that was asked, a table for each section.
fn answers(answers: &[Answered]) -> Vec<Block> {
    let mut blocks = vec![heading("All your answers")];
    for section in answers.chunk_by(|one, next| one.section == next.section) {
        let caption = section.first().map_or("", |first| &first.section);
        let rows = section.iter().map(answer).collect();
        let columns = ["Your answer", "What you wrote"];
        blocks.push(table([caption, "Question"], columns, rows));
    }
    blocks
}

fn answer(answered: &Answered) -> Vec<String> {
    let notes = [
        ("What shows this: ", &answered.evidence),
        ("Who could tell you: ", &answered.who_could_tell),
        ("Why it does not apply: ", &answered.why_not),
    ];
    let written = notes.iter().filter(|(_, note)| !note.trim().is_empty());
    let written: Vec<String> = written
        .map(|(label, note)| format!("{label}{}", note.trim()))
        .collect();
    vec![
        answered.stem.clone(),
        or(&answered.answer, words::NOT_ANSWERED),
        written.join("\n"),
    ]
}
