//! Going anywhere at any moment: back, forward, away and back again, with nothing lost.

use crate::journey::{
    Project,
    Say::{DoesNotApply, NotSure, Nothing, Shown, Step},
    Team, arrives, is_asked, is_saved, rows, shows, statement, stem,
};
use crate::saved::Saved;
use crate::support::{Find, Key, Page, Site, browse};
use crate::teams::{CLEAR_LETTERS, FALLS_CLINIC, GOOD_TO_GO, UNKNOWNS_AND_BLANKS};
use serde_json::json;

const QUICK: Project = Project {
    length: "Quick check",
    ..CLEAR_LETTERS
};

#[test]
fn back_forward_and_reload_lose_nothing() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        team.starts().await;
        team.sets_up(&CLEAR_LETTERS).await;
        team.presses(page.button("Continue")).await;
        let said = [
            ("O1", Step(1)),
            ("O2", Shown(2, "The plan of 3 May")),
            ("O3", NotSure("The ward manager")),
        ];
        team.answers(&said, 0, 28).await;
        is_asked(page, (4, 28), "O4").await;
        for (number, (id, say)) in [1, 2, 3].into_iter().zip(said).rev() {
            page.back().await;
            is_asked(page, (number, 28), id).await;
            shows(page, id, say).await;
        }
        page.back().await;
        arrives(page, CLEAR_LETTERS.name, CLEAR_LETTERS.name).await;
        page.says("You have answered 3 of 28 questions.").await;
        for (number, (id, say)) in (1..).zip(said) {
            page.forward().await;
            is_asked(page, (number, 28), id).await;
            page.reload().await;
            page.has_started().await;
            shows(page, id, say).await;
        }
        // The link on the page goes back in the order of the check, wherever one came from.
        team.follows(page.link("Back")).await;
        is_asked(page, (2, 28), "O2").await;
        team.follows(page.link("Back")).await;
        is_asked(page, (1, 28), "O1").await;
        team.follows(page.link("Back")).await;
        arrives(page, CLEAR_LETTERS.name, CLEAR_LETTERS.name).await;
    });
}

#[test]
fn back_from_set_up_leads_to_the_start_page_and_not_to_a_second_project() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        team.starts().await;
        let set_up = page.address().await;
        page.back().await;
        page.heading("Are you truly open to patients, or about to tick a box?")
            .has_focus()
            .await;
        page.title_is("Truly open?").await;
        page.forward().await;
        page.fragment_is(&set_up).await;
        page.field("What is your project called?")
            .fill("Falls")
            .await;
        is_saved(page).await;
        page.back().await;
        page.says("Projects on this computer").await;
        page.says("Falls").await;
        page.link("Continue Falls").is_there().await;
    });
}

#[test]
fn an_address_that_leads_nowhere_says_so_and_leads_on() {
    browse(Site::usual(), async |page| {
        let saved = Saved::new("p1", &QUICK);
        saved.is_opened(page).await;
        let nowhere = ("Page not found", "Page not found");
        let no_project = ("We cannot find this project", "We cannot find this project");
        let not_asked = "This question is not part of your check";
        let addresses = [
            ("#/nonsense", nowhere),
            ("#/project", nowhere),
            ("#/project/p1/nonsense", nowhere),
            ("#/project/none", no_project),
            ("#/project/none/summary", no_project),
            ("#/project/p1/question/none", (not_asked, not_asked)),
            ("#/project/p1/question/O1", (not_asked, not_asked)),
            ("#/%00%ff", nowhere),
            ("#maincontent", nowhere),
        ];
        for (address, (heading, title)) in addresses {
            page.open("#/").await;
            page.title_is("Truly open?").await;
            page.open(address).await;
            arrives(page, heading, title).await;
            page.reload().await;
            page.has_started().await;
            page.title_is(&format!("{title} – Truly open?")).await;
            page.heading(heading).is_there().await;
        }
        page.button("Go to the start page").click().await;
        page.link(&format!("Continue {}", QUICK.name)).click().await;
        arrives(page, QUICK.name, QUICK.name).await;
        page.open("#/project/p1/question/O1").await;
        page.link("Change how much is asked").click().await;
        arrives(page, "Set up your check", "Set up your check").await;
        page.radio("Quick check").is_checked().await;
    });
}

#[test]
fn the_skip_link_leads_past_the_header_and_not_off_the_page() {
    browse(Site::usual(), async |page| {
        let saved = Saved::new("p1", &CLEAR_LETTERS).with(UNKNOWNS_AND_BLANKS);
        saved.is_opened(page).await;
        page.open(&saved.page("/question/O2")).await;
        page.reload().await;
        page.has_started().await;
        page.press(Key::Tab + "").await;
        page.link("Skip to main content").has_focus().await;
        page.press(Key::Enter + "").await;
        page.is_true("return document.activeElement.id === 'maincontent'")
            .await;
        page.fragment_is(&saved.page("/question/O2")).await;
        page.press(Key::Tab + "").await;
        page.radio("At least one main choice. We have written down which one.")
            .has_focus()
            .await;
    });
}

