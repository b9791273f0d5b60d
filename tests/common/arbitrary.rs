//! Records at random. Ids come from a few of each kind, so that edits meet on the same targets.

use proptest::prelude::*;
use truly_open::domain::answer::{Answer, Step};
use truly_open::domain::edit::{CheckNote, Edit, QuestionNote, Target};
use truly_open::domain::ids::{
    CheckId, LevelId, PackId, ProjectId, QuestionId, ResponseId, RowId, StageId, WriterId,
};
use truly_open::domain::lists::{ActionState, Cell, CellName, Day, List};
use truly_open::domain::project::{Group, Length, PackRef, Timestamp};
use truly_open::domain::record::{Entry, Record, Stamp};
use truly_open::domain::text::{clean_line, clean_text};
use truly_open::storage::document::Document;

macro_rules! ids {
    ($($name:ident: $type:ident = $words:expr;)*) => {
        $(pub fn $name() -> impl Strategy<Value = $type> {
            proptest::sample::select(&$words[..]).prop_map(|word| $type::parse(word).unwrap())
        })*
    };
}

ids! {
    project: ProjectId = ["p-1", "p-2", "4f1d2c3b-77aa-4b0e-9c55-0123456789ab"];
    check: CheckId = ["c-1", "c-2"];
    response: ResponseId = ["together", "r-2"];
    question: QuestionId = ["O1", "O2", "K6", "L1a", "not-in-any-pack"];
    level: LevelId = ["steering", "co-design"];
    stage: StageId = ["plan", "share"];
    row: RowId = ["0001-a", "0001-b", "0002-a"];
    writer: WriterId = ["w-a", "w-b", "w-c"];
    pack: PackId = ["patient-involvement", "another"];
}

pub fn group() -> impl Strategy<Value = Group> {
    proptest::sample::select(&Group::ALL[..])
}

pub fn length() -> impl Strategy<Value = Length> {
    prop_oneof![Just(Length::Quick), Just(Length::Full)]
}

pub fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => (0_u8..=3).prop_map(|steps| Answer::Chose(Step::new(steps).unwrap())),
        1 => Just(Answer::NotSure),
        1 => Just(Answer::DoesNotApply),
    ]
}

pub fn check_note() -> impl Strategy<Value = CheckNote> {
    prop_oneof![Just(CheckNote::WrongAbout), Just(CheckNote::PatientComment)]
}

pub fn question_note() -> impl Strategy<Value = QuestionNote> {
    prop_oneof![
        Just(QuestionNote::Evidence),
        Just(QuestionNote::WhoCouldTell),
        Just(QuestionNote::WhyNot),
    ]
}

pub fn timestamp() -> impl Strategy<Value = Timestamp> {
    (0..=8_640_000_000_000_000_u64).prop_map(Timestamp)
}

pub fn list() -> impl Strategy<Value = List> {
    proptest::sample::select(&[List::Plan, List::Replies, List::Costs][..])
}

pub fn day() -> impl Strategy<Value = Day> {
    (2000_u16..=2099, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| Day::new(year, month, day).unwrap())
}

pub fn cell() -> impl Strategy<Value = Cell> {
    let texts = prop_oneof![
        text().prop_map(Cell::What),
        line().prop_map(Cell::Owner),
        text().prop_map(Cell::Did),
        text().prop_map(Cell::CouldNot),
        text().prop_map(Cell::Note),
    ];
    let others = prop_oneof![
        day().prop_map(Cell::Due),
        proptest::sample::select(&ActionState::ALL[..]).prop_map(Cell::State),
        question().prop_map(Cell::Question),
        any::<u32>().prop_map(Cell::Pence),
        any::<bool>().prop_map(Cell::Dropped),
    ];
    prop_oneof![texts, others]
}

pub fn cell_name() -> impl Strategy<Value = CellName> {
    cell().prop_map(|cell| cell.name())
}

/// A name as the page keeps it: of any characters, cleaned.
pub fn line() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| clean_line(&text))
}

/// A note as the page keeps it: of any characters, cleaned.
pub fn text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| clean_text(&text))
}

