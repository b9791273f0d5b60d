//! Files: saving one, opening one, and everything that can be wrong with one.

use crate::journey::Say;
use crate::kept::{
    ANSWERS, FILE, FIRST, KEY, NAME, QUICK, SECOND, TASKS, answer_in, page_of, project, project_in,
};
use crate::saved::Saved;
use crate::support::{Find, Page, Site, Store, Viewport, browse};
use serde_json::json;
use truly_open::domain::text::MAX_TEXT;

const OPEN: &str = "#/open";
const CHOOSE: &str = "Choose a file";
const PREVIEW: &str = "What is in this file";
const NOT_OURS: &str =
    "was not saved from this check. Choose a file whose name begins with “truly-open”";

// Saving

#[test]
fn a_saved_file_holds_everything_and_the_page_says_when_it_was_saved() {
    browse(Site::usual(), async |page| {
        page.starts_with(&project().answered(FIRST, 1), &format!("{TASKS}/summary"))
            .await;
        page.strip_says("Last saved to a file: never").await;
        page.button("Save a file").click().await;
        page.says(&format!("Look for “{FILE}” in your downloads."))
            .await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(answer_in(&file, FIRST), Some(1));
        let date = "return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })";
        let today = page.run(date, []).await;
        let saved = format!("Last saved to a file: {}", today.as_str().unwrap());
        page.strip_says(&saved).await;
        page.is_saved().await;
        // What is kept says so too, and is all that the file says.
        assert_eq!(page.project_kept(Store::Database).await, file);
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 2).click().await;
        page.strip_says(&format!("{saved}, changed since")).await;
    });
}

#[test]
fn a_file_opens_in_another_browser_with_the_same_summary() {
    let mut saved = (Vec::new(), String::new());
    browse(Site::usual(), async |page| {
        let answers = ANSWERS.into_iter();
        let project = answers.fold(project(), |project, (question, step)| {
            project.answered(question, step)
        });
        page.starts_with(&project, &format!("{TASKS}/summary"))
            .await;
        saved.1 = summary(page).await;
        page.button("Save a file").click().await;
        saved.0 = page.downloaded(FILE).await;
    });
    let (file, summary_there) = saved;
    browse(Site::usual(), async |page| {
        // Given a browser that knows nothing.
        page.starts().await;
        let before = page.all_kept().await;
        page.open(OPEN).await;
        // When the file is chosen, its contents are shown and nothing changes.
        let file = page.makes_file(FILE, &file);
        page.button(CHOOSE).choose_file(&file).await;
        page.heading(PREVIEW).has_focus().await;
        page.says("This project is not on this computer yet. Opening the file adds it.")
            .await;
        page.says("12 of 12").await;
        page.is_good_for_everybody().await;
        page.screenshot("open-file-preview").await;
        assert_eq!(page.all_kept().await, before);
        page.button("Do not open it").click().await;
        page.heading(PREVIEW).is_gone().await;
        page.button(CHOOSE).has_focus().await;
        assert_eq!(page.all_kept().await, before);
        // When it is opened, it comes to the same.
        page.button(CHOOSE).choose_file(&file).await;
        page.button("Open this project").click().await;
        page.says(&format!("You opened “{NAME}”.")).await;
        page.is_saved().await;
        page.both_hold(FIRST, 3).await;
        page.open(&format!("{TASKS}/summary")).await;
        assert_eq!(summary(page).await, summary_there);
    });
}

#[test]
fn opening_a_new_project_can_be_undone() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        opens(page, &project()).await;
        page.button("Undo").click().await;
        page.says("That is undone.").await;
        page.heading("This project is deleted").is_there().await;
        page.open("#/").await;
        page.link("Deleted projects (1)").is_there().await;
    });
}

// Joining

#[test]
fn a_file_for_a_project_that_is_here_is_joined_and_undo_restores_what_was() {
    browse(Site::usual(), async |page| {
        // Given answers on both sides that the other does not know.
        let common = project().answered(FIRST, 1).answered(SECOND, 0);
        let here = common.clone().answered(FIRST, 3);
        let file = common.answered("K1", 2).answered(SECOND, 2);
        page.starts_with(&here, &format!("{TASKS}/check-your-answers"))
            .await;
        page.heading("Check your answers").is_there().await;
        let answers = main_text(page).await;
        let before = project_in(&page.project_kept(Store::Database).await);
        // When the file is opened, the newer answer to each question stays.
        opens_after(
            page,
            &file,
            "2 things in the file are newer, and will be added. Your own newer answers stay.",
        )
        .await;
        page.is_saved().await;
        for (question, step) in [(FIRST, 3), (SECOND, 2), ("K1", 2)] {
            page.both_hold(question, step).await;
        }
        // And undone, everything is as it was.
        page.button("Undo").click().await;
        page.says("That is undone.").await;
        page.is_saved().await;
        for store in Store::BOTH {
            assert_eq!(project_in(&page.project_kept(store).await), before);
        }
        page.open(&format!("{TASKS}/check-your-answers")).await;
        page.heading("Check your answers").is_there().await;
        assert_eq!(main_text(page).await, answers);
    });
}

