//! Reading the packed form of a pack back.

use super::lines::{Lines, all};
use crate::domain::ids::{PackId, StageId};
use crate::domain::pack::{
    ConsistencyRule, Dimension, DimensionWords, HonestExit, Involve, Key, Level, Library, Outcomes,
    Pack, Place, PlaceWords, Prompts, Question, Role, RulesOfThumb, Said, Section, Sentence,
    Source, Stage, Start, Statement, StatusWords, When,
};

/// Reads a pack from its packed form, without its library; nothing when the text is damaged.
#[must_use]
pub fn load(text: &str) -> Option<Pack> {
    all(text, pack)
}

fn pack(lines: &mut Lines<'_>) -> Pack {
    let id = lines.line();
    Pack {
        id: lines.id(id, PackId::parse, PackId::from_bytes),
        version: lines.text(),
        language: lines.text(),
        title: lines.text(),
        source: Source {
            title: lines.text(),
            publisher: lines.text(),
        },
        people_means: lines.text(),
        start: Start {
            heading: lines.text(),
            lead: lines.text(),
            you_will_know: lines.list(Lines::text),
            advice: lines.text(),
        },
        involve: Involve {
            who: lines.text(),
            how: lines.text(),
            ways: lines.text(),
            way: lines.text(),
            help: lines.text(),
            staff: lines.group(),
            patients: lines.group(),
            carers: lines.group(),
            community: lines.group(),
        },
        sentences: lines.list(sentence),
        dimensions: Dimension::ALL.map(|dimension| DimensionWords {
            dimension,
            title: lines.text(),
            lead: lines.text(),
        }),
        levels: lines.list(level),
        stages: lines.list(stage),
        questions: lines.list(question),
        consistency: lines.list(consistency_rule),
        honest_exit: HonestExit {
            question: lines.question(),
            title: lines.text(),
            text: lines.text(),
            choices: [lines.words(), lines.words()],
        },
        safety_banner: lines.words(),
        prompts: Prompts {
            took_part: lines.prompt(),
            wrong_about: lines.prompt(),
            who_could_tell: lines.prompt(),
            why_not: lines.prompt(),
            evidence: lines.prompt(),
            comment: lines.prompt(),
        },
        outcomes: outcomes(lines),
        rules: RulesOfThumb {
            gaps_below_percent: lines.number(),
            answers_needed_percent: lines.number(),
            gaps_cap: lines.step(),
        },
        limits: lines.list(Lines::text),
        library: Library::default(),
    }
}

fn sentence(lines: &mut Lines<'_>) -> Sentence {
    Sentence {
        id: lines.text(),
        text: lines.text(),
        said_by: lines.some_text(),
    }
}

fn level(lines: &mut Lines<'_>) -> Level {
    Level {
        id: lines.level(),
        title: lines.text(),
        description: lines.text(),
        held_by_safety: lines.flag("held by safety"),
        sources: Vec::new(),
        claims: Vec::new(),
    }
}

fn stage(lines: &mut Lines<'_>) -> Stage {
    let id = lines.line();
    Stage {
        id: lines.id(id, StageId::parse, StageId::from_bytes),
        title: lines.text(),
        description: lines.text(),
    }
}

fn question(lines: &mut Lines<'_>) -> Question {
    Question {
        id: lines.question(),
        wording: lines.number(),
        section: section(lines),
        title: lines.text(),
        stem: lines.text(),
        why: lines.text(),
        help: lines.some_text(),
        ladder: lines.list(statement),
        next_step: lines.text(),
        key: key(lines),
        role: if lines.flag("safety") {
            Role::Safety
        } else {
            Role::Scored
        },
        may_not_apply: lines.flag("may not apply"),
        sources: lines.list(Lines::text),
        claims: Vec::new(),
    }
}

/// No level has the name of a dimension.
fn section(lines: &mut Lines<'_>) -> Section {
    let line = lines.line();
    let dimension = Dimension::ALL.into_iter().find(|d| d.slug() == line);
    match dimension {
        Some(dimension) => Section::Dimension(dimension),
        None => Section::Level(lines.level_in(line)),
    }
}

fn key(lines: &mut Lines<'_>) -> Key {
    match lines.line() {
        "" => Key::Never,
        "always key" => Key::Always,
        level => Key::WhenChosen(lines.level_in(level)),
    }
}

fn statement(lines: &mut Lines<'_>) -> Statement {
    Statement {
        step: lines.step(),
        text: lines.text(),
    }
}

fn consistency_rule(lines: &mut Lines<'_>) -> ConsistencyRule {
    ConsistencyRule {
        id: lines.text(),
        when: lines.list(when),
        first: said(lines),
        second: said(lines),
    }
}

fn when(lines: &mut Lines<'_>) -> When {
    match lines.line() {
        "at least" => When::AtLeast(lines.question(), lines.step()),
        "at most" => When::AtMost(lines.question(), lines.step()),
        "any level" => When::AnyLevel(lines.list(Lines::level)),
        "some top answer" => When::SomeTopAnswer,
        "some top answer without evidence" => When::SomeTopAnswerWithoutEvidence,
        "no patient or carer" => When::NoPatientOrCarer,
        "same step in a row" => When::SameStepInARow(lines.number()),
        "quicker than" => When::QuickerThan(lines.number()),
        _ => lines.sound(None, When::SomeTopAnswer),
    }
}

fn said(lines: &mut Lines<'_>) -> Said {
    Said {
        text: lines.text(),
        place: place(lines),
    }
}

/// No id of a question holds a space.
fn place(lines: &mut Lines<'_>) -> Place {
    match lines.line() {
        "set up" => Place::SetUp,
        "took part" => Place::TookPart,
        "each question" => Place::EachQuestion,
        "all answers" => Place::Answers,
        question => Place::Question(lines.question_in(question)),
    }
}

fn outcomes(lines: &mut Lines<'_>) -> Outcomes {
    Outcomes {
        readiness: status_words(lines),
        openness: status_words(lines),
        places: PlaceWords {
            good_to_go: lines.words(),
            willing_but_stretched: lines.words(),
            able_but_closed: lines.words(),
            not_yet: lines.words(),
        },
        on_the_line: lines.words(),
        held_without_patients: lines.text(),
        held_by_safety: lines.text(),
        not_asked_in_quick: lines.text(),
    }
}

fn status_words(lines: &mut Lines<'_>) -> StatusWords {
    StatusWords {
        stop: lines.words(),
        not_enough: lines.words(),
        find_out: lines.words(),
        gaps: lines.words(),
        ready: lines.words(),
        proven: lines.words(),
        does_not_apply: lines.words(),
    }
}
