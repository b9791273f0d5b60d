//! What names a thing of the pack: the ids of questions, levels, sentences and claims.

use super::node::Node;
use super::reading::Reading;
use crate::domain::ids::{LevelId, QuestionId};
use crate::json::Tree;
use std::fmt;

/// The most ids that a fault names as those that there are.
const MAX_NAMED: usize = 8;

impl Node<'_> {
    /// The id of a question that is in the pack.
    pub(super) fn question(self) -> Option<QuestionId> {
        self.known("question", |reading| &reading.questions)?
            .id(QuestionId::parse)
    }

    /// The ids of questions that are in the pack, each named once.
    pub(super) fn questions(self) -> Vec<QuestionId> {
        self.each_once(|node| node.question())
    }

    /// The id of a level that is in the pack.
    pub(super) fn level(self) -> Option<LevelId> {
        self.known("level", |reading| &reading.levels)?
            .id(LevelId::parse)
    }

    /// The ids of sentences that are in the pack, each named once.
    pub(super) fn sources(self) -> Vec<String> {
        self.each_once(|node| {
            node.known("sentence", |reading| &reading.sentences)?
                .sentence_id()
        })
    }

    /// The ids of claims, each named once.
    pub(super) fn claims(self) -> Vec<String> {
        self.each_once(|node| node.numbered('C'))
    }

    /// The id of a sentence, such as `S17`.
    pub(super) fn sentence_id(self) -> Option<String> {
        self.numbered('S')
    }

    /// An id that is one letter and two digits, such as `S17`.
    fn numbered(self, letter: char) -> Option<String> {
        let here = self.here;
        let id = self.written()?;
        let digits = id.strip_prefix(letter).unwrap_or_default();
        let fits = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        if !fits || digits == "00" {
            here.fault(&format!(
                "{id:?} is not of the form {letter}01 to {letter}99"
            ));
        }
        Some(id)
    }

    /// What names a thing of the pack, if there is one of that name.
    fn known(self, kind: &str, among: fn(&Reading) -> &Vec<String>) -> Option<Self> {
        let among = among(self.here.reading);
        match &self.json {
            Some(Tree::Text(id)) if !among.contains(id) => {
                let mut problem = format!("there is no {kind} {id:?} in this pack");
                // A few can be told; questions are too many.
                if (1..=MAX_NAMED).contains(&among.len()) {
                    problem.push_str(&format!(": there is {}", among.join(", ")));
                }
                self.here.refuse(&problem)
            }
            _ => Some(self),
        }
    }

    /// A list that names each thing once.
    pub(super) fn each_once<T: PartialEq + fmt::Display>(
        self,
        read: fn(Node<'_>) -> Option<T>,
    ) -> Vec<T> {
        let here = self.here;
        // Nothing in place of what could not be read, so that each of the others keeps its place.
        let ids = self.list(|node| Some(read(node)));
        for (index, id) in ids.iter().enumerate() {
            if let Some(id) = id
                && ids
                    .iter()
                    .take(index)
                    .flatten()
                    .any(|earlier| earlier == id)
            {
                here.item(index).fault(&format!("\"{id}\" is named twice"));
            }
        }
        ids.into_iter().flatten().collect()
    }
}
