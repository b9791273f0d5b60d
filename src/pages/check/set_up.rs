//! Set up a project: its name, its stage, its people, its levels, and how much to ask.

use super::field_values::{group_value, length_value};
use crate::app::route::ProjectPage;
use crate::app::state::{OpenProject, Session};
use crate::components::{PageHeading, TwoThirds, of_pack, use_title};
use crate::domain::edit::Edit;
use crate::domain::ids::{LevelId, StageId};
use crate::domain::pack::{Level, Stage};
use crate::domain::project::{Check, Group, Length, Project};
use crate::domain::text::clean_line;
use crate::domain::words;
use crate::nhsuk::{
    Button, Checkbox, Checkboxes, ErrorSummary, FieldError, Form, Input, InputWidth, Radio, Radios,
    Size, Text, Title,
};
use leptos::prelude::*;

const NAME: &str = "project-name";
const STAGE: &str = "stage";
const LENGTH: &str = "length";

/// The form that starts a check. Every field is kept as it is filled in; Continue asks for what is
/// missing.
#[component]
pub fn SetUpPage() -> impl IntoView {
    let (open, session) = (OpenProject::expect(), Session::expect());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    use_title(move || {
        let error = if errors.read().is_empty() {
            ""
        } else {
            "Error: "
        };
        format!("{error}Set up your check")
    });
    let error_of = move |field: &'static str| {
        Signal::derive(move || {
            let errors = errors.read();
            let found = errors.iter().find(|error| error.field == field);
            found.map(|error| error.message.clone())
        })
    };
    let go_on = move || {
        let missing = untrack(|| open.with(|_, project, check| missing(project, check)));
        let is_complete = missing.is_empty();
        errors.set(missing);
        if is_complete {
            session.go(&open.route(ProjectPage::Tasks));
        }
    };
    view! {
        <TwoThirds>
            <ErrorSummary errors />
            <PageHeading>"Set up your check"</PageHeading>
            <p>"You can change all of this later."</p>
            <Form on_submit=go_on>
                <NameInput error=error_of(NAME) />
                <TeamInput />
                <StageRadios error=error_of(STAGE) />
                <PeopleCheckboxes />
                <LevelCheckboxes />
                <LengthRadios error=error_of(LENGTH) />
                <Button>"Continue"</Button>
            </Form>
        </TwoThirds>
    }
    .into_any()
}

/// What has to be filled in before the check can begin, in the order of the page.
fn missing(project: &Project, check: &Check) -> Vec<FieldError> {
    let fields = [
        (
            !project.name.trim().is_empty(),
            NAME,
            "Enter the name of your project",
        ),
        (
            check.stage.is_some(),
            STAGE,
            "Select the stage your project is at",
        ),
        (
            check.length.is_some(),
            LENGTH,
            "Select how much time you have",
        ),
    ];
    let missing = fields
        .into_iter()
        .filter(|(is_filled_in, ..)| !is_filled_in);
    let error = |(_, field, message): (bool, &str, &str)| FieldError {
        field: field.to_owned(),
        message: message.to_owned(),
    };
    missing.map(error).collect()
}

fn question(text: impl Into<Text>) -> Title {
    Title::sized(text, Size::M)
}

#[component]
fn NameInput(
    /// What is wrong with it.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let open = OpenProject::expect();
    let value = Memo::new(move |_| open.project.read().name.clone());
    view! {
        <Input
            id=NAME
            label=question("What is your project called?")
            hint="A short name your team knows. Do not use anyone’s name."
            error
            value
            on_input=move |text: String| open.dispatch(Edit::NamedProject(clean_line(&text)))
            autocomplete="off"
        />
    }
}

#[component]
fn TeamInput() -> impl IntoView {
    let open = OpenProject::expect();
    let value = Memo::new(move |_| open.project.read().team.clone());
    view! {
        <Input
            id="team"
            label=question("Which team runs it? (optional)")
            value
            on_input=move |text: String| open.dispatch(Edit::NamedTeam(clean_line(&text)))
            width=InputWidth::Thirty
            autocomplete="off"
        />
    }
}

#[component]
fn StageRadios(
    /// What is wrong with the choice.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let open = OpenProject::expect();
    let radio = |stage: &Stage| {
        view! {
            <Radio
                value=stage.id.to_string()
                label=of_pack(&stage.title)
                hint=of_pack(&stage.description)
            />
        }
    };
    let value = Memo::new(move |_| {
        let check = open.check.read();
        check.stage.as_ref().map(StageId::to_string)
    });
    let on_change = move |value: String| {
        if let Ok(stage) = StageId::parse(&value) {
            let check = open.ensure_check();
            open.dispatch(Edit::SetStage { check, stage });
        }
    };
    view! {
        <Radios
            id=STAGE
            legend=question("What stage is your project at now?")
            error
            value
            on_change
        >
            {open.pack().stages.iter().map(radio).collect_view()}
        </Radios>
    }
    .into_any()
}

#[component]
fn PeopleCheckboxes() -> impl IntoView {
    let open = OpenProject::expect();
    let involve = &open.pack().involve;
    let checkbox = move |group| {
        let label = of_pack(&involve.group(group).label);
        view! { <Checkbox value=group_value(group) label /> }
    };
    let values = Memo::new(move |_| {
        let project = open.project.read();
        let groups = project.groups.iter();
        groups
            .map(|group| group_value(*group).to_owned())
            .collect::<Vec<_>>()
    });
    let on_change = move |(value, chosen): (String, bool)| {
        let mut groups = Group::INVOLVED.into_iter();
        if let Some(group) = groups.find(|group| group_value(*group) == value) {
            open.dispatch(Edit::ChoseGroup { group, chosen });
        }
    };
    view! {
        <Checkboxes
            id="people"
            legend=question(of_pack(&involve.who))
            hint="Select all that apply."
            values
            on_change
        >
            {Group::INVOLVED.map(checkbox).collect_view()}
        </Checkboxes>
    }
    .into_any()
}

#[component]
fn LevelCheckboxes() -> impl IntoView {
    let open = OpenProject::expect();
    let checkbox = |level: &Level| {
        view! {
            <Checkbox
                value=level.id.to_string()
                label=of_pack(&level.title)
                hint=of_pack(&level.description)
            />
        }
    };
    let values = Memo::new(move |_| open.levels());
    let on_change = move |(value, chosen): (String, bool)| {
        if let Ok(level) = LevelId::parse(&value) {
            open.dispatch(Edit::ChoseLevel { level, chosen });
        }
    };
    view! {
        <Checkboxes
            id="levels"
            legend=question(of_pack(&open.pack().involve.how))
            hint="Select all that apply. You can change this later. If you do not know yet, leave this empty."
            values
            on_change
        >
            {open.pack().levels.iter().map(checkbox).collect_view()}
        </Checkboxes>
    }
    .into_any()
}

#[component]
fn LengthRadios(
    /// What is wrong with the choice.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let open = OpenProject::expect();
    let value = Memo::new(move |_| {
        let length = open.check.read().length;
        length.map(|length| length_value(length).to_owned())
    });
    let on_change = move |value: String| {
        let is_quick = value == length_value(Length::Quick);
        let length = if is_quick {
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
            error
            value
            on_change
        >
            <Radio
                value=length_value(Length::Quick)
                label=words::length(Length::Quick)
                hint="The key questions only. About 5 minutes."
            />
            <Radio
                value=length_value(Length::Full)
                label=words::length(Length::Full)
                hint="Every question, with a few for each way you choose. About 15 minutes."
            />
        </Radios>
    }
    .into_any()
}
