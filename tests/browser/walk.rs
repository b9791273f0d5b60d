//! A walk without a plan: whatever is pressed and written, in whatever order, the app goes on, and
//! what it saved is what it shows.

use crate::saved::Saved;
use crate::support::{Page, Site, browse};
use crate::teams::{DISCHARGE, UNKNOWNS_AND_BLANKS};
use serde_json::{Value, json};

/// How many things are done on a walk, and on one of `cargo xtask soak`.
const STEPS: usize = 150;
const STEPS_OF_SOAK: usize = 3_000;

/// What nobody should write, and somebody will.
const TEXTS: [&str; 8] = [
    "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>",
    "\u{202e}txt.exe \u{200b}\u{feff}\u{2066}",
    "\u{0}\u{1}\u{8}\u{b}\u{1b}[31m\u{7f}\u{9f}",
    "line\r\nline\rline\u{2028}line\ttab",
    "'; DROP TABLE projects; -- ${7*7} {{7*7}} %00 \\u0000",
    "🏳️‍🌈👩🏽‍⚕️ e\u{301}\u{301}\u{301} ŵ 日本 \u{fffd}",
    "#/project/none?x=1&y=2",
    "999999999999999999999999999999",
];

/// Everything that a person can press, choose or write in, in order: on the whole page, or only in
/// its main part. A link to another site and a file to choose are left alone.
const THINGS: &str = "
    const part = document.querySelector(arguments[3] ? 'main' : 'body');
    const all = part.querySelectorAll('a[href^=\"#\"], button, summary, input:not([type=file]), textarea');
    const things = [...all].filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert]'));";

/// Does something with the thing at a place in the list, and says with what.
const DO: &str = "
    const [place, text, replace] = arguments;
    const it = things[place % things.length];
    if (!it) return 'nothing to do';
    it.focus();
    if (it.matches('textarea, input:not([type=radio], [type=checkbox])')) {
      if (replace) it.select();
      document.execCommand('insertText', false, text);
    } else {
      it.click();
    }
    return `${it.localName} ${it.id || it.textContent.trim().slice(0, 40)} on ${location.hash}`;";

/// What must hold after every step. A page that loads itself anew, as it does when everything was
/// removed, has the words that are there before the app for a moment longer.
const STATE: &str = "return {
      stopped: document.querySelector('[role=alertdialog]') !== null,
      titled: document.title.endsWith('Truly open?'),
      headings: document.querySelectorAll('h1:not(#start h1)').length,
      hit: window.hit === 1,
    }";

/// What a page shows: its words, without the line that tells the time, and what its fields hold.
const SHOWN: &str = "
    const fields = [...document.querySelectorAll('main input, main textarea')];
    return [
      document.querySelector('main').innerText,
      fields.map((it) => [it.id, it.type === 'radio' || it.type === 'checkbox' ? it.checked : it.value]),
    ]";

/// The answers of a saved text, and those that the page of all questions shows.
const SAVED_ANSWERS: &str = "
    const text = localStorage.getItem(`truly-open/project/${arguments[0]}`);
    const said = JSON.parse(text).project.records.map((record) => record.edit);
    const answers = said.filter((edit) => edit.did === 'answered-question');
    return Object.fromEntries(answers.map((edit) => [edit.question, String(edit.answer)]).sort());";
const SHOWN_ANSWERS: &str = "
    const chosen = [...document.querySelectorAll('input[type=radio]:checked')];
    return Object.fromEntries(chosen.map((it) => [it.name.replace('answer-', ''), it.value]).sort());";

#[test]
fn a_walk_without_a_plan() {
    walks(20);
}

#[test]
fn another_walk_without_a_plan() {
    walks(26);
}

