//! How much a pack or a file of settings may hold, asked before any of it is read.

use super::fault::{At, PackFault};
use super::node::Here;
use super::reading::Reading;
use crate::json::{Tree, depth};

/// The longest pack, or file of settings, that is read, in bytes.
pub const MAX_PACK_BYTES: usize = 1_000_000;

/// The longest text in a pack, in characters.
pub const MAX_TEXT_CHARS: usize = 5_000;

/// The longest list in a pack.
pub const MAX_ITEMS: usize = 1_000;

/// The deepest that a pack may nest lists and objects.
pub const MAX_DEPTH: usize = 32;

/// The most fields that an object may have. Larger than any that is known; bounds the work.
const MAX_FIELDS: usize = 64;

/// Checks the text as a whole, before anything is made of it.
///
/// # Errors
/// The limit that it passes.
pub(super) fn check_text(text: &str, at: &At<'_>) -> Result<(), PackFault> {
    let problem = if text.len() > MAX_PACK_BYTES {
        format!("this is longer than {MAX_PACK_BYTES} bytes, which is the most that is read")
    } else if depth(text) > MAX_DEPTH {
        format!("lists and objects are more than {MAX_DEPTH} deep")
    } else {
        return Ok(());
    };
    Err(PackFault::new(at, &problem))
}

/// Checks every list and object, whether or not anybody will ask for it.
///
/// # Errors
/// Every list and object that is too long, and every field that is there twice.
pub(super) fn check_tree(tree: &Tree, at: At<'_>) -> Result<(), Vec<PackFault>> {
    let reading = Reading::default();
    check(tree, Here::start(at, &reading));
    reading.end(&at, Some(()))
}

fn check(tree: &Tree, here: Here<'_>) {
    match tree {
        Tree::List(items) if items.len() > MAX_ITEMS => {
            here.fault(&format!("a list has more than {MAX_ITEMS} items"));
        }
        Tree::List(items) => {
            for (index, item) in items.iter().enumerate() {
                check(item, here.item(index));
            }
        }
        Tree::Fields(fields) if fields.len() > MAX_FIELDS => {
            here.fault(&format!("an object has more than {MAX_FIELDS} fields"));
        }
        Tree::Fields(fields) => {
            for (index, (name, value)) in fields.iter().enumerate() {
                let here = here.field(name);
                if fields.iter().take(index).any(|(known, _)| known == name) {
                    here.fault(&format!("the field {name:?} is there twice"));
                }
                check(value, here);
            }
        }
        Tree::Null | Tree::Flag(_) | Tree::Whole(_) | Tree::OtherNumber | Tree::Text(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_places(tree: &Tree, expected: &[&str]) {
        let faults = check_tree(tree, At::PACK).err().unwrap_or_default();
        let places: Vec<_> = faults.iter().map(|fault| fault.place.as_str()).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn what_is_too_much_is_found_wherever_it_is() {
        let list = |length| Tree::List(vec![Tree::Null; length]);
        let object = |length| {
            let fields = (0..length).map(|n: usize| (n.to_string(), Tree::Null));
            Tree::Fields(fields.collect())
        };
        let most = Tree::fields([("a", list(MAX_ITEMS)), ("b", object(MAX_FIELDS))]);
        check_places(&most, &[]);
        let inner = Tree::fields([
            ("b", list(MAX_ITEMS + 1)),
            ("c", object(MAX_FIELDS + 1)),
            ("d", Tree::Null),
            ("d", list(MAX_ITEMS + 1)),
        ]);
        let outer = Tree::fields([("a", Tree::List(vec![Tree::Null, inner]))]);
        check_places(&outer, &["a[1].b", "a[1].c", "a[1].d", "a[1].d"]);
        check_places(&object(MAX_FIELDS + 1), &["the whole pack"]);
    }
}
