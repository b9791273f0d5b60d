//! Projects as they are saved: the edits that make them.

use super::stamp;
use super::worked::Worked;
use truly_open::domain::edit::Edit;
use truly_open::domain::ids::{CheckId, ProjectId, RowId};
use truly_open::domain::lists::{Cell, List, Row};
use truly_open::domain::project::{Check, Project};
use truly_open::domain::record::Record;
use truly_open::storage::document::{Document, write};

impl Worked {
    /// The text of its document, under another id.
    ///
    /// # Panics
    /// When the document says anything else than the project.
    pub fn document(&self, id: &ProjectId) -> String {
        let mut record = Record::default();
        for (count, edit) in (1..).zip(edits(&self.project)) {
            record.apply(edit, stamp(count));
        }
        assert_eq!(record.project(), self.project);
        let id = id.clone();
        write(&Document { id, record }).unwrap()
    }
}

fn edits(project: &Project) -> Vec<Edit> {
    let mut edits = vec![
        Edit::NamedProject(project.name.clone()),
        Edit::NamedTeam(project.team.clone()),
        Edit::WroteHowToReply(project.how_to_reply.clone()),
    ];
    edits.extend(project.next_check.map(Edit::SetNextCheck));
    let chosen = true;
    edits.extend(project.levels.iter().map(|level| Edit::ChoseLevel {
        level: level.clone(),
        chosen,
    }));
    let groups = project.groups.iter();
    edits.extend(groups.map(|group| Edit::ChoseGroup {
        group: *group,
        chosen,
    }));
    for (id, check) in project.checks.iter() {
        edits.extend(edits_of_check(id, check));
    }
    for ((list, id), row) in project.rows.iter() {
        edits.extend(edits_of_row(*list, id, row));
    }
    edits
}

fn edits_of_check(id: &CheckId, check: &Check) -> Vec<Edit> {
    let id = || id.clone();
    let mut edits = Vec::new();
    edits.extend(check.pack.clone().map(|pack| Edit::StartedCheck {
        check: id(),
        at: check.started_at,
        pack,
    }));
    let finished = check.finished_at;
    edits.extend(finished.map(|at| Edit::FinishedCheck { check: id(), at }));
    let stage = check.stage.clone();
    edits.extend(stage.map(|stage| Edit::SetStage { check: id(), stage }));
    let length = check.length;
    edits.extend(length.map(|length| Edit::SetLength {
        check: id(),
        length,
    }));
    let counts = check.headcount.iter();
    edits.extend(counts.map(|(group, count)| Edit::CountedGroup {
        check: id(),
        group: *group,
        count: *count,
    }));
    let notes = check.notes.iter();
    edits.extend(notes.map(|(note, text)| Edit::WroteCheckNote {
        check: id(),
        note: *note,
        text: text.clone(),
    }));
    for (name, response) in check.responses.iter() {
        let answers = response.answers.iter();
        edits.extend(answers.map(|(question, answer)| Edit::AnsweredQuestion {
            check: id(),
            response: name.clone(),
            question: question.clone(),
            answer: *answer,
        }));
        let notes = response.notes.iter();
        edits.extend(
            notes.map(|((question, note), text)| Edit::WroteQuestionNote {
                check: id(),
                response: name.clone(),
                question: question.clone(),
                note: *note,
                text: text.clone(),
            }),
        );
    }
    edits
}

fn edits_of_row(list: List, id: &RowId, row: &Row) -> Vec<Edit> {
    let mut cells = vec![
        Cell::What(row.what.clone()),
        Cell::Owner(row.owner.clone()),
        Cell::State(row.state),
        Cell::Did(row.did.clone()),
        Cell::CouldNot(row.could_not.clone()),
        Cell::Note(row.note.clone()),
        Cell::Dropped(row.dropped),
    ];
    cells.extend(row.due.map(Cell::Due));
    cells.extend(row.question.clone().map(Cell::Question));
    cells.extend(row.pence.map(Cell::Pence));
    let filled = |cell| Edit::FilledCell {
        list,
        row: id.clone(),
        cell,
    };
    cells.into_iter().map(filled).collect()
}
