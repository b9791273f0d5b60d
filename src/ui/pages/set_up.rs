//! Set up a project: its name, its stage, its people, its levels, and how much to ask.

use super::{page_heading, paragraph, two_thirds};
use crate::domain::edit::Edit;
use crate::domain::ids::{LevelId, StageId};
use crate::domain::project::{Check, Group, Length, Project};
use crate::domain::text::clean_line;
use crate::ui::components::words;
use crate::ui::dom::{Calls, Node, Reads, Text, of_pack};
use crate::ui::nhsuk::{
    Checkboxes, Choice, FieldError, Input, InputWidth, Radios, Size, Title, error_summary, form,
    submit_button,
};
use crate::ui::open::OpenProject;
use crate::ui::reactive::*;
use crate::ui::route::ProjectPage;

const NAME: &str = "project-name";
const STAGE: &str = "stage";
const LENGTH: &str = "length";

/// The form that starts a check. Every field is kept as it is filled in; Continue asks for what is
/// missing.
pub(super) fn set_up_page(open: OpenProject) -> Node {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    effect(move || {
        let error = if errors.read().is_empty() {
            ""
        } else {
            "Error: "
        };
        super::set_title(open.app, &format!("{error}Set up your check"));
    });
    let error = |field: &'static str| {
        Reads::new(move || {
            let errors = errors.read();
            let found = errors.iter().find(|error| error.field == field);
            found.map(|error| Text::from(error.message.clone()))
        })
    };
    let form = form(move || go_on(open, errors))
        .child(name(open, error(NAME)))
        .child(team(open))
        .child(stage(open, error(STAGE)))
        .child(people(open))
        .child(levels(open))
        .child(length(open, error(LENGTH)))
        .child(submit_button("Continue"));
    two_thirds(vec![
        error_summary(Reads::new(move || errors.get())),
        page_heading("Set up your check"),
        paragraph("You can change all of this later."),
        form.into(),
    ])
}

fn go_on(open: OpenProject, errors: RwSignal<Vec<FieldError>>) {
    let missing = open.project.with_untracked(|project| {
        missing(project, project.current_check().map(|(_, check)| check))
    });
    if missing.is_empty() {
        open.app.go(&open.route(ProjectPage::Tasks));
    }
    errors.set(missing);
}

fn missing(project: &Project, check: Option<&Check>) -> Vec<FieldError> {
    let mut missing = Vec::new();
    let mut require = |there: bool, field: &str, message: &str| {
        if !there {
            missing.push(FieldError {
                field: field.to_owned(),
                message: message.to_owned(),
            });
        }
    };
    require(
        !project.name.trim().is_empty(),
        NAME,
        "Enter the name of your project",
    );
    let stage = check.is_some_and(|check| check.stage.is_some());
    require(stage, STAGE, "Select the stage your project is at");
    let length = check.is_some_and(|check| check.length.is_some());
    require(length, LENGTH, "Select how much time you have");
    missing
}

fn question(text: impl Into<Text>) -> Title {
    Title::sized(text, Size::M)
}

fn name(open: OpenProject, error: Reads<Option<Text>>) -> Input {
    Input {
        id: NAME.into(),
        label: question("What is your project called?"),
        hint: Some("A short name your team knows. Do not use anyone’s name.".into()),
        error,
        value: Reads::new(move || open.project.read().name.clone()),
        on_input: Calls::new(move |text: String| {
            open.dispatch(Edit::NamedProject(clean_line(&text)));
        }),
        autocomplete: Some("off"),
        ..Input::default()
    }
}

fn team(open: OpenProject) -> Input {
    Input {
        id: "team".into(),
        label: question("Which team runs it? (optional)"),
        value: Reads::new(move || open.project.read().team.clone()),
        on_input: Calls::new(move |text: String| {
            open.dispatch(Edit::NamedTeam(clean_line(&text)));
        }),
        width: Some(InputWidth::Thirty),
        autocomplete: Some("off"),
        ..Input::default()
    }
}

fn stage(open: OpenProject, error: Reads<Option<Text>>) -> Radios {
    let stages = open.pack().stages.iter();
    let items = stages.map(|stage| {
        let choice = Choice::new(stage.id.to_string(), of_pack(stage.title.as_str()));
        choice.with_hint(of_pack(stage.description.as_str())).into()
    });
    Radios {
        id: STAGE.into(),
        legend: question("What stage is your project at now?"),
        error,
        items: items.collect(),
        value: Reads::new(move || open.check().stage.map(|stage| stage.to_string())),
        on_change: Calls::new(move |value: String| {
            if let Ok(stage) = StageId::parse(&value) {
                let check = open.ensure_check();
                open.dispatch(Edit::SetStage { check, stage });
            }
        }),
        ..Radios::default()
    }
}

fn people(open: OpenProject) -> Checkboxes {
    let involve = &open.pack().involve;
    let items = Group::INVOLVED.iter().map(|group| {
        let label = &involve.group(*group).label;
        Choice::new(words::group_slug(*group), of_pack(label.as_str()))
    });
    Checkboxes {
        id: "people".into(),
        legend: question(involve.who.as_str()).of_pack(),
        hint: Some("Select all that apply.".into()),
        items: items.collect(),
        values: Reads::new(move || {
            let project = open.project.read();
            let groups = project.groups.iter();
            groups
                .map(|group| words::group_slug(*group).to_owned())
                .collect()
        }),
        on_change: Calls::new(move |(value, chosen): (String, bool)| {
            let named = |group: &&Group| words::group_slug(**group) == value;
            if let Some(group) = Group::INVOLVED.iter().find(named) {
                let group = *group;
                open.dispatch(Edit::ChoseGroup { group, chosen });
            }
        }),
        ..Checkboxes::default()
    }
}

fn levels(open: OpenProject) -> Checkboxes {
    let levels = open.pack().levels.iter();
    let items = levels.map(|level| {
        let choice = Choice::new(level.id.to_string(), of_pack(level.title.as_str()));
        choice.with_hint(of_pack(level.description.as_str()))
    });
    Checkboxes {
        id: "levels".into(),
        legend: question(open.pack().involve.how.as_str()).of_pack(),
        hint: Some("Select all that apply. You can change this later. If you do not know yet, leave this empty.".into()),
        items: items.collect(),
        values: Reads::new(move || open.levels()),
        on_change: Calls::new(move |(value, chosen): (String, bool)| {
            if let Ok(level) = LevelId::parse(&value) {
                open.dispatch(Edit::ChoseLevel { level, chosen });
            }
        }),
        ..Checkboxes::default()
    }
}

fn length(open: OpenProject, error: Reads<Option<Text>>) -> Radios {
    let choice = |length, hint: &'static str| {
        Choice::new(words::length_slug(length), words::length(length))
            .with_hint(hint)
            .into()
    };
    Radios {
        id: LENGTH.into(),
        legend: question("How much time do you have?"),
        error,
        items: vec![
            choice(Length::Quick, "The key questions only. About 5 minutes."),
            choice(
                Length::Full,
                "Every question, with a few for each way you choose. About 15 minutes.",
            ),
        ],
        value: Reads::new(move || {
            let length = open.check().length;
            length.map(|length| words::length_slug(length).to_owned())
        }),
        on_change: Calls::new(move |value: String| {
            let quick = value == words::length_slug(Length::Quick);
            let length = if quick { Length::Quick } else { Length::Full };
            let check = open.ensure_check();
            open.dispatch(Edit::SetLength { check, length });
        }),
        ..Radios::default()
    }
}
