//! Walking the tree of a document: a value at its place, and the fields of an object.
//!
//! Every step knows where it is, and the first thing that is wrong ends the walk.

use super::fault::{DocumentFault, Problem};
use crate::json::place::{push_field, push_item};
use crate::json::{self, Broken, Tree};

/// Reads the whole text as one value.
///
/// # Errors
/// The field in which the text breaks, and where it does.
pub(super) fn read(text: &str) -> Result<Node, DocumentFault> {
    match json::read(text) {
        Ok(tree) => Ok(Node {
            place: String::new(),
            tree,
        }),
        Err(broken) => Err(DocumentFault::new(broken.place(), problem(&broken))),
    }
}

fn problem(broken: &Broken) -> Problem {
    if broken.is_cut_short() {
        Problem::CutShort
    } else {
        Problem::NotJson {
            line: broken.line(),
            column: broken.column(),
        }
    }
}

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node {
    place: String,
    tree: Tree,
}

impl Node {
    /// Where it is.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// That it should be something else.
    pub(super) fn should_be<T>(self, what: &str) -> Result<T, DocumentFault> {
        Err(DocumentFault::should_be(self.place, what))
    }

    pub(super) fn text(self) -> Result<String, DocumentFault> {
        match self.tree {
            Tree::Text(text) => Ok(text),
            _ => self.should_be("text"),
        }
    }

    /// A whole number of at most `highest`.
    pub(super) fn whole(self, highest: u64) -> Result<u64, DocumentFault> {
        match self.tree {
            Tree::Whole(number) if number <= highest => Ok(number),
            _ => self.should_be("a whole number in range"),
        }
    }

    pub(super) fn flag(self) -> Result<bool, DocumentFault> {
        match self.tree {
            Tree::Flag(flag) => Ok(flag),
            _ => self.should_be("true or false"),
        }
    }

    pub(super) fn list(self) -> Result<Vec<Self>, DocumentFault> {
        let Tree::List(items) = self.tree else {
            return self.should_be("a list");
        };
        let mut nodes = Vec::with_capacity(items.len());
        for tree in items {
            let mut place = self.place.clone();
            push_item(&mut place, nodes.len());
            nodes.push(Self { place, tree });
        }
        Ok(nodes)
    }

    pub(super) fn fields(self) -> Result<Fields, DocumentFault> {
        match self.tree {
            Tree::Fields(fields) => Ok(Fields {
                place: self.place,
                fields,
                taken: Vec::new(),
            }),
            _ => self.should_be("a group of fields"),
        }
    }

    /// What it is, for a value that may be of several kinds.
    pub(super) const fn tree(&self) -> &Tree {
        &self.tree
    }
}

/// A group of fields, which are taken out by name until none is left.
#[derive(Debug)]
pub(super) struct Fields {
    place: String,
    fields: Vec<(String, Tree)>,
    taken: Vec<&'static str>,
}

impl Fields {
    /// Takes a field that must be there.
    pub(super) fn need(&mut self, name: &'static str) -> Result<Node, DocumentFault> {
        let found = self.may(name);
        found.ok_or_else(|| DocumentFault::new(self.place_of(name), Problem::Missing))
    }

    /// Takes a field that may be there.
    pub(super) fn may(&mut self, name: &'static str) -> Option<Node> {
        let index = self.fields.iter().position(|(found, _)| found == name)?;
        let (_, tree) = self.fields.remove(index);
        self.taken.push(name);
        let place = self.place_of(name);
        Some(Node { place, tree })
    }

    /// Fails on a field that was not taken.
    pub(super) fn end(self) -> Result<(), DocumentFault> {
        let Some((name, _)) = self.fields.first() else {
            return Ok(());
        };
        let problem = if self.taken.contains(&name.as_str()) {
            Problem::Twice
        } else {
            Problem::NotExpected
        };
        Err(DocumentFault::new(self.place_of(name), problem))
    }

    fn place_of(&self, name: &str) -> String {
        let mut place = self.place.clone();
        push_field(&mut place, name);
        place
    }
}
