//! The journeys can only be trusted if what they lean on can fail.

use crate::support::{Find, Key, Site, browse};
use serde_json::json;

#[test]
fn axe_and_sideways_scroll_are_noticed() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        assert_eq!(page.axe_findings().await, Vec::<String>::new());
        let spoil = "const image = document.querySelector('main').appendChild(new Image());
            image.src = 'data:,'; image.style.minWidth = '2000px';";
        page.run(spoil, []).await;
        let findings = page.axe_findings().await;
        assert!(
            findings.iter().any(|it| it.starts_with("image-alt at img")),
            "{findings:?}"
        );
        assert!(page.sideways().await > 0.0);
    });
}

#[test]
fn what_a_page_should_not_do_is_heard() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        assert_eq!(page.noise().await, Vec::<String>::new());
        page.run(
            "fetch('http://127.0.0.2:9/').catch(() => 0); console.error('a complaint')",
            [],
        )
        .await;
        let heard = page
            .noise_until("policy violation: connect-src http://127.0.0.2:9")
            .await;
        assert!(
            heard.iter().any(|line| line.contains("a complaint")),
            "{heard:?}"
        );
        for expected in [
            "policy violation: connect-src",
            "Content Security Policy",
            "a complaint",
        ] {
            page.expects_noise(expected);
        }
        assert_eq!(page.noise().await, Vec::<String>::new());
    });
}

#[test]
fn a_request_to_another_origin_is_heard() {
    let open_to_all = "default-src * 'unsafe-inline'";
    browse(Site::faulty(), async |page| {
        let bare = format!(
            "<title>Bare</title><meta http-equiv=Content-Security-Policy content=\"{open_to_all}\">"
        );
        page.site().has_policy(open_to_all);
        page.site()
            .answers("index.html", 200, Some("text/html"), bare);
        page.open("").await;
        page.run("fetch('http://127.0.0.2:9/').catch(() => 0)", [])
            .await;
        page.noise_until("request to another origin: http://127.0.0.2:9/")
            .await;
        page.expects_noise("127.0.0.2:9");
        page.expects_noise("favicon");
    });
}

#[test]
fn tabs_and_a_reopened_browser_share_what_is_stored() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.run("localStorage.setItem('kept', 'yes')", []).await;
        let first = page.open_tab().await;
        page.starts().await;
        assert_eq!(page.run("return localStorage.kept", []).await, json!("yes"));
        page.go_to_tab(&first).await;
        page.close_and_reopen().await;
        page.starts().await;
        assert_eq!(page.run("return localStorage.kept", []).await, json!("yes"));
    });
}

#[test]
fn fields_files_keys_and_history_work_as_for_a_person() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        let form = "document.querySelector('main').insertAdjacentHTML('beforeend', `
            <form><fieldset><legend>Who?</legend>
              <label><input type=radio name=who value=1>Patients</label>
              <label><input type=radio name=who value=2>Carers</label></fieldset>
              <label>Your file <input type=file></label>
              <label>Notes <textarea></textarea></label>
              <label>Stage <select><option>Plan<option>Design</select></label>
              <label><input type=checkbox>Agreed</label> <a href=#/about>About</a></form>`)";
        page.run(form, []).await;
        page.group("Who?").radio("Carers").click().await;
        page.group("Who?").radio("Carers").is_checked().await;
        page.press(Key::Up + "").await;
        page.radio("Patients").is_checked().await;
        page.radio("Patients").has_focus().await;
        page.checkbox("Agreed").click().await;
        page.checkbox("Agreed").is_checked().await;
        page.field("Notes").fill("first").await;
        page.field("Notes").fill("a document\nof 2 May").await;
        assert_eq!(page.field("Notes").value().await, "a document\nof 2 May");
        page.choice("Stage").press("Design").await;
        assert_eq!(page.choice("Stage").value().await, "Design");
        let file = page.makes_file("answers.json", "{}");
        page.button("Your file").choose_file(&file).await;
        page.is_true(
            "return document.querySelector('[type=file]').files[0].name === 'answers.json'",
        )
        .await;
        page.link("About").click().await;
        page.fragment_is("#/about").await;
        page.back().await;
        page.fragment_is("").await;
        page.forward().await;
        page.fragment_is("#/about").await;
    });
}

#[test]
fn offline_print_and_forced_colours_are_real() {
    browse(Site::usual(), async |page| {
        page.starts().await;
        let paper = page.printed().await;
        assert_eq!((paper.pages(), paper.is_tagged()), (1, true));
        assert_eq!(paper.title(), "Truly open?");
        page.has_forced_colours(true).await;
        page.is_true("return matchMedia('(forced-colors: active)').matches")
            .await;
        page.is_offline(true).await;
        page.is_true("return navigator.onLine === false").await;
        page.is_offline(false).await;
        page.is_true("return navigator.onLine").await;
    });
}
