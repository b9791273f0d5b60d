//! Finding things as a person does, and as a screen reader does: by what they are and what they
//! are called. The browser's own accessibility tree is asked, so a name that only looks right is
//! not found, and nor is anything hidden or inert.

use super::found::Found;
use super::page::Page;
use std::panic::Location;

/// Where things can be found: on a page, or in a part of it.
///
/// The names are the whole names, as a screen reader says them.
pub trait Find<'p>: Sized {
    /// Anything, by its role and name.
    #[track_caller]
    fn find(&self, role: &'static str, name: &str) -> Found<'p>;

    #[track_caller]
    fn heading(&self, text: &str) -> Found<'p> {
        self.find("heading", text)
    }

    #[track_caller]
    fn button(&self, text: &str) -> Found<'p> {
        self.find("button", text)
    }

    #[track_caller]
    fn link(&self, text: &str) -> Found<'p> {
        self.find("link", text)
    }

    #[track_caller]
    fn radio(&self, label: &str) -> Found<'p> {
        self.find("radio", label)
    }

    #[track_caller]
    fn checkbox(&self, label: &str) -> Found<'p> {
        self.find("checkbox", label)
    }

    /// A box to write in, of one line or several.
    #[track_caller]
    fn field(&self, label: &str) -> Found<'p> {
        self.find("textbox", label)
    }

    /// A list to choose from.
    #[track_caller]
    fn choice(&self, label: &str) -> Found<'p> {
        self.find("combobox", label)
    }

    /// What opens a text that is folded away.
    #[track_caller]
    fn summary(&self, text: &str) -> Found<'p> {
        self.find("DisclosureTriangle", text)
    }

    /// A group of radios or checkboxes, by its legend.
    #[track_caller]
    fn group(&self, legend: &str) -> Found<'p> {
        self.find("group", legend)
    }
}

impl<'p> Find<'p> for &'p Page {
    #[track_caller]
    fn find(&self, role: &'static str, name: &str) -> Found<'p> {
        Found {
            page: self,
            role,
            name: name.to_owned(),
            within: None,
            at: Location::caller(),
        }
    }
}

impl<'p> Find<'p> for Found<'p> {
    #[track_caller]
    fn find(&self, role: &'static str, name: &str) -> Found<'p> {
        let within = Some(Box::new(self.clone()));
        Found {
            page: self.page,
            role,
            name: name.to_owned(),
            within,
            at: Location::caller(),
        }
    }
}
