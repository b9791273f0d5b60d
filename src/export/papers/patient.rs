//! The version for patients, carers and the community: what the team asked itself, where it is,
//! what it will and will not change, and how to answer back. Very plain words.

use super::{Days, count, heading, paper, paragraph, plain, points, result, sentence, strong};
use crate::domain::handout::{Action, Handout, Reply};
use crate::domain::lists::ActionState;
use crate::domain::pack::HonestExit;
use crate::domain::words;
use crate::export::clean::or;
use crate::export::paper::{Block, Paper, Run};

/// The version for patients, in ordinary or in large print.
#[must_use]
pub fn patient(handout: &Handout, days: Days, large_print: bool) -> Paper {
    let summary = &handout.summary;
    let mut blocks = from_whom(handout, days);
    blocks.extend(asked(handout, days));
    blocks.extend(where_we_are(handout));
    blocks.extend(will_change(handout, days));
    blocks.extend(will_not_change(handout));
    blocks.extend(said_and_done(handout));
    blocks.extend(answer_back(handout, days));
    let name = words::project_name(&summary.project);
    let mut paper = paper(
        format!("{name}: {}", handout.people.question),
        handout,
        blocks,
    );
    paper.large_print = large_print;
    paper
}

fn from_whom(handout: &Handout, days: Days) -> Vec<Block> {
    let team = handout.summary.team.trim();
    let from = match (team, &handout.organisation) {
        ("", None) => String::new(),
        ("", Some(name)) => format!(" It comes from {}", sentence(name)),
        (team, None) => format!(" It comes from this team: {}", sentence(team)),
        (team, Some(name)) => {
            let whose = sentence(&format!("{team}, {name}"));
            format!(" It comes from this team: {whose}")
        }
    };
    vec![paragraph(format!(
        "{}{from} We made it on {}.",
        handout.people.who_for, days.made_at
    ))]
}

fn asked(handout: &Handout, days: Days) -> [Block; 4] {
    let summary = &handout.summary;
    let areas = std::iter::once(&summary.openness).chain(&summary.readiness);
    let asks = areas
        .zip(&handout.people.asks)
        .map(|(area, ask)| vec![strong(format!("{}: ", area.title)), plain(ask)]);
    let groups = summary.counted();
    let who = if groups.is_empty() {
        "We did not write down who answered.".to_owned()
    } else {
        format!("We answered together: {}.", groups.join(", "))
    };
    let questions = count(handout.answers.len(), "question", "questions");
    [
        heading("What we asked ourselves"),
        paragraph(format!(
            "{} So we asked ourselves {questions}. We began on {}.",
            handout.people.because, days.started_at
        )),
        Block::Bullets(asks.collect()),
        paragraph(who),
    ]
}

fn where_we_are(handout: &Handout) -> Vec<Block> {
    let summary = &handout.summary;
    let place = &summary.place.words;
    let areas = std::iter::once(&summary.openness).chain(&summary.readiness);
    let areas = areas.map(|area| vec![strong(format!("{}: ", area.title)), plain(result(area))]);
    let mut blocks = vec![
        heading("Where we are"),
        paragraph("This is what the check says to our team. Here “you” means the team."),
        Block::Paragraph(vec![
            strong(sentence(&place.title)),
            plain(format!(" {}", place.text)),
        ]),
        Block::Bullets(areas.collect()),
        Block::Paragraph(vec![
            plain(format!(
                "We are only as ready as the weakest of {}: ",
                summary.areas_of_readiness()
            )),
            strong(&summary.overall_words.title),
            plain("."),
        ]),
    ];
    let unknown = summary.not_sure.len() + summary.blank.len();
    if unknown > 0 {
        let questions = count(unknown, "question", "questions");
        let text = format!("We do not know the answer to {questions} yet.");
        blocks.push(paragraph(text));
    }
    if summary.safety_banner.is_some() {
        blocks.push(paragraph(&handout.people.safety));
    }
    blocks
}

fn will_change(handout: &Handout, days: Days) -> [Block; 2] {
    let actions = handout.actions.iter().map(|action| change(action, days));
    let heading = [
        "What we will change",
        "We have not yet written down what we will change.",
    ];
    points(heading, actions.collect())
}

