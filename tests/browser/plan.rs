//! The pages for after the summary, which load as one part.

use crate::journey::{Team, arrives, complains};
use crate::pages::looks_right;
use crate::saved::Saved;
use crate::support::{Find, Page, Site, browse};
use crate::teams::{ABLE_BUT_CLOSED, CLEAR_LETTERS, DISCHARGE, UNKNOWNS_AND_BLANKS};

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

#[test]
fn from_a_gap_there_is_help_that_fits_it() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        let saved = Saved::new("p1", &CLEAR_LETTERS).with(UNKNOWNS_AND_BLANKS);
        saved.is_opened(page).await;
        let summary = format!("Summary: {}", saved.name());
        saved
            .goes_to(page, "/summary", saved.name(), &summary)
            .await;
        team.follows(page.link("Get help with Money")).await;
        arrives(page, "Money", "Help with: Money").await;
        page.says("You said: “We have asked. Nothing is agreed.”")
            .await;
        page.says("Reimbursing expenses and paying involvement payments")
            .await;
        looks_right(page, "help-money").await;
        team.follows(page.link("What involving people costs")).await;
        arrives(
            page,
            "What involving people costs",
            "What involving people costs",
        )
        .await;

        page.open(&saved.page("/help/C2")).await;
        arrives(
            page,
            "Time at every stage",
            "Help with: Time at every stage",
        )
        .await;
        page.says("Time it takes: Several sessions over months")
            .await;
        looks_right(page, "help-time").await;
        let step = "Add hours for each stage to the plan.";
        team.presses(page.button(&format!("Add to the plan: {step}")))
            .await;
        arrives(page, ACTION, ACTION).await;
        assert_eq!(page.field("What will you do?").value().await, step);
        page.open(&saved.page("/help/X9")).await;
        arrives(
            page,
            "This question is not part of your check",
            "This question is not part of your check",
        )
        .await;
    });
}

#[test]
fn an_action_of_ones_own_can_be_removed_and_put_back() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        at_the_plan(page, team).await;
        for (index, what) in [
            "Book a room",
            "Ask the carers",
            "Pay for travel",
            "Write to all",
        ]
        .iter()
        .enumerate()
        {
            team.presses(page.button("Write your own action")).await;
            arrives(page, ACTION, ACTION).await;
            if index == 0 {
                team.presses(page.button("Continue")).await;
                let field = page.field("What will you do?");
                complains(page, ACTION, &[("Enter what you will do", field)]).await;
            }
            team.writes(page.field("What will you do?"), what).await;
            team.presses(page.button("Continue")).await;
            arrives(page, PLAN, PLAN).await;
        }
        page.says("You have 4 actions. Most teams get more done with three.")
            .await;
        let order = "Book a room Who Nobody yet By when No day yet How far Not started Change Book a room Ask the carers";
        page.says(order).await;
        team.follows(page.link("Change Ask the carers")).await;
        arrives(page, ACTION, ACTION).await;
        team.presses(page.button("Remove this action")).await;
        page.says("You removed an action.").await;
        page.link("Change Ask the carers").is_gone().await;
        looks_right(page, "plan-removed").await;
        team.presses(page.button("Undo")).await;
        page.says("That is undone.").await;
        page.link("Change Ask the carers").is_there().await;

        team.follows(page.link("Set a date")).await;
        let when = "When will you check again?";
        arrives(page, when, when).await;
        looks_right(page, "next-check").await;
        let group = page.group(when);
        team.writes(group.field("Year"), "2027").await;
        team.presses(page.button("Continue")).await;
        complains(
            page,
            when,
            &[("The date must include a day", group.field("Day"))],
        )
        .await;
        team.writes(group.field("Day"), "1").await;
        team.writes(group.field("Month"), "6").await;
        team.presses(page.button("Continue")).await;
        arrives(page, PLAN, PLAN).await;
        page.says("1 June 2027 Change the date").await;
    });
}

