//! Where a person is, as a fragment of the address: `#/project/p-1/question/O2`.
//!
//! Fragments work from any folder, in a frame and from a saved file, where paths would need a
//! server's help. `leptos_router` has no fragment mode, so the route is this enum (ADR 0013).

use crate::domain::ids::{ProjectId, QuestionId, RowId};
use crate::export::papers::DocumentKind;
use std::fmt;

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// Set up a new project.
    NewProject,
    /// A page of a project.
    Project(ProjectId, ProjectPage),
    /// The questions as a form to print and fill in by hand.
    BlankForm,
    /// Open a saved file.
    OpenFile,
    /// Projects that were deleted in the last 30 days.
    Bin,
    /// What the check is made from, and what it cannot tell.
    About,
    /// Ways to hear from people, and who can help.
    Help,
    /// How to show the check in another website.
    Embed,
    /// What is kept in the browser, why, and for how long.
    Privacy,
    /// The accessibility statement.
    Accessibility,
    /// Whose work is in the page, on which terms.
    Licences,
    /// Removing everything from this computer.
    Remove,
    /// What was removed.
    Removed,
    /// No page has that fragment.
    NotFound,
}

/// A page of one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProjectPage {
    /// Its task list.
    Tasks,
    /// Name, stage, levels and length.
    SetUp,
    /// One question.
    Question(QuestionId),
    /// Every question on one page.
    AllQuestions,
    /// Every answer, and what is worth a second look.
    CheckAnswers,
    /// The summary.
    Summary,
    /// "Are you sure you want to delete this project?"
    Delete,
    /// What the team is going to do.
    Plan,
    /// One action of the plan.
    Action(RowId),
    /// When to check again.
    NextCheck,
    /// "You said, we did, we could not."
    Replies,
    /// One of the replies.
    Reply(RowId),
    /// Help with what one question is about.
    Help(QuestionId),
    /// What involving people costs.
    Costs,
    /// Files to save and send.
    Share,
    /// One of the documents, to read and print.
    Document(DocumentKind),
}

/// The pages that belong to no project, with their addresses.
const PAGES: [(&str, Route); 13] = [
    ("", Route::Start),
    ("new", Route::NewProject),
    ("blank-form", Route::BlankForm),
    ("open", Route::OpenFile),
    ("bin", Route::Bin),
    ("about", Route::About),
    ("help", Route::Help),
    ("embed", Route::Embed),
    ("privacy", Route::Privacy),
    ("accessibility", Route::Accessibility),
    ("licences", Route::Licences),
    ("remove", Route::Remove),
    ("removed", Route::Removed),
];

impl Route {
    /// Reads a fragment, with or without its `#`. Anything unknown is [`Route::NotFound`]; an
    /// empty one is the start page.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["project", project, page @ ..] => match ProjectId::parse(project) {
                Ok(id) => ProjectPage::parse(page).map(|page| Self::Project(id, page)),
                Err(_) => None,
            },
            [slug] => {
                let page = PAGES.into_iter().find(|(known, _)| known == slug);
                page.map(|(_, route)| route)
            }
            _ => None,
        }
        .unwrap_or(Self::NotFound)
    }
}

impl ProjectPage {
    fn parse(page: &[&str]) -> Option<Self> {
        match page {
            [] => Some(Self::Tasks),
            ["set-up"] => Some(Self::SetUp),
            ["question", question] => QuestionId::parse(question).ok().map(Self::Question),
            ["all"] => Some(Self::AllQuestions),
            ["check-your-answers"] => Some(Self::CheckAnswers),
            ["summary"] => Some(Self::Summary),
            ["delete"] => Some(Self::Delete),
            ["plan"] => Some(Self::Plan),
            ["plan", row] => RowId::parse(row).ok().map(Self::Action),
            ["next-check"] => Some(Self::NextCheck),
            ["replies"] => Some(Self::Replies),
            ["replies", row] => RowId::parse(row).ok().map(Self::Reply),
            ["help", question] => QuestionId::parse(question).ok().map(Self::Help),
            ["costs"] => Some(Self::Costs),
            ["share"] => Some(Self::Share),
            ["paper", document] => DocumentKind::ALL
                .into_iter()
                .find(|kind| kind.slug() == *document)
                .map(Self::Document),
            _ => None,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Project(project, page) = self {
            return write!(f, "#/project/{project}{page}");
        }
        let known = PAGES.iter().find(|(_, route)| route == self);
        write!(f, "#/{}", known.map_or("not-found", |(slug, _)| slug))
    }
}

impl fmt::Display for ProjectPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tasks => Ok(()),
            Self::SetUp => f.write_str("/set-up"),
            Self::Question(question) => write!(f, "/question/{question}"),
            Self::AllQuestions => f.write_str("/all"),
            Self::CheckAnswers => f.write_str("/check-your-answers"),
            Self::Summary => f.write_str("/summary"),
            Self::Delete => f.write_str("/delete"),
            Self::Plan => f.write_str("/plan"),
            Self::Action(row) => write!(f, "/plan/{row}"),
            Self::NextCheck => f.write_str("/next-check"),
            Self::Replies => f.write_str("/replies"),
            Self::Reply(row) => write!(f, "/replies/{row}"),
            Self::Help(question) => write!(f, "/help/{question}"),
            Self::Costs => f.write_str("/costs"),
            Self::Share => f.write_str("/share"),
            Self::Document(kind) => write!(f, "/paper/{}", kind.slug()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(page: ProjectPage) -> Route {
        Route::Project(ProjectId::parse("p-1").unwrap(), page)
    }

    #[test]
    fn every_route_is_read_as_it_is_written() {
        let (question, row) = (
            QuestionId::parse("O2").unwrap(),
            RowId::parse("r-1").unwrap(),
        );
        let mut routes: Vec<Route> = PAGES.into_iter().map(|(_, route)| route).collect();
        routes.push(Route::NotFound);
        routes.extend(
            [
                ProjectPage::Tasks,
                ProjectPage::SetUp,
                ProjectPage::Question(question.clone()),
                ProjectPage::AllQuestions,
                ProjectPage::CheckAnswers,
                ProjectPage::Summary,
                ProjectPage::Delete,
                ProjectPage::Plan,
                ProjectPage::Action(row.clone()),
                ProjectPage::NextCheck,
                ProjectPage::Replies,
                ProjectPage::Reply(row),
                ProjectPage::Help(question),
                ProjectPage::Costs,
                ProjectPage::Share,
            ]
            .map(project),
        );
        routes.extend(DocumentKind::ALL.map(|kind| project(ProjectPage::Document(kind))));
        for route in routes {
            assert_eq!(Route::parse(&route.to_string()), route, "{route}");
        }
    }

    #[test]
    fn an_empty_fragment_is_the_start_page() {
        for fragment in ["", "#", "#/"] {
            assert_eq!(Route::parse(fragment), Route::Start, "{fragment:?}");
        }
    }

    #[test]
    fn what_no_page_has_is_not_found() {
        for fragment in [
            "#/nowhere",
            "#/project",
            "#/project/",
            "#/project/a b",
            "#/project/p-1/nowhere",
            "#/project/p-1/question",
            "#/project/p-1/question/a b",
            "#/about/us",
        ] {
            assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment}");
        }
    }
}
