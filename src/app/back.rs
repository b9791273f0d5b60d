//! Where the Back link of each page leads.

use super::route::{ProjectPage, Route};

/// The page before this one, in the order of the check; nothing on the start page. That of a question
/// is the task list, unless another question is asked before it.
#[must_use]
pub fn back(route: &Route) -> Option<Route> {
    let Route::Project(id, page) = route else {
        return (*route != Route::Start).then_some(Route::Start);
    };
    let before = match page {
        ProjectPage::Tasks => return Some(Route::Start),
        ProjectPage::Summary => ProjectPage::CheckAnswers,
        ProjectPage::Plan | ProjectPage::Share | ProjectPage::Help(_) => ProjectPage::Summary,
        ProjectPage::Document(_) => ProjectPage::Share,
        ProjectPage::Reply(_) => ProjectPage::Replies,
        ProjectPage::Action(_)
        | ProjectPage::NextCheck
        | ProjectPage::Replies
        | ProjectPage::Costs => ProjectPage::Plan,
        ProjectPage::SetUp
        | ProjectPage::Question(_)
        | ProjectPage::AllQuestions
        | ProjectPage::CheckAnswers
        | ProjectPage::Delete => ProjectPage::Tasks,
    };
    Some(Route::Project(id.clone(), before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, to: Option<&str>) {
        let found = back(&Route::parse(from));
        assert_eq!(found.map(|route| route.to_string()).as_deref(), to);
    }

    #[test]
    fn back_follows_the_order_of_the_check() {
        check("#/", None);
        check("#/about", Some("#/"));
        check("#/nowhere", Some("#/"));
        check("#/project/p", Some("#/"));
        check("#/project/p/set-up", Some("#/project/p"));
        check("#/project/p/question/O1", Some("#/project/p"));
        check("#/project/p/check-your-answers", Some("#/project/p"));
        check(
            "#/project/p/summary",
            Some("#/project/p/check-your-answers"),
        );
    }
}
