//! Three teams, from the start page to the summary.
//!
//! The results are worked out by hand from the scoring rule: each is explained beside the answers
//! it comes from.

use crate::journey::{Say, Team, arrives, fits_on_two_sheets, is_asked, is_saved, rows, shows};
use crate::support::{Find, Page, Site, browse};
use crate::teams::{
    ABLE_BUT_CLOSED, CLEAR_LETTERS, DISCHARGE, FALLS_CLINIC, GOOD_TO_GO, UNKNOWNS_AND_BLANKS,
};

#[test]
fn a_team_that_is_good_to_go() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        team.starts().await;
        team.sets_up(&FALLS_CLINIC).await;
        page.says("You have answered 0 of 35 questions.").await;
        team.presses(page.button("Continue")).await;

        let (first, rest) = GOOD_TO_GO.split_at(13);
        team.answers(first, 0, 35).await;
        comes_back(page, team, 14, 35, rest[0]).await;
        // Closed after 14 answers: what is next is the question after them.
        page.close_and_reopen().await;
        page.starts().await;
        page.says("14 of 35 questions answered.").await;
        team.follows(page.link(&format!("Continue {}", FALLS_CLINIC.name)))
            .await;
        arrives(page, FALLS_CLINIC.name, FALLS_CLINIC.name).await;
        page.says("You have answered 14 of 35 questions.").await;
        team.presses(page.button("Continue")).await;
        team.answers(&rest[1..], 14, 35).await;

        arrives(page, "Check your answers", "Check your answers").await;
        page.says("You have answered every question. You can see your summary now")
            .await;
        let nobody = "You also said that no patient or carer took part in this check.";
        page.says(nobody).await;
        let room = page.group("Who is in the room?");
        team.writes(room.field("Staff"), "4").await;
        team.writes(room.field("Carers"), "2").await;
        page.is_true(&format!(
            "return !document.body.innerText.includes({nobody:?})"
        ))
        .await;
        let wrong = page.field("What do you most want to be wrong about?");
        team.writes(wrong, "That people only want shorter letters.")
            .await;
        sees_summary(page, team, FALLS_CLINIC.name).await;

        page.heading("Good to go").is_there().await;
        page.says("Falls clinic team. Stage: Find out. Full check of ")
            .await;
        // Openness: the gates O2, O4, O6, O7 and, as they design together, O5 are all proven, and
        // carers took part. Five threes and five twos are 25 of 30.
        // Skills: the gates K1 and K3 are in place. K4 does not apply: 9 of 12.
        // Resources: everything is proven.
        // Capacity: the gates are in place, and exactly half of the steps are no gap.
        let dimensions = [
            [
                "Openness",
                "Truly open – and patients agree",
                "25 of 30 steps",
            ],
            ["Skills", "Ready", "9 of 12 steps"],
            ["Resources", "Proven in practice", "18 of 18 steps"],
            ["Capacity", "Ready", "9 of 18 steps"],
        ];
        assert_eq!(rows(page, "Openness and readiness").await, dimensions);
        // Seeking views has no gate, so it can be ready and never proven; L2d does not apply.
        // Co-design's gate is proven.
        let levels = [
            ["Seeking views", "Ready", "7 of 9 steps"],
            ["Co-design", "Proven in practice", "7 of 9 steps"],
        ];
        assert_eq!(rows(page, LEVELS).await, levels);
        page.says("Openness: Truly open – and patients agree. Readiness: Ready.")
            .await;
        page.find("image", &place("in the quarter “Good to go”"))
            .is_there()
            .await;
        page.says("Nothing that you answered holds you down.").await;
        page.says("You gave an answer to every question.").await;
        page.says("The team answered together: 4 members of staff, 2 carers.")
            .await;
        page.says("What we most want to be wrong about: That people only want shorter letters.")
            .await;
        page.says("What shows it: Minutes of 6 October: patients moved the opening hours.")
            .await;
        page.heading("Important: Check consent and ethics before you start")
            .is_gone()
            .await;
        prints(page, FALLS_CLINIC.name).await;
    });
}

