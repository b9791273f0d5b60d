//! From the core's types to the tree.

use super::FORMAT;
use super::word::{Did, Is, word};
use crate::domain::answer::Answer;
use crate::domain::edit::{Edit, Target};
use crate::domain::ids::{CheckId, QuestionId, ResponseId};
use crate::domain::project::{PackRef, Timestamp};
use crate::domain::record::{Entry, Stamp};
use crate::json::Tree;
use crate::storage::document::{APP, Document};

/// The whole document.
pub(in crate::storage) fn write(document: &Document) -> Tree {
    let project = Tree::fields([
        ("id", word(&document.id)),
        (
            "records",
            Tree::List(document.record.entries().map(entry).collect()),
        ),
    ]);
    let mut fields = vec![
        ("app".to_owned(), Tree::from(APP)),
        ("format".to_owned(), Tree::Whole(FORMAT.into())),
    ];
    if let Some(of) = document.pack() {
        fields.push(("pack".to_owned(), pack(&of)));
    }
    fields.push(("project".to_owned(), project));
    Tree::Fields(fields)
}

fn entry(entry: &Entry) -> Tree {
    Tree::fields([("stamp", stamp(&entry.stamp)), ("edit", edit(&entry.edit))])
}

fn stamp(stamp: &Stamp) -> Tree {
    Tree::List(vec![Tree::Whole(stamp.count), word(&stamp.writer)])
}

fn edit(edit: &Edit) -> Tree {
    match edit {
        Edit::NamedProject(name) => did(Did::NamedProject, [("name", Tree::from(name.as_str()))]),
        Edit::NamedTeam(name) => did(Did::NamedTeam, [("name", Tree::from(name.as_str()))]),
        Edit::ChoseLevel { level, chosen } => did(
            Did::ChoseLevel,
            [("level", word(level)), ("chosen", Tree::Flag(*chosen))],
        ),
        Edit::ChoseGroup { group, chosen } => did(
            Did::ChoseGroup,
            [("group", word(group)), ("chosen", Tree::Flag(*chosen))],
        ),
        Edit::Binned(Some(at)) => did(Did::Binned, [time(*at)]),
        Edit::Binned(None) => did(Did::TookOutOfBin, []),
        Edit::SavedToFile(at) => did(Did::SavedToFile, [time(*at)]),
        Edit::StartedCheck {
            check,
            at,
            pack: of,
        } => did(
            Did::StartedCheck,
            [("check", word(check)), time(*at), ("pack", pack(of))],
        ),
        Edit::FinishedCheck { check, at } => {
            did(Did::FinishedCheck, [("check", word(check)), time(*at)])
        }
        Edit::SetStage { check, stage } => did(
            Did::SetStage,
            [("check", word(check)), ("stage", word(stage))],
        ),
        Edit::SetLength { check, length } => did(
            Did::SetLength,
            [("check", word(check)), ("length", word(length))],
        ),
        Edit::CountedGroup {
            check,
            group,
            count,
        } => did(
            Did::CountedGroup,
            [
                ("check", word(check)),
                ("group", word(group)),
                ("count", Tree::Whole((*count).into())),
            ],
        ),
        Edit::WroteCheckNote { check, note, text } => did(
            Did::WroteCheckNote,
            [
                ("check", word(check)),
                ("note", word(note)),
                ("text", Tree::from(text.as_str())),
            ],
        ),
        Edit::AnsweredQuestion {
            check,
            response,
            question,
            answer: given,
        } => {
            let [check, response, question] = of_question(check, response, question);
            let fields = [check, response, question, ("answer", answer(*given))];
            did(Did::AnsweredQuestion, fields)
        }
        Edit::WroteQuestionNote {
            check,
            response,
            question,
            note,
            text,
        } => {
            let [check, response, question] = of_question(check, response, question);
            let (note, text) = (word(note), Tree::from(text.as_str()));
            let fields = [check, response, question, ("note", note), ("text", text)];
            did(Did::WroteQuestionNote, fields)
        }
        Edit::Withdrew(of) => did(Did::Withdrew, [("target", target(of))]),
    }
}

fn target(target: &Target) -> Tree {
    let of_check = |kind, check| is(kind, [("check", word(check))]);
    match target {
        Target::Name => is(Is::Name, []),
        Target::Team => is(Is::Team, []),
        Target::Level(level) => is(Is::Level, [("level", word(level))]),
        Target::Group(group) => is(Is::Group, [("group", word(group))]),
        Target::Bin => is(Is::Bin, []),
        Target::File => is(Is::File, []),
        Target::Start(check) => of_check(Is::Start, check),
        Target::Finish(check) => of_check(Is::Finish, check),
        Target::Stage(check) => of_check(Is::Stage, check),
        Target::Length(check) => of_check(Is::Length, check),
        Target::Headcount(check, group) => is(
            Is::Headcount,
            [("group", word(group)), ("check", word(check))],
        ),
        Target::CheckNote(check, note) => is(
            Is::CheckNote,
            [("check", word(check)), ("note", word(note))],
        ),
        Target::Answer(check, response, question) => {
            is(Is::Answer, of_question(check, response, question))
        }
        Target::QuestionNote(check, response, question, note) => {
            let [check, response, question] = of_question(check, response, question);
            let fields = [check, response, question, ("note", word(note))];
            is(Is::QuestionNote, fields)
        }
    }
}

type Field = (&'static str, Tree);

fn did<const N: usize>(kind: Did, fields: [Field; N]) -> Tree {
    tagged(("did", word(&kind)), &mut fields.into_iter())
}

fn is<const N: usize>(kind: Is, fields: [Field; N]) -> Tree {
    tagged(("is", word(&kind)), &mut fields.into_iter())
}

fn tagged((tag, kind): Field, fields: &mut dyn Iterator<Item = Field>) -> Tree {
    let mut all = vec![(tag.to_owned(), kind)];
    all.extend(fields.map(|(name, value)| (name.to_owned(), value)));
    Tree::Fields(all)
}

fn of_question(check: &CheckId, response: &ResponseId, question: &QuestionId) -> [Field; 3] {
    [
        ("check", word(check)),
        ("response", word(response)),
        ("question", word(question)),
    ]
}

fn time(at: Timestamp) -> Field {
    ("at", Tree::Whole(at.0))
}

fn pack(pack: &PackRef) -> Tree {
    Tree::fields([
        ("id", word(&pack.id)),
        ("version", Tree::from(pack.version.as_str())),
    ])
}

fn answer(answer: Answer) -> Tree {
    match answer {
        Answer::Chose(step) => Tree::Whole(step.get().into()),
        Answer::NotSure => Tree::from("not-sure"),
        Answer::DoesNotApply => Tree::from("does-not-apply"),
    }
}
