//! What a pack looks like, told in types: the JSON Schema is made from them.
//!
//! Nothing is read into these types. A test holds them to what is read: whatever the schema
//! refuses in any place of a pack, the reading refuses too.
//!
//! The doc comments are for people who write packs: they become descriptions in the schema.

#![allow(
    dead_code,
    reason = "these types describe; nothing is ever made of them"
)]

use schemars::JsonSchema;

/// Derives the schema of each type.
macro_rules! shape {
    ($($(#[$meta:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(JsonSchema)]
        #[schemars(deny_unknown_fields, rename_all = "snake_case")]
        $(#[$meta])*
        pub(super) $kind $name $body
    )*};
}

pub(super) use shape;

/// A text that people read: one paragraph, never markup.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Text(#[schemars(length(max = 5_000))] String);

/// A name for a thing, never shown: letters, digits and hyphens.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub(super) struct Id(#[schemars(length(max = 64), regex(pattern = "^[A-Za-z0-9-]+$"))] String);

shape! {
    /// A pack: every word of a check, and what the words rest on.
    struct Pack {
        /// Where this schema is. For editors; not read.
        #[schemars(rename = "$schema")]
        _schema: Option<String>,
        /// The same id means the same questions, in some version.
        id: Id,
        /// Three numbers, such as `1.0.0`. Counts up with every change.
        version: String,
        /// A BCP 47 tag, such as `en-GB`.
        language: String,
        /// The name of the check.
        title: Text,
        /// What the questions were made from.
        source: Source,
        /// What "people" means wherever the pack says it.
        people_means: Text,
        /// What the start page says of the check.
        start: Start,
        /// How the people that a project involves are spoken of.
        involve: Involve,
        /// The sentences of the source, word for word.
        sentences: Vec<Sentence>,
        /// Openness, skills, resources, capacity: in that order.
        dimensions: [DimensionWords; 4],
        /// The levels of involvement a team can choose.
        levels: Vec<Level>,
        /// The stages of a project, in order.
        stages: Vec<Stage>,
        /// Where the lines are drawn.
        rules: RulesOfThumb,
        /// In the order in which they are asked.
        questions: Vec<Question>,
        /// Checks that ask whether two answers fit together.
        consistency: Vec<ConsistencyRule>,
        /// What to say when nothing can change.
        honest_exit: HonestExit,
        /// Shown when a safety question is answered low.
        safety_banner: Words,
        /// Prompts that are not scored.
        prompts: Prompts,
        /// Words for what comes out.
        outcomes: Outcomes,
        /// What the method cannot tell.
        limits: Vec<Text>,
        /// Facts about the check as a whole.
        notes: Vec<Note>,
        /// How the check was made, and what nobody has tested yet: paragraphs.
        made: Vec<Text>,
        /// What is said beside the ways to hear from people.
        help: Help,
        /// The paper for the people that a project involves.
        paper: PeoplePaper,
        /// Ways to hear from people.
        methods: Vec<Method>,
        /// What the source says success depends on.
        conditions: Vec<Point>,
        /// What the source says involvement brings.
        benefits: Vec<Point>,
        /// Where to read more or to ask for help.
        resources: Vec<Resource>,
    }

    /// What a pack was made from.
    struct Source {
        title: Text,
        publisher: Text,
    }

    /// What the start page says of the check.
    struct Start {
        /// The question that the check answers.
        heading: Text,
        /// Who should take it, and when.
        lead: Text,
        /// What a team knows at the end: how it goes on after "At the end you will know:".
        you_will_know: Vec<Text>,
        /// How to sit down to it.
        advice: Text,
    }

    /// How the people that a project involves are spoken of.
    struct Involve {
        /// The question which groups a project hopes to involve.
        who: Text,
        /// The question which levels of involvement it plans.
        how: Text,
        /// What the levels are, all together: the heading of a table.
        ways: Text,
        /// What one of them is: the heading of its first column.
        way: Text,
        /// The name of the page with ways to hear from people.
        help: Text,
        /// Those who work there.
        staff: GroupWords,
        /// Those whom it is about. A top answer needs their word, or a carer's.
        patients: GroupWords,
        /// Those who stand by them.
        carers: GroupWords,
        /// Those around them.
        community: GroupWords,
    }

    /// How a group is named.
    struct GroupWords {
        label: Text,
        /// After "1".
        one: Text,
        /// After another number.
        many: Text,
    }

    /// What is said beside the ways to hear from people.
    struct Help {
        /// The heading above the ways.
        methods: Text,
        /// What to know of them all.
        methods_lead: Text,
        /// Whom to ask first. Not shown where the page names a contact.
        ask_first: Text,
    }

    /// The paper for the people that a project involves.
    struct PeoplePaper {
        /// Whom it is for, such as "For patients and carers".
        title: Text,
        /// The same after "for", such as "patients".
        people: Text,
        /// The question that it answers. It follows the name of the project.
        question: Text,
        /// Whom it is for, in a sentence.
        who_for: Text,
        /// Why the team asked itself.
        because: Text,
        /// What it asked: a question for each dimension.
        asks: [Text; 4],
        /// Said when a safety question is answered low.
        safety: Text,
    }

    /// A sentence of the source, word for word.
    struct Sentence {
        /// `S01` to `S99`.
        id: Id,
        text: Text,
        /// Only for a person's own words.
        said_by: Option<Text>,
    }

    /// The four things that a check looks at.
    enum Dimension {
        Openness,
        Skills,
        Resources,
        Capacity,
    }

    /// How a dimension is named and introduced.
    struct DimensionWords {
        dimension: Dimension,
        title: Text,
        /// What it asks, in one line.
        lead: Text,
    }

    /// A level of involvement, with its own few questions.
    struct Level {
        id: Id,
        title: Text,
        /// What it means, in one line.
        description: Text,
        /// It cannot show Ready until every safety question is at its top.
        held_by_safety: Option<bool>,
        sources: Option<Vec<Id>>,
        claims: Option<Vec<Id>>,
    }

    /// A stage of a project.
    struct Stage {
        id: Id,
        title: Text,
        /// What happens in it, in one line.
        description: Text,
    }

    /// Where the lines are drawn.
    struct RulesOfThumb {
        /// Below this share of the steps a section has gaps: 0 to 100.
        #[schemars(range(max = 100))]
        gaps_below_percent: u32,
        /// The best step that a section with gaps can come to: 0 to 3.
        #[schemars(range(max = 3))]
        gaps_cap: u32,
        /// Below this share of questions with a response nothing is said yet: 0 to 100.
        #[schemars(range(max = 100))]
        answers_needed_percent: u32,
    }

    /// Where a question stands: in a dimension, or in the module of a level.
    enum Section {
        Dimension(Dimension),
        Level(Id),
    }

    /// Whether a question is a gate for its section.
    enum Key {
        Never,
        Always,
        WhenChosen(Id),
    }

    /// What a question counts towards.
    enum Role {
        Scored,
        Safety,
    }

    /// One question.
    struct Question {
        /// Never used again for another question.
        id: Id,
        /// Counts up when the wording changes. From 1.
        #[schemars(range(min = 1))]
        wording: u32,
        section: Section,
        /// A short name for lists.
        title: Text,
        /// The question.
        stem: Text,
        /// Why it matters, in one line.
        why: Text,
        /// More help with answering.
        help: Option<Text>,
        /// Lowest first: steps 0, 1, 2, 3; for a safety question 0, 1, 3.
        ladder: Vec<Statement>,
        /// What to do next when the answer is low.
        next_step: Text,
        /// `"never"` when it is left out.
        key: Option<Key>,
        /// `"scored"` when it is left out.
        role: Option<Role>,
        /// Whether "Does not apply" is offered.
        may_not_apply: Option<bool>,
        sources: Option<Vec<Id>>,
        claims: Option<Vec<Id>>,
    }

    /// One statement of a ladder.
    struct Statement {
        #[schemars(range(max = 3))]
        step: u32,
        text: Text,
    }

    /// A heading with a text below it.
    struct Words {
        title: Text,
        text: Text,
    }

    /// A check that asks whether two answers fit together.
    struct ConsistencyRule {
        id: Id,
        /// It asks when all of these hold.
        when: Vec<When>,
        first: Said,
        second: Said,
    }

    /// One side of a consistency check.
    struct Said {
        /// A whole sentence.
        text: Text,
        /// Where to change it.
        place: Place,
    }

    /// Somewhere a person can change what they said.
    enum Place {
        Question(Id),
        SetUp,
        TookPart,
        EachQuestion,
        Answers,
    }

    /// A question and a step of its ladder.
    struct QuestionStep {
        question: Id,
        #[schemars(range(max = 3))]
        step: u32,
    }

    /// One condition of a consistency check.
    enum When {
        AtLeast(QuestionStep),
        AtMost(QuestionStep),
        AnyLevel(Vec<Id>),
        SomeTopAnswer,
        SomeTopAnswerWithoutEvidence,
        NoPatientOrCarer,
        SameStepInARow(u32),
        QuickerThan(u32),
    }

    /// What to say when nothing can change.
    struct HonestExit {
        /// The question that decides: its lowest answer.
        question: Id,
        title: Text,
        text: Text,
        /// Two, each with wording to use.
        choices: [Words; 2],
    }

    /// Prompts that are not scored.
    struct Prompts {
        took_part: Prompt,
        wrong_about: Prompt,
        who_could_tell: Prompt,
        why_not: Prompt,
        evidence: Prompt,
        comment: Prompt,
    }

    /// A label with a hint.
    struct Prompt {
        label: Text,
        /// May be empty.
        hint: Text,
    }

    /// Words for what comes out.
    struct Outcomes {
        readiness: StatusWords,
        openness: StatusWords,
        places: PlaceWords,
        /// When the place cannot be told yet.
        on_the_line: Words,
        /// Why openness is held at Open.
        held_without_patients: Text,
        /// Why a level is held at Gaps to close.
        held_by_safety: Text,
        /// In place of a level's status in a quick check.
        not_asked_in_quick: Text,
    }

    /// A name and a line for each status.
    struct StatusWords {
        stop: Words,
        not_enough: Words,
        find_out: Words,
        gaps: Words,
        ready: Words,
        proven: Words,
        does_not_apply: Words,
    }

    /// A name and a line for each place on the two-by-two.
    struct PlaceWords {
        good_to_go: Words,
        willing_but_stretched: Words,
        able_but_closed: Words,
        not_yet: Words,
    }

    /// A fact about the check as a whole.
    struct Note {
        title: Text,
        text: Text,
        sources: Option<Vec<Id>>,
        claims: Option<Vec<Id>>,
    }

    /// A way to hear from people.
    struct Method {
        title: Text,
        good_for: Text,
        /// What it asks of the team's skills.
        skills: Text,
        /// What it asks of the team's resources.
        needs: Text,
        /// What it asks of the team's capacity.
        capacity: Text,
        watch_out: Text,
        /// The questions that it helps with.
        helps: Vec<Id>,
        sources: Option<Vec<Id>>,
    }

    /// A point that the source makes.
    struct Point {
        text: Text,
        sources: Option<Vec<Id>>,
    }

    /// What kind of thing a resource is.
    enum ResourceKind {
        Guide,
        Network,
    }

    /// Where to read more or to ask for help.
    struct Resource {
        kind: ResourceKind,
        title: Text,
        /// `https` only. Left out when no address is known to work.
        url: Option<String>,
        note: Text,
        /// What in the source it stands in for.
        replaces: Option<Text>,
        /// The day somebody last looked, as `YYYY-MM-DD`. Left out when nobody has.
        last_checked: Option<String>,
        /// Where it applies, such as `England`.
        nation: Text,
        /// The questions that it helps with.
        helps: Vec<Id>,
    }
}
