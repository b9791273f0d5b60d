//! Every page in every state: good for everybody, on every screen, and kept as a picture.

use crate::journey::{
    Project,
    Say::{DoesNotApply, NotSure, Shown, Step},
    Team, arrives, complains, fits_on_two_sheets, is_asked, is_for_everybody, statement,
};
use crate::saved::Saved;
use crate::support::{Find, Page, Site, Viewport, browse};
use crate::teams::{
    ABLE_BUT_CLOSED, CLEAR_LETTERS, DISCHARGE, FALLS_CLINIC, GOOD_TO_GO, UNKNOWNS_AND_BLANKS,
};

#[test]
fn the_pages_around_a_check() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        looks_right(page, "start").await;
        for (address, heading, picture) in [
            ("#/about", "About this check", "about"),
            ("#/open", "Open a saved file", "open"),
            ("#/bin", "Deleted projects", "bin-empty"),
            ("#/nonsense", "Page not found", "not-found"),
            (
                "#/project/none",
                "We cannot find this project",
                "no-such-project",
            ),
        ] {
            page.open(address).await;
            arrives(page, heading, heading).await;
            looks_right(page, picture).await;
        }
        page.open("#/about").await;
        for part in ["What it brings", "What success depends on"] {
            page.summary(part).click().await;
        }
        looks_right(page, "about-open").await;
        page.link("Ways to hear from people, and who can help")
            .click()
            .await;
        let help = "Ways to hear from people, and who can help";
        arrives(page, help, help).await;
        page.says("Time it takes: ").await;
        looks_right(page, "help").await;
    });
}

#[test]
fn the_blank_form_on_screen_and_on_paper() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.link("Print a blank form").click().await;
        arrives(page, "Truly open? Blank form", "Blank form").await;
        looks_right(page, "blank-form").await;
        let paper = page.print("blank-form").await;
        is_for_everybody(&paper, "Blank form");
        assert!(paper.pages() <= 6, "{} sheets", paper.pages());
        let text = page.text_on_paper().await;
        assert!(text.contains(statement("L4d", 3)), "{text}");
        assert!(!text.contains("Print this form"), "{text}");
    });
}

#[test]
fn set_up_says_what_is_missing_as_often_as_it_is() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        team.starts().await;
        looks_right(page, "set-up").await;
        let name = page.field("What is your project called?");
        let (plan, quick) = (page.radio("Plan"), page.radio("Quick check"));
        let missing = [
            ("Enter the name of your project", name.clone()),
            ("Select the stage your project is at", plan.clone()),
            ("Select how much time you have", quick.clone()),
        ];
        for _ in 0..2 {
            team.presses(page.button("Continue")).await;
            complains(page, "Set up your check", &missing).await;
        }
        looks_right(page, "set-up-errors").await;
        team.writes(name, "Letters").await;
        team.chooses(plan).await;
        team.presses(page.button("Continue")).await;
        complains(page, "Set up your check", &missing[2..]).await;

        page.link("Back").click().await;
        arrives(page, "Letters", "Letters").await;
        page.says("Set up Name, stage, who is involved, and how Not finished")
            .await;
        looks_right(page, "tasks-set-up-not-finished").await;
        page.link("Set up").click().await;
        arrives(page, "Set up your check", "Set up your check").await;
        team.chooses(quick).await;
        team.presses(page.button("Continue")).await;
        arrives(page, "Letters", "Letters").await;
        looks_right(page, "tasks-not-started").await;
    });
}

#[test]
fn the_task_list_and_every_question() {
    browse(Site::usual(), async |page| {
        let saved = Saved::new("p1", &CLEAR_LETTERS).with(UNKNOWNS_AND_BLANKS);
        saved.is_opened(page).await;
        page.says("Openness Truly open, or ticking a box? 8 of 10 answered")
            .await;
        looks_right(page, "tasks-some").await;
        page.open(&saved.page("/all")).await;
        arrives(page, "All questions", "All questions").await;
        looks_right(page, "all-questions").await;

        let saved = Saved::new("p2", &DISCHARGE).with(ABLE_BUT_CLOSED);
        saved.is_opened(page).await;
        page.button("Undo").is_there().await;
        looks_right(page, "tasks-done-with-notice").await;
    });
}