pub fn pack_ref() -> impl Strategy<Value = PackRef> {
    (pack(), "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
        .prop_map(|(id, version)| PackRef { id, version })
}

pub fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        Just(Target::Name),
        Just(Target::Team),
        level().prop_map(Target::Level),
        group().prop_map(Target::Group),
        Just(Target::Bin),
        Just(Target::File),
        check().prop_map(Target::Start),
        check().prop_map(Target::Finish),
        check().prop_map(Target::Stage),
        check().prop_map(Target::Length),
        (check(), group()).prop_map(|(check, group)| Target::Headcount(check, group)),
        (check(), check_note()).prop_map(|(check, note)| Target::CheckNote(check, note)),
        (check(), response(), question()).prop_map(|(c, r, q)| Target::Answer(c, r, q)),
        (check(), response(), question(), question_note())
            .prop_map(|(c, r, q, n)| Target::QuestionNote(c, r, q, n)),
        (list(), row(), cell_name()).prop_map(|(list, row, cell)| Target::Cell(list, row, cell)),
        Just(Target::NextCheck),
        Just(Target::HowToReply),
    ]
}

/// Any edit at all: every kind of it.
pub fn edit() -> impl Strategy<Value = Edit> {
    let of_project = prop_oneof![
        line().prop_map(Edit::NamedProject),
        line().prop_map(Edit::NamedTeam),
        (level(), any::<bool>()).prop_map(|(level, chosen)| Edit::ChoseLevel { level, chosen }),
        (group(), any::<bool>()).prop_map(|(group, chosen)| Edit::ChoseGroup { group, chosen }),
        proptest::option::of(timestamp()).prop_map(Edit::Binned),
        timestamp().prop_map(Edit::SavedToFile),
        target().prop_map(Edit::Withdrew),
    ];
    let of_check = prop_oneof![
        (check(), timestamp(), pack_ref()).prop_map(|(check, at, pack)| Edit::StartedCheck {
            check,
            at,
            pack
        }),
        (check(), timestamp()).prop_map(|(check, at)| Edit::FinishedCheck { check, at }),
        (check(), stage()).prop_map(|(check, stage)| Edit::SetStage { check, stage }),
        (check(), length()).prop_map(|(check, length)| Edit::SetLength { check, length }),
        (check(), group(), any::<u32>()).prop_map(|(check, group, count)| Edit::CountedGroup {
            check,
            group,
            count
        }),
        (check(), check_note(), text()).prop_map(|(check, note, text)| Edit::WroteCheckNote {
            check,
            note,
            text
        }),
    ];
    let of_response = prop_oneof![
        (check(), response(), question(), answer()).prop_map(
            |(check, response, question, answer)| Edit::AnsweredQuestion {
                check,
                response,
                question,
                answer
            }
        ),
        (check(), response(), question(), question_note(), text()).prop_map(
            |(check, response, question, note, text)| Edit::WroteQuestionNote {
                check,
                response,
                question,
                note,
                text
            }
        ),
    ];
    let of_lists = prop_oneof![
        3 => (list(), row(), cell()).prop_map(|(list, row, cell)| Edit::FilledCell {
            list,
            row,
            cell
        }),
        1 => day().prop_map(Edit::SetNextCheck),
        1 => text().prop_map(Edit::WroteHowToReply),
    ];
    prop_oneof![of_project, of_check, of_response, of_lists]
}

/// Counts are few, so that different edits meet with the same stamp; some are as high as a file
/// may hold.
pub fn stamp() -> impl Strategy<Value = Stamp> {
    let count = prop_oneof![8 => 0_u64..12, 1 => 0..=(1_u64 << 52)];
    (count, writer()).prop_map(|(count, writer)| Stamp { count, writer })
}

pub fn entry() -> impl Strategy<Value = Entry> {
    (stamp(), edit()).prop_map(|(stamp, edit)| Entry { stamp, edit })
}

pub fn record() -> impl Strategy<Value = Record> {
    proptest::collection::vec(entry(), 0..40).prop_map(|entries| entries.into_iter().collect())
}

pub fn document() -> impl Strategy<Value = Document> {
    (project(), record()).prop_map(|(id, record)| Document { id, record })
}
