//! Format 1 of a saved document, frozen: what it may say, and what that means.
//!
//! ```json
//! {"app":"truly-open","format":1,
//!  "pack":{"id":"patient-involvement","version":"1.0.0"},
//!  "project":{"id":"p-1","records":[
//!    {"stamp":[12,"w-ab12"],
//!     "edit":{"did":"answered-question","check":"c-1","response":"together",
//!             "question":"O2","answer":2}}]}}
//! ```
//!
//! Every field is asked for by name, and a field that nobody asked for is refused: what this
//! version does not know it must not drop. The pack is there for people and for other tools; what
//! the app goes by is the pack of each check.

mod read;
mod word;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The number of this format.
pub const FORMAT: u32 = 1;