#[test]
fn a_team_that_is_able_but_closed_with_the_keyboard_alone() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        team.starts().await;
        team.sets_up(&DISCHARGE).await;
        team.presses(page.button("Continue")).await;

        let (first, rest) = ABLE_BUT_CLOSED.split_at(22);
        team.answers(first, 0, 35).await;
        comes_back(page, team, 23, 35, rest[0]).await;
        reopens(page, 23, 35, rest[0]).await;
        team.presses(page.button("Continue")).await;
        team.answers(&rest[1..], 23, 35).await;

        arrives(page, "Check your answers", "Check your answers").await;
        for doubt in [
            "You said that nothing can change. You also said that you will design the change with patients. Is that right?",
            "You said that you will ask for views or tell stories. You also said that consent and ethics are not checked yet. Is that right?",
        ] {
            page.says(doubt).await;
        }
        let room = page.group("Who is in the room?");
        team.writes(room.field("Staff"), "6").await;
        sees_summary(page, team, DISCHARGE.name).await;

        page.heading("Able, but closed").is_there().await;
        page.says("The box-ticking risk: you could do this smoothly and change nothing.")
            .await;
        // Openness: the gate O2 is at the very start, whatever the rest says. Seven twos and two
        // ones besides are 16 of 30.
        // Skills: the gates are in place; K6 adds no steps. 9 of 15.
        // Resources: R2 does not apply, so 10 of 15 and the gates R1 and R3 decide.
        let dimensions = [
            ["Openness", "Risk of ticking a box", "16 of 30 steps"],
            ["Skills", "Ready", "9 of 15 steps"],
            ["Resources", "Ready", "10 of 15 steps"],
            ["Capacity", "Ready", "12 of 18 steps"],
        ];
        assert_eq!(rows(page, "Openness and readiness").await, dimensions);
        // Telling others would be ready, and is held until consent and ethics are checked.
        let levels = [
            ["Co-design", "Ready", "6 of 9 steps"],
            ["Telling others", "Gaps to close", "8 of 12 steps"],
        ];
        assert_eq!(rows(page, LEVELS).await, levels);
        page.says("This stays at “Gaps to close” until you have checked consent and ethics.")
            .await;
        page.find("image", &place("in the quarter “Able, but closed”"))
            .is_there()
            .await;
        page.heading("Important: You told us nothing can change")
            .is_there()
            .await;
        page.heading("Open one thing up").is_there().await;
        page.says("“Most of this plan is fixed. One thing is not: [what is open].")
            .await;
        page.heading("Tell people plainly").is_there().await;
        page.says("“We have decided to [what will happen], because [why].")
            .await;
        page.heading("Important: Check consent and ethics before you start")
            .is_there()
            .await;
        page.says(
            "Room to change (Openness). You said: “Nothing. The main choices are already made.”",
        )
        .await;
        page.says(
            "The one step that helps most Information: List what is fixed, what is open, and who says so.",
        )
        .await;
        prints(page, DISCHARGE.name).await;
    });
}

