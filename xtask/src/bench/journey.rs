//! What a visitor does on a page, and what is measured meanwhile.

/// A way from the first page through several questions. Everything is found by CSS selectors, so
/// that the same script measures both pages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Journey {
    /// On the first page, as soon as it can be used.
    pub(crate) first_page: &'static str,
    /// From the first page to the first question. Not measured.
    pub(crate) to_questions: &'static [Action],
    /// The words of the question. They are different on every question.
    pub(crate) stem: &'static str,
    /// The answers that can be chosen.
    pub(crate) answers: &'static str,
    /// Goes on to the next question.
    pub(crate) next: &'static str,
}

/// One thing that a visitor does. Each waits until what it needs can be seen.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Action {
    /// Clicks on it.
    Click(&'static str),
    /// Writes into it.
    Write(&'static str, &'static str),
}

/// A file that a visitor saves, on the page where that can be done. It is a visit of its own, so that
/// whatever makes the file is fetched when it is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Save {
    /// The fragment of the page's address.
    pub(crate) page: &'static str,
    /// On that page, as soon as it can be used.
    pub(crate) first_page: &'static str,
    /// The words on the button.
    pub(crate) button: &'static str,
    /// What the file's name ends in.
    pub(crate) file: &'static str,
}

/// Questions answered in one visit.
pub(crate) const QUESTIONS: usize = 8;

/// What one visit took.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measured {
    /// What was sent until the first page was painted, in bytes as compressed, without headers.
    pub(crate) first_sent: f64,
    /// What was sent until the last question was answered, in the same bytes.
    pub(crate) all_sent: f64,
    /// From the start of the navigation until the first page was painted, in milliseconds.
    pub(crate) first_page: f64,
    /// From choosing an answer until the next question was painted, in milliseconds: the median.
    pub(crate) next_question: f64,
}

/// The middle value; of two middle values, the one between them. Nothing has no median.
pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = *values.get((values.len() - 1) / 2)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_does_not_care_for_order_or_outliers() {
        assert_eq!(median([900.0, 1.0, 3.0]), Some(3.0));
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median([5.0]), Some(5.0));
        assert_eq!(median([]), None);
    }
}
