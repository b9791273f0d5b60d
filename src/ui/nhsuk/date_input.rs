//! A day, in three boxes.

use super::form_group::{Description, text_of};
use super::legend::legend;
use super::title::Title;
use crate::ui::dom::{Calls, El, Node, Reads, Text, el};

/// The three boxes, in their order.
pub type DayParts = [String; 3];

const BOXES: [(&str, &str, &str); 3] = [
    ("day", "Day", "nhsuk-input--width-2"),
    ("month", "Month", "nhsuk-input--width-2"),
    ("year", "Year", "nhsuk-input--width-4"),
];

/// A day that a person knows or can look up, under a legend.
#[derive(Default)]
pub struct DateInput {
    /// The id of the group, the start of those of its boxes.
    pub id: Text,
    /// What day it is.
    pub legend: Title,
    /// Help under the legend, with an example.
    pub hint: Option<Text>,
    /// What is wrong with it.
    pub error: Reads<Option<Text>>,
    /// What the boxes hold.
    pub value: Reads<DayParts>,
    /// Called with what they hold at every keystroke.
    pub on_input: Calls<DayParts>,
}

impl From<DateInput> for Node {
    fn from(field: DateInput) -> Self {
        let DateInput {
            id,
            legend: title,
            hint,
            error,
            value,
            on_input,
        } = field;
        let description = Description {
            id: id.clone(),
            hint,
            error,
        };
        let boxes = BOXES
            .iter()
            .enumerate()
            .map(|(index, part)| one_box(index, part, &id, &description, &value, &on_input));
        let boxes = el("div")
            .class("nhsuk-date-input")
            .id(id.clone())
            .children(boxes);
        let described_by = description.clone();
        let fieldset = el("fieldset")
            .class("nhsuk-fieldset")
            .attr("role", "group")
            .live_attr("aria-describedby", move || described_by.ids())
            .child(legend(title))
            .child(description.node())
            .child(boxes);
        description.group("", vec![fieldset.into()]).into()
    }
}

fn one_box(
    index: usize,
    (part, name, width): &'static (&str, &str, &str),
    id: &Text,
    description: &Description,
    value: &Reads<DayParts>,
    on_input: &Calls<DayParts>,
) -> El {
    let id = format!("{id}-{part}");
    let (wrong, value, on_input) = (description.clone(), value.clone(), on_input.clone());
    let typed = value.clone();
    let input = el("input")
        .live_attr("class", move || {
            let error = if wrong.has_error() {
                " nhsuk-input--error"
            } else {
                ""
            };
            Some(format!("nhsuk-input {width} nhsuk-date-input__input{error}").into())
        })
        .id(id.clone())
        .attr("name", *part)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .typed(move || typed.get().get(index).cloned().unwrap_or_default())
        .on("input", move |event| {
            let mut parts = value.get();
            if let (Some(text), Some(part)) = (text_of(&event), parts.get_mut(index)) {
                *part = text;
                on_input.call(parts);
            }
        });
    let name_of_box = el("label")
        .class("nhsuk-label nhsuk-date-input__label")
        .attr("for", id)
        .child(*name);
    let group = description.group("", vec![name_of_box.into(), input.into()]);
    el("div").class("nhsuk-date-input__item").child(group)
}
