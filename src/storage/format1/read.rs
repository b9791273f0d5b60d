//! From the tree to the core's types.

use super::word::{Did, Is, need};
use crate::domain::answer::{Answer, Step};
use crate::domain::edit::{Edit, Target};
use crate::domain::project::{PackRef, Timestamp};
use crate::domain::record::{Entry, Stamp};
use crate::domain::text::{strip_line, strip_text};
use crate::json::Tree;
use crate::storage::document::Document;
use crate::storage::fault::DocumentFault;
use crate::storage::node::{Fields, Node};

/// The last millisecond that a browser can show as a date.
const LAST_TIMESTAMP: u64 = 8_640_000_000_000_000;

/// Reads what stands in the envelope. `admit` may refuse an entry that this format allows.
///
/// # Errors
/// The first thing that is wrong with it.
pub(in crate::storage) fn read(
    mut envelope: Fields,
    admit: fn(&Entry) -> Result<(), DocumentFault>,
) -> Result<Document, DocumentFault> {
    if let Some(pack) = envelope.may("pack") {
        read_pack(pack)?;
    }
    let mut project = envelope.need("project")?.fields()?;
    envelope.end()?;
    let id = need(&mut project, "id")?;
    let records = project.need("records")?.list()?;
    project.end()?;
    let mut entries = Vec::with_capacity(records.len());
    for node in records {
        let place = node.place().to_owned();
        let entry = read_entry(node)?;
        admit(&entry).map_err(|fault| fault.inside(&place))?;
        entries.push(entry);
    }
    Ok(Document {
        id,
        record: entries.into_iter().collect(),
    })
}

fn read_entry(node: Node) -> Result<Entry, DocumentFault> {
    let mut fields = node.fields()?;
    let stamp = read_stamp(fields.need("stamp")?)?;
    let edit = read_edit(fields.need("edit")?)?;
    fields.end()?;
    Ok(Entry { stamp, edit })
}

/// `[12,"w-ab12"]`: the count, then the writer.
fn read_stamp(node: Node) -> Result<Stamp, DocumentFault> {
    let place = node.place().to_owned();
    match <[Node; 2]>::try_from(node.list()?) {
        Ok([count, writer]) => Ok(Stamp {
            count: count.whole(u64::MAX)?,
            writer: super::word::of(writer)?,
        }),
        Err(_) => Err(DocumentFault::should_be(place, "a list of two")),
    }
}

/// What cannot be seen is taken out of texts; nothing is shortened, because a long text may be
/// someone's only copy.
fn read_edit(node: Node) -> Result<Edit, DocumentFault> {
    let mut fields = node.fields()?;
    let f = &mut fields;
    let edit = match need(f, "did")? {
        Did::NamedProject => Edit::NamedProject(strip_line(&f.need("name")?.text()?)),
        Did::NamedTeam => Edit::NamedTeam(strip_line(&f.need("name")?.text()?)),
        Did::ChoseLevel => Edit::ChoseLevel {
            level: need(f, "level")?,
            chosen: f.need("chosen")?.flag()?,
        },
        Did::ChoseGroup => Edit::ChoseGroup {
            group: need(f, "group")?,
            chosen: f.need("chosen")?.flag()?,
        },
        Did::Binned => Edit::Binned(Some(read_time(f)?)),
        Did::TookOutOfBin => Edit::Binned(None),
        Did::SavedToFile => Edit::SavedToFile(read_time(f)?),
        Did::StartedCheck => Edit::StartedCheck {
            check: need(f, "check")?,
            at: read_time(f)?,
            pack: read_pack(f.need("pack")?)?,
        },
        Did::FinishedCheck => Edit::FinishedCheck {
            check: need(f, "check")?,
            at: read_time(f)?,
        },
        Did::SetStage => Edit::SetStage {
            check: need(f, "check")?,
            stage: need(f, "stage")?,
        },
        Did::SetLength => Edit::SetLength {
            check: need(f, "check")?,
            length: need(f, "length")?,
        },
        Did::CountedGroup => Edit::CountedGroup {
            check: need(f, "check")?,
            group: need(f, "group")?,
            count: read_count(f.need("count")?)?,
        },
        Did::WroteCheckNote => Edit::WroteCheckNote {
            check: need(f, "check")?,
            note: need(f, "note")?,
            text: strip_text(&f.need("text")?.text()?),
        },
        Did::AnsweredQuestion => Edit::AnsweredQuestion {
            check: need(f, "check")?,
            response: need(f, "response")?,
            question: need(f, "question")?,
            answer: read_answer(f.need("answer")?)?,
        },
        Did::WroteQuestionNote => Edit::WroteQuestionNote {
            check: need(f, "check")?,
            response: need(f, "response")?,
            question: need(f, "question")?,
            note: need(f, "note")?,
            text: strip_text(&f.need("text")?.text()?),
        },
        Did::Withdrew => Edit::Withdrew(read_target(f.need("target")?)?),
    };
    fields.end()?;
    Ok(edit)
}

fn read_target(node: Node) -> Result<Target, DocumentFault> {
    let mut fields = node.fields()?;
    let f = &mut fields;
    let target = match need(f, "is")? {
        Is::Name => Target::Name,
        Is::Team => Target::Team,
        Is::Level => Target::Level(need(f, "level")?),
        Is::Group => Target::Group(need(f, "group")?),
        Is::Bin => Target::Bin,
        Is::File => Target::File,
        Is::Start => Target::Start(need(f, "check")?),
        Is::Finish => Target::Finish(need(f, "check")?),
        Is::Stage => Target::Stage(need(f, "check")?),
        Is::Length => Target::Length(need(f, "check")?),
        Is::Headcount => Target::Headcount(need(f, "check")?, need(f, "group")?),
        Is::CheckNote => Target::CheckNote(need(f, "check")?, need(f, "note")?),
        Is::Answer => Target::Answer(
            need(f, "check")?,
            need(f, "response")?,
            need(f, "question")?,
        ),
        Is::QuestionNote => Target::QuestionNote(
            need(f, "check")?,
            need(f, "response")?,
            need(f, "question")?,
            need(f, "note")?,
        ),
    };
    fields.end()?;
    Ok(target)
}

fn read_pack(node: Node) -> Result<PackRef, DocumentFault> {
    let mut fields = node.fields()?;
    let id = need(&mut fields, "id")?;
    let version = strip_line(&fields.need("version")?.text()?);
    fields.end()?;
    Ok(PackRef { id, version })
}

fn read_time(fields: &mut Fields) -> Result<Timestamp, DocumentFault> {
    fields.need("at")?.whole(LAST_TIMESTAMP).map(Timestamp)
}

fn read_count(node: Node) -> Result<u32, DocumentFault> {
    let place = node.place().to_owned();
    let count = node.whole(u64::MAX)?;
    let too_many = |_| DocumentFault::should_be(place, "a whole number in range");
    u32::try_from(count).map_err(too_many)
}

/// 0 to 3, `"not-sure"` or `"does-not-apply"`.
fn read_answer(node: Node) -> Result<Answer, DocumentFault> {
    let step = |steps: u64| u8::try_from(steps).ok().and_then(Step::new);
    let answer = match node.tree() {
        Tree::Whole(steps) => step(*steps).map(Answer::Chose),
        Tree::Text(word) if word == "not-sure" => Some(Answer::NotSure),
        Tree::Text(word) if word == "does-not-apply" => Some(Answer::DoesNotApply),
        _ => None,
    };
    match answer {
        Some(answer) => Ok(answer),
        None => node.should_be("0 to 3, not-sure or does-not-apply"),
    }
}
