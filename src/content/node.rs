//! Walking the tree: a value at its place, and the fields of an object.

use super::fault::At;
use super::reading::Reading;
use crate::json::Tree;

/// A place in what is being read.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    at: At<'a>,
    pub(super) reading: &'a Reading,
}

impl<'a> Here<'a> {
    /// Where reading starts.
    pub(super) const fn start(at: At<'a>, reading: &'a Reading) -> Self {
        Self { at, reading }
    }

    /// A field of what is here.
    pub(super) fn field(&'a self, name: &'a str) -> Here<'a> {
        Here {
            at: self.at.field(name),
            reading: self.reading,
        }
    }

    /// An item of the list that is here. The first is 0.
    pub(super) fn item(&'a self, index: usize) -> Here<'a> {
        Here {
            at: self.at.item(index),
            reading: self.reading,
        }
    }

    /// Notes a fault here.
    pub(super) fn fault(&self, problem: &str) {
        self.reading.fault(&self.at, problem);
    }

    /// Notes a fault here, and that nothing was read because of it.
    pub(super) fn refuse<T>(&self, problem: &str) -> Option<T> {
        self.fault(problem);
        None
    }
}

/// A value at its place. Whatever it turns out not to be is noted as a fault.
pub(super) struct Node<'a> {
    pub(super) here: Here<'a>,
    /// Nothing when it should have been there: that has been noted already, so nothing more is.
    pub(super) json: Option<Tree>,
}

impl<'a> Node<'a> {
    /// What reading starts with.
    pub(super) const fn start(json: Tree, here: Here<'a>) -> Self {
        Self {
            here,
            json: Some(json),
        }
    }

    /// Reads an object. Fields that `read` did not take are refused: a misspelt one would
    /// otherwise be lost without a word.
    pub(super) fn object<T>(self, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let mut fields = self.fields();
        let value = read(&mut fields);
        fields.end();
        value
    }

    /// Apart from [`Node::object`], as is [`Fields::end`]: that is compiled for each thing that is
    /// read, and this is not.
    fn fields(self) -> Fields<'a> {
        let (left, whole) = match self.json {
            Some(Tree::Fields(fields)) => (fields, true),
            Some(_) => {
                self.here.fault("this should be an object, with { and }");
                (Vec::new(), false)
            }
            None => (Vec::new(), false),
        };
        Fields {
            here: self.here,
            left,
            whole,
        }
    }

    /// Whether it is a list with nothing in it.
    pub(super) fn is_empty_list(&self) -> bool {
        matches!(&self.json, Some(Tree::List(items)) if items.is_empty())
    }

    /// Reads a list. An item that yields nothing has noted why.
    pub(super) fn list<T>(self, read: impl Fn(Node<'_>) -> Option<T>) -> Vec<T> {
        let here = self.here;
        let items = self.items();
        let mut values = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            values.extend(read(Node {
                here: here.item(index),
                json: Some(item),
            }));
        }
        values
    }

    fn items(self) -> Vec<Tree> {
        match self.json {
            Some(Tree::List(items)) => items,
            Some(_) => {
                self.here.fault("this should be a list, with [ and ]");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Reads a list of just so many.
    pub(super) fn exactly<T, const N: usize>(
        self,
        read: fn(Node<'_>) -> Option<T>,
    ) -> Option<[T; N]> {
        let here = self.here;
        if let Some(Tree::List(items)) = &self.json
            && items.len() != N
        {
            return here.refuse(&format!(
                "this should have {N} items; it has {}",
                items.len()
            ));
        }
        // A shorter list than was written holds an item that has noted its fault.
        self.list(read).try_into().ok()
    }

    /// Reads a name, or a name with a value: `"never"`, `{ "when_chosen": … }`.
    pub(super) fn tagged<T>(
        self,
        read: impl FnOnce(&str, Option<Node<'_>>) -> Option<T>,
    ) -> Option<T> {
        let (name, value) = match self.json? {
            Tree::Text(name) => (name, None),
            Tree::Fields(mut fields) if fields.len() == 1 => {
                let (name, value) = fields.pop()?;
                (name, Some(value))
            }
            _ => {
                return self
                    .here
                    .refuse("this should be one name, or one name with its value");
            }
        };
        let node = value.map(|value| Node {
            here: self.here.field(&name),
            json: Some(value),
        });
        read(&name, node)
    }
}

/// The fields of an object, taken one by one.
pub(super) struct Fields<'a> {
    pub(super) here: Here<'a>,
    left: Vec<(String, Tree)>,
    /// Whether it is an object at all. If not, that has been noted, and its fields are not missed.
    pub(super) whole: bool,
}

impl Fields<'_> {
    /// Takes a field that must be there.
    pub(super) fn take<'b>(&'b mut self, name: &'b str) -> Node<'b> {
        let json = self.remove(name);
        let here = self.here.field(name);
        if json.is_none() && self.whole {
            here.fault("this is missing");
        }
        Node { here, json }
    }

    /// Takes a field that may be left out or `null`.
    pub(super) fn optional<'b>(&'b mut self, name: &'b str) -> Option<Node<'b>> {
        let json = self
            .remove(name)
            .filter(|json| !matches!(json, Tree::Null))?;
        Some(Node {
            here: self.here.field(name),
            json: Some(json),
        })
    }

    /// Refuses what was not taken.
    fn end(self) {
        for (name, _) in &self.left {
            self.here.field(name).fault("no such field is known here");
        }
    }

    fn remove(&mut self, name: &str) -> Option<Tree> {
        let index = self.left.iter().position(|(field, _)| field == name)?;
        Some(self.left.remove(index).1)
    }
}