#[test]
fn opening_a_file_again_changes_nothing() {
    browse(Site::usual(), async |page| {
        let made = project().answered(FIRST, 1);
        page.starts().await;
        opens(page, &made).await;
        page.is_saved().await;
        let before = page.all_kept().await;
        let known =
            "This project is on this computer already, with everything that is in the file.";
        opens_after(page, &made, known).await;
        page.is_saved().await;
        assert_eq!(page.all_kept().await, before);
    });
}

#[test]
fn a_file_for_a_project_in_the_bin_takes_it_out_and_undo_puts_it_back_in() {
    browse(Site::usual(), async |page| {
        let made = project().answered(FIRST, 1);
        page.starts_with(&made.clone().binned(3), "").await;
        let before = project_in(&page.project_kept(Store::Database).await);
        let deleted = "You deleted this project. Opening the file puts it back.";
        opens_after(page, &made, deleted).await;
        page.says("You have answered 1 of 12 questions.").await;
        page.button("Undo").click().await;
        page.heading("This project is deleted").is_there().await;
        page.is_saved().await;
        for store in Store::BOTH {
            assert_eq!(project_in(&page.project_kept(store).await), before);
        }
    });
}

#[test]
fn a_file_for_a_project_that_cannot_be_read_here_writes_over_nothing() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        for store in Store::BOTH {
            page.keeps(store, KEY, "{\"app\":\"truly-open\",").await;
        }
        page.starts_again_at("").await;
        let before = page.all_kept().await;
        page.expects_noise("Project p1 could not be saved: Unreadable");
        opens(page, &project().answered(FIRST, 1)).await;
        page.strip_says("Not saved: save a file now. The copy kept here cannot be read")
            .await;
        page.button("Save a file").click().await;
        let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
        assert_eq!(answer_in(&file, FIRST), Some(1));
        assert_eq!(page.all_kept().await, before);
    });
}

// Bad input

