//! What several tests need: records at random, places to keep them that can fail, worked projects,
//! and hostile texts.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod arbitrary;
pub mod calendar;
pub mod document;
pub mod handouts;
pub mod hostile;
#[cfg(feature = "office-tests")]
pub mod libreoffice;
pub mod package;
pub mod paper;
pub mod places;
pub mod said;
pub mod saved;
#[cfg(feature = "hosting-tests")]
pub mod servers;
pub mod settings;
pub mod standalone;
pub mod table;
pub mod workbook;
pub mod worked;

use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::edit::{CheckNote, Edit, QuestionNote, Target};
use truly_open::domain::ids::{
    CheckId, LevelId, PackId, ProjectId, QuestionId, ResponseId, RowId, StageId, WriterId,
};
use truly_open::domain::lists::{ActionState, Cell, CellName, Day, List};
use truly_open::domain::project::{Group, Length, PackRef, Timestamp};
use truly_open::domain::record::{Record, Stamp};

pub fn project_id() -> ProjectId {
    ProjectId::parse("p-1").unwrap()
}

pub fn stamp(count: u64) -> Stamp {
    Stamp {
        count,
        writer: WriterId::parse("w-1").unwrap(),
    }
}

/// A record of one edit.
pub fn record_of(edit: Edit, count: u64) -> Record {
    let mut record = Record::default();
    record.apply(edit, stamp(count));
    record
}

/// A project with that name, named at that count.
pub fn named(name: &str, count: u64) -> Record {
    record_of(Edit::NamedProject(name.to_owned()), count)
}

/// One edit of every kind, and one withdrawal of every kind of target.
pub fn every_edit() -> Vec<Edit> {
    let check = CheckId::parse("c-1").unwrap();
    let response = ResponseId::parse("together").unwrap();
    let question = |text: &str| QuestionId::parse(text).unwrap();
    let level = LevelId::parse("co-design").unwrap();
    let at = |ms: u64| Timestamp(1_795_000_000_000 + ms);
    let answered = |id: &str, answer| Edit::AnsweredQuestion {
        check: check.clone(),
        response: response.clone(),
        question: question(id),
        answer,
    };
    let wrote = |note, text: &str| Edit::WroteQuestionNote {
        check: check.clone(),
        response: response.clone(),
        question: question("O2"),
        note,
        text: text.to_owned(),
    };
    let wrote_check = |note, text: &str| Edit::WroteCheckNote {
        check: check.clone(),
        note,
        text: text.to_owned(),
    };
    let counted = |group, count| Edit::CountedGroup {
        check: check.clone(),
        group,
        count,
    };
    let mut edits = vec![
        Edit::NamedProject("Falls clinic – “step by step”".to_owned()),
        Edit::NamedTeam("Therapies, Ward 3".to_owned()),
        Edit::ChoseLevel {
            level: level.clone(),
            chosen: true,
        },
        Edit::ChoseLevel {
            level: LevelId::parse("steering").unwrap(),
            chosen: false,
        },
        Edit::Binned(Some(at(90))),
        Edit::SavedToFile(at(80)),
        Edit::StartedCheck {
            check: check.clone(),
            at: at(10),
            pack: PackRef {
                id: PackId::parse("patient-involvement").unwrap(),
                version: "1.0.0".to_owned(),
            },
        },
        Edit::FinishedCheck {
            check: check.clone(),
            at: at(70),
        },
        Edit::SetStage {
            check: check.clone(),
            stage: StageId::parse("plan").unwrap(),
        },
        Edit::SetLength {
            check: check.clone(),
            length: Length::Full,
        },
        Edit::SetLength {
            check: CheckId::parse("c-2").unwrap(),
            length: Length::Quick,
        },
        counted(Group::Staff, 5),
        counted(Group::Patients, u32::MAX),
        counted(Group::Carers, 0),
        wrote_check(CheckNote::WrongAbout, "That nobody has time.\n\tNobody."),
        wrote_check(CheckNote::PatientComment, "You listened. 👍"),
        answered("O2", Answer::Chose(Step::PROVEN)),
        answered("O3", Answer::Chose(Step::NOT_STARTED)),
        answered("K1", Answer::NotSure),
        answered("R2", Answer::DoesNotApply),
        answered("not-in-any-pack", Answer::Chose(Step::TALKED_ABOUT)),
        wrote(QuestionNote::Evidence, "Minutes of 3 March: \"agreed\"."),
        wrote(QuestionNote::WhoCouldTell, "The finance lead"),
        wrote(QuestionNote::WhyNot, ""),
    ];
    edits.extend(Group::INVOLVED.map(|group| Edit::ChoseGroup {
        group,
        chosen: group != Group::Community,
    }));
    let row = |list, cell| Edit::FilledCell {
        list,
        row: RowId::parse("0001-a").unwrap(),
        cell,
    };
    edits.extend([
        row(
            List::Plan,
            Cell::What("Ask Ward 3\nwhat to change".to_owned()),
        ),
        row(List::Plan, Cell::Owner("Ward manager".to_owned())),
        row(List::Plan, Cell::Due(Day::new(2028, 2, 29).unwrap())),
        row(List::Plan, Cell::State(ActionState::Started)),
        row(List::Plan, Cell::Question(question("O2"))),
        row(List::Plan, Cell::Dropped(true)),
        row(List::Replies, Cell::Did("Opened at weekends.".to_owned())),
        row(
            List::Replies,
            Cell::CouldNot("Free parking: the site is not ours.".to_owned()),
        ),
        row(List::Costs, Cell::Pence(12_50)),
        row(List::Costs, Cell::Note("Return, by taxi".to_owned())),
        Edit::SetNextCheck(Day::new(2027, 5, 1).unwrap()),
        Edit::WroteHowToReply("Tell any nurse.".to_owned()),
    ]);
    edits.extend(every_target().into_iter().map(Edit::Withdrew));
    edits
}

