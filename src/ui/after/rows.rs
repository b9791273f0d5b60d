//! The rows of a project's lists, as the pages change them.

use crate::domain::edit::{Edit, Target};
use crate::domain::ids::RowId;
use crate::domain::lists::{Cell, CellName, Day, List, Row};
use crate::ui::browser;
use crate::ui::dom::{Calls, Reads, Text};
use crate::ui::nhsuk::{DateInput, DayParts, FieldError, Title};
use crate::ui::open::OpenProject;
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, ProjectPage};
use crate::ui::told::Notice;

/// The id of a row that is to be made, after every row that is there.
pub(super) fn new_row(open: OpenProject) -> RowId {
    let record = untrack(|| open.app.record(&open.id()));
    let count = record.map_or(0, |record| record.latest_count());
    RowId::after(count, browser::random_bytes())
}

/// A row, or an empty one before anything is written in it.
pub(super) fn row(open: OpenProject, list: List, id: &RowId) -> Row {
    let key = (list, id.clone());
    open.project
        .with(|project| project.rows.get(&key).cloned().unwrap_or_default())
}

/// Fills in a cell.
pub(super) fn fill(open: OpenProject, list: List, row: &RowId, cell: Cell) {
    let row = row.clone();
    open.dispatch(Edit::FilledCell { list, row, cell });
}

/// Empties a cell.
pub(super) fn empty(open: OpenProject, list: List, row: &RowId, cell: CellName) {
    open.dispatch(Edit::Withdrew(Target::Cell(list, row.clone(), cell)));
}

/// Takes a row off its list, and goes to the list, which says so and offers to put it back.
pub(super) fn drop_row(open: OpenProject, list: List, row: &RowId, said: String, to: AfterPage) {
    fill(open, list, row, Cell::Dropped(true));
    let back = Edit::FilledCell {
        list,
        row: row.clone(),
        cell: Cell::Dropped(false),
    };
    let notice = Notice {
        text: said,
        undo: Some((open.id(), vec![back])),
    };
    open.app
        .go_instead_and_notify(&open.route(ProjectPage::After(to)), notice);
}

/// What is wrong with a field, if anything.
pub(super) fn error_of(
    errors: RwSignal<Vec<FieldError>>,
    field: &'static str,
) -> Reads<Option<Text>> {
    Reads::new(move || {
        let errors = errors.read();
        let found = errors.iter().find(|error| error.field.starts_with(field));
        found.map(|error| Text::from(error.message.clone()))
    })
}

/// Three boxes for a day, kept as soon as they hold one.
#[derive(Clone, Copy)]
pub(super) struct DayBoxes(RwSignal<DayParts>);

/// What three boxes hold.
pub(super) enum Typed {
    Nothing,
    Day(Day),
    /// Not a day. What is wrong with it, and which box to go to.
    Wrong(&'static str, &'static str),
}

impl DayBoxes {
    /// Boxes that hold that day to begin with.
    pub(super) fn holding(day: Option<Day>) -> Self {
        let parts = day.map(|day| {
            [
                day.day().to_string(),
                day.month().to_string(),
                day.year().to_string(),
            ]
        });
        Self(RwSignal::new(parts.unwrap_or_default()))
    }

    /// What they hold now.
    pub(super) fn typed(self) -> Typed {
        let [day, month, year] = self.0.get_untracked().map(|part| part.trim().to_owned());
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return Typed::Nothing;
        }
        for (part, name, message) in [
            (&day, "day", "The date must include a day"),
            (&month, "month", "The date must include a month"),
            (&year, "year", "The date must include a year"),
        ] {
            if part.is_empty() {
                return Typed::Wrong(name, message);
            }
        }
        let found = match (day.parse(), month.parse(), year.parse()) {
            (Ok(day), Ok(month), Ok(year)) => Day::new(year, month, day),
            _ => None,
        };
        match found {
            Some(day) => Typed::Day(day),
            None => Typed::Wrong("day", "Enter a real date, such as 31 3 2027"),
        }
    }

    /// The boxes on a page. `keep` is called with a day, or with nothing when they are emptied.
    pub(super) fn field(
        self,
        id: &'static str,
        legend: Title,
        error: Reads<Option<Text>>,
        keep: impl Fn(Option<Day>) + 'static,
    ) -> DateInput {
        DateInput {
            id: id.into(),
            legend,
            hint: Some("For example, 31 3 2027".into()),
            error,
            value: Reads::new(move || self.0.get()),
            on_input: Calls::new(move |parts| {
                self.0.set(parts);
                match self.typed() {
                    Typed::Nothing => keep(None),
                    Typed::Day(day) => keep(Some(day)),
                    // What was kept stays until there is something to take its place.
                    Typed::Wrong(..) => {}
                }
            }),
        }
    }
}