fn walks(seed: u64) {
    browse(Site::usual(), async |page| {
        let steps = match std::env::var_os("SOAK") {
            Some(_) => STEPS_OF_SOAK,
            None => STEPS,
        };
        // The dialog of the browser would hold up the walk.
        page.runs_first("window.print = () => {};").await;
        let saved = Saved::new("p1", &DISCHARGE).with(UNKNOWNS_AND_BLANKS);
        saved.is_opened(page).await;
        let mut dice = Dice(seed);
        let mut trail = Vec::new();
        for step in 0..steps {
            trail.push(steps_on(page, &mut dice).await);
            let state = page.run(STATE, []).await;
            let recent = &trail[trail.len().saturating_sub(30)..];
            let context = format!("seed {seed}, step {step}, after {recent:#?}");
            assert_eq!(state["stopped"], json!(false), "stopped: {context}");
            assert_eq!(state["titled"], json!(true), "no title: {context}");
            assert_eq!(state["hit"], json!(false), "a text was run: {context}");
            assert!(state["headings"].as_u64() <= Some(1), "headings: {context}");
        }
        for project in projects(page).await {
            is_saved_as_shown(page, &project).await;
        }
    });
}

/// One step of the walk. Says what was done.
async fn steps_on(page: &Page, dice: &mut Dice) -> String {
    match dice.below(100) {
        0..4 => {
            page.back().await;
            // Not off the site.
            if !page
                .run("return location.href", [])
                .await
                .to_string()
                .contains("127.0.0.1")
            {
                page.forward().await;
            }
            "back".to_owned()
        }
        4..6 => {
            page.reload().await;
            page.has_started().await;
            "reload".to_owned()
        }
        6..8 => {
            page.open(&Saved::new("p1", &DISCHARGE).page("/all")).await;
            "all questions".to_owned()
        }
        _ => {
            let text = match dice.below(10) {
                0 => "long \u{e9} ".repeat(715),
                _ => TEXTS[dice.below(TEXTS.len())].to_owned(),
            };
            let place = dice.below(100_000);
            let (replace, in_main) = (dice.below(3) == 0, dice.below(5) > 0);
            let arguments = [json!(place), json!(text), json!(replace), json!(in_main)];
            let done = page.run(&format!("{THINGS}{DO}"), arguments).await;
            done.as_str().unwrap().to_owned()
        }
    }
}

/// The ids of the projects that are kept, the deleted ones included.
async fn projects(page: &Page) -> Vec<String> {
    let script =
        "return Object.keys(localStorage).map((key) => key.split('truly-open/project/')[1])
        .filter(Boolean)";
    serde_json::from_value(page.run(script, []).await).unwrap()
}

/// What the project's pages show is what they show again after a reload, and what is saved.
async fn is_saved_as_shown(page: &Page, project: &str) {
    let mut pages = Vec::new();
    for name in ["/set-up", "/all", "/check-your-answers", "/summary"] {
        let address = format!("#/project/{project}{name}");
        page.open(&address).await;
        page.is_true("return !!document.querySelector('main h1') && document.body.innerText.includes('Saved on this computer')").await;
        pages.push((address, page.run(SHOWN, []).await));
    }
    page.reload().await;
    page.has_started().await;
    for (address, before) in pages {
        page.open(&address).await;
        page.is_true("return !!document.querySelector('main h1')")
            .await;
        assert_eq!(page.run(SHOWN, []).await, before, "{address}");
        if address.ends_with("/all") {
            let shown = page.run(SHOWN_ANSWERS, []).await;
            let saved = page.run(SAVED_ANSWERS, [json!(project)]).await;
            let saved = saved.as_object().unwrap();
            let asked = |(question, _): &(&String, &Value)| {
                before.to_string().contains(&format!("answer-{question}\""))
            };
            let saved: Vec<_> = saved.iter().filter(asked).collect();
            assert_eq!(shown.as_object().unwrap().iter().collect::<Vec<_>>(), saved);
        }
    }
}

/// Throws the same numbers in every run: splitmix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(limit).unwrap()).unwrap()
    }
}
