//! What an edit touches, as it is saved: `{"is":"answer","check":"c-1",…}`.

use super::leaf::{Leaf, Note, Word, choices};
use super::{need, tagged_fields};
use crate::domain::edit::Target;
use crate::domain::ids::{CheckId, LevelId, QuestionId, ResponseId};
use crate::domain::project::Group;
use crate::storage::fault::{DocumentFault, Problem};

tagged_fields! {
    /// A target, before its fields were asked for.
    WireTarget, tagged by is: Leaf<Is>, {
        level: Leaf<LevelId>,
        group: Leaf<Group>,
        check: Leaf<CheckId>,
        response: Leaf<ResponseId>,
        question: Leaf<QuestionId>,
        note: Leaf<Note>,
    }
}

/// The kinds of target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    Name,
    Team,
    Level,
    Group,
    Bin,
    File,
    Start,
    Finish,
    Stage,
    Length,
    Headcount,
    CheckNote,
    Answer,
    QuestionNote,
}

choices! { Is, "the name of something that can be changed",
    "name" => Is::Name,
    "team" => Is::Team,
    "level" => Is::Level,
    "group" => Is::Group,
    "bin" => Is::Bin,
    "file" => Is::File,
    "start" => Is::Start,
    "finish" => Is::Finish,
    "stage" => Is::Stage,
    "length" => Is::Length,
    "headcount" => Is::Headcount,
    "check-note" => Is::CheckNote,
    "answer" => Is::Answer,
    "question-note" => Is::QuestionNote,
}

impl WireTarget {
    /// The target, if every field that it needs is there and no other.
    pub(super) fn into_target(mut self) -> Result<Target, DocumentFault> {
        let wire = &mut self;
        let target = match wire.is.0 {
            Is::Name => Target::Name,
            Is::Team => Target::Team,
            Is::Level => Target::Level(need!(wire.level).0),
            Is::Group => Target::Group(need!(wire.group).0),
            Is::Bin => Target::Bin,
            Is::File => Target::File,
            Is::Start => Target::Start(need!(wire.check).0),
            Is::Finish => Target::Finish(need!(wire.check).0),
            Is::Stage => Target::Stage(need!(wire.check).0),
            Is::Length => Target::Length(need!(wire.check).0),
            Is::Headcount => Target::Headcount(need!(wire.check).0, need!(wire.group).0),
            Is::CheckNote => Target::CheckNote(need!(wire.check).0, need!(wire.note).of_a_check()?),
            Is::Answer => Target::Answer(
                need!(wire.check).0,
                need!(wire.response).0,
                need!(wire.question).0,
            ),
            Is::QuestionNote => Target::QuestionNote(
                need!(wire.check).0,
                need!(wire.response).0,
                need!(wire.question).0,
                need!(wire.note).of_a_question()?,
            ),
        };
        self.refuse_left_over()?;
        Ok(target)
    }
}

impl From<&Target> for WireTarget {
    fn from(target: &Target) -> Self {
        let of = |is| Self::blank(Leaf(is));
        let of_check = |is, check: &CheckId| Self {
            check: Leaf::some(check),
            ..of(is)
        };
        match target {
            Target::Name => of(Is::Name),
            Target::Team => of(Is::Team),
            Target::Level(level) => Self {
                level: Leaf::some(level),
                ..of(Is::Level)
            },
            Target::Group(group) => Self {
                group: Leaf::some(group),
                ..of(Is::Group)
            },
            Target::Bin => of(Is::Bin),
            Target::File => of(Is::File),
            Target::Start(check) => of_check(Is::Start, check),
            Target::Finish(check) => of_check(Is::Finish, check),
            Target::Stage(check) => of_check(Is::Stage, check),
            Target::Length(check) => of_check(Is::Length, check),
            Target::Headcount(check, group) => Self {
                group: Leaf::some(group),
                ..of_check(Is::Headcount, check)
            },
            Target::CheckNote(check, note) => Self {
                note: Leaf::some(&Note::Check(*note)),
                ..of_check(Is::CheckNote, check)
            },
            Target::Answer(check, response, question) => Self {
                response: Leaf::some(response),
                question: Leaf::some(question),
                ..of_check(Is::Answer, check)
            },
            Target::QuestionNote(check, response, question, note) => Self {
                response: Leaf::some(response),
                question: Leaf::some(question),
                note: Leaf::some(&Note::Question(*note)),
                ..of_check(Is::QuestionNote, check)
            },
        }
    }
}
