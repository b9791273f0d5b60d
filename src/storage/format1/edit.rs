//! What a person did.

use super::Pack;
use super::choices::{ActionState, CellName, EditKind, Group, Length, List, Note};
use super::fields::fields;
use super::target::TargetFields;
use super::values::{Answer, Day, Id, Time};
use crate::domain::edit::Edit;
use crate::domain::ids::{CheckId, LevelId, QuestionId, ResponseId, RowId, StageId};
use crate::domain::lists::Cell;
use crate::domain::text::{strip_line, strip_text};
use crate::storage::fault::{DocumentFault, Problem};
use crate::storage::parse::Object;

fields! {
    /// An edit with the fields of its kind, in the order in which they are written.
    EditFields {
        did: EditKind,
        name: String,
        level: Id<LevelId>,
        check: Id<CheckId>,
        response: Id<ResponseId>,
        group: Group,
        chosen: bool,
        count: u32,
        at: Time,
        pack: Object<Pack>,
        stage: Id<StageId>,
        length: Length,
        list: List,
        row: Id<RowId>,
        cell: CellName,
        question: Id<QuestionId>,
        answer: Answer,
        note: Note,
        text: String,
        day: Day,
        state: ActionState,
        pence: u32,
        dropped: bool,
        target: Object<TargetFields>,
    }
}

impl EditFields {
    /// What cannot be seen is taken out of texts; nothing is shortened, because a long text may be
    /// someone's only copy.
    ///
    /// # Errors
    /// A field that its kind needs is missing or does not fit it, or a field of another kind is there.
    pub(super) fn into_domain(mut self) -> Result<Edit, DocumentFault> {
        let f = &mut self;
        let edit = match f.did()? {
            EditKind::NamedProject => Edit::NamedProject(strip_line(&f.name()?)),
            EditKind::NamedTeam => Edit::NamedTeam(strip_line(&f.name()?)),
            EditKind::ChoseLevel => Edit::ChoseLevel {
                level: f.level()?.0,
                chosen: f.chosen()?,
            },
            EditKind::ChoseGroup => Edit::ChoseGroup {
                group: f.group()?.into(),
                chosen: f.chosen()?,
            },
            EditKind::Binned => Edit::Binned(Some(f.at()?.into())),
            EditKind::TookOutOfBin => Edit::Binned(None),
            EditKind::SavedToFile => Edit::SavedToFile(f.at()?.into()),
            EditKind::StartedCheck => Edit::StartedCheck {
                check: f.check()?.0,
                at: f.at()?.into(),
                pack: f.pack()?.0.into(),
            },
            EditKind::FinishedCheck => Edit::FinishedCheck {
                check: f.check()?.0,
                at: f.at()?.into(),
            },
            EditKind::SetStage => Edit::SetStage {
                check: f.check()?.0,
                stage: f.stage()?.0,
            },
            EditKind::SetLength => Edit::SetLength {
                check: f.check()?.0,
                length: f.length()?.into(),
            },
            EditKind::CountedGroup => Edit::CountedGroup {
                check: f.check()?.0,
                group: f.group()?.into(),
                count: f.count()?,
            },
            EditKind::WroteCheckNote => Edit::WroteCheckNote {
                check: f.check()?.0,
                note: f.note_of()?,
                text: strip_text(&f.text()?),
            },
            EditKind::AnsweredQuestion => Edit::AnsweredQuestion {
                check: f.check()?.0,
                response: f.response()?.0,
                question: f.question()?.0,
                answer: f.answer()?.into(),
            },
            EditKind::WroteQuestionNote => Edit::WroteQuestionNote {
                check: f.check()?.0,
                response: f.response()?.0,
                question: f.question()?.0,
                note: f.note_of()?,
                text: strip_text(&f.text()?),
            },
            EditKind::FilledCell => Edit::FilledCell {
                list: f.list()?.into(),
                row: f.row()?.0,
                cell: f.filled_cell()?,
            },
            EditKind::SetNextCheck => Edit::SetNextCheck(f.day()?.0),
            EditKind::WroteHowToReply => Edit::WroteHowToReply(strip_text(&f.text()?)),
            EditKind::Withdrew => {
                let Object(target) = f.target()?;
                let target = target.into_domain();
                Edit::Withdrew(target.map_err(|fault| fault.within("target"))?)
            }
        };
        self.end()?;
        Ok(edit)
    }

    /// What stands in a cell depends on which it is.
    fn filled_cell(&mut self) -> Result<Cell, DocumentFault> {
        Ok(match self.cell()? {
            CellName::What => Cell::What(strip_text(&self.text()?)),
            CellName::Owner => Cell::Owner(strip_line(&self.text()?)),
            CellName::Due => Cell::Due(self.day()?.0),
            CellName::State => Cell::State(self.state()?.into()),
            CellName::Question => Cell::Question(self.question()?.0),
            CellName::Did => Cell::Did(strip_text(&self.text()?)),
            CellName::CouldNot => Cell::CouldNot(strip_text(&self.text()?)),
            CellName::Pence => Cell::Pence(self.pence()?),
            CellName::Note => Cell::Note(strip_text(&self.text()?)),
            CellName::Dropped => Cell::Dropped(self.dropped()?),
        })
    }