#[test]
fn another_length_or_level_in_the_middle_keeps_every_answer() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        let saved = Saved::new("p1", &FALLS_CLINIC).with(GOOD_TO_GO);
        saved.is_opened(page).await;
        page.says("You have answered 35 of 35 questions.").await;
        for (radio, checkbox, expected) in [
            // O5 is a key question, and so asked, while they design together.
            (Some("Quick check"), None, "13 of 13"),
            (None, Some("Co-design"), "12 of 12"),
            (Some("Full check"), None, "32 of 32"),
            (None, Some("Steering"), "32 of 36"),
            (None, Some("Co-design"), "35 of 39"),
            (None, Some("Steering"), "35 of 35"),
        ] {
            team.follows(page.link("Set up")).await;
            arrives(page, "Set up your check", "Set up your check").await;
            if let Some(radio) = radio {
                team.chooses(page.radio(radio)).await;
            }
            if let Some(checkbox) = checkbox {
                page.checkbox(checkbox).click().await;
            }
            team.presses(page.button("Continue")).await;
            arrives(page, FALLS_CLINIC.name, FALLS_CLINIC.name).await;
            page.says(&format!("You have answered {expected} questions."))
                .await;
        }
        for (number, (id, say)) in (1..).zip(GOOD_TO_GO) {
            if matches!(say, Shown(..) | DoesNotApply(_)) {
                page.open(&saved.page(&format!("/question/{id}"))).await;
                is_asked(page, (number, 35), id).await;
                shows(page, id, *say).await;
            }
        }
    });
}

#[test]
fn the_quick_check_asks_twelve_questions_to_the_end() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        team.starts().await;
        team.sets_up(&QUICK).await;
        team.presses(page.button("Continue")).await;
        let said = [
            ("O2", Step(2)),
            ("O4", Step(2)),
            ("O6", Step(2)),
            ("O7", Step(2)),
            ("K1", Step(1)),
            ("K3", Step(2)),
            ("K6", Step(3)),
            ("R1", Step(2)),
            ("R2", Step(2)),
            ("R3", Step(2)),
            ("C1", Step(2)),
            ("C2", Step(2)),
        ];
        team.answers(&said, 0, 12).await;
        arrives(page, "Check your answers", "Check your answers").await;
        page.says("You have answered every question.").await;
        team.presses(page.button("See your summary")).await;
        // Open; and skills, where listening is only talked about, is the weakest link.
        page.heading("Willing, but stretched").is_there().await;
        let dimensions = [
            ["Openness", "Open", "8 of 12 steps"],
            ["Skills", "Gaps to close", "3 of 6 steps"],
            ["Resources", "Ready", "6 of 9 steps"],
            ["Capacity", "Ready", "4 of 6 steps"],
        ];
        assert_eq!(rows(page, "Openness and readiness").await, dimensions);
    });
}

#[test]
fn the_quick_check_asks_a_thirteenth_when_you_design_together() {
    browse(Site::usual(), async |page| {
        let quick = Project {
            levels: &["Co-design"],
            ..QUICK
        };
        let saved = Saved::new("p1", &quick).with(GOOD_TO_GO);
        saved.is_opened(page).await;
        page.says("You have answered 13 of 13 questions.").await;
        page.open(&saved.page("/question/O5")).await;
        is_asked(page, (3, 13), "O5").await;
        saved
            .goes_to(
                page,
                "/summary",
                quick.name,
                &format!("Summary: {}", quick.name),
            )
            .await;
        let levels = [["Co-design", "Not asked in the quick check", "–"]];
        assert_eq!(
            rows(page, "The ways you plan to involve people").await,
            levels
        );
    });
}

#[test]
fn the_example_is_marked_and_never_saved() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.link("Try an example").click().await;
        let name = "Shorter waits at the falls clinic";
        arrives(page, name, &format!("Summary: {name}")).await;
        page.says("This is an example. The team is made up.").await;
        page.button("Save a file").is_gone().await;
        page.open("#/project/example/question/O2").await;
        is_asked(page, (2, 35), "O2").await;
        page.says("This is an example.").await;
        let fields = "return [...document.querySelectorAll('main input, main textarea')]
            .map((field) => [field.checked ?? null, field.value])";
        let before = page.run(fields, []).await;
        page.radio("Nothing. The main choices are already made.")
            .click()
            .await;
        page.open("#/project/example/summary").await;
        page.heading("Important: You told us nothing can change")
            .is_there()
            .await;
        page.reload().await;
        page.has_started().await;
        page.heading("Important: You told us nothing can change")
            .is_gone()
            .await;
        page.open("#/project/example/question/O2").await;
        is_asked(page, (2, 35), "O2").await;
        assert_eq!(page.run(fields, []).await, before);
        let kept = page.run("return Object.keys(localStorage)", []).await;
        assert_eq!(kept, json!([]));
        page.open("#/").await;
        page.heading("Other ways to start").is_there().await;
        page.heading("Projects on this computer").is_gone().await;
    });
}

