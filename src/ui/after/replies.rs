//! "You said, we did, we could not": what people told the team, and what came of it.

use super::action::{label, titled};
use super::rows;
use crate::domain::edit::Edit;
use crate::domain::ids::RowId;
use crate::domain::lists::{Cell, List, Row};
use crate::ui::components::text_box::TextBox;
use crate::ui::dom::{Calls, Node, Reads, el, live};
use crate::ui::nhsuk::{
    ButtonVariant, FieldError, SummaryRow, Title, button, error_summary, form, submit_button,
    summary_list,
};
use crate::ui::open::OpenProject;
use crate::ui::pages::{page_heading, paragraph, section_heading, set_title, two_thirds};
use crate::ui::reactive::*;
use crate::ui::route::{AfterPage, ProjectPage};

const SAID: &str = "said";

/// The whole list.
pub(super) fn replies_page(open: OpenProject) -> Node {
    set_title(open.app, "You said, we did, we could not");
    two_thirds(vec![
        page_heading("You said, we did, we could not"),
        paragraph(
            "Write down what people told you, what you did, and what you could not do and why. Then tell them. A “no” with a reason is better than silence.",
        ),
        live(move || list(open)),
        button(
            "Add what people said",
            ButtonVariant::Secondary,
            move || {
                let row = rows::new_row(open);
                open.app
                    .go(&open.route(ProjectPage::After(AfterPage::Reply(row))));
            },
        )
        .into(),
        section_heading("How people can answer back"),
        TextBox {
            id: "how-to-reply".into(),
            label: Title::from("How can people tell you what they think of this?"),
            hint: Some(
                "A place, a meeting, a phone number of your service. Do not write anyone’s name."
                    .into(),
            ),
            kept: Reads::new(move || open.project.read().how_to_reply.clone()),
            keep: Calls::new(move |text| open.dispatch(Edit::WroteHowToReply(text))),
            ..TextBox::default()
        }
        .into(),
    ])
}

fn list(open: OpenProject) -> Node {
    let rows: Vec<(RowId, Row)> = open.project.with(|project| {
        let rows = project.list(List::Replies);
        rows.map(|(id, row)| (id.clone(), row.clone())).collect()
    });
    if rows.is_empty() {
        return paragraph("There is nothing on the list yet.");
    }
    el("div")
        .children(rows.into_iter().map(|(id, row)| card(open, &id, &row)))
        .into()
}

fn card(open: OpenProject, id: &RowId, row: &Row) -> Node {
    let href = open.href(ProjectPage::After(AfterPage::Reply(id.clone())));
    let said = match row.what.trim() {
        "" => "Nothing written yet",
        said => said,
    };
    let line = |key: &'static str, text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| SummaryRow::new(key, text.to_owned()))
    };
    let lines = [
        line("We did", &row.did),
        line("We could not", &row.could_not),
    ];
    let change = el("a").attr("href", href).child("Change").child(
        el("span")
            .class("nhsuk-u-visually-hidden")
            .child(format!(" {said}")),
    );
    el("section")
        .class("app-action")
        .child(
            el("h2")
                .class("nhsuk-heading-s")
                .child(format!("You said: {said}")),
        )
        .child(summary_list(lines.into_iter().flatten().collect()))
        .child(el("p").child(change))
        .into()
}

/// One thing that people said.
pub(super) fn reply_page(open: OpenProject, id: RowId) -> Node {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    titled(open, errors, "What people said, and what came of it");
    let written = {
        let id = id.clone();
        move || rows::row(open, List::Replies, &id)
    };
    let go_on = {
        let written = written.clone();
        move || {
            let said = untrack(|| !written().what.trim().is_empty());
            if said {
                open.app
                    .go(&open.route(ProjectPage::After(AfterPage::Replies)));
                return;
            }
            errors.set(vec![FieldError {
                field: SAID.to_owned(),
                message: "Enter what people said".to_owned(),
            }]);
        }
    };
    let text_box = |field: &'static str,
                    text: &'static str,
                    hint: &'static str,
                    read: fn(&Row) -> &String,
                    cell: fn(String) -> Cell| {
        let (id, written) = (id.clone(), written.clone());
        TextBox {
            id: field.into(),
            label: label(text),
            hint: Some(hint.into()),
            error: rows::error_of(errors, field),
            kept: Reads::new(move || read(&written()).clone()),
            keep: Calls::new(move |text| rows::fill(open, List::Replies, &id, cell(text))),
        }
    };
    let form = form(go_on)
        .child(text_box(
            SAID,
            "What did people say?",
            "In their own words, if you can. Do not write anyone’s name.",
            |row| &row.what,
            Cell::What,
        ))
        .child(text_box(
            "did",
            "What did you do?",
            "What has changed because of it.",
            |row| &row.did,
            Cell::Did,
        ))
        .child(text_box(
            "could-not",
            "What could you not do, and why?",
            "Say plainly who decides, and what would have to change.",
            |row| &row.could_not,
            Cell::CouldNot,
        ))
        .child(submit_button("Continue"));
    let own = id.clone();
    let remove = button(
        "Remove this from the list",
        ButtonVariant::Secondary,
        move || {
            let said = "You removed it from the list.".to_owned();
            rows::drop_row(open, List::Replies, &own, said, AfterPage::Replies);
        },
    );
    two_thirds(vec![
        error_summary(Reads::new(move || errors.get())),
        page_heading("What people said, and what came of it"),
        form.into(),
        remove.into(),
    ])
}
