//! What is said when what the host has set cannot be used.

use super::to_copy::to_copy;
use crate::ui::dom::{Node, el};
use crate::ui::host;
use crate::ui::nhsuk::{Level, WarningCallout, details};

/// What happened, what is safe and what to do, with each fault for those who can mend it. Nothing
/// while there is none.
pub fn host_faults() -> Node {
    let Some(faults) = host::faults() else {
        return Node::nothing();
    };
    let told = [
        "The settings that this website has made for the check could not be used. So the check works with its own questions, and you can go on.",
        "Your answers are kept. So are answers to your organisation’s own questions: you will see them again when the settings are mended.",
        "Tell the people who look after this website. Send them the details.",
    ];
    let mut children: Vec<Node> = told
        .into_iter()
        .map(|text| el("p").child(text).into())
        .collect();
    let list = to_copy(
        "faults",
        "What is wrong",
        "Copy the details",
        "Copied. Paste it into an email.",
        faults,
    );
    let title = "Details for the people who look after this website";
    children.push(details(title, false, vec![list]).into());
    WarningCallout {
        title: "Your organisation’s settings are not used".into(),
        level: Level::Two,
        children,
    }
    .into()
}
