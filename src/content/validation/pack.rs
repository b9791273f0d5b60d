//! The whole of a pack, and the parts that are only words.

use super::outcomes::{honest_exit, outcomes, prompts, words};
use super::questions::question;
use super::resources::{benefit, condition, method, note, resource};
use super::rules::{consistency_rule, rules_of_thumb, sections_have_questions};
use super::{Faults, Known};
use crate::domain::pack::{
    Dimension, DimensionWords, GroupWords, Help, Involve, Level, Pack, PeoplePaper, Sentence,
    Source, Stage, Start,
};

/// Checks a pack, whose own ids are all that it may refer to.
pub(in crate::content) fn pack(pack: &Pack, known: &Known<'_>, mut at: Faults<'_>) {
    if let Some(schema) = &pack.schema {
        at.field("$schema").text(schema);
    }
    at.field("version").version(&pack.version);
    at.field("language").language(&pack.language);
    at.field("title").text(&pack.title);
    source(&pack.source, at.field("source"));
    at.field("people_means").text(&pack.people_means);
    start(&pack.start, at.field("start"));
    involve(&pack.involve, at.field("involve"));
    sentences(&pack.sentences, at.field("sentences"));
    dimensions(&pack.dimensions, at.field("dimensions"));
    levels(&pack.levels, known, at.field("levels"));
    stages(&pack.stages, at.field("stages"));
    rules_of_thumb(&pack.rules, at.field("rules"));
    questions(pack, known, at.field("questions"));
    consistency(pack, known, at.field("consistency"));
    honest_exit(&pack.honest_exit, known, at.field("honest_exit"));
    words(&pack.safety_banner, at.field("safety_banner"));
    prompts(&pack.prompts, at.field("prompts"));
    outcomes(&pack.outcomes, at.field("outcomes"));
    at.field("limits")
        .some(&pack.limits, |text, mut at| at.text(text));
    library(pack, known, &mut at);
    if at.is_empty() {
        sections_have_questions(pack, at);
    }
}

/// Checks what helps beside the questions.
fn library(pack: &Pack, known: &Known<'_>, at: &mut Faults<'_>) {
    at.field("notes")
        .each(&pack.notes, |it, at| note(it, known, at));
    at.field("made")
        .some(&pack.made, |text, mut at| at.text(text));
    help(&pack.help, at.field("help"));
    paper(&pack.paper, at.field("paper"));
    at.field("methods")
        .each(&pack.methods, |it, at| method(it, known, at));
    at.field("conditions")
        .each(&pack.conditions, |it, at| condition(it, known, at));
    at.field("benefits")
        .each(&pack.benefits, |it, at| benefit(it, known, at));
    at.field("resources")
        .each(&pack.resources, |it, at| resource(it, known, at));
}

fn source(source: &Source, mut at: Faults<'_>) {
    at.texts([("title", &source.title), ("publisher", &source.publisher)]);
}

fn start(start: &Start, mut at: Faults<'_>) {
    at.texts([("heading", &start.heading), ("lead", &start.lead)]);
    at.field("you_will_know")
        .some(&start.you_will_know, |text, mut at| at.text(text));
    at.field("advice").text(&start.advice);
}

fn involve(involve: &Involve, mut at: Faults<'_>) {
    at.texts([
        ("who", &involve.who),
        ("how", &involve.how),
        ("ways", &involve.ways),
        ("way", &involve.way),
        ("help", &involve.help),
    ]);
    group(&involve.staff, at.field("staff"));
    group(&involve.patients, at.field("patients"));
    group(&involve.carers, at.field("carers"));
    group(&involve.community, at.field("community"));
}

fn group(group: &GroupWords, mut at: Faults<'_>) {
    at.texts([
        ("label", &group.label),
        ("one", &group.one),
        ("many", &group.many),
    ]);
}

fn sentences(sentences: &[Sentence], mut at: Faults<'_>) {
    at.unique_ids(sentences.iter().map(|it| it.id.as_str()));
    at.each(sentences, |sentence, mut at| {
        at.field("id").sentence_id(&sentence.id);
        at.field("text").text(&sentence.text);
        at.field("said_by").optional_text(sentence.said_by.as_ref());
    });
}

fn dimensions(dimensions: &[DimensionWords; 4], mut at: Faults<'_>) {
    for (index, (words, expected)) in dimensions.iter().zip(Dimension::ALL).enumerate() {
        let mut at = at.item(index);
        if words.dimension != expected {
            at.field("dimension")
                .add("the order is openness, skills, resources, capacity");
        }
        at.texts([("title", &words.title), ("lead", &words.lead)]);
    }
}

fn levels(levels: &[Level], known: &Known<'_>, mut at: Faults<'_>) {
    at.unique_ids(levels.iter().map(|it| it.id.as_str()));
    at.some(levels, |level, mut at| {
        // Sections are told apart by these names wherever they stand side by side.
        if Dimension::ALL
            .iter()
            .any(|it| it.slug() == level.id.as_str())
        {
            at.field("id").add("this is the name of a dimension");
        }
        at.texts([("title", &level.title), ("description", &level.description)]);
        at.sources(&level.sources, known);
        at.claims(&level.claims);
    });
}

fn stages(stages: &[Stage], mut at: Faults<'_>) {
    at.unique_ids(stages.iter().map(|it| it.id.as_str()));
    at.some(stages, |stage, mut at| {
        at.texts([("title", &stage.title), ("description", &stage.description)]);
    });
}

fn questions(pack: &Pack, known: &Known<'_>, mut at: Faults<'_>) {
    at.unique_ids(pack.questions.iter().map(|it| it.id.as_str()));
    at.each(&pack.questions, |it, at| question(it, known, at));
}

fn consistency(pack: &Pack, known: &Known<'_>, mut at: Faults<'_>) {
    at.unique_ids(pack.consistency.iter().map(|it| it.id.as_str()));
    at.each(&pack.consistency, |it, at| consistency_rule(it, known, at));
}

fn help(help: &Help, mut at: Faults<'_>) {
    at.texts([
        ("methods", &help.methods),
        ("methods_lead", &help.methods_lead),
        ("ask_first", &help.ask_first),
    ]);
}

fn paper(paper: &PeoplePaper, mut at: Faults<'_>) {
    at.texts([
        ("title", &paper.title),
        ("people", &paper.people),
        ("question", &paper.question),
        ("who_for", &paper.who_for),
        ("because", &paper.because),
    ]);
    at.field("asks")
        .each(&paper.asks, |text, mut at| at.text(text));
    at.field("safety").text(&paper.safety);
}
