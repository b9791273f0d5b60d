//! What helps beside the questions: ways to hear from people, what success depends on, where to
//! read more.

use super::{ClaimId, SentenceId, null_as_default};
use crate::domain::ids::QuestionId;
use serde::Deserialize;

/// A fact about the check as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// What it is about.
    pub title: String,
    /// The note.
    pub text: String,
    /// The sentences it comes from.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<SentenceId>>"))]
    pub sources: Vec<SentenceId>,
    /// The claims it answers.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<ClaimId>>"))]
    pub claims: Vec<ClaimId>,
}

/// A way to hear from people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Method {
    /// Its name.
    pub title: String,
    /// What it is good for.
    pub good_for: String,
    /// What it asks of the team's skills.
    pub skills: String,
    /// What it asks of the team's resources.
    pub needs: String,
    /// What it asks of the team's capacity.
    pub capacity: String,
    /// What to watch out for.
    pub watch_out: String,
    /// The questions that it helps with.
    pub helps: Vec<QuestionId>,
    /// The sentences it comes from.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<SentenceId>>"))]
    pub sources: Vec<SentenceId>,
}

/// Something that success depends on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Condition {
    /// The condition.
    pub text: String,
    /// The sentences it comes from.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<SentenceId>>"))]
    pub sources: Vec<SentenceId>,
}

/// Something that involvement brings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Benefit {
    /// The benefit.
    pub text: String,
    /// The sentences it comes from.
    #[serde(default, deserialize_with = "null_as_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<SentenceId>>"))]
    pub sources: Vec<SentenceId>,
}

/// What kind of thing a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ResourceKind {
    /// Something to read or use.
    Guide,
    /// People to join or to ask.
    Network,
}

/// Where to read more or to ask for help.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Resource {
    /// What kind of thing it is.
    pub kind: ResourceKind,
    /// Its title.
    pub title: String,
    /// Where it is. `https` only; left out when no address is known to work.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^https://")))]
    pub url: Option<String>,
    /// What it is, or what to know about it.
    pub note: String,
    /// What it replaces in the source, when the source named something that has gone.
    pub replaces: Option<String>,
    /// The day somebody last looked, as `YYYY-MM-DD`; left out when nobody has.
    pub last_checked: Option<String>,
    /// Where it applies, such as `England` or `UK`.
    pub nation: String,
    /// The questions that it helps with.
    pub helps: Vec<QuestionId>,
}
