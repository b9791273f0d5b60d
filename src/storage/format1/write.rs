//! From the core's types to the tree.

use super::FORMAT;
use super::word::{Did, Is, Word};
use crate::domain::answer::Answer;
use crate::domain::edit::{Edit, Target};
use crate::domain::ids::{CheckId, QuestionId, ResponseId, RowId};
use crate::domain::lists::{Cell, CellName, Day, List};
use crate::domain::project::{PackRef, Timestamp};
use crate::domain::record::{Entry, Stamp};
use crate::json::Tree;
use crate::storage::document::{APP, Document};

/// The whole document.
pub(in crate::storage) fn write(document: &Document) -> Tree {
    let records = document.record.entries().map(entry).collect();
    let mut project = Fields::default();
    project.word("id", &document.id);
    project.put("records", Tree::List(records));
    let mut f = Fields::default();
    f.text("app", APP).put("format", Tree::Whole(FORMAT.into()));
    if let Some(of) = document.pack() {
        f.put("pack", pack(&of));
    }
    f.put("project", project.tree());
    f.tree()
}

/// The fields of an object, in the order in which they are put there.
#[derive(Default)]
struct Fields(Vec<(String, Tree)>);

impl Fields {
    #[inline(never)]
    fn put(&mut self, name: &str, value: Tree) -> &mut Self {
        self.0.push((name.to_owned(), value));
        self
    }

    #[inline(never)]
    fn text(&mut self, name: &str, text: &str) -> &mut Self {
        self.put(name, Tree::from(text))
    }

    fn word(&mut self, name: &str, value: &impl Word) -> &mut Self {
        self.text(name, value.write())
    }

    fn did(&mut self, kind: Did) -> &mut Self {
        self.word("did", &kind)
    }

    fn is(&mut self, kind: Is) -> &mut Self {
        self.word("is", &kind)
    }

    fn check(&mut self, check: &CheckId) -> &mut Self {
        self.word("check", check)
    }

    #[inline(never)]
    fn question(&mut self, check: &CheckId, response: &ResponseId, of: &QuestionId) -> &mut Self {
        let f = self.check(check);
        f.word("response", response).word("question", of)
    }

    #[inline(never)]
    fn cell(&mut self, list: List, row: &RowId, name: CellName) -> &mut Self {
        let f = self.word("list", &list).word("row", row);
        f.word("cell", &name)
    }

    fn holds(&mut self, cell: &Cell) -> &mut Self {
        match cell {
            Cell::What(text)
            | Cell::Owner(text)
            | Cell::Did(text)
            | Cell::CouldNot(text)
            | Cell::Note(text) => self.text("text", text),
            Cell::Due(day) => self.day(*day),
            Cell::State(state) => self.word("state", state),
            Cell::Question(question) => self.word("question", question),
            Cell::Pence(pence) => self.put("pence", Tree::Whole((*pence).into())),
            Cell::Dropped(dropped) => self.flag("dropped", *dropped),
        }
    }

    fn day(&mut self, day: Day) -> &mut Self {
        self.text("day", &day.to_string())
    }

    fn flag(&mut self, name: &str, flag: bool) -> &mut Self {
        self.put(name, Tree::Flag(flag))
    }

    fn at(&mut self, at: Timestamp) -> &mut Self {
        self.put("at", Tree::Whole(at.0))
    }

    fn tree(self) -> Tree {
        Tree::Fields(self.0)
    }
}

fn entry(entry: &Entry) -> Tree {
    let mut f = Fields::default();
    f.put("stamp", stamp(&entry.stamp));
    f.put("edit", edit(&entry.edit));
    f.tree()
}

fn stamp(stamp: &Stamp) -> Tree {
    let writer = Tree::from(stamp.writer.write());
    Tree::List(vec![Tree::Whole(stamp.count), writer])
}