    fn note_of<T: TryFrom<Note, Error = &'static str>>(&mut self) -> Result<T, DocumentFault> {
        let note = T::try_from(self.note()?);
        note.map_err(|expected| DocumentFault::should_be("note", expected))
    }

    fn of(kind: EditKind) -> Self {
        Self {
            did: Some(kind),
            ..Self::default()
        }
    }

    fn of_check(kind: EditKind, check: &CheckId) -> Self {
        Self {
            check: Some(Id(check.clone())),
            ..Self::of(kind)
        }
    }

    fn of_question(
        kind: EditKind,
        check: &CheckId,
        response: &ResponseId,
        question: &QuestionId,
    ) -> Self {
        Self {
            response: Some(Id(response.clone())),
            question: Some(Id(question.clone())),
            ..Self::of_check(kind, check)
        }
    }

    /// The same edit, with what stands in that cell.
    fn filled_with(self, cell: &Cell) -> Self {
        match cell {
            Cell::What(text)
            | Cell::Owner(text)
            | Cell::Did(text)
            | Cell::CouldNot(text)
            | Cell::Note(text) => Self {
                text: Some(text.clone()),
                ..self
            },
            Cell::Due(day) => Self {
                day: Some(Day(*day)),
                ..self
            },
            Cell::State(state) => Self {
                state: Some((*state).into()),
                ..self
            },
            Cell::Question(question) => Self {
                question: Some(Id(question.clone())),
                ..self
            },
            Cell::Pence(pence) => Self {
                pence: Some(*pence),
                ..self
            },
            Cell::Dropped(dropped) => Self {
                dropped: Some(*dropped),
                ..self
            },
        }
    }
}

impl From<&Edit> for EditFields {
    fn from(edit: &Edit) -> Self {
        match edit {
            Edit::NamedProject(name) => Self {
                name: Some(name.clone()),
                ..Self::of(EditKind::NamedProject)
            },
            Edit::NamedTeam(name) => Self {
                name: Some(name.clone()),
                ..Self::of(EditKind::NamedTeam)
            },
            Edit::ChoseLevel { level, chosen } => Self {
                level: Some(Id(level.clone())),
                chosen: Some(*chosen),
                ..Self::of(EditKind::ChoseLevel)
            },
            Edit::ChoseGroup { group, chosen } => Self {
                group: Some((*group).into()),
                chosen: Some(*chosen),
                ..Self::of(EditKind::ChoseGroup)
            },
            Edit::Binned(Some(at)) => Self {
                at: Some((*at).into()),
                ..Self::of(EditKind::Binned)
            },
            Edit::Binned(None) => Self::of(EditKind::TookOutOfBin),
            Edit::SavedToFile(at) => Self {
                at: Some((*at).into()),
                ..Self::of(EditKind::SavedToFile)
            },
            Edit::StartedCheck { check, at, pack } => Self {
                at: Some((*at).into()),
                pack: Some(Object(pack.into())),
                ..Self::of_check(EditKind::StartedCheck, check)
            },
            Edit::FinishedCheck { check, at } => Self {
                at: Some((*at).into()),
                ..Self::of_check(EditKind::FinishedCheck, check)
            },
            Edit::SetStage { check, stage } => Self {
                stage: Some(Id(stage.clone())),
                ..Self::of_check(EditKind::SetStage, check)
            },
            Edit::SetLength { check, length } => Self {
                length: Some((*length).into()),
                ..Self::of_check(EditKind::SetLength, check)
            },
            Edit::CountedGroup {
                check,
                group,
                count,
            } => Self {
                group: Some((*group).into()),
                count: Some(*count),
                ..Self::of_check(EditKind::CountedGroup, check)
            },
            Edit::WroteCheckNote { check, note, text } => Self {
                note: Some((*note).into()),
                text: Some(text.clone()),
                ..Self::of_check(EditKind::WroteCheckNote, check)
            },
            Edit::AnsweredQuestion {
                check,
                response,
                question,
                answer,
            } => Self {
                answer: Some((*answer).into()),
                ..Self::of_question(EditKind::AnsweredQuestion, check, response, question)
            },
            Edit::WroteQuestionNote {
                check,
                response,
                question,
                note,
                text,
            } => Self {
                note: Some((*note).into()),
                text: Some(text.clone()),
                ..Self::of_question(EditKind::WroteQuestionNote, check, response, question)
            },
            Edit::FilledCell { list, row, cell } => Self {
                list: Some((*list).into()),
                row: Some(Id(row.clone())),
                cell: Some(cell.name().into()),
                ..Self::of(EditKind::FilledCell)
            }
            .filled_with(cell),
            Edit::SetNextCheck(day) => Self {
                day: Some(Day(*day)),
                ..Self::of(EditKind::SetNextCheck)
            },
            Edit::WroteHowToReply(text) => Self {
                text: Some(text.clone()),
                ..Self::of(EditKind::WroteHowToReply)
            },
            Edit::Withdrew(target) => Self {
                target: Some(Object(target.into())),
                ..Self::of(EditKind::Withdrew)
            },
        }
    }
}