#[test]
fn answers_that_may_not_fit_lead_to_where_they_can_be_changed() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        let said = [
            ("O2", Step(0)),
            ("O1", Step(3)),
            ("R1", Step(2)),
            ("R2", Step(1)),
        ];
        let project = Project {
            levels: &["Co-design"],
            ..CLEAR_LETTERS
        };
        let saved = Saved::new("p1", &project).with(&said);
        saved.is_opened(page).await;
        let answers = async |page: &Page| {
            page.open(&saved.page("/check-your-answers")).await;
            arrives(page, "Check your answers", "Check your answers").await;
        };
        let nothing = "You said that nothing can change. You also said that you will design the change with patients. Is that right?";
        let travel = "You said that a budget is agreed. You also said that people pay for their own travel first. Is that right?";
        let nobody =
            "You also said that no patient or carer took part in this check. Is that right?";

        answers(page).await;
        let doubts = page.find("region", "Worth a second look");
        for doubt in [nothing, travel, nobody] {
            page.says(doubt).await;
        }
        doubts.link("Change: set up").click().await;
        arrives(page, "Set up your check", "Set up your check").await;
        page.back().await;
        arrives(page, "Check your answers", "Check your answers").await;
        doubts.link("Change: Room to change").click().await;
        is_asked(page, (2, 31), "O2").await;
        team.says("O2", Step(1)).await;
        answers(page).await;
        page.says(travel).await;
        assert!(!page.text().await.contains(nothing));

        doubts.link("Change: Expenses").click().await;
        page.title_is(&format!("Question 18 of 31: {} – Truly open?", stem("R2")))
            .await;
        team.says("R2", Step(2)).await;
        answers(page).await;
        assert!(!page.text().await.contains(travel));

        doubts.button("Say who took part").click().await;
        page.press(Key::Tab + "").await;
        page.group("Who is in the room?")
            .field("Staff")
            .has_focus()
            .await;
        team.writes(page.field("Patients"), "2").await;
        page.is_true(&format!(
            "return !document.body.innerText.includes({nobody:?})"
        ))
        .await;
        // Counting does not answer the other doubt, and that never changes a result.
        page.says("You also wrote nothing about what shows it. Is that right?")
            .await;
        doubts
            .link("Change: Why you are involving people")
            .is_there()
            .await;
    });
}

#[test]
fn a_team_can_stop_anywhere_and_come_back_later() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        let saved = Saved::new("p1", &CLEAR_LETTERS).with(&[("O1", Step(2))]);
        saved.is_opened(page).await;
        page.open(&saved.page("/question/O2")).await;
        team.says("O2", Shown(2, "The plan of 3 May")).await;
        team.presses(page.button("Save and come back later")).await;
        page.title_is("Truly open?").await;
        page.heading("Are you truly open to patients, or about to tick a box?")
            .has_focus()
            .await;
        page.says("Full check, started 2 November 2026. 2 of 28 questions answered.")
            .await;
        page.link(&format!("Continue {}", CLEAR_LETTERS.name))
            .click()
            .await;
        arrives(page, CLEAR_LETTERS.name, CLEAR_LETTERS.name).await;
        page.button("Save and come back later").click().await;
        page.title_is("Truly open?").await;
        page.link(&format!("Continue {}", CLEAR_LETTERS.name))
            .click()
            .await;
        page.button("Continue").click().await;
        is_asked(page, (3, 28), "O3").await;
        shows(page, "O3", Nothing).await;
    });
}

#[test]
fn an_answer_can_be_taken_back() {
    browse(Site::usual(), async |page| {
        let saved = Saved::new("p1", &CLEAR_LETTERS).with(&[("O1", NotSure("The lead"))]);
        saved.is_opened(page).await;
        page.open(&saved.page("/question/O1")).await;
        shows(page, "O1", NotSure("The lead")).await;
        page.button("Clear this answer : Why you are involving people")
            .click()
            .await;
        page.button("Clear this answer : Why you are involving people")
            .is_gone()
            .await;
        page.radio(statement("O1", 0)).has_focus().await;
        shows(page, "O1", Nothing).await;
        is_saved(page).await;
        page.reload().await;
        page.has_started().await;
        shows(page, "O1", Nothing).await;
    });
}
