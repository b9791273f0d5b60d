//! Reading the packed form back.
//!
//! No reader here can fail. Where a line is not what it should be, the reader gives something in
//! its place, [`Lines`] remembers, and the whole is thrown away at the end: to leave at once, the
//! module would need code, in each of these places, to drop what was read until then.

use crate::content::limits::MAX_ITEMS;
use crate::domain::answer::Step;
use crate::domain::ids::{InvalidId, LevelId, PackId, QuestionId, StageId};
use crate::domain::pack::{
    Benefit, Condition, ConsistencyRule, Dimension, DimensionWords, GroupWords, Help, HonestExit,
    Involve, Key, Level, Library, Method, Note, Outcomes, Pack, PeoplePaper, Place, PlaceWords,
    Prompt, Prompts, Question, Resource, ResourceKind, Role, RulesOfThumb, Said, Section, Sentence,
    Source, Stage, Start, Statement, StatusWords, When, Words,
};
use crate::domain::settings::{Contact, LocalLink, Settings};
use std::str;

/// Reads a pack from its packed form, without its library; nothing when the text is damaged.
#[must_use]
pub fn load(text: &str) -> Option<Pack> {
    all(text, pack)
}

/// Reads the library of a pack from its packed form; nothing when the text is damaged.
#[must_use]
pub fn load_library(text: &str) -> Option<Library> {
    all(text, library)
}

/// Reads what a host has set from its packed form; nothing when the text is damaged.
#[must_use]
pub fn load_settings(text: &str) -> Option<Settings> {
    all(text, settings)
}

fn all<T>(text: &str, read: fn(&mut Lines<'_>) -> T) -> Option<T> {
    let mut lines = Lines {
        left: text.lines(),
        damaged: false,
    };
    let read = read(&mut lines);
    let whole = !lines.damaged && lines.left.next().is_none();
    whole.then_some(read)
}

/// The lines that have not been read yet.
struct Lines<'a> {
    left: str::Lines<'a>,
    /// A line was missing, or not what was asked for.
    damaged: bool,
}

impl<'a> Lines<'a> {
    fn line(&mut self) -> &'a str {
        let line = self.left.next();
        self.sound(line, "")
    }

    /// What was read; when nothing was, the text is damaged and something stands in.
    fn sound<T>(&mut self, read: Option<T>, stand_in: T) -> T {
        self.damaged |= read.is_none();
        read.unwrap_or(stand_in)
    }

    fn text(&mut self) -> String {
        self.line().to_owned()
    }

    fn some_text(&mut self) -> Option<String> {
        let text = self.text();
        (!text.is_empty()).then_some(text)
    }

    fn number(&mut self) -> u32 {
        let number = self.line().parse().ok();
        self.sound(number, 0)
    }

    fn flag(&mut self, name: &str) -> bool {
        let line = self.line();
        let known = line.is_empty() || line == name;
        self.damaged |= !known;
        line == name
    }

    fn step(&mut self) -> Step {
        let step = u8::try_from(self.number()).ok().and_then(Step::new);
        self.sound(step, Step::NOT_STARTED)
    }

    fn level(&mut self) -> LevelId {
        let line = self.line();
        self.level_in(line)
    }

    fn level_in(&mut self, line: &str) -> LevelId {
        self.id(line, LevelId::parse, LevelId::from_bytes)
    }

    fn question(&mut self) -> QuestionId {
        let line = self.line();
        self.question_in(line)
    }

    fn question_in(&mut self, line: &str) -> QuestionId {
        self.id(line, QuestionId::parse, QuestionId::from_bytes)
    }

    fn id<T>(
        &mut self,
        line: &str,
        parse: fn(&str) -> Result<T, InvalidId>,
        stand_in: fn([u8; 8]) -> T,
    ) -> T {
        parse(line).unwrap_or_else(|_| {
            self.damaged = true;
            stand_in([0; 8])
        })
    }

    /// Bounded, so that damage cannot ask for more than there is room for.
    fn count(&mut self) -> usize {
        let count = self.line().strip_prefix("# ").and_then(|n| n.parse().ok());
        let count = count.filter(|count| *count <= MAX_ITEMS);
        self.sound(count, 0)
    }

    fn list<T>(&mut self, item: fn(&mut Self) -> T) -> Vec<T> {
        let count = self.count();
        (0..count).map(|_| item(self)).collect()
    }

    fn words(&mut self) -> Words {
        Words {
            title: self.text(),
            text: self.text(),
        }
    }

    fn group(&mut self) -> GroupWords {
        GroupWords {
            label: self.text(),
            one: self.text(),
            many: self.text(),
        }
    }

    fn prompt(&mut self) -> Prompt {
        Prompt {
            label: self.text(),
            hint: self.text(),
        }
    }
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

fn library(lines: &mut Lines<'_>) -> Library {
    Library {
        notes: lines.list(note),
        made: lines.list(Lines::text),
        help: Help {
            methods: lines.text(),
            methods_lead: lines.text(),
            ask_first: lines.text(),
        },
        paper: PeoplePaper {
            title: lines.text(),
            people: lines.text(),
            question: lines.text(),
            who_for: lines.text(),
            because: lines.text(),
            asks: std::array::from_fn(|_| lines.text()),
            safety: lines.text(),
        },
        methods: lines.list(method),
        conditions: lines.list(condition),
        benefits: lines.list(benefit),
        resources: lines.list(resource),
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

fn note(lines: &mut Lines<'_>) -> Note {
    Note {
        title: lines.text(),
        text: lines.text(),
        sources: Vec::new(),
        claims: Vec::new(),
    }
}

fn method(lines: &mut Lines<'_>) -> Method {
    Method {
        title: lines.text(),
        good_for: lines.text(),
        skills: lines.text(),
        needs: lines.text(),
        capacity: lines.text(),
        watch_out: lines.text(),
        helps: lines.list(Lines::question),
        sources: Vec::new(),
    }
}

fn condition(lines: &mut Lines<'_>) -> Condition {
    Condition {
        text: lines.text(),
        sources: Vec::new(),
    }
}

fn benefit(lines: &mut Lines<'_>) -> Benefit {
    Benefit {
        text: lines.text(),
        sources: Vec::new(),
    }
}

fn resource(lines: &mut Lines<'_>) -> Resource {
    Resource {
        kind: match lines.line() {
            "guide" => ResourceKind::Guide,
            "network" => ResourceKind::Network,
            _ => lines.sound(None, ResourceKind::Guide),
        },
        title: lines.text(),
        url: lines.some_text(),
        note: lines.text(),
        replaces: lines.some_text(),
        last_checked: lines.some_text(),
        nation: lines.text(),
        helps: lines.list(Lines::question),
    }
}

fn settings(lines: &mut Lines<'_>) -> Settings {
    Settings {
        organisation: lines.some_text(),
        contact: lines.list(contact).pop(),
        accessibility_contact: lines.list(contact).pop(),
        links: lines.list(local_link),
        default_levels: lines.list(Lines::level),
    }
}

fn contact(lines: &mut Lines<'_>) -> Contact {
    Contact {
        name: lines.text(),
        email: lines.some_text(),
        phone: lines.some_text(),
        url: lines.some_text(),
        note: lines.some_text(),
    }
}

fn local_link(lines: &mut Lines<'_>) -> LocalLink {
    LocalLink {
        title: lines.text(),
        url: lines.text(),
        note: lines.some_text(),
    }
}
