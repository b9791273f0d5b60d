//! The peer: a SurveyJS page with the same questions, made as its maker would make it. One
//! question on each page, the same help, and what was answered kept in the browser.

use crate::journey::Journey;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use xtask::failure::{OrFail, Outcome};

/// As for our app, but the peer writes styles into its elements.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Its first page is its first question.
pub(crate) const JOURNEY: Journey = Journey {
    first_page: ".sd-question__title",
    to_questions: &[],
    stem: ".sd-question__title",
    answers: ".sd-question input[type=radio]",
    next: ".sd-navigation__next-btn",
};

/// Where its files are in `node_modules`: the smallest form of each that its makers publish.
const FILES: [&str; 3] = [
    "survey-core/survey-core.fontless.min.css",
    "survey-core/survey.core.min.js",
    "survey-js-ui/survey-js-ui.min.js",
];

const PAGE: &str = r#"<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Truly open?</title>
    <link rel="stylesheet" href="survey-core.fontless.min.css">
    <script src="survey.core.min.js" defer></script>
    <script src="survey-js-ui.min.js" defer></script>
    <script src="page.js" defer></script>
  </head>
  <body>
    <div id="survey"></div>
  </body>
</html>
"#;

/// What the page does with its model: it reads what was kept, shows the survey, and keeps every
/// change.
const SCRIPT: &str = r#"
const survey = new Survey.Model(model);
const kept = localStorage.getItem("answers");
if (kept) survey.data = JSON.parse(kept);
survey.onValueChanged.add(() => localStorage.setItem("answers", JSON.stringify(survey.data)));
survey.render(document.getElementById("survey"));
"#;

/// What the peer shows of a pack.
#[derive(Debug, Deserialize)]
struct Pack {
    title: String,
    questions: Vec<Question>,
}

#[derive(Debug, Deserialize)]
struct Question {
    id: String,
    stem: String,
    why: String,
    ladder: Vec<Statement>,
    #[serde(default)]
    may_not_apply: bool,
}

#[derive(Debug, Deserialize)]
struct Statement {
    step: u8,
    text: String,
}

/// Writes the whole page into a folder.
pub(crate) fn build(project: &Path, folder: &Path) -> Outcome {
    let source = project.join("content/pack.json");
    let cannot_read = || format!("{} could not be read", source.display());
    let pack = fs::read_to_string(&source).or_fail(cannot_read)?;
    let pack: Pack = serde_json::from_str(&pack).or_fail(cannot_read)?;
    let script = format!("const model = {};{SCRIPT}", model(&pack));
    write(folder, "index.html", PAGE.as_bytes())?;
    write(folder, "page.js", script.as_bytes())?;
    for file in FILES {
        let path = project.join("node_modules").join(file);
        let bytes = fs::read(&path).or_fail(|| format!("{} could not be read", path.display()))?;
        write(folder, file.rsplit('/').next().unwrap_or(file), &bytes)?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Outcome {
    fs::write(folder.join(name), bytes).or_fail(|| format!("{name} could not be written"))
}

fn model(pack: &Pack) -> Value {
    json!({
        "title": pack.title,
        "showProgressBar": true,
        "pagePrevText": "Back",
        "pageNextText": "Continue",
        "pages": pack.questions.iter().map(page).collect::<Vec<_>>(),
    })
}

fn page(question: &Question) -> Value {
    let choice = |value: &str, text: &str| json!({ "value": value, "text": text });
    let statements = question.ladder.iter();
    let mut choices: Vec<_> = statements
        .map(|it| choice(&it.step.to_string(), &it.text))
        .collect();
    choices.push(choice("not-sure", "We are not sure"));
    if question.may_not_apply {
        choices.push(choice("does-not-apply", "Does not apply"));
    }
    json!({
        "elements": [{
            "type": "radiogroup",
            "name": question.id,
            "title": question.stem,
            "description": question.why,
            "choices": choices,
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(may_not_apply: bool) -> Pack {
        let pack = json!({
            "title": "A check",
            "levels": ["not shown"],
            "questions": [{
                "id": "O1",
                "stem": "Why?",
                "why": "It matters.",
                "may_not_apply": may_not_apply,
                "ladder": [{ "step": 0, "text": "Have to" }, { "step": 3, "text": "Want to" }],
                "claims": ["C01"],
            }],
        });
        serde_json::from_value(pack).unwrap()
    }

    #[test]
    fn each_question_is_a_page_with_its_statements() {
        let model = model(&sample(false));
        assert_eq!(model["title"], "A check");
        let expected = json!([{ "elements": [{
            "type": "radiogroup",
            "name": "O1",
            "title": "Why?",
            "description": "It matters.",
            "choices": [
                { "value": "0", "text": "Have to" },
                { "value": "3", "text": "Want to" },
                { "value": "not-sure", "text": "We are not sure" },
            ],
        }] }]);
        assert_eq!(model["pages"], expected);
    }

    #[test]
    fn does_not_apply_is_offered_where_the_pack_allows_it() {
        let model = model(&sample(true));
        let choices = model["pages"][0]["elements"][0]["choices"]
            .as_array()
            .unwrap();
        assert_eq!(choices.last().unwrap()["value"], "does-not-apply");
    }

    #[test]
    fn the_page_asks_for_every_file_that_is_copied() {
        for file in FILES {
            let name = file.rsplit('/').next().unwrap();
            assert!(PAGE.contains(&format!("\"{name}\"")), "{name}");
        }
    }
}
