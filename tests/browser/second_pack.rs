//! A host's own pack, of another subject and in another language: the whole way, on the same code.

use crate::journey::rows;
use crate::pages::looks_right;
use crate::support::{Find, Page, Site, browse};
use serde_json::{Value, json};
use std::sync::LazyLock;

const TEXT: &str = include_str!("../fixtures/packs/ohne-internet.json");

static PACK: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(TEXT).unwrap());

const NAME: &str = "Wohngeld am Telefon";

/// Said nowhere: it belongs to the subject of the pack that ships.
const OTHER_SUBJECT: [&str; 5] = [
    "patient",
    "Patient",
    "Carers",
    "truly open to",
    "health care",
];

/// The pack alone in the file, with the name of who runs the page.
fn its_host() -> Site {
    let site = Site::faulty();
    let organisation = json!({ "name": "Stadt Beispielhausen" });
    site.sets(json!({ "organisation": organisation, "pack": *PACK }).to_string());
    site
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The questions of the dimensions, and those of one level.
fn asked(level: &str) -> Vec<&'static Value> {
    let questions = PACK["questions"].as_array().unwrap().iter();
    questions
        .filter(|question| match question["section"].get("level") {
            Some(of) => of == level,
            None => true,
        })
        .collect()
}

/// The page has come, and nothing on it is of another subject.
async fn arrives(page: &Page, heading: &str) {
    page.heading(heading).is_there().await;
    let text = page.text().await;
    for words in OTHER_SUBJECT {
        assert!(!text.contains(words), "{words} in\n{text}");
    }
}

/// Words of the pack are marked as German, and only those: the buttons are English.
async fn is_said_in_german(page: &Page, words: &str) {
    let script = "const [words] = arguments;
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          if (texts.currentNode.data.trim() === words) return texts.currentNode.parentElement.closest('[lang]').lang;
        }
        return `nothing says ${words}`;";
    assert_eq!(page.run(script, [json!(words)]).await, "de", "{words}");
}

#[test]
fn another_subject_in_another_language_goes_the_whole_way() {
    browse(its_host(), async |page| {
        page.starts().await;
        page.title_is("Offen auch ohne Internet?").await;
        let start = &PACK["start"];
        arrives(page, text(&start["heading"])).await;
        is_said_in_german(page, text(&start["lead"])).await;
        page.link("Stadt Beispielhausen Offen auch ohne Internet?")
            .is_there()
            .await;
        // The worked example answers other questions.
        page.link("Try an example").is_gone().await;
        looks_right(page, "second-pack-start").await;

        page.button("Start now").click().await;
        arrives(page, "Set up your check").await;
        page.field("What is your project called?").fill(NAME).await;
        page.radio("Planen").click().await;
        page.group(text(&PACK["involve"]["how"])).is_there().await;
        page.checkbox("Menschen ohne Internet").click().await;
        page.checkbox("Am Telefon").click().await;
        page.radio("Full check").click().await;
        is_said_in_german(page, "Vertrauenspersonen").await;
        looks_right(page, "second-pack-set-up").await;
        page.button("Continue").click().await;

        arrives(page, NAME).await;
        is_said_in_german(page, "Offenheit").await;
        page.button("Continue").click().await;
        answers(page).await;

        arrives(page, "Check your answers").await;
        page.field("Menschen ohne Internet").fill("2").await;
        page.says("dass niemand auf diesen Weg achtet. Is that right?")
            .await;
        page.is_good_for_everybody().await;
        page.button("See your summary").click().await;

        arrives(page, NAME).await;
        page.heading("Noch nicht").is_there().await;
        let standing = rows(page, "Offenheit and readiness").await;
        let results: Vec<&str> = standing.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(results, ["Die Tür ist zu", "Bereit", "Bereit", "Lücken"]);
        let levels = rows(page, text(&PACK["involve"]["ways"])).await;
        assert_eq!(levels[0][..2], ["Am Telefon", "Bereit"]);
        page.says("The team answered together: 2 Menschen ohne Internet.")
            .await;
        for words in ["Die Tür ist zu", "Gleich gut", text(&PACK["limits"][0])] {
            is_said_in_german(page, words).await;
        }
        looks_right(page, "second-pack-summary").await;
        let summary = page.address().await;

        page.button("Make your plan").click().await;
        arrives(page, "Your plan").await;
        page.says("Messen Sie vier Wochen lang").await;
        let help = page.address().await.replace("/plan", "/help/OF2");
        page.open(&help).await;
        arrives(page, "Gleich gut").await;
        page.says("Seniorenbeauftragten").await;
        page.says("Leitfaden „Niemand bleibt draußen“").await;
        page.is_good_for_everybody().await;

        page.open(&summary.replace("/summary", "/share")).await;
        arrives(page, "Save and share").await;
        for (button, name) in [
            (
                "Save for Word: Menschen ohne Internet",
                "truly-open-wohngeld-am-telefon-menschen-ohne-internet.docx",
            ),
            (
                "Save as a web page: Menschen ohne Internet",
                "truly-open-wohngeld-am-telefon-menschen-ohne-internet.html",
            ),
        ] {
            page.button(button).click().await;
            assert!(!page.downloaded(name).await.is_empty());
        }
        let paper = page
            .downloaded("truly-open-wohngeld-am-telefon-menschen-ohne-internet.html")
            .await;
        let paper = String::from_utf8(paper).unwrap();
        assert!(paper.contains("Wie offen sind wir für Sie?"), "{paper}");
        assert!(paper.contains("Stadt Beispielhausen"), "{paper}");

        for address in ["#/blank-form", "#/help", "#/about", "#/accessibility"] {
            page.open(address).await;
            page.is_true("return document.querySelector('main h1')?.textContent.startsWith('Getting') === false")
                .await;
            let text = page.text().await;
            for words in OTHER_SUBJECT {
                assert!(!text.contains(words), "{words} at {address}:\n{text}");
            }
            page.is_good_for_everybody().await;
        }
    });
}

/// Says to each question that it is in place, but to two.
async fn answers(page: &Page) {
    let asked = asked("telefon");
    for (number, question) in (1..).zip(&asked) {
        let place = format!("Question {number} of {}", asked.len());
        page.says(&place).await;
        let ladder = question["ladder"].as_array().unwrap();
        let statement = match text(&question["id"]) {
            "OF2" | "ZE3" => &ladder[0],
            _ => &ladder[2],
        };
        page.radio(text(&statement["text"])).click().await;
        if number == 1 {
            for words in [text(&question["stem"]), text(&statement["text"])] {
                is_said_in_german(page, words).await;
            }
            page.summary("Why we ask").click().await;
            is_said_in_german(page, text(&question["why"])).await;
            looks_right(page, "second-pack-question").await;
        }
        page.button("Continue").click().await;
    }
}
