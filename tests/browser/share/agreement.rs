//! The page and every output agree: what the browser shows, and what it makes, against what the
//! summary says, for projects at random, the same in every run.

use super::made::{KINDS, Made, Native, text_in};
use super::outputs::{check_made, check_outputs, headings};
use crate::common::handouts::{Tables, any_project, check_in_order, spaced, words_of};
use crate::common::said::{check_counts, check_results, outcomes};
use crate::common::worked::Worked;
use crate::support::{Page, Site, browse};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use truly_open::domain::ids::ProjectId;
use truly_open::domain::place_drawing::{PlaceDrawing, quarter_names};
use truly_open::domain::summary::{Outcome, Summary};
use truly_open::domain::words::{self, LIMITS, PLAN, project_name};
use truly_open::export::clean;
use truly_open::export::paper::Block;

const PROJECTS: usize = 256;

/// Every project: the summary page against the summary; every output that the native code makes,
/// read back, against the summary. Some projects: the papers as pages too, and every file that the
/// browser makes against the native one.
#[test]
fn the_page_and_every_output_agree() {
    let mut runner = TestRunner::deterministic();
    let mut any = || any_project().new_tree(&mut runner).unwrap().current();
    let documents: Vec<_> = (0..PROJECTS)
        .map(|number| document(&any(), number))
        .collect();
    browse(Site::usual(), async |page| {
        page.starts().await;
        page.keeps_projects(&documents).await;
        page.starts_again_at("#/").await;
        for (number, (id, text)) in documents.iter().enumerate() {
            let native = Native::of(page, text).await;
            check_summary(&native, &shown(page, id.as_str(), "summary").await);
            check_outputs(&native);
            if number % 32 == 0 {
                check_made(&Made::of(page, id).await);
            }
            if number % 8 == 0 {
                for kind in KINDS {
                    let shown = shown(page, id.as_str(), &format!("paper/{}", kind.slug)).await;
                    let words = words_of(&native.paper(kind), Tables::Drawn);
                    check_in_order(&clean::text(text_in(&shown, "text")), &words);
                }
            }
        }
    });
}

fn document(worked: &Worked, number: usize) -> (ProjectId, String) {
    let id = ProjectId::parse(&format!("p-{number}")).unwrap();
    let text = worked.document(&id);
    (id, text)
}

/// What the browser shows of a project on one of its pages, once it is another page than before.
/// It goes there as it does when somebody types an address: scripts may not go on as often.
async fn shown(page: &Page, id: &str, address: &str) -> Value {
    page.open(&format!("#/project/{id}/{address}")).await;
    let script = "
        const part = () => document.querySelector('.app-summary, .app-paper');
        while (!part() || part() === window.seen) await new Promise((done) => setTimeout(done));
        const seen = window.seen = part();
        return {
          title: document.title,
          text: seen.innerText,
          heading: seen.querySelector('h1').innerText,
          drawing: seen.querySelector('[role=img]')?.getAttribute('aria-label'),
          comment: seen.querySelector('textarea')?.value,
        };";
    page.run_async(script, []).await
}

#[track_caller]
fn check_summary(native: &Native, shown: &Value) {
    let summary = &native.handout.summary;
    let text = spaced(&clean::text(text_in(shown, "text")));
    let name = project_name(&summary.project);
    let title = format!("Summary: {name} – Truly open?");
    assert_eq!(line(text_in(shown, "title")), line(&title));
    assert_eq!(line(text_in(shown, "heading")), line(&name));
    check_in_order(&text, &on_the_summary_page(native));
    check_results(&text, &native.handout);
    check_counts(&text, summary);
    let names = quarter_names(&native.handout.places);
    let place = &summary.place;
    let drawing = PlaceDrawing::new(place.openness, place.readiness, names);
    assert_eq!(text_in(shown, "drawing"), drawing.alternative);
    assert_eq!(text_in(shown, "comment"), summary.patient_comment);
}

fn line(text: &str) -> String {
    spaced(&clean::line(text))
}

/// What the full paper and the summary page both say, in order. The page has the comment in a box,
/// and the plan, the replies, the costs and the answers on other pages.
fn on_the_summary_page(native: &Native) -> Vec<String> {
    let mut paper = native.paper(KINDS[3]);
    paper.title = words::project_name(&native.handout.summary.project);
    paper.title = clean::text(&paper.title);
    let mut kept = Vec::new();
    let mut wanted = true;
    for block in std::mem::take(&mut paper.blocks) {
        if let Block::Heading { level: 2, text } = &block {
            wanted = text == LIMITS || wanted && text != PLAN[0] && text != "All your answers";
        }
        let after_comment = matches!(kept.last(), Some(Block::Heading { text, .. })
            if *text == native.handout.comment_label);
        if wanted && !(after_comment && matches!(block, Block::Paragraph(_))) {
            kept.push(block);
        }
    }
    paper.blocks = kept;
    assert!(headings(&paper).len() > 6);
    let said = words_of(&paper, Tables::Drawn);
    said.into_iter()
        .flat_map(|words| in_parts(&native.handout.summary, words))
        .collect()
}

/// A paper says a result in one cell; the page has a tag for its name and lines for the rest.
fn in_parts(summary: &Summary, words: String) -> Vec<String> {
    let same = |outcome: &&Outcome| {
        let parts = parts(outcome);
        words == format!("{}. {}", parts[0], parts[1..].join(" "))
    };
    match outcomes(summary).find(same) {
        Some(outcome) => parts(outcome),
        None => vec![words],
    }
}

/// The name of a result, its line, and why it is held.
fn parts(outcome: &Outcome) -> Vec<String> {
    let mut parts = vec![outcome.words.title.clone(), outcome.words.text.clone()];
    parts.extend(outcome.held.clone());
    parts
}
