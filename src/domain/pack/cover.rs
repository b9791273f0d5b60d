//! What the start page shows of a pack.

use super::{Key, Pack, Question, Role, Section, Start};
use crate::domain::ids::PackId;
use crate::domain::project::Length;
use serde::Deserialize;

/// The cover of a pack: what the start page shows of it, so that a first visit need not bring the
/// [`Pack`] and what reads that.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Cover {
    /// Which pack.
    pub id: PackId,
    /// A BCP 47 language tag, such as `en-GB`.
    pub language: String,
    /// The name of the check.
    pub title: String,
    /// What the start page says.
    pub start: Start,
    questions: Vec<Outline>,
}

/// What decides whether a question is asked.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Outline {
    section: Section,
    #[serde(default)]
    key: Key,
    #[serde(default)]
    role: Role,
}

impl Cover {
    /// How many questions a check of that length asks of a project that has chosen no level: see
    /// [`Pack::asked`].
    #[must_use]
    pub fn count(&self, length: Length) -> usize {
        let is_asked = |question: &&Outline| {
            let is_key = question.role == Role::Safety || question.key == Key::Always;
            matches!(question.section, Section::Dimension(_)) && (length == Length::Full || is_key)
        };
        self.questions.iter().filter(is_asked).count()
    }
}

impl From<&Pack> for Cover {
    fn from(pack: &Pack) -> Self {
        let outline = |question: &Question| Outline {
            section: question.section.clone(),
            key: question.key.clone(),
            role: question.role,
        };
        Self {
            id: pack.id.clone(),
            language: pack.language.clone(),
            title: pack.title.clone(),
            start: pack.start.clone(),
            questions: pack.questions.iter().map(outline).collect(),
        }
    }
}