#[test]
fn a_question_in_every_state() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        let saved = Saved::new("p1", &CLEAR_LETTERS);
        saved.is_opened(page).await;
        page.open(&saved.page("/question/O2")).await;
        is_asked(page, (2, 28), "O2").await;
        looks_right(page, "question").await;
        team.says("O2", Shown(2, "The plan of 3 May, page 4")).await;
        page.summary("Why we ask").click().await;
        page.says("The Health Foundation").await;
        looks_right(page, "question-evidence").await;
        page.field("What shows this? (optional)")
            .fill(&"long ".repeat(1001))
            .await;
        page.says("You have 5 characters too many").await;
        looks_right(page, "question-evidence-too-long").await;
        team.says("O2", NotSure("The ward manager")).await;
        page.field("What shows this? (optional)").is_gone().await;
        looks_right(page, "question-not-sure").await;
        page.open(&saved.page("/question/K4")).await;
        is_asked(page, (14, 28), "K4").await;
        team.says("K4", DoesNotApply("We have no such team")).await;
        looks_right(page, "question-does-not-apply").await;
        page.open(&saved.page("/question/L1a")).await;
        let not_asked = "This question is not part of your check";
        arrives(page, not_asked, not_asked).await;
        looks_right(page, "question-not-asked").await;
    });
}

#[test]
fn the_answers_to_check() {
    browse(Site::usual(), async |page| {
        let doubtful = Saved::new("p1", &DISCHARGE).with(ABLE_BUT_CLOSED).with(&[
            ("O3", Step(3)),
            ("R2", Step(1)),
            ("C4", NotSure("Human resources")),
        ]);
        doubtful.is_opened(page).await;
        page.open(&doubtful.page("/check-your-answers")).await;
        arrives(page, "Check your answers", "Check your answers").await;
        page.heading("Worth a second look").is_there().await;
        looks_right(page, "check-answers").await;
        let patients = page.group("Who is in the room?").field("Patients");
        patients.fill("two").await;
        let error = "Error: Patients must be a number from 0 to 999";
        page.says(error).await;
        assert!(patients.description().await.contains(error));
        looks_right(page, "check-answers-error").await;
    });
}

#[test]
fn deleting_and_putting_back() {
    browse(Site::usual(), async |page| {
        Saved::new("p1", &DISCHARGE)
            .with(ABLE_BUT_CLOSED)
            .is_opened(page)
            .await;
        let letters = Saved::new("p2", &CLEAR_LETTERS);
        letters.is_opened(page).await;
        page.link("Delete this project").click().await;
        arrives(page, "Delete this project?", "Delete this project?").await;
        looks_right(page, "delete").await;
        page.button("Delete this project").click().await;
        page.title_is("Truly open?").await;
        page.says("You deleted “Letters that people can read”.")
            .await;
        page.find("alert", "Done").has_focus().await;
        looks_right(page, "start-after-delete").await;

        page.button("Undo").click().await;
        page.says("That is undone.").await;
        page.link(&format!("Delete {}", CLEAR_LETTERS.name))
            .click()
            .await;
        page.button("Delete this project").click().await;
        page.link("Deleted projects (1)").click().await;
        arrives(page, "Deleted projects", "Deleted projects").await;
        looks_right(page, "bin").await;
        let remove = format!("Remove for good {}", CLEAR_LETTERS.name);
        page.button(&remove).click().await;
        page.says("This cannot be undone. Press the button again to remove it.")
            .await;
        looks_right(page, "bin-sure").await;
        page.button(&format!("Put back {}", CLEAR_LETTERS.name))
            .click()
            .await;
        page.says("You put “Letters that people can read” back.")
            .await;
        page.find("alert", "Done").has_focus().await;
        page.says("There are no deleted projects.").await;
        looks_right(page, "bin-put-back").await;
        page.open("#/").await;
        page.link(&format!("Continue {}", DISCHARGE.name))
            .is_there()
            .await;
        page.link(&format!("Continue {}", CLEAR_LETTERS.name))
            .is_there()
            .await;
        looks_right(page, "start-projects").await;
    });
}

#[test]
fn a_file_to_open_is_looked_at_first() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.open("#/open").await;
        arrives(page, "Open a saved file", "Open a saved file").await;
        let field = || page.button("Choose a file");
        let foreign = page.makes_file("notes.json", "{\"notes\":[]}");
        let wrong = "“notes.json” was not saved from this check. Choose a file whose name begins with “truly-open”";
        // The same file, chosen a second time, is as wrong as the first time.
        for _ in 0..2 {
            field().choose_file(&foreign).await;
            complains(page, "Open a saved file", &[(wrong, field())]).await;
        }
        looks_right(page, "open-error").await;

        let saved = Saved::new("p1", &FALLS_CLINIC).with(GOOD_TO_GO);
        saved.is_chosen(page).await;
        page.title_is("Open a saved file – Truly open?").await;
        page.heading("There is a problem").is_gone().await;
        page.says("Opening the file adds it.").await;
        looks_right(page, "open-preview").await;
        page.button("Do not open it").click().await;
        page.heading("What is in this file").is_gone().await;
        field().has_focus().await;
        page.open("#/").await;
        page.heading("Other ways to start").is_there().await;
        assert!(!page.text().await.contains(FALLS_CLINIC.name));
    });
}

