//! From the tree to the core's types.

use super::word::{Did, Is, word};
use crate::domain::answer::{Answer, Step};
use crate::domain::edit::{Edit, Target};
use crate::domain::lists::{Cell, CellName, Day};
use crate::domain::project::{PackRef, Timestamp};
use crate::domain::record::{Entry, Stamp};
use crate::domain::text::{strip_line, strip_text};
use crate::json::Tree;
use crate::storage::document::Document;
use crate::storage::fault::DocumentFault;
use crate::storage::node::{Fault, Fields, any, flag, list, text, whole, whole_u32, whole_up_to};

/// The last millisecond that a browser can show as a date.
const LAST_TIMESTAMP: u64 = 8_640_000_000_000_000;

/// Reads what stands in the envelope. `admit` may refuse an entry that this format allows.
///
/// # Errors
/// The first thing that is wrong with it.
pub(in crate::storage) fn read(
    mut envelope: Fields,
    admit: fn(&Entry) -> Result<(), DocumentFault>,
) -> Result<Document, Fault> {
    if let Some(pack) = envelope.may("pack") {
        read_pack(pack).map_err(|fault| fault.in_field("pack"))?;
    }
    let project = envelope.need("project", any)?;
    envelope.end()?;
    read_project(project, admit).map_err(|fault| fault.in_field("project"))
}

fn read_project(
    tree: &Tree,
    admit: fn(&Entry) -> Result<(), DocumentFault>,
) -> Result<Document, Fault> {
    let mut project = Fields::of(tree)?;
    let id = project.need("id", word)?;
    let records = project.need("records", list)?;
    project.end()?;
    let mut entries = Vec::with_capacity(records.len());
    for (index, tree) in records.iter().enumerate() {
        let read = read_entry(tree, admit);
        entries.push(read.map_err(|fault| fault.in_item(index).in_field("records"))?);
    }
    Ok(Document {
        id,
        record: entries.into_iter().collect(),
    })
}

fn read_entry(tree: &Tree, admit: fn(&Entry) -> Result<(), DocumentFault>) -> Result<Entry, Fault> {
    let mut fields = Fields::of(tree)?;
    let stamp = fields.need("stamp", read_stamp)?;
    let edit = fields.need("edit", read_edit)?;
    fields.end()?;
    let entry = Entry { stamp, edit };
    admit(&entry)?;
    Ok(entry)
}

/// `[12,"w-ab12"]`: the count, then the writer.
fn read_stamp(tree: &Tree) -> Result<Stamp, Fault> {
    match list(tree)? {
        [count, writer] => Ok(Stamp {
            count: whole(count).map_err(|fault| fault.in_item(0))?,
            writer: word(writer).map_err(|fault| fault.in_item(1))?,
        }),
        _ => Err(Fault::should_be("a list of two")),
    }
}

/// What cannot be seen is taken out of texts; nothing is shortened, because a long text may be
/// someone's only copy.
fn read_edit(tree: &Tree) -> Result<Edit, Fault> {
    let mut fields = Fields::of(tree)?;
    let f = &mut fields;
    let edit = match f.need("did", word)? {
        Did::NamedProject => Edit::NamedProject(f.need("name", line)?),
        Did::NamedTeam => Edit::NamedTeam(f.need("name", line)?),
        Did::ChoseLevel => Edit::ChoseLevel {
            level: f.need("level", word)?,
            chosen: f.need("chosen", flag)?,
        },
        Did::ChoseGroup => Edit::ChoseGroup {
            group: f.need("group", word)?,
            chosen: f.need("chosen", flag)?,
        },
        Did::Binned => Edit::Binned(Some(f.need("at", time)?)),
        Did::TookOutOfBin => Edit::Binned(None),
        Did::SavedToFile => Edit::SavedToFile(f.need("at", time)?),
        Did::StartedCheck => Edit::StartedCheck {
            check: f.need("check", word)?,
            at: f.need("at", time)?,
            pack: f.need("pack", read_pack)?,
        },
        Did::FinishedCheck => Edit::FinishedCheck {
            check: f.need("check", word)?,
            at: f.need("at", time)?,
        },
        Did::SetStage => Edit::SetStage {
            check: f.need("check", word)?,
            stage: f.need("stage", word)?,
        },
        Did::SetLength => Edit::SetLength {
            check: f.need("check", word)?,
            length: f.need("length", word)?,
        },
        Did::CountedGroup => Edit::CountedGroup {
            check: f.need("check", word)?,
            group: f.need("group", word)?,
            count: f.need("count", whole_u32)?,
        },
        Did::WroteCheckNote => Edit::WroteCheckNote {
            check: f.need("check", word)?,
            note: f.need("note", word)?,
            text: f.need("text", lines)?,
        },
        Did::AnsweredQuestion => Edit::AnsweredQuestion {
            check: f.need("check", word)?,
            response: f.need("response", word)?,
            question: f.need("question", word)?,
            answer: f.need("answer", read_answer)?,
        },
        Did::WroteQuestionNote => Edit::WroteQuestionNote {
            check: f.need("check", word)?,
            response: f.need("response", word)?,
            question: f.need("question", word)?,
            note: f.need("note", word)?,
            text: f.need("text", lines)?,
        },
        Did::FilledCell => Edit::FilledCell {
            list: f.need("list", word)?,
            row: f.need("row", word)?,
            cell: read_cell(f.need("cell", word)?, f)?,
        },
        Did::SetNextCheck => Edit::SetNextCheck(f.need("day", day)?),
        Did::WroteHowToReply => Edit::WroteHowToReply(f.need("text", lines)?),
        Did::Withdrew => Edit::Withdrew(f.need("target", read_target)?),
    };
    fields.end()?;
    Ok(edit)
}

