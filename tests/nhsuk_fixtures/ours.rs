//! What no published example shows: words in another language, and how lists count their items.

use leptos::prelude::*;
use truly_open::nhsuk::{
    Checkbox, Checkboxes, Input, Label, Radio, RadioDivider, Radios, SummaryAction, SummaryList,
    SummaryRow, TaskItem, TaskList, TaskStatus, Text, Title,
};

use crate::dom::{Node, parse, print};

#[track_caller]
fn check<V: IntoView>(view: impl FnOnce() -> V, expected: &str) {
    let html = Owner::new().with(|| view().into_view().to_html());
    assert_eq!(print(&parse(&html)), print(&parse(expected)));
}

fn welsh(words: &str) -> Text {
    Text::in_language(words, Some("cy".to_owned()))
}

#[test]
fn words_in_another_language_are_marked() {
    let title = || Title::page_heading(welsh("Pwy?")).with_caption("Part 1");
    check(
        || view! { <Label title=title() field="who" /> },
        r#"<h1 class="nhsuk-label-wrapper"><label class="nhsuk-label nhsuk-label--l" for="who">
            <span class="nhsuk-caption-l">Part 1</span> <span lang="cy">Pwy?</span></label></h1>"#,
    );
    check(
        || {
            let status = TaskStatus::Completed("Completed".to_owned());
            view! {
                <TaskList id="t">
                    <TaskItem heading=welsh("Pobl") hint=welsh("Pwy") status />
                </TaskList>
            }
        },
        r#"<ul class="nhsuk-task-list"><li class="nhsuk-task-list__item">
            <div class="nhsuk-task-list__name-and-hint"><div><span lang="cy">Pobl</span></div>
            <div class="nhsuk-task-list__hint" id="t-1-hint"><span lang="cy">Pwy</span></div></div>
            <div class="nhsuk-task-list__status" id="t-1-status"><strong class="nhsuk-tag
            nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal">Completed</strong>
            </div></li></ul>"#,
    );
}

#[test]
fn words_in_the_language_of_the_page_are_not_marked() {
    check(
        || view! { <p>{Text::in_language("Who?", None)}</p> },
        "<p>Who?</p>",
    );
}

/// What is written by a person or in a pack never becomes markup.
#[test]
fn text_from_outside_is_text() {
    let hostile = "<img src=x onerror=\"alert(1)\"> &amp;";
    check(
        || view! { <Label title=hostile field=hostile /> },
        r#"<label class="nhsuk-label"
            for="&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp;amp;">&lt;img src=x
            onerror="alert(1)"&gt; &amp;amp;</label>"#,
    );
}

/// The ids of every `input` of a page, in order; those that are checked end in a star.
fn inputs(view: impl FnOnce() -> AnyView) -> Vec<String> {
    fn collect(nodes: &[Node], ids: &mut Vec<String>) {
        for node in nodes {
            let Node::Element(element) = node else {
                continue;
            };
            if element.tag == "input" {
                let checked = element.attributes.contains_key("checked");
                let star = if checked { "*" } else { "" };
                ids.push(format!("{}{star}", element.attributes["id"]));
            }
            collect(&element.children, ids);
        }
    }
    let mut ids = Vec::new();
    let html = Owner::new().with(|| view().to_html());
    collect(&parse(&html), &mut ids);
    ids
}

#[test]
fn a_list_within_a_list_counts_for_itself() {
    let ids = inputs(|| {
        view! {
            <Radios id="outer" legend="Outer" value=Some("b".to_owned()) on_change=|_| ()>
                <Radio value="a" label="A">
                    <Checkboxes
                        id="inner"
                        legend="Inner"
                        values=vec!["d".to_owned()]
                        on_change=|_| ()
                    >
                        <Checkbox value="c" label="C" />
                        <Checkbox value="d" label="D" />
                    </Checkboxes>
                </Radio>
                <RadioDivider />
                <Radio value="b" label="B">
                    <Input id="more" label="More" value="" on_input=|_| () />
                </Radio>
            </Radios>
        }
        .into_any()
    });
    assert_eq!(ids, ["outer", "inner", "inner-2*", "outer-3*", "more"]);
}

/// A row without an action keeps in line with those that have one.
#[test]
fn a_summary_list_leaves_room_for_actions() {
    check(
        || {
            let change = vec![SummaryAction::change("#/b", "b")];
            view! {
                <SummaryList>
                    <SummaryRow key="A">"1"</SummaryRow>
                    <SummaryRow key="B" actions=change>
                        "2"
                    </SummaryRow>
                </SummaryList>
            }
        },
        r##"<dl class="nhsuk-summary-list">
            <div class="nhsuk-summary-list__row nhsuk-summary-list__row--no-actions">
            <dt class="nhsuk-summary-list__key">A</dt><dd class="nhsuk-summary-list__value">1</dd>
            </div>
            <div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">B</dt>
            <dd class="nhsuk-summary-list__value">2</dd><dd class="nhsuk-summary-list__actions">
            <a class="nhsuk-link" href="#/b">Change<span class="nhsuk-u-visually-hidden"> b</span>
            </a></dd></div></dl>"##,
    );
}
