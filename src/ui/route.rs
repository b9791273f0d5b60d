//! Where a person is, as a fragment of the address: `#/project/p-1/question/O2`.
//!
//! Fragments work from any folder, in a frame and from a saved file, where paths would need a
//! server's help.

use crate::domain::ids::{ProjectId, QuestionId, RowId};
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
    /// What is kept and what is not, for whom the page is, whose work is in it.
    Statement(AboutPage),
    /// No page has that fragment.
    NotFound,
}

/// A page about the check itself, which those who answer for it ask for. The second module has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutPage {
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
}

impl AboutPage {
    const ALL: [Self; 5] = [
        Self::Privacy,
        Self::Accessibility,
        Self::Licences,
        Self::Remove,
        Self::Removed,
    ];

    /// Its name in an address.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::Licences => "licences",
            Self::Remove => "remove",
            Self::Removed => "removed",
        }
    }
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
    /// A page for after the summary, which the second module has.
    After(AfterPage),
}

/// A page of a project for after the summary. The first visit does not bring these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AfterPage {
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
    /// One of the papers, to read and print.
    Paper(PaperKind),
}

/// What a paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// Everything.
    Full,
    /// One page for those who lead.
    Leader,
    /// For patients, carers and the community.
    Patient,
    /// The same in large print.
    PatientLarge,
}

impl PaperKind {
    const ALL: [Self; 4] = [Self::Full, Self::Leader, Self::Patient, Self::PatientLarge];

    /// Its name in an address.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Leader => "leaders",
            Self::Patient => "patients",
            Self::PatientLarge => "patients-large-print",
        }
    }
}

impl Route {
    /// Reads a fragment, with or without its `#`. Anything unknown is [`Route::NotFound`]; an
    /// empty one is the start page.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Self::Start,
            ["new"] => Self::NewProject,
            ["blank-form"] => Self::BlankForm,
            ["open"] => Self::OpenFile,
            ["bin"] => Self::Bin,
            ["about"] => Self::About,
            ["help"] => Self::Help,
            ["embed"] => Self::Embed,
            ["project", project, page @ ..] => Self::parse_project(project, page),
            [slug] => {
                let page = AboutPage::ALL.into_iter().find(|page| page.slug() == *slug);
                page.map_or(Self::NotFound, Self::Statement)
            }
            _ => Self::NotFound,
        }
    }

    fn parse_project(project: &str, page: &[&str]) -> Self {
        let page = match page {
            [] => Some(ProjectPage::Tasks),
            ["set-up"] => Some(ProjectPage::SetUp),
            ["question", question] => {
                let question = QuestionId::parse(question).ok();
                question.map(ProjectPage::Question)
            }
            ["all"] => Some(ProjectPage::AllQuestions),
            ["check-your-answers"] => Some(ProjectPage::CheckAnswers),
            ["summary"] => Some(ProjectPage::Summary),
            ["delete"] => Some(ProjectPage::Delete),
            after => parse_after(after).map(ProjectPage::After),
        };
        match (ProjectId::parse(project), page) {
            (Ok(project), Some(page)) => Self::Project(project, page),
            _ => Self::NotFound,
        }
    }
}

fn parse_after(page: &[&str]) -> Option<AfterPage> {
    match page {
        ["plan"] => Some(AfterPage::Plan),
        ["plan", row] => RowId::parse(row).ok().map(AfterPage::Action),
        ["next-check"] => Some(AfterPage::NextCheck),
        ["replies"] => Some(AfterPage::Replies),
        ["replies", row] => RowId::parse(row).ok().map(AfterPage::Reply),
        ["help", question] => QuestionId::parse(question).ok().map(AfterPage::Help),
        ["costs"] => Some(AfterPage::Costs),
        ["share"] => Some(AfterPage::Share),
        ["paper", paper] => {
            let kind = PaperKind::ALL
                .into_iter()
                .find(|kind| kind.slug() == *paper);
            kind.map(AfterPage::Paper)
        }
        _ => None,
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("#/"),
            Self::NewProject => f.write_str("#/new"),
            Self::BlankForm => f.write_str("#/blank-form"),
            Self::OpenFile => f.write_str("#/open"),
            Self::Bin => f.write_str("#/bin"),
            Self::About => f.write_str("#/about"),
            Self::Help => f.write_str("#/help"),
            Self::Embed => f.write_str("#/embed"),
            Self::Statement(page) => write!(f, "#/{}", page.slug()),
            Self::NotFound => f.write_str("#/not-found"),
            Self::Project(project, page) => write!(f, "#/project/{project}{page}"),
        }
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
            Self::After(page) => page.fmt(f),
        }
    }
}