#[test]
fn a_team_with_unknowns_and_blanks() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        team.starts().await;
        team.sets_up(&CLEAR_LETTERS).await;
        team.presses(page.button("Continue")).await;

        let (first, rest) = UNKNOWNS_AND_BLANKS.split_at(15);
        team.answers(first, 0, 28).await;
        comes_back(page, team, 16, 28, rest[0]).await;
        reopens(page, 16, 28, rest[0]).await;
        team.presses(page.button("Continue")).await;
        team.answers(&rest[1..], 16, 28).await;

        arrives(page, "Check your answers", "Check your answers").await;
        page.says("8 questions are without an answer. You are not sure about 3 questions.")
            .await;
        page.says("Who could tell you: The communications team")
            .await;
        sees_summary(page, team, CLEAR_LETTERS.name).await;

        page.heading("We cannot tell yet").is_there().await;
        // Openness: the gate O6 is not known; three unknowns of ten leave 14 to 23 of 30.
        // Skills: one answer of five is fewer than half, and K6 does not count.
        // Resources: the gate R1 is only talked about, whatever the two blanks turn out to be.
        // Capacity: the unknown C6 is no gate, and half of the steps are there without it.
        let dimensions = [
            ["Openness", "Find out first", "14 to 23 of 30 steps"],
            ["Skills", "Not enough answers yet", "2 to 14 of 15 steps"],
            ["Resources", "Gaps to close", "7 to 13 of 18 steps"],
            ["Capacity", "Ready", "10 to 13 of 18 steps"],
        ];
        assert_eq!(rows(page, "Openness and readiness").await, dimensions);
        page.says("Openness: Find out first. Readiness: Not enough answers yet.")
            .await;
        page.find("image", &place("in the middle, where all four meet"))
            .is_there()
            .await;
        page.find("table", LEVELS).is_gone().await;
        page.says("Ask: The communications team. Then answer this question: How will people hear what you decided?")
            .await;
        page.says("You are not sure Telling people what you decided (Openness). Who could tell you: The communications team. Change Telling people what you decided Get help with Telling people what you decided Consent and ethics (Skills). Who could tell you: The research office. Change Consent and ethics Get help with Consent and ethics After the project (Capacity). Change After the project Get help with After the project Not answered Giving up some control (Openness).")
            .await;
        for blank in [
            "Learning (Openness)",
            "Listening (Skills)",
            "Two-way contact (Skills)",
            "Running the methods (Skills)",
            "Hearing from the right people (Skills)",
            "Help for staff (Resources)",
            "What each person needs (Resources)",
        ] {
            page.says(blank).await;
        }
        page.says("You did not say who took part.").await;
        prints(page, CLEAR_LETTERS.name).await;
    });
}

const LEVELS: &str = "The ways you plan to involve people";

/// Where the drawing of the two-by-two says that the dot is.
fn place(place: &str) -> String {
    format!(
        "A square in four quarters. Higher up is more open, further right is more ready. The dot is {place}."
    )
}

/// Answers the question on the page, and loads the page again: nothing is lost.
async fn comes_back(
    page: &Page,
    team: Team<'_>,
    number: usize,
    total: usize,
    (id, say): (&str, Say),
) {
    is_asked(page, (number, total), id).await;
    team.says(id, say).await;
    is_saved(page).await;
    let address = page.address().await;
    page.reload().await;
    page.has_started().await;
    page.fragment_is(&address).await;
    shows(page, id, say).await;
}

/// Closes the browser and opens it again where it was: nothing is lost.
async fn reopens(page: &Page, number: usize, total: usize, (id, say): (&str, Say)) {
    let address = page.address().await;
    page.close_and_reopen().await;
    page.open(&address).await;
    page.has_started().await;
    page.title_is(&format!(
        "Question {number} of {total}: {} – Truly open?",
        crate::journey::stem(id)
    ))
    .await;
    shows(page, id, say).await;
}

async fn sees_summary(page: &Page, team: Team<'_>, name: &str) {
    team.presses(page.button("See your summary")).await;
    arrives(page, name, &format!("Summary: {name}")).await;
}

/// The summary on paper is complete, and without what can only be pressed.
async fn prints(page: &Page, name: &str) {
    fits_on_two_sheets(page, &format!("Summary: {name}")).await;
    let paper = page.text_on_paper().await;
    for part in [
        name,
        "The one step that helps most",
        "Where you stand",
        "What holds you down",
        "What you do not know",
        "What you do well",
        "Who took part",
        "What a patient or carer said about this summary",
        "What this check cannot tell you",
    ] {
        assert!(paper.contains(part), "{part:?} is not in {paper}");
    }
    for button in ["Print this summary", "Change", "Back"] {
        let pressed = paper.split(' ').any(|word| word == button);
        assert!(!pressed, "{button:?} is in {paper}");
    }
}