/// One target of every kind, none of which [`every_edit`] touches in another way.
pub fn every_target() -> Vec<Target> {
    let check = || CheckId::parse("c-0").unwrap();
    let response = || ResponseId::parse("r-0").unwrap();
    let question = || QuestionId::parse("O1").unwrap();
    vec![
        Target::Name,
        Target::Team,
        Target::Level(LevelId::parse("telling-others").unwrap()),
        Target::Group(Group::Staff),
        Target::Bin,
        Target::File,
        Target::Start(check()),
        Target::Finish(check()),
        Target::Stage(check()),
        Target::Length(check()),
        Target::Headcount(check(), Group::Community),
        Target::CheckNote(check(), CheckNote::WrongAbout),
        Target::Answer(check(), response(), question()),
        Target::QuestionNote(check(), response(), question(), QuestionNote::Evidence),
        Target::Cell(List::Plan, RowId::parse("0000-a").unwrap(), CellName::Owner),
        Target::NextCheck,
        Target::HowToReply,
    ]
}

/// A record in which every kind of edit is the latest of something.
pub fn full_record() -> Record {
    let mut record = Record::default();
    let withdrawn_twice = [
        Target::Name,
        Target::Team,
        Target::Bin,
        Target::File,
        Target::NextCheck,
        Target::HowToReply,
    ];
    for (count, edit) in (1..).zip(every_edit()) {
        match &edit {
            // These are one of a kind: their withdrawals stand in another record.
            Edit::Withdrew(target) if withdrawn_twice.contains(target) => {}
            _ => record.apply(edit, stamp(count)),
        }
    }
    record
}

/// A record in which every target was withdrawn.
pub fn withdrawn_record() -> Record {
    let mut record = Record::default();
    for (count, target) in (1..).zip(every_target()) {
        record.apply(Edit::Withdrew(target), stamp(count));
    }
    record
}
