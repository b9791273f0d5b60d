//! What each output has to say of a handout, whatever the format.

use super::handouts::{check_holds, day_in_words, spaced};
use truly_open::domain::handout::Handout;
use truly_open::domain::lists::ActionState;
use truly_open::domain::summary::{Finding, Outcome, Summary};
use truly_open::domain::words;

fn statuses(handout: &Handout) -> Vec<&str> {
    let summary = &handout.summary;
    let dimensions = std::iter::once(&summary.openness).chain(&summary.readiness);
    let mut words: Vec<&str> = dimensions.flat_map(words_of_outcome).collect();
    words.extend([
        summary.place.words.title.as_str(),
        &summary.place.words.text,
        &summary.overall_words.title,
    ]);
    words
}

fn words_of_outcome(outcome: &Outcome) -> Vec<&str> {
    let words = [&outcome.title, &outcome.words.title, &outcome.words.text];
    let held = outcome.held.iter();
    words.into_iter().chain(held).map(String::as_str).collect()
}

fn words_of_finding(finding: &Finding) -> Vec<&str> {
    let mut words = vec![finding.section.as_str(), &finding.title];
    words.extend(finding.statement.as_deref());
    words
}

/// The four dimensions, and the chosen levels that were asked.
pub fn outcomes(summary: &Summary) -> impl Iterator<Item = &Outcome> {
    let levels = summary.levels.iter();
    let levels = levels.filter_map(|level| level.outcome.as_ref().ok());
    std::iter::once(&summary.openness)
        .chain(&summary.readiness)
        .chain(levels)
}

/// The summary page, the full summary and the workbook say what a check comes to.
#[track_caller]
pub fn check_results(text: &str, handout: &Handout) {
    let text = spaced(text);
    let summary = &handout.summary;
    check_holds(&text, statuses(handout));
    check_holds(&text, [words::length(summary.length)]);
    for level in &summary.levels {
        check_holds(&text, [level.title.as_str()]);
        match &level.outcome {
            Ok(outcome) => check_holds(&text, words_of_outcome(outcome)),
            Err(why_not) => check_holds(&text, [why_not.as_str()]),
        }
    }
    for finding in &summary.held_down {
        check_holds(&text, words_of_finding(finding));
        check_holds(&text, [finding.next_step.as_str()]);
    }
    for finding in &summary.not_sure {
        check_holds(
            &text,
            [finding.title.as_str(), finding.who_could_tell.trim()],
        );
    }
    for finding in &summary.blank {
        check_holds(&text, [finding.title.as_str()]);
    }
    for finding in &summary.strengths {
        check_holds(&text, words_of_finding(finding));
        check_holds(&text, [finding.evidence.trim()]);
    }
    check_holds(&text, [summary.lift.step().as_str()]);
    check_holds(&text, [summary.wrong_about.trim()]);
    check_holds(&text, summary.limits.iter().map(String::as_str));
    check_callouts(&text, handout, true);
}

/// The steps of each result, and who took part, in the words of the page and the papers.
#[track_caller]
pub fn check_counts(text: &str, summary: &Summary) {
    let text = spaced(text);
    for outcome in outcomes(summary) {
        let score = outcome.score;
        let steps = words::steps(score.low, score.high, score.total);
        check_holds(&text, [steps.as_str()]);
    }
    check_holds(&text, [summary.took_part_in_words().as_str()]);
}

/// The full summary says all of it.
#[track_caller]
pub fn check_full(text: &str, handout: &Handout) {
    check_results(text, handout);
    check_counts(text, &handout.summary);
    let text = spaced(text);
    check_holds(&text, [handout.summary.patient_comment.trim()]);
    for action in &handout.actions {
        check_holds(&text, [action.what.trim(), action.owner.trim()]);
        check_holds(&text, [words::action_state(action.state)]);
        check_holds(&text, action.question.as_deref());
        check_holds(&text, action.due.map(day_in_words).as_deref());
    }
    for reply in &handout.replies {
        check_holds(
            &text,
            [reply.said.trim(), reply.did.trim(), reply.could_not.trim()],
        );
    }
    for cost in &handout.costs.rows {
        check_holds(&text, [cost.what.trim(), cost.note.trim()]);
    }
    check_holds(&text, [handout.how_to_reply.trim()]);
    check_holds(&text, handout.next_check.map(day_in_words).as_deref());
    for answered in &handout.answers {
        check_holds(&text, [answered.stem.as_str(), &answered.answer]);
        check_holds(
            &text,
            [
                answered.evidence.trim(),
                answered.who_could_tell.trim(),
                answered.why_not.trim(),
            ],
        );
    }
}

#[track_caller]
fn check_callouts(text: &str, handout: &Handout, with_choices: bool) {
    let summary = &handout.summary;
    if let Some(words) = &summary.safety_banner {
        check_holds(text, [words.title.as_str(), &words.text]);
    }
    if let Some(exit) = &summary.honest_exit {
        check_holds(text, [exit.title.as_str(), &exit.text]);
        for choice in exit.choices.iter().filter(|_| with_choices) {
            check_holds(text, [choice.title.as_str(), &choice.text]);
        }
    }
}

/// The page for leaders says what it is for.
#[track_caller]
pub fn check_leader(text: &str, handout: &Handout) {
    let text = spaced(text);
    let summary = &handout.summary;
    check_holds(&text, statuses(handout));
    check_holds(&text, [summary.lift.step().as_str()]);
    check_holds(&text, summary.counted().iter().map(String::as_str));
    check_holds(&text, summary.limits.first().map(String::as_str));
    check_callouts(&text, handout, false);
    for finding in summary.held_down.iter().take(3) {
        check_holds(&text, words_of_finding(finding));
    }
    if summary.held_down.len() > 3 {
        let more = format!(
            "And {} more in the full summary.",
            summary.held_down.len() - 3
        );
        check_holds(&text, [more.as_str()]);
    }
    for action in handout.actions.iter().take(3) {
        check_holds(&text, [action.what.trim(), action.owner.trim()]);
        if action.state != ActionState::Done {
            check_holds(&text, action.due.map(day_in_words).as_deref());
        }
    }
}

/// The page for patients says what it is for.
#[track_caller]
pub fn check_patient(text: &str, handout: &Handout) {
    let text = spaced(text);
    let summary = &handout.summary;
    check_holds(&text, statuses(handout));
    check_holds(&text, summary.counted().iter().map(String::as_str));
    check_holds(
        &text,
        [handout.how_to_reply.trim(), summary.patient_comment.trim()],
    );
    check_holds(&text, handout.next_check.map(day_in_words).as_deref());
    for action in &handout.actions {
        check_holds(&text, [action.what.trim(), action.owner.trim()]);
        check_holds(&text, action.due.map(day_in_words).as_deref());
    }
    for reply in &handout.replies {
        check_holds(
            &text,
            [reply.said.trim(), reply.did.trim(), reply.could_not.trim()],
        );
    }
    if summary.honest_exit.is_some() {
        check_holds(&text, ["Nothing. The main choices are already made."]);
    }
}