#[test]
fn where_nothing_is_downloaded_the_text_of_the_file_can_be_copied() {
    browse(Site::usual(), async |page| {
        page.refuses_downloads().await;
        let saved = Saved::new("p1", &CLEAR_LETTERS).with(UNKNOWNS_AND_BLANKS);
        saved.is_opened(page).await;
        page.open(&saved.page("/summary")).await;
        page.button("Save a file").click().await;
        page.says("Look for “truly-open-letters-that-people-can-read.json” in your downloads.")
            .await;
        page.summary("If nothing was saved").click().await;
        let label = "Copy all of this text and keep it in a file with that name";
        let text = page.field(label).value().await;
        assert!(text.contains("The communications team"), "{text}");
        looks_right(page, "summary-save-file").await;
    });
}

#[test]
fn the_summary_of_a_team_that_is_good_to_go() {
    let saved = Saved::new("p1", &FALLS_CLINIC).with(GOOD_TO_GO);
    has_summary(saved.counting("carers", 2), "Good to go", "good-to-go");
}

#[test]
fn the_summary_of_a_team_that_is_able_but_closed() {
    let saved = Saved::new("p1", &DISCHARGE).with(ABLE_BUT_CLOSED);
    has_summary(saved, "Able, but closed", "able-but-closed");
}

#[test]
fn the_summary_of_a_team_that_cannot_tell_yet() {
    let saved = Saved::new("p1", &CLEAR_LETTERS).with(UNKNOWNS_AND_BLANKS);
    has_summary(saved, "We cannot tell yet", "cannot-tell");
}

#[test]
fn the_summary_of_a_team_that_is_willing_but_stretched() {
    let saved = Saved::new("p1", &FALLS_CLINIC).with(GOOD_TO_GO);
    let saved = saved.with(&[("C1", Step(0)), ("R2", Step(1))]);
    has_summary(saved, "Willing, but stretched", "stretched");
}

#[test]
fn the_summary_of_a_team_that_is_not_there_yet() {
    let saved = Saved::new("p1", &DISCHARGE).with(ABLE_BUT_CLOSED);
    let saved = saved.with(&[("O2", Step(1)), ("K1", Step(0)), ("K3", Step(0))]);
    has_summary(saved, "Not yet", "not-yet");
}

#[test]
fn the_summary_of_a_quick_check() {
    let project = Project {
        length: "Quick check",
        ..FALLS_CLINIC
    };
    let saved = Saved::new("p1", &project).with(GOOD_TO_GO);
    has_summary(saved, "Good to go", "quick");
}

#[test]
fn a_summary_of_nothing_but_questions_is_complete_on_paper() {
    browse(Site::usual(), async |page| {
        let project = Project {
            levels: &["Steering", "Seeking views", "Co-design", "Telling others"],
            ..FALLS_CLINIC
        };
        let steering = ["L1a", "L1b", "L1c", "L1d"];
        let asked = GOOD_TO_GO.iter().chain(ABLE_BUT_CLOSED).map(|(id, _)| *id);
        let not_sure: Vec<_> = asked
            .chain(steering)
            .map(|id| (id, NotSure("The patient involvement team")))
            .collect();
        let saved = Saved::new("p1", &project).with(&not_sure);
        saved.is_opened(page).await;
        page.says("You have answered 43 of 43 questions.").await;
        page.open(&saved.page("/summary")).await;
        page.heading("We cannot tell yet").is_there().await;
        let paper = page.print("summary-longest").await;
        // A usual one takes two.
        assert!(paper.pages() <= 3, "{} sheets", paper.pages());
        let text = page.text_on_paper().await;
        let asked = text.matches("Who could tell you: The patient involvement team.");
        assert_eq!(asked.count(), 43);
    });
}

#[track_caller]
fn has_summary(saved: Saved, place: &str, picture: &str) {
    browse(Site::usual(), async |page| {
        saved.is_opened(page).await;
        page.open(&saved.page("/summary")).await;
        let title = format!("Summary: {}", saved.name());
        arrives(page, saved.name(), &title).await;
        page.heading(place).is_there().await;
        let picture = format!("summary-{picture}");
        looks_right(page, &picture).await;
        page.print(&picture).await;
        fits_on_two_sheets(page, &title).await;
    });
}

/// Nothing is wrong with the page on any screen, and there are pictures of it on a large and a
/// small one.
#[track_caller]
pub fn looks_right(page: &Page, picture: &str) -> impl Future<Output = ()> {
    let good = page.is_good_for_everybody();
    async move {
        good.await;
        page.screenshot(picture).await;
        page.is_on(Viewport::Phone).await;
        page.screenshot(&format!("{picture}-320")).await;
        page.is_on(Viewport::Desktop).await;
    }
}
