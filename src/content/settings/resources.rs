//! Which of the pack's resources a host leaves out, and which it adds.

use super::super::node::Node;
use super::super::pack;
use crate::domain::pack::Resource;
use crate::json::Tree;

/// The most characters of an unknown title that a fault repeats.
const MAX_QUOTED_CHARS: usize = 80;

/// What is to be different.
#[derive(Default)]
pub(super) struct Changes {
    leave_out: Vec<String>,
    add: Vec<Resource>,
}

impl Changes {
    /// Whether nothing is.
    pub(super) fn is_empty(&self) -> bool {
        self.leave_out.is_empty() && self.add.is_empty()
    }

    /// Makes a pack's resources so.
    pub(super) fn apply(self, resources: &mut Vec<Resource>) {
        resources.retain(|resource| !self.leave_out.contains(&resource.title));
        resources.extend(self.add);
    }
}

/// Reads the changes. What is added may take the title of what is left out.
pub(super) fn changes(node: Node<'_>) -> Changes {
    node.object(|of| {
        let leave_out = of.optional("leave_out");
        let leave_out = leave_out
            .map(|node| node.each_once(known_title))
            .unwrap_or_default();
        let Some(added) = of.optional("add") else {
            return Changes {
                leave_out,
                add: Vec::new(),
            };
        };
        refuse_titles_that_are_taken(&added, &leave_out);
        let add = added.list(pack::resource);
        Changes { leave_out, add }
    })
}

fn refuse_titles_that_are_taken(added: &Node<'_>, leave_out: &[String]) {
    let Some(Tree::List(items)) = &added.json else {
        return;
    };
    let here = added.here;
    let titles: Vec<_> = items.iter().map(|item| item.field("title")).collect();
    for (index, title) in titles.iter().enumerate() {
        let Some(Tree::Text(text)) = title else {
            continue;
        };
        let item = here.item(index);
        let at = item.field("title");
        if titles.iter().take(index).any(|other| other == title) {
            at.fault("another one has this title");
        } else if here.reading.resources.contains(text) && !leave_out.contains(text) {
            at.fault(
                "the pack has a resource of this title: leave that one out to have yours in its \
                 place",
            );
        }
    }
}

/// The title of a resource that the pack has.
fn known_title(node: Node<'_>) -> Option<String> {
    let here = node.here;
    let title = node.written()?;
    let known = &here.reading.resources;
    if known.contains(&title) {
        return Some(title);
    }
    let quoted: String = title.chars().take(MAX_QUOTED_CHARS).collect();
    let advice = nearest(&title, known).map_or_else(
        || "copy the title from the check’s help page".to_owned(),
        |near| format!("did you mean {near:?}?"),
    );
    here.refuse(&format!("the pack has no resource {quoted:?}: {advice}"))
}

/// The title that differs least, if most of it is the same from the start or to the end.
fn nearest<'a>(title: &str, known: &'a [String]) -> Option<&'a String> {
    let letters = letters(title);
    let shared = |known: &String| {
        let known = self::letters(known);
        let same = |(one, other): &(&char, &char)| one == other;
        let start = letters.iter().zip(&known).take_while(same).count();
        let most = letters.len().min(known.len()) - start;
        let end = letters.iter().rev().zip(known.iter().rev());
        let end = end.take(most).take_while(same).count();
        (start + end) * 100 / letters.len().max(known.len()).max(1)
    };
    let near = known.iter().map(|known| (shared(known), known));
    let (shared, known) = near.max_by_key(|(shared, _)| *shared)?;
    (shared >= 60).then_some(known)
}

/// What is left when signs, spaces and capitals do not count.
fn letters(text: &str) -> Vec<char> {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_title_is_the_one_that_was_meant() {
        let known = ["NHS IMPACT", "Healthwatch", "Picker Experience Network", ""];
        let known = known.map(str::to_owned);
        let check = |title: &str, expected: Option<&str>| {
            let found = nearest(title, &known).map(String::as_str);
            assert_eq!(found, expected, "{title}");
        };
        check("nhs impact", Some("NHS IMPACT"));
        check("Health watch", Some("Healthwatch"));
        check("Helthwatch", Some("Healthwatch"));
        check(
            "The Picker Experience Network",
            Some("Picker Experience Network"),
        );
        check("Picker Network", None);
        check("Something else", None);
        check("", None);
        assert_eq!(nearest("a", &[]), None);
    }
}
