//! The words that belong to a pack's subject and stand on pages that every pack has.

use crate::domain::project::Group;
use serde::Deserialize;

/// What the start page says of the check.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Start {
    /// The question that the check answers.
    pub heading: String,
    /// Who should take it, and when.
    pub lead: String,
    /// What a team knows at the end: how it goes on after "At the end you will know:".
    pub you_will_know: Vec<String>,
    /// How to sit down to it.
    pub advice: String,
}

/// How a pack speaks of the people that a project involves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Involve {
    /// The question which of the groups a project hopes to involve.
    pub who: String,
    /// The question which of the levels it plans.
    pub how: String,
    /// What the levels are, all together: the heading of a table.
    pub ways: String,
    /// What one of them is: the heading of its first column.
    pub way: String,
    /// The name of the page with ways to hear from people.
    pub help: String,
    /// Those who work there.
    pub staff: GroupWords,
    /// Those whom it is about. A top answer needs their word, or a carer’s.
    pub patients: GroupWords,
    /// Those who stand by them.
    pub carers: GroupWords,
    /// Those around them.
    pub community: GroupWords,
}

/// How a group is named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupWords {
    /// As a label.
    pub label: String,
    /// One of them, after "1".
    pub one: String,
    /// Several of them, after a number.
    pub many: String,
}

impl Involve {
    /// How a group is named.
    #[must_use]
    pub const fn group(&self, group: Group) -> &GroupWords {
        match group {
            Group::Staff => &self.staff,
            Group::Patients => &self.patients,
            Group::Carers => &self.carers,
            Group::Community => &self.community,
        }
    }
}

impl GroupWords {
    /// A number of them, such as `1 carer`.
    #[must_use]
    pub fn count(&self, number: u32) -> String {
        let noun = if number == 1 { &self.one } else { &self.many };
        format!("{number} {noun}")
    }
}

/// What the page with ways to hear from people says beside them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Help {
    /// The heading above the ways.
    pub methods: String,
    /// What to know of them all.
    pub methods_lead: String,
    /// Whom to ask first. Not shown where the host has named somebody.
    pub ask_first: String,
}

/// What the paper for the people that a project involves says in words of the subject.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PeoplePaper {
    /// Whom it is for, as a label, such as "For patients and carers".
    pub title: String,
    /// The same, after "for", such as "patients".
    pub people: String,
    /// The question that it answers. After the name of the project.
    pub question: String,
    /// Whom it is for, in a sentence.
    pub who_for: String,
    /// Why the team asked itself.
    pub because: String,
    /// What it asked, in a question for each dimension.
    pub asks: [String; 4],
    /// Said when a safety question is answered low.
    pub safety: String,
}
