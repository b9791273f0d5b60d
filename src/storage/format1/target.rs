//! What an edit touches.

use super::choices::{CellName, Group, List, Note, TargetKind};
use super::fields::fields;
use super::values::Id;
use crate::domain::edit::Target;
use crate::domain::ids::{CheckId, LevelId, QuestionId, ResponseId, RowId};
use crate::storage::fault::{DocumentFault, Problem};

fields! {
    /// A target with the fields of its kind, in the order in which they are written.
    TargetFields {
        is: TargetKind,
        level: Id<LevelId>,
        group: Group,
        check: Id<CheckId>,
        response: Id<ResponseId>,
        question: Id<QuestionId>,
        note: Note,
        list: List,
        row: Id<RowId>,
        cell: CellName,
    }
}

impl TargetFields {
    /// # Errors
    /// A field that its kind needs is missing or does not fit it, or a field of another kind is there.
    pub(super) fn into_domain(mut self) -> Result<Target, DocumentFault> {
        let f = &mut self;
        let target = match f.is()? {
            TargetKind::Name => Target::Name,
            TargetKind::Team => Target::Team,
            TargetKind::Level => Target::Level(f.level()?.0),
            TargetKind::Group => Target::Group(f.group()?.into()),
            TargetKind::Bin => Target::Bin,
            TargetKind::File => Target::File,
            TargetKind::Start => Target::Start(f.check()?.0),
            TargetKind::Finish => Target::Finish(f.check()?.0),
            TargetKind::Stage => Target::Stage(f.check()?.0),
            TargetKind::Length => Target::Length(f.check()?.0),
            TargetKind::Headcount => Target::Headcount(f.check()?.0, f.group()?.into()),
            TargetKind::CheckNote => Target::CheckNote(f.check()?.0, f.note_of()?),
            TargetKind::Answer => Target::Answer(f.check()?.0, f.response()?.0, f.question()?.0),
            TargetKind::QuestionNote => {
                Target::QuestionNote(f.check()?.0, f.response()?.0, f.question()?.0, f.note_of()?)
            }
            TargetKind::Cell => Target::Cell(f.list()?.into(), f.row()?.0, f.cell()?.into()),
            TargetKind::NextCheck => Target::NextCheck,
            TargetKind::HowToReply => Target::HowToReply,
        };
        self.end()?;
        Ok(target)
    }

    fn note_of<T: TryFrom<Note, Error = &'static str>>(&mut self) -> Result<T, DocumentFault> {
        let note = T::try_from(self.note()?);
        note.map_err(|expected| DocumentFault::should_be("note", expected))
    }

    fn of(kind: TargetKind) -> Self {
        Self {
            is: Some(kind),
            ..Self::default()
        }
    }

    fn of_check(kind: TargetKind, check: &CheckId) -> Self {
        Self {
            check: Some(Id(check.clone())),
            ..Self::of(kind)
        }
    }
}

impl From<&Target> for TargetFields {
    fn from(target: &Target) -> Self {
        match target {
            Target::Name => Self::of(TargetKind::Name),
            Target::Team => Self::of(TargetKind::Team),
            Target::Level(level) => Self {
                level: Some(Id(level.clone())),
                ..Self::of(TargetKind::Level)
            },
            Target::Group(group) => Self {
                group: Some((*group).into()),
                ..Self::of(TargetKind::Group)
            },
            Target::Bin => Self::of(TargetKind::Bin),
            Target::File => Self::of(TargetKind::File),
            Target::Start(check) => Self::of_check(TargetKind::Start, check),
            Target::Finish(check) => Self::of_check(TargetKind::Finish, check),
            Target::Stage(check) => Self::of_check(TargetKind::Stage, check),
            Target::Length(check) => Self::of_check(TargetKind::Length, check),
            Target::Headcount(check, group) => Self {
                group: Some((*group).into()),
                ..Self::of_check(TargetKind::Headcount, check)
            },
            Target::CheckNote(check, note) => Self {
                note: Some((*note).into()),
                ..Self::of_check(TargetKind::CheckNote, check)
            },
            Target::Answer(check, response, question) => Self {
                response: Some(Id(response.clone())),
                question: Some(Id(question.clone())),
                ..Self::of_check(TargetKind::Answer, check)
            },
            Target::QuestionNote(check, response, question, note) => Self {
                response: Some(Id(response.clone())),
                question: Some(Id(question.clone())),
                note: Some((*note).into()),
                ..Self::of_check(TargetKind::QuestionNote, check)
            },
            Target::Cell(list, row, cell) => Self {
                list: Some((*list).into()),
                row: Some(Id(row.clone())),
                cell: Some((*cell).into()),
                ..Self::of(TargetKind::Cell)
            },
            Target::NextCheck => Self::of(TargetKind::NextCheck),
            Target::HowToReply => Self::of(TargetKind::HowToReply),
        }
    }
}
