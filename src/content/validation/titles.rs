//! Which of the pack's resources a host leaves out, and which it adds. A resource has no id: its title
//! is its name.

use super::resources::resource;
use super::{Faults, Known};
use crate::content::settings::ResourceChanges;
use crate::domain::pack::Resource;

/// The most characters of an unknown title that a fault repeats.
const MAX_QUOTED_CHARS: usize = 80;

/// Checks the changes. What is added may take the title of what is left out.
pub(super) fn changes(changes: &ResourceChanges, known: &Known<'_>, mut at: Faults<'_>) {
    let leave_out = changes.leave_out.as_deref().unwrap_or_default();
    at.field("leave_out")
        .each_once(leave_out, |title, at| known_title(title, known, at));
    let added = changes.add.as_deref().unwrap_or_default();
    let taken = |title: &str| {
        known.resources.contains(&title) && !leave_out.iter().any(|other| other == title)
    };
    let mut at = at.field("add");
    at.each(added, |it, mut at| {
        if taken(&it.title) {
            at.field("title").add(
                "the pack has a resource of this title: leave that one out to have yours in its \
                 place",
            );
        }
        resource(it, known, at);
    });
    let titles: Vec<_> = added.iter().map(|it: &Resource| &it.title).collect();
    at.refuse_repeated(&titles, |mut at, _| {
        at.field("title").add("another one has this title");
    });
}

/// Checks that this is the title of a resource that the pack has.
fn known_title(title: &str, known: &Known<'_>, mut at: Faults<'_>) {
    if known.resources.contains(&title) {
        return;
    }
    let quoted: String = title.chars().take(MAX_QUOTED_CHARS).collect();
    let advice = nearest(title, &known.resources).map_or_else(
        || "copy the title from the check’s help page".to_owned(),
        |near| format!("did you mean {near:?}?"),
    );
    at.add(&format!("the pack has no resource {quoted:?}: {advice}"));
}

/// The title that differs least, if most of it is the same from the start or to the end.
fn nearest<'k>(title: &str, known: &[&'k str]) -> Option<&'k str> {
    let letters = letters(title);
    let shared = |known: &str| {
        let known = self::letters(known);
        let same = |(one, other): &(&char, &char)| one == other;
        let start = letters.iter().zip(&known).take_while(same).count();
        let most = letters.len().min(known.len()) - start;
        let end = letters.iter().rev().zip(known.iter().rev());
        let end = end.take(most).take_while(same).count();
        (start + end) * 100 / letters.len().max(known.len()).max(1)
    };
    let near = known.iter().map(|known| (shared(known), *known));
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
        let check = |title: &str, expected: Option<&str>| {
            assert_eq!(nearest(title, &known), expected, "{title}");
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
