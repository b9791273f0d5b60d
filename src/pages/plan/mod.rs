//! What a team does about its summary: the plan, the replies to what people said, the costs.

mod action;
mod cost_row;
mod costs;
mod date_field;
mod form;
mod next_check;
mod overview;
mod replies;
mod reply;
mod rows;
mod suggestions;

pub use action::ActionPage;
pub use costs::CostsPage;
pub use next_check::NextCheckPage;
pub use overview::PlanPage;
pub use replies::RepliesPage;
pub use reply::ReplyPage;
pub use suggestions::{AddToPlan, find_out};
