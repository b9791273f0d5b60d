//! The app inside another website: as high as it needs to be, apart, and open about it.

use crate::journey::{Say, Team, arrives};
use crate::kept::{ANSWERS, FILE, NAME, QUICK, answer_in};
use crate::pages::looks_right;
use crate::support::{Around, Find, Page, Setup, Site, browse, browse_in};
use serde_json::{Value, json};

const APART: &str = "Answers here are kept apart from the ones in the full page.";
const NEW_TAB: &str = "Open in a new tab";
/// The frame is as high as the app in it, and there is nothing to scroll.
const FITS: &str = "const page = document.documentElement;
    return innerHeight === Math.max(400, page.offsetHeight) && page.scrollHeight === innerHeight";
/// A box in the page around the app, to paste into.
const PASTE_HERE: &str = "<label>Paste here <textarea></textarea></label>";

fn framed(journey: impl AsyncFnOnce(&Page)) {
    browse_in(Setup::FramesInReach, Site::faulty(), journey);
}

#[test]
fn the_element_is_always_as_high_as_the_page_in_it() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_element(page, "").await;
        page.is_true(FITS).await;
        page.is_good_for_everybody().await;
        let high = page.run("return innerHeight", []).await;
        page.leaves_frame().await;
        page.find("Iframe", "Truly open? check").is_there().await;
        page.screenshot("embedded-start").await;
        page.goes_into_frame().await;
        let main = page.find("main", "");
        main.link("Open a saved file").click().await;
        page.fragment_is("#/open").await;
        page.is_true(&format!("{FITS} && innerHeight < {high}"))
            .await;
        page.link("About this check").click().await;
        page.heading("What this check cannot tell you")
            .is_there()
            .await;
        page.is_true(&format!("{FITS} && innerHeight > {high}"))
            .await;
        page.summary("What it brings").click().await;
        page.is_true(FITS).await;
    });
}

#[test]
fn the_whole_check_is_done_in_a_frame_and_moved_to_the_full_page_by_file() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_element(page, "").await;
        page.says(APART).await;
        does_the_check(page).await;
        page.is_saved().await;
        let file = saves_its_answers(page).await;
        // The link is one, and the page that it opens knows nothing of what was said here.
        page.link(NEW_TAB).click().await;
        page.goes_to_other_tab().await;
        page.has_started().await;
        let url = page.run("return location.href", []).await;
        assert_eq!(url, json!(around.app()));
        let text = page.text().await;
        assert!(!text.contains(NAME) && !text.contains(APART), "{text}");
        let main = page.find("main", "");
        main.link("Open a saved file").click().await;
        let file = page.makes_file(FILE, file);
        page.button("Choose a file").choose_file(&file).await;
        page.button("Open this project").click().await;
        page.says("You have answered 12 of 12 questions.").await;
    });
}

#[test]
fn the_page_around_hears_the_height_and_nothing_else() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_element(page, "").await;
        does_the_check(page).await;
        page.leaves_frame().await;
        let heard = page.messages().await;
        assert!(!heard.is_empty());
        for message in heard {
            let height = message["data"]["height"].as_f64().unwrap();
            assert!((100.0..100_000.0).contains(&height), "{message}");
            let data =
                json!({ "app": "truly-open", "version": 1, "height": message["data"]["height"] });
            let expected = json!({ "data": data, "origin": around.origin(), "inside": true });
            assert_eq!(message, expected);
        }
    });
}

#[test]
fn in_a_frame_no_step_is_a_step_of_the_back_button() {
    framed(async |page| {
        let around = Around::new();
        page.starts().await;
        around.is_in_element(page, "").await;
        let steps = page.run("return history.length", []).await;
        does_the_check(page).await;
        assert_eq!(page.run("return history.length", []).await, steps);
        page.leaves_frame().await;
        page.back().await;
        page.has_started().await;
        assert_eq!(
            page.run("return location.href", []).await,
            json!(page.site().url())
        );
    });
}

#[test]
fn set_up_is_gone_through_again_in_a_frame() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_frame(page, "").await;
        does_the_check(page).await;
        for _ in 0..2 {
            page.run(
                "location.hash = location.hash.match(/#.project.[^/]+/)[0] + '/set-up'",
                [],
            )
            .await;
            page.heading("Set up your check").has_focus().await;
            page.button("Continue").click().await;
            page.says("You have answered 12 of 12 questions.").await;
        }
    });
}