fn edit(edit: &Edit) -> Tree {
    let mut all = Fields::default();
    let f = &mut all;
    match edit {
        Edit::NamedProject(name) => f.did(Did::NamedProject).text("name", name),
        Edit::NamedTeam(name) => f.did(Did::NamedTeam).text("name", name),
        Edit::ChoseLevel { level, chosen } => {
            let f = f.did(Did::ChoseLevel).word("level", level);
            f.flag("chosen", *chosen)
        }
        Edit::ChoseGroup { group, chosen } => {
            let f = f.did(Did::ChoseGroup).word("group", group);
            f.flag("chosen", *chosen)
        }
        Edit::Binned(Some(at)) => f.did(Did::Binned).at(*at),
        Edit::Binned(None) => f.did(Did::TookOutOfBin),
        Edit::SavedToFile(at) => f.did(Did::SavedToFile).at(*at),
        Edit::StartedCheck {
            check,
            at,
            pack: of,
        } => {
            let f = f.did(Did::StartedCheck).check(check).at(*at);
            f.put("pack", pack(of))
        }
        Edit::FinishedCheck { check, at } => f.did(Did::FinishedCheck).check(check).at(*at),
        Edit::SetStage { check, stage } => {
            let f = f.did(Did::SetStage).check(check);
            f.word("stage", stage)
        }
        Edit::SetLength { check, length } => {
            let f = f.did(Did::SetLength).check(check);
            f.word("length", length)
        }
        Edit::CountedGroup {
            check,
            group,
            count,
        } => {
            let f = f.did(Did::CountedGroup).check(check).word("group", group);
            f.put("count", Tree::Whole((*count).into()))
        }
        Edit::WroteCheckNote { check, note, text } => {
            let f = f.did(Did::WroteCheckNote).check(check);
            f.word("note", note).text("text", text)
        }
        Edit::AnsweredQuestion {
            check,
            response,
            question,
            answer: given,
        } => {
            let f = f.did(Did::AnsweredQuestion);
            let f = f.question(check, response, question);
            f.put("answer", answer(*given))
        }
        Edit::WroteQuestionNote {
            check,
            response,
            question,
            note,
            text,
        } => {
            let f = f.did(Did::WroteQuestionNote);
            let f = f.question(check, response, question);
            f.word("note", note).text("text", text)
        }
        Edit::FilledCell { list, row, cell } => {
            let f = f.did(Did::FilledCell).cell(*list, row, cell.name());
            f.holds(cell)
        }
        Edit::SetNextCheck(day) => f.did(Did::SetNextCheck).day(*day),
        Edit::WroteHowToReply(text) => f.did(Did::WroteHowToReply).text("text", text),
        Edit::Withdrew(of) => f.did(Did::Withdrew).put("target", target(of)),
    };
    all.tree()
}

fn target(target: &Target) -> Tree {
    let mut all = Fields::default();
    let f = &mut all;
    match target {
        Target::Name => f.is(Is::Name),
        Target::Team => f.is(Is::Team),
        Target::Level(level) => f.is(Is::Level).word("level", level),
        Target::Group(group) => f.is(Is::Group).word("group", group),
        Target::Bin => f.is(Is::Bin),
        Target::File => f.is(Is::File),
        Target::Start(check) => f.is(Is::Start).check(check),
        Target::Finish(check) => f.is(Is::Finish).check(check),
        Target::Stage(check) => f.is(Is::Stage).check(check),
        Target::Length(check) => f.is(Is::Length).check(check),
        Target::Headcount(check, group) => f.is(Is::Headcount).word("group", group).check(check),
        Target::CheckNote(check, note) => f.is(Is::CheckNote).check(check).word("note", note),
        Target::Answer(check, response, question) => {
            f.is(Is::Answer).question(check, response, question)
        }
        Target::QuestionNote(check, response, question, note) => {
            let f = f.is(Is::QuestionNote);
            f.question(check, response, question).word("note", note)
        }
        Target::Cell(list, row, name) => f.is(Is::Cell).cell(*list, row, *name),
        Target::NextCheck => f.is(Is::NextCheck),
        Target::HowToReply => f.is(Is::HowToReply),
    };
    all.tree()
}

fn pack(pack: &PackRef) -> Tree {
    let mut f = Fields::default();
    f.word("id", &pack.id).text("version", &pack.version);
    f.tree()
}

fn answer(answer: Answer) -> Tree {
    match answer {
        Answer::Chose(step) => Tree::Whole(step.get().into()),
        Answer::NotSure => Tree::from("not-sure"),
        Answer::DoesNotApply => Tree::from("does-not-apply"),
    }
}