fn change(action: &Action, days: Days) -> Vec<Run> {
    let what = sentence(&or(&action.what, words::NO_ACTION));
    let who = sentence(&or(&action.owner, words::NO_OWNER));
    let when = action.due.map(days.day);
    let when = when.unwrap_or_else(|| words::NO_DUE_DAY.to_owned());
    let state = match action.state {
        ActionState::NotStarted => "We have not begun.",
        ActionState::Started => "We have begun.",
        ActionState::Done => "It is done.",
    };
    let rest = format!(" Who does it: {who} By when: {} {state}", sentence(&when));
    vec![strong(what), plain(rest)]
}

fn will_not_change(handout: &Handout) -> Vec<Block> {
    let mut blocks = vec![heading("What we will not change, and why")];
    let exit = handout.summary.honest_exit.as_ref();
    blocks.extend(exit.map(|exit| nothing_can_change(handout, exit)));
    let refused = handout.replies.iter().filter(|reply| is_refused(reply));
    let refused: Vec<Vec<Run>> = refused
        .map(|reply| {
            answered(
                &reply.said,
                "We could not do this, and why: ",
                &reply.could_not,
            )
        })
        .collect();
    if !refused.is_empty() {
        blocks.push(Block::Bullets(refused));
    } else if exit.is_none() {
        blocks.push(paragraph(
            "We have not written down anything that we will not change.",
        ));
    }
    blocks
}

/// What the honest exit says to the team, said to the people.
fn nothing_can_change(handout: &Handout, exit: &HonestExit) -> Block {
    let asked = |id| handout.answers.iter().find(|answer| &answer.question == id);
    let said = asked(&exit.question).map(|answered| {
        let (stem, answer) = (&answered.stem, &answered.answer);
        format!("We asked: “{stem}” Our answer now is: “{answer}” ")
    });
    paragraph(format!(
        "{}So we can do one of two things. We can open one thing up to you. Or we can tell you plainly what will happen, and why. Ask us which one we will do.",
        said.unwrap_or_default()
    ))
}

fn is_refused(reply: &Reply) -> bool {
    !reply.could_not.trim().is_empty()
}

/// What people said, with what the team says to it.
fn answered(said: &str, label: &str, answer: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    if !said.trim().is_empty() {
        runs.push(strong("You said: "));
        runs.push(plain(format!("{} ", sentence(said))));
    }
    runs.push(strong(label));
    runs.push(plain(sentence(answer)));
    runs
}

fn said_and_done(handout: &Handout) -> Vec<Block> {
    let told = |reply: &Reply| {
        let did = reply.did.trim();
        match did {
            "" if is_refused(reply) => None,
            "" => Some(answered(&reply.said, "We did: ", "Nothing yet")),
            did => Some(answered(&reply.said, "We did: ", did)),
        }
    };
    let refused = handout.replies.iter().any(is_refused);
    let heading = [
        "What you said, and what we did",
        if refused {
            "All that we have written down so far is above."
        } else {
            "We have not yet written down what you said and what we did."
        },
    ];
    let mut blocks = points(heading, handout.replies.iter().filter_map(told).collect()).to_vec();
    let comment = handout.summary.patient_comment.trim();
    if !comment.is_empty() {
        let label = strong(format!("{}: ", handout.comment_label));
        blocks.push(Block::Paragraph(vec![label, plain(comment)]));
    }
    blocks
}

fn answer_back(handout: &Handout, days: Days) -> Vec<Block> {
    let how = or(
        &handout.how_to_reply,
        "We have not yet said how. Please ask any of us.",
    );
    let again = match handout.next_check {
        Some(day) => format!("We will check again on {}.", (days.day)(day)),
        None => "We have not yet set a day to check again.".to_owned(),
    };
    vec![
        heading("How to answer back"),
        paragraph(how),
        paragraph(again),
        paragraph(
            "This check says what our team thinks. It does not say what you feel. So tell us. You can write it here:",
        ),
        Block::WritingSpace,
    ]
}