#[test]
fn in_a_frame_as_high_as_its_page_a_stop_is_told_where_a_person_looks() {
    framed(async |page| {
        let around = Around::new();
        let app = around.app();
        let high = format!(
            "<iframe src='{app}' title='Truly open? check' width=100% height=4000></iframe>"
        );
        around.shows(page, &high).await;
        page.run("scrollTo(0, 2500)", []).await;
        page.goes_into_frame().await;
        page.has_started().await;
        page.run(
            "dispatchEvent(new CustomEvent('truly-open:panic', { detail: 'it broke' }))",
            [],
        )
        .await;
        page.find("alertdialog", "Sorry, the check has stopped")
            .is_there()
            .await;
        // The browser has told which part of the frame can be seen.
        page.is_true("return document.querySelector('dialog').style.marginTop !== ''")
            .await;
        let place =
            "const { top, bottom } = document.querySelector('dialog').getBoundingClientRect();
            return [top, bottom]";
        let dialog = page.run(place, []).await;
        page.leaves_frame().await;
        let is_seen = "const frame = document.querySelector('iframe').getBoundingClientRect();
            const [top, bottom] = arguments[0].map((place) => place + frame.top);
            return top >= 0 && bottom <= innerHeight && bottom > top";
        assert_eq!(page.run(is_seen, [dialog]).await, json!(true));
    });
}

#[test]
fn the_element_gives_its_link_until_the_check_is_there() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_element(page, "").await;
        page.is_true(FITS).await;
        page.leaves_frame().await;
        page.link("Open the check").is_gone().await;
        // A host that does not let this page show the check: the browser puts nothing into the frame.
        around.is_shown_by_nobody();
        page.expects_noise("frame-ancestors");
        page.reload().await;
        page.link("Open the check").is_there().await;
    });
}

#[test]
fn in_a_frame_a_link_opens_another_tab_as_anywhere() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_frame(page, "").await;
        page.link("About this check").click().await;
        page.heading("About this check").has_focus().await;
        page.link("Truly open?").click_with_control().await;
        page.goes_to_other_tab().await;
        page.has_started().await;
        page.heading("Are you truly open to patients, or about to tick a box?")
            .is_there()
            .await;
        page.goes_to_other_tab().await;
        page.goes_into_frame().await;
        page.fragment_is("#/about").await;
        page.heading("About this check").is_there().await;
    });
}

#[test]
fn only_a_height_from_the_frame_itself_is_listened_to() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_element(page, "").await;
        page.is_true(FITS).await;
        page.leaves_frame().await;
        let watch = "const frame = document.querySelector('truly-open').shadowRoot.querySelector('iframe');
            self.heights = [];
            const before = frame.style.height;
            new MutationObserver(() => { if (frame.style.height !== before) heights.push(frame.style.height); }).observe(frame, { attributes: true });
            // From the right shape, but not from the frame.
            postMessage({ app: 'truly-open', version: 1, height: 1234 }, '*');";
        page.run(watch, []).await;
        page.goes_into_frame().await;
        let say = "for (const data of arguments[0]) parent.postMessage(data, '*');
            for (const height of [NaN, Infinity, -Infinity]) parent.postMessage({ app: 'truly-open', version: 1, height }, '*');
            parent.postMessage({ app: 'truly-open', version: 1, height: 2345.5 }, '*')";
        let message = |app: &str, version: u8, height: Value| json!({ "app": app, "version": version, "height": height });
        let bad = json!([
            null,
            "truly-open",
            [],
            message("another", 1, json!(1111)),
            message("truly-open", 2, json!(1111)),
            message("truly-open", 1, json!("1111")),
            message("truly-open", 1, json!(0)),
            message("truly-open", 1, json!(-5)),
            message("truly-open", 1, json!(1e9)),
            message("truly-open", 1, json!({})),
        ]);
        page.run(say, [bad]).await;
        page.leaves_frame().await;
        page.is_true("return heights.length > 0").await;
        assert_eq!(page.run("return heights", []).await, json!(["2346px"]));
    });
}

#[test]
fn the_element_leads_to_the_check_where_it_cannot_show_it() {
    framed(async |page| {
        let around = Around::new();
        let app = around.app();
        let element = |src: &str| {
            format!("<truly-open src='{src}'><a href='{app}'>Open the check</a></truly-open>")
        };
        // Without the script, then with it twice.
        around.shows(page, &element(&app)).await;
        page.link("Open the check").is_there().await;
        let script = format!("<script src='{app}embed.js' defer></script>");
        for src in [
            "",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://trust.example/",
            "http://[",
        ] {
            around
                .shows(page, &format!("{}{script}{script}", element(src)))
                .await;
            page.is_true("return !!document.querySelector('truly-open').shadowRoot")
                .await;
            page.link("Open the check").is_there().await;
            page.is_true(
                "return !document.querySelector('truly-open').shadowRoot.querySelector('iframe')",
            )
            .await;
        }
        // What was wrong can be put right, and its title changed.
        let mend = "const it = document.querySelector('truly-open');
            it.setAttribute('src', arguments[0]);
            it.setAttribute('label', 'Are we open?');
            return it.shadowRoot.querySelector('iframe').title";
        assert_eq!(page.run(mend, [json!(app)]).await, "Are we open?");
        page.goes_into_frame().await;
        page.has_started().await;
        page.leaves_frame().await;
        let globals = "return Object.keys(self).filter((name) => /truly|embed/i.test(name))";
        assert_eq!(page.run(globals, []).await, json!([]));
    });
}

