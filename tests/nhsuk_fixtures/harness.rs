//! Renders a component with the options of each published example and compares the two.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use crate::dom::{self, Element};

/// What a component makes of the published examples, and what it leaves out.
///
/// An option is written as its path in the example: `items[].hint.html`. What is text or an
/// object with a text is one option (`hint`), and an option that picks from a list is written
/// with its pick (`variant=secondary`). An example is left out for what it lacks (`no heading`), or
/// by its own name (`name: without error link`), where its options do not tell it from others.
pub(crate) struct Case {
    /// The file of the examples, without its ending.
    pub(crate) component: &'static str,
    /// The options we have.
    pub(crate) supported: &'static [&'static str],
    /// The options we have not, and why. An example that uses one is left out.
    pub(crate) left_out: &'static [(&'static str, &'static str)],
    /// What is changed in both sides before they are compared: why is said beside each.
    pub(crate) adjust: fn(&Options, &mut Element) -> bool,
    /// Our component with these options.
    pub(crate) render: fn(&Options) -> AnyView,
    /// How many examples match. A new one makes the test fail until it has been looked at.
    pub(crate) matched: usize,
    /// How many are left out.
    pub(crate) unmatched: usize,
}

/// Changes nothing.
pub(crate) fn as_it_is(_: &Options, _: &mut Element) -> bool {
    true
}

#[derive(Deserialize)]
struct Published {
    fixtures: Vec<Fixture>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Fixture {
    name: String,
    context: Value,
    call_block: Option<String>,
    html: String,
}

/// Compares every example of a component.
#[track_caller]
pub(crate) fn check(case: &Case) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/nhsuk")
        .join(format!("{}.json", case.component));
    let published: Published = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();

