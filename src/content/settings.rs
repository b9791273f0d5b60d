//! What a host sets for the page, in a file of its own beside it: `truly-open.config.json`.
//!
//! [`read`] is the door. It is all or nothing: a file with any fault sets nothing, and each fault is
//! named with its place, so that an editor can mend them all at once. Where the page runs, a module
//! of its own does this, which only visitors of a host with such a file fetch.

mod colour;
mod contact;
mod resources;
#[cfg(feature = "schema")]
mod shape;

use super::fault::{At, PackFault};
use super::node::{Fields, Here, Node};
use super::reading::Reading;
use super::{built_in, library, pack, questions};
use crate::domain::pack::{Pack, Question};
use crate::domain::settings::{LocalLink, Settings};
use crate::json::Tree;
use resources::Changes;

/// The longest name of an organisation or a team, or title of a link, in characters: they stand in
/// one or two lines, and the longest name of a board in England has 73.
pub const MAX_NAME_CHARS: usize = 80;

/// The longest note by a contact or a link, in characters: a line or two below it.
pub const MAX_NOTE_CHARS: usize = 200;

/// The most links of a host's own: a list that is longer is not read.
pub const MAX_LINKS: usize = 20;

/// The most questions that a host adds: as many as the built-in check has, or about.
pub const MAX_EXTRA_QUESTIONS: usize = 50;

/// What a file of settings amounts to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Configured {
    /// Names, contacts and links.
    pub settings: Settings,
    /// The organisation's colour, as `#rrggbb` in lower case. White letters on it can be read.
    pub colour: Option<String>,
    /// The pack to use, with its library: with what was added, and without what was left out.
    /// Nothing where it is the built-in one, unchanged.
    pub pack: Option<Pack>,
    /// Whether the file holds a pack of its own.
    pub own_pack: bool,
    /// The questions that were added, in the order of the file. They are in the pack too, each after
    /// the others of its section.
    pub extra_questions: Vec<Question>,
}

/// Reads a file of settings.
///
/// # Errors
/// Every fault that was found, each with its place in the file.
pub fn read(text: &str) -> Result<Configured, Vec<PackFault>> {
    let mut tree = super::tree(text, At::FILE)?;
    let file = At::FILE;
    let built_in = built_in_with_library();
    let own = take(&mut tree, "pack");
    // What the other fields may name is in the pack that they stand beside.
    let mut reading = match (&own, &built_in) {
        (Some(own @ Tree::Fields(_)), _) => Reading::start(own, &file.field("pack")),
        (_, Some(built_in)) => Reading::beside(built_in),
        _ => Reading::default(),
    };
    let own_pack = own.is_some();
    let pack = match own {
        Some(own) => {
            let here = Here::start(file.field("pack"), &reading);
            pack::read_in(Node::start(own, here))
        }
        None => built_in,
    };
    let extra = tree.field("extra_questions");
    reading.gather_more_questions(extra, &file.field("extra_questions"));
    let set = Node::start(tree, Here::start(file, &reading)).object(set);
    let configured = pack.map(|pack| set.applied_to(pack, own_pack));
    reading.end(&file, configured)
}

/// The shape of a file of settings, as a JSON Schema, with the shape of a pack in it. It says less
/// than [`read`] checks: a schema cannot say that a level is there.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    super::in_order(schemars::schema_for!(shape::Settings))
}

fn built_in_with_library() -> Option<Pack> {
    let library = library()?;
    Some(Pack {
        library,
        ..built_in()?
    })
}

/// Takes a field out of an object, if it is there and not `null`.
fn take(tree: &mut Tree, name: &str) -> Option<Tree> {
    let Tree::Fields(fields) = tree else {
        return None;
    };
    let index = fields.iter().position(|(field, _)| field == name)?;
    let (_, value) = fields.remove(index);
    (value != Tree::Null).then_some(value)
}

/// All of the file but the pack.
struct Set {
    settings: Settings,
    colour: Option<String>,
    changes: Changes,
    extra_questions: Vec<Question>,
}

fn set(of: &mut Fields<'_>) -> Set {
    // Where the schema is: for editors.
    of.optional("$schema").map(Node::text);
    let organisation = of.optional("organisation");
    let (organisation, colour) = organisation
        .map(|node| node.object(organisation_and_colour))
        .unwrap_or_default();
    let settings = Settings {
        organisation,
        contact: of.optional("contact").map(contact::contact),
        accessibility_contact: of.optional("accessibility_contact").map(contact::contact),
        links: of.optional("links").map(links).unwrap_or_default(),
        default_levels: of
            .optional("default_levels")
            .map(|node| node.each_once(|node| node.level()))
            .unwrap_or_default(),
    };
    let changes = of.optional("resources").map(resources::changes);
    let extra = of.optional("extra_questions");
    Set {
        settings,
        colour,
        changes: changes.unwrap_or_default(),
        extra_questions: extra
            .map(|node| node.at_most(MAX_EXTRA_QUESTIONS).list(extra_question))
            .unwrap_or_default(),
    }
}

impl Set {
    fn applied_to(self, mut pack: Pack, own_pack: bool) -> Configured {
        let changes_pack = own_pack || !self.changes.is_empty() || !self.extra_questions.is_empty();
        self.changes.apply(&mut pack.library.resources);
        for question in &self.extra_questions {
            let same = |other: &Question| other.section == question.section;
            let last = pack.questions.iter().rposition(same);
            let after = last.map_or(pack.questions.len(), |last| last + 1);
            pack.questions.insert(after, question.clone());
        }
        Configured {
            settings: self.settings,
            colour: self.colour,
            pack: changes_pack.then_some(pack),
            own_pack,
            extra_questions: self.extra_questions,
        }
    }
}

fn organisation_and_colour(of: &mut Fields<'_>) -> (Option<String>, Option<String>) {
    let name = of.optional("name");
    let name = name.map(|node| node.text_up_to(MAX_NAME_CHARS));
    (name, of.optional("colour").and_then(colour::colour))
}

fn links(node: Node<'_>) -> Vec<LocalLink> {
    let here = node.here;
    let links = node.at_most(MAX_LINKS).list(|node| Some(link(node)));
    for (index, link) in links.iter().enumerate() {
        let same = |other: &LocalLink| other.title == link.title;
        if links.iter().take(index).any(same) {
            let item = here.item(index);
            item.field("title").fault("another link has this title");
        }
    }
    links
}

fn link(node: Node<'_>) -> LocalLink {
    node.object(|of| LocalLink {
        title: of.take("title").text_up_to(MAX_NAME_CHARS),
        url: of.take("url").link(),
        note: note(of),
    })
}

fn note(of: &mut Fields<'_>) -> Option<String> {
    let note = of.optional("note");
    note.map(|node| node.text_up_to(MAX_NOTE_CHARS))
}

/// A question that is asked beside the pack's own. It is scored as they are.
fn extra_question(node: Node<'_>) -> Option<Question> {
    let role = node.json.as_ref().and_then(|json| json.field("role"));
    if role == Some(&Tree::from("safety")) {
        node.here.field("role").fault(
            "an extra question cannot be a safety question: the warning that a low answer brings \
             is written for the pack’s own",
        );
    }
    questions::question(node)
}