#[test]
fn what_people_said_is_answered() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        at_the_plan(page, team).await;
        let replies = "You said, we did, we could not";
        team.follows(page.link(replies)).await;
        arrives(page, replies, replies).await;
        page.says("There is nothing on the list yet.").await;
        team.presses(page.button("Add what people said")).await;
        let reply = "What people said, and what came of it";
        arrives(page, reply, reply).await;
        team.presses(page.button("Continue")).await;
        let said = page.field("What did people say?");
        complains(page, reply, &[("Enter what people said", said.clone())]).await;
        looks_right(page, "reply-error").await;
        team.writes(said, "The letters come too late.").await;
        team.writes(
            page.field("What did you do?"),
            "We send them a week earlier.",
        )
        .await;
        let could_not = page.field("What could you not do, and why?");
        team.writes(could_not, "Ring everybody: nobody has the time.")
            .await;
        team.presses(page.button("Continue")).await;
        arrives(page, replies, replies).await;
        page.says("You said: The letters come too late. We did We send them a week earlier. We could not Ring everybody: nobody has the time.").await;
        let how = page.field("How can people tell you what they think of this?");
        team.writes(how.clone(), "Tell any nurse.").await;
        looks_right(page, "replies").await;
        page.reload().await;
        page.says("You said: The letters come too late.").await;
        assert_eq!(how.value().await, "Tell any nurse.");
    });
}

#[test]
fn the_cost_sheet_adds_up() {
    browse(Site::usual(), async |page| {
        let team = Team::with_keyboard(page);
        at_the_plan(page, team).await;
        let costs = "What involving people costs";
        team.follows(page.link(costs)).await;
        arrives(page, costs, costs).await;
        page.says("Total: £0.00").await;
        let travel = page.group("Travel and parking");
        let sum = travel.field("How many pounds?");
        team.writes(sum.clone(), "a lot").await;
        page.says("Enter a sum in pounds, such as 12.50").await;
        page.says("Total: £0.00").await;
        looks_right(page, "costs-error").await;
        sum.fill("1,250").await;
        page.says("Total: £1,250.00").await;
        team.writes(travel.field("Note (optional)"), "Taxis for ten people")
            .await;
        team.presses(page.button("Add a row")).await;
        let own = page.group("Something else");
        team.writes(own.field("What is it?"), "A film").await;
        team.writes(own.field("How many pounds?"), "£99.5").await;
        page.says("Total: £1,349.50").await;
        looks_right(page, "costs").await;
        page.reload().await;
        page.says("Total: £1,349.50").await;
        team.presses(page.button("Remove this row")).await;
        page.says("Total: £1,250.00").await;
        own.is_gone().await;
    });
}

#[test]
fn where_the_part_with_these_pages_cannot_be_had_the_page_says_why() {
    browse(Site::faulty(), async |page| {
        page.starts().await;
        page.site()
            .answers(page.site().part("later"), 404, None, "");
        page.link("About this check").click().await;
        let heading = "This page could not be loaded";
        page.heading(heading).has_focus().await;
        page.says("A file that the check needs is not where it should be.")
            .await;
        page.says("Your answers are still there").await;
        looks_right(page, "later-part-missing").await;
        for noise in ["404", "integrity", "Fetch API cannot load"] {
            page.expects_noise(noise);
        }
        page.site().recovers();
        page.button("Try again").click().await;
        page.heading("About this check").is_there().await;
    });
}

#[test]
fn two_tabs_agree_on_a_plan() {
    browse(Site::usual(), async |page| {
        let team = Team::with_mouse(page);
        at_the_plan(page, team).await;
        let first = page.open_tab().await;
        page.open("#/project/p1/plan").await;
        page.heading(PLAN).is_there().await;
        team.presses(page.button("Write your own action")).await;
        team.writes(page.field("What will you do?"), "Book a room")
            .await;
        page.go_to_tab(&first).await;
        page.link("Change Book a room").is_there().await;
    });
}