    let (mut matched, mut unmatched) = (0, 0);
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    for fixture in published.fixtures {
        let mut context = fixture.context;
        if let Some(html) = fixture.call_block {
            context["callBlock"] = Value::String(html);
        }
        let mut paths = BTreeSet::new();
        collect_paths(&context, "", &mut paths);
        let unknown: Vec<_> = paths
            .iter()
            .filter(|path| {
                !case.supported.contains(&path.as_str())
                    && !case.left_out.iter().any(|(option, _)| option == path)
            })
            .collect();
        if !unknown.is_empty() {
            faults.push(format!(
                "{:?} has unknown options {unknown:?}",
                fixture.name
            ));
        }
        paths.insert(format!("name: {}", fixture.name));
        for (lack, _) in case.left_out {
            let key = lack.strip_prefix("no ");
            if key.is_some_and(|key| !paths.iter().any(|path| path.starts_with(key))) {
                paths.insert((*lack).to_owned());
            }
        }
        let leaves_out = case
            .left_out
            .iter()
            .any(|(option, _)| paths.contains(*option));
        used.extend(paths);
        if leaves_out {
            unmatched += 1;
            continue;
        }
        let options = Options(context);
        let ours = adjusted(case, &options, &render(case, &options));
        let theirs = adjusted(case, &options, &fixture.html);
        if ours == theirs {
            matched += 1;
        } else {
            faults.push(format!(
                "{:?}\nours:\n{ours}theirs:\n{theirs}",
                fixture.name
            ));
        }
    }
    for option in case
        .supported
        .iter()
        .chain(case.left_out.iter().map(|(option, _)| option))
    {
        if !used.contains(*option) {
            faults.push(format!("no example has the option {option:?}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{}:\n{}",
        case.component,
        faults.join("\n")
    );
    assert_eq!(
        (matched, unmatched),
        (case.matched, case.unmatched),
        "{}: examples (matched, left out)",
        case.component
    );
}

fn render(case: &Case, options: &Options) -> String {
    // The signals that a component makes live as long as their owner.
    filled(&Owner::new().with(|| (case.render)(options).to_html()))
}

fn adjusted(case: &Case, options: &Options, html: &str) -> String {
    let mut nodes = dom::parse(html);
    dom::retain(&mut nodes, &mut |element| {
        rename(options, element);
        (case.adjust)(options, element)
    });
    dom::print(&nodes)
}

/// Our fields are named by their id, since nothing is posted; theirs have a name beside it.
fn rename(options: &Options, element: &mut Element) {
    let (name, id) = (options.text("name"), options.id());
    if name.is_some() && element.attributes.get("name") == name.as_ref() {
        element.attributes.insert("name".to_owned(), id);
    }
}

/// Options that pick from a list, whose pick decides whether we have them.
const PICKS: &[&str] = &[
    "behaviour",
    "colour",
    "countType",
    "element",
    "format",
    "inputmode",
    "placement",
    "size",
    "type",
    "variant",
    "width",
    "level",
    "role",
];

fn collect_paths(value: &Value, path: &str, paths: &mut BTreeSet<String>) {
    let key = path.rsplit('.').next().unwrap_or_default();
    match value {
        Value::Null => {
            paths.insert(format!("{path}=null"));
        }
        Value::Bool(yes) => {
            paths.insert(format!("{path}={yes}"));
        }
        Value::String(_) | Value::Number(_) if PICKS.contains(&key) => {
            let pick = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            paths.insert(format!("{path}={pick}"));
        }
        Value::String(_) | Value::Number(_) => {
            paths.insert(path.strip_suffix(".text").unwrap_or(path).to_owned());
        }
        Value::Array(items) => {
            for item in items {
                collect_paths(item, &format!("{path}[]"), paths);
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                collect_paths(member, &path, paths);
            }
        }
    }
}

/// The options of one example.
pub(crate) struct Options(pub(crate) Value);

impl Options {
    /// The option at this key, as text or as an object with a text.
    pub(crate) fn text(&self, key: &str) -> Option<String> {
        let value = self.0.get(key)?;
        let text = value.as_str().or_else(|| value.get("text")?.as_str());
        text.map(str::to_owned)
    }

    /// The same, where every example has it.
    pub(crate) fn words(&self, key: &str) -> String {
        self.text(key).unwrap()
    }

    /// Whether the option is there and true.
    pub(crate) fn is(&self, key: &str) -> bool {
        self.0.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The id of the field or of the first of its parts.
    pub(crate) fn id(&self) -> String {
        ["idPrefix", "id", "name"]
            .iter()
            .find_map(|key| self.text(key))
            .unwrap_or_default()
    }

    /// The object at this key.
    pub(crate) fn within(&self, key: &str) -> Self {
        Self(self.0.get(key).cloned().unwrap_or_default())
    }

    /// The objects of the list at this key. Their templates skip what is empty, as we cannot.
    pub(crate) fn list(&self, key: &str) -> Vec<Self> {
        let items = self
            .0
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let there =
            |item: &Value| item.is_object() || item.as_str().is_some_and(|text| !text.is_empty());
        items.into_iter().filter(there).map(Self).collect()
    }

    /// What stands inside the component: its HTML if it has some, otherwise its text.
    pub(crate) fn inner(&self) -> AnyView {
        match self.text("callBlock").or_else(|| self.text("html")) {
            Some(html) => slot(html),
            None => self.words("text").into_any(),
        }
    }
}

/// What is wrong with the field of an example.
pub(crate) fn error(options: &Options) -> Option<String> {
    options.text("errorMessage")
}

const SLOT: &str = "[slot ";

/// A place in a view for HTML that comes from an example: our components never take HTML as text, so
/// it is put in after they have been rendered, and stands there in a form without markup until then.
pub(crate) fn slot(html: String) -> AnyView {
    format!("{SLOT}{}]", BASE64.encode(html)).into_any()
}

/// The same with the HTML of every slot in its place.
fn filled(html: &str) -> String {
    let mut parts = html.split(SLOT);
    let mut filled = parts.next().unwrap().to_owned();
    for part in parts {
        let (inner, rest) = part.split_once(']').unwrap();
        filled += &String::from_utf8(BASE64.decode(inner).unwrap()).unwrap();
        filled += rest;
    }
    filled
}
