//! The rules of the check. Pure: no browser, no framework, no clock, no randomness, no JSON.
//!
//! Reading order: [`ids`], [`pack`] (what is asked), [`answer`], [`edit`] (what a person did),
//! [`lists`] (the plan and its like) with [`day`] (a date) and [`money`], [`record`] (what is kept,
//! and how two copies are joined), [`project`] (what a record amounts to), [`score`],
//! [`consistency`], [`summary`], [`words`] (what it says), [`place_drawing`] (what is drawn of it),
//! [`handout`] (what the papers say); [`settings`] (what a host has set); and [`text`] (what may be
//! in a text).

pub mod answer;
pub mod consistency;
pub mod day;
pub mod edit;
pub mod handout;
pub mod ids;
pub mod lists;
pub mod money;
pub mod pack;
pub mod place_drawing;
pub mod project;
pub mod record;
pub mod score;
pub mod settings;
pub mod summary;
pub mod text;
pub mod words;
