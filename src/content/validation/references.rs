//! What names a thing of the pack: the ids of questions, levels, sentences and claims.

use super::super::limits::MAX_ITEMS;
use super::Faults;
use crate::domain::ids::{LevelId, QuestionId};
use crate::domain::pack::{Pack, Question};
use std::collections::BTreeSet;
use std::fmt;

/// The most ids that a fault names as those that there are.
const MAX_NAMED: usize = 8;

/// What there is to refer to.
pub(in crate::content) struct Known<'p> {
    questions: Vec<&'p str>,
    levels: Vec<&'p str>,
    sentences: Vec<&'p str>,
    /// The titles of the resources: they have no ids.
    pub(super) resources: Vec<&'p str>,
}

impl<'p> Known<'p> {
    /// What there is in a pack.
    pub(in crate::content) fn in_pack(pack: &'p Pack) -> Self {
        Self {
            questions: pack.questions.iter().map(|it| it.id.as_str()).collect(),
            levels: pack.levels.iter().map(|it| it.id.as_str()).collect(),
            sentences: pack.sentences.iter().map(|it| it.id.as_str()).collect(),
            resources: pack.resources.iter().map(|it| it.title.as_str()).collect(),
        }
    }

    /// The same, with questions that are asked beside those of the pack.
    pub(in crate::content) fn and_questions(mut self, questions: &'p [Question]) -> Self {
        self.questions
            .extend(questions.iter().map(|it| it.id.as_str()));
        self
    }
}

impl Faults<'_> {
    /// Checks that there is such a question.
    pub(super) fn question(&mut self, id: &QuestionId, known: &Known<'_>) {
        self.known("question", id.as_str(), &known.questions);
    }

    /// Checks that there is such a level.
    pub(super) fn level(&mut self, id: &LevelId, known: &Known<'_>) {
        self.known("level", id.as_str(), &known.levels);
    }

    /// Checks the field `helps` of what is here: questions that there are, each named once.
    pub(super) fn helps(&mut self, helps: &[QuestionId], known: &Known<'_>) {
        self.field("helps")
            .each_once(helps, |id, mut at| at.question(id, known));
    }

    /// Checks the field `sources` of what is here: sentences that there are, each named once.
    pub(super) fn sources(&mut self, sources: &[String], known: &Known<'_>) {
        self.field("sources").each_once(sources, |id, mut at| {
            at.known("sentence", id, &known.sentences)
        });
    }

    /// Checks the field `claims` of what is here: ids of claims, each named once.
    pub(super) fn claims(&mut self, claims: &[String]) {
        self.field("claims")
            .each_once(claims, |id, mut at| at.numbered(id, 'C'));
    }

    /// Checks that this is the id of a sentence, such as `S17`.
    pub(super) fn sentence_id(&mut self, id: &str) {
        self.numbered(id, 'S');
    }

    fn numbered(&mut self, id: &str, letter: char) {
        let digits = id.strip_prefix(letter).unwrap_or_default();
        let fits = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        if !fits || digits == "00" {
            self.add(&format!(
                "{id:?} is not of the form {letter}01 to {letter}99"
            ));
        }
    }

    fn known(&mut self, kind: &str, id: &str, among: &[&str]) {
        if among.contains(&id) {
            return;
        }
        let mut problem = format!("there is no {kind} {id:?} in this pack");
        // A few can be told; questions are too many.
        if (1..=MAX_NAMED).contains(&among.len()) {
            problem.push_str(&format!(": there is {}", among.join(", ")));
        }
        self.add(&problem);
    }

    /// Checks each item of the list that is here, and that none is there twice.
    pub(super) fn each_once<T: Ord + fmt::Display>(
        &mut self,
        items: &[T],
        check: impl Fn(&T, Faults<'_>),
    ) {
        self.each(items, check);
        if items.len() <= MAX_ITEMS {
            self.refuse_repeated(items, |mut at, item| {
                at.add(&format!("\"{item}\" is named twice"))
            });
        }
    }

    /// Checks that no two things in the list that is here have one id.
    pub(super) fn unique_ids<'i>(&mut self, ids: impl Iterator<Item = &'i str>) {
        self.new_ids(ids, BTreeSet::new());
    }

    /// Checks the ids of questions that are asked beside others.
    pub(super) fn question_ids(&mut self, questions: &[Question], others: &[Question]) {
        let id = |question: &'_ Question| question.id.as_str().to_ascii_lowercase();
        let ids = questions.iter().map(|question| question.id.as_str());
        self.new_ids(ids, others.iter().map(id).collect());
    }

    /// Two ids that differ only in capitals are one too many: an address or a file name may not keep
    /// them apart.
    fn new_ids<'i>(&mut self, ids: impl Iterator<Item = &'i str>, mut taken: BTreeSet<String>) {
        for (index, id) in ids.enumerate() {
            if !taken.insert(id.to_ascii_lowercase()) {
                let mut item = self.item(index);
                item.field("id").add(&format!("{id:?} is used twice"));
            }
        }
    }

    /// Notes a fault at each item that is equal to one before it.
    pub(super) fn refuse_repeated<T: Ord>(&mut self, items: &[T], note: impl Fn(Faults<'_>, &T)) {
        let mut seen = BTreeSet::new();
        for (index, item) in items.iter().enumerate() {
            if !seen.insert(item) {
                note(self.item(index), item);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::place::Place;

    #[test]
    fn a_sentence_id_is_a_letter_and_two_digits() {
        let fits = |id| {
            let mut found = Vec::new();
            Faults::at(Place::PACK, &mut found).sentence_id(id);
            found.is_empty()
        };
        assert!(["S01", "S99"].into_iter().all(fits));
        let others = ["", "S1", "S00", "S001", "s01", "C01", "Sxx"];
        assert!(!others.into_iter().any(fits));
    }
}
