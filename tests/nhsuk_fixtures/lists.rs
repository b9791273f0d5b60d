//! Facts in rows: summary list, table, task list.

use leptos::prelude::*;
use truly_open::nhsuk::{
    SummaryAction, SummaryList, SummaryRow, Table, TaskItem, TaskList, TaskStatus,
};

use crate::harness::{Case, Options, as_it_is, check, slot};
use crate::names::size;

#[test]
fn summary_list() {
    const NO_CARD: &str = "a list stands under a heading of the page, in no box";
    const ALL_LINES: &str = "every row has its line";
    check(&Case {
        component: "summary-list",
        supported: &[
            "rows[].actions.items[]",
            "rows[].actions.items[].href",
            "rows[].actions.items[].visuallyHiddenText",
            "rows[].key",
            "rows[].value",
            "rows[].value.html",
            "rows[].actions[]",
            "rows[].actions[].href",
            "rows[].actions[].visuallyHiddenText",
        ],
        left_out: &[
            ("border=false", ALL_LINES),
            ("card.actions.items[]", NO_CARD),
            ("card.actions.items[].href", NO_CARD),
            ("card.actions.items[].type=submit", NO_CARD),
            ("card.clickable=true", NO_CARD),
            ("card.heading", NO_CARD),
            ("card.heading.size=l", NO_CARD),
            ("card.heading.size=m", NO_CARD),
            ("card.href", NO_CARD),
            ("card.variant=emergency", NO_CARD),
            ("card.variant=feature", NO_CARD),
            ("card.variant=non-urgent", NO_CARD),
            ("card.variant=secondary", NO_CARD),
            ("card.variant=urgent", NO_CARD),
            ("lastRowBorder=false", ALL_LINES),
            (
                "rows[].actions.items[].type=submit",
                "the actions are links to where it is changed",
            ),
            (
                "rows[].actions.items[]=false",
                "a list of ours has no empty lines",
            ),
            ("rows[].border=false", ALL_LINES),
            ("rows[].key.width=one-half", "the columns keep their width"),
        ],
        adjust: as_it_is,
        render: |options| {
            let rows = options.list("rows");
            view! { <SummaryList>{rows.iter().map(row).collect_view()}</SummaryList> }.into_any()
        },
        matched: 6,
        unmatched: 22,
    });
}

fn row(row: &Options) -> AnyView {
    let value = row.within("value").text("html").map(slot);
    let value = value.unwrap_or_else(|| row.words("value").into_any());
    let mut actions = row.list("actions");
    actions.extend(row.within("actions").list("items"));
    let actions: Vec<_> = actions
        .iter()
        .map(|action| SummaryAction {
            text: action.words("text"),
            hidden: action.words("visuallyHiddenText"),
            href: action.words("href"),
        })
        .collect();
    view! {
        <SummaryRow key=row.words("key") actions>
            {value}
        </SummaryRow>
    }
    .into_any()
}

#[test]
fn tables() {
    const NO_CARD: &str = "a table stands under a heading of the page, in no box";
    const NO_SORT: &str = "our tables are short and in the order of the check";
    const PLAIN: &str = "our cells are all set alike";
    const ALL_LINES: &str = "every row has its line";
    check(&Case {
        component: "tables",
        supported: &[
            "caption",
            "caption.size=m",
            "caption.size=s",
            "firstCellIsHeader=true",
            "head[]",
            "responsive=true",
            "rows[][]",
            "rows[][].html",
        ],
        left_out: &[
            ("border=false", ALL_LINES),
            ("caption.classes", PLAIN),
            ("caption.id", "nothing points to a caption"),
            ("card.actions.items[]", NO_CARD),
            ("card.actions.items[].href", NO_CARD),
            ("card.heading", NO_CARD),
            ("card.heading.size=m", NO_CARD),
            ("card.variant=feature", NO_CARD),
            ("card=true", NO_CARD),
            ("head[].align", PLAIN),
            ("head[].classes", PLAIN),
            ("head[].format=numeric", PLAIN),
            ("head[].href", NO_SORT),
            ("head[].sort", NO_SORT),
            ("head[].sort=true", NO_SORT),
            ("head[].sortNext", NO_SORT),
            ("head[].visuallyHiddenText", PLAIN),
            ("head[].width=one-half", PLAIN),
            ("head[].width=one-quarter", PLAIN),
            ("head[].width=one-third", PLAIN),
            ("head[]=false", "a table of ours has no empty columns"),
            ("heading", NO_CARD),
            ("headingLevel", NO_CARD),
            ("lastRowBorder=false", ALL_LINES),
            ("panel=true", NO_CARD),
            ("rows[]=false", "a table of ours has no empty rows"),
            ("rows[][].classes", PLAIN),
            ("rows[][].format=string", PLAIN),
            ("rows[][].href", "a link is put in the cell by the page"),
            ("rows[][].sortValue", NO_SORT),
            ("rows[][].visuallyHiddenText", PLAIN),
            ("rows[][]=false", "a table of ours has no empty cells"),
            (
                "scroll=true",
                "a table too wide becomes blocks, it does not scroll",
            ),
        ],
        adjust: as_it_is,
        render: |options| {
            let rows: Vec<Vec<_>> = options.0["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| {
                    row.as_array()
                        .unwrap()
                        .iter()
                        .cloned()
                        .map(|cell| cell_view(&Options(cell)))
                        .collect()
                })
                .collect();
            let head: Vec<_> = options.list("head").iter().map(words).collect();
            let caption_size = options
                .within("caption")
                .text("size")
                .map(|letter| size(&letter));
            view! {
                <Table
                    caption=options.words("caption")
                    caption_size
                    head
                    rows
                    responsive=options.is("responsive")
                />
            }
            .into_any()
        },
        matched: 5,
        unmatched: 41,
    });
}

fn words(cell: &Options) -> String {
    cell.text("text")
        .or_else(|| cell.0.as_str().map(str::to_owned))
        .unwrap()
}

fn cell_view(cell: &Options) -> AnyView {
    cell.text("html")
        .map(slot)
        .unwrap_or_else(|| words(cell).into_any())
}

#[test]
fn task_list() {
    const OLD: &str = "deprecated";
    check(&Case {
        component: "task-list",
        supported: &[
            "idPrefix",
            "items[].heading",
            "items[].hint",
            "items[].href",
            "items[].status.tag",
            "items[].status.tag.border=false",
            "items[].status.tag.classes",
            "items[].status.tag.colour=blue",
            "items[].status.tag.colour=false",
        ],
        left_out: &[
            (
                "items[].status",
                "a status of ours is a tag, so that all line up",
            ),
            ("items[].status.classes", OLD),
            ("items[].title", OLD),
            ("items[]=false", "a list of ours has no empty lines"),
        ],
        adjust: as_it_is,
        render: |options| {
            let items = options.list("items");
            view! { <TaskList id=options.id()>{items.iter().map(task).collect_view()}</TaskList> }
                .into_any()
        },
        matched: 2,
        unmatched: 4,
    });
}

fn task(item: &Options) -> AnyView {
    let tag = item.within("status").within("tag");
    let words = tag.words("text");
    let classes = tag.text("classes").unwrap_or_default();
    let status = if tag.text("colour").is_some() {
        TaskStatus::Incomplete(words)
    } else if classes.contains("nhsuk-u-secondary-text-colour") {
        TaskStatus::CannotStartYet(words)
    } else {
        TaskStatus::Completed(words)
    };
    view! {
        <TaskItem
            heading=item.words("heading")
            href=item.text("href")
            hint=item.text("hint")
            status
        />
    }
    .into_any()
}