impl fmt::Display for AfterPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("/plan"),
            Self::Action(row) => write!(f, "/plan/{row}"),
            Self::NextCheck => f.write_str("/next-check"),
            Self::Replies => f.write_str("/replies"),
            Self::Reply(row) => write!(f, "/replies/{row}"),
            Self::Help(question) => write!(f, "/help/{question}"),
            Self::Costs => f.write_str("/costs"),
            Self::Share => f.write_str("/share"),
            Self::Paper(kind) => write!(f, "/paper/{}", kind.slug()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fragment: &str, route: &Route) {
        assert_eq!(&Route::parse(fragment), route);
        assert_eq!(route.to_string(), fragment);
    }

    #[test]
    fn every_route_is_read_as_it_is_written() {
        let project = |page| Route::Project(ProjectId::parse("p-1").unwrap(), page);
        check("#/", &Route::Start);
        check("#/new", &Route::NewProject);
        check("#/blank-form", &Route::BlankForm);
        check("#/open", &Route::OpenFile);
        check("#/bin", &Route::Bin);
        check("#/about", &Route::About);
        check("#/help", &Route::Help);
        check("#/embed", &Route::Embed);
        check("#/privacy", &Route::Statement(AboutPage::Privacy));
        let accessibility = Route::Statement(AboutPage::Accessibility);
        check("#/accessibility", &accessibility);
        check("#/licences", &Route::Statement(AboutPage::Licences));
        check("#/remove", &Route::Statement(AboutPage::Remove));
        check("#/removed", &Route::Statement(AboutPage::Removed));
        check("#/project/p-1", &project(ProjectPage::Tasks));
        check("#/project/p-1/set-up", &project(ProjectPage::SetUp));
        let question = QuestionId::parse("L1a").unwrap();
        let question = project(ProjectPage::Question(question));
        check("#/project/p-1/question/L1a", &question);
        check("#/project/p-1/all", &project(ProjectPage::AllQuestions));
        let answers = project(ProjectPage::CheckAnswers);
        check("#/project/p-1/check-your-answers", &answers);
        check("#/project/p-1/summary", &project(ProjectPage::Summary));
        check("#/project/p-1/delete", &project(ProjectPage::Delete));
        let after = |page| project(ProjectPage::After(page));
        let row = || RowId::parse("0001-a").unwrap();
        check("#/project/p-1/plan", &after(AfterPage::Plan));
        check(
            "#/project/p-1/plan/0001-a",
            &after(AfterPage::Action(row())),
        );
        check("#/project/p-1/next-check", &after(AfterPage::NextCheck));
        check("#/project/p-1/replies", &after(AfterPage::Replies));
        check(
            "#/project/p-1/replies/0001-a",
            &after(AfterPage::Reply(row())),
        );
        let help = AfterPage::Help(QuestionId::parse("R1").unwrap());
        check("#/project/p-1/help/R1", &after(help));
        check("#/project/p-1/costs", &after(AfterPage::Costs));
        check("#/project/p-1/share", &after(AfterPage::Share));
        let paper = AfterPage::Paper(PaperKind::PatientLarge);
        check("#/project/p-1/paper/patients-large-print", &after(paper));
    }

    #[test]
    fn an_empty_fragment_is_the_start_page() {
        for fragment in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(fragment), Route::Start);
        }
    }

    #[test]
    fn anything_else_is_not_found() {
        for fragment in [
            "#/nowhere",
            "#/project",
            "#/project/p 1",
            "#/project/p-1/question",
            "#/project/p-1/question/a/b",
            "#/project/p-1/../x",
            "#/project/p-1/plan/a b",
            "#/project/p-1/plan/a/b",
            "#/%00",
            "#/new/x",
        ] {
            assert_eq!(Route::parse(fragment), Route::NotFound, "{fragment}");
        }
    }
}
