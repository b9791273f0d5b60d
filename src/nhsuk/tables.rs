//! Facts to compare, in rows and columns.

use leptos::prelude::*;

use super::title::Size;

/// A table whose first column names its rows.
#[component]
pub fn Table(
    /// What the table tells.
    #[prop(into)]
    caption: String,
    /// How large that is set.
    #[prop(optional_no_strip, into)]
    caption_size: Option<Size>,
    /// The names of the columns.
    head: Vec<String>,
    /// The rows, each a cell for each column; a cell without a column is left out.
    rows: Vec<Vec<AnyView>>,
    /// Whether each row becomes a block of its own on a narrow screen, its columns named in it.
    #[prop(optional)]
    responsive: bool,
) -> impl IntoView {
    // As blocks, the parts of a table lose what they are to a screen reader unless they say it.
    let role = move |role: &'static str| responsive.then_some(role);
    let column = |name: &String| {
        let name = name.clone();
        view! {
            <th class="nhsuk-table__header" scope="col" role=role("columnheader")>
                {name}
            </th>
        }
    };
    let columns = head.iter().map(column).collect_view();
    let row = |cells: Vec<AnyView>| {
        let cells = cells.into_iter().zip(&head).enumerate();
        let cells = cells.map(|(index, (cell, name))| {
            // In a block, what a column is called has to stand in each of its cells.
            let name = responsive.then(|| name.clone());
            view! { <TableCell is_header=index == 0 name=name cell=cell /> }
        });
        let cells = cells.collect_view();
        view! {
            <tr class="nhsuk-table__row" role=role("row")>
                {cells}
            </tr>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <table
            class="nhsuk-table"
            class=("nhsuk-table--responsive", responsive)
            role=role("table")
        >
            <caption class=Size::modify(caption_size, "nhsuk-table__caption")>{caption}</caption>
            <thead class="nhsuk-table__head" role=role("rowgroup")>
                <tr class="nhsuk-table__row" role=role("row")>
                    {columns}
                </tr>
            </thead>
            <tbody class="nhsuk-table__body">{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A cell, which begins with the name of its column where there is one.
#[component]
fn TableCell(is_header: bool, name: Option<String>, cell: AnyView) -> impl IntoView {
    let role = name
        .is_some()
        .then_some(if is_header { "rowheader" } else { "cell" });
    let name = name.map(|name| {
        view! { <span class="nhsuk-table__heading" aria-hidden="true">{name} " "</span> }
    });
    if is_header {
        view! { <th class="nhsuk-table__header" scope="row" role=role>{name} {cell}</th> }
            .into_any()
    } else {
        view! { <td class="nhsuk-table__cell" role=role>{name} {cell}</td> }.into_any()
    }
}
