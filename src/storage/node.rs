//! Walking the tree of a document: the fields of an object, and what each must hold.
//!
//! A reader is a function from a value to what it means. It does not know where the value is: a
//! fault begins at the value itself and is told, step by step on its way out, what it was found in.

use super::fault::{DocumentFault, Problem};
use crate::json::place::{push_field, push_item};
use crate::json::{self, Broken, Tree};

/// Reads the whole text as one value.
///
/// # Errors
/// The field in which the text breaks, and where it does.
pub(super) fn read(text: &str) -> Result<Tree, DocumentFault> {
    json::read(text).map_err(|broken| DocumentFault::new(broken.place(), problem(&broken)))
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

/// A fault on its way out. Boxed, because each of the many steps that may fail passes it on.
#[derive(Debug)]
pub(super) struct Fault(Box<DocumentFault>);

impl Fault {
    fn new(problem: Problem) -> Self {
        Self(Box::new(DocumentFault::new("", problem)))
    }

    /// A value that is not what it should be.
    #[inline(never)]
    pub(super) fn should_be(what: &str) -> Self {
        let what = what.to_owned();
        Self::new(Problem::ShouldBe { what })
    }

    /// The same fault, of something in that field.
    #[inline(never)]
    pub(super) fn in_field(self, name: &str) -> Self {
        let mut place = String::new();
        push_field(&mut place, name);
        // A place that is not whole yet starts with what joins it to the one before.
        place.insert(0, '.');
        self.after(place)
    }

    /// The same fault, of something in that item of a list.
    #[inline(never)]
    pub(super) fn in_item(self, index: usize) -> Self {
        let mut place = String::new();
        push_item(&mut place, index);
        self.after(place)
    }

    fn after(mut self, mut place: String) -> Self {
        place.push_str(&self.0.place);
        self.0.place = place;
        self
    }
}

/// What is wrong inside something, said by whoever needs no place but names fields.
impl From<DocumentFault> for Fault {
    fn from(mut fault: DocumentFault) -> Self {
        if !fault.place.is_empty() {
            fault.place.insert(0, '.');
        }
        Self(Box::new(fault))
    }
}

/// The fault, once everything that it was found in has been said.
impl From<Fault> for DocumentFault {
    fn from(Fault(mut fault): Fault) -> Self {
        if fault.place.starts_with('.') {
            fault.place.remove(0);
        }
        *fault
    }
}

/// Any value, as it is.
pub(super) fn any(tree: &Tree) -> Result<&Tree, Fault> {
    Ok(tree)
}

pub(super) fn text(tree: &Tree) -> Result<&str, Fault> {
    match tree {
        Tree::Text(text) => Ok(text),
        _ => Err(Fault::should_be("text")),
    }
}

pub(super) fn flag(tree: &Tree) -> Result<bool, Fault> {
    match tree {
        Tree::Flag(flag) => Ok(*flag),
        _ => Err(Fault::should_be("true or false")),
    }
}

pub(super) fn whole(tree: &Tree) -> Result<u64, Fault> {
    whole_up_to(u64::MAX, tree)
}

/// A whole number of at most `highest`.
pub(super) fn whole_up_to(highest: u64, tree: &Tree) -> Result<u64, Fault> {
    match tree {
        Tree::Whole(number) if *number <= highest => Ok(*number),
        _ => Err(Fault::should_be("a whole number in range")),
    }
}

pub(super) fn whole_u32(tree: &Tree) -> Result<u32, Fault> {
    let number = whole_up_to(u32::MAX.into(), tree)?;
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

pub(super) fn list(tree: &Tree) -> Result<&[Tree], Fault> {
    match tree {
        Tree::List(items) => Ok(items),
        _ => Err(Fault::should_be("a list")),
    }
}

/// A group of fields, which are taken out by name until none is left.
#[derive(Debug)]
pub(super) struct Fields<'t> {
    left: Vec<&'t (String, Tree)>,
    taken: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    pub(super) fn of(tree: &'t Tree) -> Result<Self, Fault> {
        match tree {
            Tree::Fields(fields) => Ok(Self {
                left: fields.iter().collect(),
                taken: Vec::new(),
            }),
            _ => Err(Fault::should_be("a group of fields")),
        }
    }

    /// Takes a field that must be there, and reads it.
    #[inline(never)]
    pub(super) fn need<T>(
        &mut self,
        name: &'static str,
        read: fn(&'t Tree) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let found = self.may(name).ok_or_else(|| Fault::new(Problem::Missing));
        found.and_then(read).map_err(|fault| fault.in_field(name))
    }

    /// Takes a field that may be there.
    #[inline(never)]
    pub(super) fn may(&mut self, name: &'static str) -> Option<&'t Tree> {
        let index = self.left.iter().position(|(found, _)| found == name)?;
        self.taken.push(name);
        let (_, tree) = self.left.remove(index);
        Some(tree)
    }

    /// Fails on a field that was not taken.
    #[inline(never)]
    pub(super) fn end(self) -> Result<(), Fault> {
        let Some((name, _)) = self.left.first() else {
            return Ok(());
        };
        let problem = if self.taken.contains(&name.as_str()) {
            Problem::Twice
        } else {
            Problem::NotExpected
        };
        Err(Fault::new(problem).in_field(name))
    }
}
