//! Where something is in a tree, in words: `questions[3].ladder[2].text`.

/// The most characters of a name that a place shows. A name from outside may be of any length; its
/// beginning is enough to find it by.
const MAX_NAME_CHARS: usize = 64;

/// Goes on from a place to a field there.
pub fn push_field(place: &mut String, name: &str) {
    if !place.is_empty() {
        place.push('.');
    }
    place.extend(name.chars().take(MAX_NAME_CHARS));
}

/// Goes on from a place to an item of the list there. The first is 0.
pub fn push_item(place: &mut String, index: usize) {
    place.push('[');
    place.push_str(&index.to_string());
    place.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_like_a_path() {
        let mut place = String::new();
        push_field(&mut place, "questions");
        push_item(&mut place, 2);
        push_item(&mut place, 0);
        push_field(&mut place, "text");
        assert_eq!(place, "questions[2][0].text");
    }

    #[test]
    fn a_long_name_is_cut() {
        let mut place = String::new();
        push_field(&mut place, &"é".repeat(1_000));
        assert_eq!(place, "é".repeat(MAX_NAME_CHARS));
    }
}