#[test]
fn what_the_page_says_to_paste_works_on_another_website() {
    framed(async |page| {
        let around = Around::new();
        page.expects_noise(&format!("request to another origin: {}", around.app()));
        page.goes_to(&format!("{}#/about", around.app())).await;
        page.link("Show this check in your website").click().await;
        let title = "Show this check in your website";
        arrives(page, title, title).await;
        looks_right(page, "embed").await;
        let element = page.field("The script and the element").value().await;
        let frame = page.field("The frame").value().await;
        page.button("Copy the frame").click().await;
        page.says("Copied. Paste it into your page.").await;
        for snippet in [element, frame.clone()] {
            around.shows(page, &format!("{PASTE_HERE}{snippet}")).await;
            let frame = "(document.querySelector('truly-open') ? document.querySelector('truly-open').shadowRoot : document)?.querySelector('iframe')";
            page.is_true(&format!("return !!{frame}")).await;
            let attributes = "const frame = document.querySelector('truly-open')?.shadowRoot.querySelector('iframe') ?? document.querySelector('iframe');
                return [frame.title, frame.allow, frame.hasAttribute('sandbox')]";
            let expected = json!(["Truly open? check", "clipboard-write", false]);
            assert_eq!(page.run(attributes, []).await, expected);
            page.goes_into_frame().await;
            page.has_started().await;
            page.leaves_frame().await;
        }
        pastes(page, &frame).await;
    });
}

#[test]
fn a_plain_frame_of_a_fixed_height_has_all_that_it_needs() {
    framed(async |page| {
        let around = Around::new();
        around.is_in_frame(page, "").await;
        page.says(APART).await;
        page.link(NEW_TAB).is_there().await;
        page.leaves_frame().await;
        page.screenshot("embedded-frame-start").await;
        page.goes_into_frame().await;
        does_the_check(page).await;
        page.is_good_for_everybody().await;
        page.leaves_frame().await;
        page.screenshot("embedded-frame-summary").await;
    });
}

#[test]
fn a_text_is_copied_with_the_clipboard_and_without_it() {
    for (allow, noise) in [
        ("allow=clipboard-write", None),
        ("", Some("Clipboard API has been blocked")),
    ] {
        framed(async |page| {
            let around = Around::new();
            around.is_in_frame(page, allow).await;
            does_the_check(page).await;
            page.link("Pages to pass on, files for Word and Excel, and more")
                .click()
                .await;
            page.button("Copy the text").click().await;
            page.says("Copied. Paste it into your message.").await;
            let text = page.field("The text").value().await;
            assert!(text.contains(NAME), "{text}");
            noise
                .into_iter()
                .for_each(|noise| page.expects_noise(noise));
            around.shows(page, PASTE_HERE).await;
            pastes(page, &text).await;
        });
    }
}

#[test]
fn where_the_page_around_is_our_own_nothing_is_said_to_be_apart() {
    framed(async |page| {
        page.site().has_page_around("width=700 height=800");
        page.open("around.html").await;
        page.goes_into_frame().await;
        page.has_started().await;
        page.link(NEW_TAB).is_there().await;
        assert!(!page.text().await.contains("kept apart"));
    });
}

#[test]
fn outside_a_frame_nothing_is_said_of_one() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        let text = page.text().await;
        assert!(
            !text.contains("kept apart") && !text.contains(NEW_TAB),
            "{text}"
        );
    });
}

/// Does a quick check from the start page to its summary.
pub async fn does_the_check(page: &Page) {
    let team = Team::with_mouse(page);
    team.presses(page.button("Start now")).await;
    team.sets_up(&QUICK).await;
    page.button("Continue").click().await;
    let said = ANSWERS.map(|(question, step)| (question, Say::Step(step)));
    team.answers(&said, 0, said.len()).await;
    page.button("See your summary").click().await;
    page.heading("What this check cannot tell you")
        .is_there()
        .await;
}

/// Saves the project to a file, wherever it can be told to, and gives its text: it holds every answer.
pub async fn saves_its_answers(page: &Page) -> String {
    page.find("main", "").button("Save a file").click().await;
    let file = String::from_utf8(page.downloaded(FILE).await).unwrap();
    holds_the_answers(&file);
    file
}

/// Checks that a text holds every answer.
#[track_caller]
pub fn holds_the_answers(text: &str) {
    for (question, step) in ANSWERS {
        assert_eq!(answer_in(text, question), Some(step), "{question}");
    }
}

/// Pastes into the box of the page, and sees that it is this.
pub async fn pastes(page: &Page, text: &str) {
    let field = page.field("Paste here");
    field.click().await;
    field.press(crate::support::Key::Control + "v").await;
    let pasted = field.value().await;
    assert_eq!(pasted.trim(), text.trim());
}
