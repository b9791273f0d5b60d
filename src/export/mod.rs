//! What leaves the browser: papers, tables, calendars, made from what the summary says.
//!
//! Reading order: [`paper`] (what stands on a paper, in blocks). Everything here is pure: the shell
//! passes in the time and hands over what comes out.

pub mod paper;
