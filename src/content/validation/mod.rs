//! What the types of a pack, and of a host's settings, cannot say: one pass over what was read, which
//! notes every fault with its place.

mod colour;
mod contact;
mod outcomes;
mod pack;
mod questions;
mod references;
mod resources;
mod rules;
mod settings;
mod text;
mod titles;

pub(super) use pack::pack;
pub(super) use references::Known;
pub(super) use settings::settings;

use super::fault::Fault;
use super::limits::MAX_ITEMS;
use super::place::Place;

/// Where validation has come to, and what it has found so far.
pub(super) struct Faults<'a> {
    place: Place<'a>,
    found: &'a mut Vec<Fault>,
}

impl<'a> Faults<'a> {
    /// Starts at a place.
    pub(super) const fn at(place: Place<'a>, found: &'a mut Vec<Fault>) -> Self {
        Self { place, found }
    }

    /// Goes on to a field of what is here.
    pub(super) fn field<'b>(&'b mut self, name: &'b str) -> Faults<'b> {
        Faults {
            place: self.place.field(name),
            found: self.found,
        }
    }

    /// Goes on to an item of the list that is here. The first is 0.
    fn item(&mut self, index: usize) -> Faults<'_> {
        Faults {
            place: self.place.item(index),
            found: self.found,
        }
    }

    /// Notes a fault here.
    fn add(&mut self, problem: &str) {
        let fault = Fault::new(&self.place.to_string(), problem);
        self.found.push(fault);
    }

    /// Whether nothing was found so far, here or anywhere else.
    const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Checks that the list that is here has no more than `most` items, and says whether it has.
    fn holds_at_most<T>(&mut self, most: usize, items: &[T]) -> bool {
        let count = items.len();
        if count > most {
            self.add(&format!("this list may have {most} items; it has {count}"));
        }
        count <= most
    }

    /// Checks each item of the list that is here. One that is too long is not looked at further.
    fn each<T>(&mut self, items: &[T], check: impl Fn(&T, Faults<'_>)) {
        if items.len() > MAX_ITEMS {
            self.add(&format!("this list has more than {MAX_ITEMS} items"));
            return;
        }
        for (index, item) in items.iter().enumerate() {
            check(item, self.item(index));
        }
    }

    /// Checks each item of the list that is here, which may not be empty.
    fn some<T>(&mut self, items: &[T], check: impl Fn(&T, Faults<'_>)) {
        if items.is_empty() {
            self.add("this list is empty: there must be one at least");
        }
        self.each(items, check);
    }
}
