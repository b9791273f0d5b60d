//! The whole of a pack, and the parts that are only words.

use super::PackFault;
use super::fault::At;
use super::node::{Fields, Here, Node};
use super::reading::Reading;
use super::{outcomes, questions, rules, subject};
use crate::domain::ids::{LevelId, PackId, StageId};
use crate::domain::pack::{
    Benefit, Condition, Dimension, DimensionWords, Level, Library, Method, Note, Pack, Resource,
    ResourceKind, Sentence, Source, Stage, Words,
};
use crate::json::Tree;

/// Reads a pack from its tree.
///
/// # Errors
/// Every fault that was found.
pub(super) fn read(tree: Tree) -> Result<Pack, Vec<PackFault>> {
    let reading = Reading::start(&tree, &At::PACK);
    let here = Here::start(At::PACK, &reading);
    let pack = read_in(Node::start(tree, here));
    reading.end(&At::PACK, pack)
}

/// Reads a pack at its place, in a reading that has gathered its ids and in which nothing else was
/// read before.
pub(super) fn read_in(node: Node<'_>) -> Option<Pack> {
    let here = node.here;
    let pack = node.object(pack);
    if let Some(pack) = &pack
        && here.reading.is_clean()
    {
        rules::sections_have_questions(pack, here);
    }
    pack
}

/// Reads all of it before it gives up on any of it, so that every fault is found.
fn pack(of: &mut Fields<'_>) -> Option<Pack> {
    // Where the schema is: for editors.
    of.optional("$schema").map(Node::text);
    let id = of.take("id").id(PackId::parse);
    let version = of.take("version").version();
    let language = of.take("language").language();
    let title = of.take("title").text();
    let source = of.take("source").object(source);
    let people_means = of.take("people_means").text();
    let start = of.take("start").object(subject::start);
    let involve = of.take("involve").object(subject::involve);
    let sentences = of.take("sentences").list(sentence);
    let dimensions = dimensions(of.take("dimensions"));
    let levels = some_of(of, "levels", level);
    let stages = some_of(of, "stages", stage);
    let rules = of.take("rules").object(rules::rules_of_thumb);
    let questions = of.take("questions").list(questions::question);
    let consistency = of.take("consistency").list(rules::consistency_rule);
    let honest_exit = of.take("honest_exit").object(rules::honest_exit);
    let safety_banner = words(of.take("safety_banner"));
    let prompts = of.take("prompts").object(outcomes::prompts);
    let outcomes = of.take("outcomes").object(outcomes::outcomes);
    let limits = some_of(of, "limits", |node| Some(node.text()));
    let notes = of.take("notes").list(note);
    let made = some_of(of, "made", |node| Some(node.text()));
    let help = of.take("help").object(subject::help);
    let paper = of.take("paper").object(subject::paper);
    let methods = of.take("methods").list(method);
    let conditions = of.take("conditions").list(condition);
    let benefits = of.take("benefits").list(benefit);
    let resources = of.take("resources").list(resource);
    Some(Pack {
        id: id?,
        version,
        language,
        title,
        source,
        people_means,
        start,
        involve,
        sentences,
        dimensions: dimensions?,
        levels,
        stages,
        rules: rules?,
        questions,
        consistency,
        honest_exit: honest_exit?,
        safety_banner,
        prompts,
        outcomes,
        limits,
        library: Library {
            notes,
            made,
            help,
            paper: paper?,
            methods,
            conditions,
            benefits,
            resources,
        },
    })
}

/// A heading with a text below it.
pub(super) fn words(node: Node<'_>) -> Words {
    node.object(|of| Words {
        title: of.take("title").text(),
        text: of.take("text").text(),
    })
}

/// What something rests on: sentences of the source, and claims. Not every subject has a text that
/// its questions can be traced to, so both may be left out.
pub(super) fn grounds(of: &mut Fields<'_>) -> (Vec<String>, Vec<String>) {
    let claims = of.optional("claims").map(Node::claims).unwrap_or_default();
    (sources(of), claims)
}

fn sources(of: &mut Fields<'_>) -> Vec<String> {
    of.optional("sources")
        .map(Node::sources)
        .unwrap_or_default()
}

