//! Our own app, as the bench visits it.

use crate::journey::Action::{Click, Write};
use crate::journey::{Journey, Save};

/// From the start page, through the set-up of a full check, to its first question.
pub(crate) const JOURNEY: Journey = Journey {
    first_page: "#app h1",
    to_questions: &[
        Click("#app a[href='#/new']"),
        Write("#project-name", "Ward rounds"),
        Click("input[name=stage]"),
        Click("input[name=length][value=full]"),
        Click("#app form button.nhsuk-button"),
        Click("#app a.nhsuk-button[href*='/question/']"),
    ],
    stem: "#app h1",
    answers: "#app input[type=radio]",
    next: "#app form button.nhsuk-button",
};

/// The summary for leaders of the example, as a file for Word.
pub(crate) const SAVE: Save = Save {
    page: "#/project/example/share",
    first_page: "#app h1",
    button: "Save for Word: leaders",
    file: "-leaders.docx",
};
