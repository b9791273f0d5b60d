//! The pages for after the summary, which the second module has.

use crate::journey::{Team, arrives, complains};
use crate::pages::looks_right;
use crate::saved::Saved;
use crate::support::{Find, Page, Site, browse};
use crate::teams::{ABLE_BUT_CLOSED, DISCHARGE};

const PLAN: &str = "Your plan";
const ACTION: &str = "An action of your plan";

/// A team that has its summary, at its plan.
async fn at_the_plan(page: &Page, team: Team<'_>) {
    let saved = Saved::new("p1", &DISCHARGE).with(ABLE_BUT_CLOSED);
    saved.is_opened(page).await;
    let title = format!("Summary: {}", saved.name());
    saved.goes_to(page, "/summary", saved.name(), &title).await;
    team.presses(page.button("Make your plan")).await;
    arrives(page, PLAN, PLAN).await;
}

#[test]
fn a_plan_is_made_from_what_the_summary_suggests() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        at_the_plan(page, team).await;
        page.says("There is no action in your plan yet.").await;
        looks_right(page, "plan-empty").await;
        let step = "List what is fixed, what is open, and who says so. If nothing is open, tell people that you are informing them.";
        team.presses(page.button(&format!("Add to the plan: {step}")))
            .await;
        arrives(page, ACTION, ACTION).await;
        assert_eq!(page.field("What will you do?").value().await, step);
        looks_right(page, "action").await;
        team.writes(page.field("Who will do it?"), "Ward manager")
            .await;
        let due = page.group("By when?");
        team.writes(due.field("Day"), "31").await;
        team.writes(due.field("Month"), "2").await;
        team.presses(page.button("Continue")).await;
        complains(
            page,
            ACTION,
            &[("The date must include a year", due.field("Year"))],
        )
        .await;
        team.writes(due.field("Year"), "2027").await;
        team.presses(page.button("Continue")).await;
        complains(
            page,
            ACTION,
            &[("Enter a real date, such as 31 3 2027", due.field("Day"))],
        )
        .await;
        looks_right(page, "action-error").await;
        team.writes(due.field("Month"), "3").await;
        team.chooses(page.radio("Started")).await;
        team.presses(page.button("Continue")).await;
        arrives(page, PLAN, PLAN).await;
        page.says("Who Ward manager By when 31 March 2027 How far Started For Room to change")
            .await;
        page.button(&format!("Add to the plan: {step}"))
            .is_gone()
            .await;
        looks_right(page, "plan").await;
        page.reload().await;
        page.says("By when 31 March 2027").await;
        page.close_and_reopen().await;
        page.open("#/project/p1/plan").await;
        page.says("By when 31 March 2027").await;
    });
}
