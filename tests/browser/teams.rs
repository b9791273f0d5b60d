//! Three teams: their projects, and what they say to each question, in the order in which it is
//! asked. The journeys walk with them; the pages are looked at with what they said.

use crate::journey::{
    Project,
    Say::{self, DoesNotApply, NotSure, Nothing, Shown, Step},
};

/// Open, ready, and with patients who say so. Asks for views, and designs together.
pub const FALLS_CLINIC: Project = Project {
    name: "Shorter waits at the falls clinic",
    team: "Falls clinic team",
    stage: "Find out",
    people: &["Patients", "Carers"],
    levels: &["Seeking views", "Co-design"],
    length: "Full check",
};

/// What the falls clinic says.
pub const GOOD_TO_GO: &Said = &[
    ("O1", Step(2)),
    (
        "O2",
        Shown(3, "Minutes of 6 October: patients moved the opening hours."),
    ),
    ("O3", Step(2)),
    ("O4", Step(3)),
    ("O5", Step(3)),
    ("O6", Step(3)),
    (
        "O7",
        Shown(3, "Our clinical lead met two carers on 12 October."),
    ),
    ("O8", Step(2)),
    ("O9", Step(2)),
    ("O10", Step(2)),
    ("K1", Step(2)),
    ("K2", Step(3)),
    ("K3", Step(2)),
    ("K4", DoesNotApply("Our trust has no such team.")),
    ("K5", Step(2)),
    ("K6", Step(3)),
    ("R1", Step(3)),
    ("R2", Step(3)),
    ("R3", Step(3)),
    ("R4", Step(3)),
    ("R5", Step(3)),
    ("R6", Step(3)),
    ("C1", Step(2)),
    ("C2", Step(2)),
    ("C3", Step(1)),
    ("C4", Step(1)),
    ("C5", Step(1)),
    ("C6", Step(2)),
    ("L2a", Step(2)),
    ("L2b", Step(3)),
    ("L2c", Step(2)),
    ("L2d", DoesNotApply("We work with one clinic.")),
    ("L3a", Step(3)),
    ("L3b", Step(2)),
    ("L3c", Step(2)),
];

/// Skilled, paid for and staffed, and nothing can change.
pub const DISCHARGE: Project = Project {
    name: "Leaving hospital sooner",
    team: "Discharge team",
    stage: "Try it",
    people: &["Patients"],
    levels: &["Co-design", "Telling others"],
    length: "Full check",
};

/// What the discharge team says.
pub const ABLE_BUT_CLOSED: &Said = &[
    ("O1", Step(1)),
    ("O2", Step(0)),
    ("O3", Step(2)),
    ("O4", Step(2)),
    ("O5", Step(2)),
    ("O6", Step(2)),
    ("O7", Step(2)),
    ("O8", Step(2)),
    ("O9", Step(1)),
    ("O10", Step(2)),
    ("K1", Step(2)),
    ("K2", Step(2)),
    ("K3", Step(2)),
    ("K4", Step(1)),
    ("K5", Step(2)),
    ("K6", Step(1)),
    ("R1", Step(2)),
    ("R2", DoesNotApply("We meet by telephone.")),
    ("R3", Step(2)),
    ("R4", Step(2)),
    ("R5", Step(2)),
    ("R6", Step(2)),
    ("C1", Shown(2, "Four hours a week, in the plan of 1 May.")),
    ("C2", Step(2)),
    ("C3", Step(2)),
    ("C4", Step(2)),
    ("C5", Step(2)),
    ("C6", Step(2)),
    ("L3a", Step(2)),
    ("L3b", Step(2)),
    ("L3c", Step(2)),
    ("L4a", Step(2)),
    ("L4b", Step(2)),
    ("L4c", Step(2)),
    ("L4d", Step(2)),
];

/// At the very start, with more open questions than answers. Has not chosen how to involve people.
pub const CLEAR_LETTERS: Project = Project {
    name: "Letters that people can read",
    team: "",
    stage: "Plan",
    people: &[],
    levels: &[],
    length: "Full check",
};

/// What the letters team says.
pub const UNKNOWNS_AND_BLANKS: &Said = &[
    ("O1", Step(2)),
    ("O2", Step(2)),
    ("O3", Step(2)),
    ("O4", Step(2)),
    ("O5", Nothing),
    ("O6", NotSure("The communications team")),
    ("O7", Step(2)),
    ("O8", Step(2)),
    ("O9", Step(2)),
    ("O10", Nothing),
    ("K1", Nothing),
    ("K2", Nothing),
    ("K3", Nothing),
    ("K4", Step(2)),
    ("K5", Nothing),
    ("K6", NotSure("The research office")),
    ("R1", Step(1)),
    ("R2", Step(2)),
    ("R3", Step(2)),
    ("R4", Nothing),
    ("R5", Nothing),
    ("R6", Step(2)),
    ("C1", Step(2)),
    ("C2", Step(2)),
    ("C3", Step(2)),
    ("C4", Step(2)),
    ("C5", Step(2)),
    ("C6", NotSure("")),
];

/// What a team says, question by question.
pub type Said = [(&'static str, Say)];