/// What stands in a cell depends on which it is.
fn read_cell(name: CellName, f: &mut Fields<'_>) -> Result<Cell, Fault> {
    Ok(match name {
        CellName::What => Cell::What(f.need("text", lines)?),
        CellName::Owner => Cell::Owner(f.need("text", line)?),
        CellName::Due => Cell::Due(f.need("day", day)?),
        CellName::State => Cell::State(f.need("state", word)?),
        CellName::Question => Cell::Question(f.need("question", word)?),
        CellName::Did => Cell::Did(f.need("text", lines)?),
        CellName::CouldNot => Cell::CouldNot(f.need("text", lines)?),
        CellName::Pence => Cell::Pence(f.need("pence", whole_u32)?),
        CellName::Note => Cell::Note(f.need("text", lines)?),
        CellName::Dropped => Cell::Dropped(f.need("dropped", flag)?),
    })
}

fn read_target(tree: &Tree) -> Result<Target, Fault> {
    let mut fields = Fields::of(tree)?;
    let f = &mut fields;
    let target = match f.need("is", word)? {
        Is::Name => Target::Name,
        Is::Team => Target::Team,
        Is::Level => Target::Level(f.need("level", word)?),
        Is::Group => Target::Group(f.need("group", word)?),
        Is::Bin => Target::Bin,
        Is::File => Target::File,
        Is::Start => Target::Start(f.need("check", word)?),
        Is::Finish => Target::Finish(f.need("check", word)?),
        Is::Stage => Target::Stage(f.need("check", word)?),
        Is::Length => Target::Length(f.need("check", word)?),
        Is::Headcount => Target::Headcount(f.need("check", word)?, f.need("group", word)?),
        Is::CheckNote => Target::CheckNote(f.need("check", word)?, f.need("note", word)?),
        Is::Answer => Target::Answer(
            f.need("check", word)?,
            f.need("response", word)?,
            f.need("question", word)?,
        ),
        Is::QuestionNote => Target::QuestionNote(
            f.need("check", word)?,
            f.need("response", word)?,
            f.need("question", word)?,
            f.need("note", word)?,
        ),
        Is::Cell => Target::Cell(
            f.need("list", word)?,
            f.need("row", word)?,
            f.need("cell", word)?,
        ),
        Is::NextCheck => Target::NextCheck,
        Is::HowToReply => Target::HowToReply,
    };
    fields.end()?;
    Ok(target)
}

fn read_pack(tree: &Tree) -> Result<PackRef, Fault> {
    let mut fields = Fields::of(tree)?;
    let id = fields.need("id", word)?;
    let version = fields.need("version", line)?;
    fields.end()?;
    Ok(PackRef { id, version })
}

fn line(tree: &Tree) -> Result<String, Fault> {
    text(tree).map(strip_line)
}

fn lines(tree: &Tree) -> Result<String, Fault> {
    text(tree).map(strip_text)
}

/// `"2026-11-23"`.
fn day(tree: &Tree) -> Result<Day, Fault> {
    let day = text(tree).ok().and_then(Day::parse);
    day.ok_or_else(|| Fault::should_be("a day from 2000 to 2099, such as 2026-11-23"))
}

fn time(tree: &Tree) -> Result<Timestamp, Fault> {
    whole_up_to(LAST_TIMESTAMP, tree).map(Timestamp)
}

/// 0 to 3, `"not-sure"` or `"does-not-apply"`.
fn read_answer(tree: &Tree) -> Result<Answer, Fault> {
    let step = |steps: u64| u8::try_from(steps).ok().and_then(Step::new);
    let answer = match tree {
        Tree::Whole(steps) => step(*steps).map(Answer::Chose),
        Tree::Text(word) if word == "not-sure" => Some(Answer::NotSure),
        Tree::Text(word) if word == "does-not-apply" => Some(Answer::DoesNotApply),
        _ => None,
    };
    answer.ok_or_else(|| Fault::should_be("0 to 3, not-sure or does-not-apply"))
}
