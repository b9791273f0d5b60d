//! What a host sets for the page, in a file of its own beside it: `truly-open.config.json`.
//!
//! [`read`] is the door. It is all or nothing: a file with any fault sets nothing, and each fault is
//! named with its place.

use super::fault::Fault;
use super::parse::parse;
use super::place::Place;
use super::validation::{self, Faults, Known};
use crate::domain::ids::LevelId;
use crate::domain::pack::{Pack, Question, Resource};
use crate::domain::settings::{Contact, LocalLink, Settings};
pub use crate::domain::settings::{MAX_NAME_CHARS, MAX_NOTE_CHARS};
use serde::Deserialize;

/// The most links of a host's own.
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
    /// The pack to use: with what was added, and without what was left out. Nothing where it is the
    /// built-in one, unchanged.
    pub pack: Option<Pack>,
    /// Whether the file holds a pack of its own.
    pub own_pack: bool,
    /// The questions that were added, in the order of the file. They are in the pack too, each after
    /// the others of its section.
    pub extra_questions: Vec<Question>,
}

/// What a host sets for Truly open?, in a file beside the page with the name
/// `truly-open.config.json`. Every field may be left out. A file with any fault sets nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Settings")
)]
pub(super) struct File {
    /// Where the JSON Schema of this file is. For editors; the page does not read it.
    #[serde(rename = "$schema")]
    pub(super) schema: Option<String>,
    /// Whose page it is.
    pub(super) organisation: Option<Organisation>,
    /// The patient involvement team.
    pub(super) contact: Option<Contact>,
    /// Who hears of barriers in the page. The involvement team, when this is left out.
    pub(super) accessibility_contact: Option<Contact>,
    /// Pages of your own.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_LINKS)))]
    pub(super) links: Option<Vec<LocalLink>>,
    /// What to read and whom to ask: less of it, or more.
    pub(super) resources: Option<ResourceChanges>,
    /// The ids of the levels of involvement that a new project begins with.
    pub(super) default_levels: Option<Vec<LevelId>>,
    /// Questions of your own, beside those of the check. None may have the role `safety`.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_EXTRA_QUESTIONS)))]
    pub(super) extra_questions: Option<Vec<Question>>,
    /// A whole check of your own, in place of the built-in one.
    pub(super) pack: Option<Pack>,
}

/// Whose page it is.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Organisation {
    /// As it names itself. Shown at the top of the page.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_NAME_CHARS)))]
    pub(super) name: Option<String>,
    /// `#` and six digits. White letters stand on it, so the contrast with white is at least 4.5 to 1.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^#[0-9A-Fa-f]{6}$")))]
    pub(super) colour: Option<String>,
}

/// Changes to what the check offers to read and whom to ask.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Resources")
)]
pub(super) struct ResourceChanges {
    /// The exact titles of resources that are not to be shown.
    pub(super) leave_out: Option<Vec<String>>,
    /// Resources of your own.
    pub(super) add: Option<Vec<Resource>>,
}

/// Reads a file of settings.
///
/// # Errors
/// One fault when the text is not JSON or has another shape; else every fault that was found. Each has
/// its place in the file.
pub fn read(text: &str) -> Result<Configured, Vec<Fault>> {
    let mut file: File = parse(text, Place::FILE).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let own = file.pack.take();
    if let Some(own) = &own {
        let at = Place::FILE;
        let known = Known::in_pack(own);
        validation::pack(own, &known, Faults::at(at.field("pack"), &mut faults));
    }
    let own_pack = own.is_some();
    let Some(pack) = own.or_else(super::built_in) else {
        let problem = "the questions that this stands beside could not be read";
        return Err(vec![Fault::new(&Place::FILE.to_string(), problem)]);
    };
    validation::settings(&file, &pack, Faults::at(Place::FILE, &mut faults));
    if faults.is_empty() {
        Ok(file.applied_to(pack, own_pack))
    } else {
        Err(faults)
    }
}

impl File {
    /// What the file amounts to beside the pack that is in use.
    fn applied_to(self, mut pack: Pack, own_pack: bool) -> Configured {
        let Organisation { name, colour } = self.organisation.unwrap_or_default();
        let ResourceChanges { leave_out, add } = self.resources.unwrap_or_default();
        let (leave_out, add) = (leave_out.unwrap_or_default(), add.unwrap_or_default());
        let extra_questions = self.extra_questions.unwrap_or_default();
        let is_changed = !leave_out.is_empty() || !add.is_empty() || !extra_questions.is_empty();
        pack.resources
            .retain(|resource| !leave_out.contains(&resource.title));
        pack.resources.extend(add);
        for question in &extra_questions {
            add_to_section(&mut pack.questions, question);
        }
        Configured {
            settings: Settings {
                organisation: name,
                contact: self.contact,
                accessibility_contact: self.accessibility_contact,
                links: self.links.unwrap_or_default(),
                default_levels: self.default_levels.unwrap_or_default(),
            },
            colour: colour.map(|colour| colour.to_ascii_lowercase()),
            pack: (own_pack || is_changed).then_some(pack),
            own_pack,
            extra_questions,
        }
    }
}

/// Puts a question after the others of its section.
fn add_to_section(questions: &mut Vec<Question>, question: &Question) {
    let last = questions
        .iter()
        .rposition(|other| other.section == question.section);
    let after = last.map_or(questions.len(), |last| last + 1);
    questions.insert(after, question.clone());
}

/// The shape of a file of settings, as a JSON Schema, with the shape of a pack in it. It says less
/// than [`read`] checks: a schema cannot say that a level is there.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> String {
    super::schema::of::<File>()
}
