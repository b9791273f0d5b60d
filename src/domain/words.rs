//! The words of the summary, shared by the page and by every paper, so that both say the same.
//! What comes with the questions is in the pack.

use super::lists::ActionState;
use super::project::Length;
use super::summary::{Finding, Lift, Summary};

/// "We are not sure", wherever that is an answer.
pub const NOT_SURE: &str = "We are not sure";

/// "Does not apply", wherever that is an answer.
pub const DOES_NOT_APPLY: &str = "Does not apply";

/// What stands where an answer is missing.
pub const NOT_ANSWERED: &str = "Not answered";

/// What readiness comes to, after openness. The name of its status follows.
pub const READINESS_IS: &str = ". Readiness: ";

/// What the team wrote before it saw its summary. The note follows.
pub const WRONG_ABOUT: &str = "What we most want to be wrong about: ";

/// The heading of [`Lift::step`].
pub const ONE_STEP: &str = "The one step that helps most";

/// The heading of the tables.
pub const WHERE_YOU_STAND: &str = "Where you stand";

/// The name of the first column of the table of the dimensions.
pub const AREA: &str = "Area";

/// The names of the other columns of that table, and of the table of the levels.
pub const RESULT_AND_STEPS: [&str; 2] = ["Result", "Steps in place"];

/// In place of the steps of a level that was not asked about.
pub const NO_STEPS: &str = "–";

/// A heading, and what stands below it when there is nothing to list.
pub type Heading = [&'static str; 2];

/// For [`Summary::held_down`].
pub const HELD_DOWN: Heading = [
    "What holds you down",
    "Nothing that you answered holds you down.",
];

/// For [`Summary::not_sure`] and [`Summary::blank`].
pub const UNKNOWN: Heading = [
    "What you do not know",
    "You gave an answer to every question.",
];

/// The heading of [`Summary::not_sure`], below [`UNKNOWN`].
pub const YOU_ARE_NOT_SURE: &str = "You are not sure";

/// For [`Summary::strengths`].
pub const STRENGTHS: Heading = [
    "What you do well",
    "Nothing is in place yet. That is where every project starts.",
];

/// The heading of [`Summary::took_part_in_words`].
pub const WHO_TOOK_PART: &str = "Who took part";

/// The heading of [`Summary::limits`].
pub const LIMITS: &str = "What this check cannot tell you";

/// The heading of the plan, and the caption of its table.
pub const PLAN: [&str; 2] = ["Plan", "What is going to be done"];

/// The names of the columns of the plan.
pub const ACTION_COLUMNS: [&str; 4] = ["What", "Who", "By when", "How far"];

/// In place of a plan.
pub const NO_PLAN: &str = "There is no plan yet.";

/// In place of what is to be done.
pub const NO_ACTION: &str = "Not said yet";

/// In place of who does it.
pub const NO_OWNER: &str = "Nobody yet";

/// In place of the day by which it is to be done.
pub const NO_DUE_DAY: &str = "No day yet";

/// Why something is to be done. The short name of a question follows.
pub const ACTION_IS_FOR: &str = "This is for: ";

/// The heading of the replies, and the caption of their table.
pub const REPLIES: [&str; 2] = [
    "You said, we did, we could not",
    "What people said, and what came of it",
];

/// The names of the columns of the replies.
pub const REPLY_COLUMNS: [&str; 3] = ["You said", "We did", "We could not"];

/// In a cell of the replies where nothing is written.
pub const NO_REPLY: &str = "–";

/// The heading of the costs, and the caption of their table.
pub const COSTS: [&str; 2] = ["What it costs to involve people", "Costs"];

/// How far an action has come.
#[must_use]
pub const fn action_state(state: ActionState) -> &'static str {
    match state {
        ActionState::NotStarted => "Not started",
        ActionState::Started => "Started",
        ActionState::Done => "Done",
    }
}

/// An amount of money, such as `£1,234.50`.
#[must_use]
pub fn pounds(pence: u64) -> String {
    let digits = (pence / 100).to_string();
    let mut grouped = String::new();
    for (before, digit) in (0..digits.len()).rev().zip(digits.chars()) {
        grouped.push(digit);
        if before > 0 && before % 3 == 0 {
            grouped.push(',');
        }
    }
    format!("£{grouped}.{:02}", pence % 100)
}

/// How much a check asks, as a label.
#[must_use]
pub const fn length(length: Length) -> &'static str {
    match length {
        Length::Quick => "Quick check",
        Length::Full => "Full check",
    }
}

/// A project's name, or what to call it while it has none.
#[must_use]
pub fn project_name(name: &str) -> String {
    if name.trim().is_empty() {
        "Project without a name".to_owned()
    } else {
        name.to_owned()
    }
}

/// Steps in place of those there are: "12 of 18 steps", "6 to 9 of 18 steps".
#[must_use]
pub fn steps(low: u32, high: u32, total: u32) -> String {
    let noun = if total == 1 { "step" } else { "steps" };
    if low == high {
        format!("{low} of {total} {noun}")
    } else {
        format!("{low} to {high} of {total} {noun}")
    }
}

