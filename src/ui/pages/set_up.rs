//! Set up a project: its name, its stage, its people, its levels, and how much to ask.

use crate::domain::edit::Edit;
use crate::domain::ids::{LevelId, StageId};
use crate::domain::pack::Pack;
use crate::domain::project::{Check, Group, Length, Project};
use crate::domain::text::clean_line;
use crate::ui::components::words;
use crate::ui::nhsuk::{
    Button, Checkboxes, Choice, ErrorSummary, FieldError, Input, InputWidth, RadioItem, Radios, Size, Title,
};
use crate::ui::open::OpenProject;
use crate::ui::route::ProjectPage;
use leptos::prelude::*;

const NAME: &str = "project-name";
const STAGE: &str = "stage";
const LENGTH: &str = "length";

/// The form that starts a check. Every field is kept as it is filled in; Continue asks for what is
/// missing.
#[component]
pub fn SetUpPage(open: OpenProject) -> impl IntoView {
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let title = move || {
        let error = if errors.read().is_empty() { "" } else { "Error: " };
        super::set_title(open.app, &format!("{error}Set up your check"));
    };
    Effect::new(move |_| title());
    let submit = move || {
        let missing = open.project.with_untracked(|project| {
            missing(project, project.current_check().map(|(_, check)| check))
        });
        if missing.is_empty() {
            open.ensure_check();
            open.app.go(&open.route(ProjectPage::Tasks));
        }
        errors.set(missing);
    };
    let error = move |field: &'static str| {
        Signal::derive(move || {
            let errors = errors.read();
            let found = errors.iter().find(|error| error.field == field);
            found.map(|error| error.message.clone())
        })
    };
    view! {
        <div class="nhsuk-grid-row">
            <div class="nhsuk-grid-column-two-thirds">
                <ErrorSummary errors=errors />
                <h1 class="nhsuk-heading-l">"Set up your check"</h1>
                <form
                    novalidate
                    on:submit=move |event| {
                        event.prevent_default();
                        submit();
                    }
                >
                    <Names open=open error=error(NAME) />
                    <StageRadios open=open error=error(STAGE) />
                    <People open=open />
                    <Levels open=open />
                    <LengthRadios open=open error=error(LENGTH) />
                    <Button>"Continue"</Button>
                </form>
            </div>
        </div>
    }
}

fn missing(project: &Project, check: Option<&Check>) -> Vec<FieldError> {
    let problem = |field: &str, message: &str| FieldError {
        field: field.to_owned(),
        message: message.to_owned(),
    };
    let mut missing = Vec::new();
    if project.name.trim().is_empty() {
        missing.push(problem(NAME, "Enter the name of your project"));
    }
    if check.and_then(|check| check.stage.as_ref()).is_none() {
        missing.push(problem(STAGE, "Select the stage your project is at"));
    }
    if check.and_then(|check| check.length).is_none() {
        missing.push(problem(LENGTH, "Select how much time you have"));
    }
    missing
}

fn question(text: &str) -> Title {
    Title {
        text: text.to_owned(),
        size: Some(Size::M),
        ..Title::default()
    }
}

#[component]
fn Names(open: OpenProject, error: Signal<Option<String>>) -> impl IntoView {
    let project = open.project;
    view! {
        <Input
            id=NAME
            label=question("What is your project called?")
            hint="A short name your team knows. Do not use names of patients."
            value=Signal::derive(move || project.read().name.clone())
            on_input=move |text: String| open.dispatch(Edit::NamedProject(clean_line(&text)))
            error=error
            autocomplete="off"
        />
        <Input
            id="team"
            label=question("Which team runs it? (optional)")
            value=Signal::derive(move || project.read().team.clone())
            on_input=move |text: String| open.dispatch(Edit::NamedTeam(clean_line(&text)))
            width=InputWidth::Thirty
            autocomplete="off"
        />
    }
}

#[component]
fn StageRadios(open: OpenProject, error: Signal<Option<String>>) -> impl IntoView {
    let pack: &Pack = open.pack();
    let items = pack.stages.iter().map(|stage| {
        Choice {
            hint: Some(stage.description.clone()),
            ..Choice::new(stage.id.as_str(), stage.title.clone())
        }
        .into()
    });
    let chosen = move || open.check().stage.map(|stage| stage.to_string());
    let choose = move |value: String| {
        if let Ok(stage) = StageId::parse(&value) {
            let check = open.ensure_check();
            open.dispatch(Edit::SetStage { check, stage });
        }
    };
    view! {
        <Radios
            id=STAGE
            legend=question("What stage is your project at now?")
            items=items.collect()
            value=Signal::derive(chosen)
            on_change=choose
            error=error
        />
    }
}

#[component]
fn People(open: OpenProject) -> impl IntoView {
    let items = Group::INVOLVED.iter().map(|group| {
        Choice::new(words::group_slug(*group), words::group(*group))
    });
    let chosen = move || {
        let project = open.project.read();
        project.groups.iter().map(|group| words::group_slug(*group).to_owned()).collect::<Vec<_>>()
    };
    let choose = move |(value, chosen): (String, bool)| {
        let named = |group: &&Group| words::group_slug(**group) == value;
        if let Some(group) = Group::INVOLVED.iter().find(named) {
            open.dispatch(Edit::ChoseGroup { group: *group, chosen });
        }
    };
    view! {
        <Checkboxes
            id="people"
            legend=question("Who do you hope to involve?")
            hint="Select all that apply."
            items=items.collect()
            values=Signal::derive(chosen)
            on_change=choose
        />
    }
}

#[component]
fn Levels(open: OpenProject) -> impl IntoView {
    let pack: &Pack = open.pack();
    let items = pack.levels.iter().map(|level| Choice {
        hint: Some(level.description.clone()),
        ..Choice::new(level.id.as_str(), level.title.clone())
    });
    let chosen = move || {
        let project = open.project.read();
        project.levels.iter().map(LevelId::to_string).collect::<Vec<_>>()
    };
    let choose = move |(value, chosen): (String, bool)| {
        if let Ok(level) = LevelId::parse(&value) {
            open.dispatch(Edit::ChoseLevel { level, chosen });
        }
    };
    view! {
        <Checkboxes
            id="levels"
            legend=question("How do you plan to involve them?")
            hint="Select all that apply. You can change this later. If you do not know yet, leave this empty."
            items=items.collect()
            values=Signal::derive(chosen)
            on_change=choose
        />
    }
}

#[component]
fn LengthRadios(open: OpenProject, error: Signal<Option<String>>) -> impl IntoView {
    let choice = |length, hint: &str| {
        RadioItem::from(Choice {
            hint: Some(hint.to_owned()),
            ..Choice::new(words::length_slug(length), words::length(length))
        })
    };
    let items = vec![
        choice(Length::Quick, "The key questions only. About 5 minutes."),
        choice(
            Length::Full,
            "Every question, with a few for each way you plan to involve people. About 15 minutes.",
        ),
    ];
    let chosen = move || open.check().length.map(|length| words::length_slug(length).to_owned());
    let choose = move |value: String| {
        let length = if value == words::length_slug(Length::Quick) {
            Length::Quick
        } else {
            Length::Full
        };
        let check = open.ensure_check();
        open.dispatch(Edit::SetLength { check, length });
    };
    view! {
        <Radios
            id=LENGTH
            legend=question("How much time do you have?")
            items=items
            value=Signal::derive(chosen)
            on_change=choose
            error=error
        />
    }
}