/// A list that may not be empty.
pub(super) fn some_of<T>(
    of: &mut Fields<'_>,
    name: &str,
    read: fn(Node<'_>) -> Option<T>,
) -> Vec<T> {
    let node = of.take(name);
    if node.is_empty_list() {
        node.here
            .fault("this list is empty: there must be one at least");
    }
    node.list(read)
}

fn source(of: &mut Fields<'_>) -> Source {
    Source {
        title: of.take("title").text(),
        publisher: of.take("publisher").text(),
    }
}

fn sentence(node: Node<'_>) -> Option<Sentence> {
    node.object(|of| {
        let id = of.take("id").sentence_id();
        let text = of.take("text").text();
        let said_by = of.optional("said_by").map(Node::text);
        Some(Sentence {
            id: id?,
            text,
            said_by,
        })
    })
}

fn dimensions(node: Node<'_>) -> Option<[DimensionWords; 4]> {
    let here = node.here;
    let dimensions = node.exactly(dimension_words)?;
    for (index, (words, expected)) in dimensions.iter().zip(Dimension::ALL).enumerate() {
        if words.dimension != expected {
            let item = here.item(index);
            item.field("dimension")
                .fault("the order is openness, skills, resources, capacity");
        }
    }
    Some(dimensions)
}

fn dimension_words(node: Node<'_>) -> Option<DimensionWords> {
    node.object(|of| {
        let dimension = dimension(of.take("dimension"));
        let title = of.take("title").text();
        let lead = of.take("lead").text();
        Some(DimensionWords {
            dimension: dimension?,
            title,
            lead,
        })
    })
}

/// The name of a dimension.
pub(super) fn dimension(node: Node<'_>) -> Option<Dimension> {
    let here = node.here;
    let name = node.written()?;
    let found = Dimension::ALL.into_iter().find(|d| d.slug() == name);
    found.or_else(|| here.refuse("this should be openness, skills, resources or capacity"))
}

fn level(node: Node<'_>) -> Option<Level> {
    node.object(|of| {
        let id = of.take("id");
        // Sections are told apart by these names wherever they stand side by side.
        let here = id.here;
        let id = id.id(LevelId::parse);
        let is_taken = |id: &LevelId| Dimension::ALL.iter().any(|d| d.slug() == id.as_str());
        if id.as_ref().is_some_and(is_taken) {
            here.fault("this is the name of a dimension");
        }
        let title = of.take("title").text();
        let description = of.take("description").text();
        let held_by_safety = of.optional("held_by_safety").is_some_and(Node::yes);
        let (sources, claims) = grounds(of);
        Some(Level {
            id: id?,
            title,
            description,
            held_by_safety,
            sources,
            claims,
        })
    })
}

fn stage(node: Node<'_>) -> Option<Stage> {
    node.object(|of| {
        let id = of.take("id").id(StageId::parse);
        let title = of.take("title").text();
        let description = of.take("description").text();
        Some(Stage {
            id: id?,
            title,
            description,
        })
    })
}

fn note(node: Node<'_>) -> Option<Note> {
    node.object(|of| {
        let title = of.take("title").text();
        let text = of.take("text").text();
        let (sources, claims) = grounds(of);
        Some(Note {
            title,
            text,
            sources,
            claims,
        })
    })
}

fn method(node: Node<'_>) -> Option<Method> {
    node.object(|of| {
        Some(Method {
            title: of.take("title").text(),
            good_for: of.take("good_for").text(),
            skills: of.take("skills").text(),
            needs: of.take("needs").text(),
            capacity: of.take("capacity").text(),
            watch_out: of.take("watch_out").text(),
            helps: of.take("helps").questions(),
            sources: sources(of),
        })
    })
}

fn condition(node: Node<'_>) -> Option<Condition> {
    node.object(|of| {
        Some(Condition {
            text: of.take("text").text(),
            sources: sources(of),
        })
    })
}

fn benefit(node: Node<'_>) -> Option<Benefit> {
    node.object(|of| {
        Some(Benefit {
            text: of.take("text").text(),
            sources: sources(of),
        })
    })
}

/// Where to read more or to ask for help.
pub(super) fn resource(node: Node<'_>) -> Option<Resource> {
    node.object(|of| {
        let kind = of.take("kind");
        let here = kind.here;
        let kind = kind.tagged(|name, value| match (name, value) {
            ("guide", None) => Some(ResourceKind::Guide),
            ("network", None) => Some(ResourceKind::Network),
            _ => here.refuse("this should be guide or network"),
        });
        let title = of.take("title").text();
        let url = of.optional("url").map(Node::link);
        let note = of.take("note").text();
        let replaces = of.optional("replaces").map(Node::text);
        let last_checked = of.optional("last_checked").map(Node::day);
        let nation = of.take("nation").text();
        let helps = of.take("helps").questions();
        Some(Resource {
            kind: kind?,
            title,
            url,
            note,
            replaces,
            last_checked,
            nation,
            helps,
        })
    })
}
