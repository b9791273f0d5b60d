//! An edit as it is saved: `{"did":"answered-question","check":"c-1",…}`.

use super::leaf::{Leaf, Note, Word, choices};
use super::target::WireTarget;
use super::{WirePack, need, tagged_fields};
use crate::domain::answer::Answer;
use crate::domain::edit::Edit;
use crate::domain::ids::{CheckId, LevelId, QuestionId, ResponseId, StageId};
use crate::domain::project::{Group, Length, Timestamp};
use crate::domain::text::{strip_line, strip_text};
use crate::storage::fault::{DocumentFault, Problem};
use crate::storage::fields::Fields;

tagged_fields! {
    /// An edit, before its fields were asked for.
    WireEdit, tagged by did: Leaf<Did>, {
        check: Leaf<CheckId>,
        response: Leaf<ResponseId>,
        question: Leaf<QuestionId>,
        answer: Leaf<Answer>,
        note: Leaf<Note>,
        text: String,
        name: String,
        level: Leaf<LevelId>,
        group: Leaf<Group>,
        chosen: bool,
        count: u32,
        stage: Leaf<StageId>,
        length: Leaf<Length>,
        at: Leaf<Timestamp>,
        pack: Fields<WirePack>,
        target: Fields<WireTarget>,
    }
}

/// The kinds of edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Did {
    NamedProject,
    NamedTeam,
    ChoseLevel,
    ChoseGroup,
    Binned,
    TookOutOfBin,
    SavedToFile,
    StartedCheck,
    FinishedCheck,
    SetStage,
    SetLength,
    CountedGroup,
    WroteCheckNote,
    AnsweredQuestion,
    WroteQuestionNote,
    Withdrew,
}

choices! { Did, "the name of a change that this app knows",
    "named-project" => Did::NamedProject,
    "named-team" => Did::NamedTeam,
    "chose-level" => Did::ChoseLevel,
    "chose-group" => Did::ChoseGroup,
    "binned" => Did::Binned,
    "took-out-of-bin" => Did::TookOutOfBin,
    "saved-to-file" => Did::SavedToFile,
    "started-check" => Did::StartedCheck,
    "finished-check" => Did::FinishedCheck,
    "set-stage" => Did::SetStage,
    "set-length" => Did::SetLength,
    "counted-group" => Did::CountedGroup,
    "wrote-check-note" => Did::WroteCheckNote,
    "answered-question" => Did::AnsweredQuestion,
    "wrote-question-note" => Did::WroteQuestionNote,
    "withdrew" => Did::Withdrew,
}

impl WireEdit {
    /// The edit, if every field that it needs is there and no other. What cannot be seen is taken
    /// out of its texts; nothing is shortened, because a long text may be someone's only copy.
    pub(super) fn into_edit(mut self) -> Result<Edit, DocumentFault> {
        let wire = &mut self;
        let edit = match wire.did.0 {
            Did::NamedProject => Edit::NamedProject(strip_line(&need!(wire.name))),
            Did::NamedTeam => Edit::NamedTeam(strip_line(&need!(wire.name))),
            Did::ChoseLevel => Edit::ChoseLevel {
                level: need!(wire.level).0,
                chosen: need!(wire.chosen),
            },
            Did::ChoseGroup => Edit::ChoseGroup {
                group: need!(wire.group).0,
                chosen: need!(wire.chosen),
            },
            Did::Binned => Edit::Binned(Some(need!(wire.at).0)),
            Did::TookOutOfBin => Edit::Binned(None),
            Did::SavedToFile => Edit::SavedToFile(need!(wire.at).0),
            Did::StartedCheck => Edit::StartedCheck {
                check: need!(wire.check).0,
                at: need!(wire.at).0,
                pack: need!(wire.pack).0.into(),
            },
            Did::FinishedCheck => Edit::FinishedCheck {
                check: need!(wire.check).0,
                at: need!(wire.at).0,
            },
            Did::SetStage => Edit::SetStage {
                check: need!(wire.check).0,
                stage: need!(wire.stage).0,
            },
            Did::SetLength => Edit::SetLength {
                check: need!(wire.check).0,
                length: need!(wire.length).0,
            },
            Did::CountedGroup => Edit::CountedGroup {
                check: need!(wire.check).0,
                group: need!(wire.group).0,
                count: need!(wire.count),
            },
            Did::WroteCheckNote => Edit::WroteCheckNote {
                check: need!(wire.check).0,
                note: need!(wire.note).of_a_check()?,
                text: strip_text(&need!(wire.text)),
            },
            Did::AnsweredQuestion => Edit::AnsweredQuestion {
                check: need!(wire.check).0,
                response: need!(wire.response).0,
                question: need!(wire.question).0,
                answer: need!(wire.answer).0,
            },
            Did::WroteQuestionNote => Edit::WroteQuestionNote {
                check: need!(wire.check).0,
                response: need!(wire.response).0,
                question: need!(wire.question).0,
                note: need!(wire.note).of_a_question()?,
                text: strip_text(&need!(wire.text)),
            },
            Did::Withdrew => {
                let target = need!(wire.target).0.into_target();
                Edit::Withdrew(target.map_err(|fault| fault.inside("target"))?)
            }
        };
        self.refuse_left_over()?;
        Ok(edit)
    }
}

