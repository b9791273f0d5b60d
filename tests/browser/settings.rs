//! What a host sets in a file beside the page: each setting where it should be, and a page that
//! works whatever is wrong with the file.

use crate::common::settings::{example, faulty, put};
use crate::journey::{Say, Team, arrives, rows};
use crate::kept::{ANSWERS, FIRST, TASKS, page_of, project};
use crate::pages::looks_right;
use crate::support::{Find, Page, SETTINGS, Site, Store, Viewport, browse};
use serde_json::{Value, json};

const NAME: &str = "Northfield Hospitals";
const NOT_USED: &str = "Important: Your organisation’s settings are not used";
const DETAILS: &str = "Details for the people who look after this website";

/// The question that the published example adds.
const EXTRA: &str = "northfield-1";
const EXTRA_STEM: &str = "Has our patient panel seen the plan?";

fn set_by_example() -> Site {
    let site = Site::faulty();
    site.sets(example().to_string());
    site
}

#[test]
fn every_setting_is_shown_where_it_should_be() {
    browse(set_by_example(), async |page| {
        page.starts_with(&project().answered(FIRST, 0), "").await;
        // The name beside the name of the service, on the colour.
        page.link("Northfield Hospitals Truly open?")
            .is_there()
            .await;
        let colour = "return getComputedStyle(document.querySelector('header')).backgroundColor";
        assert_eq!(page.run(colour, []).await, "rgb(0, 90, 112)");
        looks_right(page, "settings-start").await;
        page.link("Northfield Hospitals Truly open?")
            .is_tabbed_to()
            .await;
        page.screenshot("settings-header-focus").await;
        page.has_forced_colours(true).await;
        page.screenshot("settings-header-forced").await;
        page.has_forced_colours(false).await;

        // The contact, the links and the resources on the help pages, on those of a gap too.
        page.open("#/help").await;
        reaches_the_team(page).await;
        page.says("Northfield patient and carer panel").await;
        let text = page.text().await;
        assert!(
            !text.contains("Guidance on changes to health services"),
            "{text}"
        );
        assert!(!text.contains("if you have one"), "{text}");
        looks_right(page, "settings-help").await;
        page.open(&format!("{TASKS}/help/O1")).await;
        reaches_the_team(page).await;
        page.says("Northfield patient and carer panel").await;
        page.open(&format!("{TASKS}/plan")).await;
        page.heading("Who can help").is_there().await;
        page.link("involve@northfield.example").is_there().await;

        // Who runs the page, on the pages that answer for it.
        page.open("#/accessibility").await;
        page.says(&format!("{NAME} runs this copy of the check"))
            .await;
        page.says("Intranet team").await;
        page.link("intranet@northfield.example").is_there().await;
        looks_right(page, "settings-accessibility").await;
        for address in ["#/privacy", "#/about"] {
            page.open(address).await;
            page.says(&format!("{NAME} runs this copy of the check"))
                .await;
        }

        // The name on the papers.
        page.open(&format!("{TASKS}/paper/leaders")).await;
        page.says(&format!("{NAME}. Stage: Plan.")).await;
        page.open(&format!("{TASKS}/paper/patients")).await;
        page.says(&format!("It comes from {NAME}.")).await;
    });
}

/// The team can be reached in each way, and the host's pages are there.
async fn reaches_the_team(page: &Page) {
    page.says("Ask first: Patient involvement team").await;
    page.says("Monday to Thursday, 9am to 4pm.").await;
    page.heading(&format!("From {NAME}")).is_there().await;
    let leads =
        "return [...document.querySelectorAll('main a')].map((a) => a.getAttribute('href'))";
    let leads = page.run(leads, []).await;
    let leads = leads.as_array().unwrap();
    for href in [
        "mailto:involve@northfield.example",
        "tel:01234567890",
        "https://intranet.northfield.example/involve",
        "https://intranet.northfield.example/involve/expenses",
        "https://intranet.northfield.example/interpreters",
    ] {
        assert!(leads.contains(&json!(href)), "{href} in {leads:?}");
    }
}

#[test]
fn a_new_project_begins_with_the_hosts_levels_and_they_can_be_changed() {
    browse(set_by_example(), async |page| {
        page.starts().await;
        let before = page.all_kept().await;
        page.button("Start now").click().await;
        arrives(page, "Set up your check", "Set up your check").await;
        page.checkbox("Co-design").is_checked().await;
        // To look is not to begin.
        page.open("").await;
        page.button("Start now").is_there().await;
        assert_eq!(page.all_kept().await, before);

        page.button("Start now").click().await;
        page.checkbox("Co-design").is_checked().await;
        page.field("What is your project called?")
            .fill("Falls")
            .await;
        page.is_saved().await;
        page.reload().await;
        page.has_started().await;
        page.checkbox("Co-design").is_checked().await;
        page.checkbox("Co-design").click().await;
        page.is_saved().await;
        page.reload().await;
        page.has_started().await;
        let ticked =
            "return document.querySelectorAll('#levels-hint ~ * input:checked').length === 0";
        page.is_true(ticked).await;

        // Where the first thing said is that the level is not wanted.
        page.open("#/new").await;
        page.checkbox("Co-design").is_checked().await;
        page.checkbox("Co-design").click().await;
        page.is_saved().await;
        page.reload().await;
        page.has_started().await;
        page.is_true(ticked).await;
    });
}