impl Lift {
    /// The step in one or two sentences.
    #[must_use]
    pub fn step(&self) -> String {
        match self {
            Self::Do(finding) => finding.next_step.clone(),
            Self::FindOut(finding) => {
                let who = finding.who_could_tell.trim();
                let ask = match who {
                    "" => "Find out".to_owned(),
                    who => format!("Ask: {who}"),
                };
                format!("{ask}. Then answer this question: {}", finding.stem)
            }
            Self::Prove(finding) => format!(
                "The things that matter most are in place. Now show that they work. You will know when you can say: “{}”",
                finding.aim
            ),
            Self::KeepGoing => {
                "Keep going, and look again at the next stage of your project.".to_owned()
            }
        }
    }

    /// The question it is about.
    #[must_use]
    pub const fn finding(&self) -> Option<&Finding> {
        match self {
            Self::Do(finding) | Self::FindOut(finding) | Self::Prove(finding) => Some(finding),
            Self::KeepGoing => None,
        }
    }
}

/// Each of these ends with a space, because something may follow on the same line.
impl Finding {
    /// Where the question stands, and its short name.
    #[must_use]
    pub fn about(&self) -> String {
        format!("{}: {}. ", self.section, self.title)
    }

    /// Where the question stands, after its short name.
    #[must_use]
    pub fn in_section(&self) -> String {
        format!(" ({}). ", self.section)
    }

    /// What was said.
    #[must_use]
    pub fn said(&self) -> String {
        let said = self.statement.as_deref().unwrap_or_default();
        format!("You said: “{said}” ")
    }

    /// What to do next.
    #[must_use]
    pub fn next(&self) -> String {
        format!("Next step: {} ", self.next_step)
    }

    /// Who could tell, where that was written.
    #[must_use]
    pub fn ask(&self) -> Option<String> {
        let who = self.who_could_tell.trim();
        (!who.is_empty()).then(|| format!("Who could tell you: {who}. "))
    }

    /// What shows it, where that was written. Begins with a space, after what was said.
    #[must_use]
    pub fn shown_by(&self) -> Option<String> {
        let evidence = self.evidence.trim();
        (!evidence.is_empty()).then(|| format!(" What shows it: {evidence}"))
    }
}

impl Summary {
    /// What openness comes to. The name of its status follows.
    #[must_use]
    pub fn openness_is(&self) -> String {
        format!("{}: ", self.openness.title)
    }

    /// The three that make up readiness, as a list in a sentence.
    #[must_use]
    pub fn areas_of_readiness(&self) -> String {
        let mut titles = String::new();
        for (left, area) in (0..self.readiness.len()).rev().zip(&self.readiness) {
            titles.push_str(&area.title);
            titles.push_str(match left {
                0 => "",
                1 => " and ",
                _ => ", ",
            });
        }
        titles
    }

    /// How those three make one. The name of its status follows.
    #[must_use]
    pub fn overall_is(&self) -> String {
        let areas = self.areas_of_readiness();
        format!("Overall readiness is the lowest of {areas}: ")
    }

    /// The caption of the table of the dimensions.
    #[must_use]
    pub fn dimensions(&self) -> String {
        format!("{} and readiness", self.openness.title)
    }

    /// Team, stage, length and day in a line. `started` is the day of [`Summary::started_at`].
    #[must_use]
    pub fn facts(&self, started: &str) -> String {
        let mut facts = String::new();
        if !self.team.trim().is_empty() {
            facts = format!("{}. ", self.team);
        }
        if let Some(stage) = &self.stage {
            facts = format!("{facts}Stage: {stage}. ");
        }
        format!("{facts}{} of {started}.", length(self.length))
    }

    /// How many of each group answered together.
    #[must_use]
    pub fn took_part_in_words(&self) -> String {
        let groups = self.counted();
        if groups.is_empty() {
            "The team answered together. You did not say who took part.".to_owned()
        } else {
            format!("The team answered together: {}.", groups.join(", "))
        }
    }

    /// The groups of which somebody took part, each with how many.
    #[must_use]
    pub fn counted(&self) -> Vec<String> {
        let counted = self.took_part.iter().filter(|(_, count)| *count > 0);
        counted.map(|(group, count)| group.count(*count)).collect()
    }

    /// What the summary was made from. `title` is the pack's, `made` the day of
    /// [`Summary::made_at`].
    #[must_use]
    pub fn made_from(&self, title: &str, made: &str) -> String {
        let version = &self.pack.version;
        format!("{title} Questions: version {version}. Summary made on {made}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_grouped_and_pence_have_two_digits() {
        assert_eq!(pounds(0), "£0.00");
        assert_eq!(pounds(1_205), "£12.05");
        assert_eq!(pounds(99_999), "£999.99");
        assert_eq!(pounds(123_456_789), "£1,234,567.89");
        assert_eq!(pounds(u64::MAX), "£184,467,440,737,095,516.15");
    }
}
