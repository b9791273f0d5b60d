//! What a team keeps in lists beside its answers: the plan, the replies to what people said, and
//! the costs.

use super::ids::{QuestionId, RowId};

pub use super::day::Day;

/// A list of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// What the team is going to do.
    Plan,
    /// "You said, we did, we could not."
    Replies,
    /// What involving people costs.
    Costs,
}

/// A row of a list. Each list uses some of the cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// What is to be done, what people said, or what costs something.
    pub what: String,
    /// Who does it: a role, by default. In the plan.
    pub owner: String,
    /// By when. In the plan.
    pub due: Option<Day>,
    /// How far it has come. In the plan.
    pub state: ActionState,
    /// The question it answers. In the plan.
    pub question: Option<QuestionId>,
    /// What the team did. In the replies.
    pub did: String,
    /// What it could not do, and why. In the replies.
    pub could_not: String,
    /// What it costs, in pence. In the costs.
    pub pence: Option<u32>,
    /// Anything else. In the costs.
    pub note: String,
    /// Whether it was taken off the list.
    pub dropped: bool,
}

/// What stands in one cell of a row. A cell is emptied by withdrawing it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// See [`Row::what`].
    What(String),
    /// See [`Row::owner`].
    Owner(String),
    /// See [`Row::due`].
    Due(Day),
    /// See [`Row::state`].
    State(ActionState),
    /// See [`Row::question`].
    Question(QuestionId),
    /// See [`Row::did`].
    Did(String),
    /// See [`Row::could_not`].
    CouldNot(String),
    /// See [`Row::pence`].
    Pence(u32),
    /// See [`Row::note`].
    Note(String),
    /// See [`Row::dropped`].
    Dropped(bool),
}

/// Which cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellName {
    /// See [`Row::what`].
    What,
    /// See [`Row::owner`].
    Owner,
    /// See [`Row::due`].
    Due,
    /// See [`Row::state`].
    State,
    /// See [`Row::question`].
    Question,
    /// See [`Row::did`].
    Did,
    /// See [`Row::could_not`].
    CouldNot,
    /// See [`Row::pence`].
    Pence,
    /// See [`Row::note`].
    Note,
    /// See [`Row::dropped`].
    Dropped,
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ActionState {
    /// Nobody has begun.
    #[default]
    NotStarted,
    /// It is being done.
    Started,
    /// It is done.
    Done,
}

impl ActionState {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::NotStarted, Self::Started, Self::Done];
}

impl Cell {
    /// Which cell it is.
    #[must_use]
    pub const fn name(&self) -> CellName {
        match self {
            Self::What(_) => CellName::What,
            Self::Owner(_) => CellName::Owner,
            Self::Due(_) => CellName::Due,
            Self::State(_) => CellName::State,
            Self::Question(_) => CellName::Question,
            Self::Did(_) => CellName::Did,
            Self::CouldNot(_) => CellName::CouldNot,
            Self::Pence(_) => CellName::Pence,
            Self::Note(_) => CellName::Note,
            Self::Dropped(_) => CellName::Dropped,
        }
    }
}

impl Row {
    /// Puts something in one of its cells.
    pub fn put(&mut self, cell: &Cell) {
        match cell {
            Cell::What(text) => self.what.clone_from(text),
            Cell::Owner(text) => self.owner.clone_from(text),
            Cell::Due(day) => self.due = Some(*day),
            Cell::State(state) => self.state = *state,
            Cell::Question(question) => self.question = Some(question.clone()),
            Cell::Did(text) => self.did.clone_from(text),
            Cell::CouldNot(text) => self.could_not.clone_from(text),
            Cell::Pence(pence) => self.pence = Some(*pence),
            Cell::Note(text) => self.note.clone_from(text),
            Cell::Dropped(dropped) => self.dropped = *dropped,
        }
    }
}

impl RowId {
    /// The id of a new row, which stands after every row that was made before it. `count` is that
    /// of the record; `bytes` are random, and tell apart two rows that are made at the same time.
    #[must_use]
    pub fn after(count: u64, bytes: [u8; 8]) -> Self {
        let tail = u64::from_be_bytes(bytes);
        // The parts are digits and a hyphen, so this is always an id.
        Self::made(format!("{count:016x}-{tail:016x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_row_stands_after_an_earlier_one() {
        let (early, late) = (RowId::after(9, [255; 8]), RowId::after(16, [0; 8]));
        assert!(early < late);
        assert_eq!(RowId::parse(late.as_str()), Ok(late));
    }
}