/// The example, whose question is now a gate: so a quick check asks it too.
fn with_key_question() -> String {
    let mut file = example();
    put(&mut file, "/extra_questions/0/key", json!("always"));
    file.to_string()
}

#[test]
fn extra_questions_are_asked_and_their_answers_outlive_the_file() {
    browse(Site::faulty(), async |page| {
        page.site().sets(with_key_question());
        let said = ANSWERS.map(|(id, _)| (id, Say::Step(if id == "K6" { 3 } else { 2 })));
        page.starts_with(&project().with(&said), TASKS).await;
        page.says("You have answered 12 of 13 questions.").await;
        page.open(&page_of(EXTRA)).await;
        page.says(EXTRA_STEM).await;
        page.radio("The panel has not heard of the plan.")
            .click()
            .await;
        page.is_saved().await;
        page.summary("Why we ask").click().await;
        page.says(&format!("Added by {NAME}")).await;
        looks_right(page, "settings-extra-question").await;

        // It counts: on the summary, with what to do next and help, and on paper.
        page.open(&format!("{TASKS}/summary")).await;
        page.says("Send the plan to the panel before its next meeting.")
            .await;
        page.says("You said: “The panel has not heard of the plan.”")
            .await;
        let with = steps_of_openness(page).await;
        page.open(&format!("{TASKS}/paper/full")).await;
        page.says(EXTRA_STEM).await;
        page.open(&format!("{TASKS}/help/{EXTRA}")).await;
        page.says("Northfield patient and carer panel").await;

        // Without the file the question is gone, and its answer stays with the project.
        page.site().recovers();
        page.starts_again_at(&format!("{TASKS}/summary")).await;
        page.says("What holds you down").await;
        assert_ne!(steps_of_openness(page).await, with);
        assert!(!page.text().await.contains("The panel has not heard"));
        page.open(&page_of(FIRST)).await;
        page.statement(FIRST, 3).click().await;
        page.is_saved().await;
        let kept = page.project_kept(Store::Browser).await;
        assert!(kept.contains(EXTRA), "{kept}");
        page.open(&format!("{TASKS}/summary")).await;
        page.button("Save a file").click().await;
        let file = page.downloaded(crate::kept::FILE).await;
        assert!(String::from_utf8(file).unwrap().contains(EXTRA));

        // With the file back, so is the answer.
        page.site().sets(with_key_question());
        page.starts_again_at(&page_of(EXTRA)).await;
        page.radio("The panel has not heard of the plan.")
            .is_checked()
            .await;
        page.open(&format!("{TASKS}/summary")).await;
        page.says("Send the plan to the panel before its next meeting.")
            .await;
    });
}

async fn steps_of_openness(page: &Page) -> Vec<String> {
    rows(page, "Openness and readiness").await.swap_remove(0)
}

#[test]
fn whatever_is_wrong_with_the_file_the_check_works_and_says_where() {
    browse(Site::faulty(), async |page| {
        page.starts_with(&project().answered(FIRST, 0), "").await;
        page.heading(NOT_USED).is_gone().await;
        let mut tried = 0;
        for case in faulty() {
            page.site().sets(case.text.clone());
            page.starts_again_at("").await;
            page.button("Start now").is_there().await;
            // For these the module is not even loaded: there is nothing in them.
            let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
            if ["", "{}"].contains(&case.text.trim_matches(blank)) {
                page.heading(NOT_USED).is_gone().await;
                continue;
            }
            let told = faults(page).await;
            // A web page is not asked for what is in it.
            let place = if case.text.starts_with('<') {
                SETTINGS
            } else {
                &case.place
            };
            assert!(
                told.contains(place),
                "{}: {place} is not in {told}",
                case.name
            );
            page.open(&page_of(FIRST)).await;
            page.statement(FIRST, 0).is_checked().await;
            tried += 1;
        }
        assert!(tried >= 40, "{tried} faulty files");
        // The words for people, once.
        page.open("").await;
        page.says("So the check works with its own questions, and you can go on.")
            .await;
        page.says("So are answers to your organisation’s own questions")
            .await;
        page.says("Tell the people who look after this website.")
            .await;
        looks_right(page, "settings-faults").await;
        page.summary(DETAILS).click().await;
        page.button("Copy the details").click().await;
        page.field("What is wrong").is_all_selected().await;
        page.says("Copied. Paste it into an email.").await;
        page.screenshot("settings-faults-open").await;
        page.open(TASKS).await;
        page.heading(NOT_USED).is_there().await;
        page.is_good_for_everybody().await;
        page.link("Truly open?").is_there().await;
    });
}