#[test]
fn a_file_that_is_not_ours_is_refused_and_the_next_one_can_be_chosen() {
    browse(Site::usual(), async |page| {
        let made = project().answered(FIRST, 1);
        page.starts_with(&made, "").await;
        let before = page.all_kept().await;
        let in_utf16: Vec<u8> = made
            .text()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let files: [(&str, &[u8]); 7] = [
            ("empty.json", b""),
            ("another.json", br#"{"app":"another","answers":{"O2":1}}"#),
            ("list.json", b"[1, 2, 3]"),
            ("page.html", b"<!doctype html><title>Sign in</title>"),
            ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\0\0"),
            ("letter.docx", b"PK\x03\x04\x14\0\x06\0"),
            ("utf-16.json", &in_utf16),
        ];
        for (name, contents) in files {
            page.is_refused(name, contents, NOT_OURS).await;
        }
        page.is_good_for_everybody().await;
        page.screenshot("open-file-refused").await;
        assert_eq!(page.all_kept().await, before);
        // The same file twice is told twice; its name does not matter when it is one of ours.
        page.is_refused("list.json", b"[1, 2, 3]", NOT_OURS).await;
        page.link(&format!("“list.json” {NOT_OURS}")).click().await;
        page.button(CHOOSE).has_focus().await;
        let ours = page.makes_file("from-an-email.txt", made.text());
        page.button(CHOOSE).choose_file(&ours).await;
        page.heading(PREVIEW).has_focus().await;
        page.title_is("Open a saved file – Truly open?").await;
        page.heading("There is a problem").is_gone().await;
    });
}

#[test]
fn a_damaged_file_is_refused_with_the_place_that_is_damaged() {
    browse(Site::usual(), async |page| {
        let made = project().answered(FIRST, 1);
        page.starts_with(&made, "").await;
        let before = page.all_kept().await;
        let whole = made.text();
        for (number, length) in [21, 60, whole.len() / 2, whole.len() - 1]
            .into_iter()
            .enumerate()
        {
            let name = format!("cut-{number}.json");
            page.is_refused(
                &name,
                &whole.as_bytes()[..length],
                "is cut short. The file itself was not changed",
            )
            .await;
        }
        let often = whole.replace("\"answer\":1", "\"answer\":\"often\"");
        let twice = whole.replacen("\"format\":1", "\"format\":1,\"format\":1", 1);
        let newer = whole.replacen("\"format\":1", "\"format\":2", 1);
        let long = made.clone().named(&"a".repeat(MAX_TEXT + 1)).text();
        let deep = format!(
            "{{\"app\":\"truly-open\",\"format\":{}1{}}}",
            "[".repeat(40),
            "]".repeat(40)
        );
        let example = Saved::new("example", &QUICK).text();
        let many = format!("{whole}{}", " ".repeat(2_000_000));
        let files = [
            ("often.json", &often, "edit.answer should be"),
            ("twice.json", &twice, "format is there twice"),
            ("long.json", &long, "edit.name is more than 5000 characters"),
            ("deep.json", &deep, "the text is more than 32 levels deep"),
            (
                "many.json",
                &many,
                "“many.json” is too large: a saved file is at most 1 MB",
            ),
            (
                "example.json",
                &example,
                "“example.json” is a copy of the example. Choose another file",
            ),
            (
                "newer.json",
                &newer,
                "A newer version of this page saved “newer.json”",
            ),
        ];
        for (name, contents, sentence) in files {
            assert_ne!(*contents, whole, "{name}");
            page.is_refused(name, contents, sentence).await;
        }
        assert_eq!(page.all_kept().await, before);
    });
}

#[test]
fn texts_that_mean_harm_are_only_texts() {
    browse(Site::usual(), async |page| {
        let html = "<img src=x onerror=window.harmed=1>";
        let name = format!("{html} ward");
        let hidden = format!("{html}\u{202e}\u{200b}\u{0} ward");
        let long = "w".repeat(MAX_TEXT);
        let note = format!("{html}\n{}", "w".repeat(MAX_TEXT - html.len() - 2));
        let noted = note.replace('\n', "\u{7}\n");
        let harm = project()
            .named(&hidden)
            .and(json!({ "did": "named-team", "name": long }))
            .with(&[(FIRST, Say::Step(2))])
            .and(json!({
                "did": "wrote-question-note", "check": "first", "response": "together",
                "question": FIRST, "note": "evidence", "text": noted,
            }));
        page.starts().await;
        page.open(OPEN).await;
        let file = page.makes_file("harm.json", harm.text());
        page.button(CHOOSE).choose_file(&file).await;
        page.heading(PREVIEW).has_focus().await;
        page.says(&format!("Project {name}")).await;
        page.is_good_for_everybody().await;
        page.button("Open this project").click().await;
        page.says(&format!("You opened “{name}”.")).await;
        page.is_saved().await;
        page.is_on(Viewport::Phone).await;
        for (part, title) in [
            ("", name.as_str()),
            ("/set-up", "Set up your check"),
            ("/all", "All questions"),
            ("/check-your-answers", "Check your answers"),
            ("/summary", &format!("Summary: {name}")),
            ("/delete", "Delete this project?"),
        ] {
            page.open(&format!("{TASKS}{part}")).await;
            page.title_is(&format!("{title} – Truly open?")).await;
            assert_eq!(page.sideways().await, 0.0, "{part}");
        }
        page.open(&page_of(FIRST)).await;
        assert_eq!(
            page.field("What shows this? (optional)").value().await,
            note
        );
        let harmed = page.run("return window.harmed ?? null", []).await;
        assert_eq!(harmed, json!(null));
        // What could be seen is still all there, and goes into the next file.
        let kept = project_in(&page.project_kept(Store::Database).await);
        assert_eq!(kept.name, name);
        assert_eq!(kept.team, long);
        page.open(&format!("{TASKS}/summary")).await;
        page.button("Save a file").click().await;
        let file = "truly-open-img-src-x-onerror-window-harmed-1-ward.json";
        let again = String::from_utf8(page.downloaded(file).await).unwrap();
        assert_eq!(project_in(&again).team, long);
    });
}

/// What the summary says of where the project stands: all but the day on which it was made.
async fn summary(page: &Page) -> String {
    page.heading("What this check cannot tell you")
        .is_there()
        .await;
    let text = main_text(page).await;
    let (standing, _) = text.split_once("Who took part").unwrap();
    standing.to_owned()
}

async fn main_text(page: &Page) -> String {
    let text = page
        .run("return document.querySelector('main').innerText", [])
        .await;
    text.as_str().unwrap().to_owned()
}

/// Opens a file, as a person who reads what it is first.
async fn opens(page: &Page, file: &Saved) {
    opens_after(page, file, "Opening the file adds it.").await;
}

/// Opens a file once the page has said this about it.
async fn opens_after(page: &Page, file: &Saved, said: &str) {
    page.open(OPEN).await;
    let file = page.makes_file(FILE, file.text());
    page.button(CHOOSE).choose_file(&file).await;
    page.says(said).await;
    page.button("Open this project").click().await;
    page.says(&format!("You opened “{NAME}”.")).await;
    page.find("alert", "Done").has_focus().await;
}

impl Page {
    /// Chooses a file that cannot be opened, and sees that the page says so, as it should say
    /// everything that is wrong: in a sentence, with the focus on it, and in the title.
    async fn is_refused(&self, name: &str, contents: impl AsRef<[u8]>, sentence: &str) {
        if self.run("return location.hash", []).await != json!(OPEN) {
            self.open(OPEN).await;
        }
        let file = self.makes_file(name, contents);
        self.button(CHOOSE).choose_file(&file).await;
        let focus = "document.activeElement.matches('.nhsuk-error-summary')
            && document.activeElement.innerText";
        self.is_true(&format!(
            "const said = {focus}; return !!said && said.includes({name:?}) && said.includes({sentence:?})"
        ))
        .await;
        self.title_is("Error: Open a saved file – Truly open?")
            .await;
        self.heading(PREVIEW).is_gone().await;
    }
}
