//! Every component of `nhsuk` against the design system's own published examples.
//!
//! Each test names the options we have and those we have not, so that after an upgrade a new
//! option or a new example fails until somebody has looked at it. `harness` says how an example is
//! rendered, `dom` what is compared.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod choices;
mod dom;
mod fields;
mod harness;
mod lists;
mod messages;
mod names;
mod navigation;
mod ours;
