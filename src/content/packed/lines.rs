//! The lines of a packed text, read one by one.
//!
//! No reader here can fail. Where a line is not what it should be, the reader gives something in
//! its place, [`Lines`] remembers, and the whole is thrown away at the end: to leave at once, the
//! module would need code, in each of these places, to drop what was read until then.

use crate::content::limits::MAX_ITEMS;
use crate::domain::answer::Step;
use crate::domain::ids::{InvalidId, LevelId, QuestionId};
use crate::domain::pack::{GroupWords, Prompt, Words};
use std::str;

/// Reads all of a text; nothing when it is damaged.
pub(super) fn all<T>(text: &str, read: fn(&mut Lines<'_>) -> T) -> Option<T> {
    let mut lines = Lines {
        left: text.lines(),
        damaged: false,
    };
    let read = read(&mut lines);
    let whole = !lines.damaged && lines.left.next().is_none();
    whole.then_some(read)
}

/// The lines that have not been read yet.
pub(super) struct Lines<'a> {
    left: str::Lines<'a>,
    /// A line was missing, or not what was asked for.
    damaged: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn line(&mut self) -> &'a str {
        let line = self.left.next();
        self.sound(line, "")
    }

    /// What was read; when nothing was, the text is damaged and something stands in.
    pub(super) fn sound<T>(&mut self, read: Option<T>, stand_in: T) -> T {
        self.damaged |= read.is_none();
        read.unwrap_or(stand_in)
    }

    pub(super) fn text(&mut self) -> String {
        self.line().to_owned()
    }

    pub(super) fn some_text(&mut self) -> Option<String> {
        let text = self.text();
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn number(&mut self) -> u32 {
        let number = self.line().parse().ok();
        self.sound(number, 0)
    }

    pub(super) fn flag(&mut self, name: &str) -> bool {
        let line = self.line();
        let known = line.is_empty() || line == name;
        self.damaged |= !known;
        line == name
    }

    pub(super) fn step(&mut self) -> Step {
        let step = u8::try_from(self.number()).ok().and_then(Step::new);
        self.sound(step, Step::NOT_STARTED)
    }

    pub(super) fn level(&mut self) -> LevelId {
        let line = self.line();
        self.level_in(line)
    }

    pub(super) fn level_in(&mut self, line: &str) -> LevelId {
        self.id(line, LevelId::parse, LevelId::from_bytes)
    }

    pub(super) fn question(&mut self) -> QuestionId {
        let line = self.line();
        self.question_in(line)
    }

    pub(super) fn question_in(&mut self, line: &str) -> QuestionId {
        self.id(line, QuestionId::parse, QuestionId::from_bytes)
    }

    pub(super) fn id<T>(
        &mut self,
        line: &str,
        parse: fn(&str) -> Result<T, InvalidId>,
        stand_in: fn([u8; 8]) -> T,
    ) -> T {
        parse(line).unwrap_or_else(|_| {
            self.damaged = true;
            stand_in([0; 8])
        })
    }

    /// Bounded, so that damage cannot ask for more than there is room for.
    fn count(&mut self) -> usize {
        let count = self.line().strip_prefix("# ").and_then(|n| n.parse().ok());
        let count = count.filter(|count| *count <= MAX_ITEMS);
        self.sound(count, 0)
    }

    pub(super) fn list<T>(&mut self, item: fn(&mut Self) -> T) -> Vec<T> {
        let count = self.count();
        (0..count).map(|_| item(self)).collect()
    }

    pub(super) fn words(&mut self) -> Words {
        Words {
            title: self.text(),
            text: self.text(),
        }
    }

    pub(super) fn group(&mut self) -> GroupWords {
        GroupWords {
            label: self.text(),
            one: self.text(),
            many: self.text(),
        }
    }

    pub(super) fn prompt(&mut self) -> Prompt {
        Prompt {
            label: self.text(),
            hint: self.text(),
        }
    }
}
