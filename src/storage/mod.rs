//! What is saved, and how it is read back.
//!
//! Reading order: [`document`] (a project as text), [`format1`] (the shape of that text, as serde
//! types), [`load`] (what was found when two places were asked for the same project), [`change`] (the
//! one way in which a saved project is replaced), [`store`] and [`database`] (the two places, as
//! traits), [`local_storage`] and [`indexed_db`] (the same in a browser), [`keeper`] (the one object
//! that the pages use), [`browser`] (the keeper in a real page).
//!
//! Three rules hold in all of them. Nothing is written before loading has ended: there is no
//! keeper before. What cannot be read is never overwritten or deleted. Two copies of a project are
//! joined, never chosen between. [`removal`] is for a person who wants everything gone from here.

pub mod browser;
pub mod change;
pub mod database;
pub mod document;
pub mod download;
pub mod fault;
pub mod file;
pub mod format1;
pub mod indexed_db;
pub mod keeper;
pub mod keys;
pub mod limits;
pub mod load;
pub mod local_storage;
mod parse;
pub mod presence;
pub mod removal;
pub mod startup;
pub mod state;
pub mod store;
