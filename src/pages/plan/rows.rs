//! The rows of a project's lists, as the pages read and change them.

use crate::app::platform::random;
use crate::app::route::ProjectPage;
use crate::app::state::{Notice, Notices, OpenProject, Session};
use crate::domain::edit::{Edit, Target};
use crate::domain::ids::RowId;
use crate::domain::lists::{Cell, CellName, List, Row};
use crate::nhsuk::{Button, ButtonVariant};
use leptos::prelude::*;

/// A handle to one row of a list of the project, whether or not anything is written in it yet.
#[derive(Clone, Copy)]
pub(super) struct OpenRow {
    /// What stands in it now.
    pub(super) cells: Memo<Row>,
    open: OpenProject,
    list: List,
    id: StoredValue<RowId>,
}

impl OpenRow {
    /// The row with that id.
    pub(super) fn new(open: OpenProject, list: List, id: RowId) -> Self {
        let key = (list, id.clone());
        let cells = Memo::new(move |_| {
            let row = open.project.with(|project| project.rows.get(&key).cloned());
            row.unwrap_or_default()
        });
        Self {
            cells,
            open,
            list,
            id: StoredValue::new(id),
        }
    }

    /// A new row at the end of a list. It is made by what is first filled in.
    pub(super) fn after_all(open: OpenProject, list: List) -> Self {
        let count = untrack(|| open.record()).latest_count();
        Self::new(open, list, RowId::after(count, random::random_bytes()))
    }

    /// Its id.
    pub(super) fn id(self) -> RowId {
        self.id.get_value()
    }

    /// The text in one of its cells.
    pub(super) fn text(self, cell: fn(&Row) -> &String) -> Signal<String> {
        Signal::derive(move || self.cells.with(|row| cell(row).clone()))
    }

    /// Fills in a cell.
    pub(super) fn fill(self, cell: Cell) {
        let (list, row) = (self.list, self.id());
        self.open.dispatch(Edit::FilledCell { list, row, cell });
    }

    /// Empties a cell.
    pub(super) fn clear(self, cell: CellName) {
        let target = Target::Cell(self.list, self.id(), cell);
        self.open.dispatch(Edit::Withdrew(target));
    }
}

/// The ids of the rows that are on a list, in order.
pub(super) fn row_ids(open: OpenProject, list: List) -> Memo<Vec<RowId>> {
    Memo::new(move |_| {
        open.project.with(|project| {
            let rows = project.list(list);
            rows.map(|(id, _)| id.clone()).collect()
        })
    })
}

/// A button that takes a row off its list and goes to the list, which says so and offers to put it
/// back.
#[component]
pub(super) fn RemoveRow(
    row: OpenRow,
    /// What has happened then, in a sentence.
    said: &'static str,
    /// The page of the list.
    list_page: ProjectPage,
    /// The words on the button.
    children: Children,
) -> impl IntoView {
    let (session, notices) = (Session::expect(), Notices::expect());
    let remove = move || {
        let put_back = Edit::FilledCell {
            list: row.list,
            row: row.id(),
            cell: Cell::Dropped(false),
        };
        let to = row.open.route(list_page.clone());
        row.fill(Cell::Dropped(true));
        notices.notify_on_next_page(Notice {
            text: said.to_owned(),
            undo: Some((row.open.id(), vec![put_back])),
        });
        session.replace(&to);
    };
    view! {
        <Button variant=ButtonVariant::Secondary on_click=remove>
            {children()}
        </Button>
    }
    .into_any()
}