/// What the page says is wrong.
async fn faults(page: &Page) -> String {
    page.heading(NOT_USED).is_there().await;
    let told = page
        .run("return document.querySelector('#faults').value", [])
        .await;
    told.as_str().unwrap().to_owned()
}

#[test]
fn a_file_that_cannot_be_had_stops_nothing() {
    browse(Site::faulty(), async |page| {
        page.expects_noise("403");
        page.expects_noise("500");
        for (status, body, says) in [
            (403, "Sign in first.", "did not let us have a file"),
            (500, "Oh.", "did not let us have a file"),
            (
                200,
                "<!doctype html><title>Sign in</title>",
                "got a web page instead",
            ),
        ] {
            page.site().answers_for_settings(status, "text/html", body);
            page.starts().await;
            let told = faults(page).await;
            assert!(told.contains(SETTINGS) && told.contains(says), "{told}");
        }
        // That it has gone for good is as good as that it never was.
        page.expects_noise("410");
        page.site().answers_for_settings(410, "text/plain", "Gone.");
        page.starts().await;
        page.heading(NOT_USED).is_gone().await;
    });
}

#[test]
fn a_file_that_never_comes_stops_nothing() {
    browse(Site::faulty(), async |page| {
        page.holds_back(&format!("*{SETTINGS}")).await;
        page.starts().await;
        let told = faults(page).await;
        assert!(told.contains("No answer came in time."), "{told}");
        page.button("Start now").click().await;
        arrives(page, "Set up your check", "Set up your check").await;
        page.holds_nothing_back().await;
    });
}

#[test]
fn without_the_module_that_reads_the_file_the_check_works() {
    browse(set_by_example(), async |page| {
        page.expects_noise("404");
        page.expects_noise("integrity");
        let module = page.site().part("settings").to_owned();
        page.site()
            .answers(&module, 404, Some("text/plain"), "There is no such file.");
        page.starts().await;
        let told = faults(page).await;
        assert!(
            told.contains(&module) && told.contains("not where it should be"),
            "{told}"
        );
    });
}

#[test]
fn a_host_that_sets_nothing_pays_nothing() {
    browse(Site::faulty(), async |page| {
        for text in [
            "",
            " \n",
            "{}",
            "\u{feff}{ \"$schema\": \"./truly-open.config.schema.json\" }",
        ] {
            page.site().sets(text);
            page.site().asked_for();
            page.starts().await;
            asks_for_no_module(page);
        }
        page.site().recovers();
        page.site().asked_for();
        page.starts().await;
        let asked = asks_for_no_module(page);
        assert!(
            asked.iter().any(|path| path.ends_with(SETTINGS)),
            "{asked:?}"
        );
        page.heading(NOT_USED).is_gone().await;
        // A host without our recipe says that it is missing.
        page.site()
            .answers_for_settings(404, "text/plain", "Not here.");
        page.expects_noise("404");
        page.starts().await;
        asks_for_no_module(page);
        page.heading(NOT_USED).is_gone().await;
    });
}

fn asks_for_no_module(page: &Page) -> Vec<String> {
    let asked = page.site().asked_for();
    assert!(
        !asked.iter().any(|path| path.contains("part-settings")),
        "{asked:?}"
    );
    asked
}

#[test]
fn a_long_name_fits_on_a_phone() {
    browse(Site::faulty(), async |page| {
        let name =
            "Northfield, Southmoor and the Vale of Evenlode University Hospitals Partnership";
        page.site()
            .sets(json!({ "organisation": { "name": name, "colour": "#7a1f3d" } }).to_string());
        page.starts().await;
        page.is_good_for_everybody().await;
        page.is_on(Viewport::Phone).await;
        page.screenshot("settings-long-name-320").await;
        Team::with_keyboard(page)
            .follows(page.link(&format!("{name} Truly open?")))
            .await;
    });
}

#[test]
fn a_contact_without_a_name_of_the_organisation_stands_alone() {
    browse(Site::faulty(), async |page| {
        let contact: Value = example()["contact"].clone();
        page.site().sets(json!({ "contact": contact }).to_string());
        page.starts().await;
        page.link("Truly open?").is_there().await;
        // It hears of barriers in the page too.
        page.open("#/accessibility").await;
        page.says("The organisation that put this page here runs this copy")
            .await;
        page.link("involve@northfield.example").is_there().await;
    });
}
