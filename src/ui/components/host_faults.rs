//! What is said when what the host has set cannot be used.

use crate::ui::dom::{Node, el};
use crate::ui::nhsuk::{ButtonVariant, Level, WarningCallout, button, details};
use crate::ui::{browser, host};

/// What happened, what is safe and what to do, with each fault for those who can mend it. Nothing
/// while there is none.
pub fn host_faults() -> Node {
    let Some(faults) = host::faults() else {
        return Node::nothing();
    };
    let copy = || {
        browser::focus("#faults");
        browser::copy_selected();
    };
    let list = el("textarea")
        .class("nhsuk-textarea")
        .id("faults")
        .attr("rows", "6")
        .attr("readonly", "")
        .attr("aria-label", "What is wrong")
        .typed(move || faults.clone());
    let told = [
        "The settings that this website has made for the check could not be used. So the check works with its own questions, and you can go on.",
        "Your answers are kept, also those to your organisation’s own questions. They come back when the settings are mended.",
        "Tell the people who look after this website. Send them the details.",
    ];
    let mut children: Vec<Node> = told
        .into_iter()
        .map(|text| el("p").child(text).into())
        .collect();
    let inside = vec![
        list.into(),
        button("Copy the details", ButtonVariant::Secondary, copy).into(),
    ];
    children.push(
        details(
            "Details for the people who look after this website",
            false,
            inside,
        )
        .into(),
    );
    WarningCallout {
        title: "Your organisation’s settings are not used".into(),
        level: Level::Two,
        children,
    }
    .into()
}