impl From<&Edit> for WireEdit {
    fn from(edit: &Edit) -> Self {
        let did = |did| Self::blank(Leaf(did));
        let did_to = |kind, check: &CheckId| Self {
            check: Leaf::some(check),
            ..did(kind)
        };
        match edit {
            Edit::NamedProject(name) => Self {
                name: Some(name.clone()),
                ..did(Did::NamedProject)
            },
            Edit::NamedTeam(name) => Self {
                name: Some(name.clone()),
                ..did(Did::NamedTeam)
            },
            Edit::ChoseLevel { level, chosen } => Self {
                level: Leaf::some(level),
                chosen: Some(*chosen),
                ..did(Did::ChoseLevel)
            },
            Edit::ChoseGroup { group, chosen } => Self {
                group: Leaf::some(group),
                chosen: Some(*chosen),
                ..did(Did::ChoseGroup)
            },
            Edit::Binned(Some(at)) => Self {
                at: Leaf::some(at),
                ..did(Did::Binned)
            },
            Edit::Binned(None) => did(Did::TookOutOfBin),
            Edit::SavedToFile(at) => Self {
                at: Leaf::some(at),
                ..did(Did::SavedToFile)
            },
            Edit::StartedCheck { check, at, pack } => Self {
                at: Leaf::some(at),
                pack: Some(Fields(pack.into())),
                ..did_to(Did::StartedCheck, check)
            },
            Edit::FinishedCheck { check, at } => Self {
                at: Leaf::some(at),
                ..did_to(Did::FinishedCheck, check)
            },
            Edit::SetStage { check, stage } => Self {
                stage: Leaf::some(stage),
                ..did_to(Did::SetStage, check)
            },
            Edit::SetLength { check, length } => Self {
                length: Leaf::some(length),
                ..did_to(Did::SetLength, check)
            },
            Edit::CountedGroup {
                check,
                group,
                count,
            } => Self {
                group: Leaf::some(group),
                count: Some(*count),
                ..did_to(Did::CountedGroup, check)
            },
            Edit::WroteCheckNote { check, note, text } => Self {
                note: Leaf::some(&Note::Check(*note)),
                text: Some(text.clone()),
                ..did_to(Did::WroteCheckNote, check)
            },
            Edit::AnsweredQuestion {
                check,
                response,
                question,
                answer,
            } => Self {
                response: Leaf::some(response),
                question: Leaf::some(question),
                answer: Leaf::some(answer),
                ..did_to(Did::AnsweredQuestion, check)
            },
            Edit::WroteQuestionNote {
                check,
                response,
                question,
                note,
                text,
            } => Self {
                response: Leaf::some(response),
                question: Leaf::some(question),
                note: Leaf::some(&Note::Question(*note)),
                text: Some(text.clone()),
                ..did_to(Did::WroteQuestionNote, check)
            },
            Edit::Withdrew(target) => Self {
                target: Some(Fields(target.into())),
                ..did(Did::Withdrew)
            },
        }
    }
}
